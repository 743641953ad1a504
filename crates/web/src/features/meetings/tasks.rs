//! What waits about meetings: agendas for co-chairs, invitations for whoever is invited.
use super::answer::answers_for;
use crate::context::Context;
use crate::error::PageError;
use crate::forum::{Forum, own_seats};
use crate::html::arg;
use crate::html::meetings::invited_name;
use crate::http::session::SignedIn;
use crate::meetings::agenda::{Agenda, version};
use crate::meetings::{chairs, list, zone};
use crate::tasks::Task;
use rembuk_domain::forum::agenda::Version;
use rembuk_domain::forum::invitations::Answer;
use rembuk_domain::people::roles::Permission::TakePart;
use rembuk_store::rows::NOW;
use rembuk_store::run;

/// # Errors
/// The store refuses.
pub async fn tasks(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    let (region_id, today, now) = (context.region_id(), context.today, context.now);
    if !signed.may(TakePart, region_id, today) {
        return Ok(Vec::new());
    }
    let open: Vec<_> = list(context).await?.into_iter().filter(|meeting| meeting.is_open(now)).collect();
    if open.is_empty() {
        return Ok(Vec::new());
    }
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let own = own_seats(&mut context.tx, &forum, signed, region_id, today).await?;
    let offices = run!(context.tx, offices::list(region_id, NOW))?;
    let zone = zone(context);
    let mut found = Vec::new();
    for meeting in &open {
        let locale = context.locale;
        let title = arg("title", &meeting.row.title);
        let agenda = Agenda::load(&mut context.tx, region_id, NOW, meeting.row.id).await?;
        if let (Some(side), Some(Version::Waiting(waiting))) =
            (chairs(&forum, &own, meeting, today), agenda.latest().and_then(version))
        {
            let seat = meeting.row.body_id.and_then(|body| forum.chair(body, side, today));
            if waiting.waits_for(side) {
                found.push(Task {
                    what: locale.ta("task-agenda", std::slice::from_ref(&title)),
                    office: seat.map(|seat| forum.speaks(seat)).unwrap_or_default(),
                    due: Some(waiting.due),
                    path: context.paths().agenda_to_approve(&meeting.slug()),
                    button: "task-agenda-open",
                });
            }
        }
        for row in run!(context.tx, meetings::list_invitations(region_id, NOW, meeting.row.id))? {
            if row.answer == Answer::NONE && answers_for(context, &own, signed, &row) {
                found.push(Task {
                    what: locale.ta("task-invitation", std::slice::from_ref(&title)),
                    office: invited_name(locale, &forum, &offices, &row),
                    due: Some(meeting.day(&zone)),
                    path: context.paths().invitation(&meeting.slug(), row.id),
                    button: "task-invitation-open",
                });
            }
        }
    }
    Ok(found)
}
