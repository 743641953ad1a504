### Kalender kerja daerah: hari libur, cuti bersama, dan dasar hukumnya.

calendar-title = Kalender kerja
calendar-description = Hari libur nasional, cuti bersama, dan hari libur daerah yang dipakai menghitung tenggat dalam hari kerja.
calendar-about = Tenggat di daerah ini dihitung dalam hari kerja, mulai hari kerja berikutnya. Sabtu, Minggu, dan hari di bawah ini tidak dihitung.
calendar-lead = Tahun { $year } punya { $working } hari kerja. Tidak dihitung: akhir pekan, { $national } hari libur nasional, { $leave } hari cuti bersama, { $regional } hari libur daerah.
calendar-lead-unknown = Kalender { $year } belum diisi: hanya akhir pekan yang dihitung, sehingga tercatat { $working } hari kerja. Hari libur nasional ({ $national }), cuti bersama ({ $leave }), dan libur daerah ({ $regional }) belum diketahui.
calendar-empty = Belum ada hari libur yang dicatat untuk { $year }. Daftar ini terisi setelah sekretariat memasukkan keputusan bersama tentang hari libur nasional dan cuti bersama, atau keputusan daerah.
calendar-years = Tahun
calendar-caption = Hari yang bukan hari kerja, selain akhir pekan
calendar-day = Hari
calendar-name = Nama hari
calendar-name-hint = Misalnya Idulfitri 1447 Hijriah
calendar-basis = Dasar hukum
calendar-basis-hint = Nomor dan tahun keputusannya
calendar-weekend = jatuh pada akhir pekan
calendar-kind-national = hari libur nasional
calendar-kind-joint-leave = cuti bersama
calendar-kind-regional = hari libur daerah
calendar-withdrawn = Dicabut
calendar-withdrawn-because = dicabut: { $reason }

calendar-manage-title = Kalender kerja: ubah
calendar-manage-about = Menambah atau mencabut hari libur masuk catatan publik. Tenggat yang sudah ditetapkan tidak ikut bergeser.
calendar-manage-empty = Belum ada hari libur yang dicatat untuk tahun ini. Tambahkan satu per satu, atau masukkan berkas CSV berjenis kalender.
calendar-see-public = Lihat seperti yang dilihat umum
calendar-add-title = Tambah hari libur
calendar-add-button = Tambah
calendar-day-known = Hari ini sudah ada di kalender. Cabut dahulu bila isinya keliru.
calendar-withdraw = Cabut
calendar-withdraw-title = Cabut hari libur
calendar-withdraw-lead = Hari ini kembali dihitung sebagai hari kerja untuk tenggat yang ditetapkan sejak sekarang. Alasannya tampil untuk umum.
calendar-withdraw-reason = Alasan
calendar-withdraw-hint = Misalnya salah tanggal, atau keputusannya diubah
calendar-withdraw-button = Cabut hari libur ini

desk-calendar-about = Hari libur yang dipakai menghitung tenggat, dengan dasar hukumnya.

calendar-form-day = Pilih hari antara tahun 1990 dan 2100.
calendar-form-kind = Pilih jenis harinya.
calendar-unknown-kind = jenis “{ $found }” tidak dikenal. Pilih libur nasional, cuti bersama, atau libur daerah.
calendar-not-a-day = “{ $found }” bukan tanggal. Tulis tahun-bulan-hari, misalnya 2026-08-17.
calendar-far-away = { $found } di luar tahun 1990 sampai 2100.

text-empty = Isian ini diperlukan.
text-too-long = Teks ini terlalu panjang. Persingkatlah.

entry-calendar = Kalender kerja dimasukkan
entry-calendar-day-added = Hari libur ditambahkan: { $day }
entry-calendar-day-withdrawn = Hari libur dicabut: { $day }
