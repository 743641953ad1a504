### Halaman teks: tentang Rembuk, aksesibilitas, privasi, dan cara mengambil data.

## Tentang

about-title = Tentang Rembuk
about-lead = Di Rembuk, siapa pun dapat mengikuti rencana aksi SDGs daerahnya: angkanya, targetnya, penanggung jawabnya, dan data yang masih ditunggu.
about-who = Siapa yang menjalankan
about-who-text = Rembuk dibuat untuk dijalankan sekretariat rencana aksi di daerah bersama forum multipihaknya: pemerintah dan DPRD, akademisi dan pakar, filantropi dan dunia usaha, masyarakat sipil dan media. Sekretariat mengurus jalannya dan tidak memutuskan sendiri. Perangkat lunaknya terbuka dengan lisensi EUPL-1.2: siapa pun boleh memakai, memeriksa, dan memperbaikinya.
about-figures = Dari mana angkanya
about-figures-text = Setiap angka menyebut tahun, sumber, dan cara memperolehnya. Bila dua sumber berbeda, keduanya ditunjukkan berdampingan dan tidak disambung. Bila suatu angka belum ada, itu dikatakan terus terang, dengan nama kantor yang menyediakannya bila sudah ditunjuk.
about-status = Bagaimana status ditentukan
about-status-text = Target daerah menilai angka dari sumber dan cara yang disebutnya, untuk tahun yang sama; angka dari sumber lain tidak dinilai. Angka yang memenuhi target disebut tercapai; yang belum, tetapi lebih baik daripada sebelumnya, akan tercapai; selain itu perlu perhatian khusus. Angka yang tidak berubah atau belum punya pembanding juga perlu perhatian khusus, kecuali daerah menetapkan lain; dan bila angka, target, atau arah yang baik belum ada, itulah yang dikatakan. Rumus resminya tidak diterbitkan di sini, maka cara hitung kami ditunjukkan di setiap indikator yang punya angka.
about-record = Catatan yang tidak bisa diubah diam-diam
about-record-text = Setiap perubahan data ditambahkan ke catatan publik; entri lama tidak dihapus. Setiap entri diberi sidik SHA-256, dan semuanya disusun menjadi pohon Merkle menurut RFC 6962. Siapa pun dapat mengunduh catatan itu dan menghitung sendiri akarnya; bila ada entri yang diubah, akarnya tidak sama lagi.
about-licence = Lisensi
about-licence-text = Angka boleh dipakai, disalin, dan diolah dengan lisensi CC BY 4.0, asalkan sumbernya disebut. Bila sumber suatu angka menetapkan syarat lain, syarat itulah yang berlaku. Perangkat lunaknya berlisensi EUPL-1.2.

## Aksesibilitas

accessibility-title = Aksesibilitas
accessibility-lead = Rembuk dibuat agar dapat dipakai semua orang, dengan alat apa pun. Sasarannya WCAG 2.2 tingkat AA.
accessibility-how = Yang kami lakukan
accessibility-how-text = Halaman diuji otomatis dengan axe pada layar selebar 360 piksel dan pada layar komputer. Semua halaman dapat dibaca tanpa skrip dan dijelajahi dengan papan ketik. Status selalu punya kata dan bentuk, tidak hanya warna, dan setiap grafik punya tabel dengan angka yang sama.
accessibility-known = Yang belum baik
accessibility-known-text = Nama resmi dan sumber hanya ada dalam bahasa Indonesia, juga di halaman berbahasa Inggris. Uji otomatis tidak menemukan semua hambatan, jadi mungkin ada yang belum kami ketahui.
accessibility-tell = Beri tahu kami
accessibility-tell-text = Bila ada halaman yang sulit dipakai, beri tahu sekretariat rencana aksi di daerah Anda. Sebutkan alamat halamannya, apa yang ingin Anda lakukan, dan alat yang Anda pakai.

## Privasi

privacy-title = Privasi
privacy-lead = Membaca Rembuk tidak perlu akun, dan kami tidak mengikuti siapa membaca apa.
privacy-reading = Saat Anda membaca
privacy-reading-text = Halaman ini tidak meminta nama, tidak memasang kuki, dan tidak memuat apa pun dari situs lain. Semua halaman dan unduhan terbuka tanpa masuk lebih dulu.
privacy-logs = Catatan server
privacy-logs-text = Catatan server menyimpan alamat halaman, waktu, dan hasilnya, untuk menemukan gangguan. Kata yang Anda ketik di kotak pencarian tidak ikut dicatat.
privacy-small = Kelompok kecil
privacy-small-text = Angka tentang kelompok yang kurang dari 5 orang tidak ditampilkan, supaya tidak ada warga yang dikenali. Bila angka itu masih bisa dihitung dari angka lain, satu angka lagi ikut disembunyikan. Aturan ini juga berlaku pada unduhan angkanya.

## Data

data-title = Data
data-lead = Semua yang tampil di halaman daerah ini dapat diambil sebagai berkas.
data-indicators = Indikator (CSV)
data-indicators-about = Semua indikator dengan angka terbaru, sumber, status, dan penanggung jawab.
data-missing = Yang belum ada (CSV)
data-missing-about = Jenis, tujuan, kode, nama, penanggung jawab, dan yang akan mengisinya.
data-awaited = Data yang masih ditunggu (CSV)
data-awaited-about = Angka yang lewat tenggat, sejak kapan, dan kantor yang menyediakannya.
data-agencies = Perangkat daerah (CSV)
data-agencies-about = Nama, kode, jenis, serta jumlah indikator dan angka yang ditunggu.
data-districts = Kecamatan (CSV)
data-districts-about = Nama dan kode, jumlah desa dan kelurahan.
data-record = Catatan publik (JSON)
data-record-about = Entri catatan publik dengan semua yang diperlukan untuk memeriksanya.
data-licence = Angka boleh dipakai dengan lisensi CC BY 4.0, kecuali sumbernya menyatakan lain. Sebutkan sumber angkanya dan tanggal Anda mengambilnya.
