//! Tests written for node: the look's (`tests/look`) and those against other people's programs (`tests/oracles`).

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::{files, process};

/// Runs every test file below `tests/<folder>`, its packages installed first where it has a lock file.
pub(crate) fn test(layout: &Layout, folder: &str) -> Outcome {
    let home = layout.root.join("tests").join(folder);
    let tests = test_files(&files::below(&home)?);
    if tests.is_empty() {
        return Err(Failure::new(format!("tests/{folder} holds no test file")));
    }
    if process::on_path("node").is_none() || process::on_path("npm").is_none() {
        return Err(Failure::new(
            "these tests run under Node.js 20 or newer with npm: `apt-get install nodejs npm`",
        ));
    }
    install(&home)?;
    let names: Vec<String> = tests
        .iter()
        .map(|path| files::relative(path, &layout.root))
        .collect();
    process::run(
        Command::new("node")
            .current_dir(&layout.root)
            .arg("--test")
            .args(names),
    )
}

/// `npm ci`, where the folder locks packages and they are not there yet in that very form.
fn install(home: &Path) -> Outcome {
    let lock = home.join("package-lock.json");
    if !lock.is_file() {
        return Ok(());
    }
    let stamp = home.join("node_modules").join(".guong-lock");
    let wanted = files::read(&lock)?;
    if files::read(&stamp).is_ok_and(|known| known == wanted) {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    process::run(Command::new(npm).current_dir(home).args([
        "ci",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
    ]))?;
    files::write(&stamp, &wanted)
}

fn test_files(all: &[PathBuf]) -> Vec<PathBuf> {
    let is_test = |name: &str| {
        [".test.mjs", ".test.js", ".test.cjs"]
            .iter()
            .any(|ending| name.ends_with(ending))
    };
    all.iter()
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| is_test(&name.to_string_lossy()))
        })
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_test_files_are_run() {
        let paths = [
            "a.test.mjs",
            "b/c.test.js",
            "helper.mjs",
            "package.json",
            "x.test.css",
        ]
        .map(PathBuf::from);
        assert_eq!(
            test_files(&paths),
            [PathBuf::from("a.test.mjs"), PathBuf::from("b/c.test.js")]
        );
    }
}
