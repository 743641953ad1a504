### Memasukkan dan mengeluarkan data, dan semua yang dikatakan baris perintah.

## Hasil

import-at-cell = Baris { $row }, kolom { $column }: { $text }
import-at-row = Baris { $row }: { $text }
import-at-column = Kolom { $column }: { $text }
import-at-file = Berkas: { $text }
import-sheet-cell = Lembar “{ $sheet }”, baris { $row }, kolom { $column }: { $text }
import-sheet-row = Lembar “{ $sheet }”, baris { $row }: { $text }
import-sheet-column = Lembar “{ $sheet }”, kolom { $column }: { $text }
import-sheet-whole = Lembar “{ $sheet }”: { $text }
import-note = Catatan: { $text }
import-note-at-row = Catatan, baris { $row }: { $text }
import-more-notes = … dan { $count } catatan lain.
import-more-faults = … dan { $count } masalah lain. Perbaiki yang di atas, lalu coba lagi.
import-done = Tersimpan, tercatat sebagai entri { $seq } di catatan publik.
import-nothing-changed = Tidak ada yang baru: semua sudah tersimpan seperti di berkas. Tidak ada entri di catatan publik.
import-refused = Tidak ada yang disimpan. Perbaiki berkasnya, atau ambil baris yang benar saja dengan --skip-faulty.
import-dry-run = Hanya diperiksa: tidak ada yang disimpan.
import-repeated = Perintah dengan kunci ini sudah pernah dijalankan. Tidak ada yang diubah; ini hasil yang pertama:
import-counts = { $new } baru, { $changed } berubah, { $same } tetap, { $missing } tidak ada dalam berkas, { $faulty } bermasalah

## Catatan: apa yang dianggap

note-read-as-windows-1252 = huruf-hurufnya bukan Unicode dan dibaca sebagai Windows-1252. Periksa huruf bertanda seperti é dan –.
note-read-as-utf-16 = teks dibaca sebagai UTF-16.
note-rows-above-head = { $count } baris di atas judul kolom dilewati.
note-head-read-as = judul kolom “{ $head }” dibaca sebagai “{ $column }”.
note-unknown-head = kolom “{ $head }” tidak dikenal dan tidak dibaca.
note-unnamed-column = kolom ke-{ $position } tidak berjudul dan tidak dibaca.
note-said-twice = sama persis dengan baris { $first }, dihitung sekali.
note-left-alone = { $count } baris yang sudah tersimpan tidak ada di berkas ini; dibiarkan apa adanya.
note-code-repaired = kode “{ $found }” dibaca sebagai “{ $read }”.
note-wide-table = tabel melebar: semua angka dibaca sebagai angka tahun { $year }, sumber “{ $source }”. Ganti dengan --year dan --source bila keliru.
note-series-created = belum ada capaian untuk “{ $name }” dari { $source }; deretnya dibuat untuk target ini.
note-indicator-created = indikator { $code } ({ $name }) belum ada di daftar daerah dan ditambahkan.
note-organisation-created = lembaga “{ $name }” belum ada di daerah ini dan ditambahkan.
note-code-parent = kode { $found } tidak cocok dengan sub kegiatan { $code }; dibiarkan seperti di berkas.
note-no-nomenclature = kode program tahun { $year } tidak diperiksa: nomenklatur yang berlaku tahun itu belum dimasukkan.

## Masalah berkas

fault-too-large = ukurannya { $bytes } byte, batasnya { $limit } byte. Bagi berkasnya, atau naikkan batas dengan --max-mib.
fault-not-text = ini bukan berkas teks ({ $what }). Simpan dari lembar kerja sebagai XLSX atau CSV, lalu coba lagi.
fault-empty = tidak ada isinya. Periksa apakah berkas yang dipilih sudah benar.
fault-missing-column = kolom “{ $name }” tidak ada. Tambahkan kolom itu dengan judul persis seperti ini.
fault-duplicate-column = judul “{ $first }” dan “{ $second }” sama-sama berarti kolom “{ $name }”. Sisakan satu.
fault-ambiguous-column = judul “{ $head }” bisa berarti “{ $first }” atau “{ $second }”. Tulis salah satu dengan tepat.
fault-wrong-cell-count = ada { $found } sel, padahal judulnya { $expected }. Periksa tanda kutip dan tanda pemisah di baris ini.
fault-too-many-rows = lebih dari { $limit } baris. Bagi berkasnya.
fault-cell-too-long = isi sel lebih panjang dari { $limit } huruf. Mungkin ada tanda kutip yang tidak ditutup.
fault-unreadable = tidak dapat dibaca: { $detail }
fault-missing-code = tidak ada kode wilayah. Isi properti “kode” pada bidang ini.
fault-duplicate-code = kode { $code } muncul dua kali. Sisakan satu bidang per kode.
fault-not-an-area = bentuknya { $found }, bukan bidang. Gunakan Polygon atau MultiPolygon.
fault-outside-the-earth = bujur { $lng }, lintang { $lat } tidak ada di bumi. Mungkin bujur dan lintang tertukar, atau satuannya meter.
fault-unclosed-ring = garis ke-{ $ring } tidak tertutup. Titik terakhir harus sama dengan titik pertama.
fault-too-many-points = ada { $found } titik, batasnya { $limit }. Sederhanakan garis batasnya dahulu.

## Masalah isi

fault-cell-empty = sel ini kosong, padahal harus diisi.
fault-contradicts-row = bertentangan dengan baris { $first } yang menyebut hal yang sama. Putuskan mana yang benar, hapus yang lain.
fault-not-a-count = “{ $found }” bukan bilangan bulat 0 atau lebih.
fault-not-a-day = “{ $found }” bukan tanggal. Tulis seperti 2024-12-31.
fault-ends-before-start = berakhir { $until }, sebelum mulai { $from }. Periksa kedua tanggal.
fault-off-the-earth = { $found } derajat tidak ada di bumi; paling banyak { $limit }.
fault-other-region = { $found } terletak di daerah { $other }, padahal berkas ini untuk { $region }. Periksa kodenya, atau daerah yang dipilih.
fault-village-kind = “{ $found }”, padahal kode { $code } adalah kode { $kind }. Periksa salah satunya.
fault-village-district = kecamatan { $found } tidak cocok dengan kode desa { $code }.
fault-unknown-district = kecamatan { $found } belum ada. Masukkan daftar kecamatan dahulu.
fault-unknown-place = tidak ada kecamatan atau desa berkode { $found } di daerah ini. Masukkan daftarnya dahulu, atau periksa kodenya.
fault-unknown-agency = tidak ada perangkat daerah berkode { $found }. Masukkan daftar perangkat daerah dahulu, atau periksa kodenya.
fault-ambiguous-agency = kode { $found } bisa berarti { $first } atau { $second }. Tulis kode persis seperti di daftar perangkat daerah.
fault-not-national = { $found } bukan kode daftar nasional. Indikator daerah sendiri masuk ke daftar indikator daerah.
fault-goal-differs = tujuan { $found } tidak cocok dengan kode { $code }. Perbaiki salah satunya.
fault-target-differs = target { $found } tidak cocok dengan kode { $code }, yang termasuk target { $target }. Kosongkan atau perbaiki.
fault-other-edition = kode { $found } hanya ada di daftar nasional edisi { $edition }, padahal daerah ini memakai edisi { $used }. Cari padanannya di edisi { $used }.
fault-unknown-indicator = indikator { $found } tidak ada di daftar daerah. Masukkan daftar indikator dahulu, atau periksa kodenya.
fault-unknown-series = tidak ada deret “{ $found }” dengan sumber dan metode ini. Yang ada: { $known }. Tulis nama, sumber, dan metodenya persis sama.
fault-ambiguous-series = beberapa deret cocok dengan “{ $found }”: { $known }. Tambahkan kolom satuan.
fault-unknown-scope = cakupan “{ $found }” tidak dikenal. Tulis nasional, provinsi, atau global.
fault-direction-contradicts = arah “{ $found }” bertentangan dengan “{ $stored }” untuk deret yang sama{ $first ->
    [0] , yang sudah tersimpan
   *[other] {" "}di baris { $first }
  }. Satu deret hanya punya satu arah.
fault-year-in-future = tahun { $found } belum tiba, jadi belum mungkin ada capaiannya. Target masuk lewat berkas target.
fault-year-outside-plan = tahun { $found } di luar masa rencana { $period }.
fault-year-missing = tabel ini tidak menyebut tahunnya. Tambahkan --year, atau tulis tahun di nama berkas.
fault-version-missing = berkas ini tidak menyebut versi nomenklaturnya. Tambahkan --edition, misalnya --edition 2027, atau kolom “versi”.
fault-code-parent = kode { $found } tidak cocok dengan sub kegiatan { $code }. Perbaiki salah satunya.
fault-withdrawn-code = kode { $found } tidak ada dalam nomenklatur versi { $version } yang berlaku tahun itu.{ $successor ->
    [none] {" "}Penggantinya tidak disebut; cari di nomenklatur versi { $version }.
   *[other] {" "}Penggantinya: { $successor }.
  }
fault-same-row-twice = sama dengan baris { $first }, termasuk target dan pagunya. Hapus salah satu, atau bedakan keluarannya bila memang dua program.
fault-matrix-one = matriks 1 berisi target indikator; masukkan dengan jenis “targets”. Di sini hanya matriks 2, 3, dan 4.
fault-pojk-elsewhere = kategori POJK hanya untuk matriks 4. Kosongkan sel ini, atau periksa matriksnya.
fault-agency-unknown = perangkat daerah “{ $name }” (kode { $found }) tidak ada. Masukkan daftar perangkat daerah dahulu, atau periksa kodenya.
fault-agency-differs = kode { $found } milik { $first }, tetapi namanya { $second }. Perbaiki salah satunya.
fault-agency-ended = { $name } sudah tidak ada sejak { $until }, jadi tidak mungkin menjalankan program tahun { $year }.{ $successor ->
    [none] {" "}Tulis perangkat daerah penerusnya.
   *[other] {" "}Penerusnya: { $successor }.
  }
fault-agency-not-yet = { $name } baru ada mulai { $from }, jadi tidak mungkin menjalankan program tahun { $year }. Periksa tahunnya, atau tulis pendahulunya.
fault-platform-missing = lembaga “{ $found }” belum dikenal. Isi kolom platform (akademisi, usaha, atau ormas), atau periksa namanya.
fault-owner-unknown = tidak ada lembaga “{ $found }” di daerah ini. Periksa kode atau namanya.
fault-unknown-programme = program “{ $found }” tidak ada. Masukkan daftar program dahulu, atau periksa kode, lembaga, dan keluarannya.
fault-ambiguous-programme = beberapa program cocok dengan “{ $found }”: { $known }. Tambahkan kolom kode_skpd, keluaran, atau urutan (angka dalam kurung).

code-empty = kodenya kosong.
code-goal-out-of-range = “{ $found }” menyebut tujuan { $goal }, padahal tujuan hanya 1 sampai 17.
code-no-such-target = “{ $found }” menyebut target { $target }, yang tidak ada di antara 169 target.{ $suggestion ->
    [none] {" "}Periksa titik dan angkanya.
   *[other] {" "}Mungkin maksudnya { $suggestion }?
  }
code-not-an-indicator = “{ $found }” adalah tujuan atau target, bukan indikator. Tulis kode lengkap seperti 1.2.1.
code-star-not-allowed = “{ $found }” bertanda bintang, padahal hanya kode seperti 1.2.1 yang bisa sama dengan indikator global.
code-too-long = kode lebih panjang dari { $max } huruf.
code-malformed = “{ $found }” tidak ditulis seperti kode. Contoh: 1.2.1*, 1.3.1.(a), L.8.8.1.
place-code-empty = kode wilayahnya kosong.
place-code-malformed = “{ $found }” tidak ditulis seperti kode wilayah. Contoh: 35.09.01.
place-code-length = “{ $found }” mempunyai { $digits } angka, seharusnya { $expected }.
place-code-out-of-range = “{ $found }” di luar kode wilayah yang resmi.
place-code-village-kind = “{ $found }” bukan kelurahan (1xxx) dan bukan desa (2xxx).
number-empty = angkanya kosong.
number-ambiguous = “{ $found }” bisa berarti { $thousands } atau { $decimal }. Tulis dengan angka desimal lain, atau tanpa tanda pemisah ribuan.
number-exponent = “{ $found }” ditulis dengan pangkat sepuluh. Tulis angkanya lengkap.
number-grouping = pemisah ribuan dalam “{ $found }” tidak pada tempatnya.
number-not-a-number = “{ $found }” bukan angka. Kosongkan barisnya bila angkanya belum ada.
number-percent = “{ $found }” memakai tanda persen. Tulis persen di kolom satuan.
number-too-long = “{ $found }” lebih dari 28 angka.
indicator-not-a-year = “{ $found }” bukan tahun antara 1990 dan 2100.
indicator-unknown-authority = kewenangan “{ $found }” tidak dikenal. Tulis kabupaten, provinsi, nasional, atau bersama.
indicator-unknown-direction = arah “{ $found }” tidak dikenal. Tulis naik, turun, atau - bila tidak dinyatakan.
indicator-unknown-frequency = frekuensi “{ $found }” tidak dikenal. Tulis misalnya tahunan atau 2 tahunan.
indicator-unknown-group = kelompok “{ $found }” tidak dikenal di kolom ini.
organisation-skpd-empty = kode perangkat daerahnya kosong.
organisation-skpd-malformed = “{ $found }” bukan kode perangkat daerah. Contoh: 1.01.0.00.0.00.01.0000.
organisation-unknown-agency-kind = jenis “{ $found }” tidak dikenal. Tulis misalnya dinas, badan, bagian, kecamatan, atau rumah sakit daerah.
organisation-unknown-platform = kelompok peserta “{ $found }” tidak dikenal. Tulis pemerintah, akademisi, usaha, atau ormas.
programme-code-empty = kode programnya kosong.
programme-code-too-long = kode lebih panjang dari { $max } huruf.
programme-code-malformed = “{ $found }” tidak ditulis seperti kode program. Contoh: 1.02.02.2.02.01.{ $suggestion ->
    [none] {""}
   *[other] {" "}Mungkin maksudnya { $suggestion }?
  }
programme-code-parts = “{ $found }” terdiri dari { $parts } bagian; program 3, kegiatan 5, sub kegiatan 6 bagian.
programme-code-width = bagian akhir “{ $found }” mempunyai { $digits } angka, seharusnya 2 (sampai tahun 2023) atau 4.{ $suggestion ->
    [none] {""}
   *[other] {" "}Mungkin maksudnya { $suggestion }?
  }
programme-code-not-a-sub-activity = “{ $found }” adalah program atau kegiatan. Tulis kode sub kegiatan sampai bagian terakhir.
programme-code-not-a-slug = “{ $found }” bukan bentuk kode untuk alamat halaman.
nomenclature-name = “{ $found }” bukan nama versi. Tulis tahunnya, misalnya 2027; paling banyak { $max } huruf.
money-empty = jumlah uangnya kosong.
money-cents = “{ $found }” mempunyai sen. Tulis dalam rupiah bulat.
money-grouping = pemisah ribuan dalam “{ $found }” tidak pada tempatnya.
money-scale-word = “{ $found }” memakai kata seperti juta atau miliar. Tulis semua angkanya.
money-exponent = “{ $found }” ditulis dengan pangkat sepuluh. Tulis angkanya lengkap.
money-not-an-amount = “{ $found }” bukan jumlah rupiah. Contoh: 331353100 atau 331.353.100.
money-negative = Rp { $found } kurang dari nol. Pagu, anggaran, dan realisasi tidak pernah negatif.
money-absurd = Rp { $found } terlalu besar untuk satu baris (paling banyak Rp { $max }). Mungkin angkanya ditulis dua kali atau satuannya keliru.
money-too-large = jumlahnya terlalu besar. Periksa angkanya.
matrix-unknown = “{ $found }” bukan matriks. Tulis 2, 3, atau 4.
matrix-owner = lembaga kelompok { $platform ->
    [government] pemerintah
    [academia] akademisi
    [business] filantropi dan usaha
   *[other] masyarakat sipil
  } tidak mengisi matriks { $matrix }. Periksa matriks atau lembaganya.
matrix-category-empty = kategori POJK-nya kosong.
matrix-category = “{ $found }” bukan kode kategori (paling banyak { $max } huruf).
funding-empty = ada sumber dana yang kosong. Pisahkan beberapa sumber dengan titik koma.
funding-unknown = sumber dana “{ $found }” tidak dikenal. Tulis misalnya PAD, DAU, DAK fisik, BLUD, APBDes, hibah, CSR, swadaya.
funding-too-general = “{ $found }” bukan satu sumber dana. Tulis yang mana: { $known }.
row-unknown-state = tahap “{ $found }” tidak dikenal. Tulis RPJMD, RKPD, DPA, atau realisasi.
row-contradiction = tahapnya { $found ->
    [proposed] RPJMD, padahal sudah ada anggaran atau realisasi
    [planned] RKPD, padahal sudah ada anggaran atau realisasi
    [budgeted] DPA, jadi harus ada anggaran dan belum ada realisasi
   *[other] realisasi, jadi harus ada anggaran dan realisasi
  }. Periksa tahap dan angkanya.
link-reason-missing = hubungan dengan { $code } tidak beralasan. Tulis satu kalimat mengapa program ini menggerakkan indikator itu.
link-reason-too-long = alasan hubungan dengan { $code } lebih panjang dari { $max } huruf. Singkatkan.

## Daerah

region-bad-code = “{ $found }” bukan kode daerah. Tulis kode Kemendagri seperti 35.09.
region-bad-slug = “{ $found }” tidak bisa menjadi alamat. Gunakan 2 sampai 40 huruf kecil, angka, atau tanda hubung, diawali huruf.
region-reserved-slug = “{ $found }” sudah dipakai untuk alamat program sendiri. Pilih kata lain, misalnya nama daerahnya.
region-no-name = Daerah memerlukan nama.
region-bad-time-zone = “{ $found }” bukan zona waktu. Di Indonesia: Asia/Jakarta, Asia/Makassar, Asia/Jayapura.
region-exists = Sudah ada daerah dengan kode atau alamat itu: { $name } ({ $code }, { $slug }).

## Basis data

start-bad-url = “{ $found }” bukan alamat basis data. Tulis nama berkas, sqlite:BERKAS, atau postgres://…
start-no-database = Basis data { $path } belum ada. Jalankan dahulu: rembuk migrate
start-not-a-database = { $path } bukan basis data SQLite, atau sudah rusak. Periksa alamatnya, atau pulihkan dari cadangan.
start-pending-migrations = Basis data perlu diperbarui ({ $count } langkah). Buat cadangan, lalu jalankan: rembuk migrate
start-newer-database = Basis data ini ditulis oleh Rembuk yang lebih baru (langkah { $version }). Pasang versi itu. Tidak ada yang diubah.
start-migration = Pembaruan basis data gagal dan tidak ada yang disimpan: { $detail }
cli-store-busy = Basis data sedang dipakai program lain. Tunggu sebentar, lalu coba lagi. Tidak ada yang disimpan.
cli-store-read-only = Basis data hanya bisa dibaca. Periksa izin berkas, atau hilangkan mode=ro. Tidak ada yang disimpan.
cli-store-full = Cakram atau basis data penuh. Kosongkan tempat, lalu coba lagi. Tidak ada yang disimpan.
cli-store-unreachable = Basis data tidak dapat dihubungi. Periksa apakah sudah berjalan dan alamatnya benar. ({ $detail })
cli-store-record = Catatan publik rusak. Jangan menulis apa pun lagi; pulihkan dari cadangan. ({ $detail })

## Baris perintah

cli-demo-ready = Rembuk dengan data contoh sudah jalan: { $address } (berhenti dengan Ctrl+C)
cli-serving = Rembuk sudah jalan: { $address } (berhenti dengan Ctrl+C)
cli-migrated = Basis data siap: { $database }
cli-region-added = { $name } ditambahkan (entri { $seq } di catatan pemasangan ini).
cli-exported = { $rows } baris ditulis ke { $path }
cli-rows-read = baris dibaca
cli-simulated = { $regions } daerah rekaan siap: { $rows } baris dalam { $seconds } detik, { $rate } baris per detik.
cli-unknown-region = Tidak ada daerah “{ $found }”. Yang ada: { $known }. Tambahkan dengan: rembuk region add
cli-region-missing = Data “{ $kind }” milik satu daerah. Sebutkan dengan --region, misalnya --region jember
cli-bad-plan = “{ $found }” bukan masa rencana. Tulis seperti 2025-2029.
cli-bad-edition = “{ $found }” bukan edisi. Tulis seperti 2.
cli-bad-year = “{ $found }” bukan tahun antara 1990 dan 2100.
cli-demo = Data contoh tidak dapat dimuat: { $detail }
cli-port-in-use = { $address } sudah dipakai program lain. Hentikan program itu, atau pilih porta lain dengan --listen, misalnya --listen 127.0.0.1:8081
cli-cannot-listen = Tidak bisa membuka { $address }: { $detail }
cli-already-served = Peladen lain sudah berjalan pada folder { $folder }. Hentikan dahulu, atau pakai folder lain dengan --data.
cli-file = { $path } tidak dapat dipakai: { $detail }
cli-other = Gagal, dan tidak ada yang disimpan: { $detail }

## Pemeriksaan

doctor-folder = Folder data dapat ditulis: { $path }
doctor-folder-unwritable = Folder data tidak dapat ditulis: { $path } ({ $detail }). Perbaiki izinnya.
doctor-database = Basis data { $engine } terbuka: { $database }
doctor-integrity = Basis data utuh.
doctor-damaged = Basis data rusak: { $detail }. Hentikan peladen dan pulihkan dari cadangan.
doctor-installation = Pemasangan ini
doctor-record = { $region }: catatan publik utuh, { $count } entri dihitung ulang.
doctor-record-damaged = { $region }: catatan publik tidak cocok dengan segelnya. Pulihkan dari cadangan dan umumkan.
doctor-entry-damaged = { $region }: entri { $seq } tidak cocok dengan hitungannya. Pulihkan dari cadangan dan umumkan.
doctor-no-head = { $region }: kepala catatan publik hilang. Pulihkan dari cadangan.
doctor-dangling = { $region }: { $count } baris menunjuk ke deret, indikator, atau perangkat daerah yang tidak ada. Masukkan ulang daftarnya.
doctor-no-region = Belum ada daerah. Tambahkan dengan: rembuk region add
doctor-no-plan = { $region }: masa rencana belum diisi; tahun target tidak dapat diperiksa.
doctor-no-districts = { $region }: daftar kecamatan belum ada. Masukkan dengan: rembuk import districts
doctor-unassigned = { $region }: { $count } dari { $all } indikator belum punya perangkat daerah penanggung jawab.
doctor-sound = Semua baik.
doctor-unsound = Ada yang perlu diperbaiki, lihat baris bertanda ✗.
fault-boundaries-undrawable = Batas wilayah dalam berkas ini tidak dapat digambar: { $detail }. Periksa koordinatnya, lalu coba lagi.
fault-follows-itself = perangkat daerah tidak dapat meneruskan dirinya sendiri. Periksa kedua kodenya.
fault-unknown-way = cara “{ $found }” tidak dikenal. Tulis berganti nama, digabung, atau dipecah.
fault-crossing-ring = garis ke-{ $ring } memotong dirinya sendiri di dekat bujur { $lng }, lintang { $lat }. Perbaiki urutan titiknya.
fault-boundary-far = batas { $found } digambar di sekitar bujur { $lng }, lintang { $lat }, jauh dari daerah ini. Periksa apakah berkasnya dari daerah atau provinsi lain.
doctor-dangling-more = { $region }: { $count } baris program kehilangan induknya; yang disebut di bawah hanya sebagian.
doctor-dangling-programmes = { $region }: { $part } { $id } menunjuk ke { $parent } { $parent_id } yang tidak ada. Masukkan ulang programnya, atau pulihkan dari cadangan.
