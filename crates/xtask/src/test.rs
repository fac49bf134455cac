//! `cargo xtask test`: everything, as the gate runs it. A failed step does not hide the ones behind it.

use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::steps::Steps;
use crate::{build, check, debian, foreign, process, python, size, tools};

/// Folders of tests in other languages below `tests/`, with their names for people.
const FOREIGN: [(&str, &str); 2] = [
    ("look", "Look: contrast, tokens, names"),
    ("oracles", "Oracles: other people's verifiers"),
];

/// Steps beside those of check, build and those folders.
const OWN: usize = 6;

/// The command.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    if let Some(argument) = arguments.first() {
        return Err(Failure::new(format!("test takes no {argument}")));
    }
    let folders: Vec<_> = FOREIGN
        .into_iter()
        .filter(|(folder, _)| layout.root.join("tests").join(folder).is_dir())
        .collect();
    let mut steps = Steps::new(OWN + check::STEPS + build::STEPS + folders.len());
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
        "30 s; 4 min the first time",
        || native(layout),
    );
    steps.attempt(
        "Tests of the pages' pure parts",
        "5 s; 3 min the first time",
        || pages(layout),
    );
    for (folder, name) in folders {
        steps.attempt(name, "10 s", || {
            foreign::test(layout, folder, python.as_deref())
        });
    }
    let built = match build::steps(layout, &mut steps) {
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
        steps.attempt("Journeys in a browser", "1 to 3 min", || {
            journeys(layout, python.as_deref())
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
    steps.finish()
}

fn native(layout: &Layout) -> Outcome {
    process::run(process::cargo(&layout.root).args([
        "test",
        "--locked",
        "--workspace",
        "--exclude",
        "guong-site",
        "--exclude",
        "browser-tests",
    ]))
}

/// Fragments, records and other pure parts of the pages run natively.
fn pages(layout: &Layout) -> Outcome {
    process::run(process::cargo(&layout.root).args(["test", "--locked", "--package", "guong-site"]))
}

fn journeys(layout: &Layout, python: Option<&Path>) -> Outcome {
    let mut cargo = process::cargo(&layout.root);
    cargo
        .args(["test", "--locked", "--package", "browser-tests"])
        .env("GUONG_DIST", &layout.dist);
    if let Some(python) = python {
        cargo.env(python::VARIABLE, python);
    }
    process::run(&mut cargo)
}
