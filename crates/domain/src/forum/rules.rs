//! Rules by which a forum decides. A rule is a row of its region. What it says of one side it says of both: no rule can be
//! written by which one side passes anything alone (docs/decisions/0012-two-sides.md).

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::organisations::Constituency;

/// Days of notice before a second call, at least.
pub const LEAST_NOTICE_DAYS: u16 = 7;

/// Voters that a group needs before its members may vote secretly: among two, each knows the other's vote.
pub const LEAST_SECRET_VOTERS: u32 = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RuleError {
    #[error("not a share such as >1/2 or >=2/3")]
    NoShare,
    #[error("a threshold of half or less lets a minority decide")]
    NoMajority,
    #[error("a second call needs at least seven days of notice")]
    ShortNotice,
    #[error("not one of the choices")]
    NoSuchChoice,
}

impl RuleError {
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoShare => "decision-rule-no-share",
            Self::NoMajority => "decision-rule-no-majority",
            Self::ShortNotice => "decision-rule-short-notice",
            Self::NoSuchChoice => "decision-rule-no-choice",
        }
    }
}

/// A part of a number of seats or votes: `>1/2` is more than half, `>=2/3` two thirds or more. Never nothing, never more than all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Share {
    numerator: u16,
    denominator: u16,
    is_more: bool,
}

impl Share {
    pub const MORE_THAN_HALF: Self = Self { numerator: 1, denominator: 2, is_more: true };

    /// Reads `>1/2`, `>=2/3`, `≥2/3` or `2/3` (that many or more).
    ///
    /// # Errors
    /// `NoShare`, also for nothing at all and for what nobody could reach.
    pub fn parse(raw: &str) -> Result<Self, RuleError> {
        let raw = raw.trim();
        let (is_more, rest) = match (raw.strip_prefix(">="), raw.strip_prefix('≥'), raw.strip_prefix('>')) {
            (Some(rest), _, _) | (None, Some(rest), _) => (false, rest),
            (None, None, Some(rest)) => (true, rest),
            (None, None, None) => (false, raw),
        };
        let (numerator, denominator) = rest.split_once('/').ok_or(RuleError::NoShare)?;
        let number = |text: &str| text.trim().parse::<u16>().map_err(|_| RuleError::NoShare);
        Self::new(number(numerator)?, number(denominator)?, is_more)
    }

    /// # Errors
    /// `NoShare`
    pub fn new(numerator: u16, denominator: u16, is_more: bool) -> Result<Self, RuleError> {
        let is_possible = denominator <= 100
            && if is_more { numerator < denominator } else { (1..=denominator).contains(&numerator) };
        if denominator == 0 || !is_possible {
            return Err(RuleError::NoShare);
        }
        Ok(Self { numerator, denominator, is_more })
    }

    /// So many of a hundred, or more.
    ///
    /// # Errors
    /// `NoShare`
    pub fn percent(percent: u16) -> Result<Self, RuleError> {
        Self::new(percent, 100, false)
    }

    /// How many of `base` it takes; at least one, so that an empty base meets nothing.
    pub fn of(self, base: u32) -> u32 {
        let (numerator, denominator) = (u64::from(self.numerator), u64::from(self.denominator));
        let product = u64::from(base) * numerator;
        let need = if self.is_more { product / denominator + 1 } else { product.div_ceil(denominator) };
        u32::try_from(need.max(1)).unwrap_or(u32::MAX)
    }

    /// Whether two parts of this size can't both be had: more than half.
    pub fn is_majority(self) -> bool {
        let (twice, all) = (2 * u32::from(self.numerator), u32::from(self.denominator));
        twice > all || (twice == all && self.is_more)
    }

    pub const fn numerator(self) -> u16 {
        self.numerator
    }

    pub const fn denominator(self) -> u16 {
        self.denominator
    }

    /// Whether it takes more than the part, not just the part.
    pub const fn is_more(self) -> bool {
        self.is_more
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}/{}", if self.is_more { ">" } else { ">=" }, self.numerator, self.denominator)
    }
}

impl From<Share> for String {
    fn from(share: Share) -> Self {
        share.to_string()
    }
}

impl TryFrom<String> for Share {
    type Error = RuleError;

    fn try_from(raw: String) -> Result<Self, RuleError> {
        Self::parse(&raw)
    }
}

/// An enum of codes: its list, its stable names, and reading them.
macro_rules! codes {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_meta])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Stable name in columns, addresses, the record and the API.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// Reads a stable name.
            pub fn find(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// Who votes.
    Voters {
        /// Every seat of the body
        Seats => "seats",
        /// The two co-chairs, each for their side
        CoChairs => "co-chairs",
    }
}

codes! {
    /// Of what a threshold is a part.
    Base {
        /// All seats, vacant ones too, without those who stepped aside
        Seats => "seats",
        /// Those present when the vote closed
        Present => "present",
        /// Those who said yes or no
        Cast => "cast",
    }
}

codes! {
    /// What an abstention does.
    Abstentions {
        /// Present, not voting: it belongs to the quorum and to no side of the question
        Apart => "apart",
        /// It stands in the base of the votes cast
        Against => "against",
    }
}

codes! {
    /// What as many yes as no of one side does.
    Ties {
        Fails => "fails",
        /// It comes back once, as if the side had not been there
        Returns => "returns",
    }
}

codes! {
    /// What a seat says.
    Choice {
        Yes => "yes",
        No => "no",
        Abstain => "abstain",
    }
}

codes! {
    /// How it is asked.
    Method {
        /// Musyawarah: it passes unless somebody objects, with a reason
        Consent => "consent",
        /// By seat, in public
        Open => "open",
        /// As counts only
        Secret => "secret",
    }
}

codes! {
    /// Where it is asked.
    Setting {
        /// Who is there is judged when the vote closes
        Meeting => "meeting",
        /// In writing: to vote is to be there
        Written => "written",
    }
}

codes! {
    /// Which time it is asked.
    Call {
        First => "first",
        /// After a first call without quorum
        Second => "second",
    }
}

/// What is asked of one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideRule {
    /// Part of the seats that must be present
    pub quorum: Share,
    /// Part of the base that must say yes: more than half at least
    pub threshold: Share,
}

impl SideRule {
    pub const DEFAULT: Self = Self { quorum: Share::MORE_THAN_HALF, threshold: Share::MORE_THAN_HALF };
}

/// By what a motion is decided. Both sides have their own part in it, always.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRule {
    pub voters: Voters,
    pub government: SideRule,
    pub non_government: SideRule,
    /// Of all seats together, beside the two sides
    pub overall_quorum: Option<Share>,
    pub overall_threshold: Option<Share>,
    /// Of what thresholds are a part. Quorums are always a part of the seats.
    pub base: Base,
    pub abstentions: Abstentions,
    pub ties: Ties,
    /// Part of the seats of civil society and media that must say yes beside their side
    pub civil_society: Option<Share>,
    /// Calendar days of notice before a second call; none: a motion without quorum fails
    pub second_call_days: Option<u16>,
}

impl DecisionRule {
    /// Two sides: more than half of each side's seats there, and more yes than no in each.
    pub const TWO_SIDES: Self = Self {
        voters: Voters::Seats,
        government: SideRule::DEFAULT,
        non_government: SideRule::DEFAULT,
        overall_quorum: None,
        overall_threshold: None,
        base: Base::Cast,
        abstentions: Abstentions::Apart,
        ties: Ties::Fails,
        civil_society: None,
        second_call_days: Some(LEAST_NOTICE_DAYS),
    };

    pub const fn side(&self, side: Constituency) -> SideRule {
        match side {
            Constituency::Government => self.government,
            Constituency::NonGovernment => self.non_government,
        }
    }

    /// # Errors
    /// `NoMajority`, `ShortNotice`
    pub fn check(self) -> Result<Self, RuleError> {
        let thresholds =
            [Some(self.government.threshold), Some(self.non_government.threshold), self.overall_threshold];
        if thresholds.into_iter().flatten().any(|share| !share.is_majority()) {
            return Err(RuleError::NoMajority);
        }
        match self.second_call_days {
            Some(days) if days < LEAST_NOTICE_DAYS => Err(RuleError::ShortNotice),
            _ => Ok(self),
        }
    }

    /// The groups whose secret votes are counted apart: civil society only where the rule asks for its part.
    pub fn bloc(&self, side: Constituency, is_civil_society: bool) -> Bloc {
        match side {
            Constituency::Government => Bloc::Government,
            Constituency::NonGovernment if is_civil_society && self.civil_society.is_some() => {
                Bloc::CivilSociety
            }
            Constituency::NonGovernment => Bloc::NonGovernment,
        }
    }
}

codes! {
    /// Whose secret votes are counted together.
    Bloc {
        Government => "government",
        NonGovernment => "non-government",
        /// Apart from the rest of its side where the rule needs to know
        CivilSociety => "civil-society",
    }
}

impl Bloc {
    pub const fn side(self) -> Constituency {
        match self {
            Self::Government => Constituency::Government,
            Self::NonGovernment | Self::CivilSociety => Constituency::NonGovernment,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shares_are_read_as_people_write_them() {
        for (raw, shown) in [(">1/2", ">1/2"), (" ≥ 2/3", ">=2/3"), ("2/3", ">=2/3"), (">= 3 / 4", ">=3/4")]
        {
            assert_eq!(Share::parse(raw).map(|share| share.to_string()).as_deref(), Ok(shown));
        }
        for raw in ["", "half", "3/2", ">1/1", "0/3", "1/0", ">2/101"] {
            assert_eq!(Share::parse(raw), Err(RuleError::NoShare), "{raw}");
        }
    }

    #[test]
    fn more_than_half_of_twelve_is_seven_and_of_nobody_one() {
        assert_eq!(Share::MORE_THAN_HALF.of(12), 7);
        assert_eq!(Share::MORE_THAN_HALF.of(15), 8);
        assert_eq!(Share::MORE_THAN_HALF.of(0), 1);
        assert_eq!(Share::parse("2/3").map(|share| share.of(15)), Ok(10));
    }

    #[test]
    fn no_rule_lets_a_minority_decide_or_shortens_the_notice() {
        let half =
            SideRule { threshold: Share { is_more: false, ..Share::MORE_THAN_HALF }, ..SideRule::DEFAULT };
        assert_eq!(DecisionRule::TWO_SIDES.check(), Ok(DecisionRule::TWO_SIDES));
        assert_eq!(
            DecisionRule { government: half, ..DecisionRule::TWO_SIDES }.check(),
            Err(RuleError::NoMajority)
        );
        let hasty = DecisionRule { second_call_days: Some(6), ..DecisionRule::TWO_SIDES };
        assert_eq!(hasty.check(), Err(RuleError::ShortNotice));
    }

    proptest! {
        #[test]
        fn a_share_is_never_nothing_and_never_more_than_all(numerator in 0u16..101, denominator in 0u16..102, is_more: bool, base in 1u32..10_000) {
            if let Ok(share) = Share::new(numerator, denominator, is_more) {
                prop_assert!((1..=base).contains(&share.of(base)));
                prop_assert_eq!(Share::parse(&share.to_string()), Ok(share));
                prop_assert!(share.of(base + 1) <= share.of(base) + 1);
            }
        }
    }
}
