### Yang belum ada: hitungan menurut jenis dan tujuan, dan daftar di balik setiap hitungan.

nav-missing = Yang belum ada
missing-title = Yang belum ada
missing-description = Angka, target, rincian kelompok, penanggung jawab, dan program yang belum ada dalam rencana aksi, menurut tujuan.
missing-lead = Dari { $indicators } indikator, { $figure } belum punya angka, { $target } belum punya target tahunan, { $groups } belum dirinci menurut kelompok, dan { $agency } belum punya penanggung jawab; dari { $targets } target, { $programme } belum punya program.
missing-lead-empty = Rencana ini belum berisi indikator, jadi yang belum ada belum bisa dihitung. Hitungan muncul setelah sekretariat memasukkan indikatornya.
missing-complete = Tidak ada yang kurang menurut daftar ini.
missing-see-all = Lihat semua yang belum ada
missing-see-goal = Lihat semua yang belum ada di tujuan ini

missing-without-figure = { $shown } dari { $of } indikator belum punya angka
missing-without-target = { $shown } dari { $of } indikator belum punya target tahunan
missing-without-disaggregation = { $shown } dari { $of } indikator belum dirinci menurut kelompok
missing-without-agency = { $shown } dari { $of } indikator belum punya penanggung jawab
missing-targets-without-programme = { $shown } dari { $of } target belum punya program
missing-programmes-without-indicator = { $shown } dari { $of } program belum dihubungkan dengan indikator
missing-districts-without-programme = { $shown } dari { $of } kecamatan belum disebut oleh program mana pun
missing-districts-without-programme-of-goal = { $shown } dari { $of } kecamatan belum disebut oleh program untuk tujuan ini
missing-never-counted = { $shown } dari { $of } cara merinci kelompok belum pernah dipakai
missing-never-counted-of-goal = { $shown } dari { $of } cara merinci kelompok belum pernah dipakai di tujuan ini

missing-kind-figure = Indikator tanpa angka
missing-kind-target = Indikator tanpa target tahunan
missing-kind-disaggregation = Indikator tanpa rincian kelompok
missing-kind-agency = Indikator tanpa penanggung jawab
missing-kind-programme-for-target = Target tanpa program
missing-kind-indicator-for-programme = Program tanpa indikator
missing-kind-programme-for-district = Kecamatan tanpa program
missing-kind-counted = Kelompok yang belum pernah dihitung

missing-fill-figure = Angka dengan tahun, sumber, dan cara menghitungnya.
missing-fill-target = Target tahunan dari rencana aksi, dengan dasarnya.
missing-fill-disaggregation = Angka menurut jenis kelamin, umur, disabilitas, kota dan desa, kesejahteraan, atau wilayah.
missing-fill-agency = Penetapan perangkat daerah yang menyediakan angkanya.
missing-fill-programme-for-target = Program yang dihubungkan dengan salah satu indikator target ini, atau indikator yang mengukurnya.
missing-fill-indicator-for-programme = Hubungan dengan indikator yang hendak digerakkan, dengan alasannya.
missing-fill-programme-for-district = Lokasi program yang menyebut kecamatan ini.
missing-fill-counted = Satu indikator yang angkanya dirinci menurut kelompok ini.

missing-table = Hitungan menurut jenis dan tujuan
missing-table-caption = Banyaknya yang belum ada, menurut jenis dan tujuan
missing-table-note = Setiap hitungan membuka daftarnya. Tanda – berarti tidak ada yang bisa dihitung di tujuan itu. Indikator dan program yang tidak terkait satu tujuan hanya dihitung di kolom Semua, jadi jumlah kolom tujuan bisa berbeda darinya.
missing-all = Semua
missing-cell = { $kind }, tujuan { $goal }: { $shown } dari { $of }
missing-cell-all = { $kind }: { $shown } dari { $of }
missing-cell-none = tidak ada yang dihitung
missing-list = Daftarnya
missing-list-caption = Yang belum ada, dan yang akan mengisinya
missing-filter-kind = Jenis
missing-filter-kind-all = Semua jenis
missing-filter-words = Nama atau kode
missing-nothing-found = Tidak ada yang cocok dengan saringan ini. Mungkin memang tidak ada yang kurang di sini; bila dicari yang lain, coba kata lain atau kurangi saringannya.
missing-column-name = Apa
missing-column-fill = Yang akan mengisinya
missing-loose = lintas tujuan
missing-due = Angka yang lewat tenggat
missing-due-see = Lihat angka yang ditunggu, menurut kantor dan harinya
