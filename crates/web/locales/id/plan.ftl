### Rencana aksi: isinya, yang belum ada, dan tujuan yang dilayani bersama.

nav-plan = Rencana aksi
plan-description = Isi rencana aksi, yang belum ada di dalamnya, dan program yang melayani beberapa tujuan sekaligus.
plan-missing = Yang belum ada
plan-nothing-missing = Tidak ada yang kurang menurut daftar ini.
plan-without-figure = { $shown } dari { $of } indikator belum punya angka
plan-without-target = { $shown } dari { $of } indikator belum punya target tahunan
plan-without-disaggregation = { $shown } dari { $of } indikator belum dirinci menurut kelompok
plan-without-agency = { $shown } dari { $of } indikator belum punya penanggung jawab
plan-targets-without-programme = { $shown } dari { $of } target belum punya program
plan-programmes-without-indicator = { $shown } dari { $of } program belum dihubungkan dengan indikator
plan-districts-without-programme = { $shown } dari { $of } kecamatan belum disebut oleh program mana pun
plan-never-counted = { $shown } dari { $of } rincian kelompok belum pernah dihitung
plan-more = Masih ada { $shown } lagi.
plan-together = Tujuan yang dilayani bersama
plan-together-what = Satu program bisa melayani beberapa tujuan. Tabel ini menghitung program yang melayani kedua tujuan pada baris dan kolomnya.
plan-together-caption = Jumlah program menurut pasangan tujuan
plan-unserved = Tujuan yang belum dilayani satu program pun:
plan-cell-none = tidak ada
