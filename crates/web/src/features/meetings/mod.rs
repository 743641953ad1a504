//! `/{region}/rapat` and `/{region}/kelola/rapat`: meetings of the forum, of its groups, and those that organisations convene.
//! Rules are in the domain, what is read and written in [`crate::meetings`].
mod answer;
mod approve;
mod blocks;
mod calendar;
mod change;
mod convene;
mod desk;
mod feeds;
mod invite;
mod items;
mod letter;
mod link;
mod list;
mod manage;
mod show;
mod tasks;

pub(super) use tasks::tasks;

use crate::context::Context;
use crate::error::PageError;
use crate::forum::{Forum, OwnSeat, own_seats};
use crate::html::Layout;
use crate::http::duty::needs_or_link;
use crate::http::session::{Signed, needs};
use crate::meetings::{Meeting, chairs, own_seat, runs, whose};
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::forum::meetings::MeetingKind;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::people::roles::Permission::TakePart;
use rembuk_store::rows::NOW;

/// Characters of a title or an office, and of what a meeting or an item is about
const LONGEST_LINE: usize = 200;
const LONGEST_TEXT: usize = 2_000;

pub fn router() -> Router<AppState> {
    let desk = "/{region}/kelola/rapat";
    let one = "/{region}/kelola/rapat/{meeting}";
    let below = |path: &str| format!("{one}/{path}");
    Router::new()
        .route("/{region}/rapat", get(list::show))
        .route("/{region}/rapat.csv", get(list::download))
        .route("/{region}/rapat.ics", get(feeds::calendar))
        .route("/{region}/rapat/umpan.atom", get(feeds::feed))
        .route("/{region}/rapat/{meeting}", get(show::show))
        .route("/{region}/rapat/{meeting}/undangan.ics", get(calendar::download))
        .route("/{region}/rapat/{meeting}/surat", get(letter::show))
        .route("/{region}/rapat/{meeting}/surat.pdf", get(letter::pdf))
        .route("/{region}/rapat/{meeting}/surat.odt", get(letter::odt))
        .route(desk, needs(TakePart, get(desk::show)))
        .route(&format!("{desk}/baru"), needs(TakePart, get(convene::show).post(convene::convene)))
        .route(one, needs(TakePart, get(manage::show)))
        .route(&below("ubah"), needs(TakePart, get(change::show).post(change::change)))
        .route(&below("batal"), needs(TakePart, get(change::show_cancel).post(change::cancel)))
        .route(&below("undang"), needs(TakePart, get(invite::show).post(invite::invite)))
        .route(&below("mata-acara"), needs(TakePart, get(items::show_new).post(items::propose)))
        .route(&below("mata-acara/{item}"), needs(TakePart, get(items::show).post(items::change)))
        .route(&below("hasil"), needs(TakePart, get(items::show_outcome).post(items::bring_outcome)))
        .route(&below("agenda"), needs(TakePart, post(approve::put_forward)))
        .route(&below("agenda/setujui"), needs(TakePart, get(approve::show).post(approve::say)))
        .route(
            &below("undangan/{invitation}"),
            needs_or_link(TakePart, get(answer::show).post(answer::answer)),
        )
        .route(&below("undangan/{invitation}/tautan"), needs(TakePart, get(link::show).post(link::make)))
}

type MeetingPath = axum::extract::Path<(String, String)>;
type BelowPath = axum::extract::Path<(String, String, String)>;

/// Layout of the desk's pages about meetings.
fn layout(context: &Context, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "forum", title, String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
        .crumb(locale.t("meetings-desk-title"), context.paths().manage_meetings())
}

/// Of one meeting's steps.
fn layout_of(context: &Context, meeting: &Meeting, title: String) -> Layout {
    layout(context, title)
        .crumb(meeting.row.reference.clone(), context.paths().manage_meeting(&meeting.slug()))
}

/// Somebody signed in, with what they may act for.
struct Doer {
    signed: Signed,
    forum: Forum,
    own: Vec<OwnSeat>,
}

impl Doer {
    async fn load(context: &mut Context, signed: Signed) -> Result<Self, PageError> {
        let (region_id, today) = (context.region_id(), context.today);
        let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
        let own = own_seats(&mut context.tx, &forum, &signed, region_id, today).await?;
        Ok(Self { signed, forum, own })
    }

    fn runs(&self, context: &Context, meeting: &Meeting) -> bool {
        runs(&self.signed, meeting, context.region_id(), context.today)
    }

    /// The side they are co-chair of.
    fn chairs(&self, context: &Context, meeting: &Meeting) -> Option<Constituency> {
        chairs(&self.forum, &self.own, meeting, context.today)
    }

    /// Whether they may order items, take them and leave them out.
    fn sets_agenda(&self, context: &Context, meeting: &Meeting) -> bool {
        self.runs(context, meeting) || self.chairs(context, meeting).is_some()
    }

    /// Whether they may propose an item: any member of the body that meets.
    fn proposes(&self, context: &Context, meeting: &Meeting) -> bool {
        self.runs(context, meeting) || own_seat(&self.own, meeting).is_some()
    }

    /// The office or seat that stands in the record for what they do about this meeting: never a name.
    fn by(&self, context: &Context, meeting: &Meeting) -> Result<String, PageError> {
        if let Some(own) = own_seat(&self.own, meeting).filter(|_| !self.runs(context, meeting)) {
            return Ok(self.forum.speaks(&own.seat));
        }
        match meeting.kind {
            _ if !self.runs(context, meeting) => Err(PageError::NotAllowed),
            MeetingKind::Convened => Ok(whose(&self.forum, meeting)),
            MeetingKind::Forum | MeetingKind::WorkingGroup => {
                Ok(self.signed.acting_office(context.region_id(), context.today))
            }
        }
    }

    /// # Errors
    /// `NotAllowed`
    fn must(&self, may: bool) -> Result<(), PageError> {
        may.then_some(()).ok_or(PageError::NotAllowed)
    }
}
