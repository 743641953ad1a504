### Kehadiran lembaga: dicatat per jabatan, tidak pernah per nama. Bahasa yang sama untuk semua, tanpa peringkat.


attendance-title = Kehadiran lembaga
attendance-description = Berapa kali setiap lembaga hadir dalam rapat, dan dengan jabatan apa, selama masa yang dipilih.
attendance-lead =
    { $n ->
       *[other] Dalam { $shown } rapat dari { $from } sampai { $until }, { $organisations } lembaga menerima { $invited } undangan yang dihitung; { $present } di antaranya dihadiri, { $unknown } belum dicatat.
    }
attendance-lead-none =
    { $n ->
       *[other] Tidak ada rapat yang selesai dari { $from } sampai { $until } ({ $shown }). Lembaga yang diundang: { $organisations }; undangan yang dihitung: { $invited }; dihadiri: { $present }; belum dicatat: { $unknown }.
    }
attendance-about = Urutan menurut nama. Angka menyebut lembaga dan jabatan, bukan orang, dan tidak menilai sebab ketidakhadiran.
attendance-from = Dari tanggal
attendance-until = Sampai tanggal
attendance-caption = Kehadiran menurut lembaga
attendance-head-invited = Diundang (dihitung)
attendance-head-head = Pimpinan
attendance-head-deputy = Sekretaris/wakil
attendance-head-division = Kepala bidang
attendance-head-functional = Fungsional
attendance-head-staff = Staf
attendance-head-excused = Tidak hadir, dengan keterangan
attendance-head-absent = Tidak hadir, tanpa keterangan
attendance-head-not-noted = Belum dicatat
attendance-head-short = Undangan mendadak
attendance-short-cell = { $all } (hadir { $came })
attendance-sum = Hadir { $present } dari { $invited } undangan: pimpinan { $head }, sekretaris atau wakil { $deputy }, kepala bidang { $division }, fungsional { $functional }, staf { $staff }. Tidak hadir dengan keterangan { $excused }, tanpa keterangan { $absent }; belum dicatat { $unknown }.
attendance-no-meetings = Belum ada rapat yang selesai pada masa ini. Kehadiran muncul di sini lima hari kerja setelah dicatat.
attendance-nothing-found = Tidak ada lembaga yang cocok. Ubah masa atau saringannya.
attendance-download-lines = Unduh rincian per rapat (CSV)
attendance-how = Cara menghitung
attendance-rule = Yang dihitung hanya undangan yang sampai paling lambat tiga hari kerja sebelum rapat; yang lebih mendadak ditampilkan tetapi tidak dihitung. Lembaga yang diundang lewat beberapa jalur untuk rapat yang sama dihitung sekali, dengan jabatan tertinggi yang hadir. Setiap catatan dapat dikoreksi selama lima hari kerja sebelum tampil untuk umum; koreksi sesudah itu disertai alasan. Aturan yang sama berlaku bagi semua lembaga.
attendance-of = Kehadiran { $name }
attendance-of-lead = Dari { $from } sampai { $until }: { $sum }
attendance-of-none = Lembaga ini tidak diundang ke rapat mana pun pada masa ini.
attendance-organisation = Halaman lembaga ini
attendance-all = Kehadiran semua lembaga
attendance-not-noted = Belum dicatat
attendance-public-after = Dicatat; tampil setelah { $day }
attendance-public-since = Tampil untuk umum; masa koreksi berakhir { $day }.
attendance-open-until = Dapat dikoreksi sampai { $day }, lalu tampil untuk umum.
attendance-uninvited = Hadir tanpa undangan; tidak dihitung
attendance-short-notice = Diundang { $days } hari kerja sebelumnya; tidak dihitung
attendance-corrected = Dikoreksi: { $reason }
attendance-claimed = Menurut lembaga: { $rank }

attendance-block-title = Yang hadir
attendance-block-not-noted = Kehadiran rapat ini belum dicatat.
attendance-block-open = Kehadiran sudah dicatat dan sedang dalam masa koreksi lembaga; setelah itu tampil di sini.
attendance-block-lines = Lembaga dan jabatan yang hadir
attendance-block-guests =
    { $n ->
        [0] Tidak ada tamu atau warga yang tercatat (tamu { $guests }, warga { $citizens }).
       *[other] Selain itu hadir { $guests } tamu dan { $citizens } warga.
    }
attendance-to-meeting = Halaman rapat

attendance-desk-title = Catat kehadiran
attendance-desk-lead =
    { $n ->
       *[other] { $noted } dari { $shown } baris sudah dicatat. Pilih jabatan yang hadir, lalu simpan; yang belum pasti boleh dikosongkan.
    }
attendance-desk-about = Setiap lembaga diberi tahu apa yang dicatat tentangnya dan dapat meminta koreksi selama lima hari kerja sebelum tampil untuk umum.
attendance-not-begun = Rapat belum dimulai. Kehadiran dapat dicatat sejak rapat dibuka.
attendance-own-lead = Periksa apa yang dicatat tentang lembaga Anda. Bila keliru, sebutkan yang benar sebelum tampil untuk umum.
attendance-nobody-invited = Belum ada yang diundang ke rapat ini, jadi belum ada baris. Undang lembaga dahulu, atau tambahkan yang datang tanpa undangan di bawah.
attendance-explanation = Keterangan bila tidak hadir
attendance-arrived = Datang pukul
attendance-left = Pergi pukul
attendance-seat = kursi { $number }
attendance-from-check-in = Diusulkan dari pencatatan mandiri; periksa sebelum menyimpan.
attendance-guests = Tamu
attendance-citizens = Warga
attendance-guests-hint = Tamu dan warga dihitung, tidak didaftar. Angka awal berasal dari pencatatan mandiri.
attendance-reason = Alasan koreksi
attendance-reason-hint = Sebagian baris sudah tampil untuk umum. Bila Anda mengubahnya, alasannya ikut tampil.
attendance-save = Simpan kehadiran
attendance-add-title = Lembaga yang datang tanpa undangan
attendance-add-about = Ditampilkan, tetapi tidak masuk hitungan karena tidak diundang.
attendance-add-organisation = Lembaga
attendance-add-button = Tambahkan
attendance-persons = Tercatat mandiri
attendance-persons-none = Belum ada yang mencatat diri dengan kode di layar.
attendance-names-end = Nama hanya terlihat di sini dan dihapus 30 hari setelah notula selesai, paling lambat 180 hari setelah rapat. Nama tidak pernah tampil untuk umum dan tidak masuk catatan publik.
attendance-own = Lembaga Anda
attendance-object = Minta koreksi
attendance-object-rank = Jabatan yang sebenarnya hadir
attendance-object-hint = Permintaan ini tampil di samping catatan pengelola rapat, juga untuk umum, sampai catatannya sama.
attendance-error-count = Tulis jumlah tamu dan warga dengan angka.
attendance-changed-meanwhile = Daftar ini diubah orang lain sejak Anda membukanya. Pilihan Anda masih ada di bawah; periksa, lalu simpan lagi.
attendance-error-rank = Pilih jabatan yang hadir.
attendance-error-left-first = Jam pergi tidak dapat sebelum jam datang; tulis seperti 09.30.
attendance-error-absent-arrived = Yang tidak hadir tidak punya jam datang atau pergi.
attendance-error-explanation = Tulis keterangannya, atau pilih "tanpa keterangan".
attendance-error-reason = Baris yang sudah tampil untuk umum hanya berubah dengan alasan. Tulis alasannya.
attendance-error-not-begun = Rapat belum dimulai atau dibatalkan; kehadirannya belum dapat dicatat.

check-in-title = Catat kehadiran saya
check-in-lead = Isi sekali saja dengan kode yang sekarang tampil di layar ruang rapat.
check-in-code = Kode di layar
check-in-code-hint = Enam huruf atau angka; berganti setiap menit.
check-in-organisation = Mewakili
check-in-choose = Pilih
check-in-guest = Tamu (dihitung, tanpa nama)
check-in-citizen = Warga (dihitung, tanpa nama)
check-in-rank = Jenjang jabatan
check-in-office = Jabatan
check-in-office-hint = Seperti pada surat tugas, misalnya Kepala Bidang Perencanaan. Tidak perlu untuk tamu dan warga.
check-in-name = Nama
check-in-name-hint = Untuk daftar hadir pengelola rapat saja. Tidak perlu untuk tamu dan warga.
check-in-button = Catat
check-in-proves = Pencatatan ini menunjukkan bahwa seseorang yang mengetahui kode di ruang rapat mengisinya beberapa menit yang lalu. Ia tidak membuktikan siapa orangnya; pengelola rapat memeriksanya sebelum dicatat.
check-in-privacy = Nama tidak pernah tampil untuk umum dan tidak masuk catatan publik. Nama dihapus 30 hari setelah notula selesai. Lembaga dan jenjang jabatan tetap tercatat.
check-in-closed = Pencatatan dibuka dari satu jam sebelum rapat sampai satu jam sesudahnya: { $when }.
check-in-done = Anda tercatat untuk { $title }. Pengelola rapat akan memeriksanya.
check-in-full = Daftar untuk { $title } sudah penuh. Sampaikan kehadiran Anda langsung kepada pengelola rapat.
check-in-too-soon = Terlalu banyak kode yang keliru dari jaringan ini. Coba lagi setelah { $seconds } detik, dengan kode yang sekarang tampil.
check-in-error-code = Kode ini tidak cocok atau sudah terlalu lama. Lihat kode yang sekarang tampil di layar.
check-in-error-organisation = Pilih lembaga yang Anda wakili, atau tamu, atau warga.
check-in-screen-title = Kode untuk layar
check-in-screen-lead = Pindai, atau buka alamat ini dan masukkan kode:
check-in-screen-about = Kode berganti setiap menit; halaman ini memperbarui dirinya.
check-in-qr = Kode QR ke halaman pencatatan kehadiran
check-in-count =
    { $n ->
       *[other] { $shown } orang sudah mencatat diri.
    }

rule-attendance-days = Masa koreksi kehadiran
rule-attendance-days-about = Berapa hari kerja sebuah lembaga dapat meminta koreksi sebelum kehadirannya tampil untuk umum.
rule-attendance-days-ground = Pilihan kami: cukup untuk memeriksa, tidak cukup untuk menunda.

notice-attendance-noted = Periksa kehadiran: { $what }
notice-attendance-noted-text = Kehadiran { $office } pada { $what } ({ $region }) sudah dicatat. Bila keliru, mintalah koreksi sampai { $due }; setelah itu tampil untuk umum.
notice-attendance-noted-short = Kehadiran { $office } pada { $what } dicatat. Koreksi sampai { $due }:

entry-attendance-noted = Kehadiran dicatat untuk rapat { $meeting }
entry-attendance-corrected = Kehadiran yang sudah tampil dikoreksi untuk rapat { $meeting }
entry-attendance-objected = Sebuah lembaga meminta koreksi kehadiran pada rapat { $meeting }
