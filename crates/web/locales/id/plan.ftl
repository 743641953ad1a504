### Rencana aksi: isinya, yang belum ada, dan tujuan yang dilayani bersama.

nav-plan = Rencana aksi
plan-description = Isi rencana aksi, yang belum ada di dalamnya, dan program yang melayani beberapa tujuan sekaligus.
plan-together = Tujuan yang dilayani bersama
plan-together-what = Satu program bisa melayani beberapa tujuan. Tabel ini menghitung program yang melayani kedua tujuan pada baris dan kolomnya.
plan-together-caption = Jumlah program menurut pasangan tujuan
plan-unserved = Tujuan yang belum dilayani satu program pun:
plan-cell-none = tidak ada
