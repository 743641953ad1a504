### Proses bertahap: kalender, jangkauan, dokumen.

forum-way-processes-about = tahap apa sekarang, dan apa yang dapat dilakukan
desk-processes-about = Kalender tahap, kegiatan jangkauan dengan buktinya, dokumen.
processes-title = Proses
processes-description = Proses penyusunan bersama dengan tahap bertanggal, kegiatan jangkauan, dan dokumennya.
processes-none = Belum ada proses yang diterbitkan.
processes-lead =
    { $n ->
       *[other] { $shown } proses; { $running } sedang berjalan atau akan mulai.
    }
processes-empty = Proses penyusunan rencana aksi tampil di sini setelah kalendernya diterbitkan, paling lambat 14 hari sebelum mulai.
processes-desk-none = Belum ada proses.
processes-desk-lead =
    { $n ->
       *[other] { $shown } proses.
    }
processes-desk-empty = Tambah proses, isi tahap-tahapnya, lalu terbitkan kalendernya.
process-kind-action-plan = Penyusunan rencana aksi daerah
process-kind-open-government = Rencana aksi pemerintahan terbuka (OGP)
process-kind-other = Proses lain
process-draft = Rancangan: belum diterbitkan, hanya tampil di ruang kerja.
process-no-phases = Tahapnya belum diisi.
process-before = Belum mulai: tahap pertama, { $phase }, mulai { $day }.
process-in = Sekarang tahap { $phase }, sampai { $day }.
process-between = Di antara dua tahap: berikutnya { $phase }, mulai { $day }.
process-over = Proses ini sudah selesai.
process-notice-in-time =
    { $n ->
       *[other] Kalender diterbitkan { $day }, { $shown } hari sebelum mulai.
    }
process-notice-short =
    { $n ->
       *[other] Kalender baru diterbitkan { $day }, { $shown } hari sebelum mulai; seharusnya paling sedikit 14 hari.
    }
process-notice-after =
    { $n ->
       *[other] Kalender baru diterbitkan { $day }, { $shown } hari setelah mulai; seharusnya paling sedikit 14 hari sebelumnya.
    }
process-act-outreach = menjangkau warga
process-act-share = berbagi dokumen
process-act-contribute = memberi masukan
process-act-comment = menanggapi rancangan
process-act-agree = kesepakatan forum
process-act-enact = penetapan oleh kepala daerah
phase-preparation = Persiapan
phase-gathering = Pengumpulan masukan
phase-drafting = Perumusan
phase-consultation = Konsultasi publik
phase-agreement = Kesepakatan forum
phase-enactment = Penetapan
phases-title = Tahap
phases-empty = Belum ada tahap. Proses diterbitkan setelah paling sedikit satu tahap diisi.
phase-now = sekarang
phase-days = { $from } sampai { $until }
phase-allows = Yang dapat dilakukan: { $acts }.
phase-changed-because = Tanggalnya diubah: { $reason }
phase-add-title = Tambah tahap
phase-change-title = Ubah tahap
phase-lead = Dua tahap tidak boleh berbagi hari. Tahap menentukan apa yang dapat dilakukan.
phase-field-kind = Tahap
phase-field-starts = Hari pertama
phase-field-ends = Hari terakhir
phase-field-about = Tentang tahap ini
phase-field-about-hint = Di mana dan bagaimana orang dapat ikut.
outreach-title = Menjangkau warga
outreach-none = Belum ada kegiatan jangkauan yang dicatat.
outreach-lead =
    { $n ->
       *[other] { $shown } kegiatan; sedikitnya { $people } orang dijangkau menurut yang dihitung.
    }
outreach-people =
    { $n ->
       *[other] { $shown } orang
    }
outreach-not-counted = jumlah orang tidak dihitung
outreach-add-title = Catat kegiatan jangkauan
outreach-add-lead = Apa yang dilakukan supaya orang tahu dan dapat ikut, dengan bukti: foto, daftar, atau tautan.
outreach-field-day = Tanggal
outreach-field-about = Kegiatan
outreach-field-about-hint = Misalnya: pertemuan nelayan, siaran radio, kelompok perempuan desa.
outreach-field-place = Tempat
outreach-field-people = Jumlah orang
outreach-field-people-hint = Boleh kosong bila tidak dihitung.
outreach-error-people = Tulis jumlah orang dengan angka bulat, atau kosongkan.
outreach-error-future = Kegiatan dicatat setelah berlangsung.
documents-title = Dokumen
documents-none = Belum ada dokumen yang dibagikan.
document-shared = dibagikan { $day }, pukul { $time }
document-add-title = Bagikan dokumen
document-add-lead = Dokumennya langsung tampil untuk umum, dengan waktu dibagikan.
document-field-title = Judul
evidence-field-link = Tautan
evidence-field-file = Berkas
evidence-field-file-hint = Tampil untuk umum. Jangan memuat nama atau foto orang tanpa izinnya.
evidence-link = Tautan
evidence-error-none = Sertakan berkas atau tautan.
process-add-title = Tambah proses
process-add = Tambah
process-change-title = Ubah
process-field-name = Nama proses
process-field-name-hint = Misalnya: Penyusunan RAD TPB/SDGs 2030–2034.
process-field-kind = Jenis
process-field-about = Tentang proses ini
process-field-about-hint = Untuk apa, siapa dapat ikut, bagaimana.
process-publish = Terbitkan kalender
process-publish-about = Setelah terbit, setiap perubahan perlu alasan yang tampil untuk umum.
process-public = Halaman proses
process-error-kind = Pilih jenis prosesnya.
process-error-phase = Pilih tahapnya.
process-error-ends-first = Hari terakhir tidak boleh sebelum hari pertama.
process-error-overlap = Tahap lain sudah mencakup hari-hari ini.
process-error-no-phase = Isi paling sedikit satu tahap sebelum menerbitkan.
process-error-not-in-phase = Tahap proses pada hari itu tidak mencakup kegiatan ini.
process-error-over = Proses ini sudah selesai.
entry-process-added = Proses ditambahkan: { $process }
entry-process-changed = Proses diubah: { $process }
entry-process-published = Kalender proses diterbitkan: { $process }
entry-process-ended = Proses selesai: { $process }
entry-process-phase-set = Tahap proses ditetapkan: { $process }
entry-outreach-noted = Kegiatan jangkauan dicatat: { $process }
entry-process-document-shared = Dokumen proses dibagikan: { $process }
