//! Feed, rule 1: what each action is worth on its post, and what was recognised. See `spec/feed.md`.

use curriculum::parts::{Key, KeyPost};
use curriculum::vocabulary::Treats;

use crate::choice::BEST_CREDIT;
use crate::{Impossible, share};

/// What was recognised in one feed or in several together: hits and false alarms, counted in halves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recognised {
    /// Halves of problem posts that were treated as problems.
    pub hits: u32,
    /// Problem posts.
    pub problems: u32,
    /// Halves of sound posts that were treated as problems.
    pub false_alarms: u32,
    /// Sound posts.
    pub sounds: u32,
}

impl Recognised {
    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            hits: self.hits + other.hits,
            problems: self.problems + other.problems,
            false_alarms: self.false_alarms + other.false_alarms,
            sounds: self.sounds + other.sounds,
        }
    }

    /// Whether problems were told from what is sound: hits of at least 60 %, false alarms of at most 20 %.
    pub fn tells_apart(self) -> bool {
        // In halves: h / 2 ≥ 0.6 p and f / 2 ≤ 0.2 s.
        5 * self.hits >= 6 * self.problems && 5 * self.false_alarms <= 2 * self.sounds
    }
}

/// Points from which a feed counts as dealt with; below it the gate is not met.
pub const LEAST_POINTS: u32 = 600;

/// The action taken on a post, by its number; none where it was left untouched.
fn taken(value: u32) -> Option<usize> {
    value.checked_sub(1).map(|action| action as usize)
}

/// How far an action was off on a post, in halves: 0 right, 1 unsure, 2 wrong.
fn halves_off(post: &KeyPost, value: u32) -> u32 {
    let action = taken(value);
    let best = action.and_then(|action| post.credits.get(action)) == Some(&BEST_CREDIT);
    if best {
        return 0;
    }
    // What is left untouched is treated as sound.
    let treats = action.and_then(|action| post.treats.get(action));
    let suspected = match treats {
        Some(Treats::Problem) => 2,
        Some(Treats::Unsure) => 1,
        Some(Treats::Ok) | None => 0,
    };
    if post.truth.is_problem() {
        2 - suspected
    } else {
        suspected
    }
}

/// What an answer recognised. A best action always counts right.
pub fn recognised(key: &Key, answer: &[u32]) -> Recognised {
    let mut seen = Recognised::default();
    for (post, value) in key.posts.iter().zip(answer) {
        let off = halves_off(post, *value);
        if post.truth.is_problem() {
            seen.problems += 1;
            seen.hits += 2 - off;
        } else {
            seen.sounds += 1;
            seen.false_alarms += off;
        }
    }
    seen
}

/// What the action taken on a post is worth, 0–3.
pub fn credit(post: &KeyPost, value: u32) -> u8 {
    let credit = taken(value).and_then(|action| post.credits.get(action));
    credit.copied().unwrap_or(0)
}

/// Best actions on a post, as an answer has them.
pub fn best_on(post: &KeyPost) -> impl Iterator<Item = u32> {
    let actions = (1u32..).zip(&post.credits);
    actions
        .filter(|(_, credit)| **credit == BEST_CREDIT)
        .map(|(value, _)| value)
}

pub(crate) fn best(key: &Key) -> Vec<u32> {
    let first = |post: &KeyPost| best_on(post).next().unwrap_or(0);
    key.posts.iter().map(first).collect()
}

pub(crate) fn points(key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    if answer.len() != key.posts.len() {
        return Err(Impossible::WrongLength);
    }
    if answer
        .iter()
        .any(|value| *value as usize > key.options.len())
    {
        return Err(Impossible::NoSuchValue);
    }
    let posts = key.posts.iter().zip(answer);
    let earned: u32 = posts
        .map(|(post, value)| u32::from(credit(post, *value)))
        .sum();
    let most = u32::from(BEST_CREDIT) * u32::try_from(key.posts.len()).unwrap_or(0);
    Ok(share(earned, most))
}
