//! What a person wants sent, and in which language. Whoever has said nothing gets the defaults of the topics.
use crate::error::PageError;
use crate::i18n::Locale;
use rembuk_domain::messages::{Frequency, Topic};
use rembuk_store::rows::PersonPreference;
use rembuk_store::{Read, Write, run};
use uuid::Uuid;

const LANGUAGE: &str = "language";

/// One person's choices.
#[derive(Debug, Clone, Default)]
pub struct Preferences(Vec<PersonPreference>);

impl Preferences {
    /// # Errors
    /// The store refuses.
    pub async fn load(tx: &mut Write, person: Uuid) -> Result<Self, PageError> {
        Ok(Self(run!(tx, messages::list_preferences(person))?))
    }

    /// # Errors
    /// The store refuses.
    pub async fn read(tx: &mut Read, person: Uuid) -> Result<Self, PageError> {
        Ok(Self(run!(tx, messages::list_preferences(person))?))
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|row| row.name == name).map(|row| row.value.as_str())
    }

    /// Language of what is sent; pages go by their address.
    pub fn language(&self) -> Locale {
        self.get(LANGUAGE).and_then(Locale::parse).unwrap_or(Locale::Id)
    }

    pub fn frequency(&self, topic: Topic) -> Frequency {
        self.get(topic.code()).and_then(Frequency::parse).unwrap_or(topic.default_frequency())
    }

    pub fn rows(&self) -> &[PersonPreference] {
        &self.0
    }
}

/// # Errors
/// The store refuses.
pub async fn set_language(tx: &mut Write, person: Uuid, locale: Locale) -> Result<(), PageError> {
    Ok(run!(tx, messages::set_preference(person, LANGUAGE, locale.tag()))?)
}

/// # Errors
/// The store refuses.
pub async fn set_frequency(
    tx: &mut Write,
    person: Uuid,
    topic: Topic,
    frequency: Frequency,
) -> Result<(), PageError> {
    Ok(run!(tx, messages::set_preference(person, topic.code(), frequency.code()))?)
}
