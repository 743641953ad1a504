### Kecamatan, desa, dan kelurahan.

districts-title = Kecamatan
districts-description = Kecamatan di daerah ini, dengan kode serta jumlah desa dan kelurahannya.
districts-lead = { $shown } kecamatan, dengan { $desa } desa dan { $kelurahan } kelurahan.
districts-caption = Kecamatan dengan kode dan jumlah desa serta kelurahan
districts-empty = Belum ada kecamatan. Kecamatan muncul di sini setelah sekretariat memasukkan daftarnya.
districts-villages-missing = Daftar desa dan kelurahan belum lengkap: { $held } dari { $expected } sudah tersimpan. Selebihnya muncul setelah daftarnya dimasukkan.

district-title = Kecamatan { $name }
district-lead = Jumlah desa: { $desa }. Jumlah kelurahan: { $kelurahan }.
district-office = Kantor kecamatan
district-villages = Desa dan kelurahan
district-no-villages = Nama desa dan kelurahan kecamatan ini belum tersimpan. Namanya muncul di sini setelah daftarnya dimasukkan.
village-desa = Desa
village-kelurahan = Kelurahan
