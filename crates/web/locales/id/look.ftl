### Tampilan daerah: warna utama dan logo.

look-title = Tampilan daerah
look-lead = Warna utama dan logo tampil di semua halaman daerah ini. Yang lain, termasuk tanda CONTOH, tetap sama di mana-mana.
look-accent = Warna utama
look-accent-hint = Tanda # dan enam angka atau huruf, misalnya #0b6b62. Kosongkan untuk warna bawaan. Warnanya harus terbaca: kontrasnya diperiksa sebelum disimpan.
look-accent-is = Warna sekarang { $colour }; kontras terendahnya di halaman { $ratio } (paling sedikit 4,5 : 1 menurut WCAG 2.2 AA).
look-accent-default = Sekarang berlaku warna bawaan.
look-logo = Logo
look-logo-hint = Boleh kosong. PNG, JPEG, atau WebP; dikecilkan menjadi paling besar 320 piksel. Pakai lambang yang memang boleh dipakai.
look-logo-now = Logo sekarang
look-logo-remove = Lepas logo yang sekarang
look-save = Simpan tampilan
look-public = Perubahan tampilan masuk catatan publik.
look-error-colour = Tulis warna dengan tanda # dan enam angka atau huruf a sampai f, misalnya #0b6b62.
look-error-pale = Warna ini terlalu pucat: kontrasnya { $ratio }, padahal tulisan perlu paling sedikit { $least } (WCAG 2.2 AA). Pilih warna yang lebih gelap.
desk-look-about = Warna utama dan logo halaman daerah.
entry-region-look-changed = Tampilan daerah diubah
