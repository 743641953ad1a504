//! A made-up forum for worlds.
use rembuk_domain::forum::seats::{BodyKind, ChosenBy, Post, Topic};
use rembuk_domain::organisations::{AgencyKind, Constituency, Platform};
use rembuk_store::rows::{ForumBody, ForumSeat, Organisation};
use rembuk_store::{PublicAct, Store, StoreError, run};
use serde_json::json;
use uuid::Uuid;

/// First day of every term
const FROM: &str = "2026-01-01";

fn body(slug: &str, name: &str, topic: Option<Topic>, parent_id: Option<Uuid>) -> ForumBody {
    let kind = if topic.is_some() { BodyKind::WorkingGroup } else { BodyKind::Forum };
    ForumBody {
        id: Uuid::now_v7(),
        slug: slug.to_owned(),
        kind: kind.code().to_owned(),
        name: name.to_owned(),
        topic: topic.map(|topic| topic.code().to_owned()),
        parent_id,
        is_team_too: false,
        basis_number: None,
        basis_on: None,
        basis_file: None,
        participation_rules: String::new(),
        sort_key: slug.to_owned(),
        valid_from_seq: 0,
    }
}

fn organisation(side: Constituency, number: u8) -> Organisation {
    let non_government = [Platform::CivilSociety, Platform::Academia, Platform::Business];
    let (slug, name, platform, kind) = match side {
        Constituency::Government => {
            ("dinas-forum", "Dinas Forum", Platform::Government, Some(AgencyKind::RegionalAgency))
        }
        Constituency::NonGovernment => {
            ("lembaga-forum", "Lembaga Forum", non_government[usize::from(number - 1) % 3], None)
        }
    };
    Organisation {
        id: Uuid::now_v7(),
        slug: format!("{slug}-{number}"),
        name: format!("{name} {number}"),
        official_name: format!("{name} {number}"),
        platform: platform.code().to_owned(),
        agency_kind: kind.map(|kind| kind.code().to_owned()),
        skpd_code: None,
        skpd_original: None,
        skpd_damaged: false,
        from_on: None,
        until_on: None,
        basis: None,
        sort_key: format!("{slug} {number:03}"),
        valid_from_seq: 0,
    }
}

fn seat(body: &ForumBody, number: i64, side: Constituency, holder: &Organisation, post: Post) -> ForumSeat {
    ForumSeat {
        id: Uuid::now_v7(),
        body_id: body.id,
        number,
        constituency: side.code().to_owned(),
        organisation_id: Some(holder.id),
        post: post.code().to_owned(),
        representative: Some("Ketua".to_owned()),
        alternate: Some("Sekretaris".to_owned()),
        from_on: FROM.to_owned(),
        until_on: None,
        chosen_by: ChosenBy::Appointment.code().to_owned(),
        call_on: None,
        call_link: None,
        candidates: String::new(),
        result: String::new(),
        reason: None,
        valid_from_seq: 0,
    }
}

/// Seats the forum of a region that is there already.
pub(super) async fn seat_all(
    store: &Store,
    slug: &str,
    government: u8,
    non_government: u8,
) -> Result<(), StoreError> {
    let region_id = store.heads().snapshot().by_slug.get(slug).map_or(-1, |head| head.region.region_id);
    let forum = body("forum", "Forum Multipihak", None, None);
    let group = body("pokja-sosial", "Pokja Sosial", Some(Topic::Social), Some(forum.id));
    let mut tx = store.write(region_id).await?;
    let seq = tx.seq();
    for body in [&forum, &group] {
        run!(tx, forum::insert_body(region_id, seq, body))?;
    }
    let mut number = 0;
    for (side, count) in
        [(Constituency::Government, government), (Constituency::NonGovernment, non_government)]
    {
        for place in 1..=count {
            number += 1;
            let holder = organisation(side, place);
            run!(tx, organisations::insert(region_id, seq, &holder))?;
            let post = if place == 1 { Post::CoChair } else { Post::Member };
            run!(tx, forum::insert_seat(region_id, seq, &seat(&forum, number, side, &holder, post)))?;
            if place == 1 {
                let lead = if side == Constituency::Government { 1 } else { 2 };
                run!(tx, forum::insert_seat(region_id, seq, &seat(&group, lead, side, &holder, Post::Lead)))?;
            }
        }
    }
    tx.commit_public(PublicAct {
        kind: "forum-seated",
        by: crate::imports::Job::DEFAULT_OFFICE.to_owned(),
        subject: "forum/forum".to_owned(),
        before: None,
        after: None,
        payload: json!({"body": "forum", "government": government, "non_government": non_government}),
    })
    .await?;
    Ok(())
}
