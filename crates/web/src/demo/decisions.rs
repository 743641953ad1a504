//! What the forum of Contoh decided in an invented year: by consent, by two sides, failed for want of one side, a
//! recommendation on second call, in secret; and one that its co-chairs are being asked. Days are counted from the day it is loaded.
use super::CONTOH;
use crate::decisions::acts::{act, freeze};
use crate::decisions::{Decision, published};
use crate::error::PageError;
use crate::forum::Forum;
use jiff::ToSpan as _;
use jiff::civil::Date;
use rembuk_domain::forum::published::{PublishedResult, PublishedRound};
use rembuk_domain::forum::rules::{
    Base, Bloc, Call, Choice, DecisionRule, Method, Setting, Share, SideRule, Voters,
};
use rembuk_domain::forum::tally::{Ballots, Outcome, Vote, Votes, tally};
use rembuk_domain::time::local_date;
use rembuk_store::rows::{
    BallotRow, DecisionRuleRow, EnactmentRow, MeetingRow, MotionRoundRow, MotionRow, MotionSeatRow, NOW,
};
use rembuk_store::{PublicAct, Store, Write, run};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const SECRETARIAT: &str = "Sekretariat";
const DAY: i64 = 24 * 3_600_000_000;
const HOUR: i64 = 3_600_000_000;

/// Votes of one side: yes, no, abstain; the others were not there.
type Said = [usize; 3];

/// One time it was asked.
struct Asked {
    /// Place of its meeting in the year, from 0, and days from loading where there is none
    meeting: usize,
    days: i64,
    method: Method,
    setting: Setting,
    call: Call,
    government: Said,
    others: Said,
    /// Reason that the first seat against (or aside) of each side gave
    reasons: [&'static str; 2],
}

struct Invented {
    title: &'static str,
    question: &'static str,
    /// Number of the seat that put it, in its body
    put_by: i64,
    /// Place of the body: none is the forum, else a working group by its topic
    group: Option<&'static str>,
    rounds: &'static [Asked],
    agrees_plan: bool,
    enactment: Option<(&'static str, &'static str, &'static str)>,
}

const MEETING: Asked = Asked {
    meeting: 0,
    days: -330,
    method: Method::Open,
    setting: Setting::Meeting,
    call: Call::First,
    government: [0, 0, 0],
    others: [0, 0, 0],
    reasons: ["", ""],
};

const DECISIONS: &[Invented] = &[
    Invented {
        title: "CONTOH: Cara kerja forum",
        question: "Forum menyepakati cara kerja forum: rapat terbuka, mata acara disetujui kedua ketua bersama, dan keputusan dengan dua unsur.",
        put_by: 1,
        group: None,
        rounds: &[Asked {
            method: Method::Consent,
            government: [10, 0, 1],
            others: [13, 0, 0],
            reasons: ["Setuju isinya; kami minta notula terbit lebih cepat daripada yang tertulis.", ""],
            ..MEETING
        }],
        agrees_plan: false,
        enactment: None,
    },
    Invented {
        title: "CONTOH: Target air minum layak",
        question: "Forum menyepakati target air minum layak 90 persen rumah tangga pada 2029.",
        put_by: 13,
        group: None,
        rounds: &[Asked {
            meeting: 3,
            days: -190,
            government: [8, 2, 1],
            others: [9, 3, 0],
            reasons: ["Anggaran pipa belum pasti.", "Target seharusnya 95 persen."],
            ..MEETING
        }],
        agrees_plan: false,
        enactment: Some((
            "departed",
            "Target menjadi 85 persen, bukan 90 persen.",
            "Anggaran sambungan rumah baru tersedia mulai 2028.",
        )),
    },
    Invented {
        title: "CONTOH: Penundaan data kemiskinan per kecamatan",
        question: "Forum menyepakati angka kemiskinan per kecamatan ditunda satu tahun.",
        put_by: 5,
        group: None,
        rounds: &[Asked {
            meeting: 3,
            days: -190,
            government: [11, 0, 0],
            others: [5, 7, 1],
            reasons: ["", "Tanpa angka per kecamatan, yang tertinggal tidak terlihat."],
            ..MEETING
        }],
        agrees_plan: false,
        enactment: None,
    },
    Invented {
        title: "CONTOH: Bank sampah di setiap desa",
        question: "Kelompok kerja menyepakati satu bank sampah di setiap desa sampai 2029.",
        put_by: 2,
        group: Some("environmental"),
        rounds: &[
            Asked { meeting: 4, days: -140, government: [0, 0, 0], others: [2, 0, 0], ..MEETING },
            Asked {
                meeting: 6,
                days: -45,
                setting: Setting::Written,
                call: Call::Second,
                government: [0, 0, 0],
                others: [2, 0, 0],
                ..MEETING
            },
        ],
        agrees_plan: false,
        enactment: None,
    },
    Invented {
        title: "CONTOH: Wakil forum di badan pemantau",
        question: "Forum mengusulkan Contoh Universitas sebagai wakil forum di badan pemantau independen.",
        put_by: 15,
        group: None,
        rounds: &[Asked {
            meeting: 6,
            days: -45,
            method: Method::Secret,
            government: [7, 3, 1],
            others: [10, 2, 1],
            ..MEETING
        }],
        agrees_plan: false,
        enactment: None,
    },
    Invented {
        title: "CONTOH: Naskah rencana aksi",
        question: "Forum menyepakati naskah rencana aksi ini sebagai naskah bersama.",
        put_by: 1,
        group: None,
        rounds: &[Asked {
            meeting: 6,
            days: -45,
            government: [10, 0, 1],
            others: [11, 1, 1],
            reasons: ["", "Bab pemantauan belum menyebut siapa yang membayar."],
            ..MEETING
        }],
        agrees_plan: true,
        enactment: None,
    },
];

/// Puts the decisions of Contoh into its year, once.
///
/// # Errors
/// The store refuses.
pub async fn load(store: &Store) -> Result<(), PageError> {
    let head = store.heads().snapshot().by_slug.get(CONTOH.slug).cloned();
    let Some(head) = head else { return Ok(()) };
    let region_id = head.region.region_id;
    let mut tx = store.read().await?;
    let forum = Forum::load(&mut tx, region_id, NOW).await?;
    if forum.forum().is_none() || !run!(tx, decisions::list(region_id, NOW))?.is_empty() {
        return Ok(());
    }
    let meetings = run!(tx, meetings::list(region_id, NOW))?;
    let plan = run!(tx, plan_document::list(region_id, NOW))?.iter().map(|row| row.number).max();
    drop(tx);
    let zone = crate::context::time_zone(&head.region.time_zone);
    let today = local_date(store.clock().now(), &zone);
    let demo = Demo { store, region_id, forum, meetings, plan, today };
    demo.rules().await?;
    for invented in DECISIONS {
        demo.decide(invented).await?;
    }
    demo.ask_the_chairs().await
}

struct Demo<'s> {
    store: &'s Store,
    region_id: i64,
    forum: Forum,
    meetings: Vec<MeetingRow>,
    plan: Option<i64>,
    today: Date,
}

impl Demo<'_> {
    fn day(&self, days: i64) -> Date {
        self.today.checked_add(days.days()).unwrap_or(self.today)
    }

    /// Two rules beside the default.
    async fn rules(&self) -> Result<(), PageError> {
        let two_thirds = Share::parse(">=2/3").map_err(|error| PageError::Internal(error.to_string()))?;
        let side = SideRule { quorum: two_thirds, threshold: two_thirds };
        let rules = [
            (
                "ketua-bersama",
                "CONTOH: Kedua ketua bersama",
                DecisionRule { voters: Voters::CoChairs, ..DecisionRule::TWO_SIDES },
                "CONTOH: untuk urusan harian yang tidak menunggu pleno.",
            ),
            (
                "dua-pertiga",
                "CONTOH: Dua pertiga tiap unsur",
                DecisionRule {
                    government: side,
                    non_government: side,
                    base: Base::Present,
                    ..DecisionRule::TWO_SIDES
                },
                "CONTOH: untuk mengubah cara kerja forum.",
            ),
        ];
        let mut tx = self.store.write(self.region_id).await?;
        let seq = tx.seq();
        for (code, name, rule, ground) in rules {
            let row = DecisionRuleRow {
                id: Uuid::now_v7(),
                code: code.to_owned(),
                name: name.to_owned(),
                rule: serde_json::to_string(&rule)?,
                ground: ground.to_owned(),
                is_default: false,
                valid_from_seq: 0,
            };
            run!(tx, decisions::insert_rule(self.region_id, seq, &row))?;
        }
        tx.commit_public(PublicAct {
            kind: "decision-rule-changed",
            by: SECRETARIAT.to_owned(),
            subject: "decision-rules".to_owned(),
            before: None,
            after: None,
            payload: json!({"rules": ["ketua-bersama", "dua-pertiga"]}),
        })
        .await?;
        Ok(())
    }

    fn motion(&self, invented: &Invented, reference: String, put_on: Date) -> Option<MotionRow> {
        let body = match invented.group {
            None => self.forum.forum()?,
            Some(topic) => self.forum.groups().find(|body| body.topic.as_deref() == Some(topic))?,
        };
        let put_by = self.forum.seats_of(body.id).find(|seat| seat.number == invented.put_by);
        Some(MotionRow {
            id: Uuid::now_v7(),
            reference,
            body_id: body.id,
            meeting_id: invented
                .rounds
                .first()
                .and_then(|asked| self.meetings.get(asked.meeting))
                .map(|row| row.id),
            agenda_item_id: None,
            title: invented.title.to_owned(),
            question: invented.question.to_owned(),
            put_by: put_by.map(|seat| seat.id),
            put_on: put_on.to_string(),
            opens_at_latest: put_on.checked_add(14.days()).unwrap_or(put_on).to_string(),
            state: "put".to_owned(),
            rule_code: "two-sides".to_owned(),
            rule: serde_json::to_string(&DecisionRule::TWO_SIDES).ok()?,
            round_id: None,
            absent: String::new(),
            again_from: None,
            again_at_latest: None,
            outcome: None,
            decided_on: None,
            reason: None,
            plan_number: self.plan.filter(|_| invented.agrees_plan),
            valid_from_seq: 0,
        })
    }

    /// When a round was asked: an hour into its meeting, or a week before the day in writing.
    fn times(&self, asked: &Asked) -> (i64, i64) {
        let begin = self.meetings.get(asked.meeting).map_or_else(
            || {
                let zone = jiff::tz::TimeZone::UTC;
                let noon = self.day(asked.days).at(4, 0, 0, 0).to_zoned_datetime(zone);
                noon.map_or(0, |at| at.timestamp().as_microsecond())
            },
            |meeting| meeting.starts_at,
        );
        match asked.setting {
            Setting::Meeting => (begin + HOUR, begin + HOUR + HOUR / 4),
            Setting::Written => (begin - 7 * DAY, begin),
        }
    }

    async fn decide(&self, invented: &Invented) -> Result<(), PageError> {
        let Some(first) = invented.rounds.first() else { return Ok(()) };
        let mut tx = self.store.write(self.region_id).await?;
        let put_on = self.day(first.days - 10);
        let year = i64::from(put_on.year());
        let number = run!(tx, references::next(self.region_id, crate::decisions::REFERENCE, year))?;
        let reference = format!("{}-{year}-{number:04}", crate::decisions::REFERENCE);
        let Some(row) = self.motion(invented, reference, put_on) else { return Ok(()) };
        let seq = tx.seq();
        run!(tx, decisions::insert(self.region_id, seq, &row))?;
        let payload = json!({"reference": row.reference, "seat": invented.put_by, "rule": row.rule_code,
                             "opens_at_latest": row.opens_at_latest, "plan_version": row.plan_number});
        let by = format!("Kursi {}", invented.put_by);
        tx.commit_public(act("motion-put", by, &row, payload)).await?;
        let mut decision =
            Decision { row, rule: DecisionRule::TWO_SIDES, rounds: Vec::new(), enactments: Vec::new() };
        for (place, asked) in (1..).zip(invented.rounds) {
            self.round(&mut decision, asked, place).await?;
        }
        self.enact(&decision, invented).await
    }

    /// One round with its votes, counted as any other.
    async fn round(&self, decision: &mut Decision, asked: &Asked, number: i64) -> Result<(), PageError> {
        let (opened_at, closes_at) = self.times(asked);
        let id = Uuid::now_v7();
        let frozen = freeze(&self.forum, decision, self.day(asked.days));
        let said = said(&frozen, asked);
        let seats: Vec<MotionSeatRow> = frozen
            .into_iter()
            .map(|seat| MotionSeatRow {
                round_id: id,
                is_present: asked.setting == Setting::Meeting && said.contains_key(&seat.seat_id),
                took_part: said.contains_key(&seat.seat_id),
                ..seat
            })
            .collect();
        let vote = vote(decision, asked, &seats, &said);
        let counted = tally(&vote);
        let told =
            PublishedRound { result: Some(PublishedResult::from(&counted)), ..PublishedRound::of(&vote) };
        let digest = published::digest(&decision.row.reference, &decision.rule, &told)?;
        let row = MotionRoundRow {
            id,
            motion_id: decision.row.id,
            number,
            call: asked.call.code().to_owned(),
            method: asked.method.code().to_owned(),
            setting: asked.setting.code().to_owned(),
            opened_at,
            opened_how: "office".to_owned(),
            why_no_consent: (asked.method != Method::Consent && asked.call == Call::First)
                .then(|| "Musyawarah dalam rapat tidak mencapai mufakat.".to_owned()),
            closes_at,
            closed_at: Some(closes_at),
            outcome: Some(counted.outcome.code().to_owned()),
            counts: told.counts.as_ref().map(serde_json::to_string).transpose()?,
            result: told.result.as_ref().map(serde_json::to_string).transpose()?,
            digest: Some(hex::encode(digest)),
            valid_from_seq: 0,
        };
        let on = self.day(asked.days);
        let absent = crate::decisions::sides_text(&counted.absent);
        decision.row = self.counted(decision.row.clone(), id, asked, counted.outcome, absent);
        let mut tx = self.store.write(self.region_id).await?;
        self.keep(&mut tx, decision, &row, &seats, &said, asked).await?;
        let payload = json!({
            "reference": decision.row.reference, "round": number, "method": row.method, "call": row.call,
            "outcome": counted.outcome.code(), "on": on.to_string(),
            "government": counted.government, "non_government": counted.non_government,
        });
        let act = PublicAct {
            after: Some(digest),
            ..act("motion-closed", SECRETARIAT.to_owned(), &decision.row, payload)
        };
        tx.commit_public(act).await?;
        Ok(())
    }

    /// A motion as the count of a round leaves it.
    fn counted(
        &self,
        row: MotionRow,
        round: Uuid,
        asked: &Asked,
        outcome: Outcome,
        absent: String,
    ) -> MotionRow {
        let returned = outcome == Outcome::Returned;
        MotionRow {
            state: if returned { "returned" } else { "decided" }.to_owned(),
            round_id: Some(round),
            absent: if returned || asked.call == Call::Second { absent } else { String::new() },
            again_from: returned.then(|| self.day(asked.days + 7).to_string()),
            again_at_latest: returned.then(|| self.day(asked.days + 21).to_string()),
            outcome: (!returned).then(|| outcome.code().to_owned()),
            decided_on: (!returned).then(|| self.day(asked.days).to_string()),
            ..row
        }
    }

    async fn keep(
        &self,
        tx: &mut Write,
        decision: &Decision,
        row: &MotionRoundRow,
        seats: &[MotionSeatRow],
        said: &BTreeMap<Uuid, Choice>,
        asked: &Asked,
    ) -> Result<(), PageError> {
        let (region_id, seq) = (self.region_id, tx.seq());
        run!(tx, decisions::insert_round(region_id, seq, row))?;
        for seat in seats {
            run!(tx, decisions::insert_seat(region_id, seq, seat))?;
        }
        let mut reasons = asked.reasons;
        for (seat, choice) in said.iter().filter(|_| asked.method != Method::Secret) {
            let of_government =
                seats.iter().any(|row| row.seat_id == *seat && row.constituency == "government");
            let reason = &mut reasons[usize::from(!of_government)];
            let given = if *choice == Choice::Yes { "" } else { std::mem::take(reason) };
            let ballot = BallotRow {
                round_id: row.id,
                seat_id: *seat,
                choice: choice.code().to_owned(),
                reason: (!given.is_empty()).then(|| given.to_owned()),
                cast_at: row.opened_at,
                valid_from_seq: 0,
            };
            run!(tx, decisions::insert_ballot(region_id, seq, &ballot))?;
        }
        run!(tx, decisions::close(region_id, seq, decision.row.id))?;
        Ok(run!(tx, decisions::insert(region_id, seq, &decision.row))?)
    }

    async fn enact(&self, decision: &Decision, invented: &Invented) -> Result<(), PageError> {
        let Some((kind, departure, reason)) = invented.enactment else { return Ok(()) };
        let on = self.day(invented.rounds.first().map_or(0, |asked| asked.days) + 60);
        let row = EnactmentRow {
            id: Uuid::now_v7(),
            motion_id: decision.row.id,
            kind: kind.to_owned(),
            enacted_by: "CONTOH Bupati Contoh".to_owned(),
            act_kind: "Peraturan Bupati".to_owned(),
            act_number: format!("CONTOH 7 Tahun {}", on.year()),
            enacted_on: on.to_string(),
            link: None,
            file: None,
            departure: Some(departure.to_owned()),
            reason: Some(reason.to_owned()),
            valid_from_seq: 0,
        };
        let mut tx = self.store.write(self.region_id).await?;
        let seq = tx.seq();
        run!(tx, decisions::insert_enactment(self.region_id, seq, &row))?;
        let payload = json!({"reference": decision.row.reference, "on": row.enacted_on, "act": row.act_kind,
                             "number": row.act_number});
        tx.commit_public(act("decision-departed", SECRETARIAT.to_owned(), &decision.row, payload)).await?;
        Ok(())
    }

    /// A motion that was put this week, so that whoever tries the demo has one to open.
    async fn ask_the_chairs(&self) -> Result<(), PageError> {
        let mut tx = self.store.write(self.region_id).await?;
        let year = i64::from(self.today.year());
        let number = run!(tx, references::next(self.region_id, crate::decisions::REFERENCE, year))?;
        let reference = format!("{}-{year}-{number:04}", crate::decisions::REFERENCE);
        let invented = Invented {
            title: "CONTOH: Tanggal uji publik rencana aksi",
            question: "Kedua ketua bersama menyepakati uji publik rencana aksi dimulai bulan depan.",
            put_by: 13,
            group: None,
            rounds: &[],
            agrees_plan: false,
            enactment: None,
        };
        let Some(row) = self.motion(&invented, reference, self.day(-2)) else { return Ok(()) };
        let rule = DecisionRule { voters: Voters::CoChairs, ..DecisionRule::TWO_SIDES };
        let row =
            MotionRow { rule_code: "ketua-bersama".to_owned(), rule: serde_json::to_string(&rule)?, ..row };
        let seq = tx.seq();
        run!(tx, decisions::insert(self.region_id, seq, &row))?;
        let payload = json!({"reference": row.reference, "seat": 13, "rule": row.rule_code,
                             "opens_at_latest": row.opens_at_latest, "plan_version": null});
        tx.commit_public(act("motion-put", "Kursi 13".to_owned(), &row, payload)).await?;
        Ok(())
    }
}

/// Who said what: the first seats of each side that may vote, in the order of their numbers.
fn said(seats: &[MotionSeatRow], asked: &Asked) -> BTreeMap<Uuid, Choice> {
    let mut found = BTreeMap::new();
    for (side, counts) in [("government", asked.government), ("non-government", asked.others)] {
        let own = seats.iter().filter(|seat| seat.constituency == side && seat.standing == "votes");
        let choices =
            Choice::ALL.iter().zip(counts).flat_map(|(choice, count)| std::iter::repeat_n(*choice, count));
        found.extend(own.map(|seat| seat.seat_id).zip(choices));
    }
    found
}

fn vote(decision: &Decision, asked: &Asked, seats: &[MotionSeatRow], said: &BTreeMap<Uuid, Choice>) -> Vote {
    let electorate = crate::decisions::electorate(seats);
    let ballots = match asked.method {
        Method::Secret => {
            let mut counts = BTreeMap::<Bloc, Votes>::new();
            for (seat, choice) in said {
                if let Ok(voter) = electorate.may_vote(*seat) {
                    counts
                        .entry(decision.rule.bloc(voter.side, voter.is_civil_society))
                        .or_default()
                        .add(*choice, 1);
                }
            }
            Ballots::Secret { counts, took_part: said.keys().copied().collect() }
        }
        Method::Consent | Method::Open => Ballots::Open(said.clone()),
    };
    let present: BTreeSet<Uuid> =
        seats.iter().filter(|seat| seat.is_present).map(|seat| seat.seat_id).collect();
    Vote {
        rule: decision.rule,
        method: asked.method,
        setting: asked.setting,
        call: asked.call,
        electorate,
        present,
        ballots,
    }
}
