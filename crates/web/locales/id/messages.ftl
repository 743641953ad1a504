## Pesan kepada orang

message-installation = Rembuk
message-you = Anda

topic-duties = Yang menunggu saya
topic-duties-about = Angka yang ditunggu, pengingat sebelum dan sesudah tanggalnya, dan yang dikembalikan kepada Anda
topic-checks = Yang saya kirim atau periksa
topic-checks-about = Angka yang perlu diperiksa, angka yang sudah terbit, berkas yang selesai dibaca
topic-roles = Peran dan jabatan saya
topic-roles-about = Peran baru, jabatan, dan mandat
topic-operation = Jalannya pemasangan
topic-operation-about = Surel yang tidak pasti terkirim dan pekerjaan yang gagal; hanya untuk administrator

frequency-at-once = langsung
frequency-daily = sekali sehari
frequency-weekly = sekali seminggu
frequency-never = hanya di sini

notice-figure-awaited =
    { $n ->
        [1] Angka { $what } ditunggu
       *[other] { $shown } angka ditunggu
    }
notice-figure-awaited-text =
    { $n ->
        [1] Angka { $what } di { $region } ditunggu dari { $office } sampai { $due }.
       *[other] { $shown } angka di { $region } ditunggu dari { $office } sampai { $due }. Satu angka perlu sekitar dua menit.
    }
notice-figure-awaited-short =
    { $n ->
        [1] Angka { $what } ({ $region }) ditunggu sampai { $due }. Isi di sini:
       *[other] { $shown } angka ({ $region }) ditunggu sampai { $due }. Isi di sini:
    }
notice-figure-due-soon =
    { $n ->
        [1] Sampai { $due }: { $what }
       *[other] Sampai { $due }: { $shown } angka
    }
notice-figure-due-soon-text =
    { $n ->
        [1] Angka { $what } di { $region } ditunggu dari { $office } sampai { $due }. Bila angkanya belum ada, tulis alasannya dan kapan kira-kira ada.
       *[other] { $shown } angka di { $region } ditunggu dari { $office } sampai { $due }. Bila ada yang belum ada, tulis alasannya dan kapan kira-kira ada.
    }
notice-figure-due-soon-short =
    { $n ->
        [1] Pengingat: angka { $what } ({ $region }) ditunggu sampai { $due }. Isi di sini:
       *[other] Pengingat: { $shown } angka ({ $region }) ditunggu sampai { $due }. Isi di sini:
    }
notice-figure-overdue =
    { $n ->
        [1] Masih ditunggu: { $what }
       *[other] Masih ditunggu: { $shown } angka
    }
notice-figure-overdue-text =
    { $n ->
        [1] Angka { $what } di { $region } ditunggu dari { $office } sejak { $due }. Angka masih dapat dikirim. Bila belum ada, tulis alasannya dan kapan kira-kira ada.
       *[other] { $shown } angka di { $region } ditunggu dari { $office } sejak { $due }. Angka masih dapat dikirim. Bila ada yang belum ada, tulis alasannya dan kapan kira-kira ada.
    }
notice-figure-overdue-short =
    { $n ->
        [1] Angka { $what } ({ $region }) masih ditunggu sejak { $due }. Isi di sini:
       *[other] { $shown } angka ({ $region }) masih ditunggu sejak { $due }. Isi di sini:
    }
notice-figure-sent-back = Mohon dilengkapi: { $what }
notice-figure-sent-back-text = Sekretariat { $region } mengembalikan angka { $what } kepada { $office } dengan catatan. Catatan itu dan isian Anda ada di halamannya.
notice-figure-sent-back-short = Angka { $what } ({ $region }) dikembalikan dengan catatan. Lihat di sini:
notice-figure-to-check =
    { $n ->
        [1] Perlu diperiksa: { $what }
       *[other] { $shown } angka perlu diperiksa
    }
notice-figure-to-check-text =
    { $n ->
        [1] Angka { $what } di { $region } sudah dikirim dan menunggu pemeriksaan sekretariat.
       *[other] { $shown } angka di { $region } sudah dikirim dan menunggu pemeriksaan sekretariat.
    }
notice-figure-to-check-short =
    { $n ->
        [1] Angka { $what } ({ $region }) perlu diperiksa:
       *[other] { $shown } angka ({ $region }) perlu diperiksa:
    }
notice-figure-published = Sudah terbit: { $what }
notice-figure-published-text = Angka { $what } di { $region } sudah diperiksa dan dapat dibaca siapa saja. Terima kasih.
notice-figure-published-short = Angka { $what } ({ $region }) sudah terbit:
notice-import-finished = Berkas selesai dibaca: { $what }
notice-import-finished-text = Berkas { $what } untuk { $region } selesai dibaca. Periksa dahulu apa yang berubah, lalu setujui.
notice-import-finished-short = Berkas { $what } ({ $region }) selesai dibaca. Periksa di sini:
notice-role-granted = Peran baru: { $what }
notice-role-granted-text = Anda sekarang memegang peran { $what } di { $region }.
notice-role-granted-short = Anda memegang peran { $what } di { $region }:
notice-office-given = Anda dicatat sebagai pejabat: { $what }
notice-office-given-text = Anda dicatat sebagai pejabat { $what } di { $region }. Tugas jabatan ini sekarang muncul di halaman Anda. Bila keliru, beri tahu sekretariat.
notice-office-given-short = Anda dicatat sebagai pejabat { $what } ({ $region }):
notice-mandate-given = Anda mendapat mandat: { $what }
notice-mandate-given-text = Anda dapat bertindak untuk jabatan { $what } di { $region } selama mandatnya berlaku.
notice-mandate-given-short = Anda mendapat mandat untuk { $what } ({ $region }):
notice-seat-given = Anda duduk di forum: { $what }
notice-seat-given-text = Di { $region } Anda dicatat sebagai yang bertindak untuk { $what }. Di ruang kerja Anda melihat apa yang dapat dilakukan di sana.
notice-seat-given-short = Anda duduk di forum { $region }, { $what }:
notice-rule-proposed = Usul perubahan aturan forum: { $what }
notice-rule-proposed-text = Ketua bersama unsur lain di { $region } mengusulkan perubahan aturan “{ $what }”. Anda dapat menyetujui atau menolaknya sampai { $due }. Tanpa jawaban, usul itu gugur dan aturannya tetap.
notice-rule-proposed-short = Usul perubahan aturan forum { $region } “{ $what }”, jawab sampai { $due }:
notice-rule-answered = Usul perubahan aturan dijawab: { $what }
notice-rule-answered-text = Ketua bersama unsur lain di { $region } menjawab usul Anda tentang aturan “{ $what }”.
notice-rule-answered-short = Usul aturan “{ $what }” ({ $region }) dijawab:
notice-contribution-received = Masukan baru: { $what }
notice-contribution-received-text = Masukan { $what } di { $region } menunggu diperiksa dan diteruskan sampai { $due }.
notice-contribution-received-short = Masukan { $what } ({ $region }) menunggu diteruskan sampai { $due }:
notice-contribution-to-pass-on = Belum diteruskan: { $what }
notice-contribution-to-pass-on-text = Masukan { $what } di { $region } seharusnya diteruskan sampai { $due } dan belum diteruskan.
notice-contribution-to-pass-on-short = Masukan { $what } ({ $region }) belum diteruskan, batasnya { $due }:
notice-contribution-assigned = Jawaban diminta: { $what }
notice-contribution-assigned-text = Masukan { $what } di { $region } diteruskan kepada { $office }. Jawabannya ditunggu sampai { $due }, dengan alasannya.
notice-contribution-assigned-short = Masukan { $what } ({ $region }) menunggu jawaban { $office } sampai { $due }:
notice-contribution-due-soon = Segera dijawab: { $what }
notice-contribution-due-soon-text = Jawaban { $office } untuk masukan { $what } di { $region } ditunggu sampai { $due }.
notice-contribution-due-soon-short = Masukan { $what } ({ $region }) ditunggu jawabannya sampai { $due }:
notice-contribution-overdue = Lewat harinya: { $what }
notice-contribution-overdue-text = Jawaban { $office } untuk masukan { $what } di { $region } ditunggu sejak { $due }. Yang terlambat tetap diterima.
notice-contribution-overdue-short = Masukan { $what } ({ $region }) ditunggu jawabannya sejak { $due }:
notice-contribution-news-due = Kabar ditunggu: { $what }
notice-contribution-news-due-text = Kabar tentang masukan { $what } di { $region }, yang diteruskan ke luar, dijanjikan { $due }.
notice-contribution-news-due-short = Kabar masukan { $what } ({ $region }) dijanjikan { $due }:
notice-contribution-not-met = Belum menjawab: { $what }
notice-contribution-not-met-text = Pengirim masukan { $what } di { $region } berkata jawabannya belum menjawab. Anda dapat menjawab lagi.
notice-contribution-not-met-short = Pengirim masukan { $what } ({ $region }) berkata belum terjawab:
notice-mail-uncertain = Ada kiriman yang tidak pasti
notice-mail-uncertain-text = Program berhenti, atau sambungan putus, ketika sesuatu sedang dikirim. Tidak ada yang dikirim dua kali; putuskan sendiri apakah dikirim lagi atau dilepas.
notice-mail-uncertain-short = Ada kiriman yang tidak pasti di Rembuk:
notice-job-failed = Ada pekerjaan yang gagal
notice-job-failed-text = Sebuah pekerjaan gagal setelah beberapa kali dicoba. Lihat sebabnya, perbaiki, lalu jalankan lagi.
notice-job-failed-short = Ada pekerjaan yang gagal di Rembuk:

## Halaman pesan

messages-title = Pesan
messages-lead =
    { $n ->
        [0] Tidak ada pesan yang belum dibaca.
       *[other] { $shown } pesan belum dibaca.
    }
messages-all =
    { $n ->
        [0] Belum ada pesan sama sekali.
       *[other] Semuanya { $shown } pesan.
    }
messages-empty = Belum ada pesan. Pesan muncul ketika sesuatu menunggu Anda, ketika kiriman Anda diperiksa, atau ketika peran Anda berubah.
messages-region = Daerah
messages-region-all = Semua daerah
messages-new = belum dibaca
messages-open = Buka
messages-mark = Tandai sudah dibaca
messages-mark-all = Tandai semua sudah dibaca
messages-due = sampai { $due }
messages-sent = { $day }
messages-short = Teks pendek untuk WhatsApp
messages-whatsapp = Kirim lewat WhatsApp
messages-set = Atur surel dan bahasa
messages-account =
    { $n ->
        [0] Pesan
       *[other] Pesan ({ $shown } baru)
    }

preferences-title = Pesan: surel dan bahasa
preferences-lead = Semua pesan selalu ada di halaman Pesan. Di sini Anda memilih mana yang juga dikirim ke { $contact }.
preferences-lead-nowhere = Semua pesan selalu ada di halaman Pesan. Akun ini belum punya kontak, jadi tidak ada yang dikirim.
preferences-language = Bahasa surel dan teks pendek
preferences-language-id = Bahasa Indonesia
preferences-language-en = Inggris
preferences-button = Simpan
preferences-digest = Kumpulan harian dikirim pukul enam pagi WIB, kumpulan mingguan setiap Senin. Yang sudah Anda baca tidak diulang.

unsubscribe-title = Berhenti menerima surel
unsubscribe-lead = Satu tekan, tanpa masuk. Pesan tetap ada di halaman Pesan.
unsubscribe-topic = Surel tentang: { $topic }
unsubscribe-all = Semua surel pesan
unsubscribe-button = Berhenti
unsubscribed-title = Surel dihentikan
unsubscribed-lead = Anda tidak akan menerima surel ini lagi. Pesannya tetap ada di halaman Pesan, dan pilihan ini dapat diubah kapan saja.
unsubscribed-way = Atur pesan (perlu masuk)

notice-meeting-called = Undangan: { $what }, { $due }
notice-meeting-called-text = { $office } diundang ke { $what } pada { $due } ({ $region }). Jawab siapa yang datang dan dalam jabatan apa; ini perlu sekitar satu menit.
notice-meeting-called-short = Undangan { $what }, { $due } ({ $region }). Jawab di sini:
notice-meeting-moved = Dipindahkan: { $what }, sekarang { $due }
notice-meeting-moved-text = { $what } ({ $region }) dipindahkan; waktunya sekarang { $due }. Tempat dan jamnya ada di halaman rapat. Mohon { $office } menjawab lagi siapa yang datang.
notice-meeting-moved-short = { $what } ({ $region }) dipindahkan ke { $due }. Jawab lagi di sini:
notice-meeting-cancelled = Dibatalkan: { $what }
notice-meeting-cancelled-text = { $what } pada { $due } ({ $region }) dibatalkan. Alasannya ada di halaman rapat.
notice-meeting-cancelled-short = { $what } pada { $due } ({ $region }) dibatalkan. Alasannya:
notice-agenda-to-approve = Agenda menunggu persetujuan: { $what }
notice-agenda-to-approve-text = Agenda { $what } ({ $region }) menunggu persetujuan kedua ketua bersama sampai { $due }. Sesudah itu agenda berlaku dengan keterangan siapa yang belum menyetujui.
notice-agenda-to-approve-short = Agenda { $what } ({ $region }) menunggu persetujuan sampai { $due }:
notice-agenda-stands = Agenda berlaku: { $what }
notice-agenda-stands-text = Agenda { $what } pada { $due } ({ $region }) sudah berlaku. Halaman rapat menyebut siapa yang menyetujuinya.
notice-agenda-stands-short = Agenda { $what }, { $due } ({ $region }):
