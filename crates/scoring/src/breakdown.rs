//! How a run went by clause or by objective: for the trainee's own eyes, never for the certificate.

use crate::RunScore;

/// One row of a breakdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The clause or objective.
    pub label: String,
    /// The scenarios that carry it.
    pub score: RunScore,
}

/// Groups scenarios by their labels. A scenario with several labels counts in each; rows stand in the order in which
/// their labels first appear.
pub fn by_label<'a>(items: impl IntoIterator<Item = (&'a [String], u32)>) -> Vec<Row> {
    let mut groups: Vec<(&str, Vec<u32>)> = Vec::new();
    for (labels, points) in items {
        for label in labels {
            match groups.iter_mut().find(|(known, _)| known == label) {
                Some((_, group)) => group.push(points),
                None => groups.push((label, vec![points])),
            }
        }
    }
    groups
        .into_iter()
        .map(|(label, points)| Row {
            label: label.to_owned(),
            score: RunScore::of(points),
        })
        .collect()
}
