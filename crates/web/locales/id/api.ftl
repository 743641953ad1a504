### Halaman yang menjelaskan antarmuka untuk program.
api-title = Data untuk program
api-lead = Semua yang tampil di halaman juga bisa diambil oleh program, tanpa kunci dan tanpa mendaftar.
api-how = Alamat menjawab dengan JSON. Angka ditulis sebagai teks desimal agar tidak berubah. Tambahkan ?per=2026-11-23 untuk melihat keadaan pada akhir hari itu. Kesalahan dijawab menurut RFC 9457 dengan kode yang tetap.
api-caption = Alamat yang tersedia
api-path = Alamat
api-summary = Isinya (bahasa Inggris)
api-parameters = Parameter
api-openapi = Uraian lengkap untuk program (OpenAPI)
foot-api = Untuk program (API)
