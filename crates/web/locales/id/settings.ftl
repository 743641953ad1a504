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
setting-days =
    { $n ->
       *[other] { $shown } hari
    }
setting-error-choice = Pilih salah satu yang ada di daftar.
setting-error-day = Tulis tanggal yang ada setiap tahun, misalnya 31 Maret.
setting-error-days = Tulis jumlah hari dengan angka bulat, dalam batas yang disebut.
setting-error-basis = Tulis dasar keputusannya: nomor surat, berita acara, atau alasan.
setting-error-basis-long = Dasar keputusan paling panjang 300 huruf.
setting-error-changed-meanwhile = Aturan ini diubah orang lain sejak Anda membukanya. Sekarang berlaku: { $value }. Yang Anda tulis masih ada di bawah; simpan lagi bila tetap hendak mengubahnya.

rule-unchanged = Angka yang tidak bergerak
rule-unchanged-about = Bagaimana menilai indikator yang belum mencapai targetnya dan angkanya sama dengan sebelumnya, atau tidak punya angka sebelumnya.
rule-unchanged-ground = Pilihan kami yang lebih berhati-hati: pedoman yang kami ketahui tidak menyebutkan keadaan ini.
rule-figure-due = Tanggal angka tahunan ditunggu
rule-figure-due-about = Angka suatu tahun ditunggu sampai tanggal ini pada tahun berikutnya.
rule-figure-due-ground = 31 Maret, saat laporan keterangan pertanggungjawaban (LKPJ) biasanya disampaikan; belum kami pastikan pada sumbernya.

desk-settings-about = Aturan penilaian dan tenggat: yang berlaku, bawaannya, dan dasarnya.
