//! `wasm-opt`, from the npm package `binaryen`: a program for node, the same on every system.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{BINARYEN, fits};
use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::{files, process};

/// What it does, in order. Flattening and rebuilding the control flow before the size passes saves 1 to 2 % after brotli
/// for twice the time; the sections at the end are for tools, not for browsers. `index.html` says the same for Trunk.
pub(crate) const PASSES: [&str; 7] = [
    "-Os",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--strip-producers",
    "--strip-target-features",
];

/// Single features only: `--all-features` emits modules that browsers refuse.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The folder to put on `PATH`, none where `PATH` has the fitting version already.
pub(super) fn place(layout: &Layout) -> Outcome<Option<PathBuf>> {
    if process::on_path("wasm-opt").is_some_and(|program| fits(&program, BINARYEN)) {
        println!("      wasm-opt {BINARYEN}: on PATH");
        return Ok(None);
    }
    let home = layout.tools.join(format!("binaryen-{BINARYEN}"));
    let folder = home.join("node_modules").join(".bin");
    let program = folder.join(if cfg!(windows) {
        "wasm-opt.cmd"
    } else {
        "wasm-opt"
    });
    if fits(&program, BINARYEN) {
        println!("      wasm-opt {BINARYEN}: in the tool folder");
        return Ok(Some(folder));
    }
    install(&home)?;
    if fits(&program, BINARYEN) {
        Ok(Some(folder))
    } else {
        Err(Failure::new(
            "wasm-opt was installed but does not run: it needs node 18 or newer",
        ))
    }
}

fn install(home: &Path) -> Outcome {
    if process::on_path("node").is_none() || process::on_path("npm").is_none() {
        return Err(Failure::new(
            "wasm-opt runs under node: install Node.js 18 or newer with npm, for example `apt-get install nodejs npm`",
        ));
    }
    println!("      wasm-opt {BINARYEN}: installing it, once for all clones (10 to 60 seconds)");
    let scratch = home.with_extension("download");
    files::empty_folder(&scratch)?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(
        Command::new(npm)
            .args([
                "install",
                "--no-audit",
                "--no-fund",
                "--no-save",
                "--ignore-scripts",
                "--prefix",
            ])
            .arg(&scratch)
            .arg(format!("binaryen@{BINARYEN}.0.0")),
    )?;
    files::remove_folder(home)?;
    fs::rename(&scratch, home).context(|| format!("move wasm-opt to {}", home.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_asks_trunk_for_the_same() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("..");
        let page =
            files::read_text(&root.join("index.html")).expect("the repository has this file");
        let (level, passes) = (PASSES[0].trim_start_matches("-O"), PASSES[1..].join(" "));
        assert!(page.contains(&format!("data-wasm-opt=\"{level}\"")));
        let parameters = format!("data-wasm-opt-params=\"{} {passes}\"", FEATURES.join(" "));
        assert!(page.contains(&parameters), "{parameters}");
    }
}
