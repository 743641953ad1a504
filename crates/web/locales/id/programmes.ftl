### Program: apa yang dikerjakan, siapa yang menjalankan, berapa biayanya, di mana.

nav-programmes = Program
programmes-title = Program
programmes-description = Apa yang dikerjakan untuk mencapai tujuan, siapa yang menjalankan, berapa pagunya, dan di mana.
programmes-sum = { $shown } program, jumlah pagu { $ceiling }.
programmes-none = Belum ada program.
programmes-full = Jumlah lengkapnya { $amount }.
programmes-words = Nama, kode, atau keluaran
programmes-caption = Program dengan lembaga, tahun, pagu, dan tujuan yang dilayani
programmes-empty = Belum ada program yang dimasukkan. Daftar ini terisi setelah sekretariat memasukkan matriks 2, 3, atau 4.
programmes-nothing-found = Tidak ada program yang cocok. Coba kata lain, atau kurangi saringannya.
programmes-of-goal = Lihat program untuk tujuan ini
programmes-of-goal-none = Belum ada program yang dihubungkan dengan tujuan ini.
programmes-of-indicator = Program yang menggerakkan
programmes-of-indicator-none = Belum ada program yang dihubungkan dengan indikator ini.
programmes-of-agency = Program lembaga ini
programmes-of-agency-all = Lihat semua programnya

column-programme = Program
column-organisation = Lembaga
column-ceiling = Pagu
column-goals = Tujuan
column-matrix = Matriks
column-budget = Anggaran
column-realised = Realisasi
filter-organisation-all = Semua lembaga
filter-funding-all = Semua sumber
filter-matrix-all = Semua matriks
lack-indicator = indikator
not-known = belum diketahui

matrix-2 = Program pemerintah (matriks 2)
matrix-3 = Program lembaga nonpemerintah (matriks 3)
matrix-4 = Program pelaku usaha (matriks 4)

programme-lead = Dijalankan { $organisation }, { $years }.
programme-ceiling-full = pagu, tepatnya { $amount }
programme-serves = Indikator yang digerakkan
programme-serves-none = Program ini belum dihubungkan dengan indikator mana pun.
programme-no-goal = belum dihubungkan
programme-goals = Tujuan yang dilayani:
programme-about = Tentang program ini
programme-organisation = Dijalankan oleh
programme-output = Keluaran
programme-activity = Kegiatan
programme-programme = Program
programme-funding = Sumber dana
programme-pojk = Kategori POJK 51/2017
programme-state = Tahap
programme-nomenclature = Nomenklatur
programme-source = Sumber
programme-state-proposed = usulan dalam RPJMD
programme-state-planned = direncanakan dalam RKPD
programme-state-budgeted = dianggarkan dalam DPA
programme-state-realised = sudah dilaksanakan
programme-years = Per tahun
programme-years-caption = Target, pagu, anggaran, dan realisasi tiap tahun
programme-places = Di mana
programme-places-none = Belum diketahui di kecamatan atau desa mana program ini berjalan: sumbernya tidak menyebut lokasi.

money-thousand = ribu
money-million = juta
money-billion = miliar
money-trillion = triliun

error-unknown-programme = Program “{ $subject }” tidak ada di sini
error-unknown-programme-help = Program itu mungkin sudah dicabut, atau “{ $subject }” salah ketik. Cari di daftar program.

entry-nomenclature = Nomenklatur program
entry-programmes = Program
entry-programme-links = Hubungan program dengan indikator

programme-sums-title = Pagu per tahun
programme-sums-caption = Jumlah program dan pagunya tiap tahun
programme-years-unknown = { $shown } program tidak menyebut pagunya
programme-goals-title = Tujuan yang dilayani
programmes-no-goals = Program ini belum dihubungkan dengan tujuan mana pun.
programmes-none-short = belum ada program
goal-programmes = { $shown } program
download-programmes-csv = Unduh programnya (CSV)
lack-location = lokasi
filter-district-all = Semua kecamatan
filter-village-all = Semua desa dan kelurahan
