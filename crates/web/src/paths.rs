//! Addresses that more than one room uses; a form's own steps below them are spelt beside its routes.
use crate::i18n::Locale;
use rembuk_domain::codes::{GoalNumber, TargetCode};
use rembuk_domain::programmes::{Matrix, MissingKind};

mod decisions;
mod forum;
mod minutes;
mod processes;

/// Root words that no region may take as its slug.
pub const RESERVED: &[&str] = &[
    "en",
    "id",
    "api",
    "aset",
    "healthz",
    "readyz",
    "metrics",
    "robots.txt",
    "favicon.ico",
    "sitemap.xml",
    "tentang",
    "privasi",
    "aksesibilitas",
    "masuk",
    "keluar",
    "daftar",
    "akun",
    "tugas",
    "pesan",
    "berhenti",
    "tautan",
    "tujuan",
    "target",
    "indikator",
    "program",
    "perangkat-daerah",
    "lembaga",
    "kecamatan",
    "rencana-aksi",
    "belum-ada-data",
    "forum",
    "rapat",
    "kehadiran",
    "keputusan",
    "masukan",
    "tanggapan",
    "komitmen",
    "pernyataan-komitmen",
    "ogp",
    "catatan",
    "data",
    "cari",
    "kalender",
    "bantuan",
    "berkas",
    "galat",
    "static",
    "assets",
    "admin",
    "www",
];

pub fn sign_in(locale: Locale) -> String {
    format!("{}/masuk", locale.prefix())
}
pub fn sign_in_code(locale: Locale) -> String {
    format!("{}/masuk/kode", locale.prefix())
}
pub fn forgotten(locale: Locale) -> String {
    format!("{}/masuk/lupa", locale.prefix())
}
pub fn sign_up(locale: Locale) -> String {
    format!("{}/daftar", locale.prefix())
}
pub fn sign_out(locale: Locale) -> String {
    format!("{}/keluar", locale.prefix())
}
pub fn account(locale: Locale) -> String {
    format!("{}/akun", locale.prefix())
}
pub fn second_step(locale: Locale) -> String {
    format!("{}/akun/dua-langkah", locale.prefix())
}
/// Everything that waits for whoever is signed in.
pub fn tasks(locale: Locale) -> String {
    format!("{}/tugas", locale.prefix())
}
pub fn messages(locale: Locale) -> String {
    format!("{}/pesan", locale.prefix())
}
pub fn preferences(locale: Locale) -> String {
    format!("{}/akun/pesan", locale.prefix())
}
/// The token says whose mail stops, and is signed.
pub fn unsubscribe(locale: Locale, token: &str) -> String {
    format!("{}/berhenti/{token}", locale.prefix())
}
/// Whoever knows the token may open it once: shown to whom it is for, logged nowhere.
pub fn link(locale: Locale, token: &crate::people::secrets::Token) -> String {
    format!("{}/tautan/{}", locale.prefix(), token.reveal())
}

/// A path as logs may tell it: without the token of a one-time link.
pub fn without_token(path: &str) -> &str {
    match path {
        path if path.starts_with("/tautan/") => "/tautan/…",
        path if path.starts_with("/berhenti/") => "/berhenti/…",
        path if path.contains("/masukan/ikuti/") => "/…/masukan/ikuti/…",
        path => path,
    }
}

/// A text as one segment of an address, by RFC 3986.
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Addresses of one region in one language.
#[derive(Debug, Clone)]
pub struct Paths {
    base: String,
}

impl Paths {
    pub fn new(locale: Locale, slug: &str) -> Self {
        Self { base: format!("{}/{slug}", locale.prefix()) }
    }

    pub fn home(&self) -> String {
        self.base.clone()
    }
    pub fn search(&self) -> String {
        format!("{}/cari", self.base)
    }
    pub fn goals(&self) -> String {
        format!("{}/tujuan", self.base)
    }
    pub fn goal(&self, goal: &GoalNumber) -> String {
        format!("{}/tujuan/{}", self.base, goal.get())
    }
    pub fn target(&self, target: &TargetCode) -> String {
        format!("{}/target/{target}", self.base)
    }
    /// By its code as text: `8.8`, `16.b`.
    pub fn target_of(&self, code: &str) -> String {
        format!("{}/target/{code}", self.base)
    }
    pub fn indicators(&self) -> String {
        format!("{}/indikator", self.base)
    }
    pub fn indicators_by_status(&self, status: &str) -> String {
        format!("{}/indikator?status={status}", self.base)
    }
    pub fn indicator(&self, slug: &str) -> String {
        format!("{}/indikator/{slug}", self.base)
    }
    pub fn missing(&self) -> String {
        format!("{}/belum-ada-data", self.base)
    }
    /// The list of what is missing of one kind, of one goal, or of all.
    pub fn missing_of(&self, kind: Option<MissingKind>, goal: Option<GoalNumber>) -> String {
        let kind = kind.map(|kind| format!("jenis={}", kind.code()));
        let goal = goal.map(|goal| format!("tujuan={}", goal.get()));
        let query: Vec<String> = kind.into_iter().chain(goal).collect();
        match query.is_empty() {
            true => self.missing(),
            false => format!("{}?{}#daftar", self.missing(), query.join("&")),
        }
    }
    pub fn awaited(&self) -> String {
        format!("{}/belum-ada-data/ditunggu", self.base)
    }
    pub fn calendar(&self) -> String {
        format!("{}/kalender", self.base)
    }
    pub fn calendar_of(&self, year: &i16) -> String {
        format!("{}/kalender?tahun={year}", self.base)
    }
    pub fn manage_calendar(&self) -> String {
        format!("{}/kelola/kalender", self.base)
    }
    pub fn manage_windows(&self) -> String {
        format!("{}/kelola/masa-pengisian", self.base)
    }
    pub fn manage_window(&self, year: &i16) -> String {
        format!("{}/kelola/masa-pengisian/{year}", self.base)
    }
    /// What an agency owes, or all of them.
    pub fn figures_desk(&self) -> String {
        format!("{}/kelola/angka", self.base)
    }
    /// One figure to be entered; `series` is its id, or `baru` where there is none yet.
    pub fn figure_to_enter(&self, year: i16, indicator: &str, series: &str) -> String {
        format!("{}/kelola/angka/{year}/{indicator}/{series}", self.base)
    }
    pub fn figures_to_check(&self) -> String {
        format!("{}/kelola/angka/periksa", self.base)
    }
    pub fn figure_to_check(&self, id: &uuid::Uuid) -> String {
        format!("{}/kelola/angka/periksa/{}", self.base, id.simple())
    }
    pub fn plan(&self) -> String {
        format!("{}/rencana-aksi", self.base)
    }
    pub fn plan_document(&self) -> String {
        format!("{}/rencana-aksi/naskah", self.base)
    }
    pub fn plan_versions(&self) -> String {
        format!("{}/rencana-aksi/naskah/versi", self.base)
    }
    pub fn plan_version(&self, number: &u32) -> String {
        format!("{}/rencana-aksi/naskah/versi/{number}", self.base)
    }
    pub fn plan_comparison(&self) -> String {
        format!("{}/rencana-aksi/naskah/bandingkan", self.base)
    }
    pub fn plan_compared(&self, from: &u32, to: &u32) -> String {
        format!("{}/rencana-aksi/naskah/bandingkan?dari={from}&ke={to}", self.base)
    }
    pub fn plan_print(&self) -> String {
        format!("{}/rencana-aksi/naskah/cetak", self.base)
    }
    pub fn plan_file(&self) -> String {
        format!("{}/rencana-aksi/naskah/naskah.md", self.base)
    }
    pub fn matrix_workbook(&self, matrix: Matrix) -> String {
        format!("{}/rencana-aksi/matriks-{}.xlsx", self.base, matrix.number())
    }
    pub fn matrix_template(&self, matrix: Matrix) -> String {
        format!("{}/rencana-aksi/matriks-{}-kosong.xlsx", self.base, matrix.number())
    }
    pub fn matrix(&self, matrix: Matrix) -> String {
        format!("{}/rencana-aksi/matriks-{}.csv", self.base, matrix.number())
    }
    pub fn programmes(&self) -> String {
        format!("{}/program", self.base)
    }
    pub fn programmes_of_goal(&self, goal: &GoalNumber) -> String {
        format!("{}/program?tujuan={}", self.base, goal.get())
    }
    pub fn programme(&self, slug: &str) -> String {
        format!("{}/program/{slug}", self.base)
    }
    pub fn agencies(&self) -> String {
        format!("{}/perangkat-daerah", self.base)
    }
    pub fn agency(&self, slug: &str) -> String {
        format!("{}/perangkat-daerah/{slug}", self.base)
    }
    pub fn organisations(&self) -> String {
        format!("{}/lembaga", self.base)
    }
    /// Any organisation; that of an agency leads on to [`Paths::agency`].
    pub fn organisation(&self, slug: &str) -> String {
        format!("{}/lembaga/{slug}", self.base)
    }
    pub fn districts(&self) -> String {
        format!("{}/kecamatan", self.base)
    }
    pub fn district(&self, slug: &str) -> String {
        format!("{}/kecamatan/{slug}", self.base)
    }
    /// `village` is its slug, or its code where two villages of a district have one name.
    pub fn village(&self, district: &str, village: &str) -> String {
        format!("{}/kecamatan/{district}/desa/{village}", self.base)
    }
    pub fn villages_csv(&self) -> String {
        format!("{}/kecamatan/desa.csv", self.base)
    }
    pub fn contributions(&self) -> String {
        format!("{}/masukan", self.base)
    }
    pub fn contribution(&self, reference: &str) -> String {
        format!("{}/masukan/{reference}", self.base)
    }
    pub fn hand_in(&self) -> String {
        format!("{}/masukan/kirim", self.base)
    }
    /// The hand-in form, about one thing.
    pub fn hand_in_about(&self, kind: &str, key: &str) -> String {
        format!("{}/masukan/kirim?tentang={kind}&apa={key}", self.base)
    }
    /// The hand-in form, about a district or village by its code.
    pub fn hand_in_at(&self, code: &str) -> String {
        format!("{}/masukan/kirim?tentang=place&tempat={code}", self.base)
    }
    pub fn follow(&self) -> String {
        format!("{}/masukan/ikuti", self.base)
    }
    /// Whoever knows the code may follow it: shown to whom it is for, logged nowhere.
    pub fn followed(&self, code: &rembuk_domain::contributions::TrackingCode) -> String {
        format!("{}/masukan/ikuti/{code}", self.base)
    }
    pub fn support(&self, reference: &str) -> String {
        format!("{}/masukan/{reference}/dukung", self.base)
    }
    pub fn help(&self) -> String {
        format!("{}/bantuan", self.base)
    }
    pub fn contributions_desk(&self) -> String {
        format!("{}/kelola/masukan", self.base)
    }
    pub fn contribution_to_route(&self, reference: &str) -> String {
        format!("{}/kelola/masukan/{reference}", self.base)
    }
    pub fn contribution_to_answer(&self, reference: &str) -> String {
        format!("{}/kelola/masukan/{reference}/jawab", self.base)
    }
    /// By its reference in small letters: `r-2026-0003`.
    pub fn meeting(&self, slug: &str) -> String {
        format!("{}/rapat/{slug}", self.base)
    }
    pub fn manage_meetings(&self) -> String {
        format!("{}/kelola/rapat", self.base)
    }
    pub fn manage_meeting(&self, slug: &str) -> String {
        format!("{}/kelola/rapat/{slug}", self.base)
    }
    pub fn agenda_to_approve(&self, slug: &str) -> String {
        format!("{}/kelola/rapat/{slug}/agenda/setujui", self.base)
    }
    /// Where an invitation is answered, also by a one-time link.
    pub fn invitation(&self, slug: &str, id: uuid::Uuid) -> String {
        format!("{}/kelola/rapat/{slug}/undangan/{}", self.base, id.simple())
    }
    pub fn record(&self) -> String {
        format!("{}/catatan", self.base)
    }
    pub fn entry(&self, seq: &i64) -> String {
        format!("{}/catatan/{seq}", self.base)
    }
    pub fn people(&self) -> String {
        format!("{}/kelola/orang", self.base)
    }
    pub fn person(&self, id: &uuid::Uuid) -> String {
        format!("{}/kelola/orang/{}", self.base, id.simple())
    }
    pub fn offices(&self) -> String {
        format!("{}/kelola/jabatan", self.base)
    }
    pub fn office(&self, slug: &str) -> String {
        format!("{}/kelola/jabatan/{slug}", self.base)
    }
    pub fn duty_links(&self) -> String {
        format!("{}/kelola/tautan", self.base)
    }
    /// The rules of the region, and what they say now.
    pub fn settings(&self) -> String {
        format!("{}/aturan", self.base)
    }
    pub fn plan_editor(&self) -> String {
        format!("{}/kelola/naskah", self.base)
    }
    /// `part` is `kepala`, or `bab-1` to `bab-5`.
    pub fn plan_editor_part(&self, part: &str) -> String {
        format!("{}/kelola/naskah/{part}", self.base)
    }
    pub fn look(&self) -> String {
        format!("{}/kelola/tampilan", self.base)
    }
    /// The region's colours; `accent` stands in the address, so that browsers may keep it.
    pub fn style(&self, accent: &str) -> String {
        format!("{}/tema.css?v={}", self.base, accent.trim_start_matches('#'))
    }
    pub fn settings_desk(&self) -> String {
        format!("{}/kelola/aturan", self.base)
    }
    pub fn change_setting(&self, code: &str) -> String {
        format!("{}/kelola/aturan/{code}", self.base)
    }
    /// The region's tables, row by row.
    pub fn tables(&self) -> String {
        format!("{}/kelola/data", self.base)
    }
    pub fn desk(&self) -> String {
        format!("{}/kelola", self.base)
    }
    pub fn access_log(&self) -> String {
        format!("{}/kelola/catatan-akses", self.base)
    }
    /// An attached file that everyone may fetch.
    pub fn file(&self, id: uuid::Uuid, name: &str) -> String {
        format!("{}/berkas/{}/{}", self.base, id.simple(), encoded(name))
    }
    /// An attached file for the desk.
    pub fn desk_file(&self, id: uuid::Uuid, name: &str) -> String {
        format!("{}/kelola/berkas/{}/{}", self.base, id.simple(), encoded(name))
    }
    pub fn imports(&self) -> String {
        format!("{}/kelola/impor", self.base)
    }
    pub fn import(&self, id: uuid::Uuid) -> String {
        format!("{}/kelola/impor/{}", self.base, id.simple())
    }
    pub fn data(&self) -> String {
        format!("{}/data", self.base)
    }
}
