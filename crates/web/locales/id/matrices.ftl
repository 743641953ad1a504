### Matriks 1 sampai 4: masuk, keluar, dan unduhannya.

plan-matrices = Matriks 1–4 untuk diunduh
plan-matrices-what = Tabel resmi rencana aksi, satu baris untuk tiap indikator dan programnya. Pagu ditulis dalam juta rupiah.
entry-matrix-1 = Matriks 1
entry-matrix-2 = Matriks 2
entry-matrix-3 = Matriks 3
entry-matrix-4 = Matriks 4
fault-money-unit-missing = judul “{ $found }” tidak menyebut satuannya. Matriks memakai juta rupiah: tulis judulnya “{ $suggestion }”.
fault-no-year-filled = baris ini tidak punya target atau pagu untuk tahun mana pun. Isi salah satu, atau tulis – pada tahun berjalannya bila pagunya belum diketahui.
fault-baseline-differs = data dasar { $found } tidak sama dengan capaian tahun { $year } yang tersimpan, { $stored }. Perbaiki salah satunya.
fault-unknown-place-name = tidak ada kecamatan, desa, atau kelurahan bernama “{ $found }” di daerah ini. Periksa namanya, atau tulis kodenya.
fault-ambiguous-place = “{ $found }” nama beberapa wilayah ({ $known }). Tulis “Kecamatan …” atau “Desa …” di depannya, atau tulis kodenya.
note-baseline-unknown = capaian tahun { $year } belum tersimpan, jadi data dasar { $found } tidak ikut masuk. Masukkan lewat indicator-values, yang menyebut rujukannya.
note-agency-elsewhere = penanggung jawab di sini { $found }, di daftar indikator { $name ->
    [none] belum ada
   *[other] { $name }
  }. Daftar indikator yang menentukan.
