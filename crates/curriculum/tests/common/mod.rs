//! Packs from `tests/fixtures/packs`.
// Each test program uses its own part of this module.
#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use curriculum::written::PackFiles;

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
