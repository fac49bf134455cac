//! L-16 feed scoring.
//!
//! Treating a sound post as a problem is worth nothing, as missing a problem is; no habit gets through a feed: one action for
//! every post, or one for what is official and one for all else; and in a feed of ten or more nobody fails by one miss and
//! one false alarm. Hits and false alarms are reported by the program. Why: whoever hides or reports everything must not
//! seem to tell apart, and a slip is human. Source: brief §4.2 L-16, `scoring`'s `spec/feed.md`.

use curriculum::parts::Key;
use curriculum::vocabulary::{Activity, Treats, Truth};
use curriculum::written::{FeedAction, FeedPost, Task};
use scoring::choice::BEST_CREDIT;
use scoring::feed::{LEAST_POINTS, recognised};

use super::l15_truth_balance::WHOLE;
use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Study, feed_key};

pub(crate) const LINT: Lint = Lint {
    code: "L-16",
    name: "feed-scoring",
    level: Level::Fail,
    banks_only: false,
    run,
};

fn run(study: &Study<'_>, findings: &mut Findings) {
    for item in &study.items {
        let Task::Feed { actions, posts, .. } = &item.scenario.task else {
            continue;
        };
        let file = item.doc.file;
        for (number, post) in (1..).zip(posts) {
            for action in cheap_alarms(actions, post) {
                let at = At::inside(("posts", number), "credits");
                findings.add("cheap-alarm", file, at, vec![("action", action.id.clone())]);
            }
        }
        let key = feed_key(actions, posts);
        for (official, other) in habits(actions, posts) {
            let id = |value: u32| actions[value as usize - 1].id.clone();
            if gets_through(&key, &by_habit(posts, official, other)) {
                let args = vec![("official", id(official)), ("other", id(other))];
                let fault = if official == other {
                    "constant"
                } else {
                    "mixture"
                };
                findings.add(fault, file, "posts", args);
            }
        }
        if posts.len() >= WHOLE && !gets_through(&key, &with_slips(&key)) {
            findings.add("strict", file, "posts", Vec::new());
        }
    }
}

/// Actions that treat a sound post as a problem, are not the best for it, and are worth something.
fn cheap_alarms<'a>(
    actions: &'a [FeedAction],
    post: &'a FeedPost,
) -> impl Iterator<Item = &'a FeedAction> {
    let sound = !post.truth.is_problem();
    let cheap = move |place: usize| {
        sound
            && post.treats[place] == Treats::Problem
            && (1..BEST_CREDIT).contains(&post.credits[place])
    };
    (0..)
        .zip(actions)
        .filter(move |(place, _)| cheap(*place))
        .map(|(_, action)| action)
}

fn is_official(post: &FeedPost) -> bool {
    post.truth == Truth::Legit && !post.unofficial
}

/// An action for what is official and one for all else, from 1; where nothing is official only the same for all.
fn habits(actions: &[FeedAction], posts: &[FeedPost]) -> Vec<(u32, u32)> {
    let values = 1..=u32::try_from(actions.len()).unwrap_or(0);
    let mixed = posts.iter().any(is_official);
    let pairs = values
        .clone()
        .flat_map(|official| values.clone().map(move |other| (official, other)));
    pairs
        .filter(|(official, other)| mixed || official == other)
        .collect()
}

fn by_habit(posts: &[FeedPost], official: u32, other: u32) -> Vec<u32> {
    let action = |post| if is_official(post) { official } else { other };
    posts.iter().map(action).collect()
}

/// Everything best but for one problem left untouched and one sound post treated as a problem.
fn with_slips(key: &Key) -> Vec<u32> {
    let mut answer = scoring::best(Activity::Feed, key);
    if let Some(place) = key.posts.iter().position(|post| post.truth.is_problem()) {
        answer[place] = 0;
    }
    let alarm = (0..).zip(&key.posts).find_map(|(place, post)| {
        let treated = (1..).zip(&post.treats).zip(&post.credits);
        let mut wrong = treated
            .filter(|((_, treats), credit)| **treats == Treats::Problem && **credit < BEST_CREDIT);
        let ((value, _), _) = wrong.next().filter(|_| !post.truth.is_problem())?;
        Some((place, value))
    });
    if let Some((place, value)) = alarm {
        let place: usize = place;
        answer[place] = value;
    }
    answer
}

/// Whether the gate of a run with this feed alone would be met.
fn gets_through(key: &Key, answer: &[u32]) -> bool {
    let points = scoring::points(Activity::Feed, key, answer).unwrap_or(0);
    points >= LEAST_POINTS && recognised(key, answer).tells_apart()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, feed};
    use curriculum::vocabulary::Treats;

    #[test]
    fn a_cheap_false_alarm_is_named() {
        check("L-16", &bank(), &[]);
        let mut bad = bank();
        let (file, actions, posts) = feed(&mut bad);
        let report = actions
            .iter()
            .position(|action| action.treats == Treats::Problem);
        posts[2].credits[report.expect("an action that reports")] = 1;
        check(
            "L-16",
            &bad,
            &[&format!("cheap-alarm {file} posts[3].credits")],
        );
    }

    #[test]
    fn a_habit_that_gets_through_is_named() {
        let mut bad = bank();
        let (file, actions, posts) = feed(&mut bad);
        let ask = actions
            .iter()
            .position(|action| action.treats == Treats::Unsure);
        for post in posts.iter_mut() {
            post.credits[ask.expect("an action that asks")] = 3;
        }
        // Whatever is done with the one official post, asking at all others gets through.
        let mut expected = vec![format!("mixture {file} posts"); actions.len()];
        expected[ask.expect("an action that asks")] = format!("constant {file} posts");
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        check("L-16", &bad, &expected);
    }

    #[test]
    fn a_feed_that_forgives_no_slip_is_named() {
        let mut bad = bank();
        let (file, _, posts) = feed(&mut bad);
        // One sound post of ten less: one false alarm of four is more than 20 %.
        posts.remove(0);
        let copy = posts
            .iter()
            .find(|post| post.truth.is_problem())
            .expect("a problem")
            .clone();
        posts.push(copy);
        check("L-16", &bad, &[&format!("strict {file} posts")]);
    }
}
