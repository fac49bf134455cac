//! L-05 difficulty spread.
//!
//! By the author's own tag 20–40 % of a bank are easy, 40–60 % medium, 10–30 % hard. Why: people need early success, and
//! a reason to go on. Source: brief §4.2 L-05.

use curriculum::vocabulary::Difficulty;

use super::{PACK, percent};
use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-05",
    name: "difficulty-spread",
    level: Level::Warn,
    banks_only: true,
    run,
};

const SPREAD: [(Difficulty, u32, u32); 3] = [
    (Difficulty::Easy, 20, 40),
    (Difficulty::Medium, 40, 60),
    (Difficulty::Hard, 10, 30),
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let all = study.items.len().max(1) as f64;
    for (difficulty, least, most) in SPREAD {
        let having = study
            .items
            .iter()
            .filter(|item| item.scenario.difficulty == difficulty);
        let share = having.count() as f64 / all;
        if share * 100.0 < f64::from(least) || share * 100.0 > f64::from(most) {
            let args = vec![
                ("difficulty", difficulty.to_string()),
                ("percent", percent(share)),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ];
            findings.add("spread", PACK, format!("difficulty.{difficulty}"), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check};
    use curriculum::vocabulary::Difficulty;

    #[test]
    fn a_lopsided_bank_is_named() {
        check("L-05", &bank(), &[]);
        let mut bad = bank();
        for scenario in &mut bad.scenarios {
            if scenario.difficulty == Difficulty::Hard {
                scenario.difficulty = Difficulty::Medium;
            }
        }
        check(
            "L-05",
            &bad,
            &[
                "spread pack.toml difficulty.medium",
                "spread pack.toml difficulty.hard",
            ],
        );
    }
}
