//! The tools a build needs, with the exact versions it was checked with.
//!
//! A fitting one on `PATH` is used; else one from the user's tool folder, which is keyed by version and lies outside
//! the clone so that a second clone finds it; else it is put there: upstream's prebuilt release where that can be
//! downloaded, `cargo install` as the path that always works.

mod install;
pub(crate) mod wasm_opt;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::process;

/// The target of everything a browser runs.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A program from crates.io at one version.
pub(crate) struct Pinned {
    /// The program.
    pub(crate) program: &'static str,
    /// The package that holds it.
    pub(crate) package: &'static str,
    /// The only version that fits.
    pub(crate) version: &'static str,
    /// How long compiling it takes on two cores.
    pub(crate) compiling: &'static str,
}

/// Bundles `index.html`; `Trunk.toml` demands the same version.
pub(crate) const TRUNK: Pinned = Pinned {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    compiling: "6 to 16 minutes",
};

/// Must be the very version of the `wasm-bindgen` library in `Cargo.toml`.
pub(crate) const WASM_BINDGEN: Pinned = Pinned {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    compiling: "3 to 6 minutes",
};

/// Drives Firefox.
pub(crate) const GECKODRIVER: Pinned = Pinned {
    program: "geckodriver",
    package: "geckodriver",
    version: "0.37.1",
    compiling: "3 to 7 minutes",
};

/// Release of Binaryen, whose `wasm-opt` shrinks the modules.
pub(crate) const BINARYEN: &str = "132";

/// The tools, found.
pub(crate) struct Toolbox {
    /// `PATH` with the tools' folders before everything else.
    pub(crate) path: OsString,
}

impl Toolbox {
    /// A program run with the tools on its `PATH`.
    pub(crate) fn command(&self, program: &str, root: &Path) -> Command {
        let mut command = Command::new(program);
        command.env("PATH", &self.path).current_dir(root);
        command
    }
}

/// Finds or installs everything a build needs.
pub(crate) fn set_up(layout: &Layout) -> Outcome<Toolbox> {
    add_target()?;
    let mut folders = Vec::new();
    for tool in [&WASM_BINDGEN, &TRUNK] {
        folders.extend(place(layout, tool)?);
    }
    folders.extend(wasm_opt::place(layout)?);
    let old = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(folders.into_iter().chain(env::split_paths(&old)))
        .context(|| "put the tools on PATH".to_owned())?;
    Ok(Toolbox { path })
}

/// The driver for Firefox; installed when it is not there yet (up to 7 minutes).
///
/// # Errors
/// A sentence for the person at the terminal.
pub fn geckodriver() -> Result<PathBuf, String> {
    Layout::find()
        .and_then(|layout| program(&layout, &GECKODRIVER))
        .map_err(|failure| failure.to_string())
}

/// Adds the wasm target to the toolchain in use.
pub(crate) fn add_target() -> Outcome {
    let library =
        process::read(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(library.trim()).is_dir() {
        println!("      {WASM}: present");
        return Ok(());
    }
    if process::on_path("rustup").is_none() {
        return Err(Failure::new(format!(
            "this Rust has no {WASM} target and there is no rustup to add it: install Rust with rustup, or your system's package of that target"
        )));
    }
    process::run(Command::new("rustup").args(["target", "add", WASM]))
}

/// A tool that no build needs, found or installed: its program.
pub(crate) fn program(layout: &Layout, tool: &Pinned) -> Outcome<PathBuf> {
    let name = format!("{}{}", tool.program, env::consts::EXE_SUFFIX);
    Ok(place(layout, tool)?.map_or_else(|| PathBuf::from(&name), |folder| folder.join(&name)))
}

/// The folder to put on `PATH` for a tool, none where `PATH` has it already.
fn place(layout: &Layout, tool: &Pinned) -> Outcome<Option<PathBuf>> {
    if process::on_path(tool.program).is_some_and(|program| fits(&program, tool.version)) {
        println!("      {} {}: on PATH", tool.program, tool.version);
        return Ok(None);
    }
    let home = layout
        .tools
        .join(format!("{}-{}", tool.package, tool.version));
    let folder = home.join("bin");
    let program = folder.join(format!("{}{}", tool.program, env::consts::EXE_SUFFIX));
    if fits(&program, tool.version) {
        println!(
            "      {} {}: in the tool folder",
            tool.program, tool.version
        );
        return Ok(Some(folder));
    }
    install::prebuilt(tool, &home).or_else(|why| {
        println!("      {why}");
        install::compiled(tool, &home)
    })?;
    if fits(&program, tool.version) {
        Ok(Some(folder))
    } else {
        Err(Failure::new(format!(
            "{} was installed but does not answer with version {}",
            tool.program, tool.version
        )))
    }
}

/// Whether a program exists, runs and is exactly this version.
fn fits(program: &Path, version: &str) -> bool {
    program.is_file()
        && process::read(Command::new(program).arg("--version"))
            .is_ok_and(|said| says_version(&said, version))
}

/// Whether what a tool prints for `--version` names this version as a word of its own.
fn says_version(said: &str, version: &str) -> bool {
    said.lines().next().is_some_and(|line| {
        line.split(|c: char| c.is_whitespace() || c == '(' || c == ')')
            .any(|word| word == version)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_fits() {
        for (said, version, fits) in [
            ("trunk 0.21.14\n", "0.21.14", true),
            ("wasm-bindgen 0.2.129 (abcdef)\n", "0.2.129", true),
            ("wasm-opt version 132 (version_132)\n", "132", true),
            ("trunk 0.21.140\n", "0.21.14", false),
            ("trunk 0.21.1\n", "0.21.14", false),
            ("", "0.21.14", false),
        ] {
            assert_eq!(says_version(said, version), fits, "{said:?}");
        }
    }

    #[test]
    fn the_pins_agree_with_the_other_files_that_name_them() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("..");
        let text = |name: &str| {
            std::fs::read_to_string(root.join(name)).expect("the repository has this file")
        };
        let trunk = text("Trunk.toml");
        assert!(trunk.contains(&format!("trunk-version = \"={}\"", TRUNK.version)));
        assert!(trunk.contains(&format!("wasm_bindgen = \"{}\"", WASM_BINDGEN.version)));
        assert!(trunk.contains(&format!("wasm_opt = \"version_{BINARYEN}\"")));
        assert!(
            text("Cargo.toml").contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version))
        );
    }
}
