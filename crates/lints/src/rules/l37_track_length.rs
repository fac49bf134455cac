//! L-37 tracks of a fair length.
//!
//! A track has 8–12 scenarios and takes 25–35 minutes by estimate: 180 syllables a minute (silent reading of Vietnamese on a
//! phone, brief §4.2 L-27's reader), half of what is explained is read, six tenths of a branch's decisions and of an
//! investigation's pages are met, and a decision takes 8 seconds more. Why: what is too long is given up, and in what is
//! too short one slip decides. Source: DESIGN §6 (tracks of ten where the pool allows).

use curriculum::vocabulary::{Activity, Lang};
use curriculum::written::WrittenPool;

use super::PACK;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Item, Role, Study};

pub(crate) const LINT: Lint = Lint {
    code: "L-37",
    name: "track-length",
    level: Level::Warn,
    banks_only: true,
    run,
};

const SIZE: core::ops::RangeInclusive<usize> = 8..=12;
const MINUTES: core::ops::RangeInclusive<f64> = 25.0..=35.0;
const WORDS_A_MINUTE: f64 = 180.0;
/// What is read of the explanations, of 1.
const EXPLAINED: f64 = 0.5;
/// What is met of a branch or of the pages of an investigation, of 1.
const MET: f64 = 0.6;
const MINUTES_A_DECISION: f64 = 8.0 / 60.0;

fn run(study: &Study<'_>, findings: &mut Findings) {
    for (number, track) in (1..).zip(&study.pack.tracks) {
        let place = || format!("tracks[{number}]");
        let size: usize = track.pools.iter().map(|pool| pool.take).sum();
        let args = |count: String| vec![("track", track.id.clone()), ("count", count)];
        if !SIZE.contains(&size) {
            findings.add("size", PACK, place(), args(size.to_string()));
        }
        let time: f64 = track.pools.iter().map(|pool| of_pool(study, pool)).sum();
        if !MINUTES.contains(&time) {
            findings.add("minutes", PACK, place(), args(format!("{time:.0}")));
        }
    }
}

/// Minutes of a draw, on the average.
fn of_pool(study: &Study<'_>, pool: &WrittenPool) -> f64 {
    let items = pool.from.iter().filter_map(|place| study.items.get(*place));
    let all: f64 = items.map(|item| minutes(study, item)).sum();
    all * pool.take as f64 / pool.from.len().max(1) as f64
}

fn minutes(study: &Study<'_>, item: &Item<'_>) -> f64 {
    let (mut asked, mut explained) = (0, 0);
    for piece in item
        .doc
        .pieces
        .iter()
        .filter(|piece| piece.lang == Lang::Vi)
    {
        let words = study.words(piece).len();
        match piece.role {
            Role::Lesson | Role::Feedback | Role::After => explained += words,
            _ => asked += words,
        }
    }
    let met = match item.activity {
        Activity::Branch | Activity::Investigate => MET,
        _ => 1.0,
    };
    let decisions = match item.activity {
        Activity::ChooseOne | Activity::Reply | Activity::Investigate => 1,
        Activity::Branch => item.decisions().count(),
        _ => item.things.len(),
    };
    let words = asked as f64 + EXPLAINED * explained as f64;
    met * words / WORDS_A_MINUTE + decisions as f64 * MINUTES_A_DECISION
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check};
    use curriculum::written::{WrittenPool, WrittenTrack};

    #[test]
    fn tracks_that_are_too_short_or_too_long_are_named() {
        let mut pack = bank();
        let mut track = |take: usize| {
            let from = (0..pack.scenarios.len()).collect();
            pack.tracks = vec![WrittenTrack {
                id: "t".to_owned(),
                audiences: Vec::new(),
                pools: vec![WrittenPool { take, from }],
            }];
            pack.clone()
        };
        check("L-37", &track(12), &[]);
        let both = ["size pack.toml tracks[1]", "minutes pack.toml tracks[1]"];
        check("L-37", &track(7), &both);
        check("L-37", &track(40), &both);
    }
}
