### Cari: apa saja yang terbuka di daerah ini.

search-title = Cari
search-description = Cari tujuan, target, indikator, program, lembaga, kecamatan, desa, dan naskah rencana.
search-label = Apa yang Anda cari?
search-hint = Nama, kode, atau tempat. Contoh: stunting, 1.2.1, Ambulu
search-button = Cari
search-header = Cari di daerah ini
search-found = { $n ->
   *[other] { $shown } hasil untuk “{ $question }”: { $kinds }.
}
search-many = Lebih dari { $shown } hasil untuk “{ $question }”. Tambahkan kata agar lebih tepat.
search-none = Tidak ada hasil untuk “{ $question }”.
search-corrected = Tidak ada yang memuat “{ $question }”, jadi yang ditampilkan adalah hasil untuk “{ $meant }”.
search-some = Tidak ada yang memuat semua kata itu; yang ditampilkan memuat sebagian.
search-meant = Maksud Anda:
search-none-help = Coba kata yang lebih umum, periksa ejaannya, atau pakai kode indikator. Anda juga bisa mulai dari sini:
search-what = Ketik satu atau beberapa kata. Kalau belum tahu kata yang tepat, mulai dari sini:
search-today-only = Pencarian selalu memakai keadaan hari ini, bukan keadaan pada tanggal yang Anda lihat kembali.
search-too-long = Tulisan yang dicari terlalu panjang: paling banyak 200 huruf. Tulis beberapa kata saja.
search-too-long-help = Tulis beberapa kata saja, misalnya q=stunting.
search-no-words = Tidak ada kata yang bisa dicari. Tulis sedikitnya dua huruf atau angka.
search-no-words-help = Tulis sedikitnya dua huruf atau angka, misalnya q=stunting.
search-empty = Belum ada yang ditulis.
search-empty-help = Tulis kata yang dicari pada parameter q, misalnya q=stunting.
search-order = Urutan:
search-order-best = paling cocok
search-order-name = nama
search-kinds = Jenis hasil
search-kind-all = Semua
search-kind-goal = Tujuan
search-kind-target = Target TPB
search-kind-indicator = Indikator
search-kind-agency = Perangkat daerah
search-kind-organisation = Lembaga
search-kind-district = Kecamatan
search-kind-village = Desa/kelurahan
search-kind-chapter = Naskah rencana
search-kind-programme = Program
search-way-goals = 17 tujuan
search-way-indicators = Semua indikator
search-way-programmes = Semua program
search-way-awaited = Data yang masih ditunggu
search-count-goal = { $n ->
   *[other] { $shown } tujuan
}
search-count-target = { $n ->
   *[other] { $shown } target TPB
}
search-count-indicator = { $n ->
   *[other] { $shown } indikator
}
search-count-agency = { $n ->
   *[other] { $shown } perangkat daerah
}
search-count-organisation = { $n ->
   *[other] { $shown } lembaga
}
search-count-district = { $n ->
   *[other] { $shown } kecamatan
}
search-count-village = { $n ->
   *[other] { $shown } desa/kelurahan
}
search-count-chapter = { $n ->
   *[other] { $shown } bab naskah rencana
}
search-count-programme = { $n ->
   *[other] { $shown } program
}
search-none-of-kind = Tidak ada hasil jenis ini. Pilih jenis lain di atas, atau lihat semua hasil.
