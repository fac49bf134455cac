//! Runs the journeys and says which took longest.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::{Context as _, Outcome};
use crate::layout::Layout;
use crate::{process, python};

/// Names the file that takes a line for each journey: milliseconds, tab, name of the test.
pub const TIMES: &str = "GUONG_TIMES";

/// How many are named.
const SLOWEST: usize = 12;

/// Runs them with the given `cargo test`.
pub(crate) fn run(mut cargo: Command, layout: &Layout, python: Option<&Path>) -> Outcome {
    let folder = layout.root.join("target/guong");
    fs::create_dir_all(&folder).context(|| format!("make {}", folder.display()))?;
    let times = folder.join("journeys.tsv");
    fs::write(&times, "").context(|| format!("write {}", times.display()))?;
    cargo
        .args(["--package", "browser-tests"])
        .env("GUONG_DIST", &layout.dist)
        .env(TIMES, &times);
    if let Some(python) = python {
        cargo.env(python::VARIABLE, python);
    }
    let outcome = process::run(&mut cargo);
    let written = fs::read_to_string(&times).context(|| format!("read {}", times.display()))?;
    println!("{}", slowest(&written));
    outcome
}

/// A table of the slowest journeys from lines of milliseconds, tab, name.
fn slowest(times: &str) -> String {
    let mut all: Vec<(u64, &str)> = times
        .lines()
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(time, name)| Some((time.parse().ok()?, name)))
        .collect();
    all.sort_by(|one, other| other.cmp(one));
    let sum: u64 = all.iter().map(|(time, _)| time).sum();
    let mut table = format!(
        "{} journeys that ended well, {} s of one browser; the slowest:\n",
        all.len(),
        sum / 1000
    );
    for (time, name) in all.iter().take(SLOWEST) {
        let name = name.trim_start_matches("journeys::");
        // Writing to a string cannot fail.
        let _ = writeln!(table, "  {:>5} s  {name}", (time + 500) / 1000);
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slowest_come_first() {
        let table = slowest("1400\tjourneys::a::chromium\nno\n2600\tjourneys::b::webkit\n");
        assert_eq!(
            table,
            "2 journeys that ended well, 4 s of one browser; the slowest:\n      3 s  b::webkit\n      1 s  a::chromium\n"
        );
    }
}
