//! The forum of a region as its pages and acts read it: bodies, seats and the organisations on them, and who may act for which
//! seat.
//!
//! Meetings, decisions and minutes start from here: [`Forum::load`], then [`Forum::own_seats`] for what somebody may do.
use crate::http::session::SignedIn;
use jiff::civil::Date;
use rembuk_domain::forum::seats::{BodyKind, Holder, Post, Seat, SeatState, Sides, Sitting, chair, may_act};
use rembuk_domain::organisations::{AgencyKind, Constituency, Platform};
use rembuk_domain::people::Term;
use rembuk_domain::settings::Rule;
use rembuk_store::rows::{ForumBody, ForumSeat, NOW, Organisation, PersonSeat, Setting};
use rembuk_store::{Read, StoreError, Write, run};
use std::collections::HashMap;
use uuid::Uuid;

/// Everything of one moment of the record.
#[derive(Debug, Clone)]
pub struct Forum {
    pub bodies: Vec<ForumBody>,
    /// As stored: how each was filled, what its offices are called
    pub rows: Vec<ForumSeat>,
    /// As the rules see them, in the same order as `rows`
    pub seats: Vec<Seat>,
    pub sides: Sides,
    organisations: HashMap<Uuid, Organisation>,
}

/// A seat somebody may act for today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSeat {
    pub seat: Seat,
    pub sitting: Sitting,
}

impl Forum {
    /// # Errors
    /// The store refuses.
    pub async fn load(tx: &mut Read, region_id: i64, at: i64) -> Result<Self, StoreError> {
        let bodies = run!(tx, forum::list_bodies(region_id, at))?;
        let rows = run!(tx, forum::list_seats(region_id, at))?;
        let organisations = run!(tx, organisations::list(region_id, at))?;
        let settings = run!(tx, settings::list(region_id, at))?;
        Ok(Self::from_rows(bodies, rows, organisations, &settings))
    }

    /// As it stands within a write: what an act is judged by.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn load_in(tx: &mut Write) -> Result<Self, StoreError> {
        let region_id = tx.region_id();
        let bodies = run!(tx, forum::list_bodies(region_id, NOW))?;
        let rows = run!(tx, forum::list_seats(region_id, NOW))?;
        let organisations = run!(tx, organisations::list(region_id, NOW))?;
        let settings = run!(tx, settings::list(region_id, NOW))?;
        Ok(Self::from_rows(bodies, rows, organisations, &settings))
    }

    fn from_rows(
        bodies: Vec<ForumBody>,
        rows: Vec<ForumSeat>,
        organisations: Vec<Organisation>,
        settings: &[Setting],
    ) -> Self {
        let organisations: HashMap<Uuid, Organisation> =
            organisations.into_iter().map(|row| (row.id, row)).collect();
        let council =
            settings.iter().find(|row| row.key == Rule::CouncilSide.code()).map(|row| row.value.as_str());
        let council = council.and_then(|code| Constituency::parse(code).ok());
        let sides = council.map_or_else(Sides::default, |council| Sides { council });
        let (rows, seats) =
            rows.into_iter().filter_map(|row| seat(&row, &organisations).map(|seat| (row, seat))).unzip();
        Self { bodies, rows, seats, sides, organisations }
    }

    pub fn body(&self, id: Uuid) -> Option<&ForumBody> {
        self.bodies.iter().find(|body| body.id == id)
    }

    pub fn body_named(&self, slug: &str) -> Option<&ForumBody> {
        self.bodies.iter().find(|body| body.slug == slug)
    }

    /// The multi-stakeholder body itself.
    pub fn forum(&self) -> Option<&ForumBody> {
        self.bodies.iter().find(|body| body.kind == BodyKind::Forum.code())
    }

    /// The official team; the forum itself where the two are one.
    pub fn team(&self) -> Option<&ForumBody> {
        let is_team = |body: &&ForumBody| body.kind == BodyKind::CoordinationTeam.code();
        self.bodies.iter().find(is_team).or_else(|| self.forum().filter(|body| body.is_team_too))
    }

    pub fn groups(&self) -> impl Iterator<Item = &ForumBody> {
        self.bodies.iter().filter(|body| body.kind == BodyKind::WorkingGroup.code())
    }

    /// Seats of a body by number, vacant ones too.
    pub fn seats_of(&self, body: Uuid) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |seat| seat.body == body)
    }

    pub fn seat(&self, id: Uuid) -> Option<&Seat> {
        self.seats.iter().find(|seat| seat.id == id)
    }

    pub fn row(&self, id: Uuid) -> Option<&ForumSeat> {
        self.rows.iter().find(|row| row.id == id)
    }

    pub fn state(&self, seat: &Seat, day: Date) -> SeatState {
        seat.state(self.sides, day)
    }

    /// Whoever holds the seat, also where it counts as vacant.
    pub fn holder(&self, seat: &Seat) -> Option<&Organisation> {
        self.organisations.get(&seat.holder?.organisation)
    }

    pub fn organisation(&self, id: Uuid) -> Option<&Organisation> {
        self.organisations.get(&id)
    }

    pub fn organisations(&self) -> impl Iterator<Item = &Organisation> {
        self.organisations.values()
    }

    /// The co-chair of a side who may act on this day: of the forum, or the lead of a working group.
    pub fn chair(&self, body: Uuid, side: Constituency, day: Date) -> Option<&Seat> {
        let post = match self.body(body)?.kind == BodyKind::WorkingGroup.code() {
            true => Post::Lead,
            false => Post::CoChair,
        };
        let seats: Vec<Seat> = self.seats_of(body).cloned().collect();
        let id = chair(&seats, post, side, self.sides, day)?.id;
        self.seat(id)
    }

    /// The seat as it stands in the record for what is done on it, never a person: "Kursi 13, LSM Lestari".
    pub fn speaks(&self, seat: &Seat) -> String {
        let name = self.holder(seat).map(|row| row.name.as_str()).unwrap_or_default();
        format!("Kursi {}, {name}", seat.number)
    }

    /// Seats this person may act for today, of all bodies: only those they are noted on, and hold a role for.
    pub fn own_seats(
        &self,
        persons: &[PersonSeat],
        signed: &SignedIn,
        region_id: i64,
        day: Date,
    ) -> Vec<OwnSeat> {
        let own = |row: &&PersonSeat| row.region_id == region_id && row.person_id == signed.account.id;
        persons
            .iter()
            .filter(own)
            .filter_map(|row| {
                let sitting = Sitting::parse(&row.kind)?;
                let seat = self.seat(row.seat_id)?;
                may_act(&signed.roles, region_id, seat, self.sides, day)
                    .then(|| OwnSeat { seat: seat.clone(), sitting })
            })
            .collect()
    }
}

/// A row as the rules see it; none for one that names something unknown.
fn seat(row: &ForumSeat, organisations: &HashMap<Uuid, Organisation>) -> Option<Seat> {
    let holder = row.organisation_id.and_then(|id| organisations.get(&id)).and_then(holder);
    Some(Seat {
        id: row.id,
        body: row.body_id,
        number: row.number,
        constituency: Constituency::parse(&row.constituency).ok()?,
        holder,
        term: Term::parse(&row.from_on, row.until_on.as_deref().unwrap_or_default()).ok()?,
        post: Post::parse(&row.post).ok()?,
    })
}

/// An organisation as the rules see it on a seat.
pub fn holder(row: &Organisation) -> Option<Holder> {
    Some(Holder {
        organisation: row.id,
        platform: Platform::parse(&row.platform).ok()?,
        is_council: row.agency_kind.as_deref() == Some(AgencyKind::CouncilSecretariat.code()),
        until: row.until_on.as_deref().and_then(|day| day.parse().ok()),
    })
}

/// Seats this person may act for today.
///
/// # Errors
/// The store refuses.
pub async fn own_seats(
    tx: &mut Read,
    forum: &Forum,
    signed: &SignedIn,
    region_id: i64,
    day: Date,
) -> Result<Vec<OwnSeat>, StoreError> {
    let persons = run!(tx, forum::list_of_person(signed.account.id))?;
    Ok(forum.own_seats(&persons, signed, region_id, day))
}

/// As [`own_seats`], within a write: what an act is judged by. Roles are those of the request.
///
/// # Errors
/// The store refuses.
pub async fn own_seats_in(
    tx: &mut Write,
    forum: &Forum,
    signed: &SignedIn,
    day: Date,
) -> Result<Vec<OwnSeat>, StoreError> {
    let region_id = tx.region_id();
    let persons = run!(tx, forum::list_of_person(signed.account.id))?;
    Ok(forum.own_seats(&persons, signed, region_id, day))
}
