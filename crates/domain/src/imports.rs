//! An import from the desk, from the check of its file to its undoing. Drawn in docs/workflows/import.md.

/// Where an import stands. Only a sound file that would change something can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Batch {
    /// Its file is being read and compared; nothing is written
    Checking,
    /// Read without fault: it waits for somebody to say yes
    Ready,
    /// It has faults: its file is to be mended
    Refused,
    /// All it says is stored already
    Unchanged,
    Saving,
    /// By this entry of the record
    Saved {
        seq: i64,
    },
    /// Saved by one entry, undone by another
    Undone {
        seq: i64,
        by: i64,
    },
    /// The program stopped in the middle; nothing was kept
    Interrupted,
    /// Somebody decided against it
    Discarded,
}

/// The step does not lead on from where the import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an import that is {from} can't take this step")]
pub struct NoStep {
    pub from: &'static str,
}

impl Batch {
    /// From what is stored; none for a damaged row.
    pub fn from_facts(code: &str, seq: Option<i64>, undone: Option<i64>) -> Option<Self> {
        Some(match (code, seq, undone) {
            ("checking", ..) => Self::Checking,
            ("ready", ..) => Self::Ready,
            ("refused", ..) => Self::Refused,
            ("unchanged", ..) => Self::Unchanged,
            ("saving", ..) => Self::Saving,
            ("saved", Some(seq), _) => Self::Saved { seq },
            ("undone", Some(seq), Some(by)) => Self::Undone { seq, by },
            ("interrupted", ..) => Self::Interrupted,
            ("discarded", ..) => Self::Discarded,
            _ => return None,
        })
    }

    /// Names of all states, for filters.
    pub const CODES: [&'static str; 9] = [
        "checking",
        "ready",
        "refused",
        "unchanged",
        "saving",
        "saved",
        "undone",
        "interrupted",
        "discarded",
    ];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Checking => "checking",
            Self::Ready => "ready",
            Self::Refused => "refused",
            Self::Unchanged => "unchanged",
            Self::Saving => "saving",
            Self::Saved { .. } => "saved",
            Self::Undone { .. } => "undone",
            Self::Interrupted => "interrupted",
            Self::Discarded => "discarded",
        }
    }

    /// Whether the program works at it just now.
    pub const fn is_running(self) -> bool {
        matches!(self, Self::Checking | Self::Saving)
    }

    const fn none<T>(self) -> Result<T, NoStep> {
        Err(NoStep { from: self.code() })
    }

    /// # Errors
    /// It is not being checked.
    pub const fn checked(self, faults: u64, differences: u64) -> Result<Self, NoStep> {
        match (self, faults, differences) {
            (Self::Checking, 0, 0) => Ok(Self::Unchanged),
            (Self::Checking, 0, _) => Ok(Self::Ready),
            (Self::Checking, ..) => Ok(Self::Refused),
            _ => self.none(),
        }
    }

    /// Once more, because the region's data have changed or the program had stopped.
    ///
    /// # Errors
    /// It is saved, discarded, or being worked at.
    pub const fn check_again(self) -> Result<Self, NoStep> {
        match self {
            Self::Ready | Self::Refused | Self::Unchanged | Self::Interrupted => Ok(Self::Checking),
            _ => self.none(),
        }
    }

    /// # Errors
    /// Nobody has seen a sound preview of it.
    pub const fn save(self) -> Result<Self, NoStep> {
        match self {
            Self::Ready => Ok(Self::Saving),
            _ => self.none(),
        }
    }

    /// # Errors
    /// It was not being saved.
    pub const fn saved(self, seq: i64) -> Result<Self, NoStep> {
        match self {
            Self::Saving => Ok(Self::Saved { seq }),
            _ => self.none(),
        }
    }

    /// The region's data changed between preview and saving: it is checked once more.
    ///
    /// # Errors
    /// It was not being saved.
    pub const fn moved(self) -> Result<Self, NoStep> {
        match self {
            Self::Saving => Ok(Self::Checking),
            _ => self.none(),
        }
    }

    /// # Errors
    /// It was never saved, or undone already.
    pub const fn undone(self, by: i64) -> Result<Self, NoStep> {
        match self {
            Self::Saved { seq } => Ok(Self::Undone { seq, by }),
            _ => self.none(),
        }
    }

    /// # Errors
    /// Nobody was working at it.
    pub const fn interrupted(self) -> Result<Self, NoStep> {
        match self {
            Self::Checking | Self::Saving => Ok(Self::Interrupted),
            _ => self.none(),
        }
    }

    /// # Errors
    /// It is saved or being worked at.
    pub const fn discarded(self) -> Result<Self, NoStep> {
        match self {
            Self::Ready | Self::Refused | Self::Unchanged | Self::Interrupted => Ok(Self::Discarded),
            _ => self.none(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Batch; 9] = [
        Batch::Checking,
        Batch::Ready,
        Batch::Refused,
        Batch::Unchanged,
        Batch::Saving,
        Batch::Saved { seq: 7 },
        Batch::Undone { seq: 7, by: 9 },
        Batch::Interrupted,
        Batch::Discarded,
    ];

    /// Checking --> Ready, Refused, Unchanged
    #[test]
    fn a_check_ends_ready_refused_or_unchanged() {
        assert_eq!(Batch::Checking.checked(0, 3), Ok(Batch::Ready));
        assert_eq!(Batch::Checking.checked(1, 3), Ok(Batch::Refused));
        assert_eq!(Batch::Checking.checked(0, 0), Ok(Batch::Unchanged));
    }

    /// Ready --> Saving --> Saved --> Undone
    #[test]
    fn only_a_sound_preview_is_saved_and_only_what_was_saved_is_undone() {
        assert_eq!(
            Batch::Ready.save().unwrap().saved(7).unwrap().undone(9),
            Ok(Batch::Undone { seq: 7, by: 9 })
        );
        for batch in ALL {
            assert_eq!(batch.save().is_ok(), batch == Batch::Ready, "{batch:?}");
            assert_eq!(batch.saved(1).is_ok(), batch == Batch::Saving, "{batch:?}");
            assert_eq!(batch.undone(1).is_ok(), matches!(batch, Batch::Saved { .. }), "{batch:?}");
        }
    }

    /// Saving --> Checking
    #[test]
    fn data_that_moved_between_preview_and_saving_lead_back_to_a_check() {
        assert_eq!(Batch::Saving.moved(), Ok(Batch::Checking));
        assert!(Batch::Ready.moved().is_err());
    }

    /// Checking, Saving --> Interrupted --> Checking
    #[test]
    fn what_was_interrupted_can_be_checked_again() {
        for batch in ALL {
            assert_eq!(batch.interrupted().is_ok(), batch.is_running(), "{batch:?}");
        }
        assert_eq!(Batch::Interrupted.check_again(), Ok(Batch::Checking));
    }

    /// Ready, Refused, Unchanged, Interrupted --> Discarded
    #[test]
    fn what_is_saved_or_being_worked_at_can_not_be_discarded() {
        for batch in ALL {
            let waits =
                matches!(batch, Batch::Ready | Batch::Refused | Batch::Unchanged | Batch::Interrupted);
            assert_eq!(batch.discarded().is_ok(), waits, "{batch:?}");
            assert_eq!(batch.check_again().is_ok(), waits, "{batch:?}");
        }
    }

    #[test]
    fn every_state_comes_back_from_what_is_stored_of_it() {
        for (batch, code) in ALL.into_iter().zip(Batch::CODES) {
            assert_eq!(batch.code(), code);
            assert_eq!(Batch::from_facts(code, Some(7), Some(9)), Some(batch));
        }
        assert_eq!(Batch::from_facts("saved", None, None), None);
        assert_eq!(Batch::from_facts("", None, None), None);
    }
}
