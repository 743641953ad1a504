//! Jobs: things to be done once, later, and tried again where they fail.
//!
//! The states are drawn in docs/workflows/messages.md.

const MINUTE: i64 = 60_000_000;

/// How long a server may work on a job before others take it for left behind, in microseconds.
pub const LEASE: i64 = 10 * MINUTE;

/// Waits after the first, second … failed try, in minutes. Whoever runs the mail server has a day and a half to mend it.
const WAITS: [i64; 8] = [1, 5, 15, 60, 240, 480, 720, 720];

/// What is stored of a job's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobState {
    Waiting,
    /// Under a lease
    Running,
    Done,
    /// For good: somebody must look
    Failed,
}

impl JobState {
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Running, Self::Done, Self::Failed];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "job-state-waiting",
            Self::Running => "job-state-running",
            Self::Done => "job-state-done",
            Self::Failed => "job-state-failed",
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == raw)
    }
}

/// What came of one run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ran {
    Done,
    /// Not now: it is tried again. The text is for the administrator and holds no personal data.
    Later(String),
    /// Trying again would not help.
    Never(String),
}

/// Microseconds until a job that failed for the `attempts`th time is tried again; none once it has been tried enough.
pub fn wait_after(attempts: i64) -> Option<i64> {
    let index = usize::try_from(attempts.max(1) - 1).ok()?;
    WAITS.get(index).map(|minutes| minutes * MINUTE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_only_grow_and_end_after_a_day_and_a_half() {
        let waits: Vec<i64> = (1..).map_while(wait_after).collect();
        assert_eq!(waits.len(), 8);
        assert!(waits.is_sorted());
        let hours = waits.iter().sum::<i64>() / (60 * MINUTE);
        assert_eq!(hours, 37);
        assert_eq!(wait_after(0), wait_after(1));
    }

    #[test]
    fn every_state_is_read_back() {
        for state in JobState::ALL {
            assert_eq!(JobState::parse(state.code()), Some(state));
        }
        assert_eq!(JobState::parse("x"), None);
    }
}
