//! `cargo xtask test`: everything, as the gate runs it. A failed step does not hide the ones behind it.
//!
//! With `--long` the same steps look harder (more random cases, more journeys), and every decoder is fuzzed.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::steps::Steps;
use crate::{build, check, debian, foreign, fuzz, journeys, process, python, size, tools};

/// Folders of tests in other languages below `tests/`, with their names for people.
const FOREIGN: [(&str, &str); 2] = [
    ("look", "Look: contrast, tokens, names"),
    ("oracles", "Oracles: other people's verifiers"),
];

/// Steps beside those of check, build and those folders.
const OWN: usize = 6;

/// Random cases of each property test in a long run; ordinary ones have proptest's 256.
const LONG_CASES: &str = "5000";

/// How much is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effort {
    Ordinary,
    Long,
}

impl Effort {
    fn of(arguments: &[String]) -> Outcome<Effort> {
        match arguments {
            [] => Ok(Effort::Ordinary),
            [word] if word == "--long" => Ok(Effort::Long),
            _ => Err(Failure::new("test takes nothing but --long")),
        }
    }
}

/// The command.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    let effort = Effort::of(arguments)?;
    let folders: Vec<_> = FOREIGN
        .into_iter()
        .filter(|(folder, _)| layout.root.join("tests").join(folder).is_dir())
        .collect();
    let long = effort == Effort::Long;
    let mut steps =
        Steps::new(OWN + check::STEPS + build::STEPS + folders.len() + usize::from(long));
    let browsers = steps
        .attempt(
            "Browsers and drivers",
            "1 s; 1 to 10 min the first time",
            || {
                debian::browsers()?;
                tools::program(layout, &tools::GECKODRIVER).map(drop)
            },
        )
        .is_some();
    let python = steps.attempt(
        "Python for the oracles",
        "1 s; 1 min the first time",
        || python::place(layout),
    );
    check::steps(layout, &mut steps);
    steps.attempt(
        "Tests of the native crates",
        if long {
            "5 to 15 min"
        } else {
            "30 s; 4 min the first time"
        },
        || native(layout, effort),
    );
    steps.attempt(
        "Tests of the pages' pure parts",
        "5 s; 3 min the first time",
        || pages(layout, effort),
    );
    for (folder, name) in folders {
        steps.attempt(name, "10 s", || {
            foreign::test(layout, folder, python.as_deref())
        });
    }
    let built = match build::steps(layout, &mut steps, build::Reach::Everybody) {
        Ok(()) => true,
        Err(failure) => {
            eprintln!("{failure}");
            false
        }
    };
    if built {
        steps.attempt("Size of the first load", "5 s", || {
            size::measure(&layout.dist)
        });
    } else {
        steps.skip("Size of the first load", "nothing was built");
    }
    if built && browsers {
        let usually = if long { "30 to 60 min" } else { "8 to 12 min" };
        steps.attempt("Journeys in a browser", usually, || {
            let mut cargo = cargo_test(layout, effort);
            if long {
                cargo.args(["--features", "long"]);
            }
            journeys::run(cargo, layout, python.as_deref())
        });
    } else {
        steps.skip(
            "Journeys in a browser",
            if built {
                "browsers are missing"
            } else {
                "nothing was built"
            },
        );
    }
    if long {
        steps.attempt("Fuzzing of every decoder", "40 min", || fuzz::all(layout));
    }
    steps.finish()
}

fn cargo_test(layout: &Layout, effort: Effort) -> Command {
    let mut cargo = process::cargo(&layout.root);
    cargo.args(["test", "--locked"]);
    if effort == Effort::Long {
        cargo.env("PROPTEST_CASES", LONG_CASES);
    }
    cargo
}

fn native(layout: &Layout, effort: Effort) -> Outcome {
    process::run(cargo_test(layout, effort).args([
        "--workspace",
        "--exclude",
        "guong-site",
        "--exclude",
        "browser-tests",
    ]))
}

/// Fragments, records and other pure parts of the pages run natively.
fn pages(layout: &Layout, effort: Effort) -> Outcome {
    process::run(cargo_test(layout, effort).args(["--package", "guong-site"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_is_the_only_option() {
        let effort = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            Effort::of(&words).ok()
        };
        assert_eq!(effort(&[]), Some(Effort::Ordinary));
        assert_eq!(effort(&["--long"]), Some(Effort::Long));
        assert_eq!(effort(&["long"]), None);
        assert_eq!(effort(&["--long", "--long"]), None);
    }

    #[test]
    fn a_long_run_looks_harder() {
        let layout = Layout::find().expect("the repository");
        let cases = |effort| {
            cargo_test(&layout, effort)
                .get_envs()
                .any(|(name, value)| name == "PROPTEST_CASES" && value.is_some())
        };
        assert!(cases(Effort::Long) && !cases(Effort::Ordinary));
    }
}
