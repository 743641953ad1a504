//! The columns of the official matrices 1 to 4, for import and export alike. Exact heads differ from guide to guide; these
//! are ours, others are understood. Years have columns of their own.
use crate::imports::reader::{may, must};
use rembuk_documents::csv_in::TableSpec;
use rembuk_domain::programmes::Matrix;

/// Years that may have a column.
pub(crate) const YEARS: std::ops::RangeInclusive<i64> = 2015..=2045;

/// Our name of a column and the head that the matrix has for it.
pub(crate) type Named = (&'static str, &'static str);

/// What stands before and behind the columns of years.
pub(crate) struct Layout {
    pub before: &'static [Named],
    pub behind: &'static [Named],
    pub spec: &'static TableSpec,
    pub has_money: bool,
    /// Columns that only inform: an import compares them at most.
    pub informs: &'static [&'static str],
}

/// Hidden column of workbooks: which row it is, and which version of it.
pub(crate) const REFERENCE: &str = "acuan_baris";
/// Hidden column of workbooks: rows of a programme that stands in an earlier row, too.
pub(crate) const REPEATED: &str = "ulangan";

pub(crate) fn layout(matrix: Matrix) -> &'static Layout {
    match matrix {
        Matrix::One => &ONE,
        Matrix::Two => &TWO,
        Matrix::Three => &THREE,
        Matrix::Four => &FOUR,
    }
}

impl Layout {
    /// The head under which a reader of the file knows one of our columns.
    pub fn head<'c>(&self, column: &'c str) -> &'c str {
        let named = self.before.iter().chain(self.behind).find(|(ours, _)| *ours == column);
        named.map_or(column, |(_, head)| *head)
    }

    /// Whether an import takes the column over.
    pub fn carries(&self, column: &str) -> bool {
        !self.informs.contains(&column) && !["keterangan", REFERENCE, REPEATED].contains(&column)
    }

    /// All columns that an import takes over, by our names, in the order of the spec.
    pub fn carried(&self) -> impl Iterator<Item = &'static str> {
        self.spec.columns.iter().map(|column| column.name).filter(|column| self.carries(column))
    }

    /// Our names of all columns with these years, in the order of [`Layout::heads`].
    pub fn columns(&self, years: &[i64]) -> Vec<String> {
        let ours = |named: &Named| named.0.to_owned();
        let mut columns: Vec<String> = self.before.iter().map(ours).collect();
        columns.extend(years.iter().map(|year| target_column(*year)));
        if self.has_money {
            columns.extend(years.iter().map(|year| money_column(*year)));
        }
        columns.extend(self.behind.iter().map(ours));
        columns
    }

    /// All heads with these years.
    pub fn heads(&self, years: &[i64]) -> Vec<String> {
        let shown = |named: &Named| named.1.to_owned();
        let mut heads: Vec<String> = self.before.iter().map(shown).collect();
        heads.extend(years.iter().map(|year| target_column(*year)));
        if self.has_money {
            heads.extend(years.iter().map(|year| money_column(*year)));
        }
        heads.extend(self.behind.iter().map(shown));
        heads
    }
}

pub(crate) fn target_column(year: i64) -> String {
    format!("target_{year}")
}

/// Indicative budget in juta: millions of rupiah.
pub(crate) fn money_column(year: i64) -> String {
    format!("pagu_{year}_rp_juta")
}

/// A head that leaves the unit open: a million times too much or too little.
pub(crate) fn unitless_column(year: i64) -> String {
    format!("pagu_{year}")
}

macro_rules! with_money {
    ([$($fixed:expr),* $(,)?], $($year:literal)*) => {
        TableSpec { columns: &[
            $($fixed,)*
            may("keterangan", &[]),
            may("acuan_baris", &[]),
            may("ulangan", &[]),
            $(
                may(concat!("target_", $year), &[
                    concat!("target_tahun_", $year), concat!("target_tahunan_", $year),
                ]),
                may(concat!("pagu_", $year, "_rp_juta"), &[
                    concat!("pagu_indikatif_", $year, "_rp_juta"),
                    concat!("anggaran_indikatif_", $year, "_rp_juta"),
                    concat!("anggaran_", $year, "_rp_juta"),
                    concat!("pagu_rp_juta_", $year),
                    concat!("anggaran_indikatif_rp_juta_", $year),
                    concat!("pagu_", $year, "_juta"),
                    concat!("pagu_indikatif_rp_juta_", $year),
                    concat!("anggaran_rp_juta_", $year),
                ]),
                may(concat!("pagu_", $year), &[
                    concat!("pagu_indikatif_", $year),
                    concat!("anggaran_indikatif_", $year),
                    concat!("anggaran_", $year),
                ]),
            )*
        ] }
    };
}

macro_rules! with_targets {
    ([$($fixed:expr),* $(,)?], $($year:literal)*) => {
        TableSpec { columns: &[
            $($fixed,)*
            may("keterangan", &[]),
            may("acuan_baris", &[]),
            may("ulangan", &[]),
            $(may(concat!("target_", $year), &[
                concat!("target_tahun_", $year), concat!("target_tahunan_", $year), stringify!($year),
            ]),)*
        ] }
    };
}

macro_rules! by_year {
    ($macro:ident, $fixed:tt) => {
        $macro!($fixed, 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026 2027 2028 2029 2030 2031 2032 2033
            2034 2035 2036 2037 2038 2039 2040 2041 2042 2043 2044 2045)
    };
}

const ONE: Layout = Layout {
    before: &[
        ("kode", "kode_indikator"),
        ("nama", "nama_indikator"),
        ("sumber", "sumber_data"),
        ("metode", "metode"),
        ("satuan", "satuan"),
        ("data_dasar", "data_dasar"),
        ("tahun_data_dasar", "tahun_data_dasar"),
    ],
    behind: &[("kode_skpd", "kode_skpd"), ("nama_skpd", "penanggung_jawab"), ("dasar", "dasar")],
    spec: &by_year!(
        with_targets,
        [
            must("kode", &["kode_indikator"]),
            must("nama", &["nama_indikator", "indikator", "indikator_tpb_sdgs"]),
            must("sumber", &["sumber_data"]),
            may("metode", &["method"]),
            may("satuan", &["unit"]),
            may("data_dasar", &["baseline", "nilai_dasar"]),
            may("tahun_data_dasar", &["tahun_dasar", "tahun_baseline"]),
            may("kode_skpd", &["kode_opd"]),
            may("nama_skpd", &["penanggung_jawab", "instansi_pelaksana", "perangkat_daerah"]),
            may("dasar", &["basis"]),
        ]
    ),
    has_money: false,
    informs: &["data_dasar", "tahun_data_dasar", "kode_skpd", "nama_skpd"],
};

const TWO: Layout = Layout {
    before: &[
        ("kode_indikator", "kode_indikator"),
        ("nama_indikator", "nama_indikator"),
        ("kode_program", "kode_program"),
        ("nama_program", "program"),
        ("kode_kegiatan", "kode_kegiatan"),
        ("nama_kegiatan", "kegiatan"),
        ("kode_sub_kegiatan", "kode_sub_kegiatan"),
        ("nama_sub_kegiatan", "sub_kegiatan"),
        ("indikator", "indikator_keluaran"),
        ("satuan", "satuan"),
    ],
    behind: &[
        ("sumber_dana", "sumber_dana"),
        ("wilayah_kode", "lokasi"),
        ("kode_skpd", "kode_skpd"),
        ("nama_skpd", "perangkat_daerah"),
        ("alasan", "alasan"),
        ("tahap", "tahap"),
        ("urutan", "urutan"),
        ("sumber", "sumber"),
    ],
    spec: &by_year!(
        with_money,
        [
            must("kode_indikator", &["kode_indikator_sdgs"]),
            may("nama_indikator", &["indikator_tpb_sdgs", "indikator_sdgs"]),
            may("kode_program", &[]),
            may("nama_program", &["program"]),
            may("kode_kegiatan", &[]),
            may("nama_kegiatan", &["kegiatan"]),
            must("kode_sub_kegiatan", &["kode_sub"]),
            must("nama_sub_kegiatan", &["sub_kegiatan"]),
            must("indikator", &["indikator_keluaran", "keluaran", "indikator_sub_kegiatan"]),
            may("satuan", &["unit"]),
            may("sumber_dana", &["sumber_pendanaan"]),
            may("wilayah_kode", &["lokasi", "lokasi_pelaksanaan"]),
            may("kode_skpd", &["kode_opd"]),
            may("nama_skpd", &["perangkat_daerah", "instansi_pelaksana", "nama_opd"]),
            may("alasan", &["reason"]),
            may("tahap", &["status_baris"]),
            may("urutan", &[]),
            may("sumber", &[]),
        ]
    ),
    has_money: true,
    informs: &["nama_indikator"],
};

const THREE: Layout = Layout {
    before: &[
        ("kode_indikator", "kode_indikator"),
        ("nama_indikator", "nama_indikator"),
        ("nama_program", "program"),
        ("kode_sub_kegiatan", "kode_kegiatan"),
        ("nama_sub_kegiatan", "kegiatan"),
        ("indikator", "keluaran"),
        ("satuan", "satuan"),
    ],
    behind: &[
        ("sumber_dana", "sumber_dana"),
        ("wilayah_kode", "lokasi"),
        ("lembaga", "lembaga"),
        ("platform", "platform"),
        ("alasan", "alasan"),
        ("tahap", "tahap"),
        ("urutan", "urutan"),
        ("sumber", "sumber"),
    ],
    spec: &by_year!(
        with_money,
        [
            must("kode_indikator", &["kode_indikator_sdgs"]),
            may("nama_indikator", &["indikator_tpb_sdgs", "indikator_sdgs"]),
            may("nama_program", &["program"]),
            may("kode_sub_kegiatan", &["kode_kegiatan"]),
            must("nama_sub_kegiatan", &["kegiatan", "nama_kegiatan"]),
            must("indikator", &["keluaran", "indikator_keluaran"]),
            may("satuan", &["unit"]),
            may("sumber_dana", &["sumber_pendanaan"]),
            may("wilayah_kode", &["lokasi", "lokasi_pelaksanaan"]),
            must("lembaga", &["nama_lembaga", "organisasi", "lembaga_pelaksana"]),
            may("platform", &["kelompok_peserta"]),
            may("alasan", &["reason"]),
            may("tahap", &["status_baris"]),
            may("urutan", &[]),
            may("sumber", &[]),
        ]
    ),
    has_money: true,
    informs: &["nama_indikator"],
};

const FOUR: Layout = Layout {
    before: &[
        ("kategori_pojk", "kategori_pojk"),
        ("kode_indikator", "kode_indikator"),
        ("nama_indikator", "nama_indikator"),
        ("nama_program", "program"),
        ("kode_sub_kegiatan", "kode_produk"),
        ("nama_sub_kegiatan", "nama_produk"),
        ("indikator", "indikator_capaian"),
        ("satuan", "satuan"),
    ],
    behind: &[
        ("sumber_dana", "sumber_dana"),
        ("wilayah_kode", "lokasi"),
        ("lembaga", "pelaku_usaha"),
        ("alasan", "alasan"),
        ("tahap", "tahap"),
        ("urutan", "urutan"),
        ("sumber", "sumber"),
    ],
    spec: &by_year!(
        with_money,
        [
            may("kategori_pojk", &["kode_kategori_pojk", "kode_pojk"]),
            must("kode_indikator", &["kode_indikator_sdgs"]),
            may("nama_indikator", &["indikator_tpb_sdgs", "indikator_sdgs"]),
            may("nama_program", &["program"]),
            may("kode_sub_kegiatan", &["kode_produk", "kode_proyek"]),
            must("nama_sub_kegiatan", &["nama_produk", "produk", "proyek", "nama_proyek"]),
            must("indikator", &["indikator_capaian", "keluaran"]),
            may("satuan", &["unit"]),
            may("sumber_dana", &["sumber_pendanaan"]),
            may("wilayah_kode", &["lokasi", "lokasi_pelaksanaan"]),
            must("lembaga", &["pelaku_usaha", "nama_lembaga", "perusahaan"]),
            may("alasan", &["reason"]),
            may("tahap", &["status_baris"]),
            may("urutan", &[]),
            may("sumber", &[]),
        ]
    ),
    has_money: true,
    informs: &["nama_indikator"],
};

#[cfg(test)]
mod tests {
    use super::*;
    use rembuk_documents::csv_in::{Limits, open};
    use std::io::Cursor;

    #[test]
    fn every_head_that_is_written_is_read_as_its_own_column_without_a_note() {
        for matrix in Matrix::ALL {
            let layout = layout(matrix);
            let heads = layout.heads(&[2025, 2026]);
            let text = format!("{}\n{}\n", heads.join(","), heads.join(","));
            let mut table = open(Cursor::new(text), &Limits::default(), layout.spec).unwrap();
            assert!(table.notes().is_empty(), "{:?}", table.notes());
            let row = table.next().unwrap().unwrap();
            for (ours, head) in layout.before.iter().chain(layout.behind) {
                assert_eq!(row.get(ours), Some(*head), "{matrix:?}");
            }
            assert_eq!(row.get(&target_column(2026)), Some("target_2026"));
        }
    }
}
