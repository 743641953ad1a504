### Daftar indikator dan halaman satu indikator: angka, cara menilai, grafik, sumber, kelompok warga, keterangan.

## Daftar

indicators-title = Semua indikator
indicators-description = Semua indikator rencana aksi daerah: angka terbaru, status, dan penanggung jawab.
indicators-caption = Indikator dengan angka terbaru, status, dan penanggung jawab
indicators-empty = Belum ada indikator. Indikator muncul di sini setelah sekretariat memasukkannya dari rencana aksi daerah.
filter-words = Kata atau kode
filter-goal = Tujuan
filter-goal-all = Semua tujuan
filter-status-all = Semua status
filter-agency-all = Semua penanggung jawab
filter-lack = Yang belum ada
filter-lack-all = Tidak disaring
filter-show = Tampilkan
lack-figure = Belum ada angka
lack-target = Belum ada target
lack-agency = Belum ada penanggung jawab
lack-direction = Arah yang baik belum ditetapkan

## Angka dan geraknya

trend-up = Naik dari { $from } pada { $year }.
trend-down = Turun dari { $from } pada { $year }.
trend-same = Sama dengan { $from } pada { $year }.
trend-single = Baru ada angka untuk satu tahun, jadi belum ada pembandingnya.
indicator-empty-agency = Belum ada angka untuk indikator ini. Angkanya disediakan oleh { $agency }, dan tampil di sini begitu tercatat.
indicator-empty-unassigned = Belum ada angka untuk indikator ini, dan belum ada kantor yang ditunjuk menyediakannya. Angka tampil di sini begitu tercatat.

## Cara menilai

indicator-how-judged = Cara menilai
indicator-method-note = Ini aturan bawaan kami. Daerah dapat menetapkan sendiri bagaimana angka yang tidak berubah dinilai. Target nasional hanya ditunjukkan dan tidak menilai apa pun.
working-no-value = Belum ada angka, jadi belum ada yang dapat dinilai.
working-no-target = Angka { $year } ada, yaitu { $value }, tetapi belum ada target daerah untuk tahun itu.
working-direction-unknown = Angka { $year } adalah { $value } dan targetnya { $target }. Belum ditetapkan apakah sebaiknya naik atau turun, jadi belum dapat dinilai.
working-equal = Angka { $year }, { $value }, sama dengan target { $target }.
working-meets-below = Angka { $year }, { $value }, lebih rendah daripada target { $target }.
working-meets-above = Angka { $year }, { $value }, lebih tinggi daripada target { $target }.
working-improving-down = Angka { $year }, { $value }, belum mencapai target { $target }, tetapi turun dari { $previous } pada { $before }.
working-improving-up = Angka { $year }, { $value }, belum mencapai target { $target }, tetapi naik dari { $previous } pada { $before }.
working-worsening-up = Angka { $year }, { $value }, belum mencapai target { $target }, dan naik dari { $previous } pada { $before }.
working-worsening-down = Angka { $year }, { $value }, belum mencapai target { $target }, dan turun dari { $previous } pada { $before }.
working-unchanged = Angka { $year }, { $value }, belum mencapai target { $target }, dan tidak berubah dari { $previous } pada { $before }.
working-nothing-to-compare = Angka { $year }, { $value }, belum mencapai target { $target }, dan belum ada angka sebelumnya untuk dibandingkan.
working-lower-is-better = Untuk indikator ini, makin rendah makin baik.
working-higher-is-better = Untuk indikator ini, makin tinggi makin baik.
score = Dibandingkan dengan target: { $score }{ "\u00A0" }%.
score-exceeded = Dibandingkan dengan target: { $score }{ "\u00A0" }%, jadi melampaui target.
direction-lower = makin rendah makin baik
direction-higher = makin tinggi makin baik
direction-unknown = belum ditetapkan

## Laju

pace-met = Angka terbaru sudah memenuhi target { $target } untuk { $year }.
pace-in-time = Bila gerak sejak { $since } berlanjut dengan laju yang sama, target { $target } tercapai pada { $reached }. Itu tidak melewati tahun targetnya, { $year }.
pace-late = Bila gerak sejak { $since } berlanjut dengan laju yang sama, target { $target } tercapai pada { $reached }. Itu sesudah tahun targetnya, { $year }.
pace-away = Sejak { $since }, angkanya bergerak menjauh dari target { $target } untuk { $year }.
pace-standing = Angka terbaru sama dengan angka pertama, jadi belum dapat diperkirakan kapan target { $target } untuk { $year } tercapai.
pace-too-few = Angkanya belum cukup untuk memperkirakan kapan target { $target } untuk { $year } tercapai.
pace-direction-unknown = Arah yang baik belum ditetapkan, jadi belum dapat diperkirakan kapan target { $target } untuk { $year } tercapai.
pace-beyond = Dengan laju sampai sekarang, target { $target } untuk { $year } baru tercapai lebih dari seratus tahun lagi.

## Siapa dan kapan

indicator-who-when = Siapa dan kapan
agency-unassigned = Belum ada penanggung jawab
fact-agency = Penanggung jawab
fact-assignment-basis = Dasar penugasan
fact-next-figure = Angka berikutnya
fact-next-figure-text = Angka { $year }, { $when }
fact-direction = Arah yang baik
fact-target = Bagian dari target

## Grafik dan tabel

indicator-years = Dari tahun ke tahun
indicator-as-table = Tabel: { $series }
indicator-entry = entri
chart-caption = { $what }, { $first }–{ $last }
chart-title = { $caption }, { $region }
chart-description = { $series }: { $first } pada { $first-year }, { $last } pada { $last-year }.
chart-missing-years = Tanpa angka: { $years }.
chart-target = target daerah
chart-national-target = target di luar daerah, misalnya nasional
chart-no-figure = tidak ada angka
chart-break = cara berubah
chart-axis-zero = mulai dari nol
chart-axis-cut = tidak mulai dari nol

## Beberapa sumber

indicator-sources =
    { $n ->
        [2] Dua sumber, dua angka
       *[other] { $shown } sumber, { $shown } angka
    }
indicator-sources-why = Angka dari sumber yang berbeda bisa berbeda karena yang didata, cara mengukur, atau waktunya tidak sama. Semua angka disimpan apa adanya dan tidak pernah disambung dalam satu garis.
indicator-judged-by-this = Target menilai angka ini

## Target lain

indicator-national = Target di luar daerah
indicator-national-note = Target ini ditunjukkan sebagai pembanding, bukan untuk menilai angka daerah.
national-line = Target nasional: { $value } pada { $year }
national-line-global = Target global: { $value } pada { $year }
national-line-province = Target provinsi: { $value } pada { $year }

## Siapa yang tertinggal

indicator-left-behind = Siapa yang tertinggal
indicator-uncounted = Belum ada angka menurut: { $dimensions }.
dimension-sex = Jenis kelamin
dimension-age = Umur
dimension-disability = Disabilitas
dimension-residence = Kota dan desa
dimension-wealth = Kesejahteraan
dimension-place = Wilayah
group-all = Semua
group-female = Perempuan
group-male = Laki-laki
group-age = Umur { $age }
group-with-disability = Penyandang disabilitas
group-without-disability = Bukan penyandang disabilitas
group-urban = Kota
group-rural = Desa
group-poorest = Seperlima penduduk termiskin
group-richest = Seperlima penduduk terkaya
group-wealth = Kelompok kesejahteraan { $group }
group-furthest = paling jauh tertinggal
group-gap = paling jauh tertinggal, berselisih { $gap } dari angka semua
group-gap-points = paling jauh tertinggal, berselisih { $gap } poin dari angka semua
group-hidden = tidak ditampilkan
group-hidden-why = Angka kelompok yang kurang dari 5 orang tidak ditampilkan, supaya tidak ada orang yang dikenali. Kadang satu angka lain ikut disembunyikan, supaya yang pertama tidak bisa dihitung.

## Daerah lain

indicator-comparison = Daerah lain di provinsi ini
indicator-comparison-table = Tabel daerah
comparison-lead = { $region }: { $own } pada { $year }. Dari { $count } daerah di { $province } yang punya angka, yang terendah { $low }, yang di tengah { $middle }, dan yang tertinggi { $high }.
comparison-lead-others = Belum ada angka { $year } untuk { $region } dari sumber ini. Dari { $count } daerah di { $province } yang punya angka, yang terendah { $low }, yang di tengah { $middle }, dan yang tertinggi { $high }.

## Keterangan indikator

indicator-about = Tentang indikator ini
indicator-metadata = Pengertian dan cara menghitung
meta-concept = Pengertian
meta-method = Cara menghitung
meta-benefit = Manfaat
meta-unit = Satuan
meta-source = Sumber data
meta-disaggregation = Rincian
meta-frequency = Seberapa sering diukur
meta-authority = Kewenangan
meta-unknown = belum diketahui
frequency-yearly = setiap tahun
frequency-twice-yearly = dua kali setahun
frequency-two-years = setiap dua tahun
frequency-three-years = setiap tiga tahun
frequency-irregular = tidak tentu
authority-regency = kabupaten/kota
authority-province = provinsi
authority-national = pemerintah pusat
authority-shared = bersama

map-title = { $name } menurut kecamatan, { $year }
map-desc = Peta { $region }: { $count } kecamatan punya angka. Angka yang sama ada dalam tabel.
map-range = { $from } sampai { $to }
map-no-data = belum ada angka
map-no-data-or-hidden = belum ada angka, atau tidak ditampilkan karena kurang dari 5 orang
map-hidden = tidak ditampilkan
indicator-where = Di mana
indicator-where-tiles = Setiap kotak satu kecamatan, disusun kira-kira seperti letaknya.
indicator-where-table = Tabel angka menurut kecamatan

## Selisih antarkelompok dari tahun ke tahun

trend-caption = { $name }: selisih antarkelompok menurut { $dimension }
trend-unfold = Selisih dari tahun ke tahun: { $dimension }
trend-narrowed = Paling jauh tertinggal pada { $to-year }: { $behind }. Selisihnya dari kelompok yang terbaik menyempit dari { $from } pada { $from-year } menjadi { $to }.
trend-widened = Paling jauh tertinggal pada { $to-year }: { $behind }. Selisihnya dari kelompok yang terbaik melebar dari { $from } pada { $from-year } menjadi { $to }.
trend-unchanged = Paling jauh tertinggal pada { $to-year }: { $behind }. Selisihnya dari kelompok yang terbaik tetap { $to } sejak { $from-year }.
trend-one-year = Paling jauh tertinggal pada { $to-year }: { $behind }. Selisihnya dari kelompok yang terbaik { $to }. Belum ada tahun lain yang bisa dibandingkan, jadi belum diketahui apakah selisih ini menyempit atau melebar.
trend-nobody = tidak ada, semua kelompok sama
trend-points = poin
trend-column-behind = Paling jauh tertinggal
trend-column-best = Terbaik
trend-column-gap = Selisih
trend-break-series = Mulai tahun di atas dipakai { $series }. Tahun-tahun di bawahnya dihitung dengan cara lain, jadi tidak dibandingkan.
trend-break-groups = Kelompok yang dihitung atau boleh ditampilkan berbeda dari tahun di bawahnya, jadi keduanya tidak dibandingkan.
trend-how = Hanya tahun dengan sumber, cara, dan kelompok yang sama yang dibandingkan. Kelompok yang kurang dari 5 orang tidak ikut dihitung.
distance-points = { $distance } poin

## Kecamatan

districts-best-first = Kecamatan yang bisa dijadikan tempat belajar disebut lebih dulu.
districts-no-direction = Belum disebut apakah angka ini sebaiknya naik atau turun, jadi kecamatan disusun menurut nama.
districts-whole = Angka seluruh daerah pada tahun itu { $figure }.
districts-no-whole = Angka seluruh daerah pada tahun itu belum ada, jadi selisihnya belum bisa dihitung.
districts-column-distance = Selisih dari angka seluruh daerah
districts-above = { $distance } di atas
districts-below = { $distance } di bawah
districts-same = sama

## Perbandingan yang perlu hati-hati

comparison-warning = Angka-angka ini tidak sepenuhnya bisa dibandingkan dengan angka di atas:
comparison-other-source = Sumbernya berbeda: { $own } untuk { $region }, { $theirs } untuk { $count } dari { $all } daerah lain.
comparison-other-method = Caranya berbeda: { $own } untuk { $region }, { $theirs } untuk { $count } dari { $all } daerah lain.
comparison-other-unit = Satuannya berbeda: { $own } untuk { $region }, { $theirs } untuk { $count } dari { $all } daerah lain.
comparison-other-proxy = Indikatornya berbeda: { $own } untuk { $region }, { $theirs } untuk { $count } dari { $all } daerah lain. Yang satu pengganti yang lain, bukan hal yang sama.
comparison-other-edition = Pengertiannya dari edisi yang berbeda: { $own } untuk { $region }, { $theirs } untuk { $count } dari { $all } daerah lain.
comparison-other-year = Tahunnya berbeda: angka terbaru { $region } dari { $own }, angka { $count } dari { $all } daerah lain dari { $theirs }.
comparison-unknown-method = Sumber angka daerah lain tidak menyebut caranya, jadi belum diketahui apakah caranya sama.
