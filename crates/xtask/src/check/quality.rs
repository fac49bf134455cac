//! The judgement of every pack by `guong check`, called as a trainer or a pipeline calls it.

use crate::failure::Outcome;
use crate::layout::Layout;
use crate::{packs, process};

/// Fails where a pack has an open finding.
pub(super) fn check(layout: &Layout) -> Outcome {
    let mut cargo = process::cargo(&layout.root);
    cargo.args(["run", "--quiet", "--locked", "--package", "cli", "--"]);
    cargo.args(["check", "--lang", "en"]);
    cargo.args(packs::folders(&layout.quizzes())?);
    process::run(&mut cargo)
}
