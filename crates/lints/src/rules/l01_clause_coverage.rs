//! L-01 clause coverage.
//!
//! Each clause that may be tested has at least 2 scenarios (3 in a bank of 48 or more); points 1–4 each are the primary
//! anchor (the first clause) of at least 15 % of the scenarios, point 2 of at most 45 %. Why: a bank trains what it asks,
//! and what is never asked is not taught. Source: brief §4.2 L-01, §1.2 (the 13 operative clauses).

use std::collections::BTreeMap;

use super::{LARGE_BANK, PACK, percent};
use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-01",
    name: "clause-coverage",
    level: Level::Fail,
    banks_only: true,
    run,
};

const LEAST_OF_POINT: f64 = 0.15;
const MOST_OF_POINT_2: f64 = 0.45;

fn run(study: &Study<'_>, findings: &mut Findings) {
    let scenarios = &study.pack.scenarios;
    let least = if scenarios.len() >= LARGE_BANK { 3 } else { 2 };
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    let mut primary: BTreeMap<&str, usize> = BTreeMap::new();
    for scenario in scenarios {
        for clause in &scenario.clauses {
            *uses.entry(clause).or_default() += 1;
        }
        if let Some(first) = scenario.clauses.first() {
            *primary.entry(first).or_default() += 1;
        }
    }
    let clauses = &study.pack.directive.clauses;
    for clause in clauses.iter().filter(|clause| clause.testable) {
        let count = uses.get(clause.id.as_str()).copied().unwrap_or(0);
        if count < least {
            let args = vec![
                ("clause", clause.id.clone()),
                ("count", count.to_string()),
                ("least", least.to_string()),
            ];
            findings.add("clause", PACK, format!("clauses.{}", clause.id), args);
        }
    }
    for point in 1..=4 {
        let of_point = clauses.iter().filter(|clause| clause.point == point);
        if of_point.clone().next().is_none() {
            continue;
        }
        let count: usize = of_point
            .filter_map(|clause| primary.get(clause.id.as_str()))
            .sum();
        let share = count as f64 / scenarios.len().max(1) as f64;
        let args = vec![
            ("point", point.to_string()),
            ("count", count.to_string()),
            ("percent", percent(share)),
        ];
        if share < LEAST_OF_POINT {
            findings.add("point-low", PACK, format!("points.{point}"), args);
        } else if point == 2 && share > MOST_OF_POINT_2 {
            findings.add("point-high", PACK, format!("points.{point}"), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, faults};

    #[test]
    fn what_is_never_asked_is_named() {
        check("L-01", &bank(), &[]);
        let mut bad = bank();
        for scenario in &mut bad.scenarios {
            scenario.clauses = vec!["2.2".to_owned()];
        }
        let found = faults("L-01", &bad);
        assert_eq!(
            found
                .iter()
                .filter(|fault| fault.starts_with("clause "))
                .count(),
            12,
            "{found:?}"
        );
        assert_eq!(
            found
                .iter()
                .filter(|fault| fault.starts_with("point-low "))
                .count(),
            3,
            "{found:?}"
        );
        assert!(
            found.contains(&"point-high pack.toml points.2".to_owned()),
            "{found:?}"
        );
    }
}
