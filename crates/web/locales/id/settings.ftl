### Aturan daerah: apa yang berlaku, apa bawaannya, dan siapa yang memutuskan.

settings-title = Aturan daerah
settings-description = Aturan yang dipakai untuk menilai angka dan menghitung tenggat, dengan bawaan dan dasarnya.
settings-lead =
    { $n ->
       *[other] { $shown } aturan berlaku di daerah ini; { $own } di antaranya diputuskan sendiri oleh daerah.
    }
setting-now = Berlaku sekarang
setting-basis = Dasar keputusan
setting-basis-hint = Nomor keputusan atau berita acara, atau alasannya. Tampil untuk umum.
setting-default = Bawaan
setting-default-is = Bawaan, bila daerah tidak memutuskan lain: { $default }.
setting-ground = Dasar bawaan
setting-nobody-decided = Daerah belum memutuskan; bawaan yang berlaku.
setting-decided = Diputuskan { $day }: { $basis }
setting-change = Ubah
setting-save = Simpan aturan
setting-public = Perubahan aturan adalah tindakan publik: nilainya sebelum dan sesudah masuk catatan publik.
setting-day = Tanggal
setting-month = Bulan
setting-number-of-days = Jumlah hari
setting-number-percent = Persen (0 berarti tidak ada syarat)
setting-percent = { $percent } persen
setting-percent-none = Tidak ada
setting-days =
    { $n ->
       *[other] { $shown } hari
    }
setting-error-choice = Pilih salah satu yang ada di daftar.
setting-error-day = Tulis tanggal yang ada setiap tahun, misalnya 31 Maret.
setting-error-days = Tulis jumlah hari dengan angka bulat, dalam batas yang disebut.
setting-error-percent = Tulis persen dengan angka bulat dari 0 sampai 100.
setting-error-basis = Tulis dasar keputusannya: nomor surat, berita acara, atau alasan.
setting-error-basis-long = Dasar keputusan paling panjang 300 huruf.
setting-error-changed-meanwhile = Aturan ini diubah orang lain sejak Anda membukanya. Sekarang berlaku: { $value }. Yang Anda tulis masih ada di bawah; simpan lagi bila tetap hendak mengubahnya.

rule-unchanged = Angka yang tidak bergerak
rule-unchanged-about = Bagaimana menilai indikator yang belum mencapai targetnya dan angkanya sama dengan sebelumnya, atau tidak punya angka sebelumnya.
rule-unchanged-ground = Pilihan kami yang lebih berhati-hati: pedoman yang kami ketahui tidak menyebutkan keadaan ini.
rule-figure-due = Tanggal angka tahunan ditunggu
rule-figure-due-about = Angka suatu tahun ditunggu sampai tanggal ini pada tahun berikutnya.
rule-figure-due-ground = 31 Maret, saat laporan keterangan pertanggungjawaban (LKPJ) biasanya disampaikan; belum kami pastikan pada sumbernya.
rule-assign-days = Hari meneruskan masukan
rule-assign-days-about = Hari kerja sejak masukan diterima sampai diteruskan kepada yang menjawab.
rule-assign-days-ground = Tiga hari kerja: kebiasaan pengelolaan pengaduan pelayanan publik; belum kami pastikan pada sumbernya.
rule-answer-days = Hari menjawab masukan
rule-answer-days-about = Hari kerja sejak masukan diteruskan sampai dijawab dengan alasannya. Bersama hari meneruskan, inilah hari yang dijanjikan kepada pengirim.
rule-answer-days-ground = Sepuluh hari kerja: kebiasaan pengelolaan pengaduan pelayanan publik; belum kami pastikan pada sumbernya.
rule-settle-days = Hari menilai jawaban
rule-settle-days-about = Hari kerja bagi pengirim untuk berkata apakah jawabannya menjawab. Sesudahnya masukan selesai tanpa penilaian.
rule-settle-days-ground = Pilihan kami: dua minggu kerja, supaya yang jarang terhubung pun sempat.

desk-settings-about = Aturan penilaian dan tenggat: yang berlaku, bawaannya, dan dasarnya.

rule-council-side = Unsur DPRD
rule-council-side-about = Di unsur mana kursi sekretariat DPRD dihitung dalam forum dan keputusannya.
rule-council-side-ground = Kelompok peserta pertama dalam pedoman nasional adalah pemerintah dan parlemen bersama-sama.
rule-civil-society = Syarat dukungan organisasi kemasyarakatan
rule-civil-society-about = Berapa persen kursi organisasi kemasyarakatan dan media yang harus setuju, di samping syarat unsur nonpemerintah, agar keputusan disahkan.
rule-civil-society-ground = Pilihan kami: syarat dua unsur sudah melindungi kedua pihak; daerah yang hendak lebih ketat memutuskannya sendiri.
rule-proposal-days = Waktu menjawab usul perubahan aturan
rule-proposal-days-about = Berapa hari kerja ketua bersama unsur lain dapat menjawab usul perubahan aturan forum sebelum usul itu gugur.
rule-proposal-days-ground = Pilihan kami: dua minggu kerja cukup untuk bertanya kepada unsurnya sendiri.

proposals-title = Usul perubahan aturan forum
proposals-description = Aturan forum berubah hanya bila kedua ketua bersama setuju: apa yang diusulkan, dan apa jadinya.
proposals-none = Belum ada usul perubahan aturan forum.
proposals-lead =
    { $n ->
       *[other] { $shown } usul perubahan aturan; { $open } menunggu jawaban.
    }
proposals-about = Satu ketua bersama mengusulkan, ketua bersama unsur lain menjawab. Yang tidak dijawab sampai tenggatnya gugur, dan aturannya tetap seperti semula.
proposals-rules = Aturan yang berlaku
proposal-title = Usul perubahan aturan
proposal-caption = Usul kepada ketua bersama unsur lain
proposal-change = Dari “{ $before }” menjadi “{ $after }”.
proposal-ground = Alasan usul: { $ground }
proposal-reason = Alasan jawaban: { $reason }
proposal-line-open = Diusulkan ketua bersama { $side } pada { $day }; dapat dijawab sampai { $due }.
proposal-line-ended = Diusulkan ketua bersama { $side } pada { $day }; selesai pada { $answered }.
proposal-open = Menunggu jawaban
proposal-agreed = Disetujui kedua unsur
proposal-declined = Ditolak
proposal-lapsed = Gugur tanpa jawaban
proposal-withdrawn = Ditarik
proposal-to-answer = Jawab (untuk ketua bersama)
proposal-propose = Usulkan perubahan (untuk ketua bersama)
proposal-button = Usulkan
proposal-note = Usul ini tindakan publik dan baru berlaku bila ketua bersama unsur lain setuju. Alasannya tampil untuk umum.
proposal-field-ground = Alasan
proposal-field-answer = Jawaban Anda
proposal-field-reason = Alasan, bila menolak
proposal-field-reason-hint = Tampil untuk umum.
proposal-agree = Setuju: aturannya berubah sekarang juga
proposal-decline = Tidak setuju
proposal-withdraw = Tarik usul ini
proposal-answer-button = Kirim jawaban
agreed-error-own = Usul sendiri tidak dapat disetujui sendiri: yang menjawab ketua bersama unsur lain.
agreed-error-not-yours = Hanya unsur yang mengusulkan dapat menarik usulnya.
agreed-error-too-late = Waktu untuk menjawab sudah lewat; usulnya gugur dan dapat diajukan lagi.
agreed-error-answered = Usul ini sudah dijawab.
agreed-error-waiting = Usul tentang aturan ini sudah menunggu jawaban. Tunggu jawabannya atau tarik dahulu.
agreed-error-unchanged = Itu nilai yang sudah berlaku.
