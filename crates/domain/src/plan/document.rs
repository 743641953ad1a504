//! A plan's text on its way from draft to decree. Each state carries what belongs to it; each step consumes the state before
//! and names its error. Drawn in `docs/workflows/plan.md`.
//!
//! Two tracks are never mixed: what the forum agreed ([`Agreement`], with the text it agreed on) and what the head of the
//! region enacted ([`Enactment`], with the text in force). Where they differ, a [`Departure`] says why, or the
//! [`Standing`] of the chapter says that nobody has.

mod error;
mod parts;
mod states;

pub use error::{DocumentError, Part};
pub use parts::{
    Act, Agreement, Chapter, Chapters, Departure, Enactment, FileReference, LegalBasis, Stage, Text,
};

pub use states::{Amended, Consultation, Draft, Enacted, Final};

use jiff::civil::Date;
use states::{InForce, agreed_on, check_departures};

/// What the forum agreed, and the text it agreed on where that is kept here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    pub agreement: Agreement,
    /// Number of the version and its chapters; none where a plan came here after its agreement
    pub text: Option<(u32, Chapters)>,
}

/// How the enacted text of a chapter stands to the agreed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Same,
    /// They differ, and a departure says why
    Explained,
    /// They differ, and nobody has said why
    Unexplained,
    /// The agreed text is not kept here
    Unknown,
}

/// What a file says a document is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub stage: Stage,
    pub text: Text,
    pub agreement: Option<Agreement>,
    pub enactment: Option<Enactment>,
    pub departures: Vec<Departure>,
}

/// A plan document in one of its states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    Draft(Draft),
    Consultation(Consultation),
    Final(Final),
    Enacted(Enacted),
    Amended(Amended),
}

impl Document {
    /// A document that comes here, at whatever stage it has reached: regions join with plans long enacted. What came
    /// before is then not known here, and neither is the text an agreement was about.
    pub fn begin(first: Proposal, number: u32) -> Result<Self, DocumentError> {
        first.check_parts()?;
        let Proposal { stage, text, agreement, enactment, departures } = first;
        let in_force = |text: Text| {
            let enactment = enactment.ok_or(DocumentError::EnactmentMissing { stage })?;
            let agreed = agreement.clone().map(|agreement| Agreed { agreement, text: None });
            check_departures(agreed.as_ref(), &text.chapters, &departures)?;
            Ok(InForce { text, agreed, enactment, departures })
        };
        Ok(match stage {
            Stage::Draft => Self::Draft(Draft { text }),
            Stage::Consultation => Self::Consultation(Consultation { text }),
            Stage::Final => {
                let agreed = agreement.map(|agreement| agreed_on(agreement, &text, number));
                Self::Final(Final { text, agreed })
            }
            Stage::Enacted => Self::Enacted(Enacted { in_force: in_force(text)? }),
            Stage::Amended => Self::Amended(Amended { in_force: in_force(text)? }),
        })
    }

    /// The step that leads from here to what a file says; `number` is the version it makes.
    pub fn advance(self, next: Proposal, number: u32) -> Result<Self, DocumentError> {
        next.check_parts()?;
        let (from, to) = (self.stage(), next.stage);
        let text = next.text.clone();
        let decree = next.enactment.clone().ok_or(DocumentError::EnactmentMissing { stage: to });
        Ok(match (self, to) {
            (Self::Draft(draft), Stage::Draft) => Self::Draft(draft.revise(text)?),
            (Self::Draft(draft), Stage::Consultation) => Self::Consultation(draft.open_consultation(text)?),
            (Self::Consultation(open), Stage::Consultation) => Self::Consultation(open.revise(text)?),
            (Self::Consultation(open), Stage::Draft) => Self::Draft(open.return_to_draft(text)?),
            (Self::Consultation(open), Stage::Final) => {
                Self::Final(open.finish(text, next.agreement, number)?)
            }
            (Self::Final(done), Stage::Final) => Self::Final(done.revise(text, next.agreement, number)?),
            (Self::Final(done), Stage::Consultation) => Self::Consultation(done.reopen(text)?),
            (Self::Final(done), Stage::Enacted) => {
                Self::Enacted(done.enact(text, next.agreement, decree?, next.departures)?)
            }
            (Self::Enacted(enacted), Stage::Enacted) => {
                Self::Enacted(enacted.supplement(text, next.agreement, decree?, next.departures)?)
            }
            (Self::Enacted(enacted), Stage::Amended) => Self::Amended(enacted.amend(next, decree?, number)?),
            (Self::Amended(amended), Stage::Amended) => Self::Amended(amended.go_on(next, decree?, number)?),
            _ => return Err(DocumentError::NoArrow { from, to }),
        })
    }

    /// A state that was reached before, as it was stored.
    pub fn restore(stored: Proposal, agreed: Option<Agreed>) -> Result<Self, DocumentError> {
        let stage = stored.stage;
        let Proposal { text, enactment, departures, .. } = stored;
        let in_force = |text: Text, agreed| {
            let enactment = enactment.ok_or(DocumentError::EnactmentMissing { stage })?;
            Ok(InForce { text, agreed, enactment, departures })
        };
        Ok(match stage {
            Stage::Draft => Self::Draft(Draft { text }),
            Stage::Consultation => Self::Consultation(Consultation { text }),
            Stage::Final => Self::Final(Final { text, agreed }),
            Stage::Enacted => Self::Enacted(Enacted { in_force: in_force(text, agreed)? }),
            Stage::Amended => Self::Amended(Amended { in_force: in_force(text, agreed)? }),
        })
    }

    pub const fn stage(&self) -> Stage {
        match self {
            Self::Draft(_) => Stage::Draft,
            Self::Consultation(_) => Stage::Consultation,
            Self::Final(_) => Stage::Final,
            Self::Enacted(_) => Stage::Enacted,
            Self::Amended(_) => Stage::Amended,
        }
    }

    pub const fn text(&self) -> &Text {
        match self {
            Self::Draft(state) => &state.text,
            Self::Consultation(state) => &state.text,
            Self::Final(state) => &state.text,
            Self::Enacted(state) => &state.in_force.text,
            Self::Amended(state) => &state.in_force.text,
        }
    }

    const fn in_force(&self) -> Option<&InForce> {
        match self {
            Self::Enacted(Enacted { in_force }) | Self::Amended(Amended { in_force }) => Some(in_force),
            _ => None,
        }
    }

    pub fn agreed(&self) -> Option<&Agreed> {
        match self {
            Self::Final(state) => state.agreed.as_ref(),
            _ => self.in_force()?.agreed.as_ref(),
        }
    }

    pub fn enactment(&self) -> Option<&Enactment> {
        Some(&self.in_force()?.enactment)
    }

    pub fn departures(&self) -> &[Departure] {
        self.in_force().map_or(&[], |in_force| &in_force.departures)
    }

    /// How an enacted chapter stands to the agreed one; nothing to say before both are there.
    pub fn standing(&self, chapter: Chapter) -> Option<Standing> {
        let in_force = self.in_force()?;
        let agreed = in_force.agreed.as_ref()?;
        let is_explained = in_force.departures.iter().any(|departure| departure.chapter == chapter);
        Some(match &agreed.text {
            _ if is_explained => Standing::Explained,
            None => Standing::Unknown,
            Some((_, chapters)) if chapters.agree(&in_force.text.chapters, chapter) => Standing::Same,
            Some(_) => Standing::Unexplained,
        })
    }
}

impl Proposal {
    /// What does not belong to the stage can't be said in it; nothing was signed after the act that tells it.
    fn check_parts(&self) -> Result<(), DocumentError> {
        let stage = self.stage;
        let too_early = |part| Err(DocumentError::TooEarly { part, stage });
        if stage < Stage::Enacted && self.enactment.is_some() {
            return too_early(Part::Enactment);
        }
        if stage < Stage::Enacted && !self.departures.is_empty() {
            return too_early(Part::Departure);
        }
        if stage < Stage::Final && self.agreement.is_some() {
            return too_early(Part::Agreement);
        }
        if stage >= Stage::Enacted && self.enactment.is_none() {
            return Err(DocumentError::EnactmentMissing { stage });
        }
        let day = self.text.act.day;
        let signed = [self.agreement.as_ref().map(|it| it.day), self.enactment.as_ref().map(|it| it.day)];
        match signed.into_iter().flatten().find(|signed| *signed > day) {
            Some(signed) => Err(DocumentError::SignedAfterAct { signed, day }),
            None => Ok(()),
        }
    }

    /// What is told has happened: its day has come.
    pub fn check_day(&self, today: Date) -> Result<(), DocumentError> {
        let day = self.text.act.day;
        if day > today { Err(DocumentError::FutureDay { day }) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
