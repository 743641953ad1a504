//! The letter of invitation: what it says, and the same as a paper to print, to sign, or to edit.
use super::agenda::Agenda;
use super::{Meeting, when, whose, zone};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::meetings::invited_name;
use crate::html::{self, arg};
use crate::i18n::Locale;
use rembuk_documents::papers::{Block, Paper, Signature, Text};
use rembuk_domain::forum::meetings::MeetingKind;
use rembuk_domain::people::roles::Role;
use rembuk_store::run;

/// What the letter says, in the language of the page.
pub struct Letter {
    pub reference: String,
    /// Name of the region
    pub region: String,
    /// Who invites: the secretariat with the body's name, or the organisation that convenes
    pub sender: String,
    pub number: String,
    pub day: String,
    pub subject: String,
    pub opening: String,
    pub when: String,
    pub place: String,
    pub items: Vec<String>,
    /// Organisations and offices, in the same order for everyone: by name
    pub guests: Vec<String>,
    /// Of the meeting's page
    pub address: String,
    made_at: i64,
}

impl Letter {
    /// None before anybody is invited: there is no letter then.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn load(context: &mut Context, meeting: &Meeting) -> Result<Option<Self>, PageError> {
        let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
        let Some(called_on) = meeting.row.called_on.as_deref().and_then(|day| day.parse().ok()) else {
            return Ok(None);
        };
        let forum = Forum::load(&mut context.tx, region_id, at).await?;
        let agenda = Agenda::load(&mut context.tx, region_id, at, meeting.row.id).await?;
        let invited = run!(context.tx, meetings::list_invitations(region_id, at, meeting.row.id))?;
        let offices = run!(context.tx, offices::list(region_id, at))?;
        let body = whose(&forum, meeting);
        let sender = match meeting.kind {
            MeetingKind::Convened => body,
            // The letter is an official one: its sender is called as the administration calls it.
            MeetingKind::Forum | MeetingKind::WorkingGroup => {
                format!("{}, {body}", Locale::Id.t(Role::Secretariat.key()))
            }
        };
        let mut guests: Vec<String> =
            invited.iter().map(|row| invited_name(locale, &forum, &offices, row)).collect();
        guests.sort_by_key(|name| name.to_lowercase());
        let title = arg("title", &meeting.row.title);
        let base = context.state.public_url.clone().unwrap_or_default();
        Ok(Some(Self {
            reference: meeting.row.reference.clone(),
            region: context.region.region.name.clone(),
            number: meeting.row.letter_number.clone().unwrap_or_else(|| locale.t("letter-no-number")),
            day: locale.date(called_on),
            subject: locale.ta("letter-subject", std::slice::from_ref(&title)),
            opening: locale.ta("letter-opening", &[arg("sender", &sender), title]),
            when: when(locale, &meeting.schedule, &zone(context)),
            place: meeting.row.place.clone(),
            items: agenda.on_agenda().map(|row| row.title.clone()).collect(),
            guests,
            address: format!("{base}{}", context.paths().meeting(&meeting.slug())),
            made_at: meeting.row.starts_at / 1_000_000,
            sender,
        }))
    }

    /// The same to print, to sign, or to edit. `mark` says of an invented region that it is one.
    pub fn paper(&self, locale: Locale, mark: Option<&str>) -> Paper {
        let fact = |key: &str, value: &str| (locale.t(key), value.to_owned());
        let texts = |list: &[String]| list.iter().map(|text| Text::from(text.as_str())).collect();
        let blocks = vec![
            Block::Letterhead(vec![self.region.clone(), self.sender.clone()]),
            Block::Facts(vec![
                fact("letter-number", &self.number),
                fact("letter-day", &self.day),
                fact("letter-about", &self.subject),
            ]),
            Block::Paragraph(locale.t("letter-to").into()),
            Block::Numbered(texts(&self.guests)),
            Block::Paragraph(self.opening.as_str().into()),
            Block::Facts(vec![fact("column-when", &self.when), fact("meeting-place", &self.place)]),
            Block::Paragraph(locale.t("letter-agenda").into()),
            match self.items.is_empty() {
                true => Block::Paragraph(locale.t("agenda-empty").into()),
                false => Block::Numbered(texts(&self.items)),
            },
            Block::Paragraph(locale.t("letter-answer").into()),
            Block::Paragraph(self.address.as_str().into()),
            Block::Signatures(vec![Signature {
                capacity: self.sender.clone(),
                below: "(………………………)".to_owned(),
            }]),
        ];
        Paper {
            title: format!("{} {}", locale.t("letter-title"), self.reference),
            language: locale.tag().to_owned(),
            mark: mark.map(str::to_owned),
            foot: format!("{} · {}", self.region, self.reference),
            page_word: locale.t("letter-page"),
            made_at: self.made_at,
            blocks,
        }
    }
}

/// The letter of a meeting, or the answer that there is none.
///
/// # Errors
/// Nobody is invited yet; the store refuses.
pub async fn get(context: &mut Context, meeting: &Meeting) -> Result<Letter, PageError> {
    Letter::load(context, meeting).await?.ok_or(PageError::UnknownPage)
}

/// What an invented region's papers bear.
pub fn mark(context: &Context) -> Option<&'static str> {
    html::notice(context)
}
