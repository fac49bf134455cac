//! What was right in an answer of many things, thing by thing: for the feedback, never for the score.

use curriculum::parts::Key;
use curriculum::vocabulary::Activity;

/// How one thing was dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Rightly ticked, marked or placed; rated or sorted as it should be.
    Right,
    /// Rightly not ticked, marked or placed.
    LeftOut,
    /// Should have been ticked, marked or placed.
    Missed,
    /// Should not have been.
    False,
    /// Rated one step off, put into another bin, or placed on the wrong side of another step.
    Off,
    /// Rated as the opposite.
    Opposite,
}

impl Mark {
    /// Nothing to mend.
    pub const fn is_right(self) -> bool {
        matches!(self, Mark::Right | Mark::LeftOut)
    }
}

/// The marks of an answer, one for each number; none where one option says it all (choose-one, reply).
pub fn marks(activity: Activity, key: &Key, answer: &[u32]) -> Vec<Mark> {
    let wanted = |number: u32| match activity {
        Activity::ChooseMany => {
            let option = key.options.get(number as usize);
            option.is_some_and(|option| option.credit == scoring::choice::BEST_CREDIT)
        }
        _ => mark(key, number) > 0,
    };
    let each: &dyn Fn(u32) -> Mark = match activity {
        Activity::ChooseOne | Activity::Reply => return Vec::new(),
        Activity::ChooseMany | Activity::Spot => {
            &|number| picked(wanted(number), answer.contains(&number))
        }
        Activity::Order => &|number| {
            let place = answer.iter().position(|placed| *placed == number);
            match picked(wanted(number), place.is_some()) {
                Mark::Right if turned(key, answer, number) => Mark::Off,
                mark => mark,
            }
        },
        Activity::Rate | Activity::Sort => &|number| {
            let given = answer.get(number as usize).copied().unwrap_or_default();
            match (activity, given.abs_diff(mark(key, number))) {
                (_, 0) => Mark::Right,
                (Activity::Rate, 2..) => Mark::Opposite,
                _ => Mark::Off,
            }
        },
    };
    (0u32..)
        .zip(&key.options)
        .map(|(number, _)| each(number))
        .collect()
}

fn picked(wanted: bool, picked: bool) -> Mark {
    match (wanted, picked) {
        (true, true) => Mark::Right,
        (true, false) => Mark::Missed,
        (false, true) => Mark::False,
        (false, false) => Mark::LeftOut,
    }
}

/// Whether a placed step stands on the wrong side of another one.
fn turned(key: &Key, answer: &[u32], number: u32) -> bool {
    let place = answer
        .iter()
        .position(|placed| *placed == number)
        .unwrap_or_default();
    let (before, after) = answer.split_at(place);
    before.iter().any(|other| wrong_way(key, *other, number))
        || after.iter().any(|other| wrong_way(key, number, *other))
}

/// Both have a rank, and the later one stands first.
fn wrong_way(key: &Key, before: u32, after: u32) -> bool {
    let (before, after) = (mark(key, before), mark(key, after));
    after > 0 && before > after
}

/// Rank, rating, bin or sign of a thing.
fn mark(key: &Key, number: u32) -> u32 {
    key.marks.get(number as usize).copied().unwrap_or_default()
}
