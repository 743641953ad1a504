//! Which tables are kept by hand, what makes a row of each, and what their columns are called.
use crate::imports::Kind;

/// A table that the desk shows row by row. Figures are entered elsewhere, where they are checked.
pub struct Sheet {
    pub kind: Kind,
    /// Last part of its address
    pub slug: &'static str,
    /// Keys of its name and of the sentence about it
    pub name: &'static str,
    pub about: &'static str,
    /// Columns that make a row this row and no other: they can't be changed, only a new row can be added
    pub keys: &'static [&'static str],
    /// Columns that name a row in the list
    pub named: &'static [&'static str],
    /// The table whose rows withdraw those of this one
    pub withdrawn_by: Option<&'static str>,
}

const PROGRAMME: &[&str] = &[
    "kode_skpd",
    "nama_skpd",
    "kode_sub_kegiatan",
    "nama_sub_kegiatan",
    "indikator",
    "tahun",
    "matriks",
    "lembaga",
    "platform",
    "urutan",
];
const SUBJECT: &[&str] =
    &["kode_skpd", "lembaga", "kode_sub_kegiatan", "nama_sub_kegiatan", "keluaran", "urutan"];
const LINK: &[&str] = &[
    "kode_skpd",
    "lembaga",
    "kode_sub_kegiatan",
    "nama_sub_kegiatan",
    "keluaran",
    "urutan",
    "kode_indikator",
];

/// In the order in which a plan needs them.
pub const SHEETS: &[Sheet] = &[
    Sheet {
        kind: Kind::Indicators,
        slug: "indikator",
        name: "table-indicators",
        about: "table-indicators-about",
        keys: &["kode"],
        named: &["kode", "nama_ringkas_id", "penanggung_jawab_skpd"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::Targets,
        slug: "target",
        name: "table-targets",
        about: "table-targets-about",
        keys: &["kode", "nama", "satuan", "sumber", "metode", "tahun"],
        named: &["kode", "tahun", "nilai", "nama"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::NationalTargets,
        slug: "target-nasional",
        name: "table-national-targets",
        about: "table-national-targets-about",
        keys: &["kode", "tahun", "cakupan"],
        named: &["kode", "tahun", "cakupan", "nilai"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::Programmes,
        slug: "program",
        name: "table-programmes",
        about: "table-programmes-about",
        keys: PROGRAMME,
        named: &["nama_sub_kegiatan", "tahun", "nama_skpd", "lembaga"],
        withdrawn_by: Some("program-dicabut"),
    },
    Sheet {
        kind: Kind::ProgrammeLinks,
        slug: "kaitan",
        name: "table-links",
        about: "table-links-about",
        keys: LINK,
        named: &["kode_indikator", "nama_sub_kegiatan", "lembaga"],
        withdrawn_by: Some("kaitan-dicabut"),
    },
    Sheet {
        kind: Kind::Agencies,
        slug: "lembaga",
        name: "table-organisations",
        about: "table-organisations-about",
        keys: &["kode_skpd"],
        named: &["nama_rapi", "kode_skpd"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::AgencyNames,
        slug: "nama-lama",
        name: "table-names",
        about: "table-names-about",
        keys: &["kode_skpd", "nama"],
        named: &["nama", "kode_skpd"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::AgencySuccessions,
        slug: "penerus",
        name: "table-successions",
        about: "table-successions-about",
        keys: &["kode_pendahulu", "kode_penerus"],
        named: &["kode_pendahulu", "kode_penerus", "cara", "tanggal"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::Districts,
        slug: "kecamatan",
        name: "table-districts",
        about: "table-districts-about",
        keys: &["kode_kemendagri"],
        named: &["nama", "kode_kemendagri"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::Villages,
        slug: "desa",
        name: "table-villages",
        about: "table-villages-about",
        keys: &["kode"],
        named: &["nama", "kecamatan", "kode"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::RegionComparison,
        slug: "pembanding",
        name: "table-comparison",
        about: "table-comparison-about",
        keys: &["kode", "tahun", "wilayah", "nama_indikator"],
        named: &["wilayah", "nama_indikator", "tahun"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::ProgrammeWithdrawals,
        slug: "program-dicabut",
        name: "table-withdrawn-programmes",
        about: "table-withdrawn-programmes-about",
        keys: SUBJECT,
        named: &["nama_sub_kegiatan", "lembaga", "tanggal"],
        withdrawn_by: None,
    },
    Sheet {
        kind: Kind::ProgrammeLinkWithdrawals,
        slug: "kaitan-dicabut",
        name: "table-withdrawn-links",
        about: "table-withdrawn-links-about",
        keys: LINK,
        named: &["kode_indikator", "nama_sub_kegiatan", "tanggal"],
        withdrawn_by: None,
    },
];

pub fn find(slug: &str) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.slug == slug)
}

/// How a cell is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    Text,
    Long,
    Day,
    /// One of these words as files write them; nothing is a choice, too
    Choice(&'static [&'static str]),
    /// The finance code of an organisation of the region
    Agency,
}

impl Sheet {
    /// How the cell of a column is entered.
    pub fn cell(&self, head: &str) -> Cell {
        match (self.kind, head) {
            (_, "arah_baik") => Cell::Choice(&["naik", "turun"]),
            (_, "kewenangan") => Cell::Choice(&["kabupaten", "provinsi", "nasional", "bersama"]),
            (_, "frekuensi") => Cell::Choice(&[
                "semester",
                "tahunan",
                "2 tahunan",
                "3 tahunan",
                "5 tahunan",
                "10 tahunan",
                "tidak tentu",
            ]),
            (_, "platform") => Cell::Choice(&["government", "academia", "business", "civil-society"]),
            (Kind::Agencies, "jenis") => {
                Cell::Choice(&["perangkat daerah", "kecamatan", "bagian", "unit layanan", "sekretariat dprd"])
            }
            (_, "cakupan") => Cell::Choice(&["nasional", "provinsi", "global"]),
            (_, "cara") => Cell::Choice(&["berganti nama", "digabung", "dipecah"]),
            (_, "matriks") => Cell::Choice(&["2", "3", "4"]),
            (Kind::Agencies, "kode_skpd") => Cell::Text,
            (_, "penanggung_jawab_skpd" | "kode_skpd" | "kode_pendahulu" | "kode_penerus") => Cell::Agency,
            (_, "tanggal" | "berlaku_dari" | "berlaku_sampai") => Cell::Day,
            (
                _,
                "konsep_id" | "konsep_en" | "metode_id" | "metode_en" | "manfaat_id" | "manfaat_en"
                | "alasan" | "disagregasi" | "dasar_penugasan",
            ) => Cell::Long,
            _ => Cell::Text,
        }
    }

    /// What a column is called: the key of its words.
    pub fn label(&self, head: &str) -> &'static str {
        match (self.kind, head) {
            (Kind::Programmes, "indikator") => "field-output",
            (Kind::RegionComparison, "kode") => "field-indicator-code",
            _ => label(head),
        }
    }
}

/// The words for a column, whatever table it stands in.
fn label(head: &str) -> &'static str {
    LABELS.iter().find(|(name, _)| *name == head).map_or("field-code", |(_, key)| key)
}

/// Columns as files call them, with the keys of their words.
const LABELS: &[(&str, &str)] = &[
    ("kode", "field-code"),
    ("nama", "column-name"),
    ("nama_resmi", "field-official-name"),
    ("nama_ringkas_id", "field-plain-name-id"),
    ("nama_ringkas_en", "field-plain-name-en"),
    ("satuan", "field-unit"),
    ("arah_baik", "field-direction"),
    ("target_tpb", "field-sdg-target"),
    ("kewenangan", "field-authority"),
    ("penanggung_jawab_skpd", "field-responsible"),
    ("dasar_penugasan", "field-assignment-basis"),
    ("frekuensi", "field-frequency"),
    ("konsep_id", "field-concept-id"),
    ("konsep_en", "field-concept-en"),
    ("metode_id", "field-method-id"),
    ("metode_en", "field-method-en"),
    ("manfaat_id", "field-benefit-id"),
    ("manfaat_en", "field-benefit-en"),
    ("sumber_data", "field-data-source"),
    ("disagregasi", "field-disaggregation"),
    ("sumber", "field-source"),
    ("metode", "field-method"),
    ("tahun", "field-year"),
    ("nilai", "field-value"),
    ("dasar", "field-basis"),
    ("cakupan", "field-scope"),
    ("kode_skpd", "field-agency-code"),
    ("nama_skpd", "field-agency-name"),
    ("kode_program", "field-programme-code"),
    ("nama_program", "field-programme-name"),
    ("kode_kegiatan", "field-activity-code"),
    ("nama_kegiatan", "field-activity-name"),
    ("kode_sub_kegiatan", "field-sub-code"),
    ("nama_sub_kegiatan", "field-sub-name"),
    ("indikator", "field-indicator"),
    ("keluaran", "field-output"),
    ("target", "field-target"),
    ("pagu_rupiah", "field-ceiling"),
    ("matriks", "field-matrix"),
    ("lembaga", "field-organisation"),
    ("platform", "organisation-platform"),
    ("sumber_dana", "field-funding"),
    ("tahap", "field-stage"),
    ("wilayah_kode", "field-places"),
    ("anggaran_rupiah", "field-budget"),
    ("realisasi_rupiah", "field-realised"),
    ("kategori_pojk", "field-pojk"),
    ("urutan", "field-ordinal"),
    ("kode_indikator", "field-indicator-code"),
    ("alasan", "field-reason"),
    ("tanggal", "field-day"),
    ("oleh", "field-by"),
    ("jenis", "field-kind"),
    ("nama_rapi", "field-tidy-name"),
    ("berlaku_dari", "field-from"),
    ("berlaku_sampai", "field-until"),
    ("kode_pendahulu", "field-predecessor"),
    ("kode_penerus", "field-successor"),
    ("cara", "field-way"),
    ("kode_kemendagri", "column-code-kemendagri"),
    ("kode_bps", "column-code-bps"),
    ("desa", "field-villages"),
    ("kelurahan", "field-wards"),
    ("lat", "field-latitude"),
    ("lng", "field-longitude"),
    ("kecamatan_kode", "field-district-code"),
    ("kecamatan", "field-district"),
    ("tanda", "field-mark"),
    ("sumber_tanda", "field-mark-source"),
    ("provinsi", "field-province"),
    ("wilayah", "field-place"),
    ("nama_indikator", "field-indicator-name"),
];
