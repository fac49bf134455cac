//! Judgement of a pack's quality: what a program can prove of the rubric (brief §4.2).
//!
//! One lint is one file in `rules`, with one stable code, one doc comment, one good and one bad fixture. A finding says
//! where (file and key path) and with which values; its sentences live in `messages::lints`. Structural problems come
//! before: a lint judges packs that `curriculum::written::read` accepted, or that a program built.
//!
//! Everything here is a pure function of the pack and of [`Settings`], and its work grows near-linearly with the pack.

mod answers;
pub mod coverage;
mod days;
mod figures;
mod finding;
mod policy;
mod rules;
mod side_by_side;
mod study;

use curriculum::written::WrittenPack;

pub use answers::{Report, Slip, Standing};
pub use finding::{Finding, Level, Lint, MAX_FINDINGS_A_LINT};
pub use policy::exact_scenarios;

use finding::Findings;
use study::Study;

/// What a judgement depends on beside the pack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The day as of which law cards and reviews are judged, `YYYY-MM-DD`; empty: the pack's `released_on`.
    pub as_of: String,
}

/// Every lint, by code.
pub fn all() -> &'static [Lint] {
    rules::ALL
}

/// The lint of a code.
pub fn find(code: &str) -> Option<&'static Lint> {
    rules::ALL.iter().find(|lint| lint.code == code)
}

/// Judges a pack with every lint that applies to its kind, and compares the findings with the answers beside it.
pub fn judge(pack: &WrittenPack, settings: &Settings) -> Report {
    let study = Study::of(pack, settings);
    let lints: Vec<&'static Lint> = all()
        .iter()
        .filter(|lint| lint.applies_to(pack.kind))
        .collect();
    answers::compare(
        side_by_side::map(&lints, |lint| Findings::of(lint, &study)),
        &pack.beside,
    )
}

/// What somebody reaches who follows one habit (L-14).
#[derive(Clone, Debug, PartialEq)]
pub struct Reached {
    /// Name of the habit: `random`, `longest-vi`, `always-report`, …
    pub habit: String,
    /// Mean share of all points, 0–1.
    pub share: f64,
    /// Probability to pass, exact up to [`exact_scenarios`] scenarios and an upper bound beyond, 0–1.
    pub passes: f64,
}

/// Every habit with what it reaches in a pack.
pub fn habits(pack: &WrittenPack) -> Vec<Reached> {
    let settings = Settings::default();
    let study = Study::of(pack, &settings);
    let reached = |habit: policy::Habit| {
        let outcome = policy::outcome(&study, habit);
        Reached {
            habit: habit.name(),
            share: outcome.share,
            passes: outcome.passes,
        }
    };
    policy::habits(&study).into_iter().map(reached).collect()
}

/// Steps that the search for duplicates takes: scenarios looked at, and pairs compared. For tests of bounded work.
pub fn duplicate_work(pack: &WrittenPack) -> usize {
    rules::duplicate_work(&Study::of(pack, &Settings::default()))
}
