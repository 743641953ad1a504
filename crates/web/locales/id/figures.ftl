### Masa pengisian, angka yang dimasukkan perangkat daerah, dan pemeriksaannya.

days-left =
    { $n ->
       *[other] { $shown } hari kerja lagi
    }
days-left-today = hari ini
days-left-none = tidak ada hari kerja lagi sebelum itu
days-late =
    { $n ->
       *[other] lewat { $shown } hari kerja
    }
days-late-none = baru lewat

windows-title = Masa pengisian
windows-lead =
    { $n ->
        [0] Tidak ada masa pengisian yang sedang dibuka.
       *[other] { $shown } masa pengisian sedang dibuka.
    }
windows-about = Dalam masa pengisian, perangkat daerah memasukkan angka indikator suatu tahun. Angka yang datang sesudahnya tetap diterima dan diberi tanda terlambat. Mengumumkan, memindahkan, dan membuka kembali masa pengisian masuk catatan publik.
windows-empty = Belum ada masa pengisian. Umumkan yang pertama di samping; sejak itu perangkat daerah tahu angka apa yang ditunggu sampai kapan.
window-of-year = Angka tahun { $year }
window-line-announced = Masa pengisian dibuka { $opens } dan ditutup { $closes } ({ $left }).
window-line-open = Masa pengisian dibuka sejak { $opens } sampai { $closes } ({ $left }).
window-line-reopened = Masa pengisian yang dimulai { $opens } dibuka kembali sampai { $closes } ({ $left }).
window-line-closed = Masa pengisian { $opens } sampai { $closes } sudah ditutup ({ $left }). Angka yang datang kini diberi tanda terlambat.
window-reopened-because = dibuka kembali: { $reason }
window-year = Tahun angkanya
window-year-hint = Misalnya 2025 untuk capaian tahun 2025
window-opens = Hari pertama
window-closes = Hari terakhir
window-closes-hint = Termasuk hari itu sendiri
window-basis = Dasar
window-basis-hint = Nomor surat edaran, bila ada. Tampil untuk umum.
window-announce-title = Umumkan masa pengisian
window-announce-button = Umumkan
window-move-title = Pindahkan hari terakhir
window-move-lead = Hari terakhir yang baru berlaku untuk semua perangkat daerah.
window-move-button = Pindahkan
window-reopen-title = Buka kembali
window-reopen-lead = Masa pengisian dibuka lagi untuk semua perangkat daerah sampai hari terakhir yang baru. Angka yang sudah bertanda terlambat tetap bertanda.
window-reopen-button = Buka kembali
window-reason = Alasan
window-reason-hint = Tampil untuk umum
window-error-year = Tulis tahun dengan angka, misalnya 2025.
window-error-known = Masa pengisian tahun ini sudah ada. Pindahkan hari terakhirnya atau buka kembali.
window-error-changed = Masa pengisian ini diubah orang lain sejak Anda membukanya. Muat ulang halaman ini untuk melihatnya, lalu ulangi bila masih perlu.

figures-title = Isi angka
figures-lead = Angka { $year }: { $parts }.
figures-lead-nothing = Tidak ada angka { $year } yang menjadi tugas Anda.
figures-no-window = Belum ada masa pengisian.
figures-empty-no-window = Angka yang ditunggu tampil di sini setelah sekretariat mengumumkan masa pengisian.
figures-empty = Tidak ada indikator yang ditugaskan kepada perangkat daerah Anda. Penugasan ada di daftar indikator; sekretariat dapat mengubahnya.
figures-nothing-found = Tidak ada yang cocok. Coba kata lain, atau kurangi saringannya.
figures-standing = Keadaan
figures-all-standings = Semua keadaan
figures-all-agencies = Semua perangkat daerah
standing-open = belum masuk
standing-sent-back = dikembalikan untuk dilengkapi
standing-sent = sudah dikirim, sedang diperiksa
standing-answered = dijawab: belum ada
standing-published = sudah terbit
standing-at-will = boleh diisi
figure-last-is = { $figure } ({ $year })
figure-no-last = belum pernah ada angka
figure-of-year = Angka { $year }
figure-lead-open = Angka { $year } ditunggu sampai { $closes } ({ $left }).
figure-lead-announced = Angka { $year } dapat diisi mulai { $opens } sampai { $closes }.
figure-lead-closed = Masa pengisian angka { $year } berakhir { $closes } ({ $left }). Angkanya tetap diterima, dengan tanda terlambat.
figure-lead-no-window = Angka { $year } belum punya masa pengisian.
figure-no-window = Angka dapat diisi setelah sekretariat mengumumkan masa pengisian untuk tahun ini.
figure-not-open = Masa pengisian dibuka { $day }. Kembalilah pada hari itu; tautan ini tetap berlaku selama masanya.
figure-value = Angka
figure-value-of = Angka { $year }
figure-value-in = Angka { $year } ({ $unit })
figure-compared = Angka terakhir: { $last }. Target tahun ini: { $aim }.
figure-value-hint = Tulis seperti biasa, misalnya 9,01 atau 1.234,5
figure-source = Sumber
figure-source-hint = Siapa yang menghitungnya, misalnya BPS atau Dinas Kesehatan
figure-method = Cara
figure-method-hint = Misalnya Susenas Maret, atau laporan rutin puskesmas
figure-reference = Rujukan
figure-reference-hint = Terbitan dan halamannya, atau nama berkas datanya. Tampil untuk umum.
figure-evidence-file = Berkas bukti dukung
figure-evidence-file-hint = Boleh kosong. PDF atau foto; tempat pengambilan foto dihapus. Ikut terbuka untuk umum saat angkanya diterbitkan, jadi jangan unggah data pribadi.
figure-evidence-attached = Sudah terlampir: { $names }. Berkas baru menggantikannya; tanpa berkas baru, itu tetap berlaku.
check-file-waits = belum terbuka untuk umum
check-file-public = terbuka untuk umum
figure-evidence = Tautan bukti dukung
figure-evidence-hint = Boleh kosong. Alamat yang dimulai dengan https://
figure-note = Catatan
figure-note-hint = Boleh kosong. Misalnya mengapa angkanya berubah. Tampil untuk umum.
figure-send = Kirim angka
figure-save = Simpan dulu
figure-after-sending = Sesudah dikirim, sekretariat memeriksanya. Bila tidak diperiksa sampai waktunya habis, angka terbit dengan tanda “belum diperiksa sekretariat”.
figure-beside = Untuk pembanding
figure-fact-last = Angka terakhir
figure-fact-target = Target tahun ini
figure-public-page = Halaman indikator
figure-sent-back = Dikembalikan untuk dilengkapi:
figure-saved = Konsep disimpan { $day } dan belum dikirim. Siapa pun yang mengisi untuk kantor ini melihatnya di sini.
figure-autosaved = Konsep tersimpan, belum dikirim
figure-changed-meanwhile = Orang lain menyimpan angka ini sejak Anda membukanya: { $theirs }. Yang Anda ketik masih ada di bawah; tekan sekali lagi bila tetap hendak menggantinya.
figure-changed-meanwhile-empty = Orang lain mengubah isian ini sejak Anda membukanya. Yang Anda ketik masih ada di bawah; tekan sekali lagi bila tetap hendak menggantinya.

not-yet-title = Belum ada angkanya?
not-yet-about = Itu juga jawaban. Alasan dan harinya tampil untuk umum dengan kata yang sama untuk semua.
not-yet-reason = Karena
not-yet-choose = Pilih alasannya
not-yet-expected = Diharapkan ada pada
not-yet-expected-hint = Boleh kosong hanya bila angkanya ada di lembaga lain
not-yet-words = Keterangan
not-yet-words-hint = Boleh kosong, kecuali alasannya “sebab lain”
not-yet-send = Jawab: belum ada
not-yet-being-processed = sedang diolah
not-yet-source-not-out = sumbernya belum terbit
not-yet-not-measured = tidak diukur tahun itu
not-yet-method-changing = caranya sedang diperbaiki
not-yet-held-elsewhere = angkanya ada di lembaga lain
not-yet-other = sebab lain, lihat keterangan

doubt-title = Periksa sekali lagi
doubt-sure = Sudah saya periksa, angkanya benar
doubt-reason = Mengapa begitu
doubt-reason-hint = Misalnya batasannya berubah, atau angka sebelumnya keliru
doubt-ten-times = Angkanya sepuluh kali angka { $year } ({ $figure }) atau lebih. Apakah tanda desimal dan satuannya benar?
doubt-three-times = Angkanya tiga kali angka { $year } ({ $figure }) atau lebih. Benarkah?
doubt-tenth = Angkanya sepersepuluh angka { $year } ({ $figure }) atau kurang. Apakah tanda desimal dan satuannya benar?
doubt-third = Angkanya sepertiga angka { $year } ({ $figure }) atau kurang. Benarkah?
doubt-over-hundred = Angkanya lebih dari 100 %. Benarkah?
doubt-negative = Angkanya di bawah nol, padahal sebelumnya tidak pernah. Benarkah?
doubt-turned = Angkanya berbalik arah dari { $year } ({ $figure }), lebih jauh daripada perubahan tahun-tahun sebelumnya. Benarkah?

check-title = Periksa angka
check-lead =
    { $n ->
        [0] Tidak ada angka yang menunggu pemeriksaan.
       *[other] { $shown } angka menunggu pemeriksaan.
    }
check-about = Yang waktunya paling dekat ada di atas. Angka yang tidak diperiksa sampai waktunya habis terbit dengan tanda “belum diperiksa sekretariat”. Tidak seorang pun memeriksa angka yang ia isi sendiri.
check-empty = Semua yang dikirim sudah diperiksa. Angka baru tampil di sini begitu dikirim.
check-until = Periksa sampai { $day } ({ $left }).
check-unchecked = Sudah terbit tanpa pemeriksaan
check-unchecked-about = Waktu pemeriksaannya habis. Angka ini masih dapat diperiksa; tandanya lalu berubah.
check-publish = Sudah diperiksa, terbitkan
check-afterwards = Tandai sudah diperiksa
check-send-back-title = Perlu dilengkapi?
check-send-back = Kembalikan
check-reason = Apa yang perlu dilihat lagi
check-reason-hint = Dibaca oleh perangkat daerahnya; tidak tampil untuk umum
check-own = Angka ini Anda isi sendiri. Orang lain di sekretariat yang memeriksanya.
check-left-empty = tidak diisi
check-sender = Dikirim oleh
check-sent-by = { $office }, { $day }
check-sent-by-link = { $office }, { $day }, lewat tautan tugas
check-doubt-reason = Jawaban pengisi: { $reason }
check-changed-meanwhile = Angka ini diubah sejak Anda membukanya. Muat ulang halaman ini dan periksa angka yang baru.
check-enter = Lihat isian angka ini

duty-link-make = Buat tautan
duty-link-title = Tautan untuk mengisi angka ini
duty-link-lead = Siapa pun yang menerima tautan ini dapat mengisi angka ini atas nama kantornya, tanpa akun dan tanpa dapat membuka yang lain. Tautan dicatat.
duty-link-for = Atas nama
duty-link-button = Buat tautan
duty-link-made = Tautan sudah dibuat
duty-link-made-lead = Untuk { $office }, berlaku sampai { $until }. Tautan ini hanya tampil sekali.
duty-link-message = Yth. { $office }, mohon mengisi angka { $year } untuk “{ $name }” di { $region }. Tidak perlu akun: buka { $link } (berlaku sampai { $until }).

entry-state-submitted = Dikirim { $day }, sedang diperiksa sampai { $due }.
entry-state-sent-back = Dikirim { $day }, dikembalikan untuk dilengkapi.
entry-state-checked = Dikirim { $day }, diperiksa sekretariat.
entry-state-unchecked = Dikirim { $day }, belum diperiksa sekretariat.
entry-state-not-yet = Dijawab: { $reason }; diharapkan { $day }.
entry-state-not-yet-open = Dijawab: { $reason }.
entry-late =
    { $n ->
       *[other] Datang { $shown } hari kerja setelah masa pengisian.
    }

awaited-in-window = Angka { $year }: { $sent } sudah dikirim, { $answered } dijawab belum ada, { $open } ditunggu.
awaited-state = Keadaan
awaited-until-window = masa pengisian sampai { $day }
fact-window = Masa pengisian
fact-entry = Angka { $year }
fact-evidence = Bukti dukung angka { $year }

task-figures =
    { $n ->
       *[other] Isi { $shown } angka { $year }
    }
task-figure = Isi angka { $year }: { $name }
task-figure-again = Lengkapi angka { $year }: { $name }
task-check = Periksa angka { $year }: { $name }
task-checks =
    { $n ->
       *[other] Periksa { $shown } angka
    }
task-figure-enter = Isi
task-figures-open = Buka daftarnya
task-check-open = Periksa

desk-figures-about = Angka yang ditunggu dari perangkat daerah, satu per satu, dengan pembandingnya.
desk-check-about = Angka yang dikirim: diperiksa dan diterbitkan, atau dikembalikan dengan alasan.
desk-windows-about = Kapan angka suatu tahun diisi: mengumumkan, memindahkan, membuka kembali.

figures-error-closes-before-opens = Hari terakhir tidak boleh sebelum hari pertama.
figures-error-day-over = Hari itu sudah lewat. Pilih hari yang akan datang.
figures-error-window-closed = Masa pengisian sudah ditutup; yang bisa hanya membukanya kembali.
figures-error-window-not-closed = Masa pengisian belum ditutup; pindahkan saja hari terakhirnya.
figures-error-not-open = Masa pengisian belum dibuka.
figures-error-own-figure = Angka ini Anda isi sendiri; orang lain yang memeriksanya.
figures-error-wrong-state = Angka ini sudah pindah ke keadaan lain. Muat ulang halaman untuk melihatnya.
figures-error-still-in-time = Waktu pemeriksaannya belum habis.
figures-error-no-expected-day = Tulis kapan angkanya diharapkan ada.
figures-error-unknown-reason = Pilih alasannya.
figures-error-bad-link = Tulis alamat lengkap yang dimulai dengan https://, tanpa spasi.
figures-error-doubt = Beri tanda bahwa angkanya sudah diperiksa, dan tulis mengapa begitu.

rule-check-days = Waktu memeriksa angka
rule-check-days-about = Hari kerja bagi sekretariat untuk memeriksa angka yang dikirim. Sesudah itu angka terbit dengan tanda belum diperiksa.
rule-check-days-ground = Pilihan kami, agar diamnya siapa pun tidak menahan angka; tidak ada aturan yang kami ketahui menyebutnya.

office-clock = Jam sistem
entry-window-announced = Masa pengisian angka { $year } diumumkan, sampai { $closes }
entry-window-moved = Hari terakhir masa pengisian angka { $year } dipindahkan ke { $closes }
entry-window-reopened = Masa pengisian angka { $year } dibuka kembali sampai { $closes }
entry-figure-submitted = Angka { $year } untuk { $code } dikirim
entry-figure-sent-back = Angka { $year } untuk { $code } dikembalikan untuk dilengkapi
entry-figure-not-yet = Angka { $year } untuk { $code } dijawab: belum ada
entry-figure-published = Angka { $year } untuk { $code } diperiksa dan diterbitkan
entry-figure-published-unchecked = Angka { $year } untuk { $code } terbit tanpa pemeriksaan: waktunya habis
entry-figure-checked = Angka { $year } untuk { $code } diperiksa setelah terbit

figures-newer-published = Angka lain untuk tahun ini sudah terbit sesudah angka ini dikirim. Kirim lagi bila angka ini yang benar.
