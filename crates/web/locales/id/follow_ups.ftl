### Tindak lanjut rapat: siapa, apa, sampai kapan, dan sampai di mana. Tanpa kata yang menyalahkan.

follow-ups-title = Tindak lanjut
follow-ups-description = Apa yang disepakati untuk dikerjakan setelah rapat, oleh lembaga mana, sampai kapan, dan sampai di mana.
follow-ups-lead =
    { $n ->
       *[other] { $shown } tindak lanjut: { $owed } berjalan, { $late } di antaranya lewat tenggat; { $reported } dilaporkan selesai dan menunggu pemeriksaan, { $done } selesai, { $dropped } dihentikan.
    }
follow-ups-caption = Tindak lanjut rapat
follow-ups-what = Yang dikerjakan
follow-ups-who = Lembaga
follow-ups-until = Tenggat
follow-ups-state = Keadaan
follow-ups-meeting = Rapat
follow-ups-agreed = Disepakati
follow-ups-words = Kata dalam tindak lanjut
follow-ups-state-all = Semua keadaan
follow-ups-who-all = Semua lembaga
follow-ups-filter-owed = Berjalan
follow-ups-filter-late = Berjalan, lewat tenggat
follow-ups-filter-reported = Dilaporkan selesai
follow-ups-filter-done = Selesai
follow-ups-filter-dropped = Dihentikan
follow-ups-empty = Belum ada tindak lanjut. Tindak lanjut muncul di sini setelah dicatat pada sebuah rapat.
follow-ups-nothing-found = Tidak ada tindak lanjut yang cocok.
follow-ups-of-meeting-none = Tidak ada tindak lanjut yang dicatat dari rapat ini.
follow-ups-all = Semua tindak lanjut

follow-up-caption = Tindak lanjut
follow-up-open = Belum ada laporan
follow-up-underway = Sedang dikerjakan
follow-up-reported = Dilaporkan selesai, menunggu pemeriksaan
follow-up-done = Selesai, sudah diperiksa
follow-up-done-unconfirmed = Selesai menurut laporan lembaga, belum diperiksa
follow-up-dropped = Dihentikan
follow-up-late =
    { $n ->
       *[other] lewat { $shown } hari kerja
    }
follow-up-came-late =
    { $n ->
       *[other] dilaporkan { $shown } hari kerja setelah tenggat
    }
follow-up-moved-from = { $now } (semula { $first })
follow-up-lead = { $who }, sampai { $due }: { $state }.{ $late }
follow-up-lead-late = { $who }, sampai { $due }: { $state }, { $late }.
follow-up-about = Tentang tindak lanjut ini
follow-up-moved-reason = Alasan tenggat dipindah
follow-up-dropped-reason = Alasan dihentikan
follow-up-reported-on = Dilaporkan
follow-up-reported-by = Dilaporkan oleh
follow-up-sent-back-reason = Catatan pemeriksa
follow-up-evidence = Bukti
follow-up-report = Laporan
follow-up-no-report = Belum ada laporan. Laporan muncul di sini begitu lembaganya mengirim.
follow-up-steps = Langkah
follow-up-to-desk = Lapor atau periksa
follow-up-public = Halaman untuk umum
follow-up-add-title = Catat tindak lanjut
follow-up-add-lead = Siapa mengerjakan apa sampai kapan. Lembaganya langsung diberi tahu, dan semua orang dapat mengikutinya.
follow-up-add-button = Catat tindak lanjut
follow-up-what = Yang dikerjakan
follow-up-what-hint = Satu pekerjaan dalam satu kalimat yang dapat diperiksa hasilnya.
follow-up-report-hint = Apa yang sudah dikerjakan dan hasilnya. Tampil untuk umum.
follow-up-link = Tautan bukti
follow-up-link-hint = Alamat https, bila ada.
follow-up-files = Berkas bukti
follow-up-files-hint = PDF atau foto. Tampil untuk umum.
follow-up-report-done = Laporkan selesai
follow-up-report-progress = Laporkan kemajuan
follow-up-report-public = Laporan dan bukti langsung tampil untuk umum, atas nama lembaga.
follow-up-last-report = Laporan terakhir
follow-up-look-title = Periksa
follow-up-confirm = Benarkan selesai
follow-up-send-back = Kembalikan dengan catatan
follow-up-move = Pindahkan tenggat
follow-up-drop = Hentikan
follow-up-reason = Catatan atau alasan
follow-up-reason-hint = Diperlukan untuk mengembalikan, memindahkan tenggat, atau menghentikan. Tampil untuk umum.
follow-up-new-day = Tenggat baru
follow-up-new-day-hint = Hanya untuk memindahkan tenggat; tenggat semula tetap terbaca.
follow-up-nothing-to-do = Saat ini tidak ada yang perlu Anda lakukan di sini.
follow-up-changed-meanwhile = Tindak lanjut ini berubah sejak Anda membukanya. Isian Anda masih ada; periksa keadaannya, lalu kirim lagi.
follow-up-link-lead = Tautan ini membuka laporan satu tindak lanjut tanpa akun, untuk lembaga atau jabatan yang Anda pilih.
follow-up-link-made = Berikan tautan ini kepada { $office }. Berlaku sampai { $until } dan hanya membuka laporan ini: { $what } ({ $region }). Tautan: { $link }
follow-up-link-message = Yth. { $office }, mohon melaporkan tindak lanjut "{ $what }" ({ $region }) lewat tautan ini sampai { $until }: { $link }
follow-up-error-wrong-state = Dalam keadaan ini tindakan itu tidak dapat dilakukan.
follow-up-error-own-report = Yang melaporkan tidak dapat membenarkan laporannya sendiri; minta orang lain memeriksa.
follow-up-error-day-over = Tanggal itu sudah lewat.
follow-up-error-no-reason = Tulis catatan atau alasannya.
follow-up-error-still-in-time = Waktu pemeriksaan belum lewat.
follow-up-error-day = Tulis tanggalnya, misalnya 2026-12-31.
follow-up-error-organisation = Pilih lembaga yang mengerjakan.

rule-follow-up-days = Waktu memeriksa laporan tindak lanjut
rule-follow-up-days-about = Berapa hari kerja laporan "selesai" diperiksa; lewat itu ia dihitung "selesai menurut laporan lembaga".
rule-follow-up-days-ground = Pilihan kami: dua minggu kerja, agar laporan tidak tertahan.

notice-follow-up-agreed = Tindak lanjut untuk { $office }: { $what }
notice-follow-up-agreed-text = Disepakati bahwa { $office } mengerjakan: { $what } ({ $region }), sampai { $due }. Laporkan di halamannya.
notice-follow-up-agreed-short = Tindak lanjut { $what } sampai { $due }. Lapor di sini:
notice-follow-up-due-soon = Tenggat mendekat: { $what }
notice-follow-up-due-soon-text = Tindak lanjut { $what } ({ $region }) ditunggu dari { $office } sampai { $due }.
notice-follow-up-due-soon-short = Tindak lanjut { $what } ditunggu sampai { $due }. Lapor di sini:
notice-follow-up-overdue = Tenggat sudah lewat: { $what }
notice-follow-up-overdue-text = Tindak lanjut { $what } ({ $region }) ditunggu dari { $office } sampai { $due } dan belum dilaporkan. Laporan yang datang kemudian tetap diterima.
notice-follow-up-overdue-short = Tindak lanjut { $what } ditunggu sampai { $due } dan belum dilaporkan. Lapor di sini:
notice-follow-up-to-check = Periksa laporan: { $what }
notice-follow-up-to-check-text = Tindak lanjut { $what } ({ $region }) dilaporkan selesai. Periksa sampai { $due }; lewat itu ia dihitung selesai menurut laporan lembaga. Dikirim kepada { $office }.
notice-follow-up-to-check-short = { $what } dilaporkan selesai. Periksa sampai { $due }:
notice-follow-up-sent-back = Laporan dikembalikan: { $what }
notice-follow-up-sent-back-text = Laporan { $office } tentang { $what } ({ $region }) dikembalikan dengan catatan. Catatannya ada di halamannya; tenggatnya { $due }.
notice-follow-up-sent-back-short = Laporan { $what } dikembalikan dengan catatan. Lihat di sini:

task-follow-up = Kerjakan dan laporkan: { $what }
task-follow-up-check = Periksa laporan: { $what }
task-follow-up-open = Buka

entry-follow-up-agreed = Tindak lanjut { $reference } disepakati, sampai { $due }
entry-follow-up-underway = Tindak lanjut { $reference } sedang dikerjakan
entry-follow-up-reported = Tindak lanjut { $reference } dilaporkan selesai
entry-follow-up-confirmed = Tindak lanjut { $reference } dibenarkan selesai
entry-follow-up-sent-back = Laporan tindak lanjut { $reference } dikembalikan dengan catatan
entry-follow-up-moved = Tenggat tindak lanjut { $reference } dipindah ke { $due }
entry-follow-up-dropped = Tindak lanjut { $reference } dihentikan
entry-follow-up-lapsed = Tindak lanjut { $reference } dihitung selesai menurut laporan lembaga
