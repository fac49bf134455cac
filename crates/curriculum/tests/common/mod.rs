//! Packs from `tests/fixtures/packs`.
// Each test program uses its own part of this module.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use curriculum::problem::{Code, Problem};
use curriculum::written::{PackFiles, read};

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// A pack's folder as bytes.
pub fn pack(folder: &Path) -> PackFiles {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(directory) = open.pop() {
        let entries = std::fs::read_dir(&directory)
            .unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
        for entry in entries {
            let path = entry.expect("a readable folder").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let inside = path.strip_prefix(folder).expect("below the folder");
            let inside: Vec<&str> = inside
                .iter()
                .map(|part| part.to_str().expect("plain names"))
                .collect();
            files.insert(
                inside.join("/"),
                std::fs::read(&path).expect("a readable file"),
            );
        }
    }
    let folder = folder
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a folder with a name")
        .to_owned();
    PackFiles { folder, files }
}

pub fn tiny() -> PackFiles {
    pack(&fixtures().join("packs/tiny"))
}

pub fn activities() -> PackFiles {
    pack(&fixtures().join("packs/activities"))
}

/// The pack with every `from` of one file replaced; a `from` that is not there is a mistake of the test.
pub fn with(files: &PackFiles, file: &str, from: &str, to: &str) -> PackFiles {
    let mut files = files.clone();
    let bytes = files
        .files
        .get_mut(file)
        .unwrap_or_else(|| panic!("{file} is not in the pack"));
    let text = String::from_utf8(core::mem::take(bytes)).expect("the fixtures are UTF-8");
    assert!(text.contains(from), "{file} does not hold {from:?}");
    *bytes = text.replacen(from, to, 1).into_bytes();
    files
}

/// The compiled pack; its problems are a mistake of the test.
pub fn compiled(files: &PackFiles) -> curriculum::compile::Compiled {
    curriculum::compile::folder(files).unwrap_or_else(|problems| {
        panic!(
            "{}",
            problems
                .iter()
                .map(|problem| format!("\n  {problem}"))
                .collect::<String>()
        )
    })
}

pub fn problems(files: &PackFiles) -> Vec<Problem> {
    read(files).err().unwrap_or_default()
}

pub fn shown(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(|problem| format!("\n  {problem}"))
        .collect()
}

/// One change of one file; then the code of the one problem it makes, what stands on the line it names (nothing where it
/// names none), and the key path.
pub type Mistake = (
    &'static str,
    &'static str,
    &'static str,
    Code,
    &'static str,
    &'static str,
);

/// Each change of the good pack makes exactly its problem, at its place. All that do not are told at once.
pub fn check_mistakes(good: &PackFiles, mistakes: &[Mistake]) {
    let wrong: String = mistakes
        .iter()
        .filter_map(|mistake| unlike(good, mistake))
        .collect();
    assert!(wrong.is_empty(), "{wrong}");
}

fn unlike(good: &PackFiles, (file, from, to, code, at, path): &Mistake) -> Option<String> {
    let files = with(good, file, from, to);
    let found = problems(&files);
    let text = std::str::from_utf8(&files.files[*file]).expect("UTF-8");
    let is_expected = match found.as_slice() {
        [one] => {
            let mut lines = text.lines();
            let line = (one.place.line as usize)
                .checked_sub(1)
                .and_then(|place| lines.nth(place));
            let there = if at.is_empty() {
                line.is_none()
            } else {
                line.is_some_and(|line| line.contains(at))
            };
            one.code == *code && one.place.path == *path && there
        }
        _ => false,
    };
    let told = || {
        format!(
            "\n{file}: {from:?} -> {to:?}: expected {code} ({path}) at {at:?}, found{}",
            shown(&found)
        )
    };
    (!is_expected).then(told)
}
