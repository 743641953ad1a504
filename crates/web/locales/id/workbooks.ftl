### Buku kerja XLSX: matriks untuk diisi, dan apa yang dikatakan tentang buku kerja yang masuk.

## Isi buku kerja

workbook-title-1 = Matriks 1: indikator dan target tahunannya
workbook-title-2 = Matriks 2: program pemerintah
workbook-title-3 = Matriks 3: program nonpemerintah
workbook-title-4 = Matriks 4: program pelaku usaha
workbook-of = { $region }, rencana aksi { $period }
workbook-money = Pagu dalam juta rupiah (Rp juta).
workbook-sums = Jumlah (program di beberapa indikator dihitung sekali)
workbook-template = Isi mulai dari baris di bawah judul kolom. Judul kolom jangan diubah; urutannya boleh.
workbook-filled = Ubah seperlunya, tambah baris di bawah. Judul kolom jangan diubah; urutannya boleh.
workbook-sheet = Matriks { $number }
workbook-example-sheet = CONTOH Matriks { $number }
workbook-guide = Petunjuk
workbook-guide-1 = 1. Isi lembar matriks. Arahkan penunjuk ke judul kolom untuk melihat penjelasannya; beberapa kolom punya daftar pilihan.
workbook-guide-2 = 2. Tulis angka sebagai angka, bukan teks. Sel kosong berarti tidak ada. Tanda – pada pagu berarti programnya berjalan, tetapi pagunya belum diketahui.
workbook-guide-3 = 3. Satu program yang mendukung beberapa indikator ditulis satu baris untuk tiap indikator, dengan isi yang sama.
workbook-guide-4 = 4. Baris yang dihapus dari berkas tidak menghapus apa pun di Rembuk; jumlahnya hanya diberitahukan.
workbook-guide-5 = 5. Kolom dan lembar tersembunyi menyimpan daerah, masa, dan versi tiap baris. Biarkan saja: dengan itu dua orang yang mengubah baris yang sama akan diberi tahu.
workbook-guide-6 = 6. Kirim kembali berkas .xlsx ini. Semua masalah ditunjukkan menurut lembar, baris, dan kolom sebelum ada yang disimpan.
workbook-note-code = Kode indikator seperti di daftar indikator daerah, misalnya 1.2.1*.
workbook-note-name = Nama deret yang dinilai. Harus sama persis dengan yang tersimpan; nama lain membuat deret baru.
workbook-note-inform = Hanya keterangan. Perubahan di kolom ini tidak ikut masuk.
workbook-note-source = Dari mana angkanya, misalnya “BPS, Susenas”.
workbook-note-method = Cara menghitung, bila sumbernya menyebutkan. Boleh kosong.
workbook-note-unit = Satuan, misalnya persen atau orang.
workbook-note-baseline = Data dasar dan tahunnya hanya dicocokkan dengan capaian yang tersimpan.
workbook-note-basis = Dasar targetnya, misalnya nomor peraturan dan tabelnya. Wajib bila ada target.
workbook-note-target = Target tahun ini. Angka; di matriks 2–4 boleh teks seperti “2 dokumen”.
workbook-note-ceiling = Pagu indikatif tahun ini dalam juta rupiah. 1.250,5 berarti Rp1.250.500.000. Tanda – berarti belum diketahui.
workbook-note-programme-code = Kode program atau kegiatan menurut nomenklatur. Boleh kosong.
workbook-note-sub-code = Kode sub kegiatan menurut nomenklatur tahun itu, misalnya 1.02.02.2.02.0001.
workbook-note-own-code = Kode menurut lembaganya sendiri. Boleh kosong.
workbook-note-output = Keluaran atau capaian yang diukur.
workbook-note-funding = Sumber dana, misalnya DAU. Beberapa sumber dipisahkan titik koma: PAD; DAU.
workbook-note-places = Kecamatan, desa, atau kelurahan: kode atau namanya. Beberapa tempat dipisahkan titik koma.
workbook-note-agency = Perangkat daerah menurut kode SKPD atau nama resminya.
workbook-note-organisation = Nama lembaga yang menjalankan.
workbook-note-platform = Kelompok peserta: academia, business, atau civil-society.
workbook-note-reason = Mengapa program ini mendukung indikatornya, satu kalimat. Kosong berarti seperti yang tersimpan.
workbook-note-stage = Dokumen yang sudah memuatnya: RPJMD, RKPD, DPA, atau realisasi.
workbook-note-ordinal = Pembeda beberapa program yang serupa; biasanya 1.
workbook-note-row-source = Dokumen asal baris ini.
workbook-note-category = Kode kategori POJK 51/2017. Boleh kosong.

## Masalah

fault-not-a-workbook = { $what ->
    [xls] ini berkas Excel lama (.xls), yang tidak dibaca. Buka, lalu simpan sebagai .xlsx.
    [ods] ini berkas OpenDocument (.ods), yang tidak dibaca. Buka di LibreOffice, lalu simpan sebagai .xlsx.
    [xlsb] ini berkas Excel biner (.xlsb), yang tidak dibaca. Buka, lalu simpan sebagai .xlsx.
    [encrypted] berkas ini dikunci dengan kata sandi. Hapus kata sandinya di Excel atau LibreOffice, lalu simpan lagi.
    [macros] berkas ini berisi makro, yang tidak diterima. Simpan sebagai .xlsx tanpa makro.
    [zip] ini arsip ZIP, tetapi bukan buku kerja. Pilih berkas .xlsx-nya.
   *[broken] berkas ini rusak atau terpotong. Buka di Excel atau LibreOffice, simpan lagi, atau kirim ulang.
  }
fault-bomb = isi berkas ini akan mengembang menjadi lebih dari { $limit } byte, jadi tidak dibuka. Salin datanya ke buku kerja baru.
fault-too-much = { $what ->
    [parts] ada lebih dari { $limit } bagian di dalam berkas ini. Salin datanya ke buku kerja baru.
    [columns] ada isi di luar { $limit } kolom pertama. Hapus kolom yang tidak perlu.
    [cells] ada lebih dari { $limit } sel. Bagi berkasnya, atau hapus format di sel-sel kosong.
   *[text] ada terlalu banyak teks (batasnya { $limit }). Bagi berkasnya.
  }
fault-sheet-twice = ada dua lembar bernama “{ $name }”. Ganti nama salah satunya.
fault-no-sheet-fits = tidak ada lembar dengan judul kolom yang dicari. Yang ada: { $names }. Gunakan templatnya.
fault-several-sheets-fit = beberapa lembar punya judul kolom yang sama: { $names }. Sisakan satu, atau sembunyikan yang lain.
fault-cell-error = rumus di sel ini gagal ({ $found }). Perbaiki rumusnya, atau tulis nilainya.
fault-cell-is-a-day = sel ini berisi tanggal ({ $found }), mungkin diubah sendiri oleh Excel. Ubah format selnya menjadi Teks, lalu ketik ulang.
fault-row-changed-since = baris ini sudah diubah orang lain sejak berkas ini dibuat. Di berkas: { $found ->
    [none] kosong
   *[other] “{ $found }”
  }; tersimpan: { $stored ->
    [none] kosong
   *[other] “{ $stored }”
  }. Unduh lagi matriksnya, lalu ubah di sana.
fault-newer-format = buku kerja ini dari versi Rembuk yang lebih baru (format { $found }, di sini { $wanted }). Unduh templatnya dari sini.
fault-other-region-workbook = buku kerja ini untuk daerah { $found }, bukan { $wanted }. Pilih daerah atau berkas yang benar.
fault-other-matrix = ini matriks { $found }, bukan matriks { $wanted }. Pilih matriks atau berkas yang benar.
fault-other-period = buku kerja ini untuk masa { $found }, padahal rencana sekarang { $wanted }. Unduh matriks yang berlaku.

## Catatan

note-sum-rows-passed-over = { $count } baris jumlah dilewati.
note-cells-beside = { $count } sel di luar tabel tidak dibaca.
note-external-links = buku kerja ini merujuk berkas lain. Rujukannya tidak dibuka; yang dibaca nilai terakhir yang tersimpan.
note-formulas-without-value = { $count } rumus belum dihitung dan dianggap kosong. Buka di Excel atau LibreOffice, simpan, lalu coba lagi.
note-row-newer-stored = baris ini sudah diubah orang lain sejak berkas ini dibuat, dan di berkas ini tidak diubah; yang tersimpan dibiarkan.

## Unduhan

plan-xlsx = XLSX
plan-xlsx-empty = templat kosong (XLSX)
plan-csv = CSV

## Baris perintah

cli-no-workbook = { $kind } tidak ditulis sebagai buku kerja; hanya matriks 1–4. Ganti akhiran .xlsx dengan .csv, dan jangan pakai --template.
