## Surel dan teks pendek

mail-greeting = Halo { $name },
mail-greeting-nobody = Halo,
mail-open = Buka halamannya: { $link }
mail-foot = Surel ini dikirim otomatis oleh Rembuk ({ $site }). Balasan tidak dibaca.
mail-foot-notice =
    Dikirim otomatis oleh Rembuk untuk { $region }. Balasan tidak dibaca.
    Mengatur surel: { $preferences }
    Berhenti dengan satu tekan: { $unsubscribe }

mail-invitation-subject = Undangan ke Rembuk { $region }
mail-invitation-text =
    Anda diundang ke Rembuk { $region }. Buka tautan ini dan pilih kata sandi sebelum { $until }:

    { $link }

    Tautan ini hanya dapat dipakai sekali. Bila Anda tidak tahu mengapa diundang, abaikan surel ini.
mail-invitation-short = Halo { $name }, Anda diundang ke Rembuk { $region }. Pilih kata sandi sebelum { $until }: { $link }
mail-reset-subject = Kata sandi baru untuk Rembuk
mail-reset-text =
    Seseorang, mungkin Anda, meminta kata sandi baru. Pilih di sini, paling lambat { $until }:

    { $link }

    Bila bukan Anda, abaikan surel ini: kata sandi Anda tidak berubah.
mail-reset-short = Halo { $name }, pilih kata sandi baru untuk Rembuk, paling lambat { $until }: { $link } Bila bukan Anda yang meminta, abaikan.
mail-sign-up-subject = Selesaikan pendaftaran Anda di Rembuk { $region }
mail-sign-up-text =
    Tinggal satu langkah: buka tautan ini dan pilih kata sandi, paling lambat { $until }:

    { $link }

    Bila bukan Anda yang mendaftar, abaikan surel ini; tidak ada akun yang dibuat.
mail-sign-up-short = Halo { $name }, selesaikan pendaftaran di Rembuk { $region } paling lambat { $until }: { $link } Bila bukan Anda, abaikan.
mail-contact-subject = Pastikan alamat baru Anda di Rembuk
mail-contact-text =
    Kontak ini akan menjadi kontak akun Anda. Pastikan dengan membuka tautan ini, paling lambat { $until }:

    { $link }

    Bila bukan Anda yang meminta, abaikan surel ini; tidak ada yang berubah.
mail-contact-short = Halo { $name }, pastikan kontak baru Anda di Rembuk paling lambat { $until }: { $link } Bila bukan Anda, abaikan.
mail-replaced-subject = Kontak akun Rembuk Anda diganti
mail-replaced-text =
    Akun Anda sekarang memakai kontak lain; alamat ini tidak dipakai lagi untuk masuk. Bila bukan Anda yang menggantinya, segera beri tahu administrator daerah Anda.

    { $link }
mail-replaced-short = Kontak akun Rembuk Anda diganti. Bila bukan Anda, beri tahu administrator daerah Anda. { $link }
mail-known-subject = Anda sudah punya akun di Rembuk
mail-known-text =
    Seseorang, mungkin Anda, mendaftar dengan alamat ini. Akunnya sudah ada, jadi tidak dibuat lagi. Masuk di sini:

    { $link }

    Lupa kata sandi? { $forgotten }
mail-known-short = Anda sudah punya akun di Rembuk. Masuk: { $link } Lupa kata sandi? { $forgotten }
mail-test-subject = Surel percobaan dari Rembuk
mail-test-text =
    Surel ini sampai, jadi pengiriman berjalan. Keadaannya dapat dilihat di sini:

    { $link }
mail-test-short = Percobaan dari Rembuk. { $link }

mail-digest-subject =
    { $n ->
        [1] Satu pesan dari Rembuk
       *[other] { $shown } pesan dari Rembuk
    }
mail-digest-lead =
    { $n ->
        [1] Satu pesan belum Anda baca, dari { $from } sampai { $until }:
       *[other] { $shown } pesan belum Anda baca, dari { $from } sampai { $until }:
    }
mail-digest-all = Semua pesan: { $link }
mail-digest-short = { $shown } pesan Rembuk belum Anda baca: { $link }

channel-mail = surel
channel-gateway = teks pendek (gerbang WhatsApp/SMS)
delivery-waiting = menunggu
delivery-marked = sedang dikirim
delivery-sent = terkirim
delivery-uncertain = tidak pasti
delivery-failed = gagal
delivery-dropped = dilepas

## Baris perintah

cli-demo-mail = Surel demo ditulis sebagai berkas .eml di { $folder }; tidak ada yang dikirim.
mail-error-smtp-url = Alamat peladen surel tidak dapat dibaca. Pakai smtps://nama:sandi@host:465 atau smtp://nama:sandi@host:587?tls=required; huruf khusus dalam kata sandi ditulis sebagai %XX.
mail-error-from = Pengirim surel bukan alamat surel ({ $detail }). Contoh: Rembuk <rembuk@jember.go.id>
mail-error-gateway = Alamat gerbang harus diawali http:// atau https://, dan REMBUK_GATEWAY_SECRET harus diisi.
mail-error-certificates = Sertifikat sistem tidak dapat dibaca ({ $detail }). Pasang paket ca-certificates.
