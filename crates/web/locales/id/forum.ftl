### Forum: siapa ikut serta untuk siapa, bagaimana dipilih, dengan aturan apa.

nav-forum = Forum
forum-title = Forum multipihak
forum-description = Siapa ikut serta untuk siapa, susunan unsur, ketua bersama, kelompok kerja, dasar, dan aturan partisipasi.
forum-none-yet = Forum multipihak daerah ini belum dicatat di sini.
forum-lead =
    { $n ->
       *[other] { $shown } kursi: { $government } unsur pemerintah, { $others } unsur nonpemerintah.
    }
forum-lead-idle =
    { $n ->
       *[other] { $shown } kursi kosong atau tidak dapat dipakai.
    }
forum-lead-all-held = Semua kursi terisi.
forum-empty = Belum ada kursi yang dicatat. Sekretariat mengisinya dari surat keputusan dan hasil pemilihan tiap unsur.
forum-way-meetings = Rapat
forum-way-meetings-about = kapan, tentang apa, siapa diundang
forum-way-attendance = Kehadiran lembaga
forum-way-attendance-about = lembaga mana datang, dengan jabatan apa
forum-way-decisions = Keputusan
forum-way-decisions-about = apa yang diputuskan dan bagaimana
forum-way-follow-ups = Tindak lanjut
forum-way-follow-ups-about = siapa mengerjakan apa sampai kapan
forum-composition = Susunan
forum-column-side = Unsur dan kelompok peserta
forum-column-seats = Kursi
forum-column-held = Terisi
forum-column-idle = Kosong
forum-council-side = DPRD dihitung di { $side }.
forum-chairs = Ketua bersama
forum-chairs-about = Satu dari tiap unsur; acara dan notula memerlukan keduanya.
forum-chair = { $side }: { $organisation } ({ $office })
forum-chair-bare = { $side }: { $organisation }
forum-no-chair = { $side }: belum ada
forum-members = Keanggotaan
forum-members-about = Kursi dipegang lembaga, bukan orang: yang tercatat di sini jabatan wakilnya.
forum-side-government =
    { $n ->
       *[other] Unsur pemerintah: { $shown } kursi
    }
forum-side-non-government =
    { $n ->
       *[other] Unsur nonpemerintah: { $shown } kursi
    }
forum-side-empty = Belum ada kursi di unsur ini.
forum-all-seats = Semua kursi: cara dipilih, masa, keadaan
forum-seats-count =
    { $n ->
       *[other] { $shown } kursi
    }
forum-groups = Kelompok kerja
forum-groups-lead =
    { $n ->
       *[other] { $shown } kelompok kerja, masing-masing dipimpin dua ketua: satu dari tiap unsur.
    }
forum-groups-empty = Kelompok kerja (sosial, ekonomi, lingkungan, hukum dan tata kelola) belum dicatat.
forum-ground = Dasar hukum
forum-ground-empty = Tim koordinasi daerah dan forum belum dicatat, begitu juga surat keputusannya.
forum-is-team-too = Forum ini sekaligus Tim Koordinasi Daerah.
forum-beside-team = Forum multipihak, di samping Tim Koordinasi Daerah.
forum-team-about = Tim Koordinasi Daerah, dibentuk dengan surat keputusan.
forum-basis-of = { $number }, { $day }
forum-no-basis = Surat keputusannya belum dicatat.
forum-rules = Aturan partisipasi
forum-rules-empty = Aturan partisipasi belum ditulis. Sekretariat menuliskannya pada data forum.
forum-silent-side = Tidak ada suara dari { $side }: semua kursinya kosong atau tidak dapat dipakai, sehingga forum tidak dapat mengambil keputusan.
forum-silent-government = Pemerintah dan parlemen tidak punya suara di forum ini.
forum-silent-academia = Akademisi dan pakar tidak punya suara di forum ini.
forum-silent-business = Filantropi dan pelaku usaha tidak punya suara di forum ini.
forum-silent-civil-society = Organisasi kemasyarakatan dan media tidak punya suara di forum ini.
forum-silent-chair = Ketua bersama { $side } belum ada.

side-government = unsur pemerintah
side-non-government = unsur nonpemerintah
body-coordination-team = Tim Koordinasi Daerah
body-forum = Forum multipihak
body-working-group = Kelompok kerja
topic-social = Pembangunan sosial
topic-economic = Pembangunan ekonomi
topic-environmental = Pembangunan lingkungan
topic-law-governance = Pembangunan hukum dan tata kelola
post-member = Anggota
post-co-chair = Ketua bersama
post-lead = Ketua kelompok kerja
chosen-open-call = Panggilan terbuka
chosen-constituency = Dipilih unsurnya
chosen-appointment = Ditunjuk
chosen-ex-officio = Karena jabatan
chosen-open-call-about = Dipilih unsurnya sendiri setelah panggilan terbuka: siapa pun dapat mencalonkan lembaganya.
chosen-constituency-about = Dipilih oleh unsurnya sendiri, tanpa panggilan terbuka.
chosen-appointment-about = Ditunjuk oleh yang membentuk badan ini.
chosen-ex-officio-about = Melekat pada jabatannya.

seats-title = Kursi forum
seats-description = Semua kursi tim, forum, dan kelompok kerja: lembaga, unsur, masa, cara dipilih, keadaan.
seats-lead =
    { $n ->
       *[other] { $shown } kursi; { $held } terisi dan dapat bertindak.
    }
seats-caption = Kursi menurut nomor
seats-body = Badan
seats-body-all = Semua badan
seats-side = Unsur
seats-side-all = Kedua unsur
seats-state = Keadaan
seats-state-all = Semua keadaan
seats-nothing-found = Tidak ada kursi yang cocok dengan pilihan ini.
seats-column-organisation = Lembaga
seats-column-number = Nomor
seats-column-term = Masa
seats-column-chosen = Cara dipilih
seat-held = Terisi
seat-vacant = Kosong
seat-not-yet = Masanya belum mulai
seat-term-over = Masanya sudah lewat
seat-wrong-side = Lembaganya berpindah unsur
seat-organisation-ended = Lembaganya sudah tidak ada
seat-vacant-name = Kursi kosong
seat-vacant-about = Kursi kosong tetap dihitung dalam dasar keputusan, sampai unsurnya mengisinya.
seat-not-yet-about = Masa kursi ini belum mulai; sampai saat itu kursi ini dihitung seperti kosong.
seat-term-over-about = Masa kursi ini sudah lewat; kursi ini dihitung seperti kosong dan tidak bersuara sampai unsurnya mengisinya lagi.
seat-wrong-side-about = Kelompok peserta lembaga ini sekarang di unsur lain; kursi ini dihitung seperti kosong dan tidak bersuara sampai unsurnya mengisinya lagi.
seat-organisation-ended-about = Lembaga ini sudah dibubarkan atau dilebur; kursi ini dihitung seperti kosong sampai unsurnya mengisinya lagi.
seat-caption = Kursi { $number }, { $body }
seat-lead = Kursi { $side } ini dipegang { $organisation } ({ $office }), { $term }.
seat-lead-vacant = Kursi { $side } ini kosong.
seat-office-unknown = jabatan wakilnya belum dicatat
seat-about = Tentang kursi ini
seat-fact-post = Tugas
seat-fact-representative = Wakil
seat-fact-alternate = Pengganti
seat-fact-reason = Alasan perubahan terakhir
seat-how-chosen = Bagaimana dipilih
seat-call-on = Panggilan diumumkan { $day }.
seat-call-link = Pengumumannya
seat-candidates = Lembaga yang mencalonkan diri
seat-no-candidates = Lembaga yang mencalonkan diri belum dicatat.
seat-result = Hasil:
seat-no-result = Hasil pemilihannya belum dicatat.
seat-to-organisation = Halaman lembaga
seat-entry = Dicatat dalam catatan publik
seat-funding-lead =
    { $n ->
       *[other] Dinyatakan untuk { $shown } tahun.
    }
interests-title = Konflik kepentingan
interests-about = Dinyatakan oleh pemegang kursi sendiri: hal yang dapat memengaruhi sikapnya.
interests-none = Tidak ada konflik kepentingan yang dinyatakan.
interest-since = dinyatakan { $from }
interest-ended = dinyatakan { $from }, berakhir { $until }
funding-title = Dana APBD
funding-about = Uang dari APBD yang dinyatakan diterima lembaga ini. Menerimanya tidak mengubah unsur maupun hak suaranya.
funding-none = Belum ada pernyataan tentang dana APBD.

entry-forum-seated = Forum disusun
entry-forum-body-added = Badan forum ditambahkan: { $body }
entry-forum-body-changed = Data badan forum diubah: { $body }
entry-forum-seat-added = Kursi { $number } ditambahkan: { $body }
entry-forum-seat-filled = Kursi { $number } diisi: { $body }
entry-forum-seat-changed = Kursi { $number } diubah: { $body }
entry-forum-seat-vacated = Kursi { $number } dikosongkan: { $body }
entry-forum-interest-declared = Konflik kepentingan dinyatakan: kursi { $number }, { $body }
entry-forum-interest-ended = Konflik kepentingan dinyatakan berakhir: kursi { $number }, { $body }
entry-funding-declared = Dana APBD sebuah lembaga dinyatakan
entry-rule-proposed = Perubahan aturan forum diusulkan: { $rule }
entry-rule-agreed = Perubahan aturan forum disetujui kedua unsur: { $rule }
entry-rule-declined = Perubahan aturan forum ditolak: { $rule }
entry-rule-lapsed = Usul perubahan aturan forum gugur tanpa jawaban: { $rule }
entry-rule-withdrawn = Usul perubahan aturan forum ditarik: { $rule }
by-clock = Batas waktu

feed-calendar = Kalender semua rapat dan tahap (.ics)
feed-atom = Umpan perubahan (Atom)
feed-meetings-title = Rapat { $region }
feed-decisions-title = Keputusan { $region }
feed-meeting = { $when }, { $place }. { $whose }.
feed-meeting-cancelled = Dibatalkan: { $when }, { $place }. { $whose }.
