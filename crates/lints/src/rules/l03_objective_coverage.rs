//! L-03 objective coverage.
//!
//! Each objective of the table has at least 3 scenarios, in at least 2 activities. Why: a skill met once, in one form, is
//! not practised. Source: brief §4.2 L-03.

use std::collections::BTreeSet;

use super::PACK;
use super::l02_objective_audience::CORE;
use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-03",
    name: "objective-coverage",
    level: Level::Warn,
    banks_only: true,
    run,
};

const LEAST: usize = 3;
const LEAST_ACTIVITIES: usize = 2;

fn run(study: &Study<'_>, findings: &mut Findings) {
    for (objective, _) in CORE {
        let having = study
            .items
            .iter()
            .filter(|item| item.scenario.objectives.iter().any(|own| own == objective));
        let activities: BTreeSet<_> = having.clone().map(|item| item.activity).collect();
        let count = having.count();
        if count < LEAST || activities.len() < LEAST_ACTIVITIES {
            let args = vec![
                ("objective", objective.to_owned()),
                ("count", count.to_string()),
                ("activities", activities.len().to_string()),
            ];
            findings.add("thin", PACK, format!("objectives.{objective}"), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check};

    #[test]
    fn thin_objectives_are_named() {
        check("L-03", &bank(), &[]);
        let mut bad = bank();
        let mut kept = 0;
        for scenario in &mut bad.scenarios {
            if scenario
                .objectives
                .iter()
                .any(|objective| objective == "LO7")
            {
                kept += 1;
                if kept > 2 {
                    scenario.objectives = vec!["LO2".to_owned()];
                }
            }
        }
        check("L-03", &bad, &["thin pack.toml objectives.LO7"]);
    }
}
