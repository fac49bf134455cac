//! The Python of the oracles: an environment of its own with the exact packages of `tests/oracles/requirements.txt`.
//!
//! It lies among the user's tools, named by the list's content and by Python's version, so that every checkout with that
//! list finds it. Tests are told of its interpreter by [`VARIABLE`].

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::{debian, digest, files, process};

/// Tells tests which interpreter has the packages.
pub(crate) const VARIABLE: &str = "GUONG_PYTHON";

/// The packages, with hashes; below the repository.
const LIST: &str = "tests/oracles/requirements.txt";

/// Older ones have no wheels of the packages.
const OLDEST: (u32, u32) = (3, 11);

/// The command: a program and its arguments.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    if arguments.is_empty() {
        return Err(Failure::new("name a Python program"));
    }
    process::run(Command::new(place(layout)?).args(arguments))
}

/// The interpreter that has the packages: the one that `GUONG_PYTHON` names, else that of `cargo xtask test`, which is
/// installed when it is not there yet (about a minute).
///
/// # Errors
/// A sentence for the person at the terminal: what is missing and how to install it.
pub fn interpreter() -> Result<PathBuf, String> {
    match env::var_os(VARIABLE) {
        Some(told) => Ok(told.into()),
        None => Layout::find()
            .and_then(|layout| place(&layout))
            .map_err(|failure| failure.to_string()),
    }
}

/// Finds or makes the environment.
pub(crate) fn place(layout: &Layout) -> Outcome<PathBuf> {
    let list = layout.root.join(LIST);
    let version = version()?;
    let home = layout.tools.join(folder(version, &files::read(&list)?));
    let python = if cfg!(windows) {
        home.join("Scripts").join("python.exe")
    } else {
        home.join("bin").join("python")
    };
    // Written last: an environment without it was interrupted.
    let stamp = home.join("complete");
    if stamp.is_file() && process::read(Command::new(&python).arg("--version")).is_ok() {
        println!("      Python with the oracles' packages: in the tool folder");
        return Ok(python);
    }
    files::remove_folder(&home)?;
    debian::venv()?;
    println!("      installing the oracles' packages, once for all clones (about a minute)");
    process::run(Command::new("python3").args(["-m", "venv"]).arg(&home))?;
    process::run(
        Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "--no-input"])
            .args(["--disable-pip-version-check", "--require-hashes"])
            .args(["--only-binary", ":all:", "--requirement"])
            .arg(&list),
    )?;
    files::write(&stamp, b"")?;
    Ok(python)
}

fn folder((major, minor): (u32, u32), list: &[u8]) -> String {
    format!("python-{major}.{minor}-{}", digest::short(list))
}

fn version() -> Outcome<(u32, u32)> {
    debian::python()?;
    let said = process::read(Command::new("python3").arg("--version"))?;
    match read_version(&said) {
        Some(version) if version >= OLDEST => Ok(version),
        _ => Err(Failure::new(format!(
            "the oracles need Python {}.{} or newer; `python3 --version` says {}",
            OLDEST.0,
            OLDEST.1,
            said.trim()
        ))),
    }
}

/// Major and minor of `Python 3.11.2`.
fn read_version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.trim().strip_prefix("Python ")?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn versions_are_read() {
        for (said, version) in [
            ("Python 3.11.2\n", Some((3, 11))),
            ("Python 3.14.0rc1", Some((3, 14))),
            ("Python 4", None),
            ("python3: not found", None),
        ] {
            assert_eq!(read_version(said), version, "{said}");
        }
    }

    #[test]
    fn another_list_or_version_is_another_folder() {
        assert_eq!(folder((3, 11), b""), "python-3.11-e3b0c44298fc1c14");
        assert_ne!(folder((3, 11), b"a"), folder((3, 11), b"b"));
        assert_ne!(folder((3, 11), b"a"), folder((3, 12), b"a"));
    }

    #[test]
    fn every_package_has_one_version_and_hashes() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join("..");
        let list = files::read_text(&root.join(LIST)).expect("the repository has this file");
        let list = list.replace("\\\n", " ");
        let packages: Vec<&str> = list
            .lines()
            .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
            .collect();
        assert!(packages.iter().any(|line| line.starts_with("pycose==")));
        for line in packages {
            let mut words = line.split_whitespace();
            let name = words.next().expect("a line has a word");
            assert!(name.contains("=="), "{name}");
            let hashes: Vec<&str> = words.collect();
            assert!(!hashes.is_empty(), "{name}");
            assert!(
                hashes.iter().all(|word| word.starts_with("--hash=sha256:")),
                "{name}"
            );
        }
    }
}
