### Tabel data daerah, baris demi baris.

tables-title = Data daerah
tables-lead =
    { $n ->
       *[other] { $shown } tabel dapat dibaca dan diperbaiki baris demi baris. Setiap perubahan masuk catatan publik.
    }
desk-tables-about = Indikator dan penanggung jawabnya, target, program, lembaga, dan wilayah: lihat dan perbaiki satu baris.
table-rows =
    { $n ->
        [0] belum ada baris
       *[other] { $shown } baris
    }
table-lead =
    { $n ->
        [0] Tabel ini belum berisi.
       *[other] { $shown } baris dalam tabel ini.
    }
table-lead-found =
    { $n ->
        [0] Tidak ada baris yang cocok dengan pencarian.
       *[other] { $shown } baris cocok dengan pencarian.
    }
table-empty = Tambahkan baris pertama, atau masukkan banyak sekaligus lewat berkas.
table-words = Cari di semua kolom
table-add = Tambah baris
table-withdraw = Cabut baris ini
table-saved = Tersimpan sebagai entri { $seq } di catatan publik.
table-nothing-changed = Tidak ada yang berubah: isinya sama dengan yang tersimpan.
table-row-title = Ubah baris
table-row-lead = Yang tertulis di sini mengenali barisnya dan tidak dapat diubah: { $key }.
table-add-lead = Isi kolom yang perlu; yang kosong dibiarkan kosong.
form-result = Hasil
table-save = Simpan
table-no-choice = – tidak disebut –
table-error-would-add = Dengan isi ini akan muncul baris baru, bukan perubahan baris ini. Kembalikan nama dan kodenya seperti semula, atau tambahkan sebagai baris baru.
table-error-exists = Baris ini sudah ada. Buka barisnya di daftar untuk mengubahnya.
table-error-changed-meanwhile = Baris ini diubah orang lain sejak Anda membukanya. Yang tersimpan sekarang: { $stored }. Yang Anda tulis masih ada di bawah; simpan lagi bila tetap hendak mengubahnya.
table-error-busy = Data daerah ini berubah tepat saat Anda menyimpan. Tidak ada yang hilang; tekan Simpan sekali lagi.

table-indicators = Indikator dan penanggung jawab
table-indicators-about = Nama, satuan, arah, penugasan, dan metadata setiap indikator.
table-targets = Target tahunan
table-targets-about = Target daerah per indikator dan tahun, dengan dasarnya.
table-national-targets = Target nasional dan provinsi
table-national-targets-about = Target pembanding dari pusat atau provinsi, dengan sumbernya.
table-programmes = Program, kegiatan, sub kegiatan
table-programmes-about = Satu baris setiap program dan tahun: pagu, anggaran, target, sumber dana, lokasi.
table-links = Kaitan program dengan indikator
table-links-about = Program mana menggerakkan indikator mana, dan alasannya.
table-organisations = Lembaga
table-organisations-about = Perangkat daerah dan lembaga lain, dengan kode dan kelompok pesertanya.
table-names = Nama lama perangkat daerah
table-names-about = Nama yang pernah dipakai, dari kapan sampai kapan, dan dasarnya.
table-successions = Pergantian perangkat daerah
table-successions-about = Perangkat daerah yang berganti nama, digabung, atau dipecah.
table-districts = Kecamatan
table-districts-about = Kode, nama, jumlah desa dan kelurahan, letak.
table-villages = Desa dan kelurahan
table-villages-about = Kode, nama, dan tanda seperti Desbumi dengan sumbernya.
table-comparison = Angka daerah pembanding
table-comparison-about = Angka kabupaten dan kota lain untuk indikator yang sama.
table-withdrawn-programmes = Program yang dicabut
table-withdrawn-programmes-about = Dicabut dengan alasan; halamannya tetap ada.
table-withdrawn-links = Kaitan yang dicabut
table-withdrawn-links-about = Dicabut dengan alasan; riwayatnya tetap ada.

field-code = Kode
field-official-name = Nama resmi
field-plain-name-id = Nama sehari-hari (Indonesia)
field-plain-name-en = Nama sehari-hari (Inggris)
field-unit = Satuan
field-direction = Arah yang baik
field-sdg-target = Target TPB
field-authority = Kewenangan
field-responsible = Perangkat daerah yang bertanggung jawab
field-assignment-basis = Dasar penugasan
field-frequency = Berapa kali dihitung
field-concept-id = Konsep dan definisi (Indonesia)
field-concept-en = Konsep dan definisi (Inggris)
field-method-id = Cara menghitung (Indonesia)
field-method-en = Cara menghitung (Inggris)
field-benefit-id = Kegunaan (Indonesia)
field-benefit-en = Kegunaan (Inggris)
field-data-source = Sumber data
field-disaggregation = Rincian menurut kelompok
field-source = Sumber
field-method = Metode
field-year = Tahun
field-value = Nilai
field-basis = Dasar
field-scope = Cakupan
field-agency-code = Kode SKPD
field-agency-name = Nama resmi perangkat daerah
field-programme-code = Kode program
field-programme-name = Program
field-activity-code = Kode kegiatan
field-activity-name = Kegiatan
field-sub-code = Kode sub kegiatan
field-sub-name = Sub kegiatan atau produk
field-indicator = Indikator
field-output = Indikator keluaran
field-target = Target
field-ceiling = Pagu indikatif (rupiah)
field-matrix = Matriks
field-organisation = Lembaga
field-funding = Sumber dana
field-stage = Tahap
field-places = Kode wilayah, dipisah titik koma
field-budget = Anggaran (rupiah)
field-realised = Realisasi (rupiah)
field-pojk = Kategori POJK 51/2017
field-ordinal = Nomor urut di antara yang sama
field-indicator-code = Kode indikator
field-reason = Alasan
field-day = Tanggal
field-by = Oleh lembaga
field-kind = Jenis
field-tidy-name = Nama untuk dibaca
field-from = Berlaku dari
field-until = Berlaku sampai
field-predecessor = Lembaga pendahulu (kode SKPD)
field-successor = Lembaga penerus (kode SKPD)
field-way = Cara
field-villages = Jumlah desa
field-wards = Jumlah kelurahan
field-latitude = Lintang
field-longitude = Bujur
field-district-code = Kode kecamatan
field-district = Kecamatan
field-mark = Tanda (misalnya Desbumi)
field-mark-source = Sumber tanda
field-province = Provinsi
field-place = Kabupaten atau kota
field-indicator-name = Nama indikator
table-xlsx = Unduh seluruh tabel ini (XLSX)
tables-figures-xlsx = Unduh semua angka indikator (XLSX)
