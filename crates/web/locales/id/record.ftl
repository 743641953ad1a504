### Catatan publik: daftar entri, satu entri, dan cara memeriksanya.

record-title = Catatan publik
record-description = Semua perubahan data daerah ini, urut dan dapat diperiksa siapa saja.
record-lead =
    { $n ->
        [0] Catatan publik daerah ini belum berisi entri.
       *[other] Catatan publik daerah ini berisi { $shown } entri.
    }
record-what = Setiap perubahan data ditambahkan sebagai satu entri baru. Entri lama tidak diganti dan tidak dihapus. Bila ada yang mengubahnya diam-diam, hitungan di bawah ini tidak lagi cocok.
record-empty = Belum ada entri di sini. Entri muncul setelah data pertama dimasukkan.
record-newest = Ke entri terbaru
record-older = Entri yang lebih lama
record-verify = Periksa sendiri
record-verify-how = Unduh entrinya, hitung sidik SHA-256 setiap entri, lalu susun menjadi pohon Merkle menurut RFC 6962. Bila akarnya sama dengan yang tertulis di bawah ini, entri Anda sama dengan entri di catatan ini, lengkap dan urut.
record-root = Akar catatan sekarang
record-download = Unduh entri dengan bahan pemeriksaannya (JSON)

entry-title = Entri { $seq }
entry-details = Isi entri
entry-payload = Yang dicatat
entry-previous = Entri sebelumnya
entry-next = Entri berikutnya
entry-moment = Waktu
entry-kind = Jenis
entry-subject = Mengenai
entry-hash-before = Sidik keadaan sebelumnya
entry-hash-after = Sidik keadaan sesudahnya
entry-salt = Garam
entry-payload-hash = Sidik isi
entry-leaf-hash = Sidik entri

## Apa yang dicatat

entry-region-added = Daerah ditambahkan
entry-districts = Daftar kecamatan dimasukkan
entry-villages = Daftar desa dan kelurahan dimasukkan
entry-boundaries = Batas wilayah dimasukkan
entry-agencies = Daftar perangkat daerah dimasukkan
entry-national-indicators = Daftar indikator nasional dimasukkan
entry-indicators = Daftar indikator daerah dimasukkan
entry-values = Angka capaian dimasukkan
entry-targets = Target daerah dimasukkan
entry-national-targets = Target di luar daerah dimasukkan
entry-comparison = Angka daerah lain dimasukkan
entry-other = Perubahan lain dicatat
entry-new = { $what }: { $new } baru
entry-changed = { $what }: { $changed } berubah
entry-new-and-changed = { $what }: { $new } baru, { $changed } berubah
record-installation-title = Catatan publik instalasi ini
entry-agency-names = Nama lama perangkat daerah dimasukkan
entry-agency-successions = Penerus perangkat daerah dimasukkan
record-installation-lead = Catatan publik instalasi ini berisi { $shown } entri.
