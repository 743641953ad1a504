//! Minutes of meetings: written, looked at by whoever was invited, approved by both sides or published without, compared; and
//! the papers of a meeting as PDF and ODT. Rules are in the domain, shared loading and acts in [`crate::minutes`].
mod block;
mod check;
mod compare;
mod decided;
mod pack;
mod papers;
mod show;
mod signed;
mod tasks;
mod write;

pub use block::block;
pub(super) use tasks::tasks;

use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::{Layout, arg};
use crate::http::session::{Signed, SignedIn, needs};
use crate::i18n::Locale;
use crate::meetings::{self, Meeting};
use crate::minutes::{Desk, Versions, terms};
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use jiff::civil::Date;
use rembuk_domain::forum::minutes::{Minutes, may_write, writing_due};
use rembuk_domain::organisations::Constituency;
use rembuk_domain::people::roles::Permission::{RunForum, TakePart};
use rembuk_domain::time::local_date;
use rembuk_store::rows::{MinutesObjection, MinutesRow};
use rembuk_store::run;

pub fn router() -> Router<AppState> {
    let public = "/{region}/rapat/{meeting}";
    let desk = "/{region}/kelola/rapat/{meeting}";
    let shown = |path: &str| format!("{public}/{path}");
    let below = |path: &str| format!("{desk}/{path}");
    Router::new()
        .route(&shown("notula"), get(show::show))
        .route(&shown("notula/bandingkan"), get(compare::show))
        .route(&shown("berkas/{paper}"), get(pack::public))
        .route(&below("notula"), needs(TakePart, get(write::show).post(write::send)))
        .route(&below("notula/jawab"), needs(TakePart, post(write::answer)))
        .route(&below("notula/periksa"), needs(TakePart, get(check::show).post(check::act)))
        .route(&below("berkas"), needs(TakePart, get(pack::show).post(signed::take)))
        .route(&below("berkas/{paper}"), needs(TakePart, get(pack::desk)))
}

type MeetingPath = axum::extract::Path<(String, String)>;

fn layout(context: &Context, meeting: &Meeting, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
        .crumb(meeting.row.title.clone(), context.paths().meeting(&meeting.slug()))
}

/// In whose name somebody acts on a meeting, for the record: the secretariat, an organisation, never a person.
pub(super) fn office(context: &Context, signed: &SignedIn, forum: &Forum, meeting: &Meeting) -> String {
    let (region_id, today) = (context.region_id(), context.today);
    let own = meetings::convenes_for(&signed.roles, region_id, today);
    let convener = meeting.row.convener_id.filter(|id| own.contains(id));
    let named = |id| forum.organisation(id).map(|row| row.name.clone());
    if let Some(name) = convener.and_then(named) {
        return name;
    }
    match signed.may(RunForum, region_id, today) {
        true => signed.acting_office(region_id, today),
        false => own.into_iter().find_map(named).unwrap_or_else(|| Locale::Id.t("office-clock")),
    }
}

/// A meeting with its minutes, and what somebody may do with them.
struct Room {
    meeting: Meeting,
    forum: Forum,
    versions: Versions,
    objections: Vec<MinutesObjection>,
    desk: Desk,
    /// The last day for writing them
    writing_due: Date,
    /// The side whose co-chair somebody is
    side: Option<Constituency>,
    may_write: bool,
    /// Organisations that somebody acts for and that were invited
    own: Vec<uuid::Uuid>,
}

impl Room {
    async fn load(context: &mut Context, signed: &Signed, slug: &str) -> Result<Self, PageError> {
        let meeting = meetings::find(context, slug).await?;
        let (region_id, at, today) = (context.region_id(), context.at, context.today);
        let forum = Forum::load(&mut context.tx, region_id, at).await?;
        let id = meeting.row.id;
        let versions = Versions(run!(context.tx, minutes::list(region_id, at, id))?);
        let objections = run!(context.tx, minutes::list_objections(region_id, at, id))?;
        let desk = desk(context).await?;
        let seats = crate::forum::own_seats(&mut context.tx, &forum, signed, region_id, today).await?;
        let side = meetings::chairs(&forum, &seats, &meeting, today);
        let ends = local_date(meeting.schedule.ends(), &meetings::zone(context));
        let writing_due = writing_due(&desk.calendar, ends, desk.terms);
        let is_secretary = meetings::runs(signed, &meeting, region_id, today);
        let invited = run!(context.tx, meetings::list_invitations(region_id, at, id))?;
        let mut own = meetings::convenes_for(&signed.roles, region_id, today);
        own.retain(|id| invited.iter().any(|row| row.organisation_id == Some(*id)));
        // Where a version was sent, the co-chairs need not write another.
        let is_late = versions.0.is_empty() && side.is_some();
        let may_write = may_write(is_secretary, is_late, writing_due, today);
        Ok(Self { meeting, forum, versions, objections, desk, writing_due, side, may_write, own })
    }

    fn name(&self, id: uuid::Uuid) -> String {
        self.forum.organisation(id).map(|row| row.name.clone()).unwrap_or_default()
    }
}

/// What acts on minutes are judged by.
async fn desk(context: &mut Context) -> Result<Desk, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let settings = run!(context.tx, settings::list(region_id, at))?;
    Ok(Desk {
        today: context.today,
        calendar: crate::calendar::load(&mut context.tx, region_id, at).await?,
        terms: terms(&settings),
        slug: context.region.region.slug.clone(),
    })
}

/// "unsur pemerintah"
fn side_name(locale: Locale, side: Constituency) -> String {
    locale.t(match side {
        Constituency::Government => "minutes-side-government",
        Constituency::NonGovernment => "minutes-side-non-government",
    })
}

/// Where a version stands, in a sentence; a day is told with its date.
fn state_line(locale: Locale, row: &MinutesRow) -> String {
    let day = |text: &str| text.parse().map(|day| locale.date(day)).unwrap_or_default();
    let until = arg("until", &day(&row.objections_until));
    let due = arg("due", &day(&row.publish_due));
    match crate::minutes::state(row) {
        Some(Minutes::Objections(_)) => locale.ta("minutes-state-objections", &[until, due]),
        Some(Minutes::Approval(at)) => {
            let missing: Vec<String> =
                at.approvals.missing().into_iter().map(|side| side_name(locale, side)).collect();
            locale.ta("minutes-state-approval", &[due, arg("sides", &missing.join(locale_and(locale)))])
        }
        Some(Minutes::Published(at)) => {
            let on = arg("day", &locale.date(at.on));
            let missing: Vec<String> = at.missing().into_iter().map(|side| side_name(locale, side)).collect();
            match (row.approvers.as_str(), missing.is_empty()) {
                ("convener", _) => locale.ta("minutes-state-convener", &[on]),
                (_, true) => locale.ta("minutes-state-approved", &[on]),
                (_, false) => {
                    let sides = arg("sides", &missing.join(locale_and(locale)));
                    locale.ta("minutes-state-unapproved", &[on, sides])
                }
            }
        }
        Some(Minutes::Draft(_)) | None => locale.t("minutes-state-replaced"),
    }
}

const fn locale_and(locale: Locale) -> &'static str {
    match locale {
        Locale::Id => " dan ",
        Locale::En => " and ",
    }
}
