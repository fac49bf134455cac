//! Rules for every committed file that no compiler checks.

use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::{files, process};

/// From here on a source file is probably about more than one thing; said, not forbidden.
const LONG: usize = 400;

/// Checks all files that git knows or would add.
pub(super) fn check(layout: &Layout) -> Outcome {
    let listing = process::read(Command::new("git").current_dir(&layout.root).args([
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]))?;
    let mut problems = Vec::new();
    for name in listing.split('\0').filter(|name| !name.is_empty()) {
        let path = layout.root.join(name);
        // Binary files and files just deleted have no lines to judge.
        let Some(text) = files::read(&path)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
        else {
            continue;
        };
        problems.extend(in_file(name, &text));
        let lines = text.lines().count();
        if is_source(name) && lines > LONG {
            println!(
                "      note: {name} has {lines} lines; a file about one thing has under {LONG}"
            );
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!(
            "rules of the repository:\n  {}",
            problems.join("\n  ")
        )))
    }
}

fn is_source(name: &str) -> bool {
    [".rs", ".js", ".mjs", ".css"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

/// What is wrong in one file, each with its line.
fn in_file(name: &str, text: &str) -> Vec<String> {
    // Other people's files come as they are.
    if name.starts_with("tests/fixtures/")
        || name.ends_with(".lock")
        || name.ends_with("package-lock.json")
    {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let mut note = |what: &str| found.push(format!("{name}:{number}: {what}"));
        if folders().iter().any(|folder| names_folder(line, folder)) {
            note("an absolute path of somebody's machine");
        }
        if is_source(name) || name.ends_with(".toml") || name.ends_with(".html") {
            if words(line).any(|word| word == concat!("TO", "DO") || word == concat!("FIX", "ME")) {
                note("unfinished work: do it, or open an issue");
            }
            if name.ends_with(".rs") && line.trim_start().starts_with(concat!("#[", "ignore")) {
                note("an ignored test: mend it or remove it");
            }
        }
    }
    found
}

/// Beginnings of paths that exist on one machine only.
fn folders() -> [&'static str; 7] {
    [
        concat!("/", "home/"),
        concat!("/", "root/"),
        concat!("/", "Users/"),
        concat!("/", "work/"),
        concat!("/", "tmp/"),
        concat!("/", "mnt/"),
        concat!("C:", "\\Users"),
    ]
}

/// Whether a folder stands in a line as the beginning of a path, not inside an address or a longer path.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| {
            c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '*' | '}' | ')' | '>')
        })
    })
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_judged_line_by_line() {
        let todo = concat!("TO", "DO");
        let ignore = concat!("#[", "ignore]");
        let home = concat!("/", "home/");
        for (name, text, expected) in [
            ("a.rs", "fn a() {}\n".to_owned(), Vec::new()),
            (
                "a.rs",
                format!("\n// {todo} later\n"),
                vec!["a.rs:2: unfinished work: do it, or open an issue"],
            ),
            ("a.rs", format!("let x = {todo}S;\n"), vec![]),
            ("a.md", format!("no {todo} here\n"), vec![]),
            (
                "a.rs",
                format!("  {ignore}\n"),
                vec!["a.rs:1: an ignored test: mend it or remove it"],
            ),
            (
                "a.md",
                format!("see {home}me/x\n"),
                vec!["a.md:1: an absolute path of somebody's machine"],
            ),
            ("a.md", format!("see https://example.org{home}x\n"), vec![]),
            ("tests/fixtures/x.json", format!("\"{home}me\"\n"), vec![]),
        ] {
            assert_eq!(in_file(name, &text), expected, "{name} {text:?}");
        }
    }
}
