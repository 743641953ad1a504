//! Changes to offices. Each is a public act: the record tells office, kind and term; whose they are goes into a private
//! row of the same transaction.
use super::{find, layout, letter_fields, organisations};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::html::offices::{Offices, mandate, tenure};
use crate::http::session::Signed;
use crate::messages::{self, Notice, To};
use crate::people::log::{self, About, Event};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::offices::{Holding, Letter, handover};
use rembuk_domain::people::{Name, PeopleError, Term};
use rembuk_store::rows::{MandateRow, Office, OfficeHolder, Organisation, PersonAccount, PersonHolding};
use rembuk_store::{PublicAct, Write, run};
use serde_json::json;
use uuid::Uuid;

type OfficePath = Path<(String, String)>;

fn act(
    context: &Context,
    signed: &Signed,
    kind: &'static str,
    office: &str,
    payload: serde_json::Value,
) -> PublicAct {
    PublicAct {
        kind,
        by: signed.acting_office(context.region_id(), context.today),
        subject: format!("office/{office}"),
        before: None,
        after: None,
        payload,
    }
}

fn back(context: &Context, office: &Office) -> Result<Response, PageError> {
    Ok(Redirect::to(&context.paths().office(&office.slug)).into_response())
}

fn add_page(context: &Context, signed: &Signed, organisations: &[Organisation]) -> FormPage {
    let action = format!("{}/tambah", context.paths().offices());
    let bodies = organisations.iter().map(|row| (row.slug.clone(), row.name.clone())).collect();
    let form = Form::new(context.locale, action, &signed.form_token, "office-add-button")
        .field("nama", Input::Text, "office-field-name", "office-field-name-hint", "off")
        .select("lembaga", "people-field-organisation", bodies);
    let layout =
        layout(context, "office-add-title").crumb(context.t("offices-title"), context.paths().offices());
    FormPage::new(layout, context.t("office-add-lead"), form)
}

pub async fn show_add(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let organisations = organisations(&mut context).await?;
    add_page(&context, &signed, &organisations).answer()
}

pub async fn add(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let organisations = organisations(&mut context).await?;
    let all = Offices::load(&mut context, rembuk_store::rows::NOW).await?;
    let mut errors = Errors::default();
    let name = errors.take("nama", Name::parse(typed.get("nama")));
    let body = organisations.iter().find(|row| row.slug == typed.get("lembaga"));
    if body.is_none() {
        errors.add("lembaga", PeopleError::NoOrganisation.key());
    }
    let (Some(name), Some(body)) = (name, body) else {
        return add_page(&context, &signed, &organisations).returned(&typed, &errors);
    };
    let office = Office {
        id: Uuid::now_v7(),
        slug: free_slug(name.as_str(), &all.offices),
        sort_key: format!("{} {}", body.sort_key, name.as_str().to_lowercase()),
        name: name.to_string(),
        organisation_id: body.id,
        valid_from_seq: 0,
    };
    let payload = json!({"office": office.slug, "name": office.name, "organisation": body.slug});
    let act = act(&context, &signed, "office-added", &office.slug, payload);
    let (state, region_id, row, key) =
        (context.state.clone(), context.region_id(), office.clone(), typed.key());
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if !is_repeat(&mut tx, key.as_ref()).await? {
            let seq = tx.seq();
            run!(tx, offices::insert(region_id, seq, &row))?;
            tx.commit_public(act).await?;
        }
        Ok(())
    })
    .await?;
    Ok(Redirect::to(&context.paths().offices()).into_response())
}

/// An address no other office has; `tambah` is taken by the form.
fn free_slug(name: &str, offices: &[Office]) -> String {
    let wanted = match crate::imports::slug_of(name) {
        slug if slug.is_empty() => "jabatan".to_owned(),
        slug => slug,
    };
    let is_free = |slug: &str| slug != "tambah" && offices.iter().all(|office| office.slug != slug);
    if is_free(&wanted) {
        return wanted;
    }
    (2..).map(|number| format!("{wanted}-{number}")).find(|slug| is_free(slug)).unwrap_or(wanted)
}

/// People who may be named: whoever holds a role in the region.
async fn people(context: &mut Context) -> Result<Vec<PersonAccount>, PageError> {
    let region_id = context.region_id();
    Ok(run!(context.tx, people::list_in_region(region_id))?)
}

fn person_field(form: Form, context: &Context, people: &[PersonAccount]) -> Form {
    let mut choices = vec![(String::new(), context.t("office-person-unknown"))];
    choices.extend(people.iter().map(|account| (account.id.simple().to_string(), account.name.clone())));
    form.select("orang", "office-field-person", choices)
}

fn holder_page(context: &Context, signed: &Signed, office: &Office, people: &[PersonAccount]) -> FormPage {
    let action = format!("{}/pejabat", context.paths().office(&office.slug));
    let kinds = Holding::ALL.map(|kind| (kind.code().to_owned(), context.t(kind.key()))).to_vec();
    let form = Form::new(context.locale, action, &signed.form_token, "office-holder-button").select(
        "jenis",
        "office-field-kind",
        kinds,
    );
    let form = letter_fields(person_field(form, context, people), context);
    let layout =
        layout(context, "office-holder-title").crumb(context.t("offices-title"), context.paths().offices());
    FormPage::new(layout, context.t("office-holder-lead"), form).caption(office.name.clone())
}

fn mandate_page(context: &Context, signed: &Signed, office: &Office, people: &[PersonAccount]) -> FormPage {
    let action = format!("{}/mandat", context.paths().office(&office.slug));
    let form = Form::new(context.locale, action, &signed.form_token, "office-mandate-button");
    let form = letter_fields(person_field(form, context, people), context);
    let layout =
        layout(context, "office-mandate-title").crumb(context.t("offices-title"), context.paths().offices());
    FormPage::new(layout, context.t("office-mandate-lead"), form).caption(office.name.clone())
}

pub async fn show_holder(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): OfficePath,
) -> Result<Response, PageError> {
    let (_, office) = find(&mut context, &slug).await?;
    let people = people(&mut context).await?;
    holder_page(&context, &signed, &office, &people).answer()
}

pub async fn show_mandate(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): OfficePath,
) -> Result<Response, PageError> {
    let (_, office) = find(&mut context, &slug).await?;
    let people = people(&mut context).await?;
    mandate_page(&context, &signed, &office, &people).answer()
}

/// What both forms have: who (perhaps), by which letter, from when until when.
struct Given {
    person: Option<Uuid>,
    letter: Letter,
    term: Term,
}

fn read_given(typed: &Typed, errors: &mut Errors, people: &[PersonAccount]) -> Option<Given> {
    let letter = match Letter::parse(typed.get("surat"), typed.get("tanggal")) {
        Err(PeopleError::BadDay) => errors.take("tanggal", Err(PeopleError::BadDay)),
        other => errors.take("surat", other),
    };
    let term = crate::words::read_term(typed, errors);
    let person =
        people.iter().map(|account| account.id).find(|id| id.simple().to_string() == typed.get("orang"));
    Some(Given { person, letter: letter?, term: term? })
}

fn day(day: jiff::civil::Date) -> String {
    day.to_string()
}

/// Notes whose a tenure or mandate is, and tells them.
async fn note_person(
    tx: &mut Write,
    signed: &Signed,
    source_id: Uuid,
    person: Option<Uuid>,
    (kind, office): (NoticeKind, &str),
) -> Result<(), PageError> {
    let Some(person_id) = person else { return Ok(()) };
    let region_id = tx.region_id();
    run!(tx, people::insert_holding(&PersonHolding { region_id, source_id, person_id }))?;
    let about = About { region_id, actor: Some(signed.account.id), subject: Some(person_id) };
    log::note(tx, Event::HoldingGiven, about, "").await?;
    let key = format!("{} {}", kind.code(), source_id.simple());
    let notice = Notice::new(region_id, To::Person(person_id), kind, key, "/tugas".to_owned()).about(office);
    messages::send(tx, &notice).await.map(|_| ())
}

pub async fn set_holder(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): OfficePath,
    typed: Typed,
) -> Result<Response, PageError> {
    let (all, office) = find(&mut context, &slug).await?;
    let people = people(&mut context).await?;
    let mut errors = Errors::default();
    let holding = errors.take("jenis", Holding::parse(typed.get("jenis")));
    let given = read_given(&typed, &mut errors, &people);
    let (Some(holding), Some(given)) = (holding, given) else {
        return holder_page(&context, &signed, &office, &people).returned(&typed, &errors);
    };
    let Some(ended) = errors.take("sejak", ended(&all, &office, holding, &given.term)) else {
        return holder_page(&context, &signed, &office, &people).returned(&typed, &errors);
    };
    let row = OfficeHolder {
        id: Uuid::now_v7(),
        office_id: office.id,
        kind: holding.code().to_owned(),
        from_on: day(given.term.from()),
        until_on: given.term.until().map(day),
        letter_number: given.letter.number().to_owned(),
        letter_on: given.letter.on().map(day),
        valid_from_seq: 0,
    };
    let payload = json!({"office": office.slug, "holding": row.kind, "from": row.from_on, "until": row.until_on,
        "letter": row.letter_number, "ended": ended.len()});
    let act = act(&context, &signed, "office-holder-set", &office.slug, payload);
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    let name = office.name.clone();
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(());
        }
        let seq = tx.seq();
        for (id, row) in &ended {
            run!(tx, offices::close_holder(region_id, *id, seq))?;
            if let Some(row) = row {
                run!(tx, offices::insert_holder(region_id, seq, row))?;
            }
        }
        run!(tx, offices::insert_holder(region_id, seq, &row))?;
        note_person(&mut tx, &signed, row.id, given.person, (NoticeKind::OfficeGiven, &name)).await?;
        tx.commit_public(act).await?;
        Ok(())
    })
    .await?;
    back(&context, &office)
}

/// Tenures that the new one ends, as they are to be stored; without a row where nothing of one is left.
fn ended(
    all: &Offices,
    office: &Office,
    holding: Holding,
    term: &Term,
) -> Result<Vec<(Uuid, Option<OfficeHolder>)>, PeopleError> {
    let changes = handover(&all.tenures(office.id), holding, term)?;
    let stored = |(id, term): (Uuid, Option<Term>)| {
        let row = all.holders.iter().find(|row| row.id == id).zip(term);
        (id, row.map(|(row, term)| OfficeHolder { until_on: term.until().map(day), ..row.clone() }))
    };
    Ok(changes.into_iter().map(stored).collect())
}

pub async fn give_mandate(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): OfficePath,
    typed: Typed,
) -> Result<Response, PageError> {
    let (_, office) = find(&mut context, &slug).await?;
    let people = people(&mut context).await?;
    let mut errors = Errors::default();
    let Some(given) = read_given(&typed, &mut errors, &people) else {
        return mandate_page(&context, &signed, &office, &people).returned(&typed, &errors);
    };
    let row = MandateRow {
        id: Uuid::now_v7(),
        office_id: office.id,
        from_on: day(given.term.from()),
        until_on: given.term.until().map(day),
        letter_number: given.letter.number().to_owned(),
        letter_on: given.letter.on().map(day),
        valid_from_seq: 0,
    };
    let payload = json!({"office": office.slug, "from": row.from_on, "until": row.until_on,
        "letter": row.letter_number});
    let act = act(&context, &signed, "mandate-given", &office.slug, payload);
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    let name = office.name.clone();
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(());
        }
        let seq = tx.seq();
        run!(tx, offices::insert_mandate(region_id, seq, &row))?;
        note_person(&mut tx, &signed, row.id, given.person, (NoticeKind::MandateGiven, &name)).await?;
        tx.commit_public(act).await?;
        Ok(())
    })
    .await?;
    back(&context, &office)
}

/// Ended today: it counts until the day is over, as a letter that ends it would say.
pub async fn end_holder(
    mut context: Context,
    signed: Signed,
    Path((_, slug, id)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let (all, office) = find(&mut context, &slug).await?;
    let id = Uuid::parse_str(&id).map_err(|_| PageError::UnknownPage)?;
    let found = all.holders.iter().find(|row| row.id == id && row.office_id == office.id);
    let (row, term) = found
        .and_then(|row| Some((row, tenure(row)?.term.ended(context.today))))
        .ok_or(PageError::UnknownPage)?;
    let row = OfficeHolder { until_on: term.until().map(day), ..row.clone() };
    let payload = json!({"office": office.slug, "holding": row.kind, "until": row.until_on});
    let act = act(&context, &signed, "office-holder-ended", &office.slug, payload);
    let region_id = context.region_id();
    let mut tx = context.state.store.write(region_id).await?;
    let seq = tx.seq();
    run!(tx, offices::close_holder(region_id, row.id, seq))?;
    run!(tx, offices::insert_holder(region_id, seq, &row))?;
    tx.commit_public(act).await?;
    back(&context, &office)
}

/// As [`end_holder`].
pub async fn end_mandate(
    mut context: Context,
    signed: Signed,
    Path((_, slug, id)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let (all, office) = find(&mut context, &slug).await?;
    let id = Uuid::parse_str(&id).map_err(|_| PageError::UnknownPage)?;
    let found = all.mandates.iter().find(|row| row.id == id && row.office_id == office.id);
    let (row, term) = found
        .and_then(|row| Some((row, mandate(row)?.term.ended(context.today))))
        .ok_or(PageError::UnknownPage)?;
    let row = MandateRow { until_on: term.until().map(day), ..row.clone() };
    let payload = json!({"office": office.slug, "until": row.until_on});
    let act = act(&context, &signed, "mandate-ended", &office.slug, payload);
    let region_id = context.region_id();
    let mut tx = context.state.store.write(region_id).await?;
    let seq = tx.seq();
    run!(tx, offices::close_mandate(region_id, row.id, seq))?;
    run!(tx, offices::insert_mandate(region_id, seq, &row))?;
    tx.commit_public(act).await?;
    back(&context, &office)
}
