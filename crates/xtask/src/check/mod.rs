//! `cargo xtask check`: everything that can be judged without running a test.

mod dependencies;
mod lints;
mod quality;
mod repository;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::steps::Steps;
use crate::{deny, packs, process};

/// Number of steps that [`steps`] announces.
pub(crate) const STEPS: usize = 8;

/// The command.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    if let Some(argument) = arguments.first() {
        return Err(Failure::new(format!("check takes no {argument}")));
    }
    let mut all = Steps::new(STEPS);
    steps(layout, &mut all);
    all.finish()
}

/// Checks, as part of a longer command; every check is tried.
pub(crate) fn steps(layout: &Layout, steps: &mut Steps) {
    steps.attempt("Rules of the repository", "1 s", || {
        repository::check(layout)
    });
    steps.attempt("Dependency rule", "1 s", || dependencies::check(layout));
    steps.attempt(
        "Licences and sources of dependencies",
        "2 s; 3 min the first time",
        || deny::check(layout),
    );
    steps.attempt("Content", "1 s", || packs::compile(layout));
    steps.attempt("Content: lints", "1 s; 1 min the first time", || {
        quality::check(layout)
    });
    steps.attempt("Formatting", "2 s", || {
        process::run(process::cargo(&layout.root).args(["fmt", "--all", "--", "--check", "-l"]))
    });
    steps.attempt("Clippy, native", "10 s; 2 min the first time", || {
        lints::native(layout)
    });
    steps.attempt(
        "Clippy, wasm32: the pages and every domain crate",
        "10 s; 3 min the first time",
        || lints::wasm(layout),
    );
}
