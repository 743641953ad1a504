### Pencabutan: yang dicabut tetap terbaca, dengan alasannya.

withdrawn-when = Dicabut pada { $day } oleh { $office }.
withdrawn-because = Alasannya: { $reason }
withdrawn-what-stays = Program ini tidak lagi dihitung dalam daftar dan jumlah. Isinya di bawah ini seperti terakhir tersimpan.
withdrawn-entry = Lihat di catatan publik
withdrawn-links = Hubungan yang dicabut
entry-programmes-withdrawn = Pencabutan program
entry-programme-links-withdrawn = Pencabutan hubungan program dengan indikator
fault-unknown-link = program ini tidak dihubungkan dengan indikator { $found }, jadi tidak ada yang dicabut. Periksa kode indikatornya.
fault-withdrawal-reason = alasannya kosong. Tulis satu kalimat mengapa ini dicabut; kalimat itu dapat dibaca semua orang.
fault-day-ahead = { $found } belum tiba (hari ini { $today }). Tulis tanggal keputusan pencabutannya.
fault-withdrawn-programme = program ini dicabut pada { $day } dengan alasan “{ $reason }”. Bila dimulai lagi, beri angka urutan yang belum dipakai agar menjadi program baru.
fault-withdrawn-link = hubungan ini dicabut pada { $day }; alasannya waktu itu “{ $reason }”. Hapus barisnya, atau tulis alasan yang baru.
