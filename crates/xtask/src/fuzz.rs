//! `cargo fuzz` on every target of `fuzz/`, for `cargo xtask test --long`.
//!
//! Without a sanitizer, on the ordinary toolchain: our code has no `unsafe`, so that what is looked for are panics and
//! broken promises. The committed corpus is only read; what is found grows below `target/` from run to run.

use std::process::Command;

use crate::failure::{Failure, Outcome};
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

/// Seconds of looking for each target.
pub(crate) const SECONDS: u32 = 180;

/// As in `crates/testkit/tests/corpus.rs`: larger inputs are not kept.
const MOST_BYTES: u32 = 4096;

/// Looks for inputs that break a promise. Every target is tried; each failure names the input that was kept.
pub(crate) fn run(layout: &Layout) -> Outcome {
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
    let mut failed = Vec::new();
    for target in targets(layout)? {
        let found = layout.root.join("target/fuzz-corpus").join(&target);
        std::fs::create_dir_all(&found).map_err(|error| {
            Failure::new(format!("could not make {}: {error}", found.display()))
        })?;
        let run = process::run(
            cargo_fuzz("run")
                .arg(&target)
                .arg(&found)
                .arg(layout.root.join("fuzz/corpus").join(&target))
                .arg("--")
                .arg(format!("-max_total_time={SECONDS}"))
                .arg(format!("-max_len={MOST_BYTES}"))
                .args([
                    "-timeout=10",
                    "-use_value_profile=1",
                    "-verbosity=0",
                    "-print_final_stats=1",
                ]),
        );
        if run.is_err() {
            failed.push(target);
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
