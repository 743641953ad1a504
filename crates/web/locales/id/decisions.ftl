## Keputusan forum

decisions-title = Keputusan forum
decisions-description = Apa yang diputuskan forum, dengan hitungan tiap unsur, aturannya, dan cara memeriksanya sendiri
decisions-lead =
    { $n ->
        [0] Belum ada keputusan.
       *[other] { $shown } keputusan: { $passed } disepakati, { $recommended } menjadi rekomendasi, { $failed } tidak disepakati.
    }
decisions-lead-open =
    { $n ->
        [0] Tidak ada pemungutan suara yang sedang berlangsung.
       *[other] { $shown } pemungutan suara sedang berlangsung.
    }
decisions-about = Tidak ada unsur yang dapat memutuskan sendiri, dan diamnya siapa pun tidak menahan keputusan selamanya.
decisions-to-rules = Aturan pengambilan keputusan
decisions-to-forum = Tentang forum
decisions-to-public = Semua keputusan
decisions-of-meeting = Keputusan dalam rapat ini
decisions-open-now = Sedang berlangsung
decisions-all-results = Semua hasil
decisions-all-years = Semua tahun
decisions-caption = Keputusan dan rancangan keputusan
decisions-nothing-found = Tidak ada keputusan dengan saringan ini.
decisions-empty = Belum ada rancangan keputusan. Setiap anggota forum dapat mengajukannya dari meja kerjanya; sesudah itu rancangan tampil di sini.

decision-what = Tentang
decision-result = Hasil
decision-year = Tahun
decision-on = Tanggal
decision-number = Nomor
decision-caption = { $reference } · { $body }
decision-and = {" dan "}
decision-moment = { $day }, pukul { $time }

decision-side-government = unsur pemerintah
decision-side-non-government = unsur nonpemerintah
decision-side-government-first = Unsur pemerintah
decision-side-non-government-first = Unsur nonpemerintah
decision-all-seats = semua kursi
decision-side-line = { $side }: { $yes } setuju, { $no } tidak, { $abstain } abstain ({ $present } hadir, kuorum { $need } dari { $seats }, { $met }).
decision-side-line-bare = { $side }: { $yes } setuju, { $no } tidak, { $abstain } abstain.
decision-met = terpenuhi
decision-not-met = tidak terpenuhi

decision-outcome-passed = Disepakati
decision-outcome-failed = Tidak disepakati
decision-outcome-recommended = Rekomendasi
decision-outcome-returned = Kembali untuk panggilan kedua
decision-state-put = Diajukan
decision-state-open = Sedang berlangsung
decision-state-returned = Menunggu panggilan kedua
decision-state-withdrawn = Ditarik pengusulnya
decision-state-waiting = Belum diputuskan

decision-choice-yes = Setuju
decision-choice-no = Tidak setuju
decision-choice-abstain = Abstain
decision-choice-agree = Sepakat
decision-choice-object = Keberatan
decision-choice-aside = Tidak menghalangi

decision-method-consent = musyawarah mufakat
decision-method-open = pemungutan suara terbuka
decision-method-secret = pemungutan suara rahasia
decision-setting-meeting = dalam rapat
decision-setting-written = secara tertulis

decision-open-until = Terbuka sampai { $moment }.
decision-open-next = Hasil dihitung saat waktunya habis, atau lebih cepat bila semua yang dapat bersuara sudah bersuara.
decision-put-line = Belum dibuka. Bila tidak ada yang membukanya sampai { $day }, pemungutan suara tertulis dibuka dengan sendirinya.
decision-returned-line = Tidak kuorum pada { $sides }. Dapat ditanyakan lagi mulai { $day }.
decision-returned-next = Kuorum tidak terpenuhi pada { $sides }. Panggilan kedua mulai { $from }; bila tidak ada yang membukanya sampai { $latest }, pemungutan suara tertulis dibuka dengan sendirinya.
decision-withdrawn-line = Ditarik oleh pengusulnya: { $reason }
decision-mark-absent = Rekomendasi: { $sides } tidak hadir pada panggilan kedua.
decision-mark-second-call = Rekomendasi: diputuskan pada panggilan kedua, tidak semua syarat terpenuhi.
decision-put-by = Diajukan { $seat } pada { $day }.
decision-put-on = Diajukan pada { $day }.
decision-seat = kursi { $number }, { $organisation }
decision-seat-number = Kursi { $number }
decision-plan-version = Naskah rencana aksi, versi { $number }

decision-bars-title = Suara tiap unsur
decision-bar-quorum = Garis putus-putus: kuorum, { $need } dari { $of } kursi hadir; hadir { $have }, { $met }.
decision-bar-no-votes = Tidak ada suara setuju atau tidak.
decision-bar-threshold = Garis tebal: ambang, { $need } dari { $of } suara setuju; setuju { $have }, { $met }.
decision-legend-yes = setuju
decision-legend-no = tidak setuju
decision-legend-abstain = abstain
decision-legend-none = tidak bersuara
decision-question = Rancangan keputusan
decision-rule-title = Aturan yang dipakai
decision-no-round = Belum ditanyakan kepada anggota.
decision-round-first = Panggilan pertama: { $method }
decision-round-second = Panggilan kedua: { $method }
decision-how = Ditanyakan { $setting }, { $opened } sampai { $end }.
decision-how-open = Ditanyakan { $setting } sejak { $opened }, sampai { $end }.
decision-how-clock = Dibuka dengan sendirinya karena tidak ada yang membukanya; ditanyakan { $setting }, { $opened } sampai { $end }.
decision-how-clock-open = Dibuka dengan sendirinya karena tidak ada yang membukanya; ditanyakan { $setting } sejak { $opened }, sampai { $end }.
decision-how-objection = Dibuka karena ada keberatan dalam musyawarah; ditanyakan { $setting }, { $opened } sampai { $end }.
decision-how-objection-open = Dibuka karena ada keberatan dalam musyawarah; ditanyakan { $setting } sejak { $opened }, sampai { $end }.
decision-why-no-consent-was = Mengapa tidak lewat musyawarah dahulu: { $reason }
decision-conditions = Syarat dan apakah terpenuhi
decision-condition = Syarat
decision-need = Perlu
decision-have = Ada
decision-met-head = Terpenuhi?
decision-need-of = { $need } dari { $of }
decision-quorum-of = Kuorum { $side }
decision-threshold-of = Setuju dari { $side }
decision-civil-society-threshold = Setuju dari kursi masyarakat sipil dan media
decision-no-objection = Tidak ada keberatan
decision-objections = Keberatan dan catatan dengan alasannya
decision-by-seat = Suara tiap kursi
decision-side-empty = Tidak ada kursi.
decision-secret-note = Suara rahasia: hanya hitungan tiap unsur yang disimpan. Yang tampak ialah siapa yang ikut, bukan apa pilihannya.
decision-seat-recused = Mengundurkan diri
decision-seat-vacant = Kursi kosong
decision-seat-took-part = Ikut bersuara
decision-seat-present = Hadir, tidak bersuara
decision-seat-silent = Tidak bersuara

decision-enactment-title = Disepakati forum, ditetapkan kepala daerah
decision-enactment-about = Dua jalur yang dicatat terpisah: forum menyepakati, kepala daerah menetapkan. Bila penetapan menyimpang, alasannya diumumkan di sini.
decision-not-enacted = Sampai kini belum ada penetapan yang dicatat. Sekretariat mencatatnya begitu ditetapkan.
decision-nothing-to-enact-yet = Belum ada yang disepakati, jadi belum ada yang ditetapkan.
decision-enacted-line = Ditetapkan { $by }: { $act } Nomor { $number }, { $day }
decision-departed-line = Ditetapkan dengan penyimpangan oleh { $by }: { $act } Nomor { $number }, { $day }
decision-declined-line = Tidak ditetapkan oleh { $by }, { $day }
decision-departure-what = Yang berbeda: { $what }
decision-departure-why = Alasan: { $reason }
decision-enactment-link = Lihat peraturannya
decision-verify-title = Periksa sendiri
decision-verify-about = Unduh berkas ini, lalu hitung ulang dengan perintah di bawah. Perintah itu tidak perlu peladen ini dan tidak perlu mempercayainya.
decision-verify-file = Unduh { $name }
decision-digest = Sidik hasil, { $round }
decision-to-record = Lihat entri di buku catatan publik
decision-to-desk = Anggota: beri suara atau urus di meja kerja
decision-to-public = Lihat halaman publiknya

decision-rules-title = Aturan pengambilan keputusan
decision-rules-lead =
    { $n ->
       *[other] { $shown } aturan. Setiap rancangan menyimpan aturan yang berlaku saat diajukan.
    }
decision-rules-about = Musyawarah didahulukan. Bila ada keberatan, barulah suara dihitung menurut aturan ini.
decision-rule-default = berlaku bila tidak dipilih yang lain
decision-rule-two-sides = Dua unsur
decision-rule-two-sides-ground = Pilihan kami, agar tidak ada unsur yang memutuskan sendiri; tidak ada aturan yang kami ketahui menyebut angkanya.
decision-rules-always = Yang berlaku untuk semua aturan
decision-rules-always-1 = Tidak ada unsur yang dapat memutuskan sendiri: setiap unsur punya kuorum dan ambangnya sendiri.
decision-rules-always-2 = Daftar yang bersuara dibekukan saat pemungutan suara dibuka. Yang mengundurkan diri karena konflik kepentingan tidak dihitung.
decision-rules-always-3 = Kehadiran dinilai saat ditutup; dalam pemungutan suara tertulis, bersuara berarti hadir. Abstain berarti hadir tanpa memilih.
decision-rules-always-4 = Suara terbuka dapat diubah sampai ditutup; yang dihitung yang terakhir. Suara rahasia diberikan sekali, dan ditolak bila satu kelompok kurang dari tiga pemilih.
decision-rules-always-5 = Tanpa kuorum, rancangan kembali sesudah paling sedikit 7 hari dan dapat lulus sebagai rekomendasi dengan tanda unsur yang tidak hadir.
decision-rule-voters-seats = Yang bersuara: setiap kursi anggota.
decision-rule-voters-chairs = Yang bersuara: kedua ketua bersama, masing-masing untuk unsurnya.
decision-rule-each-side = Tiap unsur: hadir { $quorum } kursi, dan setuju { $threshold } suara.
decision-rule-government = Unsur pemerintah: hadir { $quorum } kursi, dan setuju { $threshold } suara.
decision-rule-non-government = Unsur nonpemerintah: hadir { $quorum } kursi, dan setuju { $threshold } suara.
decision-rule-base-seats = Setuju dihitung dari semua kursi.
decision-rule-base-present = Setuju dihitung dari yang hadir.
decision-rule-base-cast = Setuju dihitung dari suara setuju dan tidak; abstain tidak ikut dihitung.
decision-rule-base-cast-abstentions = Setuju dihitung dari semua suara, abstain ikut dihitung.
decision-rule-overall-quorum = Semua kursi bersama: hadir { $share }.
decision-rule-overall-threshold = Semua kursi bersama: setuju { $share }.
decision-rule-civil-society = Kursi masyarakat sipil dan media: setuju { $share }.
decision-rule-vacant = Kursi kosong tetap dihitung dalam dasar kuorum; yang mengundurkan diri tidak.
decision-rule-tie-fails = Suara sama banyak dalam satu unsur: tidak disepakati.
decision-rule-tie-returns = Suara sama banyak dalam satu unsur: kembali sekali lagi.
decision-rule-second-call = Bila kuorum satu unsur tidak terpenuhi: panggilan kedua paling cepat { $days } hari kemudian, dan dapat lulus sebagai rekomendasi.
decision-rule-no-second-call = Bila kuorum tidak terpenuhi: tidak disepakati.
decision-more-than-half = lebih dari separuh
decision-share-more = lebih dari { $part }
decision-share-least = sekurangnya { $part }
decision-share-more-percent = lebih dari { $part } %
decision-share-least-percent = sekurangnya { $part } %
decision-rule-no-share = Tulis bagiannya seperti >1/2 atau >=2/3.
decision-rule-no-majority = Ambang harus lebih dari separuh, agar bukan minoritas yang memutuskan.
decision-rule-short-notice = Panggilan kedua perlu pemberitahuan paling sedikit 7 hari.
decision-rule-no-choice = Pilih salah satu.

decisions-desk-title = Suara dan keputusan
desk-decisions-about = Ajukan rancangan keputusan, beri suara untuk kursi Anda, buka dan tutup pemungutan suara
decisions-desk-lead =
    { $n ->
        [0] Tidak ada pemungutan suara yang sedang berlangsung.
       *[other] { $shown } pemungutan suara sedang berlangsung.
    }
decisions-desk-own-seats = Anda bertindak untuk:
decisions-desk-no-seat = Akun Anda tidak tercatat sebagai wakil atau pengganti pada kursi yang berlaku hari ini. Sekretariat mencatatnya di ruang Forum.
decisions-desk-empty = Tidak ada rancangan yang menunggu. Rancangan yang diajukan anggota muncul di sini.
decision-put-title = Ajukan rancangan keputusan
decision-put-lead = Satu pertanyaan yang dapat dijawab setuju atau tidak. Rancangan langsung tampil untuk umum.
decision-put-button = Ajukan
decision-put-seat = Untuk kursi
decision-put-what = Judul
decision-put-what-hint = Contoh: Naskah rencana aksi 2025–2029
decision-put-question = Rancangan keputusan
decision-put-question-hint = Tulis kalimat yang akan disepakati, kata demi kata
decision-put-needs-question = Tulis rancangan keputusannya.
decision-put-rule = Aturan
decision-put-meeting = Rapat
decision-put-no-meeting = Tanpa rapat (tertulis)
decision-put-plan = Naskah yang disepakati bila lulus
decision-put-no-plan = Bukan tentang naskah rencana aksi
decision-your-choice = Suara kursi ini
decision-your-reason = Alasan
decision-your-reason-hint = Boleh kosong; wajib bila keberatan dalam musyawarah. Tampil untuk umum. Jangan tulis nama orang.
decision-vote-button = Kirim suara
decision-change-button = Ubah suara
decision-you-said = Suara kursi ini tercatat: { $choice }.
decision-you-recused = Kursi ini mengundurkan diri dari keputusan ini.
decision-you-voted-secretly = Suara kursi ini sudah masuk. Suara rahasia tidak dapat diubah dan tidak dapat dilihat lagi, juga oleh Anda.
decision-hint-consent = Dapat diubah sampai ditutup. Satu keberatan dengan alasan membawa rancangan ke pemungutan suara.
decision-hint-open = Suara terbuka: tampil dengan nama lembaga begitu masuk. Dapat diubah sampai ditutup; yang dihitung yang terakhir, dan setiap perubahan tetap ada di buku catatan publik.
decision-hint-secret = Suara rahasia diberikan sekali dan tidak dapat diubah. Yang disimpan hanya hitungan tiap unsur.
decision-unanimity-warning = Bila semua memilih sama, hasilnya membuka pilihan setiap orang. Itu tidak dapat dicegah.
decision-no-own-seat = Anda tidak bertindak untuk kursi yang bersuara di sini.
decision-recuse-title = Ada konflik kepentingan?
decision-recuse-about = Kursi yang mengundurkan diri tidak ikut dihitung dalam dasar. Ini tidak dapat dibatalkan selama pemungutan suara ini; suara terbuka yang sudah diberikan ikut dicabut.
decision-recuse-reason = Alasan (tampil untuk umum)
decision-recuse-button = Undurkan kursi ini
decision-recuse-needs-reason = Tulis alasan mengundurkan diri.
decision-open-title = Buka
decision-open-about = Daftar yang bersuara dibekukan saat dibuka.
decision-open-button = Buka sekarang
decision-open-method = Cara
decision-open-setting = Tempat
decision-setting-written-choice = Tertulis (hitungan hari)
decision-setting-meeting-choice = Dalam rapat (hitungan menit)
decision-open-length = Lama
decision-open-length-hint = Tertulis: 3 sampai 60 hari. Dalam rapat: menit.
decision-open-length-error = Tulis lamanya sebagai angka.
decision-open-choose = Pilih salah satu.
decision-why-no-consent = Mengapa tidak lewat musyawarah dahulu
decision-why-no-consent-hint = Wajib bila langsung memungut suara pada panggilan pertama
decision-silent-side = { $sides }: tidak ada kursi yang dapat bersuara hari ini. Bila dibuka sekarang, hasilnya paling jauh menjadi rekomendasi.
decision-presence-title = Siapa yang ada di ruangan
decision-presence-about = Tandai kursi yang hadir sekarang. Yang tidak ditandai dianggap tidak ada. Kehadiran dinilai saat ditutup.
decision-presence-button = Simpan kehadiran
decision-close-title = Tutup
decision-close-about = Dapat ditutup lebih cepat bila kuorum terpenuhi dan semua yang hadir sudah bersuara. Selain itu, waktu yang menutupnya.
decision-close-button = Hitung dan tutup
decision-withdraw-title = Tarik rancangan ini
decision-withdraw-reason = Alasan (tampil untuk umum)
decision-withdraw-button = Tarik
decision-enact-title = Catat penetapan kepala daerah
decision-enact-about = Keputusan forum tetap seperti adanya; ini mencatat apa yang dilakukan kepala daerah dengannya.
decision-enact-button = Catat
decision-enact-kind = Apa yang terjadi
decision-kind-enacted = Ditetapkan sesuai kesepakatan
decision-kind-departed = Ditetapkan dengan penyimpangan
decision-kind-declined = Tidak ditetapkan
decision-enact-by = Oleh jabatan
decision-enact-by-hint = Contoh: Bupati. Bukan nama orang.
decision-enact-act = Jenis peraturan
decision-enact-act-hint = Contoh: Peraturan Bupati
decision-enact-number = Nomor
decision-enact-on = Tanggal
decision-enact-link = Tautan
decision-enact-link-hint = Alamat https, boleh kosong
decision-enact-departure = Yang berbeda dari kesepakatan
decision-enact-reason = Alasannya
decision-enact-reason-hint = Wajib bila menyimpang atau tidak ditetapkan
decision-enact-needs-by = Tulis jabatan yang menetapkan.
decision-enact-needs-day = Tulis tanggalnya, bukan hari yang akan datang.
decision-enact-needs-number = Tulis nomornya.
decision-enact-needs-departure = Tulis apa yang berbeda dari kesepakatan.
decision-enact-needs-reason = Tulis alasannya; penyimpangan tanpa alasan tidak dicatat.
decision-enact-link-error = Tautan harus dimulai dengan https://.
decision-by-clock = Menurut waktu (tanpa tindakan siapa pun)

decision-nobody-votes = Tidak ada kursi yang dapat bersuara, jadi tidak ada yang dapat ditanyai. Isi kursi forum lebih dahulu.
decision-too-few-for-secret = Suara rahasia tidak mungkin: satu kelompok punya kurang dari tiga pemilih, sehingga hitungan akan membuka pilihan mereka. Pakai suara terbuka, atau pilih abstain bila hendak mengundurkan diri.
decision-not-in-electorate = Kursi ini tidak termasuk daftar yang bersuara saat pemungutan suara dibuka.
decision-recused = Kursi ini sudah mengundurkan diri dari keputusan ini.
decision-not-your-seat = Anda bukan wakil atau pengganti kursi ini hari ini, atau tidak memegang peran untuk lembaganya. Minta sekretariat memeriksanya.
decision-seat-moved-on = Kursi ini tidak dapat bertindak lagi: lembaganya diganti, pindah kelompok, atau berakhir, atau masa keanggotaannya selesai. Suara yang sudah diberikan tetap dihitung.
decision-has-voted = Kursi ini sudah bersuara. Suara rahasia diberikan sekali dan tidak dapat diubah.
decision-no-meeting = Rapatnya belum mulai, sudah selesai, dibatalkan, atau tidak ada. Buka secara tertulis, atau tunggu rapatnya mulai.
decision-why-no-consent-needed = Musyawarah didahulukan. Pilih musyawarah, atau tulis mengapa langsung memungut suara.
decision-changed = Orang lain mengubahnya sementara itu. Lihat lagi, lalu ulangi.
decision-nothing-to-enact = Hanya yang disepakati atau direkomendasikan yang dapat ditetapkan.
decision-choose = Pilih salah satu suara.
motion-wrong-state = Rancangan ini tidak lagi dalam keadaan yang memungkinkan tindakan itu. Lihat keadaannya di bawah.
motion-closed = Pemungutan suara sudah ditutup. Suara ini tidak masuk; hasilnya ada di halaman publik.
motion-not-open = Belum dibuka.
motion-end-is-over = Akhirnya harus sesudah sekarang.
motion-too-short = Pemungutan suara tertulis paling sedikit 3 hari, agar tidak ada yang terlewat.
motion-too-long = Paling lama 60 hari.
motion-still-open = Belum dapat ditutup: belum semua yang hadir bersuara, atau kuorum belum terpenuhi, dan waktunya belum habis.
motion-notice-not-over = Panggilan kedua belum boleh: masa pemberitahuan 7 hari belum lewat.
motion-no-reason = Tulis alasannya.

task-vote = Beri suara: { $title }
task-vote-open = Beri suara
rule-motion-days = Waktu membuka rancangan keputusan
rule-motion-days-about = Hari kerja sampai rancangan yang tidak dibuka siapa pun ditanyakan secara tertulis dengan sendirinya.
rule-motion-days-ground = Pilihan kami, agar diamnya siapa pun tidak menahan rancangan; tidak ada aturan yang kami ketahui menyebutnya.
rule-ballot-days = Lama pemungutan suara tertulis
rule-ballot-days-about = Hari untuk pemungutan suara tertulis yang dibuka dengan sendirinya.
rule-ballot-days-ground = Pilihan kami; tidak ada aturan yang kami ketahui menyebutnya.

entry-motion-put = Rancangan keputusan { $reference } diajukan
entry-motion-opened = { $reference } dibuka untuk musyawarah atau suara
entry-ballot = { $reference }: kursi { $seat } { $choice }
entry-seat-recused = { $reference }: kursi { $seat } mengundurkan diri
entry-motion-withdrawn = { $reference } ditarik pengusulnya
entry-motion-closed = { $reference } ditutup: { $outcome }
entry-decision-enacted = { $reference } ditetapkan kepala daerah
entry-decision-departed = { $reference } ditetapkan dengan penyimpangan
entry-decision-declined = { $reference } tidak ditetapkan
entry-decision-rule-changed = Aturan pengambilan keputusan berubah

job-close-vote = Menutup pemungutan suara

notice-motion-opened = Beri suara: { $what }
notice-motion-opened-text = Forum { $region } menanyakan: { $what }. Beri suara untuk kursi Anda sampai { $due }. Satu layar, satu pilihan.
notice-motion-opened-short = Forum { $region }: beri suara untuk "{ $what }" sampai { $due }:
notice-motion-result = Hasil: { $what }
notice-motion-result-text = Pemungutan suara di { $region } tentang { $what } sudah ditutup. Hitungan tiap unsur dan cara memeriksanya ada di halamannya.
notice-motion-result-short = Hasil "{ $what }" ({ $region }):

## rembuk verify decision

verify-sound = { $reference }: dihitung ulang, semuanya cocok. Hasil: { $outcome } (putaran yang dihitung: { $rounds }).
verify-nothing-closed = { $reference }: belum ada pemungutan suara yang ditutup, jadi belum ada yang dapat dihitung ulang.
verify-rule = Aturannya tidak sah: ambang setengah atau kurang, atau pemberitahuan panggilan kedua kurang dari 7 hari.
verify-unreadable = Putaran { $round }: tidak jelas suaranya terbuka atau rahasia, atau satu kursi tercantum dua kali.
verify-voter = Putaran { $round }: kursi { $seat } bersuara, padahal tidak termasuk yang dapat bersuara.
verify-counts = Putaran { $round }: { $counted } suara rahasia dihitung, padahal { $took } kursi ikut bersuara.
verify-count = { $yes } setuju, { $no } tidak, { $abstain } abstain, { $present } hadir dari { $seats } kursi
verify-side = Putaran { $round }, { $side }: diumumkan { $published }; dihitung ulang { $recounted }.
verify-condition = Putaran { $round }, syarat { $place }: diumumkan { $published }; dihitung ulang { $recounted }.
verify-condition-is = { $name }: perlu { $need }, ada { $have } dari { $of }, { $met }
verify-no-condition = tidak ada
verify-outcome = Putaran { $round }: hasil diumumkan “{ $published }”; dihitung ulang “{ $recounted }”.
verify-order = Putaran { $round } tidak boleh mengikuti putaran sebelumnya: panggilan kedua hanya sesudah tidak kuorum, pemungutan suara hanya sesudah keberatan.
verify-last = Hasil akhir diumumkan “{ $published }”; menurut putaran terakhir “{ $recounted }”.
verify-digest = Putaran { $round }: sidik yang tertulis bukan sidik putaran ini; buku catatan publik menyimpan yang lain.
failure-no-decision = { $file } bukan berkas keputusan: { $detail }. Unduh berkasnya dari halaman keputusan, lalu ulangi.

## Aturan baru

decision-propose-title = Usulkan aturan pengambilan keputusan
decision-propose-lead = Satu ketua bersama mengusulkan, ketua bersama unsur lain menyetujui. Rancangan yang sudah diajukan tetap memakai aturannya.
decision-propose-only-chairs = Hanya ketua bersama yang dapat mengirim usul ini.
decision-propose-button = Usulkan
decision-propose-name = Nama aturan
decision-propose-name-hint = Nama yang sudah ada mengubah aturan itu; nama baru menambah aturan
decision-propose-voters = Siapa yang bersuara
decision-propose-quorum-government = Kuorum unsur pemerintah
decision-propose-threshold-government = Ambang unsur pemerintah
decision-propose-quorum-other = Kuorum unsur nonpemerintah
decision-propose-threshold-other = Ambang unsur nonpemerintah
decision-propose-share-hint = Seperti >1/2 (lebih dari separuh) atau >=2/3 (sekurangnya dua pertiga)
decision-propose-quorum-all = Kuorum semua kursi bersama
decision-propose-threshold-all = Ambang semua kursi bersama
decision-propose-optional-hint = Kosongkan bila tidak ada
decision-propose-base = Ambang dihitung dari
decision-propose-abstentions = Abstain
decision-propose-abstentions-apart = tidak ikut dihitung
decision-propose-abstentions-against = ikut dihitung dalam dasar
decision-propose-ties = Suara sama banyak
decision-propose-days = Hari pemberitahuan panggilan kedua
decision-propose-days-hint = Paling sedikit 7; kosongkan bila tanpa panggilan kedua
decision-propose-ground = Alasan usul (tampil untuk umum)
decision-propose-other = Usulkan perubahan
decision-rules-changing = Aturan berubah hanya bila kedua ketua bersama setuju.
decision-rules-proposals = Usul perubahan aturan
decision-rule-none-yet = belum ada
