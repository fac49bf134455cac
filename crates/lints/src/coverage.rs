//! What a pack covers: objective × audience × clause.

use std::collections::{BTreeMap, BTreeSet};

use curriculum::vocabulary::Audience;
use curriculum::written::WrittenPack;

/// How many scenarios stand in each cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Objectives in the order of their numbers.
    pub objectives: Vec<String>,
    /// Clauses that may be tested, in the order of the text.
    pub clauses: Vec<String>,
    /// Scenarios by objective and audience.
    pub by_audience: BTreeMap<(String, Audience), usize>,
    /// Scenarios by clause and audience.
    pub by_clause: BTreeMap<(String, Audience), usize>,
    /// Scenarios by objective, audience and clause.
    pub cells: BTreeMap<(String, Audience, String), usize>,
    /// Scenarios an audience can be served.
    pub served: BTreeMap<Audience, usize>,
}

impl Coverage {
    /// Counts a pack's scenarios: one with several objectives, audiences or clauses counts in each.
    pub fn of(pack: &WrittenPack) -> Self {
        let mut coverage = Coverage::default();
        let mut objectives: BTreeSet<(usize, &str)> = BTreeSet::new();
        for scenario in &pack.scenarios {
            for objective in &scenario.objectives {
                objectives.insert((objective.len(), objective));
            }
            for audience in &scenario.audiences {
                *coverage.served.entry(*audience).or_default() += 1;
                for clause in &scenario.clauses {
                    *coverage
                        .by_clause
                        .entry((clause.clone(), *audience))
                        .or_default() += 1;
                }
                for objective in &scenario.objectives {
                    *coverage
                        .by_audience
                        .entry((objective.clone(), *audience))
                        .or_default() += 1;
                    for clause in &scenario.clauses {
                        let cell = (objective.clone(), *audience, clause.clone());
                        *coverage.cells.entry(cell).or_default() += 1;
                    }
                }
            }
        }
        // By length first: LO2 before LO10.
        coverage.objectives = objectives
            .into_iter()
            .map(|(_, name)| name.to_owned())
            .collect();
        let testable = pack
            .directive
            .clauses
            .iter()
            .filter(|clause| clause.testable);
        coverage.clauses = testable.map(|clause| clause.id.clone()).collect();
        coverage
    }
}
