//! Eighty contributions of Contoh, invented throughout, in every state: what people might write, twenty ways, from four places
//! each. Days are counted back from the day the demo is loaded.
use super::CONTOH;
use crate::contributions::acts::{self, HandIn, Refusal, Routing, Shown, Word};
use crate::contributions::{terms, terms_of};
use crate::error::PageError;
use jiff::ToSpan as _;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::contributions::clocks::Terms;
use rembuk_domain::contributions::states::{Answer, Assignee, Outcome};
use rembuk_domain::contributions::{Language, SubjectKind, Visibility};
use rembuk_domain::time::local_date;
use rembuk_store::lists::{ContributionFilter, count_contributions};
use rembuk_store::rows::{ContributionRow, NOW};
use rembuk_store::{Store, run};
use uuid::Uuid;

const SECRETARIAT: &str = "Sekretariat";

/// A place with its code.
const PLACES: [(&str, &str); 4] = [
    ("Contoh Bukit", "99.01.01.2001"),
    ("Contoh Rantau", "99.01.03.2001"),
    ("Contoh Sawah", "99.01.04.2001"),
    ("Contoh Pasar", "99.01.05.1002"),
];

/// What somebody writes about their place, which agency answers, and what it says.
struct Theme {
    text: &'static str,
    language: Language,
    /// Summary where the language is not everybody's
    summary: &'static str,
    agency: &'static str,
    subject: (SubjectKind, &'static str),
    reason: &'static str,
    effect: &'static str,
}

const fn theme(
    text: &'static str,
    agency: &'static str,
    subject: (SubjectKind, &'static str),
    reason: &'static str,
    effect: &'static str,
) -> Theme {
    Theme { text, language: Language::Indonesian, summary: "", agency, subject, reason, effect }
}

const PLACE: (SubjectKind, &str) = (SubjectKind::Place, "");
const NOTHING: &str = "Tidak ada yang berubah karena masukan ini.";

const THEMES: &[Theme] = &[
    theme(
        "Pustu di {} tutup setiap sore, padahal banyak ibu baru pulang dari sawah. Mohon jam bukanya diperpanjang.",
        "dinas-kesehatan",
        PLACE,
        "Jadwal jaga dua perawat kami susun ulang, sehingga sore hari ada yang bertugas.",
        "Jam buka pustu menjadi pukul 07.00–19.00.",
    ),
    theme(
        "Air dari pipa di {} sering keruh sesudah hujan. Kami memakai saringan kain sendiri.",
        "dinas-pekerjaan-umum-dan-perumahan",
        (SubjectKind::Indicator, "6.1.1"),
        "Petugas memeriksa bak penampung dan menemukan katup yang rusak.",
        "Katup diganti; uji mutu air masuk kegiatan triwulan ini.",
    ),
    theme(
        "Jalan menuju sekolah di {} berlubang dan tidak ada tempat berjalan kaki bagi anak-anak.",
        "dinas-pekerjaan-umum-dan-perumahan",
        PLACE,
        "Perbaikan jalan masuk daftar tahun depan; tepi jalan untuk pejalan kaki belum ada anggarannya.",
        "Baris matriks 2 untuk pemeliharaan jalan menyebut ruas ini.",
    ),
    theme(
        "Calon pekerja migran dari {} sering diberi keterangan yang berbeda-beda. Mohon satu papan keterangan di balai desa.",
        "dinas-tenaga-kerja-koperasi-dan-usaha-mikro",
        (SubjectKind::Indicator, "10.7.1"),
        "Papan dan lembar keterangan disiapkan bersama desa.",
        "Kegiatan penyuluhan memuat sebelas desa, termasuk yang disebut.",
    ),
    theme(
        "Anak berkebutuhan khusus di {} bersekolah jauh. Mohon ada guru pendamping di sekolah terdekat.",
        "dinas-pendidikan",
        PLACE,
        "Guru pendamping baru tersedia untuk dua kecamatan; usulan ini kami catat untuk penempatan berikutnya.",
        NOTHING,
    ),
    theme(
        "Truk sampah tidak lagi lewat di {} sejak dua bulan. Warga mulai membakar sampah.",
        "dinas-lingkungan-hidup",
        PLACE,
        "Satu truk rusak; jadwal disusun ulang sambil menunggu perbaikan.",
        "Truk lewat tiap Selasa dan Jumat.",
    ),
    theme(
        "Kelompok tani di {} tidak tahu kapan pupuk datang. Mohon jadwalnya ditempel.",
        "dinas-pertanian-dan-perikanan",
        PLACE,
        "Jadwal ada pada pengecer dan kini ditempel di balai desa.",
        "Jadwal ditempel tiap awal bulan.",
    ),
    theme(
        "Penyandang disabilitas di {} kesulitan masuk kantor kecamatan karena tangganya.",
        "sekretariat-daerah",
        PLACE,
        "Jalan landai dibangun dengan dana pemeliharaan.",
        "Pemeliharaan gedung tahun ini memuat jalan landai di tiga kantor.",
    ),
    theme(
        "Angka stunting di {} menurut posyandu lebih tinggi daripada yang ada di halaman ini. Mana yang dipakai?",
        "dinas-kesehatan",
        (SubjectKind::Plan, ""),
        "Angka posyandu adalah hasil penimbangan; angka di halaman ini dari survei. Keduanya kami jelaskan berdampingan.",
        "Metadata indikator kini menyebut kedua sumber.",
    ),
    theme(
        "Mohon rencana aksi menyebut perempuan kepala keluarga di {} sebagai kelompok yang dilayani.",
        "dinas-sosial-dan-pemberdayaan-perempuan",
        (SubjectKind::Plan, ""),
        "Kelompok ini memang belum disebut, dan bukti dari desa jelas.",
        "Bab 2 naskah rancangan ditambah satu alinea.",
    ),
    theme(
        "Undangan rapat forum sampai di {} sesudah rapatnya selesai.",
        "badan-perencanaan-pembangunan-daerah",
        (SubjectKind::Process, ""),
        "Undangan kini dikirim sepuluh hari kerja sebelumnya, juga lewat pesan singkat.",
        "Aturan undangan diubah.",
    ),
    theme(
        "Pasar di {} tidak punya tempat cuci tangan dan jamban yang layak untuk pedagang perempuan.",
        "dinas-pekerjaan-umum-dan-perumahan",
        (SubjectKind::Indicator, "6.2.1-b"),
        "Pembangunan dua jamban masuk rancangan; letaknya dibicarakan dengan pedagang.",
        "Rancangan kegiatan tahun depan memuat sanitasi pasar.",
    ),
    Theme {
        text: "Banyune ing {} asat saben mangsa ketiga. Nyuwun tulung digawekake sumur.",
        language: Language::Javanese,
        summary: "Air di tempat ini kering setiap kemarau; warga meminta dibuatkan sumur.",
        agency: "dinas-pekerjaan-umum-dan-perumahan",
        subject: PLACE,
        reason: "Survei air tanah dilakukan lebih dahulu; hasilnya kami kabarkan di sini.",
        effect: "Survei air tanah masuk kegiatan triwulan depan.",
    },
    Theme {
        text: "Lorong ka sabe è {} rosak, kaangghuy ngangko' hasèl sabe malarat.",
        language: Language::Madurese,
        summary: "Jalan ke sawah di tempat ini rusak, hasil panen sulit diangkut.",
        agency: "dinas-pekerjaan-umum-dan-perumahan",
        subject: PLACE,
        reason: "Jalan usaha tani diperbaiki bertahap; ruas ini masuk tahap kedua.",
        effect: NOTHING,
    },
    theme(
        "Bantuan sosial di {} tidak sampai kepada dua keluarga yang pindah dari desa lain.",
        "dinas-sosial",
        PLACE,
        "Data kedua keluarga diperiksa petugas desa dan diusulkan ke pusat.",
        "Usulan perbaikan data dikirim.",
    ),
    theme(
        "Anggaran untuk tujuan iklim tidak kami temukan di halaman program. Mohon ditampilkan untuk {}.",
        "badan-keuangan-daerah",
        (SubjectKind::Plan, ""),
        "Anggaran iklim belum ditandai tersendiri dalam anggaran daerah.",
        NOTHING,
    ),
    theme(
        "Akta kelahiran anak di {} baru jadi sesudah enam bulan. Di kecamatan lain hanya dua minggu.",
        "dinas-kependudukan-pencatatan-sipil-dan-pemberdayaan-desa",
        (SubjectKind::Indicator, "16.9.1-b"),
        "Alat cetak di kecamatan rusak dan kini sudah diganti.",
        "Layanan keliling dibuka setiap Kamis.",
    ),
    theme(
        "Pemuda di {} ingin ikut membahas pekerjaan layak. Bagaimana caranya ikut kelompok kerja?",
        "badan-perencanaan-pembangunan-daerah",
        (SubjectKind::Process, ""),
        "Kelompok kerja terbuka; panggilan terbuka berikutnya bulan depan.",
        "Nama kelompok dicatat sebagai peninjau.",
    ),
    theme(
        "Hutan bambu di tepi sungai {} ditebang. Tahun lalu sungai meluap sampai ke rumah.",
        "dinas-lingkungan-hidup",
        PLACE,
        "Tepi sungai diperiksa bersama desa; penanaman kembali dimulai musim hujan.",
        "Penanaman 1.500 bibit masuk kegiatan tahun ini.",
    ),
    theme(
        "Harga sewa lapak di {} naik tanpa pemberitahuan.",
        "dinas-tenaga-kerja-koperasi-dan-usaha-mikro",
        PLACE,
        "Sewa lapak ditetapkan desa, bukan kami; desa kami mintai penjelasan.",
        NOTHING,
    ),
];

/// How far an invented contribution came.
#[derive(Clone, Copy)]
enum Fate {
    Received,
    Confidential,
    Assigned,
    /// The day has passed and nobody answered
    Overdue,
    Paused,
    Answered(Outcome),
    Forwarded,
    Met(Outcome),
    NotMet,
    Silent,
    /// Answered after the promised day
    Late,
    Withheld,
    Withdrawn,
}

const FATES: [Fate; 20] = [
    Fate::Met(Outcome::Accepted),
    Fate::Met(Outcome::Partly),
    Fate::Silent,
    Fate::Assigned,
    Fate::NotMet,
    Fate::Met(Outcome::Accepted),
    Fate::Answered(Outcome::Accepted),
    Fate::Met(Outcome::NotAccepted),
    Fate::Forwarded,
    Fate::Silent,
    Fate::Met(Outcome::Accepted),
    Fate::Answered(Outcome::Partly),
    Fate::Received,
    Fate::Met(Outcome::Partly),
    Fate::Assigned,
    Fate::NotMet,
    Fate::Met(Outcome::Accepted),
    Fate::Silent,
    Fate::Answered(Outcome::NotAccepted),
    Fate::Met(Outcome::Accepted),
];

/// Those that are told apart by their place in the list.
fn fate(number: usize) -> Fate {
    match number {
        7 => Fate::Late,
        14 => Fate::Confidential,
        23 => Fate::Overdue,
        31 => Fate::Paused,
        47 => Fate::Withheld,
        58 => Fate::Withdrawn,
        66 => Fate::Answered(Outcome::Merged),
        _ => FATES.get((number * 7) % FATES.len()).copied().unwrap_or(Fate::Received),
    }
}

/// Hands in eighty contributions and does with each what its fate says, once.
///
/// # Errors
/// The store refuses.
pub async fn load(store: &Store) -> Result<(), PageError> {
    let head = store.heads().snapshot().by_slug.get(CONTOH.slug).cloned();
    let Some(head) = head else { return Ok(()) };
    let region_id = head.region.region_id;
    let mut tx = store.read().await?;
    let filter = ContributionFilter::default();
    if count_contributions(&mut tx, region_id, NOW, &filter, "").await?.total > 0 {
        return Ok(());
    }
    let calendar = crate::calendar::load(&mut tx, region_id, NOW).await?;
    let terms = terms(&mut tx, region_id).await?;
    let organisations = run!(tx, organisations::list(region_id, NOW))?;
    drop(tx);
    let today = local_date(store.clock().now(), &crate::context::time_zone(&head.region.time_zone));
    let demo = Demo { store, region_id, today, calendar, terms };
    // References follow the days, as they would have.
    let mut numbers: Vec<usize> = (0..THEMES.len() * PLACES.len()).collect();
    numbers.sort_by_key(|number| demo.received(*number));
    for number in numbers {
        let (Some(theme), Some(place)) =
            (THEMES.get(number % THEMES.len()), PLACES.get(number / THEMES.len()))
        else {
            continue;
        };
        let agency = organisations.iter().find(|row| row.slug == theme.agency).map(|row| row.id);
        let agency = agency.map_or(Assignee::Forum, Assignee::Organisation);
        demo.one(number, theme, *place, agency, &organisations_name(&organisations, theme.agency)).await?;
    }
    Ok(())
}

fn organisations_name(rows: &[rembuk_store::rows::Organisation], slug: &str) -> String {
    rows.iter().find(|row| row.slug == slug).map_or_else(|| SECRETARIAT.to_owned(), |row| row.name.clone())
}

struct Demo<'s> {
    store: &'s Store,
    region_id: i64,
    today: Date,
    calendar: WorkingCalendar,
    terms: Terms,
}

impl Demo<'_> {
    fn ago(&self, days: i64) -> Date {
        self.today.checked_sub(days.days()).unwrap_or(self.today)
    }

    /// The day it came in: what is settled lies further back than what still waits.
    fn received(&self, number: usize) -> Date {
        let age = i64::try_from(number).unwrap_or_default();
        match fate(number) {
            Fate::Received | Fate::Confidential => self.ago(1 + age % 2),
            Fate::Assigned | Fate::Paused | Fate::Withdrawn => self.ago(4 + age % 5),
            Fate::Answered(_) | Fate::Forwarded => self.ago(12 + age % 4),
            Fate::Overdue => self.ago(26),
            _ => self.ago(45 + age * 3),
        }
    }

    async fn one(
        &self,
        number: usize,
        theme: &Theme,
        place: (&str, &str),
        agency: Assignee,
        office: &str,
    ) -> Result<(), PageError> {
        let fate = fate(number);
        let received = self.received(number);
        let row = self.hand_in(theme, place, received, fate).await?;
        if matches!(fate, Fate::Received | Fate::Confidential) {
            return Ok(());
        }
        let passed_on = self.calendar.add_working_days(received, 1);
        self.route(row.id, theme, agency, passed_on, fate).await?;
        self.go_on(row.id, theme, office, passed_on, fate).await
    }

    async fn hand_in(
        &self,
        theme: &Theme,
        (name, code): (&str, &str),
        on: Date,
        fate: Fate,
    ) -> Result<ContributionRow, PageError> {
        let is_confidential = matches!(fate, Fate::Confidential);
        let given = HandIn {
            subject: theme.subject.0,
            subject_key: theme.subject.1.to_owned(),
            place_code: Some(code.to_owned()),
            text: theme.text.replace("{}", name),
            language: theme.language,
            visibility: if is_confidential { Visibility::Confidential } else { Visibility::Unnamed },
            name: None,
            contact: None,
            person: None,
            on_behalf: None,
            via: "web",
        };
        let (_, code) = acts::code_for(None, &given)?;
        let mut tx = self.store.write(self.region_id).await?;
        let terms = terms_of(&run!(tx, settings::list(self.region_id, NOW))?);
        let (row, act) = acts::hand_in(&mut tx, given, &code, on, terms, &self.calendar).await?;
        tx.commit_public(act).await?;
        Ok(row)
    }

    async fn route(
        &self,
        id: Uuid,
        theme: &Theme,
        to: Assignee,
        on: Date,
        fate: Fate,
    ) -> Result<(), PageError> {
        let shown = match fate {
            Fate::Withheld => Shown::Withheld("accusation".to_owned()),
            _ => Shown::AsWritten,
        };
        let summary = Some(theme.summary.to_owned());
        let routing = Routing { shown: Some(shown), summary, to: Some(to) };
        let mut tx = self.store.write(self.region_id).await?;
        let rules = (self.terms, &self.calendar);
        let done = acts::route(&mut tx, id, routing, SECRETARIAT.to_owned(), on, rules).await;
        tx.commit_public(done.map_err(failed)?.1).await?;
        Ok(())
    }

    async fn go_on(
        &self,
        id: Uuid,
        theme: &Theme,
        office: &str,
        from: Date,
        fate: Fate,
    ) -> Result<(), PageError> {
        let later = |days: u16| self.calendar.add_working_days(from, days);
        match fate {
            Fate::Paused => {
                let mut tx = self.store.write(self.region_id).await?;
                let reason = Some("menunggu foto dari desa".to_owned());
                let done = acts::pause(&mut tx, id, reason, office.to_owned(), from, &self.calendar).await;
                tx.commit_public(done.map_err(failed)?.1).await?;
                Ok(())
            }
            Fate::Withdrawn => self.say(id, Word::Withdraw).await,
            Fate::Answered(outcome) => self.answer(id, theme, office, outcome, later(4)).await,
            Fate::Forwarded => self.answer(id, theme, office, Outcome::NotOurs, later(5)).await,
            Fate::Met(outcome) => {
                self.answer(id, theme, office, outcome, later(6)).await?;
                self.say(id, Word::Met).await
            }
            Fate::NotMet => {
                self.answer(id, theme, office, Outcome::Partly, later(8)).await?;
                self.say(id, Word::NotMet(Some("Belum jelas kapan mulainya.".to_owned()))).await
            }
            Fate::Late => {
                self.answer(id, theme, office, Outcome::Accepted, later(17)).await?;
                self.say(id, Word::Met).await
            }
            Fate::Silent | Fate::Withheld => {
                self.answer(id, theme, office, Outcome::Accepted, later(7)).await?;
                crate::contributions::daily::settle_silent(self.store, self.region_id, self.today).await?;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    async fn answer(
        &self,
        id: Uuid,
        theme: &Theme,
        office: &str,
        outcome: Outcome,
        on: Date,
    ) -> Result<(), PageError> {
        let is_forwarded = outcome == Outcome::NotOurs;
        let answer = Answer {
            outcome,
            reason: theme.reason.to_owned(),
            effect: match outcome {
                Outcome::Merged => self.first(),
                Outcome::NotOurs => String::new(),
                _ => theme.effect.to_owned(),
            },
            forwarded_to: if is_forwarded {
                "Dinas CONTOH provinsi, nomor 12/CONTOH".to_owned()
            } else {
                String::new()
            },
            next_on: is_forwarded.then(|| self.calendar.add_working_days(self.today.max(on), 6)),
        };
        let mut tx = self.store.write(self.region_id).await?;
        let rules = (self.terms, &self.calendar);
        let done = acts::answer(&mut tx, id, answer, None, office.to_owned(), on, rules).await;
        tx.commit_public(done.map_err(failed)?.1).await?;
        Ok(())
    }

    /// The reference of the first one of the year in which the oldest came in.
    fn first(&self) -> String {
        let oldest = (0..THEMES.len() * PLACES.len()).map(|number| self.received(number)).min();
        format!("m-{}-0001", oldest.unwrap_or(self.today).year())
    }

    async fn say(&self, id: Uuid, word: Word) -> Result<(), PageError> {
        let mut tx = self.store.write(self.region_id).await?;
        let (_, act) = acts::say(&mut tx, id, word).await.map_err(failed)?;
        tx.commit_public(act).await?;
        Ok(())
    }
}

/// The demo asks for nothing that the rules refuse: if it does, that is a fault of its own.
fn failed(refusal: Refusal) -> PageError {
    match refusal {
        Refusal::Page(error) => error,
        Refusal::Rule(error) => PageError::Internal(format!("demo: {error}")),
    }
}
