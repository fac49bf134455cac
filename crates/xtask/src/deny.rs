//! Licences, bans and sources of everything in both lock files, by the rules of `deny.toml`.

use std::process::Command;

use crate::failure::Outcome;
use crate::layout::Layout;
use crate::process;
use crate::tools::{self, Pinned};

/// Judges dependencies.
pub(crate) const CARGO_DENY: Pinned = Pinned {
    program: "cargo-deny",
    package: "cargo-deny",
    version: "0.20.2",
    compiling: "2 to 6 minutes",
};

/// Asks cargo-deny, which looks at nothing but the lock file and the packages that Cargo has.
pub(crate) fn check(layout: &Layout) -> Outcome {
    let program = tools::program(layout, &CARGO_DENY)?;
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        let manifest = ["--manifest-path", manifest];
        // Packages of other systems are judged as well; no build has fetched those.
        let fetch = ["fetch", "--locked", "--quiet"];
        process::run(process::cargo(&layout.root).args(fetch).args(manifest))?;
        process::run(
            Command::new(&program)
                .current_dir(&layout.root)
                .args(manifest)
                .args([
                    "--workspace",
                    "--offline",
                    "--locked",
                    "--config",
                    "deny.toml",
                    "check",
                ])
                // What only one of the two workspaces needs is not met in the other.
                .args([
                    "-A",
                    "license-exception-not-encountered",
                    "-A",
                    "unused-wrapper",
                ])
                .args(["licenses", "bans", "sources"]),
        )?;
    }
    Ok(())
}
