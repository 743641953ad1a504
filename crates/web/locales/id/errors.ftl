### Kalau ada kendala: apa yang terjadi, dan apa yang bisa dilakukan.

error-word = Kendala
error-request = Nomor permintaan:
error-similar = Mungkin indikator { $code }?
error-way-indicators = Lihat semua indikator
error-way-goals = Lihat 17 tujuan
error-way-regions = Lihat daftar daerah

error-unknown-page = Halaman ini tidak ada
error-unknown-page-help = Alamatnya mungkin salah ketik, atau halamannya sudah dipindah. Mulailah lagi dari salah satu halaman di bawah ini.
error-unknown-region = Daerah “{ $subject }” tidak ada di sini
error-unknown-region-help = Periksa ejaan “{ $subject }” di alamatnya, atau pilih daerah dari daftar.
error-unknown-indicator = Indikator “{ $subject }” tidak ada di sini
error-unknown-indicator-help = Daerah ini tidak memakai indikator berkode “{ $subject }”. Periksa kodenya, atau cari di daftar indikator.
error-unknown-goal = Tujuan “{ $subject }” tidak ada
error-unknown-goal-help = Tujuan pembangunan berkelanjutan bernomor 1 sampai 17, sedangkan alamat ini menyebut “{ $subject }”.
error-unknown-target = Target “{ $subject }” tidak ada
error-unknown-target-help = Kode target terdiri atas nomor tujuan, titik, lalu angka atau huruf, misalnya 1.2 atau 16.b. Kode “{ $subject }” tidak termasuk di dalamnya.
error-unknown-agency = Perangkat daerah “{ $subject }” tidak ada di sini
error-unknown-agency-help = Namanya mungkin sudah berganti, atau “{ $subject }” salah ketik. Cari namanya di daftar perangkat daerah.
error-unknown-district = Kecamatan “{ $subject }” tidak ada di sini
error-unknown-district-help = Periksa ejaan “{ $subject }” di alamatnya, atau cari di daftar kecamatan.
error-unknown-entry = Entri “{ $subject }” tidak ada
error-unknown-entry-help = Entri catatan publik bernomor urut mulai dari 0. Belum ada entri bernomor “{ $subject }”.
error-bad-day = “{ $subject }” bukan tanggal
error-bad-day-help = Tulis tanggal sebagai tahun, bulan, hari, misalnya 2026-11-23. Alamat ini menyebut “{ $subject }”.
error-foreign-origin = Permintaan ini datang dari situs lain
error-foreign-origin-help = Demi keamanan, perubahan hanya diterima dari halaman Rembuk sendiri. Buka halamannya di sini, lalu coba lagi.
error-method = Cara meminta seperti ini tidak berlaku di sini
error-method-help = Halaman ini hanya bisa dibaca. Buka alamatnya seperti biasa di peramban.
error-too-large = Kiriman ini terlalu besar
error-too-large-help = Tidak ada yang disimpan. Kirim berkas yang lebih kecil, atau bagi menjadi beberapa bagian.
error-timeout = Jawabannya terlalu lama
error-timeout-help = Server sedang sibuk. Tunggu setengah menit, lalu muat ulang halaman ini.
error-internal = Ada yang tidak beres di pihak kami
error-internal-help = Ini bukan kesalahan Anda. Coba lagi sebentar lagi; bila masih terjadi, beri tahu sekretariat dan sebutkan nomor permintaan di bawah.

## Basis data

error-store-busy = Basis data sedang sibuk
error-store-busy-help = Tidak ada yang hilang. Tunggu setengah menit, lalu muat ulang halaman ini.
error-store-read-only = Saat ini data hanya bisa dibaca
error-store-read-only-help = Tidak ada yang disimpan. Coba lagi nanti; bila masih terjadi, beri tahu sekretariat.
error-store-full = Ruang penyimpanan penuh
error-store-full-help = Tidak ada yang disimpan. Beri tahu sekretariat agar ruangnya ditambah.
error-store-unreachable = Basis data tidak terjangkau
error-store-unreachable-help = Halaman ini belum bisa dibuat. Tunggu setengah menit, lalu muat ulang; bila masih terjadi, beri tahu sekretariat.
error-store-unknown-region = Data daerah ini tidak ditemukan
error-store-unknown-region-help = Daerahnya mungkin baru saja ditambahkan atau dipindah. Muat ulang halaman ini; bila masih terjadi, beri tahu sekretariat.
error-store-conflict = Orang lain baru saja mengubah bagian ini
error-store-conflict-help = Perubahan Anda tidak disimpan, supaya perubahan yang lain tidak tertimpa. Muat ulang halaman ini, lalu ulangi perubahan Anda.
error-store-record = Catatan publik perlu diperiksa
error-store-record-help = Permintaan ini dihentikan karena ada yang tidak cocok di catatan publik. Beri tahu sekretariat dan sebutkan nomor permintaan di bawah.
error-store-other = Basis data tidak dapat menjawab
error-store-other-help = Ini bukan kesalahan Anda. Coba lagi sebentar lagi; bila masih terjadi, beri tahu sekretariat dan sebutkan nomor permintaan di bawah.
error-broken-upload = Unggahan terputus
error-broken-upload-help = Berkas itu tidak sampai utuh, jadi tidak disimpan; berkas yang sudah diunggah sebelumnya tetap ada. Kembali ke formulir, lalu unggah lagi.
error-unknown-file = Berkas ini tidak ada
error-unknown-file-help = Alamatnya mungkin salah ketik, atau berkas itu tidak untuk umum.
error-disk-full = Ruang untuk berkas penuh
error-disk-full-help = Berkas itu tidak disimpan. Beri tahu sekretariat agar ruangnya ditambah, lalu unggah lagi.
error-disk = Berkas tidak dapat dibaca atau ditulis
error-disk-help = Ini bukan kesalahan Anda. Coba lagi sebentar lagi; bila masih terjadi, beri tahu sekretariat dan sebutkan nomor permintaan di bawah.
error-session-over = Sesi Anda berakhir saat Anda mengisi
error-session-over-help = Yang Anda ketik tidak hilang dan belum terkirim. Masuk lagi lewat tautan di bawah; Anda kembali ke formulir dengan isinya, lalu tekan kirim sekali lagi. Bila Anda datang lewat tautan tugas, minta tautan baru kepada sekretariat.
error-way-back-to-form = Masuk dan kembali ke isian saya
