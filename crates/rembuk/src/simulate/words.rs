//! Words of made-up programmes, and the numbers that choose among them.

pub const DEEDS: &[&str] = &[
    "Pengelolaan",
    "Penyediaan",
    "Pembangunan",
    "Rehabilitasi",
    "Pembinaan",
    "Pelatihan",
    "Pendampingan",
    "Pengawasan",
    "Pemeliharaan",
    "Peningkatan Mutu",
    "Penyusunan Peta",
    "Pemberdayaan",
];
pub const THINGS: &[&str] = &[
    "Pelayanan Kesehatan Balita",
    "Pencegahan Stunting",
    "Taman Posyandu",
    "Air Minum Desa",
    "Jamban Sehat",
    "Jalan Usaha Tani",
    "Jaringan Irigasi",
    "Lumbung Pangan",
    "Sekolah Dasar",
    "Pendidikan Anak Usia Dini",
    "Perpustakaan Desa",
    "Rumah Layak Huni",
    "Bank Sampah",
    "Hutan Kota",
    "Terumbu Karang",
    "Kelompok Nelayan",
    "Usaha Mikro",
    "Pasar Rakyat",
    "Energi Terbarukan",
    "Sistem Peringatan Dini",
    "Administrasi Kependudukan",
    "Layanan Aduan",
    "Data Terpadu",
    "Balai Latihan Kerja",
    "Buruh Migran",
    "Perlindungan Anak",
    "Ruang Ramah Perempuan",
    "Akses Difabel",
];
pub const WHOM: &[&str] = &[
    "bagi Keluarga Miskin",
    "di Desa Pesisir",
    "di Kawasan Pegunungan",
    "bagi Lanjut Usia",
    "bagi Remaja",
    "bagi Ibu Hamil",
    "di Permukiman Padat",
    "bagi Petani Kecil",
    "di Daerah Rawan Bencana",
    "bagi Penyandang Disabilitas",
];
pub const UNITS: &[&str] = &["Orang", "Unit", "Dokumen", "Desa", "Kelompok", "Laporan"];
pub const FUNDS: &[&str] = &["PAD", "DAU", "DAK fisik", "DAK nonfisik", "PAD; DAU"];
pub const OTHER_FUNDS: &[&str] = &["hibah", "CSR/TJSL", "swadaya"];
pub const STATES: &[&str] = &["proposed", "planned", "budgeted", "realised"];

/// SplitMix64: the same choices on every machine, in every run.
pub struct Choices(u64);

impl Choices {
    pub fn new(region: u32, programme: u32) -> Self {
        Self(u64::from(region) << 32 | u64::from(programme))
    }

    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 until before `end`, which must be above zero.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or_default()
    }

    pub fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_the_same_in_every_run_and_differ_between_regions() {
        let first: Vec<u64> = std::iter::repeat_with({
            let mut choices = Choices::new(1, 1);
            move || choices.next()
        })
        .take(3)
        .collect();
        let mut again = Choices::new(1, 1);
        assert_eq!(first, [again.next(), again.next(), again.next()]);
        assert_ne!(first[0], Choices::new(2, 1).next());
    }
}
