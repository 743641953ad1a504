### Aturan seluruh instalasi: berlaku di semua daerah.

house-rules-title = Aturan seluruh instalasi
house-rules-lead =
    { $n ->
       *[other] { $shown } aturan berlaku untuk semua daerah di sini; { $own } di antaranya sudah diputuskan, yang lain memakai bawaan.
    }
house-rules-nobody-decided = Belum ada keputusan; bawaan yang berlaku.
house-rules-default-is = Bawaan, bila tidak diputuskan lain: { $default }.
house-rules-public = Perubahan aturan ini masuk catatan publik instalasi: nilainya sebelum dan sesudah, bukan dasarnya.
house-rule-nobody = tidak ada peran

house-rule-log-days = Lama catatan akses disimpan
house-rule-log-days-about = Setelah sekian hari, baris catatan akses (siapa masuk, peran siapa berubah) dihapus. Paling singkat 1 hari, paling lama 3.650 hari.
house-rule-log-days-ground = Pilihan kami: setahun cukup untuk menelusuri kejadian, dan data pribadi tidak disimpan lebih lama dari yang perlu (UU 27/2022 tentang Pelindungan Data Pribadi).
house-rule-second-step = Dua langkah saat masuk
house-rule-second-step-about = Peran yang dipilih wajib memakai dua langkah di semua daerah. Daerah boleh menambah peran, tidak boleh mengurangi.
house-rule-second-step-ground = Pilihan kami: tidak diwajibkan dari awal, supaya semua orang bisa masuk dengan ponsel seadanya.
house-rule-edition = Edisi daftar indikator nasional
house-rule-edition-about = Edisi yang dipakai daerah untuk memeriksa kode indikator, selama daerah tidak memilih sendiri.
house-rule-edition-ground = Pilihan kami, bukan ketentuan: edisi yang dirujuk data pertama yang dimuat di sini.
