## Pekerjaan dan keadaan pemasangan

job-deliver = Mengirim surel atau teks pendek
job-digest = Menyusun kumpulan pesan
job-daily = Pekerjaan harian
job-state-waiting = menunggu
job-state-running = sedang berjalan
job-state-done = selesai
job-state-failed = gagal

health-title = Keadaan pemasangan
health-lead =
    { $n ->
        [0] Tidak ada pekerjaan atau kiriman yang gagal.
       *[other] { $failed } pekerjaan gagal, { $unsure } kiriman gagal atau tidak pasti.
    }
health-parts = Bagian-bagiannya
health-unknown = belum diketahui
health-unset = belum diatur
health-on = aktif
health-off = mati
health-version = Versi
health-database = Basis data
health-database-answers = { $engine }, menjawab
health-regions = Daerah
health-disk = Ruang kosong folder data
health-gib = { $gib } GiB
health-disk-little = Kurang dari 1 GiB: kosongkan atau perbesar cakram sebelum penuh.
health-disk-unknown = Folder data tidak dapat dibaca.
health-backup = Cadangan terakhir
health-backup-hint = Cadangan dibuat di luar program ini. Petunjuknya ada di docs/operating.md.
health-mail = Surel
health-mail-answers = peladen surel menjawab
health-mail-folder = ditulis sebagai berkas, tidak dikirim
health-mail-folder-hint = Atur REMBUK_SMTP_URL agar surel benar-benar dikirim.
health-mail-silent = tidak dapat dikirim: { $error }
health-mail-slow = peladen surel tidak menjawab dalam lima detik
health-mail-hint = Surel menunggu dan dikirim ulang sampai sekitar satu setengah hari.
health-gateway = Gerbang WhatsApp/SMS
health-address = Alamat situs
health-address-hint = Atur REMBUK_PUBLIC_URL: tanpa itu tautan dalam surel tidak lengkap.

deliveries-title = Surel dan teks pendek
deliveries-lead = { $waiting } menunggu, { $sent } terkirim dalam 30 hari, { $failed } gagal, { $uncertain } tidak pasti.
deliveries-state = Keadaan
deliveries-none = Tidak ada kiriman dengan keadaan “{ $state }”. Kiriman muncul ketika seseorang mendaftar, diundang, atau mendapat pesan.
deliveries-again = Kirim lagi
deliveries-drop = Lepas
deliveries-test = Kirim percobaan ke kontak saya
deliveries-counts = Jumlah menurut keadaan
deliveries-kept = Isi surel tidak disimpan. Catatan kiriman dihapus 30 hari setelah selesai.
mail-way-smtp = Surel dikirim lewat peladen surel, dari { $from }.
mail-way-folder = Surel ditulis sebagai berkas .eml di folder data, dari { $from }; tidak ada yang dikirim.
mail-way-none = Belum ada jalan keluar untuk surel ({ $from }).
gateway-on = Gerbang WhatsApp/SMS aktif.
gateway-off = Gerbang WhatsApp/SMS mati.
delivery-notice = Pesan
delivery-digest = Kumpulan pesan
delivery-sign-up = Pendaftaran
delivery-forgotten = Kata sandi baru
delivery-invitation = Undangan
delivery-contact = Ganti kontak
delivery-test = Percobaan

jobs-title = Pekerjaan
jobs-lead =
    { $n ->
        [0] { $waiting } menunggu, { $running } sedang berjalan, tidak ada yang gagal.
       *[other] { $waiting } menunggu, { $running } sedang berjalan, { $failed } gagal.
    }
jobs-failed = Gagal
jobs-none-failed = Tidak ada. Pekerjaan yang gagal setelah sembilan kali dicoba muncul di sini.
jobs-tried = Akan dicoba lagi
jobs-again = Jalankan lagi
jobs-by-kind = Menurut jenis dan keadaan
jobs-kind = Jenis
jobs-count = Jumlah
jobs-last = Terakhir
jobs-next = Berikutnya
jobs-no-moment = –
