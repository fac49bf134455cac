//! What answers are worth: pure integer marks, pass rules and bands.
//!
//! Scoring reads only Answers and key parts, never events, positions, clocks or confidence, so that an organizer can
//! recompute every mark (DESIGN §6). The specification is `spec/*.md`; its tables are run as tests. A released rule
//! keeps its version and never changes.

pub mod band;
pub mod breakdown;
pub mod choice;
pub mod run;

pub use band::{Band, PassRule};
pub use run::RunScore;

use curriculum::parts::Key;
use curriculum::vocabulary::Activity;

/// What one scenario is worth at most.
pub const SCENARIO_POINTS: u32 = 1000;

/// Why an answer cannot be scored with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// The answer has another number of values than the activity asks for.
    WrongLength,
    /// A value names an option that does not exist.
    NoSuchOption,
}

/// The version of the rule this crate applies to an activity.
pub const fn rule_version(activity: Activity) -> u32 {
    match activity {
        Activity::ChooseOne => 1,
    }
}

/// Points of one answer, 0–[`SCENARIO_POINTS`].
///
/// # Errors
/// [`Impossible`] when no trainee could have given the answer to this scenario.
pub fn points(activity: Activity, key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    match activity {
        Activity::ChooseOne => choice::points(key, answer),
    }
}

/// `floor(1000 · earned / max)`, the one way marks become points.
///
/// `max` is at least 1 for every key that the compiler accepts; an empty key is worth nothing.
pub(crate) fn share(earned: u32, max: u32) -> u32 {
    (SCENARIO_POINTS * earned.min(max))
        .checked_div(max)
        .unwrap_or(0)
}
