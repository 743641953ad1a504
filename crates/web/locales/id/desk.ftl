### Meja: apa yang menunggu siapa, dan ruang-ruangnya.

tasks-title = Tugas saya
tasks-lead =
    { $n ->
        [0] Tidak ada yang menunggu Anda.
       *[other] { $shown } tugas menunggu Anda.
    }
tasks-lead-late =
    { $n ->
       *[other] { $shown } tugas menunggu Anda, { $late } di antaranya sudah lewat tanggalnya.
    }
tasks-empty = Tugas muncul di sini begitu sebuah jabatan atau peran yang Anda pegang diminta berbuat sesuatu: mengisi angka, memeriksa, atau menjawab.
tasks-find-desk = Cari meja daerah
tasks-no-such-desk = Tidak ada daerah dengan nama itu.
tasks-more-desks =
    { $n ->
       *[other] Masih ada { $shown } daerah lain; cari dengan namanya.
    }
task-until = Sampai { $day }
task-left =
    { $n ->
       *[other] { $shown } hari kerja lagi
    }
task-today =
    { $n ->
       *[other] hari ini
    }
task-late =
    { $n ->
        [0] lewat tanggalnya
       *[other] lewat { $shown } hari kerja
    }

desk-title = Meja
account-desks = Meja daerah
desk-rooms = Ruang kerja
desk-offices-about = Jabatan, pejabat dan mandatnya, serta apa yang diserahterimakan.
desk-duty-links-about = Tautan tugas yang masih terbuka, untuk siapa, dan cara mencabutnya.
desk-people-about = Siapa memegang peran apa; mengundang dan mengakhiri peran.
desk-access-log-about = Siapa masuk dan peran siapa berubah. Tidak untuk umum.

duty-links-title = Tautan tugas
duty-links-lead =
    { $n ->
        [0] Tidak ada tautan tugas yang terbuka.
       *[other] { $shown } tautan tugas masih terbuka.
    }
duty-links-about = Siapa yang memegang tautan dapat mengerjakan satu tugas itu atas nama jabatannya, tanpa akun. Mencabutnya juga menutup halaman yang sudah dibuka.
duty-links-empty = Tautan dibuat di halaman tugasnya, misalnya pada angka yang ditunggu dari sebuah perangkat daerah.
duty-link-page = Halaman tugasnya
duty-link-opened = sudah dibuka
duty-link-waiting = belum dibuka
duty-link-until = berlaku sampai { $day }
duty-link-withdraw = Cabut tautan
access-link-withdrawn = { $actor } mencabut tautan tugas
