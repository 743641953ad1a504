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
