### Rapat: daftar, satu rapat, agenda, undangan, surat, dan ruang kerjanya.

## Kata

meeting-word = Rapat
meetings-title = Rapat
meetings-description = Rapat forum, kelompok kerja, dan yang diselenggarakan lembaga: kapan, tentang apa, siapa diundang
meeting-kind-forum = rapat forum
meeting-kind-working-group = rapat kelompok kerja
meeting-kind-convened = diselenggarakan lembaga
meeting-state-planned = Direncanakan, undangan belum dikirim.
meeting-state-called = Undangan sudah dikirim.
meeting-state-today = Berlangsung hari ini.
meeting-state-over = Waktunya sudah lewat.
meeting-state-not-called = Waktunya sudah lewat, undangan tidak pernah dikirim. Tidak diketahui apakah rapatnya berlangsung.
meeting-state-cancelled = Rapat ini dibatalkan.
meeting-was-moved = dipindahkan
meeting-not-the-forum = bukan keputusan forum

column-when = Waktu
column-state = Keadaan
column-convener = Penyelenggara
column-invited = Diundang
column-answer = Jawaban
column-invited-on = Diberi tahu

## Daftar

meetings-next = Rapat berikut: { $title }, { $when }, di { $place }.
meetings-none-ahead = Belum ada rapat yang dijadwalkan ke depan.
meetings-counts = { $shown } rapat tercatat, { $convened } di antaranya diselenggarakan lembaga, { $cancelled } dibatalkan.
meetings-who-may = Lembaga mana pun boleh menyelenggarakan rapat dan membawa hasilnya ke forum.
meetings-convene = Selenggarakan rapat
meetings-words = Kata dalam judul, atau nomor
meetings-kind-all = Semua jenis
meetings-year-all = Semua tahun
meetings-caption = Rapat: yang berikut lebih dulu, lalu yang sudah lewat
meetings-empty = Belum ada rapat yang tercatat. Daftar ini terisi begitu sekretariat atau sebuah lembaga menjadwalkan rapat.
meetings-nothing-found = Tidak ada rapat yang cocok. Coba kata lain, atau kurangi saringannya.

## Satu rapat

meeting-lead = { $when }, di { $place }.
meeting-about = Tentang rapat ini
meeting-place = Tempat
meeting-online = Daring
meeting-online-yes = bisa; tautannya ada di undangan
meeting-online-no = tidak
meeting-online-link = Tautan daring: { $link }
meeting-follows-up = Menindaklanjuti
meeting-follows-nothing = Tidak menindaklanjuti rapat lain
meeting-process = Bagian dari proses
meeting-process-none = Bukan bagian dari proses
meeting-papers = Bahan dari prosesnya
meeting-paper-before = dibagikan { $day } pukul { $hour }
meeting-paper-after = dibagikan sesudah rapat, { $day } pukul { $hour }
meeting-letter-number = Nomor surat undangan
meeting-convened-by = Diselenggarakan oleh { $convener }, bukan keputusan forum.
meeting-convened-about = Hasilnya bisa dibawa penyelenggara ke agenda forum.
meeting-moved = Dipindahkan { $shown } kali sesudah undangan dikirim, semula { $day }.
meeting-moved-place = Tempatnya diganti { $shown } kali sesudah undangan dikirim.
meeting-moved-about = Semua yang diundang diberi tahu; kalau waktunya yang berubah, mereka ditanya lagi dan pemberitahuan dihitung ulang.
meeting-because = Alasan: { $reason }
meeting-no-reason = Alasannya tidak dicatat.
meeting-calendar = Masukkan ke kalender (.ics)
meeting-letter = Surat undangan
meeting-take-part = Ikut serta atau kelola
meeting-public = Lihat halaman publiknya
meeting-back = Kembali ke rapat

## Agenda

agenda-title = Agenda
agenda-none =
    { $n ->
        [0] Belum ada mata acara.
       *[other] { $shown } mata acara diusulkan; agendanya belum diajukan kepada ketua bersama.
    }
agenda-clock-puts-forward = Kalau tidak ada yang mengajukannya, agenda diajukan otomatis pada { $day }.
agenda-waits = Agenda versi { $version } menunggu kedua ketua bersama sampai { $day }. Sesudah itu agenda berlaku, dengan keterangan siapa yang belum menyetujui.
agenda-stands-both = Agenda versi { $version } disetujui kedua ketua bersama pada { $day }.
agenda-stands-clock = Agenda versi { $version } berlaku sejak { $day } karena waktu persetujuan habis.
agenda-stands-convener = Agenda versi { $version } ditetapkan penyelenggara pada { $day }.
agenda-side-approved = Disetujui ketua bersama { $side } pada { $day }.
agenda-missing-reason = Belum disetujui ketua bersama { $side }. Alasan: { $reason }
agenda-missing-silent = Belum disetujui ketua bersama { $side }, tanpa alasan tercatat.
agenda-missing-vacant = Belum disetujui ketua bersama { $side }: kursinya kosong atau tidak dapat dipakai.
agenda-changed-since = Mata acara berubah sejak versi terakhir; perubahannya belum diajukan.
agenda-empty = Belum ada mata acara. Anggota mana pun bisa mengusulkannya di ruang kerja.
agenda-left-out = Tidak dimasukkan
agenda-item-open = Ubah
agenda-origin-member = diusulkan sekretariat atau penyelenggara
agenda-origin-rule = dimasukkan oleh aturan, tidak bisa dikeluarkan
agenda-origin-outcome = hasil rapat yang diselenggarakan lembaga
agenda-origin-returned = keputusan yang kembali ke forum, tidak bisa dikeluarkan
agenda-proposed-by = diusulkan { $seat }

## Undangan

invitations-title = Yang diundang
invitations-none = Belum ada yang diundang.
invitations-lead = { $shown } diundang: { $comes } akan datang, { $sends } mengutus orang lain, { $not } tidak datang, { $open } belum menjawab.
invitations-caption = Lembaga dan jabatan yang diundang, menurut abjad
invitation-open = belum menjawab
invitation-comes = akan datang
invitation-sends = mengutus orang lain
invitation-does-not = tidak datang
invitation-notice = { $shown } hari kerja sebelumnya
invitation-notice-is = Diberi tahu
invitation-has-letter = dengan surat mandat
invitation-letter-number = surat mandat { $number }
invitation-seat = { $organisation } (kursi { $number })
invitation-for = Undangan untuk { $name }
invitation-answer-title = Jawab undangan
invitation-answer-lead = Siapa yang datang? Tulis jabatannya saja; nama orang tidak diminta dan tidak dipublikasikan.
invitation-choose = Pilih jawaban
invitation-field-answer = Jawaban
invitation-field-office = Jabatan yang datang
invitation-field-office-hint = Misalnya Kepala Bidang Perekonomian, atau Ketua. Jangan tulis nama orang.
invitation-field-rank = Tingkat jabatan
invitation-rank-open = Belum tahu
invitation-field-letter = Nomor surat mandat
invitation-field-letter-hint = Perlu kalau yang datang bukan yang diundang, atau unggah suratnya di bawah.
invitation-field-file = Surat mandat (boleh dikosongkan)
invitation-field-file-hint = PDF atau foto. Hanya terlihat oleh yang bekerja di daerah ini.
invitation-answer-button = Kirim jawaban
invitation-answered-before = Sudah dijawab pada { $day }: { $answer }. Jawaban baru menggantikannya.
invitation-closed = Undangan ini tidak bisa dijawab lagi: rapatnya sudah mulai, sudah lewat, atau dibatalkan.
invitation-error-answered = Undangan ini sudah dijawab sementara itu. Lihat jawabannya di bawah; tekan sekali lagi kalau jawaban Anda yang berlaku.
invitation-error-late = Undangan ini tidak bisa dijawab lagi: rapatnya sudah mulai, sudah lewat, atau dibatalkan.
invitation-error-mandate = Yang diutus perlu mandat: tulis nomor suratnya, atau unggah suratnya.
invitation-error-office = Tulis jabatan yang datang.
invitation-error-answer = Pilih jawabannya.
invitation-link-title = Buat tautan
invitation-link-lead = Tautan ini membuka undangan ini saja, tanpa akun, selama tujuh hari. Berikan hanya kepada yang diundang.
invitation-link-made-lead = Siapa pun yang memegang tautan ini bisa menjawab untuk { $name } sampai { $until }.
invitation-link-message = Yth. { $name}, Anda diundang ke { $title } ({ $region }), { $when }, di { $place }. Jawab undangan tanpa akun, sampai { $until }: { $link }

## Tingkat jabatan

rank-head = kepala atau ketua (definitif)
rank-acting-head = kepala (Plt.)
rank-daily-head = kepala (Plh.)
rank-deputy = sekretaris atau wakil
rank-division-head = kepala bidang atau bagian
rank-functional = pejabat fungsional atau pengawas
rank-staff = staf
rank-excused = tidak hadir, dengan keterangan
rank-absent = tidak hadir, tanpa keterangan

## Surat

letter-title = Surat undangan
letter-how = Cetak halaman ini, atau ambil sebagai berkas untuk ditandatangani.
letter-pdf = Unduh PDF
letter-odt = Unduh ODT untuk disunting
letter-page = Halaman
letter-number = Nomor surat
letter-no-number = belum bernomor
letter-day = Tanggal
letter-about = Hal
letter-subject = Undangan: { $title }
letter-to = Kepada Yth.
letter-opening = { $sender } mengundang Bapak/Ibu ke { $title }:
letter-agenda = Dengan agenda:
letter-answer = Mohon sampaikan siapa yang hadir dan dalam jabatan apa. Bila mengutus orang lain, mohon sertakan surat mandat.

## Ruang kerja

meetings-desk-title = Rapat dan agenda
desk-meetings-about = Selenggarakan rapat, usulkan mata acara, undang, jawab undangan, setujui agenda
meetings-desk-lead =
    { $n ->
        [0] Tidak ada rapat ke depan.
       *[other] { $shown } rapat ke depan.
    }
meetings-public = Daftar untuk umum

meeting-convene-lead = Rapat forum dan kelompok kerja diselenggarakan sekretariat; lembaga menyelenggarakan rapatnya sendiri.
meeting-convene-note = Sesudah ini: mata acara, lalu undangan. Rapatnya langsung tampil untuk umum.
meeting-convene-nobody = Anda belum bisa menyelenggarakan rapat: peran Anda tidak untuk sebuah lembaga yang tercatat, atau daerah ini belum punya forum.
meeting-convene-button = Jadwalkan rapat
meeting-field-host = Penyelenggara
meeting-field-title = Judul
meeting-field-title-hint = Misalnya: Rapat pleno: capaian semester pertama
meeting-field-purpose = Maksud rapat
meeting-field-day = Hari
meeting-field-starts = Mulai pukul
meeting-field-starts-hint = Waktu setempat, misalnya 09.00
meeting-field-ends = Selesai pukul
meeting-field-last-day = Hari terakhir
meeting-field-last-day-hint = Hanya kalau selesainya pada hari lain.
meeting-field-place = Tempat
meeting-field-online = Tautan daring
meeting-field-online-hint = Hanya ditunjukkan kepada yang diundang. Dimulai dengan https://
meeting-field-reason = Alasan
meeting-field-reason-hint = Terlihat oleh semua orang.
meeting-change-title = Ubah atau pindahkan
meeting-change-lead = Belum ada yang diundang; perubahan berlaku langsung.
meeting-change-lead-called = Undangan sudah dikirim. Waktu atau tempat lain adalah pemindahan: semua diberi tahu, jawaban ditanya lagi, dan halaman publik menyebutnya.
meeting-change-button = Simpan
meeting-cancel-title = Batalkan rapat
meeting-cancel-lead = Semua yang diundang diberi tahu. Rapatnya tetap tercatat, dengan alasannya.
meeting-cancel-button = Batalkan rapat ini
meeting-not-held-title = Rapat tidak jadi
meeting-not-held-lead = Waktunya sudah lewat dan rapatnya tidak berlangsung. Catat alasannya.
meeting-not-held-button = Catat bahwa rapat tidak jadi

meeting-error-host = Pilih penyelenggaranya.
meeting-error-past = Waktu ini sudah lewat. Rapat dijadwalkan untuk waktu yang akan datang.
meeting-error-end = Rapat selesai sebelum mulai. Periksa jam dan hari terakhirnya.
meeting-error-long = Rapat paling lama tiga hari. Jadwalkan sebagai beberapa rapat.
meeting-error-far = Lebih dari dua tahun ke depan. Periksa tahunnya.
meeting-error-begun = Rapatnya sudah mulai: ini tidak bisa diubah lagi.
meeting-error-not-over = Rapatnya belum selesai.
meeting-error-cancelled = Rapatnya sudah dibatalkan.
meeting-error-nobody = Pilih siapa yang diundang. Yang sudah diundang tidak diundang dua kali.
meeting-error-same = Waktunya sama dengan sebelumnya.
meeting-error-hour = Tulis jam, misalnya 09.00.
meeting-error-online = Tautan dimulai dengan https://
meeting-error-reason = Undangan sudah dikirim: tulis mengapa rapatnya dipindahkan.
meeting-error-changed = Seseorang mengubahnya sementara itu. Buka lagi halamannya, lalu ulangi.

meeting-invite-title = Undang
meeting-invite-lead = Undangan dikirim begitu Anda menekan tombolnya. Pemberitahuan dihitung sejak hari ini.
meeting-invite-seats = Anggota
meeting-invite-all-seats = Semua { $shown } kursi { $body } yang terisi dan belum diundang
meeting-invite-organisations = Lembaga lain
meeting-invite-offices = Jabatan tertentu
meeting-invite-letter-hint = Nomor dari buku surat keluar; boleh diisi nanti.
meeting-invite-button = Kirim undangan
meeting-invite-note = Yang punya akun mendapat pesan. Untuk yang lain, buat tautan sekali pakai di halaman rapat, atau cetak suratnya.

agenda-propose-title = Usulkan mata acara
agenda-propose-lead = Usulan masuk ke versi agenda berikutnya, kecuali dikeluarkan dengan alasan yang terlihat oleh semua orang.
agenda-propose-button = Usulkan
agenda-field-title = Mata acara
agenda-field-title-hint = Satu kalimat pendek
agenda-field-about = Keterangan
agenda-field-act = Tindakan
agenda-field-number = Urutan
agenda-field-number-hint = Nomor di agenda; yang lain bergeser.
agenda-field-reason = Alasan
agenda-field-reason-hint = Perlu kalau mata acara dikeluarkan; terlihat oleh semua orang.
agenda-act-change = Ubah kata atau urutan
agenda-act-take = Masukkan kembali
agenda-act-leave-out = Keluarkan dengan alasan
agenda-item-title = Mata acara
agenda-item-lead = Perubahan berlaku di versi agenda berikutnya.
agenda-item-button = Simpan
agenda-item-stays = Mata acara ini dimasukkan oleh aturan dan tidak bisa dikeluarkan siapa pun.
agenda-put-forward-button = Ajukan agenda ini
agenda-approve-title = Setujui agenda
agenda-approve-lead = Anda ketua bersama { $side }. Yang Anda setujui adalah versi { $version } ini, kata demi kata.
agenda-approve-button = Setujui versi ini
agenda-decline-title = Belum setuju?
agenda-decline-reason = Alasan belum menyetujui
agenda-decline-hint = Terlihat oleh semua orang di samping agenda. Rapat tidak tertahan olehnya.
agenda-decline-button = Catat alasannya
agenda-error-version = Agendanya berubah: yang menunggu sekarang versi lain, seperti di bawah. Persetujuan untuk versi sebelumnya tidak dihitung.
agenda-error-approved = Sisi Anda sudah menyetujui versi ini.
agenda-error-stands = Versi ini sudah berlaku.
agenda-error-not-due = Ketua bersama masih punya waktu.
agenda-error-rule = Mata acara ini dimasukkan oleh aturan dan tidak bisa dikeluarkan.
agenda-error-reason = Tulis alasannya.
agenda-error-empty = Belum ada mata acara untuk diajukan.
agenda-error-unchanged = Tidak ada yang berubah sejak versi terakhir.
agenda-error-number = Tulis nomor urut, dari 1 sampai 200.
outcome-title = Bawa hasilnya ke forum
outcome-lead = Hasil ini masuk ke agenda rapat forum berikutnya; kalau belum ada, menunggu sampai rapatnya dijadwalkan.
outcome-button = Bawa ke agenda forum

task-agenda = Setujui agenda: { $title }
task-agenda-open = Lihat agenda
task-invitation = Jawab undangan: { $title }
task-invitation-open = Jawab

rule-agenda-days = Waktu menyetujui agenda
rule-agenda-days-about = Hari kerja bagi kedua ketua bersama untuk menyetujui agenda. Sesudah itu agenda berlaku dengan keterangan siapa yang belum menyetujui.
rule-agenda-days-ground = Pilihan kami, agar diamnya siapa pun tidak menahan rapat; tidak ada aturan yang kami ketahui menyebutnya.

## Catatan publik

entry-meeting-planned = Rapat { $meeting } dijadwalkan untuk { $day }
entry-meeting-changed = Rapat { $meeting } diubah
entry-meeting-moved = Rapat { $meeting } dipindahkan ke { $day }
entry-meeting-called = Undangan rapat { $meeting } dikirim kepada { $shown } lembaga atau jabatan
entry-meeting-cancelled = Rapat { $meeting } dibatalkan
entry-meeting-held = Waktu rapat { $meeting } lewat tanpa pembatalan
entry-invitation-answered = Undangan rapat { $meeting } dijawab
entry-agenda-item-proposed = Mata acara diusulkan untuk rapat { $meeting }
entry-agenda-item-changed = Mata acara rapat { $meeting } diubah
entry-agenda-item-left-out = Mata acara rapat { $meeting } dikeluarkan dengan alasan
entry-agenda-item-taken = Mata acara rapat { $meeting } dimasukkan kembali
entry-agenda-put-forward = Agenda rapat { $meeting } diajukan, versi { $version }
entry-agenda-approved = Agenda rapat { $meeting } versi { $version } disetujui ketua bersama { $side }
entry-agenda-declined = Ketua bersama { $side } mencatat alasan belum menyetujui agenda rapat { $meeting } versi { $version }
entry-agenda-lapsed = Agenda rapat { $meeting } versi { $version } berlaku karena waktu persetujuan habis
entry-outcome-brought = Hasil rapat { $meeting } dibawa ke agenda forum
