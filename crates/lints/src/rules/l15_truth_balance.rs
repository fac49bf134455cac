//! L-15 truth balance in feeds.
//!
//! 40–60 % of a feed's posts are sound; a feed of ten or more has something true from nobody official, a lawful opinion or
//! complaint, a good deed and a scam. Why: where all posts are bad one learns to distrust, not to tell apart
//! (Modirrousta-Galian and Higham 2023). Source: brief §4.2 L-15.

use curriculum::vocabulary::Truth;
use curriculum::written::{FeedPost, Task};

use super::percent;
use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-15",
    name: "truth-balance",
    level: Level::Fail,
    banks_only: false,
    run,
};

/// Sound posts of a hundred.
const SOUND: core::ops::RangeInclusive<usize> = 40..=60;
/// Posts from which a feed has something of each kind.
pub(super) const WHOLE: usize = 10;

type IsKind = fn(&FeedPost) -> bool;

/// What a whole feed has at least once.
const KINDS: [(&str, IsKind); 4] = [
    ("no-unofficial", |post| {
        post.unofficial && !post.truth.is_problem()
    }),
    ("no-voice", |post| {
        matches!(post.truth, Truth::Opinion | Truth::Feedback)
    }),
    ("no-good-deed", |post| post.good_deed),
    ("no-scam", |post| post.truth == Truth::Scam),
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    for item in &study.items {
        let Task::Feed { posts, .. } = &item.scenario.task else {
            continue;
        };
        let of = posts.len();
        let sound = posts.iter().filter(|post| !post.truth.is_problem()).count();
        let bounds = SOUND.start() * of..=SOUND.end() * of;
        if !bounds.contains(&(100 * sound)) {
            let args = vec![
                ("percent", percent(sound as f64 / of as f64)),
                ("count", sound.to_string()),
                ("of", of.to_string()),
            ];
            findings.add("share", item.doc.file, "posts", args);
        }
        if of < WHOLE {
            continue;
        }
        for (fault, is_kind) in KINDS {
            if !posts.iter().any(is_kind) {
                findings.add(fault, item.doc.file, "posts", Vec::new());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, feed};
    use curriculum::vocabulary::Truth;

    #[test]
    fn a_feed_that_teaches_distrust_is_named() {
        check("L-15", &bank(), &[]);

        let mut bad = bank();
        let (file, _, posts) = feed(&mut bad);
        for post in posts.iter_mut() {
            if post.truth == Truth::Scam {
                post.truth = Truth::False;
            }
            if matches!(post.truth, Truth::Opinion | Truth::Feedback) {
                post.truth = Truth::Insult;
            }
            post.good_deed = false;
            post.unofficial = false;
        }
        let faults = [
            "share",
            "no-unofficial",
            "no-voice",
            "no-good-deed",
            "no-scam",
        ];
        let expected = faults.map(|fault| format!("{fault} {file} posts"));
        check("L-15", &bad, &expected.each_ref().map(String::as_str));

        let mut few = bank();
        let (_, _, posts) = feed(&mut few);
        // Too few for something of each kind, still half of them sound.
        let mut sound = 0;
        posts.retain(|post| {
            sound += usize::from(!post.truth.is_problem());
            post.truth != Truth::Scam && (post.truth.is_problem() || sound <= 4)
        });
        assert_eq!(posts.len(), 8);
        check("L-15", &few, &[]);
    }
}
