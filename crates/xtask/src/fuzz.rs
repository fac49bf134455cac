//! `cargo fuzz` on every target of `fuzz/`, for `cargo xtask fuzz` and
//! `cargo xtask test --long`.
//!
//! Without a sanitizer, on the ordinary toolchain: our code has no `unsafe`, so that what is looked for are panics and
//! broken promises. The committed corpus is only read; what is found grows below `target/` from run to run.

use std::fs;
use std::process::Command;

use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::tools::{self, Pinned};
use crate::{debian, files, process};

/// Builds and runs fuzz targets.
const CARGO_FUZZ: Pinned = Pinned {
    program: "cargo-fuzz",
    package: "cargo-fuzz",
    version: "0.13.1",
    compiling: "2 to 5 minutes",
};

/// Seconds of looking for each target, where nobody says otherwise.
const SECONDS: u32 = 180;

/// As in `crates/testkit/tests/corpus.rs`: larger inputs are not kept.
const MOST_BYTES: u32 = 4096;

/// What to look at, and for how long.
#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    targets: Vec<String>,
    seconds: u32,
}

/// The command: `fuzz [TARGET…] [--seconds NUMBER]`.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    look(layout, &wanted(arguments, targets(layout)?)?)
}

/// Every target.
pub(crate) fn all(layout: &Layout) -> Outcome {
    run(layout, &[])
}

fn wanted(arguments: &[String], known: Vec<String>) -> Outcome<Wanted> {
    let (mut targets, mut seconds) = (Vec::new(), SECONDS);
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        if word == "--seconds" {
            let number = words.next().and_then(|word| word.parse().ok());
            seconds = number.ok_or_else(|| Failure::new("--seconds needs a number"))?;
        } else if known.contains(word) {
            targets.push(word.clone());
        } else {
            return Err(Failure::new(format!(
                "there is no target {word}; there are {}",
                known.join(", ")
            )));
        }
    }
    if targets.is_empty() {
        targets = known;
    }
    Ok(Wanted { targets, seconds })
}

/// Looks for inputs that break a promise. Every target is tried; each failure names the input that was kept.
fn look(layout: &Layout, wanted: &Wanted) -> Outcome {
    debian::compiler()?;
    let program = tools::program(layout, &CARGO_FUZZ)?;
    let cargo_fuzz = |command: &str| {
        let mut cargo = Command::new(&program);
        // Asked directly, cargo-fuzz still expects the word that Cargo would pass on.
        cargo
            .current_dir(&layout.root)
            .args(["fuzz", command, "--sanitizer", "none"]);
        cargo
    };
    process::run(&mut cargo_fuzz("build"))?;
    let seconds = wanted.seconds;
    let mut failed = Vec::new();
    for target in &wanted.targets {
        let found = layout.root.join("target/fuzz-corpus").join(target);
        fs::create_dir_all(&found).context(|| format!("make the folder {}", found.display()))?;
        let run = process::run(
            cargo_fuzz("run")
                .arg(target)
                .arg(&found)
                .arg(layout.root.join("fuzz/corpus").join(target))
                .arg("--")
                .arg(format!("-max_total_time={seconds}"))
                .arg(format!("-max_len={MOST_BYTES}"))
                .args(["-timeout=60", "-use_value_profile=1"])
                .args(["-verbosity=0", "-print_final_stats=1"]),
        );
        if run.is_err() {
            failed.push(target.as_str());
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "inputs were found that break: {}. They are kept in fuzz/artifacts; mend the fault, then move each into fuzz/corpus/<target> under a name that says what it is",
            failed.join(", ")
        )))
    }
}

/// The names of the targets: their programs' files.
fn targets(layout: &Layout) -> Outcome<Vec<String>> {
    let folder = layout.root.join("fuzz/fuzz_targets");
    let names: Vec<String> = files::below(&folder)?
        .iter()
        .map(|path| files::relative(path, &folder))
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .collect();
    if names.is_empty() {
        return Err(Failure::new("fuzz/fuzz_targets holds no target"));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_and_seconds_are_read() {
        let known = || vec!["log".to_owned(), "route".to_owned()];
        let check = |words: &[&str], expected: Option<(&[&str], u32)>| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            let expected = expected.map(|(targets, seconds)| Wanted {
                targets: targets.iter().map(|target| (*target).to_owned()).collect(),
                seconds,
            });
            assert_eq!(wanted(&words, known()).ok(), expected, "{words:?}");
        };
        check(&[], Some((&["log", "route"], SECONDS)));
        check(&["route"], Some((&["route"], SECONDS)));
        check(&["route", "--seconds", "5"], Some((&["route"], 5)));
        check(&["--seconds", "5"], Some((&["log", "route"], 5)));
        check(&["--seconds"], None);
        check(&["--seconds", "long"], None);
        check(&["roots"], None);
    }
}
