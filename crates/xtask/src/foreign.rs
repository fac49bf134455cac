//! Tests in other languages: the look's (`tests/look`) and those against other people's programs (`tests/oracles`).

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::{files, process};

/// Runs every test below `tests/<folder>`: files for node, its packages installed first where it has a lock file, and
/// programs for Python, by the interpreter that has the oracles' packages.
pub(crate) fn test(layout: &Layout, folder: &str, python: Option<&Path>) -> Outcome {
    let home = layout.root.join("tests").join(folder);
    let all = files::below(&home)?;
    let (node, programs) = (node_tests(&all), python_programs(&all));
    if node.is_empty() && programs.is_empty() {
        return Err(Failure::new(format!("tests/{folder} holds no test")));
    }
    if !node.is_empty() && process::on_path("node").is_none() {
        return Err(Failure::new(
            "these tests need Node.js 20 or newer with npm: `apt-get install nodejs npm`",
        ));
    }
    // First, whatever fails after it: journeys need these packages too.
    install(&home)?;
    let mut failed = Vec::new();
    let mut run = |program: &Path, arguments: Vec<String>| {
        let mut command = Command::new(program);
        let ran = process::run(command.current_dir(&layout.root).args(arguments));
        failed.extend(ran.err().map(|failure| failure.to_string()));
    };
    let names = |all: &[PathBuf]| -> Vec<String> {
        let relative = |path: &PathBuf| files::relative(path, &layout.root);
        all.iter().map(relative).collect()
    };
    if let Some(python) = python {
        for program in names(&programs) {
            run(python, vec![program]);
        }
    }
    if !node.is_empty() {
        let test = std::iter::once("--test".to_owned());
        run(Path::new("node"), test.chain(names(&node)).collect());
    }
    if python.is_none() && !programs.is_empty() {
        failed.push("these tests need Python, and the step that finds it failed".to_owned());
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(failed.join("\n")))
    }
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

fn node_tests(all: &[PathBuf]) -> Vec<PathBuf> {
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

fn python_programs(all: &[PathBuf]) -> Vec<PathBuf> {
    all.iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
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
            node_tests(&paths),
            [PathBuf::from("a.test.mjs"), PathBuf::from("b/c.test.js")]
        );
    }
}
