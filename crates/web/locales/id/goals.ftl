### Halaman tujuan dan target.

goal-word = Tujuan
goals-title = 17 tujuan
goals-description = 17 tujuan pembangunan berkelanjutan menurut pilar, dengan keadaan indikatornya di daerah ini.
goals-loose = Lintas tujuan
goals-loose-why = Indikator ini mengukur beberapa hal sekaligus, atau belum dikaitkan dengan satu tujuan.

goal-no-indicators = Belum ada indikator di sini
goal-with-figures = { $with } dari { $total } ada angka
goal-empty = Belum ada indikator daerah ini untuk tujuan ini.
goal-empty-help = Indikator muncul di sini setelah sekretariat memasukkannya dari rencana aksi daerah.
goal-indicators = Indikator
goal-indicators-caption = Indikator, angka terbaru, status, dan penanggung jawab
goal-targets = Target di tujuan ini

target-word = Target
target-empty = Belum ada indikator daerah ini untuk target ini.
target-indicators = Indikator yang mengukur target ini
target-not-taken = Indikator nasional yang belum dipakai di daerah ini
target-edition = edisi { $edition }
