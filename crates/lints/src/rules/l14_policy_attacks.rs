//! L-14 policy attacks.
//!
//! Nobody passes by a habit: random clicking passes the whole pack, and each track over all its draws, with probability
//! below 0.1 %, every other habit below 1 %, and each scores below 40 % of all points: the longest, the politest, always report, deny, keep silent, repeat what
//! is official, verify, pass on, one rating, one bin, tick all, mark nothing. Probabilities are exact up to 200 scenarios
//! and bounded beyond (see `policy`). Why: a training that a habit can pass teaches the habit. Source: brief §4.2 L-14,
//! DESIGN §6.

use super::{PACK, percent};
use crate::finding::{Findings, Level, Lint};
use crate::policy::{Habit, Outcome, habits, outcome};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-14",
    name: "policy-attacks",
    level: Level::Fail,
    banks_only: true,
    run,
};

const MOST_RANDOM: f64 = 0.001;
const MOST_PASSES: f64 = 0.01;
const MOST_SHARE: f64 = 0.40;
/// Scenarios named that serve a habit best.
const NAMED: usize = 6;

fn run(study: &Study<'_>, findings: &mut Findings) {
    if study.items.is_empty() {
        return;
    }
    for habit in habits(study) {
        let found = outcome(study, habit);
        let most = if habit == Habit::Random {
            MOST_RANDOM
        } else {
            MOST_PASSES
        };
        let args = |outcome: &Outcome| {
            vec![
                ("policy", habit.name()),
                ("percent", percent(outcome.share)),
                ("passes", percent(outcome.passes)),
                ("most", percent(most)),
                ("scenarios", served_best(study, outcome)),
            ]
        };
        if found.passes >= most {
            findings.add(
                "passes",
                PACK,
                format!("policies.{}", habit.name()),
                args(&found),
            );
        }
        for (track, passes) in study.pack.tracks.iter().zip(&found.tracks) {
            if *passes >= most {
                let args = vec![
                    ("policy", habit.name()),
                    ("track", track.id.clone()),
                    ("passes", percent(*passes)),
                    ("most", percent(most)),
                    ("scenarios", served_best(study, &found)),
                ];
                let path = format!("tracks.{}.{}", track.id, habit.name());
                findings.add("passes-track", PACK, path, args);
            }
        }
        if found.share >= MOST_SHARE {
            findings.add(
                "scores",
                PACK,
                format!("policies.{}", habit.name()),
                args(&found),
            );
        }
    }
}

/// The scenarios in which the habit scores most.
fn served_best(study: &Study<'_>, outcome: &Outcome) -> String {
    let mut by_mean: Vec<(&str, f64)> = study
        .items
        .iter()
        .map(|item| item.scenario.id.as_str())
        .zip(outcome.means.iter().copied())
        .filter(|(_, mean)| *mean > 0.0)
        .collect();
    by_mean.sort_by(|one, other| other.1.total_cmp(&one.1));
    let named = by_mean
        .iter()
        .take(NAMED)
        .map(|(id, mean)| format!("{id} ({mean:.0})"));
    named.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, faults, is_choice};
    use curriculum::vocabulary::Stance;
    use curriculum::written::{WrittenPool, WrittenTrack};

    #[test]
    fn a_habit_that_serves_is_named() {
        check("L-14", &bank(), &[]);
        let mut bad = testkit::written::bank(80);
        let choice = |place: &usize| is_choice(&bad, *place);
        let places: Vec<usize> = (0..bad.scenarios.len()).filter(choice).collect();
        bad.scenarios = places
            .iter()
            .map(|place| bad.scenarios[*place].clone())
            .collect();
        for place in 0..bad.scenarios.len() {
            for option in choices(&mut bad, place) {
                let best = option.credit == 3;
                option.stance = if best { Stance::Report } else { Stance::Share };
            }
        }
        let expected = [
            "passes pack.toml policies.always-report",
            "scores pack.toml policies.always-report",
        ];
        check("L-14", &bad, &expected);
        // The same of a track that draws from them.
        let from: Vec<usize> = (0..bad.scenarios.len()).collect();
        bad.tracks = vec![WrittenTrack {
            id: "few".to_owned(),
            audiences: Vec::new(),
            pools: vec![WrittenPool { take: 2, from }],
        }];
        let found = faults("L-14", &bad);
        for habit in ["random", "always-report"] {
            let fault = format!("passes-track pack.toml tracks.few.{habit}");
            assert!(found.contains(&fault), "{found:?}");
        }
        bad.tracks.clear();
        // Random clicking passes two scenarios once in sixteen times.
        bad.scenarios.truncate(2);
        assert!(faults("L-14", &bad).contains(&"passes pack.toml policies.random".to_owned()));
    }
}
