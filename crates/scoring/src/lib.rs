//! What answers are worth: pure integer marks, pass rules and bands.
//!
//! Scoring reads only Answers and key parts, never events, positions, clocks or confidence, so that an organizer can
//! recompute every mark (DESIGN §6). The specification is `spec/*.md`; its tables are run as tests. A released rule
//! keeps its version and never changes.

pub mod band;
pub mod branch;
pub mod breakdown;
pub mod choice;
pub mod feed;
pub mod investigate;
mod many;
mod order;
pub mod rate;
pub mod run;
mod sort;

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
    /// A value names an option, step, span or page that does not exist.
    NoSuchOption,
    /// A value is no rating, or no bin.
    NoSuchValue,
    /// Numbers that are ticked or marked do not ascend, or one stands twice.
    NotAscending,
    /// A step is placed, or a page opened, twice.
    Repeated,
}

/// The version of the rule this crate applies to an activity.
pub const fn rule_version(activity: Activity) -> u32 {
    match activity {
        Activity::ChooseOne
        | Activity::ChooseMany
        | Activity::Reply
        | Activity::Order
        | Activity::Rate
        | Activity::Sort
        | Activity::Spot
        | Activity::Branch
        | Activity::Feed
        | Activity::Investigate => 1,
    }
}

/// Points of one answer, 0–[`SCENARIO_POINTS`].
///
/// # Errors
/// [`Impossible`] when no trainee could have given the answer to this scenario.
pub fn points(activity: Activity, key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    match activity {
        Activity::ChooseOne | Activity::Reply => choice::points(key, answer),
        // At least one is ticked; of signs there may seem to be none.
        Activity::ChooseMany if answer.is_empty() => Err(Impossible::WrongLength),
        Activity::ChooseMany => many::points(&many::by_credit(key), answer),
        Activity::Order => order::points(key, answer),
        Activity::Rate => rate::points(key, answer),
        Activity::Sort => sort::points(key, answer),
        Activity::Spot => many::points(&many::by_mark(key), answer),
        Activity::Branch => branch::points(key, answer),
        Activity::Feed => feed::points(key, answer),
        Activity::Investigate => investigate::points(key, answer),
    }
}

/// An answer that is worth everything; of several, the one with the lower numbers first. Empty for a key without one.
pub fn best(activity: Activity, key: &Key) -> Vec<u32> {
    match activity {
        Activity::ChooseOne | Activity::Reply => choice::best(key).into_iter().collect(),
        Activity::ChooseMany => many::best(&many::by_credit(key)),
        Activity::Order => order::best(key),
        Activity::Rate | Activity::Sort => key.marks.clone(),
        Activity::Spot => many::best(&many::by_mark(key)),
        Activity::Branch => branch::best(key),
        Activity::Feed => feed::best(key),
        Activity::Investigate => investigate::best(key),
    }
}

/// Points from which an answer is nearly right.
const NEARLY: u32 = 600;

/// The level of an answer: 3 all right, 2 nearly, 1 partly, 0 not. Of choose-one and reply it is the credit.
pub const fn level(points: u32) -> u8 {
    match points {
        0 => 0,
        SCENARIO_POINTS.. => choice::BEST_CREDIT,
        NEARLY.. => 2,
        _ => 1,
    }
}

/// `floor(1000 · earned / max)`, the one way marks become points.
///
/// `max` is at least 1 for every key that the compiler accepts; an empty key is worth nothing.
pub(crate) fn share(earned: u32, max: u32) -> u32 {
    let earned = u64::from(SCENARIO_POINTS) * u64::from(earned.min(max));
    let points = earned.checked_div(max.into());
    points
        .and_then(|points| u32::try_from(points).ok())
        .unwrap_or(0)
}
