//! How a body is made up, and who has no voice in it.
use super::seats::{Post, Seat, Sides};
use crate::organisations::{Constituency, Platform};
use jiff::civil::Date;

/// Seats of one side.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SideCount {
    /// All, vacant ones too: the base of decisions
    pub seats: usize,
    /// Those somebody may act for
    pub held: usize,
}

impl SideCount {
    /// Vacant, or as good as vacant.
    pub const fn idle(self) -> usize {
        self.seats - self.held
    }
}

/// A body at a glance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Composition {
    government: SideCount,
    non_government: SideCount,
    /// Held seats by platform, in the order of [`Platform::ALL`]
    platforms: [usize; 4],
    has_chair: [bool; 2],
}

/// Somebody who ought to be heard and is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// A side without a single held seat: nothing can be decided
    Side(Constituency),
    /// A platform without a held seat, though its side has some
    Platform(Platform),
    /// A side without a co-chair or lead
    Chair(Constituency),
}

const fn place(side: Constituency) -> usize {
    match side {
        Constituency::Government => 0,
        Constituency::NonGovernment => 1,
    }
}

impl Composition {
    /// Of one body's seats on a day. `chair`: what its chairs are called, [`Post::CoChair`] or [`Post::Lead`].
    pub fn of<'s>(seats: impl IntoIterator<Item = &'s Seat>, chair: Post, sides: Sides, day: Date) -> Self {
        let mut all = Self {
            government: SideCount::default(),
            non_government: SideCount::default(),
            platforms: [0; 4],
            has_chair: [false; 2],
        };
        for seat in seats {
            let is_held = seat.is_held(sides, day);
            let side = match seat.constituency {
                Constituency::Government => &mut all.government,
                Constituency::NonGovernment => &mut all.non_government,
            };
            side.seats += 1;
            side.held += usize::from(is_held);
            if let Some(holder) = seat.holder.filter(|_| is_held) {
                for (count, platform) in all.platforms.iter_mut().zip(Platform::ALL) {
                    *count += usize::from(platform == holder.platform);
                }
                if let Some(has) = all.has_chair.get_mut(place(seat.constituency)) {
                    *has |= seat.post == chair;
                }
            }
        }
        all
    }

    pub const fn side(&self, side: Constituency) -> SideCount {
        match side {
            Constituency::Government => self.government,
            Constituency::NonGovernment => self.non_government,
        }
    }

    pub const fn seats(&self) -> usize {
        self.government.seats + self.non_government.seats
    }

    pub const fn idle(&self) -> usize {
        self.government.idle() + self.non_government.idle()
    }

    /// Held seats of organisations of a platform.
    pub fn platform(&self, platform: Platform) -> usize {
        Platform::ALL.iter().zip(self.platforms).find(|(known, _)| **known == platform).map_or(0, |(_, n)| n)
    }

    /// Who has no voice, the heaviest first. Of a body without seats nothing is said but that both sides are missing.
    pub fn silent(&self) -> Vec<Silence> {
        let mut found = Vec::new();
        for side in Constituency::ALL {
            if self.side(side).held == 0 {
                found.push(Silence::Side(side));
            }
        }
        for platform in Platform::ALL {
            let side = platform.constituency();
            if self.side(side).held > 0 && self.platform(platform) == 0 {
                found.push(Silence::Platform(platform));
            }
        }
        for side in Constituency::ALL {
            let has_chair = self.has_chair.get(place(side)).copied().unwrap_or_default();
            if self.side(side).held > 0 && !has_chair {
                found.push(Silence::Chair(side));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::seats::Holder;
    use super::*;
    use crate::people::Term;
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    const DAY: Date = date(2026, 6, 1);

    fn seat(number: i64, platform: Option<Platform>, side: Constituency, post: Post) -> Seat {
        Seat {
            id: Uuid::from_u128(u128::try_from(number).unwrap()),
            body: Uuid::from_u128(2),
            number,
            constituency: side,
            holder: platform.map(|platform| Holder {
                organisation: Uuid::from_u128(u128::try_from(number).unwrap() + 100),
                platform,
                is_council: false,
                until: None,
            }),
            term: Term::parse("2026-01-01", "").unwrap(),
            post,
        }
    }

    fn of(seats: &[Seat]) -> Composition {
        Composition::of(seats, Post::CoChair, Sides::default(), DAY)
    }

    #[test]
    fn a_side_a_platform_and_a_chair_without_a_voice_are_named() {
        let none = of(&[]);
        assert_eq!(
            none.silent(),
            [Silence::Side(Constituency::Government), Silence::Side(Constituency::NonGovernment)]
        );
        let seats = [
            seat(1, Some(Platform::Government), Constituency::Government, Post::CoChair),
            seat(2, Some(Platform::CivilSociety), Constituency::NonGovernment, Post::Member),
            seat(3, None, Constituency::NonGovernment, Post::CoChair),
        ];
        let body = of(&seats);
        assert_eq!(
            body.silent(),
            [
                Silence::Platform(Platform::Academia),
                Silence::Platform(Platform::Business),
                Silence::Chair(Constituency::NonGovernment)
            ]
        );
        assert_eq!((body.seats(), body.idle()), (3, 1));
    }

    proptest! {
        #[test]
        fn every_seat_counts_once_and_held_seats_have_a_platform(
            drawn in proptest::collection::vec((0usize..5, any::<bool>(), any::<bool>()), 0..30),
        ) {
            let seats: Vec<Seat> = (1..).zip(&drawn).map(|(number, (platform, government, chairs))| {
                let side = if *government { Constituency::Government } else { Constituency::NonGovernment };
                let post = if *chairs { Post::CoChair } else { Post::Member };
                seat(number, Platform::ALL.get(*platform).copied(), side, post)
            }).collect();
            let body = of(&seats);
            prop_assert_eq!(body.seats(), seats.len());
            let held = seats.iter().filter(|seat| seat.is_held(Sides::default(), DAY)).count();
            prop_assert_eq!(body.seats() - body.idle(), held);
            prop_assert_eq!(Platform::ALL.iter().map(|platform| body.platform(*platform)).sum::<usize>(), held);
            for side in Constituency::ALL {
                prop_assert_eq!(body.silent().contains(&Silence::Side(side)), body.side(side).held == 0);
            }
        }
    }
}
