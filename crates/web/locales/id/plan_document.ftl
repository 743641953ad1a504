### Naskah rencana aksi: teksnya, dua jalur keputusannya, versinya, perbandingannya, dan halaman cetaknya.

plan-document-title = Naskah rencana aksi
plan-document-crumb = Naskah
plan-document-description = Isi naskah rencana aksi, apa yang disepakati forum, apa yang ditetapkan, dan semua versinya.
plan-document-open = Baca naskahnya
plan-document-none = Naskah rencana aksi daerah ini belum tersimpan di sini.

## Tahap

plan-stage-draft = rancangan
plan-stage-consultation = konsultasi
plan-stage-final = final
plan-stage-enacted = ditetapkan
plan-stage-amended = perubahan
plan-state-draft = Naskah ini masih rancangan (versi { $number }, { $day }).
plan-state-consultation = Naskah ini terbuka untuk masukan sejak { $day } (versi { $number }).
plan-state-final = Naskah ini sudah final sejak { $day } (versi { $number }), belum disepakati forum, dan belum ditetapkan.
plan-state-agreed = Naskah ini sudah final sejak { $day } (versi { $number }). { $by } menyepakatinya pada { $agreed }. Naskah ini belum ditetapkan.
plan-state-enacted = Naskah ini ditetapkan { $by } dengan { $decree } pada { $enacted } (versi { $number }).
plan-state-amended = Naskah ini diubah { $by } dengan { $decree } pada { $enacted } (versi { $number }).
plan-decree = { $kind } Nomor { $number }
plan-size = Isinya 5 bab, { $shown } kata.
plan-note = Catatan:
plan-text-language = Naskahnya ditulis dalam bahasa Indonesia.
plan-not-current = Ini versi lama.
plan-to-current = Ke naskah yang sekarang

## Bab

plan-chapter = Bab { $numeral }: { $name }
plan-chapter-1 = Pendahuluan
plan-chapter-2 = Kondisi pencapaian dan tantangan
plan-chapter-3 = Target dan arah kebijakan
plan-chapter-4 = Pemantauan, evaluasi, dan pelaporan
plan-chapter-5 = Penutup
plan-chapter-empty = Bab ini belum ditulis.
plan-contents = Isi naskah

## Dua jalur

plan-tracks = Disepakati dan ditetapkan
plan-agreed = Disepakati forum
plan-agreed-by = Disepakati oleh
plan-agreed-text = Naskah yang disepakati
plan-agreed-version = versi { $number }
plan-agreed-text-unknown = tidak tersimpan di sini
plan-agreed-none = Belum ada kesepakatan forum yang tercatat untuk naskah ini.
plan-enacted = Ditetapkan
plan-enacted-by = Ditetapkan oleh
plan-enacted-none = Naskah ini belum ditetapkan.
plan-kind = Jenis
plan-number = Nomor
plan-day = Tanggal
plan-file = Berkas
plan-file-none = belum diumumkan
plan-file-hash = SHA-256 berkas
plan-standing = Dari 5 bab, { $same } sama dengan yang disepakati, { $explained } menyimpang dengan alasan, dan { $unexplained } berbeda tanpa alasan yang diumumkan.
plan-standing-same = Kelima bab yang ditetapkan sama dengan yang disepakati.
plan-standing-unknown = Naskah yang disepakati tidak tersimpan di sini, jadi belum diketahui apakah yang ditetapkan sama.
plan-departures = Menyimpang dari yang disepakati
plan-departures-what = Bagian ini menyebut setiap bab yang ditetapkan lain dari yang disepakati forum.
plan-unexplained = { $chapter }: berbeda, alasan belum diumumkan
plan-reason = Alasan
plan-bases = Dasar hukum
plan-bases-none = Dasar hukumnya belum diketahui. Daftar ini terisi bila berkas naskah menyebutnya di bawah [[dasar]].

## Versi

plan-versions = Versi naskah
plan-versions-lead = Naskah ini punya { $shown } versi.
plan-began-late = Naskah ini masuk ke Rembuk ketika tahapnya sudah { $stage }. Yang terjadi sebelumnya tidak tercatat di sini.
plan-version = Versi { $number }
plan-version-name = versi { $number } ({ $stage })
plan-version-caption = Versi { $number }, { $stage }
plan-all-versions = Lihat semua { $shown } versi
plan-what-changed = Apa yang berubah
plan-compare-with = Bandingkan dengan versi { $number }
plan-compare-agreed = Bandingkan dengan yang disepakati
plan-print = Halaman cetak
plan-download = Unduh naskah (Markdown)

## Perbandingan

plan-compare-title = Dua versi berdampingan
plan-compare-lead =
    { $n ->
        [0] Kelima bab sama dalam { $old } dan { $new }.
       *[other] { $shown } dari 5 bab berbeda antara { $old } dan { $new }.
    }
plan-compare-from = Versi lama
plan-compare-to = Versi baru
plan-compare-show = Bandingkan
plan-compare-marks = Tanda dalam teks:
plan-compare-gone = dihapus (dicoret)
plan-compare-added = ditambahkan (bergaris bawah)
plan-compare-read = Baca { $name }
plan-compare-titles = Judul
plan-compare-same = { $shown } bagian sama, tidak ditampilkan.
plan-compare-chapter-same = Bab ini sama dalam kedua versi.
plan-compare-not-there = tidak ada

## Halaman cetak

plan-print-how = Halaman ini memuat seluruh naskah dengan lampirannya. Cetak atau simpan sebagai PDF dengan perintah cetak peramban.
plan-source-unit = Sumber, satuan
plan-baseline = Angka terakhir sebelum { $year }
plan-matrix = Lampiran: target indikator (matriks 1)
plan-matrix-caption = Indikator dengan sumber, satuan, angka sebelum rencana, target tiap tahun, dan penanggung jawab
plan-matrix-none = Belum ada indikator yang punya target dalam masa rencana. Tabel ini terisi setelah target tahunan dimasukkan.
plan-matrix-dash = Tanda – berarti belum ada target untuk tahun itu.
plan-matrix-rest = { $shown } indikator lain belum punya target dalam masa rencana.
plan-programmes = Lampiran: program menurut tujuan
plan-programmes-overlap = Satu program bisa melayani beberapa tujuan, jadi jumlah di bawah ini boleh saling tumpang tindih.
plan-programmes-caption = Jumlah program dan pagunya untuk setiap tujuan
plan-programme-count = Jumlah program

## Bila belum ada

plan-empty-missing = Yang belum ada
plan-empty-what = Judul, masa, dasar hukum, kelima bab, kesepakatan forum, dan penetapannya belum dimasukkan. Angka dan program di halaman lain tidak bergantung pada naskah ini.
plan-empty-not-judged = Ini tidak berarti bahwa rencana aksinya tidak ada. Mungkin naskahnya ada, tetapi belum boleh atau belum sempat dibuka di sini.
plan-empty-how = Cara memasukkannya
plan-empty-how-text = Sekretariat menulis naskah dalam satu berkas Markdown dengan Bab I sampai Bab V. Bagian atasnya menyebut judul, masa, tahap, tanggal, dan jabatan yang bertindak. Pengelola lalu menjalankan perintah ini:
plan-empty-back = Kembali ke rencana aksi

entry-plan = Naskah rencana aksi, versi { $number }: { $stage }

error-unknown-version = Tidak ada versi “{ $subject }” dari naskah ini
error-unknown-version-help = Nomor versinya mungkin salah, atau versi itu belum ada pada tanggal yang dilihat. Buka daftar versi dari halaman naskah rencana aksi.

## Masalah berkas naskah

fault-front-matter-missing = berkas ini tidak diawali baris +++. Tulis +++ di baris pertama, lalu judul, masa, tahap, tanggal, dan oleh, lalu +++ lagi.
fault-front-matter-unclosed = bagian atas tidak ditutup. Tambahkan baris +++ sebelum Bab I.
fault-front-matter-toml = bagian atas tidak dapat dibaca: { $detail }. Tulis tiap hal seperti judul = "…".
fault-markdown-html = “{ $found }” adalah kode HTML. Hapus; tulis dengan Markdown saja.
fault-markdown-image = gambar “{ $found }” belum dapat dimuat. Hapus, atau ganti dengan tautan https.
fault-markdown-link = tautan “{ $found }” tidak diizinkan. Gunakan alamat lengkap yang diawali https://.
fault-markdown-heading = judul tingkat satu (#) hanya untuk bab. Gunakan ## di dalam bab.
fault-unknown-key = “{ $found }” tidak dikenal di sini. Yang dikenal: { $known }.
fault-key-missing = “{ $name }” belum diisi.
fault-key-not-text = “{ $name }” harus berupa teks dalam tanda kutip.
fault-key-not-table = ini harus ditulis sebagai { $name } di baris tersendiri.
fault-key-too-long = “{ $name }” lebih panjang dari { $max } huruf. Singkatkan.
fault-chapter-missing = Bab { $name } tidak ada. Tambahkan baris “# Bab { $name }”, meskipun isinya belum ada.
fault-chapter-twice = Bab { $name } sudah ada di baris { $first }. Sisakan satu.
fault-chapter-order = Bab { $name } tidak pada urutannya. Urutkan dari Bab I sampai Bab V.
fault-chapter-empty = Bab { $name } masih kosong, padahal tahapnya { $stage ->
    [final] final
    [enacted] ditetapkan
   *[other] perubahan
  }. Isi babnya, atau pakai tahap sebelumnya.
fault-chapter-too-long = Bab { $name } lebih panjang dari { $max } huruf. Pindahkan rinciannya ke lampiran.
fault-text-before-chapter = ada teks sebelum Bab I. Pindahkan ke dalam bab.
note-chapter-name = Bab { $chapter } berjudul “{ $found }”; di halaman dipakai judul bab yang biasa.
plan-period-malformed = “{ $found }” bukan masa rencana. Tulis seperti 2025-2029.
plan-period-ends-before-start = masa rencana berakhir { $until }, sebelum mulai { $from }. Periksa kedua tahunnya.
document-unknown-stage = tahap “{ $found }” tidak dikenal. Tulis rancangan, konsultasi, final, ditetapkan, atau perubahan.
document-unknown-chapter = “{ $found }” bukan nomor bab. Tulis I, II, III, IV, atau V.
document-link-not-https = “{ $found }” bukan alamat https yang lengkap. Contoh: https://jdih.contoh.go.id/berkas.pdf.
document-hash-malformed = “{ $found }” bukan SHA-256. Tulis 64 angka heksadesimal.
document-half-a-file = berkas dan sha256 harus ditulis bersama. Lengkapi yang belum ada.
document-departure-without-reason = penyimpangan dalam Bab { $chapter } tidak beralasan. Tulis alasannya; tanpa alasan, penyimpangan tidak dapat dicatat.
document-departure-without-agreement = ada penyimpangan, tetapi kesepakatan forum tidak tercatat. Masukkan naskah final dengan [disepakati] dahulu, atau hapus bagian ini.
document-departure-without-difference = Bab { $chapter } sama dengan yang disepakati, jadi tidak ada yang menyimpang. Hapus penyimpangan ini, atau periksa babnya.
document-departure-withdrawn = penyimpangan dalam Bab { $chapter } sudah diumumkan dan tidak dapat dihapus atau diubah. Tulis kembali seperti semula; tambahan ditulis sebagai penyimpangan baru.
document-agreement-too-early = pada tahap { $stage } belum ada yang disepakati. Hapus [disepakati], atau pakai tahap final.
document-enactment-too-early = pada tahap { $stage } belum ada yang ditetapkan. Hapus [ditetapkan], atau pakai tahap ditetapkan.
document-departure-too-early = pada tahap { $stage } belum ada yang menyimpang. Hapus [[penyimpangan]], atau pakai tahap ditetapkan.
document-enactment-missing = tahap { $stage } memerlukan [ditetapkan] dengan jabatan, jenis, nomor, dan tanggal.
document-no-arrow = dari tahap { $from } tidak bisa langsung ke { $to }. Urutannya: rancangan, konsultasi, final, ditetapkan, perubahan.
document-back-without-reason = kembali dari { $from } ke { $to } memerlukan alasan. Tulis alasannya di “catatan”.
document-day-before-previous = tanggal { $found } lebih awal dari versi sebelumnya ({ $previous }). Periksa tanggalnya.
document-future-day = tanggal { $found } belum tiba. Masukkan naskah ini pada harinya, atau periksa tanggalnya.
document-signed-after-act = keputusan bertanggal { $found }, sesudah tanggal versi ini ({ $day }). Periksa kedua tanggal.
document-agreement-withdrawn = kesepakatan yang sudah tercatat tidak ada lagi di berkas ini. Tulis kembali, atau buka lagi dengan tahap konsultasi dan alasannya di “catatan”.
document-agreement-changed = kesepakatan ini lain dari yang tercatat. Tulis persis seperti semula, atau hapus bagian ini.
document-agreement-too-late = naskah yang disepakati tidak tercatat. Masukkan naskah final dengan [disepakati] dahulu.
document-agreed-text-changed = Bab { $chapter } lain dari yang disepakati, padahal kesepakatannya sama. Kembalikan teksnya, atau catat kesepakatan yang baru.
document-enacted-text-changed = Bab { $chapter } lain dari yang ditetapkan. Teks yang sudah ditetapkan hanya berubah lewat tahap perubahan dengan peraturannya sendiri.
document-enactment-changed = penetapan ini lain dari yang tercatat. Tulis persis seperti semula, atau pakai tahap perubahan.
document-amendment-without-decree = perubahan memerlukan peraturan perubahannya sendiri di [ditetapkan], lain dari peraturan yang diubah.
cli-no-such-version = Tidak ada versi { $found }; naskah rencana daerah ini punya { $versions } versi.
data-plan = Versi naskah rencana aksi (CSV)
data-plan-about = Tahap, tanggal, jabatan, dan catatan setiap versi. Naskahnya sendiri diunduh dari halamannya.
