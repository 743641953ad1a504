## Pekerjaan dan keadaan pemasangan

job-deliver = Mengirim surel atau teks pendek
job-digest = Menyusun kumpulan pesan
job-daily = Pekerjaan harian
job-state-waiting = menunggu
job-state-running = sedang berjalan
job-state-done = selesai
job-state-failed = gagal
