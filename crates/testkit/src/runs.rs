//! The start of a run, for tests that are about what follows.

use curriculum::vocabulary::Audience;
use session::{Learner, PackRef, Start};

/// A first attempt at these scenarios, by somebody, on some pack.
#[must_use]
pub fn start(scenarios: Vec<String>) -> Start {
    Start {
        run_id: "0".repeat(32),
        pack: PackRef {
            id: "p".to_owned(),
            version: "1".to_owned(),
            digest: String::new(),
        },
        track: "all".to_owned(),
        attempt: 1,
        learner: Learner {
            name: "A".to_owned(),
            unit: "B".to_owned(),
            audience: Audience::Cc,
        },
        scenarios,
        clauses: Vec::new(),
        date: "2026-11-24".to_owned(),
    }
}
