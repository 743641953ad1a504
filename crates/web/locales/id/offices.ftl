### Jabatan: pemegangnya, mandat, dan serah terima. Nama orang tidak pernah tampil untuk umum.

offices-title = Jabatan
offices-lead =
    { $n ->
        [0] Belum ada jabatan yang dicatat di daerah ini.
       *[other] { $shown } jabatan dicatat di daerah ini, { $vacant } di antaranya kosong.
    }
offices-empty = Tambahkan jabatan yang menjawab atau memasukkan angka, misalnya kepala dinas. Tugas melekat pada jabatannya, bukan pada orangnya.
offices-nothing-found = Tidak ada jabatan yang cocok.
offices-filter-words = Jabatan atau lembaga
offices-filter-organisation = Lembaga
offices-filter-all-organisations = Semua lembaga
offices-filter-state = Keadaan
offices-filter-all-states = Semua keadaan
office-title = Jabatan
office-lead = Pada { $day }: { $held }.
office-now = sekarang

holding-definitive = pejabat definitif
holding-acting = Plt. (pelaksana tugas)
holding-daily = Plh. (pelaksana harian)
holding-mandate = yang diberi mandat
holding-vacant = kosong

office-field-name = Nama jabatan
office-field-name-hint = Misalnya Kepala Dinas Kesehatan
office-field-kind = Jenis pejabat
office-field-person = Orangnya
office-field-letter = Nomor surat
office-field-letter-hint = Surat keputusan atau surat perintah yang menjadi dasarnya
office-field-letter-day = Tanggal surat
office-person-unknown = orangnya belum terdaftar di sini
office-letter = Surat { $number }
office-letter-dated = Surat { $number }, { $day }

office-add-title = Tambah jabatan
office-add-lead = Nama jabatan dan lembaganya tampil untuk umum dan masuk catatan publik.
office-add-button = Tambah
office-holder-title = Catat pejabat
office-holder-lead = Untuk umum tampil jenis, masa, dan nomor suratnya, bukan namanya. Pejabat definitif atau Plt. yang baru mengakhiri masa sebelumnya; Plh. tidak.
office-holder-button = Catat pejabat
office-mandate-title = Beri mandat
office-mandate-lead = Penerima mandat dapat bertindak untuk jabatan ini selama masanya, di samping pejabatnya.
office-mandate-button = Beri mandat

office-holders = Pejabat
office-no-holders = Belum ada pejabat yang dicatat. Selama itu jabatan ini tampil sebagai kosong.
office-mandates = Mandat
office-no-mandates = Belum ada mandat. Bila orang lain harus dapat bertindak untuk jabatan ini, catat surat mandatnya.
office-handover = Serah terima
office-handover-about = Semua ini melekat pada jabatan dan beralih kepada pejabat berikutnya.
office-handover-indicators = { $shown } indikator
office-handover-awaited = { $shown } angka yang masih ditunggu
office-handover-mandates = { $shown } mandat yang berlaku

agency-offices = Jabatan
agency-duties =
    { $n ->
        [0] Belum ada indikator yang melekat pada jabatan di sini.
       *[other] Melekat pada jabatan di sini, siapa pun pejabatnya: { $shown } indikator, { $awaited } angkanya ditunggu.
    }
agency-offices-none = Belum ada jabatan yang dicatat untuk lembaga ini.

entry-office-added = Jabatan ditambahkan
entry-office-holder-set = Pejabat dicatat
entry-office-holder-ended = Masa pejabat diakhiri
entry-mandate-given = Mandat diberikan
entry-mandate-ended = Mandat diakhiri
