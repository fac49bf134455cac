//! How a run went by clause or by objective: for the trainee's own eyes, never for the certificate.

use std::collections::BTreeMap;

use crate::RunScore;

/// One row of a breakdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The clause or objective.
    pub label: String,
    /// The scenarios that carry it.
    pub score: RunScore,
}

/// Groups scenarios by their labels. A scenario with several labels counts in each; rows are sorted by label.
pub fn by_label<'a>(items: impl IntoIterator<Item = (&'a [String], u32)>) -> Vec<Row> {
    let mut groups: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (labels, points) in items {
        for label in labels {
            groups.entry(label).or_default().push(points);
        }
    }
    groups
        .into_iter()
        .map(|(label, points)| Row { label: label.to_owned(), score: RunScore::of(points) })
        .collect()
}
