//! `/{region}/kelola/keputusan`: what waits for a member's vote, and for whoever runs the forum. One motion, one screen: the question,
//! the rule, the choice.
use super::show::{RoundPart, part};
use crate::context::Context;
use crate::decisions::{ActError, Decision, Round, acts, find};
use crate::error::PageError;
use crate::forum::{Forum, OwnSeat, own_seats};
use crate::html::decisions::{choice_key, day, method_key, moment, rule_lines, side, sides, state_key};
use crate::html::form::{Errors, Form, Input, Typed};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::forum::rules::{Choice, Method, Setting};
use rembuk_domain::forum::seats::Post;
use rembuk_domain::forum::tally::Standing;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::people::roles::Permission::RunForum;
use rembuk_store::rows::{MotionRow, NOW, PresenceMark};
use rembuk_store::run;
use std::collections::HashSet;
use uuid::Uuid;

pub(super) fn layout(context: &Context, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", title, String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

struct Row {
    title: String,
    reference: String,
    path: String,
    state: String,
}

#[derive(Template)]
#[template(path = "decisions/desk_list.html")]
struct DeskPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    own_seats: Vec<String>,
    put: String,
    rules: String,
    public: String,
}

pub async fn list(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let (region_id, today, locale) = (context.region_id(), context.today, context.locale);
    let motions = run!(context.tx, decisions::list(region_id, NOW))?;
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let own = own_seats(&mut context.tx, &forum, &signed, region_id, today).await?;
    let open = motions.iter().filter(|row| row.state == "open").count();
    let row = |motion: &MotionRow| Row {
        title: motion.title.clone(),
        reference: motion.reference.clone(),
        path: context.paths().decision_desk(&motion.reference),
        state: locale.t(state_key(&motion.state)),
    };
    let page = DeskPage {
        layout: layout(&context, locale.t("decisions-desk-title")),
        lead: html::decisions::counted(locale, "decisions-desk-lead", open),
        rows: motions
            .iter()
            .filter(|row| row.outcome.is_none() && row.state != "withdrawn")
            .map(row)
            .collect(),
        own_seats: own.iter().map(|own| forum.speaks(&own.seat)).collect(),
        put: if own.is_empty() { String::new() } else { context.paths().new_decision() },
        rules: context.paths().decision_rules(),
        public: context.paths().decisions(),
    };
    html::private(&page, StatusCode::OK)
}

/// A choice of the voting form.
struct Option_ {
    value: &'static str,
    name: String,
    is_chosen: bool,
}

/// One own seat with what it may say.
struct VoteForm {
    seat: String,
    name: String,
    form: Form,
    recuse: Form,
    options: Vec<Option_>,
    reason: String,
    /// What it said already, or why it can't
    said: String,
    can_vote: bool,
}

struct PresenceLine {
    id: String,
    name: String,
    side: String,
    is_there: bool,
}

#[derive(Template)]
#[template(path = "decisions/desk.html")]
pub(super) struct MotionPage {
    layout: Layout,
    reference: String,
    state: String,
    until: String,
    question: String,
    rule_lines: Vec<String>,
    hint: String,
    secret_warning: String,
    errors: Vec<String>,
    votes: Vec<VoteForm>,
    no_seat: String,
    open: Option<Form>,
    silent: String,
    presence: Option<Form>,
    presence_lines: Vec<PresenceLine>,
    close: Option<Form>,
    withdraw: Option<Form>,
    enact: Option<Form>,
    round: Option<RoundPart>,
    public: String,
}

/// What the page of one motion is made of.
pub(super) struct Room {
    pub decision: Decision,
    pub forum: Forum,
    pub own: Vec<OwnSeat>,
    marks: Vec<PresenceMark>,
    cast: Vec<Uuid>,
    /// Seats that the attendance of the meeting names
    attending: HashSet<Uuid>,
}

impl Room {
    /// Whether a seat counts as being in the room.
    fn is_there(&self, seat: Uuid) -> bool {
        let mark = self.marks.iter().find(|mark| mark.seat_id == seat).map(|mark| mark.mark.as_str());
        mark == Some(acts::PRESENT) || (mark != Some(acts::LEFT) && self.attending.contains(&seat))
    }

    pub async fn load(context: &mut Context, signed: &Signed, reference: &str) -> Result<Self, PageError> {
        let (region_id, today) = (context.region_id(), context.today);
        let decision = find(&mut context.tx, region_id, NOW, reference)
            .await?
            .ok_or_else(|| PageError::UnknownDecision(reference.to_owned()))?;
        let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
        let own = own_seats(&mut context.tx, &forum, signed, region_id, today).await?;
        let round = decision.row.round_id.unwrap_or_default();
        let marks = run!(context.tx, decisions::list_presence(region_id, round))?;
        let cast = run!(context.tx, decisions::list_cast(region_id, round))?;
        let attending = match decision.row.meeting_id {
            Some(id) => crate::attendance::seats_present(&mut context.tx, region_id, id, context.now).await?,
            None => HashSet::new(),
        };
        Ok(Self { decision, forum, own, marks, cast, attending })
    }

    /// Whether somebody may open this motion: the secretariat, or a chair of either side.
    pub fn may_run(&self, context: &Context, signed: &Signed) -> bool {
        signed.may(RunForum, context.region_id(), context.today)
            || self
                .own
                .iter()
                .any(|own| own.seat.body == self.decision.row.body_id && own.seat.post != Post::Member)
    }

    /// How the record names whoever opens or closes it.
    pub fn speaker(&self, context: &Context, signed: &Signed) -> String {
        let chair = self
            .own
            .iter()
            .find(|own| own.seat.body == self.decision.row.body_id && own.seat.post != Post::Member);
        match chair.filter(|_| !signed.may(RunForum, context.region_id(), context.today)) {
            Some(own) => self.forum.speaks(&own.seat),
            None => signed.acting_office(context.region_id(), context.today),
        }
    }
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let room = Room::load(&mut context, &signed, &reference).await?;
    answer(&context, &signed, &room, &[], None)
}

/// The page again, with why something can't be done and what was typed.
pub(super) fn answer(
    context: &Context,
    signed: &Signed,
    room: &Room,
    errors: &[ActError],
    typed: Option<&Typed>,
) -> Result<Response, PageError> {
    let said: Vec<&'static str> = errors.iter().map(|error| error.key()).collect();
    answer_keys(context, signed, room, &said, typed)
}

pub(super) fn answer_keys(
    context: &Context,
    signed: &Signed,
    room: &Room,
    errors: &[&'static str],
    typed: Option<&Typed>,
) -> Result<Response, PageError> {
    let page = page(context, signed, room, errors, typed);
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    html::private(&page, status)
}

/// One form for each own seat that votes in the round that is open.
fn vote_forms(context: &Context, signed: &Signed, room: &Room, typed: Option<&Typed>) -> Vec<VoteForm> {
    let Some(round) = room.decision.current().filter(|_| room.decision.is_open()) else { return Vec::new() };
    let own = room.own.iter().filter(|own| round.seat(own.seat.id).is_some());
    own.map(|own| vote_form(context, signed, room, round, own, typed)).collect()
}

fn page(
    context: &Context,
    signed: &Signed,
    room: &Room,
    errors: &[&'static str],
    typed: Option<&Typed>,
) -> MotionPage {
    let (locale, row) = (context.locale, &room.decision.row);
    let paths = context.paths();
    let round = room.decision.current();
    let method = round.and_then(Round::method).filter(|_| room.decision.is_open());
    let runs = room.may_run(context, signed);
    let is_secretariat = signed.may(RunForum, context.region_id(), context.today);
    let votes = vote_forms(context, signed, room, typed);
    let in_meeting =
        round.is_some_and(|round| round.setting() == Some(Setting::Meeting)) && room.decision.is_open();
    let form = |step: &str, button: &str| {
        let action = format!("{}/{step}", paths.decision_desk(&row.reference));
        Form::new(locale, action, &signed.form_token, button)
    };
    let can_open = runs && matches!(row.state.as_str(), "put" | "returned");
    let is_own = room.own.iter().any(|own| Some(own.seat.id) == row.put_by);
    MotionPage {
        layout: layout(context, row.title.clone())
            .crumb(locale.t("decisions-desk-title"), paths.decisions_desk()),
        reference: row.reference.clone(),
        state: locale.t(row
            .outcome
            .as_deref()
            .and_then(rembuk_domain::forum::tally::Outcome::find)
            .map_or_else(|| state_key(&row.state), html::decisions::outcome_key)),
        until: until(context, &room.decision),
        question: row.question.clone(),
        rule_lines: rule_lines(locale, &room.decision.rule),
        hint: method.map(|method| hint(locale, method)).unwrap_or_default(),
        secret_warning: match method {
            Some(Method::Secret) => locale.t("decision-unanimity-warning"),
            _ => String::new(),
        },
        errors: errors.iter().map(|key| locale.t(key)).collect(),
        no_seat: match votes.is_empty() && room.decision.is_open() {
            true => locale.t("decision-no-own-seat"),
            false => String::new(),
        },
        votes,
        open: can_open.then(|| open_form(context, room, form("buka", "decision-open-button"), typed)),
        silent: if can_open { silent(context, room) } else { String::new() },
        presence: (in_meeting && is_secretariat).then(|| form("hadir", "decision-presence-button")),
        presence_lines: round.map(|round| presence(locale, room, round)).unwrap_or_default(),
        close: (runs && room.decision.is_open()).then(|| form("tutup", "decision-close-button")),
        withdraw: (is_own && row.state == "put").then(|| {
            let form = form("tarik", "decision-withdraw-button");
            form.field("alasan", Input::Text, "decision-withdraw-reason", "", "off")
        }),
        enact: (is_secretariat && matches!(row.outcome.as_deref(), Some("passed" | "recommended")))
            .then(|| enact_form(locale, form("penetapan", "decision-enact-button"), typed)),
        round: round.map(|round| part(context, round)),
        public: paths.decision(&row.reference),
    }
}

fn until(context: &Context, decision: &Decision) -> String {
    let (locale, row) = (context.locale, &decision.row);
    match (decision.closes_at(), row.state.as_str()) {
        (Some(at), _) => locale.ta("decision-open-until", &[arg("moment", &moment(context, at.micros()))]),
        (None, "put") => locale.ta("decision-put-line", &[arg("day", &day(locale, &row.opens_at_latest))]),
        (None, "returned") => locale.ta(
            "decision-returned-next",
            &[
                arg("sides", &sides(locale, &crate::decisions::sides_of(&row.absent))),
                arg("from", &day(locale, row.again_from.as_deref().unwrap_or_default())),
                arg("latest", &day(locale, row.again_at_latest.as_deref().unwrap_or_default())),
            ],
        ),
        _ => String::new(),
    }
}

fn hint(locale: Locale, method: Method) -> String {
    locale.t(match method {
        Method::Consent => "decision-hint-consent",
        Method::Open => "decision-hint-open",
        Method::Secret => "decision-hint-secret",
    })
}

fn vote_form(
    context: &Context,
    signed: &Signed,
    room: &Room,
    round: &Round,
    own: &OwnSeat,
    typed: Option<&Typed>,
) -> VoteForm {
    let locale = context.locale;
    let method = round.method().unwrap_or(Method::Open);
    let seat = own.seat.id.simple().to_string();
    let typed = typed.filter(|typed| typed.get("kursi") == seat);
    let ballot = round.ballot(own.seat.id);
    let chosen = typed.map(|typed| typed.get("suara")).filter(|text| !text.is_empty());
    let chosen = chosen.or_else(|| ballot.map(|ballot| ballot.choice.as_str())).unwrap_or_default();
    let is_recused = round.seat(own.seat.id).is_some_and(|row| row.standing == Standing::Recused.code());
    let can_vote = round.electorate().may_vote(own.seat.id).is_ok() && !room.cast.contains(&own.seat.id);
    let path = context.paths().decision_desk(&room.decision.row.reference);
    let key = if ballot.is_some() { "decision-change-button" } else { "decision-vote-button" };
    let option = |choice: &Choice| Option_ {
        value: choice.code(),
        name: locale.t(choice_key(*choice, method)),
        is_chosen: choice.code() == chosen,
    };
    VoteForm {
        name: room.forum.speaks(&own.seat),
        form: Form::new(locale, format!("{path}/suara"), &signed.form_token, key),
        recuse: Form::new(locale, format!("{path}/mundur"), &signed.form_token, "decision-recuse-button"),
        options: Choice::ALL.iter().map(option).collect(),
        reason: typed
            .map(|typed| typed.get("alasan").to_owned())
            .or_else(|| ballot.and_then(|ballot| ballot.reason.clone()))
            .unwrap_or_default(),
        said: match (is_recused, can_vote, ballot.and_then(|ballot| Choice::find(&ballot.choice))) {
            (true, ..) => locale.t("decision-you-recused"),
            (false, false, _) if room.cast.contains(&own.seat.id) => locale.t("decision-you-voted-secretly"),
            (false, false, _) => locale.t("decision-not-in-electorate"),
            (false, true, Some(choice)) => locale.ta(
                "decision-you-said",
                &[arg("choice", &locale.t(choice_key(choice, method)).to_lowercase())],
            ),
            (false, true, None) => String::new(),
        },
        seat,
        can_vote,
    }
}

fn open_form(context: &Context, room: &Room, form: Form, typed: Option<&Typed>) -> Form {
    let locale = context.locale;
    let row = &room.decision.row;
    let methods =
        Method::ALL.iter().map(|method| (method.code().to_owned(), locale.t(method_key(*method)))).collect();
    let mut settings =
        vec![(Setting::Written.code().to_owned(), locale.t("decision-setting-written-choice"))];
    if row.meeting_id.is_some() || row.agenda_item_id.is_some() {
        settings.push((Setting::Meeting.code().to_owned(), locale.t("decision-setting-meeting-choice")));
    }
    let form = form
        .select("cara", "decision-open-method", methods)
        .select("tempat", "decision-open-setting", settings)
        .field("lama", Input::Text, "decision-open-length", "decision-open-length-hint", "off")
        .starting("lama", "7".to_owned());
    let form = match row.state == "put" {
        true => {
            form.field("sebab", Input::Text, "decision-why-no-consent", "decision-why-no-consent-hint", "off")
        }
        false => form,
    };
    match typed {
        Some(typed) if !typed.get("cara").is_empty() => form.returned(typed, &Errors::default()),
        _ => form,
    }
}

/// Sides nobody could vote for if it were opened now.
fn silent(context: &Context, room: &Room) -> String {
    let locale = context.locale;
    let seats = acts::freeze(&room.forum, &room.decision, context.today);
    let is_silent = |of: &Constituency| {
        !seats.iter().any(|seat| seat.constituency == of.code() && seat.standing == Standing::Votes.code())
    };
    let silent: Vec<Constituency> = Constituency::ALL.into_iter().filter(is_silent).collect();
    match silent.is_empty() {
        true => String::new(),
        false => locale.ta("decision-silent-side", &[arg("sides", &sides(locale, &silent))]),
    }
}

fn presence(locale: Locale, room: &Room, round: &Round) -> Vec<PresenceLine> {
    let voting = round.seats.iter().filter(|seat| seat.standing == Standing::Votes.code());
    voting
        .map(|seat| PresenceLine {
            id: seat.seat_id.simple().to_string(),
            name: format!("{} · {}", seat.number, seat.organisation),
            side: Constituency::parse(&seat.constituency).map(|of| side(locale, of)).unwrap_or_default(),
            is_there: room.is_there(seat.seat_id),
        })
        .collect()
}

fn enact_form(locale: Locale, form: Form, typed: Option<&Typed>) -> Form {
    let kinds = [
        ("enacted", "decision-kind-enacted"),
        ("departed", "decision-kind-departed"),
        ("declined", "decision-kind-declined"),
    ];
    let form = form
        .select(
            "jenis",
            "decision-enact-kind",
            kinds.map(|(code, key)| (code.to_owned(), locale.t(key))).into(),
        )
        .field("oleh", Input::Text, "decision-enact-by", "decision-enact-by-hint", "off")
        .field("peraturan", Input::Text, "decision-enact-act", "decision-enact-act-hint", "off")
        .field("nomor", Input::Text, "decision-enact-number", "", "off")
        .field("tanggal", Input::Date, "decision-enact-on", "", "off")
        .field("tautan", Input::Text, "decision-enact-link", "decision-enact-link-hint", "off")
        .field("beda", Input::Long, "decision-enact-departure", "", "off")
        .field("alasan", Input::Long, "decision-enact-reason", "decision-enact-reason-hint", "off");
    match typed {
        Some(typed) if !typed.get("jenis").is_empty() => form.returned(typed, &Errors::default()),
        _ => form,
    }
}
