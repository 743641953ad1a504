//! Where an organisation reports, also by a one-time link, and where whoever called the meeting looks at it.
use super::show::{Fact, SUBJECT, crumb, facts, lead};
use super::{FollowUpPath, find, layout};
use crate::context::Context;
use crate::error::PageError;
use crate::files::{self, Accepts, Drafts, Visibility};
use crate::follow_ups::{Desk, Doer, Refusal, Wish, carry_out, check_days, slug};
use crate::forum::Forum;
use crate::html::form::{Errors, FileRow, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout};
use crate::http::duty::Actor;
use crate::meetings::{self, Meeting};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::calendar::parse_day;
use rembuk_domain::figures::EvidenceLink;
use rembuk_domain::forum::follow_ups::FollowUpError;
use rembuk_domain::people::roles::Permission::RunForum;
use rembuk_domain::texts;
use rembuk_store::rows::{FollowUpRow, NOW};
use rembuk_store::{PrivateReason, run};
use uuid::Uuid;

const LONGEST: usize = 1_000;
const LONGEST_REASON: usize = 300;

/// What somebody may do with a follow-up.
struct Room {
    row: FollowUpRow,
    meeting: Meeting,
    forum: Forum,
    /// In whose name the organisation reports; none for others
    reports: Option<Doer>,
    /// In whose name somebody looks at reports
    looks: Option<Doer>,
}

impl Room {
    async fn load(context: &mut Context, actor: &Actor, slug: &str) -> Result<Self, PageError> {
        let row = find(context, slug).await?;
        let (region_id, at, today) = (context.region_id(), context.at, context.today);
        let meeting = run!(context.tx, meetings::find(region_id, at, row.meeting_id))?.and_then(Meeting::new);
        let meeting = meeting.ok_or(PageError::UnknownPage)?;
        let forum = Forum::load(&mut context.tx, region_id, at).await?;
        let name = forum.organisation(row.organisation_id).map(|row| row.name.clone()).unwrap_or_default();
        let (reports, looks) = match actor {
            Actor::Link(by) => {
                let offices = run!(context.tx, offices::list(region_id, NOW))?;
                let office = offices.into_iter().find(|office| Some(office.id) == by.link.office_id);
                let body = office.as_ref().map(|office| office.organisation_id).or(by.link.organisation_id);
                if by.link.region_id != region_id || body != Some(row.organisation_id) {
                    return Err(PageError::NotAllowed);
                }
                let office = office.map_or(name, |office| office.name);
                (Some(Doer { office, person: by.person, link: Some(by.link.id) }), None)
            }
            Actor::Person(signed) => {
                let person = Some(signed.account.id);
                let own = meetings::convenes_for(&signed.roles, region_id, today);
                let reports = own.contains(&row.organisation_id);
                let looks = signed.may(RunForum, region_id, today)
                    || meetings::runs(signed, &meeting, region_id, today);
                let office = super::super::minutes::office(context, signed, &forum, &meeting);
                (
                    reports.then_some(Doer { office: name, person, link: None }),
                    looks.then_some(Doer { office, person, link: None }),
                )
            }
        };
        match reports.is_some() || looks.is_some() {
            true => Ok(Self { row, meeting, forum, reports, looks }),
            false => Err(PageError::NotAllowed),
        }
    }
}

#[derive(Template)]
#[template(path = "follow_ups/report.html")]
struct ReportPage {
    layout: Layout,
    reference: String,
    what: String,
    lead: String,
    facts: Vec<Fact>,
    report: Form,
    can_report: bool,
    last: String,
    look: Form,
    can_confirm: bool,
    can_send_back: bool,
    can_change: bool,
    link: String,
    public: String,
}

fn drafts(context: &Context, actor: &Actor, row: &FollowUpRow) -> Drafts {
    let form = format!("tindak-lanjut/{}", slug(row));
    Drafts::new(&context.state, context.region_id(), actor, &form, Accepts::Evidence)
}

pub async fn show(
    mut context: Context,
    actor: Actor,
    Path((_, slug_of)): FollowUpPath,
) -> Result<Response, PageError> {
    let room = Room::load(&mut context, &actor, &slug_of).await?;
    let waiting = drafts(&context, &actor, &room.row).rows(context.locale).await?;
    page(&mut context, &actor, &room, waiting, None).await
}

/// What was typed and is wrong with it.
struct Said<'t> {
    typed: &'t Typed,
    errors: &'t Errors,
    refused: Vec<String>,
    /// Of the form of whoever looks
    is_look: bool,
}

async fn page(
    context: &mut Context,
    actor: &Actor,
    room: &Room,
    waiting: Vec<FileRow>,
    said: Option<Said<'_>>,
) -> Result<Response, PageError> {
    let (locale, row) = (context.locale, &room.row);
    let path = context.paths().report_follow_up(&slug(row));
    let form = |button: &str| {
        Form::new(locale, path.clone(), actor.form_token(), button).version(row.valid_from_seq)
    };
    let mut report = form("follow-up-report-done")
        .field("laporan", Input::Long, "follow-up-report", "follow-up-report-hint", "off")
        .field("tautan", Input::Text, "follow-up-link", "follow-up-link-hint", "url")
        .files("berkas", "follow-up-files", "follow-up-files-hint", Accepts::Evidence, waiting);
    let mut look = form("follow-up-confirm")
        .field("alasan", Input::Text, "follow-up-reason", "follow-up-reason-hint", "off")
        .field("tenggat", Input::Date, "follow-up-new-day", "follow-up-new-day-hint", "off");
    if let Some(said) = said {
        if said.is_look {
            look = look.returned(said.typed, said.errors);
        } else {
            report = report.returned(said.typed, said.errors);
            for text in said.refused {
                report = report.saying_at("berkas", text);
            }
        }
    }
    let is_wrong = report.has_errors() || look.has_errors();
    let is_owed = matches!(row.state.as_str(), "open" | "underway");
    let lead = lead(context, &room.forum, row).await?;
    let facts = facts(context, &room.forum, row).await?;
    let looks = room.looks.is_some();
    let page = ReportPage {
        layout: layout(context, row.what.clone()),
        reference: row.reference.clone(),
        what: row.what.clone(),
        lead,
        facts,
        can_report: room.reports.is_some() && is_owed,
        last: row.report.clone().unwrap_or_default(),
        can_confirm: looks && (row.state == "reported" || (row.state == "done" && !row.is_confirmed)),
        can_send_back: looks && row.state == "reported",
        can_change: looks && is_owed,
        link: match looks && is_owed {
            true => format!("{path}/tautan"),
            false => String::new(),
        },
        public: crumb(context, row).path,
        report,
        look,
    };
    html::private(&page, if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
}

/// What the organisation says.
fn read_report(typed: &Typed, errors: &mut Errors) -> Option<Wish> {
    let report = texts::needed_line(typed.get("laporan"), LONGEST)
        .map_err(|error| errors.add("laporan", error.key()))
        .ok();
    let link =
        EvidenceLink::parse(typed.get("tautan")).map_err(|error| errors.add("tautan", error.key())).ok();
    let (report, link) = (report?, link?.map(|link| link.as_str().to_owned()));
    Some(match typed.get("tindakan") {
        "kemajuan" => Wish::Progress { report, link },
        _ => Wish::Report { report, link },
    })
}

/// What whoever looks says.
fn read_look(typed: &Typed, errors: &mut Errors) -> Option<Wish> {
    let reason = texts::line(typed.get("alasan"), LONGEST_REASON)
        .map_err(|error| errors.add("alasan", error.key()))
        .ok()?;
    if reason.is_empty() && typed.get("tindakan") != "benarkan" {
        errors.add("alasan", FollowUpError::NoReason.key());
        return None;
    }
    match typed.get("tindakan") {
        "benarkan" => Some(Wish::Confirm),
        "kembalikan" => Some(Wish::SendBack(reason)),
        "hentikan" => Some(Wish::Drop(reason)),
        _ => {
            let day = parse_day(typed.get("tenggat"));
            let day = day.map_err(|_| errors.add("tenggat", "follow-up-error-day")).ok()?;
            Some(Wish::Move(day, reason))
        }
    }
}

pub async fn send(Path((_, slug_of)): FollowUpPath, desk: files::Desk) -> Result<Response, PageError> {
    let files::Desk { mut context, actor, uploads } = desk;
    let room = Room::load(&mut context, &actor, &slug_of).await?;
    let typed = uploads.typed;
    let drafts = drafts(&context, &actor, &room.row);
    if let Some(id) = typed.removed() {
        drafts.remove(id).await?;
    }
    let refused = drafts.take_in(uploads.files, context.locale).await?;
    let waiting = drafts.rows(context.locale).await?;
    let is_look = matches!(typed.get("tindakan"), "benarkan" | "kembalikan" | "pindahkan" | "hentikan");
    let mut errors = Errors::default();
    let doer = if is_look { room.looks.clone() } else { room.reports.clone() };
    let doer = doer.ok_or(PageError::NotAllowed)?;
    let wish = match (typed.is_only_files(), is_look) {
        (true, _) => None,
        (false, true) => read_look(&typed, &mut errors),
        (false, false) => read_report(&typed, &mut errors),
    };
    let Some(wish) = wish.filter(|_| refused.is_empty()) else {
        let said = Said { typed: &typed, errors: &errors, refused, is_look };
        return page(&mut context, &actor, &room, waiting, Some(said)).await;
    };
    let refusal = write(&mut context, &room, (wish, doer), (&typed, (!is_look).then_some(drafts))).await?;
    match refusal {
        None => Ok(Redirect::to(&context.paths().report_follow_up(&slug_of)).into_response()),
        Some(key) => {
            errors.add("umum", key);
            let said = Said { typed: &typed, errors: &errors, refused: Vec::new(), is_look };
            page(&mut context, &actor, &room, waiting, Some(said)).await
        }
    }
}

/// Does it in one transaction; the key of what the rules say against it comes back.
async fn write(
    context: &mut Context,
    room: &Room,
    (wish, doer): (Wish, Doer),
    (typed, drafts): (&Typed, Option<Drafts>),
) -> Result<Option<&'static str>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let settings = run!(context.tx, settings::list(region_id, at))?;
    let desk = Desk {
        today: context.today,
        calendar: crate::calendar::load(&mut context.tx, region_id, at).await?,
        days: check_days(&settings),
        slug: context.region.region.slug.clone(),
    };
    let (state, key, seen, id) = (context.state.clone(), typed.key(), typed.version(), room.row.id);
    let meeting = room.meeting.clone();
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        let row = current(&mut tx, id).await?;
        if seen != Some(row.valid_from_seq) {
            return Ok(Some("follow-up-changed-meanwhile"));
        }
        let (row, act) = match carry_out(&mut tx, (&row, &meeting), wish, &doer, &desk).await {
            Ok(done) => done,
            Err(Refusal::Rule(error)) => return Ok(Some(error.key())),
            Err(Refusal::Page(error)) => return Err(error),
        };
        if let Some(drafts) = drafts {
            drafts.attach(&mut tx, SUBJECT, row.id, Visibility::Public).await?;
        }
        tx.commit_public(act).await?;
        Ok(None)
    })
    .await
}

async fn current(tx: &mut rembuk_store::Write, id: Uuid) -> Result<FollowUpRow, PageError> {
    let region_id = tx.region_id();
    let rows = run!(tx, follow_ups::list(region_id, NOW))?;
    rows.into_iter().find(|row| row.id == id).ok_or(PageError::UnknownPage)
}
