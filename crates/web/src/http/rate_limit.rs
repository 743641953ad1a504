//! Trying passwords and codes is slowed down, by account and by address; nobody is ever shut out. A village shares one
//! address, so an address has much more room than an account tried from one address.
use governor::clock::Clock as GovernorClock;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use rembuk_domain::time::Clock;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// Keys kept before old ones are dropped.
const MANY: usize = 10_000;

/// The program's own clock, so that tests can say how long somebody waited.
#[derive(Clone)]
struct Ours(Arc<dyn Clock>);

impl GovernorClock for Ours {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        Nanos::from(u64::try_from(self.0.now().micros()).unwrap_or_default().saturating_mul(1000))
    }
}

type Limiter = RateLimiter<String, DashMapStateStore<String>, Ours, NoOpMiddleware<Nanos>>;

/// How many tries at once, and how long until one more.
struct Limit {
    limiter: Limiter,
    clock: Ours,
}

impl Limit {
    fn new(clock: &Ours, burst: u32, every: Duration) -> Self {
        let quota = Quota::with_period(every)
            .unwrap_or(Quota::per_minute(NonZeroU32::MIN))
            .allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN));
        let limiter = RateLimiter::new(quota, DashMapStateStore::default(), clock.clone());
        Self { limiter, clock: clock.clone() }
    }

    /// Seconds to wait, if it is too soon.
    fn check(&self, key: String) -> Result<(), u64> {
        if self.limiter.len() > MANY {
            self.limiter.retain_recent();
        }
        self.limiter.check_key(&key).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            wait.as_secs() + u64::from(wait.subsec_nanos() > 0)
        })
    }
}

pub struct RateLimits {
    account_from_address: Limit,
    account: Limit,
    address: Limit,
    code: Limit,
    sent: Limit,
    hand_in: Limit,
    kept: Limit,
    check_in: Limit,
}

impl RateLimits {
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        let clock = Ours(clock);
        Self {
            account_from_address: Limit::new(&clock, 5, Duration::from_secs(30)),
            account: Limit::new(&clock, 30, Duration::from_secs(10)),
            address: Limit::new(&clock, 60, Duration::from_secs(1)),
            code: Limit::new(&clock, 10, Duration::from_secs(120)),
            sent: Limit::new(&clock, 30, Duration::from_secs(20)),
            hand_in: Limit::new(&clock, 60, Duration::from_secs(5)),
            kept: Limit::new(&clock, 20, Duration::from_secs(60)),
            check_in: Limit::new(&clock, 60, Duration::from_secs(5)),
        }
    }

    /// One more try for `account` from `address`. Keys live in memory only.
    ///
    /// # Errors
    /// Seconds until the next try is taken.
    pub fn attempt(&self, account: &str, address: IpAddr) -> Result<(), u64> {
        self.address.check(network(address))?;
        self.account_from_address.check(format!("{account} {}", network(address)))?;
        self.account.check(account.to_owned())
    }

    /// One more code of the second step. Six digits are few: 700 tries a day guess one in 500 days. Whoever gets here knew
    /// the password, so being slowed down wherever one is, is the lesser evil.
    ///
    /// # Errors
    /// As [`RateLimits::attempt`].
    pub fn attempt_code(&self, account: &str) -> Result<(), u64> {
        self.code.check(account.to_owned())
    }

    /// One more mail asked for by whoever is not signed in. A whole class may sign up from one address; nobody can send
    /// thousands of mails to strangers.
    ///
    /// # Errors
    /// As [`RateLimits::attempt`].
    pub fn attempt_sent(&self, address: IpAddr) -> Result<(), u64> {
        self.sent.check(network(address))
    }

    /// One more contribution from an address. A village meeting hands in sixty at once; after them, one in five seconds.
    ///
    /// # Errors
    /// As [`RateLimits::attempt`].
    pub fn attempt_hand_in(&self, address: IpAddr) -> Result<(), u64> {
        self.hand_in.check(network(address))
    }

    /// One more tracking code tried: 60 bits are not guessed, and whoever copies theirs wrongly soon gets through.
    ///
    /// # Errors
    /// As [`RateLimits::attempt`].
    pub fn attempt_tracking(&self, address: IpAddr) -> Result<(), u64> {
        self.address.check(format!("code {}", network(address)))
    }

    /// One more form kept for whoever nobody knows.
    ///
    /// # Errors
    /// As [`RateLimits::attempt`].
    pub fn attempt_kept(&self, address: IpAddr) -> Result<(), u64> {
        self.kept.check(network(address))
    }

    /// One more wrong code of a meeting. A hall shares one address, and right codes are never slowed down: sixty people may
    /// mistype at once, nobody guesses a code that changes every minute.
    ///
    /// # Errors
    /// As [`RateLimits::attempt`].
    pub fn wrong_check_in(&self, address: IpAddr) -> Result<(), u64> {
        self.check_in.check(network(address))
    }

    /// One more try of somebody signed in to prove that it is still them.
    ///
    /// # Errors
    /// As [`RateLimits::attempt`].
    pub fn attempt_own(&self, account: &str) -> Result<(), u64> {
        self.account_from_address.check(format!("{account} own"))
    }
}

/// One customer of an IPv6 provider has 2^64 addresses.
fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(_) => address.to_string(),
        IpAddr::V6(v6) => v6.segments().get(..4).map(|half| format!("{half:x?}")).unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{SetClock, WORLD_BEGINS};
    use rembuk_domain::time::Instant;
    use std::net::Ipv4Addr;

    fn home() -> IpAddr {
        IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1))
    }

    #[test]
    fn the_sixth_try_waits_half_a_minute_and_then_goes_through() {
        let clock = Arc::new(SetClock::at(WORLD_BEGINS));
        let limits = RateLimits::new(clock.clone());
        for _ in 0..5 {
            assert_eq!(limits.attempt("a", home()), Ok(()));
        }
        assert_eq!(limits.attempt("a", home()), Err(30));
        clock.set(Instant::from_micros(WORLD_BEGINS.micros() + 30_000_000));
        assert_eq!(limits.attempt("a", home()), Ok(()));
    }

    #[test]
    fn codes_are_tried_ten_times_and_then_once_in_two_minutes_from_wherever() {
        let limits = RateLimits::new(Arc::new(SetClock::at(WORLD_BEGINS)));
        let taken = (0..20).filter(|_| limits.attempt_code("a").is_ok()).count();
        assert_eq!((taken, limits.attempt_code("a")), (10, Err(120)));
    }

    #[test]
    fn whoever_tries_one_account_does_not_keep_its_owner_out_elsewhere_nor_the_neighbours() {
        let limits = RateLimits::new(Arc::new(SetClock::at(WORLD_BEGINS)));
        for _ in 0..10 {
            let _ = limits.attempt("a", home());
        }
        assert_eq!(limits.attempt("a", IpAddr::V4(Ipv4Addr::new(10, 0, 0, 2))), Ok(()));
        assert_eq!(limits.attempt("b", home()), Ok(()));
    }

    #[test]
    fn one_address_trying_many_accounts_is_slowed_down_too() {
        let limits = RateLimits::new(Arc::new(SetClock::at(WORLD_BEGINS)));
        let refused = (0..200).filter(|n| limits.attempt(&n.to_string(), home()).is_err()).count();
        assert_eq!(refused, 140);
    }
}
