//! The states and the steps between them: each consumes the state before and names its error.

use super::{Agreed, Agreement, Chapters, Departure, DocumentError, Enactment, Proposal, Stage, Text};

/// Open to all changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub(super) text: Text,
}

/// Published so that anyone may say what they think of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consultation {
    pub(super) text: Text,
}

/// Ready to be decided; agreed by the forum or not yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Final {
    pub(super) text: Text,
    pub(super) agreed: Option<Agreed>,
}

/// In force as first enacted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enacted {
    pub(super) in_force: InForce,
}

/// In force as amended by a later decree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    pub(super) in_force: InForce,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct InForce {
    pub(super) text: Text,
    pub(super) agreed: Option<Agreed>,
    pub(super) enactment: Enactment,
    pub(super) departures: Vec<Departure>,
}

impl Draft {
    pub fn revise(self, text: Text) -> Result<Self, DocumentError> {
        follows(&self.text, &text)?;
        Ok(Self { text })
    }

    pub fn open_consultation(self, text: Text) -> Result<Consultation, DocumentError> {
        follows(&self.text, &text)?;
        Ok(Consultation { text })
    }
}

impl Consultation {
    pub fn revise(self, text: Text) -> Result<Self, DocumentError> {
        follows(&self.text, &text)?;
        Ok(Self { text })
    }

    /// Back to the drawing board; the note of the act says why.
    pub fn return_to_draft(self, text: Text) -> Result<Draft, DocumentError> {
        follows(&self.text, &text)?;
        reasoned(&text, Stage::Consultation, Stage::Draft)?;
        Ok(Draft { text })
    }

    /// An agreement that comes along is one on this very text, version `number`.
    pub fn finish(
        self,
        text: Text,
        agreement: Option<Agreement>,
        number: u32,
    ) -> Result<Final, DocumentError> {
        follows(&self.text, &text)?;
        let agreed = agreement.map(|agreement| agreed_on(agreement, &text, number));
        Ok(Final { text, agreed })
    }
}

impl Final {
    /// Under one agreement there is one text: another text needs another agreement.
    pub fn revise(
        self,
        text: Text,
        agreement: Option<Agreement>,
        number: u32,
    ) -> Result<Self, DocumentError> {
        follows(&self.text, &text)?;
        let agreed = match (self.agreed, agreement) {
            (Some(_), None) => return Err(DocumentError::AgreementWithdrawn),
            (Some(agreed), Some(same)) if agreed.agreement == same => {
                if let Some((_, chapters)) = &agreed.text
                    && let Some(chapter) = chapters.first_difference(&text.chapters)
                {
                    return Err(DocumentError::AgreedTextChanged { chapter });
                }
                Some(agreed)
            }
            (_, agreement) => agreement.map(|agreement| agreed_on(agreement, &text, number)),
        };
        Ok(Self { text, agreed })
    }

    /// Open to opinions again; an agreement on the text before stays in the history. The note of the act says why.
    pub fn reopen(self, text: Text) -> Result<Consultation, DocumentError> {
        follows(&self.text, &text)?;
        reasoned(&text, Stage::Final, Stage::Consultation)?;
        Ok(Consultation { text })
    }

    /// The decree may depart from what was agreed; the agreement itself stays as it is.
    pub fn enact(
        self,
        text: Text,
        agreement: Option<Agreement>,
        enactment: Enactment,
        departures: Vec<Departure>,
    ) -> Result<Enacted, DocumentError> {
        follows(&self.text, &text)?;
        let agreed = carried(self.agreed, agreement)?;
        check_departures(agreed.as_ref(), &text.chapters, &departures)?;
        Ok(Enacted { in_force: InForce { text, agreed, enactment, departures } })
    }
}

impl Enacted {
    /// Adds what was missing (a reason, a file, a legal basis). Text and decree stay.
    pub fn supplement(
        self,
        text: Text,
        agreement: Option<Agreement>,
        enactment: Enactment,
        departures: Vec<Departure>,
    ) -> Result<Self, DocumentError> {
        Ok(Self { in_force: self.in_force.supplement(text, agreement, enactment, departures)? })
    }

    /// A later decree changes the text.
    pub fn amend(self, next: Proposal, enactment: Enactment, number: u32) -> Result<Amended, DocumentError> {
        Ok(Amended { in_force: self.in_force.amend(next, enactment, number)? })
    }
}

impl Amended {
    /// As [`Enacted::supplement`].
    pub fn supplement(
        self,
        text: Text,
        agreement: Option<Agreement>,
        enactment: Enactment,
        departures: Vec<Departure>,
    ) -> Result<Self, DocumentError> {
        Ok(Self { in_force: self.in_force.supplement(text, agreement, enactment, departures)? })
    }

    /// Amended once more.
    pub fn amend(self, next: Proposal, enactment: Enactment, number: u32) -> Result<Self, DocumentError> {
        Ok(Self { in_force: self.in_force.amend(next, enactment, number)? })
    }
}

impl InForce {
    fn supplement(
        self,
        text: Text,
        agreement: Option<Agreement>,
        enactment: Enactment,
        departures: Vec<Departure>,
    ) -> Result<Self, DocumentError> {
        follows(&self.text, &text)?;
        if let Some(chapter) = self.text.chapters.first_difference(&text.chapters) {
            return Err(DocumentError::EnactedTextChanged { chapter });
        }
        if !self.enactment.is_the_same(&enactment) {
            return Err(DocumentError::EnactmentChanged);
        }
        if let Some(gone) = self.departures.iter().find(|old| !departures.contains(old)) {
            return Err(DocumentError::DepartureWithdrawn { chapter: gone.chapter });
        }
        let agreed = carried(self.agreed, agreement)?;
        check_departures(agreed.as_ref(), &text.chapters, &departures)?;
        Ok(Self { text, agreed, enactment, departures })
    }

    /// A new agreement is one on the amended text itself; without one, the text is still measured by the old agreement.
    fn amend(self, next: Proposal, enactment: Enactment, number: u32) -> Result<Self, DocumentError> {
        let Proposal { text, agreement, departures, .. } = next;
        follows(&self.text, &text)?;
        if self.enactment.is_the_same(&enactment) {
            return Err(DocumentError::AmendmentWithoutDecree);
        }
        let agreed = match (self.agreed, agreement) {
            (Some(agreed), Some(same)) if agreed.agreement == same => Some(agreed),
            (_, Some(new)) => Some(agreed_on(new, &text, number)),
            (agreed, None) => agreed,
        };
        check_departures(agreed.as_ref(), &text.chapters, &departures)?;
        Ok(Self { text, agreed, enactment, departures })
    }
}

impl Amended {
    /// The same decree adds to what is there; another one amends again.
    pub(super) fn go_on(
        self,
        next: Proposal,
        enactment: Enactment,
        number: u32,
    ) -> Result<Self, DocumentError> {
        if self.in_force.enactment.is_the_same(&enactment) {
            self.supplement(next.text, next.agreement, enactment, next.departures)
        } else {
            self.amend(next, enactment, number)
        }
    }
}

fn follows(before: &Text, after: &Text) -> Result<(), DocumentError> {
    let (previous, day) = (before.act.day, after.act.day);
    if day < previous { Err(DocumentError::DayBeforePrevious { day, previous }) } else { Ok(()) }
}

fn reasoned(text: &Text, from: Stage, to: Stage) -> Result<(), DocumentError> {
    let has_reason = text.act.note.as_ref().is_some_and(|note| note.chars().any(char::is_alphanumeric));
    if has_reason { Ok(()) } else { Err(DocumentError::BackWithoutReason { from, to }) }
}

pub(super) fn agreed_on(agreement: Agreement, text: &Text, number: u32) -> Agreed {
    Agreed { agreement, text: Some((number, text.chapters.clone())) }
}

/// The agreement as it was; a file may repeat it or leave it out, but not change it on the way.
fn carried(agreed: Option<Agreed>, said: Option<Agreement>) -> Result<Option<Agreed>, DocumentError> {
    match (&agreed, said) {
        (None, Some(_)) => Err(DocumentError::AgreementTooLate),
        (Some(agreed), Some(said)) if agreed.agreement != said => Err(DocumentError::AgreementChanged),
        _ => Ok(agreed),
    }
}

pub(super) fn check_departures(
    agreed: Option<&Agreed>,
    chapters: &Chapters,
    departures: &[Departure],
) -> Result<(), DocumentError> {
    if departures.is_empty() {
        return Ok(());
    }
    let agreed = agreed.ok_or(DocumentError::DepartureWithoutAgreement)?;
    let Some((_, agreed)) = &agreed.text else { return Ok(()) };
    match departures.iter().find(|departure| agreed.agree(chapters, departure.chapter)) {
        Some(departure) => Err(DocumentError::DepartureWithoutDifference { chapter: departure.chapter }),
        None => Ok(()),
    }
}
