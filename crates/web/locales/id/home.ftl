### Halaman depan daerah dan daftar daerah.

home-plan-untitled = Rencana aksi TPB/SDGs
home-description = Keadaan rencana aksi SDGs daerah ini: angka, target, penanggung jawab, dan data yang masih ditunggu.
home-legend = Jumlah indikator menurut status
home-goals = 17 tujuan
home-all-indicators =
    { $n ->
        [0] Lihat daftar indikator
       *[other] Lihat semua { $shown } indikator
    }
home-changes = Yang berubah
home-no-changes = Belum ada yang berubah. Setiap perubahan data akan muncul di sini.
home-all-changes = Lihat semua perubahan
home-missing = Yang belum ada
home-nothing-missing = Belum ada kekurangan yang bisa ditunjukkan: semua indikator di daftar ini lengkap, atau daftarnya masih kosong.
home-awaited = Yang masih ditunggu
home-nothing-awaited = Tidak ada angka yang ditunggu saat ini.
home-all-awaited = Lihat semua yang masih ditunggu

missing-figure = { $shown } indikator belum punya angka
missing-target = { $shown } indikator belum punya target
missing-agency = { $shown } indikator belum punya penanggung jawab
missing-direction = { $shown } indikator belum ditetapkan arah yang baiknya
missing-of = dari { $shown } indikator

## Daftar daerah

index-title = Daerah di Rembuk
index-description = Daerah yang membuka rencana aksi SDGs-nya di sini.
index-lead = { $shown } daerah membuka rencana aksi SDGs-nya di sini.
index-empty = Belum ada daerah di sini.
index-empty-help = Pengelola dapat menambahkan daerah dengan perintah “rembuk region add”. Setelah itu, daerahnya muncul di halaman ini.
home-take-part = Ikut serta
home-hand-in = tanpa akun; dijawab dengan alasannya
home-meetings = kapan forum bertemu dan tentang apa
home-forum = siapa duduk untuk siapa, dan apa yang diputuskan
