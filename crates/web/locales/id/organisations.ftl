### Perangkat daerah: daftar dan halaman satu perangkat daerah.

agencies-title = Perangkat daerah
agencies-description = Perangkat daerah menurut nama, indikator yang menjadi tanggung jawabnya, dan angka yang masih ditunggu.
agencies-lead =
    { $n ->
        [0] Belum ada perangkat daerah di daftar ini.
       *[other] { $shown } perangkat daerah ada di daftar ini, urut menurut nama.
    }
agencies-unassigned = { $shown } indikator belum punya penanggung jawab
agencies-empty = Perangkat daerah muncul di sini setelah sekretariat memasukkan daftarnya.
agency-kind-regional = Dinas, badan, dan sejenisnya
agency-kind-district = Kecamatan
agency-kind-section = Bagian pada sekretariat daerah
agency-kind-unit = Unit layanan, seperti rumah sakit dan puskesmas
agency-kind-council = Sekretariat DPRD
agency-indicators = { $shown } indikator
agency-awaited = { $shown } angka ditunggu

agency-no-indicators = Belum ada indikator yang ditugaskan ke perangkat daerah ini.
agency-awaited-title = Data yang masih ditunggu
agency-nothing-awaited = Tidak ada angka yang lewat tenggat.
agency-awaited-more = Lihat { $shown } lainnya
agency-indicators-title = Indikator yang menjadi tanggung jawabnya
agency-about = Tentang perangkat daerah ini
agency-official-name = Nama resmi
agency-skpd-code = Kode SKPD
agency-skpd-original = Kode seperti tertulis di sumbernya
agency-from = Sejak
agency-until = Sampai
agency-basis = Dasar
agency-former-name = Nama lain menurut catatan: { $name } ({ $from } sampai { $until })
agency-former-name-undated = Nama lain menurut catatan: { $name }
agency-followed-by = Diteruskan oleh { $name } sejak { $day } ({ $basis })
agency-follows = Meneruskan { $name } sejak { $day } ({ $basis })

agencies-to-organisations = Lihat semua lembaga, termasuk yang nonpemerintah

organisations-title = Lembaga
organisations-description = Semua lembaga yang ikut serta menurut kelompok peserta, dengan program, pagu, dan indikatornya.
organisations-lead =
    { $n ->
        [0] Belum ada lembaga di daftar ini.
       *[other] { $shown } lembaga ikut serta: { $platforms }.
    }
organisations-absent = Belum ada lembaga dari: { $platforms }. Lembaga nonpemerintah muncul di sini setelah matriks 3 atau 4 dimasukkan.
organisations-sum-indicators = Indikator yang menjadi tanggung jawabnya: { $shown }.
organisations-words = Nama, juga nama lama
organisations-caption = Lembaga dengan kelompok peserta, program, pagu, dan indikatornya
organisations-empty = Lembaga muncul di sini setelah sekretariat memasukkan daftar perangkat daerah atau programnya.
organisations-nothing-found = Tidak ada lembaga yang cocok. Coba kata lain, atau kurangi saringannya.
organisations-to-agencies = Lihat perangkat daerah saja, menurut jenisnya

organisation-platform = Kelompok peserta
organisation-about = Tentang lembaga ini
organisation-lead = { $shown } program, jumlah pagu { $ceiling }.
organisation-lead-goals = Program itu melayani { $shown } tujuan.
organisation-lead-no-goals = Program itu belum dihubungkan dengan tujuan mana pun.
organisation-no-programmes = Belum ada program atas nama lembaga ini.
organisation-programmes-none = Belum ada program atas nama lembaga ini. Programnya muncul di sini setelah matriks 2, 3, atau 4 dimasukkan.
organisation-no-indicators = Tidak ada indikator yang ditugaskan ke lembaga ini.
organisation-no-history = Nama lama, pendahulu, dan penerusnya tidak tercatat.

platform-government = Pemerintah dan parlemen
platform-academia = Akademisi dan pakar
platform-business = Filantropi dan pelaku usaha
platform-civil-society = Organisasi kemasyarakatan dan media

filter-platform-all = Semua kelompok
lack-programme = program
column-programmes = Program
column-indicators = Indikator

error-unknown-organisation = Lembaga “{ $subject }” tidak ada di sini
error-unknown-organisation-help = Namanya mungkin sudah berganti, atau “{ $subject }” salah ketik. Cari namanya di daftar lembaga.

data-organisations = Lembaga (CSV)
data-organisations-about = Kelompok peserta, jumlah program, pagu, dan indikator tiap lembaga.
