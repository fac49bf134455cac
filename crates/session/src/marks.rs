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
    /// Rated one step off, put into another bin, or placed where it has to move for the order to be good.
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

/// The marks of an answer, one for each number; none where the options taken say it all (choose-one,
/// reply, branch) or `scoring::feed` and `scoring::investigate` do.
pub fn marks(activity: Activity, key: &Key, answer: &[u32]) -> Vec<Mark> {
    let wanted = |number: u32| match activity {
        Activity::ChooseMany => {
            let option = key.options.get(number as usize);
            option.is_some_and(|option| option.credit == scoring::choice::BEST_CREDIT)
        }
        _ => mark(key, number) > 0,
    };
    let staying;
    let each: &dyn Fn(u32) -> Mark = match activity {
        Activity::ChooseOne
        | Activity::Reply
        | Activity::Branch
        | Activity::Feed
        | Activity::Investigate => return Vec::new(),
        Activity::ChooseMany | Activity::Spot => {
            &|number| picked(wanted(number), answer.contains(&number))
        }
        Activity::Order => {
            staying = self::staying(key, answer);
            &|number| match picked(wanted(number), answer.contains(&number)) {
                Mark::Right if !staying.contains(&number) => Mark::Off,
                mark => mark,
            }
        }
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

/// The steps that can stay where they are: the fewest of the others have to move. Of several such choices the one with the
/// most steps in their very place counts, so that of a reversed row the middle stays.
fn staying(key: &Key, answer: &[u32]) -> Vec<u32> {
    // Longest chain of ranks that never fall; a chain's worth is its length, then its steps in their very place.
    let steps: Vec<Step> = placed(key, answer);
    let mut chains: Vec<(usize, usize, Vec<u32>)> = Vec::new();
    for step in &steps {
        let mut chain = (0, 0, Vec::new());
        for (before, other) in steps.iter().zip(&chains) {
            if before.rank <= step.rank && (other.0, other.1) > (chain.0, chain.1) {
                chain = other.clone();
            }
        }
        chain.0 += 1;
        chain.1 += usize::from(step.at_home);
        chain.2.push(step.number);
        chains.push(chain);
    }
    let mut longest = (0, 0, Vec::new());
    for chain in chains {
        if (chain.0, chain.1) > (longest.0, longest.1) {
            longest = chain;
        }
    }
    longest.2
}

/// A placed step that belongs into the order.
struct Step {
    number: u32,
    rank: u32,
    /// Placed where a best answer could have it.
    at_home: bool,
}

fn placed(key: &Key, answer: &[u32]) -> Vec<Step> {
    let steps = answer.iter().enumerate();
    let steps = steps.filter(|(_, number)| mark(key, **number) > 0);
    steps
        .map(|(place, number)| {
            let rank = mark(key, *number);
            let count = |of: &dyn Fn(u32) -> bool| {
                key.marks
                    .iter()
                    .filter(|mark| **mark > 0 && of(**mark))
                    .count()
            };
            let home = count(&|other| other < rank)..count(&|other| other <= rank);
            Step {
                number: *number,
                rank,
                at_home: home.contains(&place),
            }
        })
        .collect()
}

/// Rank, rating, bin or sign of a thing.
fn mark(key: &Key, number: u32) -> u32 {
    key.marks.get(number as usize).copied().unwrap_or_default()
}
