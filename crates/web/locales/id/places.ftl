### Kecamatan, desa, dan kelurahan.

districts-title = Kecamatan
districts-description = Kecamatan, desa, dan kelurahan di daerah ini, dengan program yang menyebutnya dan apa yang belum diketahui.
districts-lead = { $shown } kecamatan, dengan { $desa } desa dan { $kelurahan } kelurahan.
districts-caption = Kecamatan dengan program, pagu, jumlah desa dan kelurahan, dan kode
districts-empty = Belum ada kecamatan. Kecamatan muncul di sini setelah sekretariat memasukkan daftarnya.
districts-villages-missing = Daftar desa dan kelurahan belum lengkap: { $held } dari { $expected } sudah tersimpan. Selebihnya muncul setelah daftarnya dimasukkan.

district-title = Kecamatan { $name }
district-lead = Jumlah desa: { $desa }. Jumlah kelurahan: { $kelurahan }.
district-office = Kantor kecamatan
district-villages = Desa dan kelurahan
district-no-villages = Nama desa dan kelurahan kecamatan ini belum tersimpan. Namanya muncul di sini setelah daftarnya dimasukkan.
village-desa = Desa
village-kelurahan = Kelurahan

districts-lead-programmes = { $shown } kecamatan disebut oleh sekurangnya satu program.
districts-lead-no-programmes = Belum ada program yang menyebut kecamatannya.
districts-words = Nama kecamatan, desa, atau kelurahan
districts-nothing-found = Tidak ada kecamatan atau desa yang cocok. Coba kata lain, atau kurangi saringannya.
download-villages-csv = Unduh daftar desa dan kelurahan (CSV)
places-sums-cannot-be-added = Program di beberapa tempat dihitung penuh di tiap tempat, sehingga jumlah antartempat tidak dapat dijumlahkan.
places-programmes-nowhere = { $shown } dari { $total } program daerah ini tidak menyebut lokasi di sumbernya

district-lead-programmes = { $shown } program, jumlah pagu { $ceiling }, menyebut kecamatan ini atau salah satu desanya.
district-lead-no-programmes = Belum ada program yang menyebut kecamatan ini.
district-programmes-title = Program di kecamatan ini
district-programmes-all = Lihat semua program di kecamatan ini
district-programmes-none = Belum ada program yang menyebut kecamatan ini atau salah satu desanya. Program muncul di sini bila lokasinya dimasukkan.
district-about = Tentang kecamatan ini
district-villages-caption = Desa dan kelurahan, dengan tanda program dan jumlah program yang menyebutnya
district-figures-title = Angka kecamatan di samping angka daerah
district-figures-none = Belum ada angka untuk kecamatan ini. Angka muncul di sini bila suatu indikator dihitung menurut kecamatan.
place-figures-caption = Angka terbaru, sumbernya, dan angka seluruh daerah dari deret yang sama
place-figures-unknown = { $shown } dari { $total } indikator belum punya angka di sini.
place-lead-figures = { $shown } dari { $total } indikator punya angka di sini.
place-lead-no-figures = Belum ada indikator yang punya angka di sini.
place-unknown-title = Yang belum diketahui
place-nothing-unknown = Tidak ada yang kurang menurut daftar kami.
place-bps-code-unknown = Kode BPS tempat ini belum tercatat.

village-word = Desa atau kelurahan
desa-title = Desa { $name }
kelurahan-title = Kelurahan { $name }
village-lead-no-programmes = Belum ada program yang menyebut tempat ini atau kecamatannya.
village-lead-here =
    { $n ->
        [0] Belum ada program yang menyebut tempat ini.
       *[other] { $shown } program menyebut tempat ini.
    }
village-lead-district =
    { $n ->
        [0] Tidak ada program lain yang menyebut kecamatannya saja.
       *[other] { $shown } program menyebut seluruh kecamatannya.
    }
village-programmes-title = Program yang menyebut tempat ini
village-programmes-none = Belum ada program yang menyebut tempat ini. Program muncul di sini bila lokasinya dimasukkan sampai desa atau kelurahan.
village-programmes-all = Lihat semuanya di daftar program
village-district-programmes-title = Program yang menyebut kecamatannya
village-district-programmes-note = Sumbernya menyebut kecamatan tanpa menyebut desa. Apakah program ini sampai ke sini belum diketahui.
village-district-programmes-none = Belum ada program yang menyebut kecamatannya tanpa menyebut desa.
village-about = Tentang tempat ini
village-no-mark = tidak ada tanda yang tercatat
village-mark-source-unknown = Sumber tanda programnya belum tercatat.
village-figures-title = Angka di sini di samping angka daerah
village-figures-none = Belum ada angka untuk tempat ini. Angka muncul di sini bila suatu indikator dihitung sampai desa atau kelurahan.
mark-desbumi = Desbumi adalah desa peduli buruh migran: warga dan pemerintah desa bersama melindungi yang bekerja di luar negeri dan keluarganya.
village-mark-said = Menurut sumbernya:

locator-this = kecamatan ini
locator-other = kecamatan lain
locator-title = Letak { $district } di { $region }
locator-desc = { $district } ditandai di antara { $count } kecamatan.
locator-none = Letaknya pada peta belum tercatat.

error-unknown-village = Desa atau kelurahan “{ $subject }” tidak ada di sini
error-unknown-village-help = Daftar desa mungkin belum lengkap, atau “{ $subject }” salah ketik. Cari nama atau kodenya di daftar kecamatan.

data-villages = Desa dan kelurahan (CSV)
data-villages-about = Kode, kecamatan, tanda program dengan sumbernya, program yang menyebutnya.
