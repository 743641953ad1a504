//! The papers of a meeting as data: letter of invitation, sheet to sign, minutes, record of agreement. Each becomes PDF and ODT.
use super::{MeetingPath, locale_and, side_name, state_line};
use crate::attendance::{self, Line};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::{self, arg};
use crate::i18n::Locale;
use crate::meetings::letter::Letter;
use crate::meetings::{self, Meeting};
use crate::minutes::Versions;
use rembuk_documents::papers::{Block, Cell, Paper, Signature, Table, Text, blocks};
use rembuk_domain::forum::attendance::Count;
use rembuk_domain::forum::meetings::MeetingKind;
use rembuk_domain::forum::minutes::Minutes;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::{AgendaItemRow, AttendanceCount, FollowUpRow, MinutesObjection, MinutesRow};
use rembuk_store::run;

/// Rows left empty for whoever came without being on the list
const SPARE_ROWS: usize = 6;
/// Where somebody writes a name
const NAME: &str = "(………………………………)";

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Letter,
    Sheet,
    Minutes,
    Agreement,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Letter, Self::Sheet, Self::Minutes, Self::Agreement];

    /// Its name in addresses and of its file.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Letter => "surat-undangan",
            Self::Sheet => "daftar-hadir",
            Self::Minutes => "notula",
            Self::Agreement => "berita-acara",
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Letter => "paper-letter",
            Self::Sheet => "paper-sheet",
            Self::Minutes => "paper-minutes",
            Self::Agreement => "paper-agreement",
        }
    }

    pub fn find(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// Whether everyone may fetch it, once the minutes are public. A sheet to sign holds no names, but asks for them.
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Minutes | Self::Agreement)
    }
}

/// Something that was decided, or was not, with why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub title: String,
    /// "Disepakati. Unsur pemerintah: 8 setuju …"
    pub outcome: String,
    pub is_agreed: bool,
    pub why: Vec<String>,
}

/// Everything that papers of a meeting are made from.
pub struct Material {
    pub meeting: Meeting,
    pub forum: Forum,
    pub items: Vec<AgendaItemRow>,
    pub lines: Vec<Line>,
    pub count: Option<AttendanceCount>,
    pub versions: Versions,
    pub objections: Vec<MinutesObjection>,
    pub follow_ups: Vec<FollowUpRow>,
    pub decided: Vec<Decided>,
    /// Minutes being written, for the desk only
    pub draft: Option<String>,
    /// None before anybody is invited
    pub letter: Option<Letter>,
}

impl Material {
    pub async fn load(context: &mut Context, path: &MeetingPath) -> Result<Self, PageError> {
        let meeting = meetings::find(context, &path.0.1).await?;
        let (region_id, at, id) = (context.region_id(), context.at, meeting.row.id);
        let forum = Forum::load(&mut context.tx, region_id, at).await?;
        let items = run!(context.tx, meetings::list_items(region_id, at, id))?;
        let (lines, count) = attendance::load(&mut context.tx, region_id, at, id).await?;
        let versions = Versions(run!(context.tx, minutes::list(region_id, at, id))?);
        let objections = run!(context.tx, minutes::list_objections(region_id, at, id))?;
        let follow_ups = run!(context.tx, follow_ups::list_of_meeting(region_id, at, id))?;
        let draft = run!(context.tx, minutes::find_draft(region_id, id))?.map(|row| row.body);
        let decided = super::decided::of(context, &meeting).await?;
        let letter = Letter::load(context, &meeting).await?;
        let items = items.into_iter().filter(|item| item.state == "taken").collect();
        Ok(Self {
            meeting,
            forum,
            items,
            lines,
            count,
            versions,
            objections,
            follow_ups,
            decided,
            draft,
            letter,
        })
    }

    fn organisation(&self, id: uuid::Uuid) -> String {
        self.forum.organisation(id).map(|row| row.name.clone()).unwrap_or_default()
    }

    /// The version that a paper shows: what is public; for the desk what waits, too.
    fn row(&self, is_desk: bool) -> Option<&MinutesRow> {
        let waiting = self.versions.waiting().filter(|_| is_desk);
        waiting.or_else(|| self.versions.public())
    }

    /// The names of invited organisations, each once.
    fn invited(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .lines
            .iter()
            .filter(|line| line.invitation.is_some())
            .map(|line| self.organisation(line.organisation_id))
            .collect();
        names.sort_by_key(|name| name.to_lowercase());
        names.dedup();
        names
    }
}

/// A paper; none where there is nothing to print yet.
pub fn paper(context: &Context, material: &Material, kind: Kind, is_desk: bool) -> Option<Paper> {
    let locale = context.locale;
    let blocks = match kind {
        Kind::Letter => {
            let letter = material.letter.as_ref()?;
            return Some(letter.paper(locale, html::notice(context)));
        }
        Kind::Sheet => sheet(context, material),
        Kind::Minutes => minutes(context, material, is_desk)?,
        Kind::Agreement => agreement(context, material, is_desk)?,
    };
    let title = format!("{} {}", locale.t(kind.key()), material.meeting.row.reference);
    Some(Paper {
        title,
        language: locale.tag().to_owned(),
        mark: html::notice(context).map(str::to_owned),
        foot: format!("{} · {}", context.region.region.name, material.meeting.row.reference),
        page_word: locale.t("paper-page"),
        made_at: context.now.micros() / 1_000_000,
        blocks,
    })
}

/// Whose paper it is: the secretariat for the forum, or the organisation that convened.
fn sender(material: &Material) -> String {
    let body = meetings::whose(&material.forum, &material.meeting);
    match material.meeting.kind {
        MeetingKind::Convened => body,
        MeetingKind::Forum | MeetingKind::WorkingGroup => {
            format!("{} {body}", Locale::Id.t(Role::Secretariat.key()))
        }
    }
}

fn letterhead(context: &Context, material: &Material) -> Block {
    Block::Letterhead(vec![sender(material).to_uppercase(), context.region.region.name.clone()])
}

/// When, where, and what it is called.
fn facts(context: &Context, material: &Material) -> Vec<(String, String)> {
    let (locale, row) = (context.locale, &material.meeting.row);
    let zone = meetings::zone(context);
    let mut facts = vec![
        (locale.t("paper-meeting"), format!("{} ({})", row.title, row.reference)),
        (locale.t("paper-when"), meetings::when(locale, &material.meeting.schedule, &zone)),
        (locale.t("paper-where"), row.place.clone()),
    ];
    facts.extend(row.online_link.as_ref().map(|link| (locale.t("paper-online"), link.clone())));
    facts
}

fn agenda(locale: Locale, material: &Material) -> Vec<Block> {
    if material.items.is_empty() {
        return vec![Block::Paragraph(locale.t("paper-no-items").into())];
    }
    vec![Block::Numbered(material.items.iter().map(|item| item.title.as_str().into()).collect())]
}

/// A sheet to sign: what is written on it stays on paper.
fn sheet(context: &Context, material: &Material) -> Vec<Block> {
    let locale = context.locale;
    let row = |number: usize, name: &str| {
        vec![number.to_string().into(), name.into(), Cell::Line, Cell::Line, Cell::Line]
    };
    let names = material.invited();
    let spare = (0..SPARE_ROWS).map(|at| row(names.len() + at + 1, ""));
    let rows = names.iter().enumerate().map(|(at, name)| row(at + 1, name)).chain(spare).collect();
    vec![
        letterhead(context, material),
        Block::Title(locale.t("paper-sheet")),
        Block::Facts(facts(context, material)),
        Block::Table(Table {
            heads: vec![
                locale.t("paper-head-number"),
                locale.t("paper-head-organisation"),
                locale.t("paper-head-name"),
                locale.t("paper-head-office"),
                locale.t("paper-head-signature"),
            ],
            shares: vec![2, 10, 9, 9, 7],
            rows,
        }),
        Block::Paragraph(Text::italic(locale.t("paper-sheet-note"))),
    ]
}

/// "Hadir 12 dari 31 …", with guests.
fn attendance_line(context: &Context, material: &Material) -> Text {
    let locale = context.locale;
    let lines = material.lines.iter().map(|line| {
        let rank = line.rank();
        line.invitation
            .as_ref()
            .map(|row| rembuk_domain::forum::attendance::Line { notice_days: row.notice_days, rank })
    });
    let count = Count::of(lines.flatten());
    let present =
        material.lines.iter().filter(|line| line.rank().is_some_and(|rank| rank.is_present())).count();
    let guests = material.count.as_ref().map_or(0, |row| row.guests + row.citizens);
    locale
        .ta(
            "paper-attendance",
            &[
                arg("present", &crate::words::count(locale, present)),
                arg("lines", &crate::words::count(locale, material.lines.len())),
                arg("counted", &locale.count(i64::from(count.invited()))),
                arg("guests", &locale.count(guests)),
            ],
        )
        .into()
}

fn follow_ups(context: &Context, material: &Material) -> Vec<Block> {
    let locale = context.locale;
    if material.follow_ups.is_empty() {
        return vec![Block::Paragraph(locale.t("paper-no-follow-ups").into())];
    }
    let day = |text: &str| text.parse().map(|day| locale.date(day)).unwrap_or_default();
    let rows = material
        .follow_ups
        .iter()
        .map(|row| {
            vec![
                row.reference.as_str().into(),
                row.what.as_str().into(),
                self::text(material.organisation(row.organisation_id)),
                self::text(day(&row.due_on)),
            ]
        })
        .collect();
    vec![Block::Table(Table {
        heads: vec![
            locale.t("paper-head-reference"),
            locale.t("paper-head-what"),
            locale.t("paper-head-who"),
            locale.t("paper-head-until"),
        ],
        shares: vec![3, 9, 6, 4],
        rows,
    })]
}

fn text(text: String) -> Cell {
    Cell::Text(text.into())
}

/// Who signs: the co-chairs of both sides, or whoever convened; and whoever wrote.
fn signatures(context: &Context, material: &Material) -> Block {
    let locale = context.locale;
    let signature = |capacity: String| Signature { capacity, below: NAME.to_owned() };
    let mut signatures: Vec<Signature> = match material.meeting.kind.has_co_chairs() {
        true => Constituency::ALL
            .into_iter()
            .map(|side| signature(locale.ta("paper-co-chair", &[arg("side", &side_name(locale, side))])))
            .collect(),
        false => vec![signature(sender(material))],
    };
    signatures.push(signature(locale.t("paper-writer")));
    Block::Signatures(signatures)
}

fn minutes(context: &Context, material: &Material, is_desk: bool) -> Option<Vec<Block>> {
    let locale = context.locale;
    let row = material.row(is_desk);
    let draft = material.draft.as_ref().filter(|_| is_desk);
    let (body, state) = match row {
        Some(row) => (row.body.as_str(), state_line(locale, row)),
        None => (draft?.as_str(), locale.t("paper-draft")),
    };
    let mut parts = vec![
        letterhead(context, material),
        Block::Title(locale.t("paper-minutes")),
        Block::Facts(facts(context, material)),
        Block::Paragraph(Text::bold(state)),
        Block::Paragraph(attendance_line(context, material)),
        Block::Heading(locale.t("paper-agenda")),
    ];
    parts.extend(agenda(locale, material));
    parts.extend(blocks(body));
    parts.push(Block::Heading(locale.t("paper-follow-ups")));
    parts.extend(follow_ups(context, material));
    let objections: Vec<Text> = material
        .objections
        .iter()
        .filter(|objection| row.is_some_and(|row| row.version == objection.version))
        .map(|objection| {
            let about = format!("{}: {}", material.organisation(objection.organisation_id), objection.about);
            let answer = objection.answer.as_deref().map(|answer| format!("\n→ {answer}"));
            Text::from(format!("{about}{}", answer.unwrap_or_default()))
        })
        .collect();
    if !objections.is_empty() {
        parts.push(Block::Heading(locale.t("minutes-objections")));
        parts.push(Block::List(objections));
    }
    parts.push(signatures(context, material));
    Some(parts)
}

/// What was agreed, and what was not and why.
fn agreement(context: &Context, material: &Material, is_desk: bool) -> Option<Vec<Block>> {
    let locale = context.locale;
    if !material.meeting.schedule.has_begun(context.now) || (!is_desk && material.versions.public().is_none())
    {
        return None;
    }
    let whose = meetings::whose(&material.forum, &material.meeting);
    let mut parts = vec![
        letterhead(context, material),
        Block::Title(locale.t("paper-agreement")),
        Block::Facts(facts(context, material)),
        Block::Paragraph(locale.ta("paper-agreement-opening", &[arg("whose", &whose)]).into()),
        Block::Paragraph(attendance_line(context, material)),
    ];
    if material.meeting.kind == MeetingKind::Convened {
        parts.push(Block::Paragraph(Text::bold(locale.ta("paper-not-the-forum", &[arg("whose", &whose)]))));
    }
    parts.push(Block::Heading(locale.t("paper-agreed")));
    parts.push(decisions(locale, material, true));
    parts.push(Block::Heading(locale.t("paper-not-agreed")));
    parts.push(decisions(locale, material, false));
    parts.push(Block::Heading(locale.t("paper-follow-ups")));
    parts.extend(follow_ups(context, material));
    if let Some(Minutes::Published(at)) = material.row(is_desk).and_then(crate::minutes::state) {
        let missing: Vec<String> = at.missing().into_iter().map(|side| side_name(locale, side)).collect();
        if !missing.is_empty() {
            let sides = arg("sides", &missing.join(locale_and(locale)));
            parts.push(Block::Paragraph(locale.ta("paper-unapproved", &[sides]).into()));
        }
    }
    parts.push(signatures(context, material));
    Some(parts)
}

fn decisions(locale: Locale, material: &Material, is_agreed: bool) -> Block {
    let found: Vec<&Decided> = material.decided.iter().filter(|one| one.is_agreed == is_agreed).collect();
    if found.is_empty() {
        let key = if is_agreed { "paper-nothing-agreed" } else { "paper-nothing-disagreed" };
        return Block::Paragraph(locale.t(key).into());
    }
    let item = |one: &&Decided| {
        let why: String = one.why.iter().map(|why| format!("\n– {why}")).collect();
        Text::bold(one.title.clone()).then(format!("\n{}{why}", one.outcome))
    };
    Block::Numbered(found.iter().map(item).collect())
}
