### Masukan: dikirim siapa saja, diteruskan, dijawab dengan alasan, diikuti dengan kode.

nav-contributions = Masukan
contributions-title = Masukan
contributions-description = Masukan warga dan lembaga, jawaban dengan alasannya, dan apa yang berubah karenanya.
contributions-lead =
    { $n ->
        [0] Belum ada masukan.
       *[other] { $shown } masukan: { $answered } sudah dijawab, { $open } ditunggu jawabannya, { $late } lewat dari hari yang dijanjikan.
    }
contributions-met =
    { $n ->
       *[other] Dari { $shown } pengirim yang menilai jawabannya, { $met } berkata jawaban itu menjawab.
    }
contributions-met-few =
    { $n ->
        [0] Belum ada pengirim yang menilai jawabannya.
       *[other] { $shown } pengirim sudah menilai jawabannya. Bagiannya ditampilkan bila sudah ada sepuluh.
    }
contributions-words = Kata dalam masukan
contributions-state = Keadaan
contributions-state-all = Semua keadaan
contributions-about-all = Semua hal
contributions-answers = Yang menjawab
contributions-answers-all = Semua
contributions-promise = Hari yang dijanjikan
contributions-promise-all = Semua
contributions-promise-late = Sudah lewat, atau dijawab terlambat
contributions-empty = Belum ada yang mengirim masukan. Masukan pertama tampil di sini begitu dikirim, dengan hari jawabannya.
contributions-nothing-found = Tidak ada masukan yang cocok. Coba kata lain, atau kurangi saringannya.
contributions-all = Semua masukan
contribution-row-answered = dijawab { $day }
contribution-row-until = dijanjikan { $day }
contribution-late =
    { $n ->
       *[other] { $shown } hari kerja lewat dari janji
    }

contribution-title = Masukan { $reference }
contribution-about-plan = Rencana aksi
contribution-about-goal = Tujuan
contribution-about-indicator = Indikator
contribution-about-programme = Program atau kegiatan
contribution-about-place = Desa, kelurahan, atau kecamatan
contribution-about-meeting = Rapat
contribution-about-decision = Keputusan
contribution-about-process = Cara kerja forum dan pemerintah
contribution-forum = Forum multipihak
contribution-former-office = Lembaga yang tidak tercatat lagi
contribution-named = Tampilkan isi dan nama saya
contribution-unnamed = Tampilkan isi, tanpa nama saya
contribution-confidential = Jangan tampilkan isinya; hanya dibaca oleh yang menjawab
language-indonesian = Bahasa Indonesia
language-javanese = Bahasa Jawa
language-madurese = Bahasa Madura
language-other = Bahasa lain

contribution-state-received = diterima, belum diteruskan
contribution-state-assigned = menunggu jawaban
contribution-state-paused = hitungan hari dihentikan sementara
contribution-state-answered = dijawab
contribution-state-forwarded = diteruskan ke luar
contribution-state-settled = selesai
contribution-state-withdrawn = ditarik oleh pengirimnya
contribution-line-received = Diterima dan akan diteruskan. Jawaban dijanjikan paling lambat { $day } ({ $left }).
contribution-line-assigned = Menunggu jawaban { $office }, dijanjikan paling lambat { $day } ({ $left }).
contribution-line-paused = { $office } menghentikan hitungan hari untuk sementara: { $reason }
contribution-line-answered = { $outcome }. Dijawab { $office } pada { $day }.
contribution-line-forwarded = Diteruskan ke { $to }. Kabar berikutnya paling lambat { $day } ({ $left }).
contribution-line-withdrawn = Ditarik oleh pengirimnya sebelum dijawab.
contribution-step-received = Diterima
contribution-step-assigned = Diteruskan ke { $office }
contribution-step-to-assign = Diteruskan kepada yang berwenang
contribution-step-to-answer = Dijawab dengan alasannya
contribution-step-to-say = Pengirim menilai jawabannya
contribution-step-news = Kabar dari tempat ia diteruskan
contribution-step-agenda = Masuk acara rapat forum berikutnya
contribution-agenda-item = Masukan { $reference } belum dijawab
contribution-until = paling lambat { $day }
contribution-path = Jalannya
contribution-text = Isi masukan
contribution-summary = Ringkasan dalam bahasa Indonesia:
contribution-from = Dari: { $name }
contribution-from-unnamed = Nama pengirim tidak ditampilkan.
contribution-text-waiting = Isi masukan ini sedang diperiksa: nama orang disamarkan dahulu sebelum dibaca umum. Hari jawabannya sudah berjalan.
contribution-text-confidential = Pengirim meminta isinya tidak ditampilkan. Masukan ini tetap dihitung dan tetap dijawab.
contribution-text-withheld = Isi masukan ini tidak ditampilkan: { $reason } Masukan ini tetap dijawab.
contribution-text-masked = sebagian isi disamarkan
withheld-accusation = menuduh orang yang dapat dikenali.
withheld-private = memuat data pribadi yang tidak dapat disamarkan.
withheld-unlawful = memuat hal yang dilarang undang-undang.
withheld-repeated = isinya sama dengan banyak kiriman lain.
contribution-effect = Apa yang berubah
contribution-effect-open = Lihat yang berubah
contribution-merged = Dijawab bersama masukan
contribution-answered-by = Dijawab { $office }, { $day }
contribution-forwarded-to = Diteruskan ke { $to }. Kabar berikutnya paling lambat { $day }.
contribution-supports =
    { $n ->
        [0] Belum ada yang menyatakan mendukung masukan ini.
       *[other] { $shown } orang mendukung masukan ini.
    }
contribution-support = Saya mendukung ini
contribution-another = Kirim masukan tentang hal yang sama
contribution-entry = Catatan publiknya
contribution-changed-meanwhile = Masukan ini diubah orang lain sejak Anda membukanya. Muat ulang halaman ini, lalu ulangi bila masih perlu.
outcome-accepted = Diterima
outcome-partly = Diterima sebagian
outcome-not-accepted = Tidak diterima
outcome-not-ours = Bukan kewenangan kami, diteruskan
outcome-merged = Digabung dengan masukan lain
verdict-met = Menurut pengirim: ya, ini menjawab
verdict-not-met = Menurut pengirim: belum menjawab
verdict-silent = Pengirim tidak memberi penilaian sampai waktunya habis
contribution-error-subject = Pilih masukan ini tentang apa.
contribution-error-visibility = Pilih bagaimana masukan ini ditampilkan.
contribution-error-outcome = Pilih salah satu jawaban.
contribution-error-reason = Tulis alasannya. Jawaban tanpa alasan tidak dihitung sebagai jawaban.
contribution-error-addressee = Tulis diteruskan kepada siapa, dengan nomor di sana bila ada.
contribution-error-next-day = Tulis hari kabar berikutnya, sesudah hari ini.
contribution-error-effect = Tulis apa yang berubah karena masukan ini, atau bahwa tidak ada yang berubah.
contribution-error-state = Masukan ini sudah tidak dalam keadaan yang memungkinkan itu. Muat ulang halaman untuk melihat keadaannya.
contribution-error-paused = Hitungan harinya sudah dihentikan, atau sudah berjalan lagi.
contribution-error-in-time = Waktunya belum habis.
contribution-error-code = Kode terdiri dari dua belas huruf dan angka, misalnya 7KQ4-9XTM-2HBR.

hand-in-title = Kirim masukan
hand-in-description = Kirim masukan tanpa akun. Anda mendapat kode untuk mengikutinya dan hari jawabannya.
hand-in-step-one = Langkah 1 dari 2
hand-in-step-two = Langkah 2 dari 2
hand-in-about = Tentang apa
hand-in-text = Masukan Anda
hand-in-text-hint = Tulis tentang lembaga dan apa yang terjadi, bukan tuduhan terhadap seseorang. Bahasa Jawa dan Madura juga boleh.
hand-in-place = Di mana
hand-in-place-none = Seluruh daerah, atau tidak tahu
hand-in-language = Ditulis dalam
hand-in-behalf = Atas nama orang lain (boleh kosong)
hand-in-behalf-hint = Misalnya: keluarga pekerja migran di dusun kami, dengan izin mereka. Jangan tulis nama orang.
hand-in-wrong = Ada yang keliru atau kurang?
hand-in-next = Lanjut
hand-in-send = Kirim
hand-in-shown = Yang dilihat umum
hand-in-name = Nama (boleh kosong)
hand-in-name-hint = Hanya tampil bila Anda memilih menampilkannya.
hand-in-contact = Surel atau nomor telepon (boleh kosong)
hand-in-contact-hint = Dipakai untuk memberi tahu bila sudah dijawab. Tidak pernah ditampilkan.
hand-in-promise = Bila dikirim hari ini, jawabannya dijanjikan paling lambat { $day }.
hand-in-danger = Ini tentang orang yang sedang dalam bahaya? Ke sini dahulu; di sana tidak ada yang disimpan.
hand-in-fair = Yang menjawab selalu membaca isinya. Nama orang dalam tulisan disamarkan sebelum dibaca umum.
hand-in-privacy = Kami menyimpan tulisan Anda dan apa yang Anda isi di sini. Alamat perangkat Anda tidak disimpan.
hand-in-kept = Tulisan Anda tersimpan di perangkat ini.
hand-in-waits = Tidak ada sinyal. Tulisan Anda tersimpan di perangkat ini dan dikirim sendiri begitu sinyal kembali; biarkan halaman ini terbuka, atau buka lagi nanti.
hand-in-error-short = Tulis sedikit lebih panjang, supaya dapat dijawab.
hand-in-error-long = Paling panjang 5.000 huruf. Tulisan Anda masih ada di bawah.
hand-in-error-name = Tulis nama yang akan ditampilkan, atau pilih tanpa nama.
hand-in-too-soon =
    { $n ->
       *[other] Banyak masukan dikirim dari jaringan yang sama. Tunggu { $shown } detik, lalu tekan Kirim lagi; tulisan Anda masih ada.
    }
office-public = Warga

follow-title = Ikuti masukan Anda
follow-lead = Tulis kode dari bukti kirim Anda.
follow-code = Kode
follow-code-hint = Misalnya 7KQ4-9XTM-2HBR. Huruf besar atau kecil sama saja.
follow-button = Buka
follow-unknown = Tidak ada masukan dengan kode ini. Periksa lagi kodenya.
follow-too-soon = Terlalu banyak kode dicoba dari jaringan ini. Tunggu sebentar, lalu coba lagi.
follow-thanks = Terima kasih, masukan Anda sudah diterima.
follow-text = Yang Anda tulis
follow-public = Halaman untuk umum
follow-say-title = Apakah jawaban ini menjawab masukan Anda?
follow-say = Ya, ini menjawab
follow-say-no = Belum menjawab
follow-note = Catatan (boleh kosong)
follow-note-hint = Bila belum menjawab: apa yang masih kurang? Dibaca oleh yang menjawab.
follow-withdraw-title = Tarik kembali masukan ini
follow-withdraw-about = Isinya tidak ditampilkan lagi dan tidak akan dijawab. Bahwa ia pernah dikirim tetap tercatat.
follow-withdraw = Ya, tarik kembali
receipt-title = Bukti kirim
receipt-keep = Simpan kode ini. Dengan kode ini Anda membuka halaman ini lagi dan menilai jawabannya; siapa pun yang tahu kodenya dapat melakukannya.
receipt-copy = Salin kode

support-title = Dukung { $reference }
support-lead = Dukungan menggantikan kiriman yang sama. Satu orang dihitung sekali; siapa yang mendukung tidak ditampilkan.
support-button = Dukung masukan ini

help-title = Bantuan bila ada yang dalam bahaya
help-description = Nomor yang dapat dihubungi sekarang juga. Halaman ini tidak menyimpan apa pun.
help-lead = Hubungi salah satu di bawah ini sekarang juga. Di halaman ini tidak ada yang ditanyakan dan tidak ada yang disimpan.
help-emergency = Keadaan darurat: 112, Polisi: 110
help-emergency-about = Nyawa terancam, kebakaran, kejahatan yang sedang terjadi. Di daerah yang belum punya 112, hubungi polisi 110.
help-sapa = SAPA 129: perempuan dan anak
help-sapa-about = Kekerasan terhadap perempuan dan anak. Layanan Kementerian PPPA; diteruskan ke UPTD PPA daerah Anda.
help-migrant = Pekerja migran dan keluarganya
help-migrant-about = Layanan Kementerian Pelindungan Pekerja Migran Indonesia: nomor bebas pulsa di dalam negeri, dari luar negeri, dan WhatsApp.
help-source = Sumber nomor: { $source }
help-near = Di sejumlah desa ada Desbumi (desa peduli buruh migran) yang dapat didatangi.
help-near-link = Cari desa
help-back = Bukan keadaan bahaya: kirim masukan

contributions-desk-title = Masukan yang masuk
contributions-desk-lead =
    { $n ->
        [0] Tidak ada masukan yang menunggu Anda.
       *[other] { $shown } masukan menunggu diteruskan atau dijawab.
    }
contributions-desk-route = Periksa dan teruskan
contributions-desk-route-none = Tidak ada yang menunggu diteruskan. Masukan baru tampil di sini begitu dikirim.
contributions-desk-answer = Menunggu jawaban
contributions-desk-answer-none = Tidak ada jawaban yang ditunggu.
contributions-desk-others = Dihentikan sementara, atau diteruskan ke luar
desk-contributions-about = Masukan warga yang menunggu diteruskan atau dijawab.
route-title = Periksa dan teruskan
route-written = Yang ditulis
route-from = Nama yang diberikan: { $name }
route-confidential = Pengirim meminta isinya tidak ditampilkan kepada umum.
route-shown = Yang boleh dibaca umum
route-shown-public = Isinya seperti ditulis
route-shown-masked = Isi yang disamarkan di bawah ini
route-shown-withheld = Tidak ditampilkan, dengan alasan di bawah ini
route-masked = Isi yang disamarkan
route-masked-hint = Ganti nama orang dan hal yang mengenalinya dengan titik-titik. Dipakai hanya bila dipilih di atas.
route-withheld = Alasan bila tidak ditampilkan
route-summary = Ringkasan dalam bahasa Indonesia
route-summary-hint = Supaya yang menjawab dan pembaca lain mengerti isinya
route-to = Diteruskan ke
route-nobody = Belum diteruskan
route-button = Simpan dan teruskan
route-answer = Jawab masukan ini
route-error-shown = Pilih apa yang boleh dibaca umum.
route-error-withheld = Pilih alasan tidak ditampilkan dari daftar.
route-error-to = Pilih salah satu dari daftar.
answer-outcome = Jawaban
answer-reason = Alasannya
answer-reason-hint = Wajib. Tulis untuk orang yang mengirimnya: apa yang dipertimbangkan, dan mengapa begini jawabannya.
answer-effect = Apa yang berubah karenanya
answer-effect-hint = Misalnya baris rencana yang diubah, sebelum dan sesudahnya. Bila tidak ada, tulis begitu. Bila digabung: nomor masukan yang menampungnya.
answer-link = Tautan ke yang berubah (boleh kosong)
answer-link-hint = Alamat halaman di sini (dimulai dengan /) atau https://
answer-forwarded = Bila bukan kewenangan kami: diteruskan ke
answer-forwarded-hint = Lembaga, desa, tahap musrenbang, atau SP4N-LAPOR! dengan nomornya di sana
answer-next = Bila bukan kewenangan kami: kabar berikutnya
answer-next-hint = Hari ketika pengirim mendapat kabar lagi
answer-button = Kirim jawaban
answer-done = Tidak ada jawaban yang ditunggu untuk masukan ini sekarang.
answer-error-link = Tulis alamat yang dimulai dengan / atau https://
answer-error-merged = Tulis nomor masukan lain yang menampungnya, misalnya M-2026-0001.
answer-note = Catatan pengirim tentang jawaban sebelumnya: { $note }
answer-pause-title = Hentikan hitungan hari
answer-pause = Hentikan sementara
answer-pause-reason = Alasan
answer-pause-hint = Dibaca pengirim dan umum, misalnya menunggu keterangan tambahan
answer-resume-title = Hitungan hari sedang dihentikan
answer-resume = Jalankan lagi
answer-link-lead = Tautan sekali pakai untuk { $office }: siapa yang menerimanya dapat menjawab masukan ini tanpa akun.
answer-link-made = Kirim tautan ini kepada { $office }. Berlaku sampai { $until }, hanya untuk masukan { $reference }.
answer-link-message = Yth. { $office }, mohon menjawab masukan { $reference } di { $region }. Tidak perlu akun: buka { $link } (berlaku sampai { $until }).
task-contribution-route = Periksa dan teruskan masukan { $reference }
task-contributions-route =
    { $n ->
       *[other] Periksa dan teruskan { $shown } masukan
    }
task-contribution-answer = Jawab masukan { $reference }
task-contributions-answer =
    { $n ->
       *[other] Jawab { $shown } masukan
    }
task-contribution-open = Buka

entry-contribution-received = Masukan { $reference } diterima
entry-contribution-text-shown = Isi masukan { $reference } diperiksa untuk dibaca umum
entry-contribution-assigned = Masukan { $reference } diteruskan kepada yang menjawab
entry-contribution-on-agenda = Masukan { $reference } yang belum dijawab masuk acara rapat forum
entry-contribution-paused = Hitungan hari masukan { $reference } dihentikan sementara
entry-contribution-resumed = Hitungan hari masukan { $reference } berjalan lagi
entry-contribution-answered = Masukan { $reference } dijawab
entry-contribution-settled = Masukan { $reference } selesai
entry-contribution-withdrawn = Masukan { $reference } ditarik pengirimnya

mail-contribution-answered = Masukan { $reference } sudah dijawab
mail-contribution-answered-text = Masukan { $reference } yang Anda kirim ke { $region } sudah dijawab. Baca jawabannya dan nilai dengan kode Anda: { $link }
mail-contribution-answered-short = Masukan { $reference } ({ $region }) sudah dijawab: { $link }
mail-contribution-paused = Hitungan hari masukan { $reference } dihentikan sementara
mail-contribution-paused-text = Hitungan hari masukan { $reference } yang Anda kirim ke { $region } dihentikan sementara. Alasannya ada di sini: { $link }
mail-contribution-paused-short = Hitungan hari masukan { $reference } ({ $region }) dihentikan sementara: { $link }
mail-contribution-resumed = Hitungan hari masukan { $reference } berjalan lagi
mail-contribution-resumed-text = Hitungan hari masukan { $reference } yang Anda kirim ke { $region } berjalan lagi. Hari jawabannya yang baru: { $link }
mail-contribution-resumed-short = Hitungan hari masukan { $reference } ({ $region }) berjalan lagi: { $link }
