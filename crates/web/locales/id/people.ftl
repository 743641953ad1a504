### Orang: masuk, akun, tautan sekali pakai, peran, dan catatan akses.

layout-private = Hanya tampil setelah Anda masuk.
layout-unsent = Sesi Anda sempat berakhir. Yang tadi Anda ketik sudah kembali di formulir ini tetapi belum tersimpan: periksa, lalu tekan tombolnya sekali lagi. Kata sandi dan berkas tidak ikut disimpan; berkas yang sudah diunggah tetap ada.

## Formulir

form-errors = Ada yang perlu diperbaiki
people-field-name = Nama
people-field-contact = Surel atau nomor telepon
people-field-contact-hint = Misalnya nama@kantor.go.id atau 0812 3456 7890
people-field-password = Kata sandi
people-field-new-password = Kata sandi baru
people-field-new-password-hint = Sedikitnya 12 huruf atau angka. Beberapa kata yang mudah Anda ingat sudah cukup.
people-field-repeat-password = Ketik sekali lagi
people-field-old-password = Kata sandi sekarang
people-field-code = Kode
people-field-code-hint = Enam angka dari aplikasi di telepon Anda, atau salah satu kode cadangan
people-field-role = Peran
people-field-organisation = Lembaga
people-field-from = Mulai
people-field-until = Sampai
people-field-until-hint = Kosongkan bila belum diketahui
people-no-organisation = Tanpa lembaga

people-error-no-name = Tulis namanya
people-error-name-too-long = Nama paling panjang 120 huruf
people-error-bad-contact = Tulis alamat surel seperti nama@kantor.go.id atau nomor telepon Indonesia seperti 0812 3456 7890
people-error-password-short = Kata sandi sedikitnya 12 huruf atau angka
people-error-password-long = Kata sandi paling panjang 256 huruf
people-error-password-common = Kata sandi ini terlalu mudah ditebak. Pakai beberapa kata yang tidak biasa berdampingan.
people-error-password-personal = Jangan pakai nama atau kontak sendiri sebagai kata sandi
people-error-passwords-differ = Kedua kata sandi tidak sama
people-error-old-password = Kata sandi sekarang tidak cocok
people-error-too-soon = Terlalu banyak percobaan. Tunggu setengah menit, lalu coba lagi.
people-error-code = Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.
people-error-later-holder = Sesudah tanggal ini sudah tercatat pejabat lain. Isi tanggal akhir sebelum ia mulai, atau akhiri dulu masa jabatannya
people-error-bad-day = Pilih tanggalnya, misalnya 23 November 2026
people-error-ends-before-begins = Tanggal akhir mendahului tanggal mulai
people-error-unknown-role = Pilih perannya
people-error-unknown-holding = Pilih jenis pejabatnya
people-error-no-letter = Tulis nomor suratnya
people-error-no-organisation = Peran ini dipegang untuk suatu lembaga: pilih lembaganya
people-error-may-not-grant = Anda tidak dapat memberikan peran ini
people-error-contact-taken = Kontak ini tidak dapat dipakai. Pilih yang lain.

## Masuk dan keluar

sign-in-title = Masuk
sign-in-lead = Masuk dengan surel atau nomor telepon yang dipakai ketika Anda diundang.
sign-in-button = Masuk
sign-in-wrong = Kontak atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.
sign-in-too-soon = Terlalu banyak percobaan. Coba lagi { $seconds } detik lagi; akun Anda tidak dikunci.
sign-in-forgotten = Lupa kata sandi?
sign-in-sign-up = Belum punya akun? Daftar
sign-in-open-to-all = Untuk membaca rencana, angka, dan catatan publik Anda tidak perlu masuk.
sign-in-code-title = Langkah kedua
sign-in-code-lead = Kata sandi cocok. Sekarang tulis kode dari aplikasi di telepon Anda.

## Tautan sekali pakai

link-invitation-title = Undangan untuk Anda
link-invitation-lead = { $name }, pilih kata sandi untuk mulai. Setelah itu Anda masuk dengan { $contact }. Tautan ini berlaku sampai { $until }.
link-invitation-button = Mulai
link-reset-title = Kata sandi baru
link-reset-lead = { $name }, pilih kata sandi baru. Anda masuk dengan { $contact }. Tautan ini berlaku sampai { $until }, dan semua peramban lain akan keluar.
link-reset-button = Simpan kata sandi
link-once = Tautan ini hanya dapat dipakai sekali.
link-made-title = Tautan sekali pakai
link-made-lead = Berikan tautan ini kepada { $name } saja. Tautan berlaku sampai { $until } dan tidak ditampilkan lagi.
link-address = Tautan
link-message = Pesan siap tempel
link-message-invitation = Halo { $name }, Anda diundang ke Rembuk { $region }. Buka tautan ini dan pilih kata sandi sebelum { $until }: { $link }
link-message-reset = Halo { $name }, ini tautan untuk memilih kata sandi baru di Rembuk { $region }. Berlaku sampai { $until }: { $link }
link-done = Sudah saya berikan
link-line = { $purpose }, dibuat { $day }: { $state }
link-purpose-invitation = Undangan
link-purpose-reset = Kata sandi baru
link-purpose-duty = Satu tugas
link-purpose-contact = Kontak baru
link-state-open = menunggu dibuka
link-state-used = sudah dipakai
link-state-expired = lewat waktu
link-state-withdrawn = diganti atau ditarik

## Akun

account-title = Akun saya
account-lead =
    { $n ->
        [1] Anda masuk di satu peramban.
       *[other] Anda masuk di { $shown } peramban.
    }
account-roles = Peran
account-no-roles = Belum ada peran. Bila Anda mewakili suatu lembaga, mintalah sekretariat daerah menambahkannya.
account-sessions = Masuk di
account-session-seen = terakhir dipakai { $day }
account-this-session = peramban ini
account-end-session = Keluarkan
account-sign-out = Keluar
account-sign-out-everywhere = Keluar dari semua peramban
account-security = Keamanan
account-contact = Kontak
account-no-contact = belum ada
account-change-contact = Ganti kontak
account-change-password = Ganti kata sandi
account-second-step-on = Aktif.
account-second-step-off = Belum aktif.
account-set-second-step = Atur
account-data = Data saya
account-data-about = Unduh semua yang disimpan tentang Anda: akun, kontak, peran, peramban, dan catatan akses.
account-export = Unduh data saya (JSON)

password-title = Ganti kata sandi
password-lead = Peramban lain yang masuk dengan akun ini akan keluar.
password-button = Simpan
contact-title = Ganti kontak
contact-lead = Anda masuk dengan kontak ini. Kontak berganti setelah tautan yang kami kirim ke sana dibuka; lalu kontak yang lama dihapus.
contact-button = Simpan
close-title = Tutup akun
close-lead = Nama, kontak, peran, dan semua sesi Anda dihapus untuk seterusnya. Ini tidak dapat dibatalkan.
close-stays = Catatan publik tidak berubah: di sana hanya tertulis jabatan, bukan nama Anda.
close-button = Tutup akun saya

## Dua langkah

second-step-title = Masuk dengan dua langkah
second-step-lead-off = Selain kata sandi, Rembuk dapat meminta kode dari aplikasi di telepon Anda. Orang yang tahu kata sandi Anda tetap tidak bisa masuk.
second-step-lead-setting-up = Tinggal satu langkah: hubungkan aplikasi kode di telepon Anda.
second-step-lead-on =
    { $n ->
        [0] Aktif. Semua kode cadangan sudah terpakai: buat yang baru sekarang.
       *[other] Aktif. Masih ada { $shown } kode cadangan.
    }
second-step-begin = Aktifkan
second-step-scan = Buka aplikasi kode (misalnya Aegis, 2FAS, atau Google Authenticator), lalu pindai gambar ini.
second-step-qr = Kode QR untuk aplikasi kode
second-step-type = Tidak bisa memindai? Ketik kunci ini di aplikasi:
second-step-then = Tulis kode enam angka yang muncul di aplikasi.
second-step-code-hint = Enam angka dari aplikasi
second-step-confirm = Periksa kode
second-step-new-codes = Buat kode cadangan baru
second-step-turn-off = Matikan dua langkah
second-step-off-about = Setelah dimatikan, kata sandi saja cukup untuk masuk. Daerah Anda mungkin mewajibkan dua langkah untuk peran tertentu.
codes-title = Kode cadangan
codes-lead = Simpan sepuluh kode ini di tempat aman, misalnya dicetak. Masing-masing dapat dipakai sekali bila telepon Anda hilang. Kode tidak ditampilkan lagi.
codes-kept = Sudah saya simpan

## Mengelola orang

manage-people-title = Orang dan peran
manage-people-lead =
    { $n ->
        [0] Belum ada orang dengan peran di daerah ini.
       *[other] { $shown } orang memegang atau pernah memegang peran di daerah ini.
    }
people-filter-words = Nama atau kontak
people-filter-role-all = Semua peran
people-nothing-found = Tidak ada orang yang cocok.
people-empty = Undang orang pertama; ia memilih kata sandinya sendiri lewat tautan.
people-no-current-role = tanpa peran saat ini
people-invited = belum memilih kata sandi
people-download = Unduh daftar ini (CSV)
people-download-noted = Berisi data pribadi. Setiap unduhan tercatat di catatan akses.
invite-title = Undang orang
invite-lead = Anda mendapat tautan sekali pakai untuk diteruskan. Bila kontaknya sudah terdaftar, perannya langsung ditambahkan.
invite-button = Undang
person-title = Orang
person-lead-invited = Sudah diundang, belum memilih kata sandi.
person-lead-active = Akun aktif.
person-account = Akun
person-links = Tautan
person-no-links = Belum ada tautan untuk orang ini.
person-link-invitation = Buat tautan undangan baru
person-link-reset = Buat tautan kata sandi baru
person-sign-out = Keluarkan dari semua peramban
person-second-step-off = Matikan dua langkahnya
person-withdraw = Tarik undangan dan hapus datanya
person-not-managed = Tautan dan sesi orang ini hanya dapat diatur oleh administrator semua daerah tempat ia memegang peran.
role-grant-title = Tambah peran
role-grant-lead = Peran berlaku pada masa yang Anda tulis, dan dapat diakhiri kapan saja.
role-grant-button = Tambah peran
role-end = Akhiri
role-everywhere = semua daerah
term-open = sejak { $from }
term-closed = { $from } sampai { $until }

role-administrator = Administrator
role-secretariat = Sekretariat
role-agency-officer = Petugas perangkat daerah
role-forum-member = Anggota forum
role-monitor = Pemantau
role-resident = Warga

## Catatan akses

access-title = Catatan akses
access-lead = Siapa masuk, peran siapa berubah, dan siapa mengambil data pribadi. Tidak untuk umum, dan setiap baris dihapus setelah { $days } hari.
access-empty = Belum ada yang tercatat. Begitu seseorang masuk atau perannya berubah, barisnya muncul di sini.
access-nothing-found = Tidak ada yang tercatat untuk saringan ini.
access-filter-kind = Yang terjadi
access-filter-all = Semua
access-filter-from = Dari tanggal
access-filter-until = Sampai tanggal
access-download = Unduh yang tampil di saringan ini (CSV)
access-somebody = seseorang yang akunnya sudah ditutup atau dari daerah lain
access-nobody = –
access-command-line = baris perintah
access-signed-in = { $subject } masuk
access-sign-in-failed = Percobaan masuk gagal untuk { $subject }
access-signed-out = { $subject } keluar
access-signed-out-everywhere = { $subject } dikeluarkan dari semua peramban oleh { $actor }
access-password-changed = { $subject } mengganti kata sandi
access-contact-changed = { $subject } mengganti kontak
access-second-step-on = { $subject } mengaktifkan dua langkah
access-second-step-off = Dua langkah { $subject } dimatikan oleh { $actor }
access-recovery-code-used = { $subject } memakai kode cadangan
access-role-granted = { $actor } memberi peran kepada { $subject }
access-role-ended = { $actor } mengakhiri peran { $subject }
access-link-made = { $actor } membuat tautan untuk { $subject }
access-link-used = { $subject } memakai tautannya
access-holding-given = { $actor } mencatat { $subject } sebagai pejabat atau penerima mandat
access-seat-given = { $actor } mencatat { $subject } pada sebuah kursi forum
access-data-exported = { $actor } mengunduh data pribadi
access-account-closed = Sebuah akun ditutup oleh { $actor }: { $subject }

## Kendala

error-not-signed-in = Anda belum masuk, atau sudah keluar
error-not-signed-in-help = Tidak ada yang disimpan. Masuk di tab lain, kembali ke halaman sebelumnya, lalu kirim lagi.
error-not-allowed = Anda tidak punya peran untuk halaman ini
error-not-allowed-help = Halaman ini untuk peran lain, atau masa peran Anda sudah berakhir. Bila ini keliru, hubungi sekretariat atau administrator daerah.
error-second-step = Peran Anda memerlukan dua langkah
error-second-step-help = Daerah ini mewajibkan masuk dengan dua langkah untuk peran Anda. Aktifkan dahulu di akun Anda; perlu sekitar dua menit.
error-stale-form = Formulir ini sudah tidak berlaku
error-stale-form-help = Tidak ada yang disimpan. Mungkin Anda masuk lagi sejak formulir dibuka. Kembali, muat ulang halamannya, lalu kirim lagi.
error-unknown-person = Orang ini tidak terdaftar di daerah ini
error-unknown-person-help = Alamatnya mungkin salah, akunnya ditutup, atau orang ini tidak pernah memegang peran di sini. Cari lagi di daftar orang.
error-unknown-office = Jabatan “{ $subject }” tidak ada di sini
error-unknown-office-help = Periksa alamatnya, atau cari “{ $subject }” di daftar jabatan.
error-unknown-link = Tautan ini tidak dikenal
error-unknown-link-help = Mungkin tautannya terpotong ketika disalin. Buka lagi dari pesan aslinya, atau minta tautan baru kepada yang mengirimnya.
error-link-used = Tautan ini sudah dipakai
error-link-used-help = Setiap tautan hanya dapat dipakai sekali. Bila Anda yang memakainya, masuklah dengan kata sandi Anda; bila bukan, segera beri tahu administrator.
error-link-expired = Tautan ini lewat waktu
error-link-expired-help = Demi keamanan, tautan hanya berlaku beberapa hari. Minta tautan baru kepada yang mengirimnya.
error-link-withdrawn = Tautan ini sudah ditarik
error-link-withdrawn-help = Mungkin ada tautan yang lebih baru untuk Anda. Periksa pesan terakhir, atau tanyakan kepada yang mengirimnya.
error-way-sign-in = Masuk
error-way-second-step = Aktifkan dua langkah
error-way-account = Ke akun saya

## Baris perintah

user-added = { $contact } sekarang dapat masuk dengan kata sandi itu.
user-role-added = { $contact } sudah punya akun; perannya ditambahkan.
user-link = Tautan sekali pakai untuk { $contact }, berlaku 14 hari: { $link }
user-link-path = Tautan sekali pakai untuk { $contact }, berlaku 14 hari. Tambahkan alamat situs di depannya: { $link }
user-demo-link = Masuk sebagai { $role } rekaan Kabupaten Contoh ({ $contact }): { $link }
user-demo-sign-in = Orang rekaan Kabupaten Contoh dengan peran { $role } sudah punya kata sandi: masuk dengan { $contact } di { $link }
user-demo-officer = Pejabat perangkat daerah, anggota forum unsur pemerintah
user-demo-chair-government = Ketua bersama unsur pemerintah
user-demo-chair-others = Ketua bersama unsur nonpemerintah
user-demo-member = Anggota forum unsur nonpemerintah
user-unknown-region = Tidak ada daerah “{ $found }”. Periksa --region.
user-unknown-organisation = Tidak ada lembaga “{ $found }” di daerah ini. Periksa --organisation.
user-has-password = { $contact } sudah punya kata sandi. Jalankan tanpa --password-stdin untuk menambah perannya saja.

## Duty by link, footer, privacy

link-duty-title = Satu tugas untuk Anda
link-duty-lead = Tautan ini membuka satu tugas atas nama { $office }, tanpa akun, sampai { $until }. Yang Anda kirim tercatat atas nama jabatan itu.
link-duty-button = Buka tugasnya
link-duty-somebody = lembaga Anda
foot-sign-in = Masuk
privacy-account = Bila Anda masuk
privacy-account-text = Yang masuk untuk bekerja mendapat satu kuki yang hanya menandai sesinya. Kami menyimpan nama, kontak, peran, dan peramban yang dipakai, serta kapan Anda masuk; catatan itu dihapus setelah setahun, kecuali pemasangan ini menetapkan waktu lain. Di halaman Akun saya semuanya dapat diunduh, dan akun dapat ditutup: lalu datanya benar-benar dihapus. Catatan publik hanya menyebut jabatan.

## Aturan masuk

rules-title = Dua langkah menurut peran
rules-lead = Siapa memegang peran yang dipilih harus masuk dengan dua langkah sebelum membuka halaman pengelolaan daerah ini. Perubahan ini masuk catatan publik.
rules-which = Peran yang wajib dua langkah
rules-everywhere = wajib di semua daerah
rules-button = Simpan
entry-setting-changed = Pengaturan diubah

## Mendaftar, kata sandi baru, kontak

sign-up-title = Daftar
sign-up-lead = Dengan akun Anda mendapat pesan dan dapat ikut serta. Untuk membaca Anda tidak perlu akun.
sign-up-region = Daerah Anda
sign-up-choose = Pilih …
sign-up-no-region = Pilih daerah Anda
sign-up-button = Kirim tautan
sign-up-have-account = Sudah punya akun? Masuk
sign-up-mail-only = Alamat surel. Teks pendek ke telepon belum dapat dikirim dari sini; tanpa surel, mintalah undangan kepada sekretariat daerah Anda.
sign-up-privacy = Nama Anda tidak tampil untuk umum. Bila tautannya tidak dibuka dalam sehari, nama Anda dihapus; catatan bahwa sesuatu dikirim ke kontak Anda dihapus setelah 30 hari.
sign-up-sent-lead = Bila { $contact } dapat menerima pesan, sebuah tautan sedang dikirim ke sana. Buka tautan itu untuk memilih kata sandi; berlaku satu hari.
people-error-no-gateway = Teks pendek ke telepon tidak dapat dikirim dari sini. Tulis alamat surel, atau mintalah undangan kepada sekretariat daerah Anda.
forgotten-title = Kata sandi baru
forgotten-lead = Tulis kontak yang Anda pakai untuk masuk. Tautan untuk memilih kata sandi baru dikirim ke sana.
forgotten-button = Kirim tautan
forgotten-no-mail = Kontak Anda nomor telepon, atau surelnya tidak dapat dibuka lagi? Mintalah tautan kepada administrator daerah Anda.
forgotten-sent-lead = Bila ada akun dengan { $contact }, tautannya sedang dikirim ke sana. Berlaku satu hari.
contact-sent-lead = Sebuah tautan sedang dikirim ke { $contact }. Kontak akun Anda berganti setelah tautan itu dibuka.
sent-title = Periksa pesan masuk Anda
sent-not-come = Belum ada setelah beberapa menit? Periksa juga folder spam. Dalam sepuluh menit hanya satu tautan yang dikirim.
sent-too-soon = Dari jaringan ini terlalu banyak tautan diminta. Coba lagi { $seconds } detik lagi.
link-sign-up-title = Selesaikan pendaftaran
link-sign-up-lead = { $name }, pilih kata sandi. Setelah itu Anda masuk dengan { $contact }. Tautan ini berlaku sampai { $until }.
link-sign-up-button = Mulai
link-contact-title = Kontak baru
link-contact-lead = Pastikan bahwa akun Anda memakai { $contact }. Tautan ini berlaku sampai { $until }.
link-contact-button = Pakai kontak ini
link-also-sent = Tautan lain untuk undangan yang sama juga dikirim langsung ke kontaknya. Begitu salah satunya dipakai, yang lain tidak berlaku lagi.
access-signed-up = { $subject } mendaftar
