//! L-33 provenance.
//!
//! Every scenario has at least two readers, written “Name, place of work”, of two different places of work, and was read
//! within the last 365 days. Told once for the pack, with the scenarios: a pack that nobody has read yet is one fact, not
//! a hundred. Why: the authors cannot see their own slips, and an issuing body cannot be its only judge. Source: brief
//! §4.2 L-33.

use std::collections::BTreeSet;

use super::PACK;
use crate::days;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Item, Study};

pub(crate) const LINT: Lint = Lint {
    code: "L-33",
    name: "provenance",
    level: Level::Warn,
    banks_only: false,
    run,
};

const LEAST_READERS: usize = 2;
const MOST_DAYS: i64 = 365;
/// Scenarios named.
const NAMED: usize = 30;

fn run(study: &Study<'_>, findings: &mut Findings) {
    let unread: Vec<&str> = study
        .items
        .iter()
        .filter(|item| !is_read(study, item))
        .map(|item| item.scenario.id.as_str())
        .collect();
    if unread.is_empty() {
        return;
    }
    let mut listed = unread
        .iter()
        .take(NAMED)
        .copied()
        .collect::<Vec<_>>()
        .join(", ");
    if unread.len() > NAMED {
        listed.push_str(", …");
    }
    let args = vec![("count", unread.len().to_string()), ("scenarios", listed)];
    findings.add("unread", PACK, "review", args);
}

fn is_read(study: &Study<'_>, item: &Item<'_>) -> bool {
    let readers = &item.scenario.reviewers;
    let places: BTreeSet<&str> = readers
        .iter()
        .filter_map(|reader| reader.split_once(','))
        .map(|(_, place)| place.trim())
        .collect();
    let recent = days::number(&item.scenario.reviewed_on)
        .is_some_and(|day| (0..=MOST_DAYS).contains(&(study.today - day)));
    readers.len() >= LEAST_READERS && places.len() >= LEAST_READERS && recent
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check};

    #[test]
    fn unread_and_long_unread_scenarios_are_named_once() {
        check("L-33", &bank(), &[]);
        let mut bad = bank();
        bad.scenarios[0].reviewers = vec!["Thu, phường".to_owned(), "Loan, phường".to_owned()];
        check("L-33", &bad, &["unread pack.toml review"]);
        let mut bad = bank();
        bad.scenarios[0].reviewed_on = "2025-01-01".to_owned();
        bad.scenarios[1].reviewed_on = String::new();
        check("L-33", &bad, &["unread pack.toml review"]);
    }
}
