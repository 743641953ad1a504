### Kata-kata yang dipakai di banyak halaman: kerangka, daftar, kolom, status, satuan, kutipan, dan data yang masih ditunggu.

## Kerangka halaman

layout-skip = Langsung ke isi
layout-other-short = EN
layout-other-long = English
layout-menu = Menu
layout-menu-label = Bagian utama
layout-example-label = Ini daerah contoh
layout-example = Daerah ini dan semua angkanya rekaan, dibuat untuk mencoba Rembuk.
layout-breadcrumbs = Anda di sini
layout-looking-back = Halaman ini menunjukkan keadaan pada { $day }.
layout-look-now = Lihat keadaan hari ini

nav-goals = Tujuan
nav-indicators = Indikator
nav-agencies = Perangkat daerah
nav-districts = Kecamatan
nav-record = Catatan publik

crumb-home = Beranda

foot-data = Ambil datanya
foot-verify = Periksa catatan publik
foot-about = Tentang Rembuk
foot-accessibility = Aksesibilitas
foot-privacy = Privasi
foot-as-of = Keadaan per { $day }
foot-what = Setiap angka di sini menyebut sumber dan caranya. Angka boleh dipakai dengan lisensi CC BY 4.0, kecuali sumbernya menyatakan lain.

## Daftar

list-filter = Cari dan saring
list-shown = Baris { $first }–{ $last } dari { $total }
list-nothing-found = Tidak ada indikator yang cocok. Coba kata lain, atau kurangi saringannya.
list-all-again = Tampilkan semua
list-pages = Halaman daftar
list-page = Halaman { $shown }
list-previous = Sebelumnya
list-next = Berikutnya

download-csv = Unduh angkanya (CSV)
download-json = Unduh angka dan keterangannya (JSON)
download-svg = Unduh grafiknya (SVG)
download-table-csv = Unduh tabel ini (CSV)
download-list-csv = Unduh daftar ini (CSV)

## Kolom

column-indicator = Indikator
column-latest = Angka terbaru
column-status = Status
column-agency = Penanggung jawab
column-code = Kode
column-name = Nama
column-kind = Jenis
column-mark = Tanda program
column-year = Tahun
column-figure = Angka
column-target = Target
column-source = Sumber
column-method = Cara
column-reference = Rujukan
column-recorded = Tercatat di
column-region = Daerah
column-district = Kecamatan
column-code-kemendagri = Kode Kemendagri
column-code-bps = Kode BPS

figure-none = belum ada angka
day-unknown = tanggal belum diketahui

## Status

status-achieved = tercapai
status-on-track = akan tercapai
status-needs-attention = perlu perhatian khusus
status-no-target = belum ada target
status-no-data = belum ada data
status-cannot-say = belum dapat dinilai

## Kalimat pembuka

lead = Dari { $total } indikator, { $with } punya angka: { $states }.
lead-no-data = { $shown } belum ada data.
lead-no-figures = Dari { $total } indikator, belum satu pun punya angka.
lead-empty = Belum ada indikator di daftar ini.

## Data yang masih ditunggu

awaited-title = Data yang masih ditunggu
awaited-description = Angka yang sudah waktunya ada tetapi belum masuk, dan kantor yang menyediakannya.
awaited-lead =
    { $n ->
        [0] Tidak ada angka yang lewat tenggat.
       *[other] { $shown } angka sudah lewat tenggat dan masih ditunggu.
    }
awaited-rule = Angka suatu tahun diharapkan masuk pada tahun berikutnya. Batas untuk tahun ini { $day }. Bila daerah tidak menetapkan hari lain, batasnya mengikuti laporan pertanggungjawaban tahunan (LKPJ).
awaited-nothing = Saat ini tidak ada angka yang lewat tenggat. Bila suatu angka belum masuk pada waktunya, angka itu dan kantor yang menyediakannya disebut di sini.
awaited-count = { $shown } angka ditunggu
awaited-year = Angka tahun
awaited-when = Sejak kapan
awaited-last = Angka terakhir
awaited-never = belum pernah ada
awaited-since = ditunggu sejak { $day }
awaited-until = ditunggu sampai { $day }
awaited-figure = { $name }, angka { $year }
awaited-open-office = Buka halaman { $office }

## Kutipan

cite-page = Kutip halaman ini
cite-figure = Kutip angka ini
cite-text = { $subject }. { $region }, Rembuk, keadaan per { $day }. Lisensi CC BY 4.0, kecuali sumbernya menyatakan lain. { $address }
cite-copy = Salin kutipan
cite-copied = Tersalin

## Satuan

unit-people = jiwa
unit-persons = orang
unit-index = indeks
unit-years = tahun
unit-villages = desa
unit-villages-of-248 = desa dari 248
unit-per-100000-births = per 100.000 kelahiran hidup
unit-per-1000-births = per 1.000 kelahiran hidup
unit-per-100000-people = per 100.000 penduduk
unit-per-1000-people = per 1.000 penduduk
unit-documents = dokumen
unit-units = unit
unit-cases = kasus
