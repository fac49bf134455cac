//! The fixture with one scenario of each activity, as the page and the desk have it: entries with their keys.

use std::fs;
use std::path::Path;

use curriculum::compile::{self, Compiled};
use curriculum::json::Json;
use curriculum::parts::{Entry, Key, Shelf};
use curriculum::read;
use curriculum::written::PackFiles;

/// The scenarios of a compiled pack's first shelf with their keys, in its order.
///
/// # Panics
/// When it is no good pack.
#[must_use]
pub fn scenarios(compiled: &Compiled) -> Vec<(Entry, Key)> {
    let root = read::root(&compiled.root, &compiled.digest).expect("a root");
    let shelf: Shelf = part(compiled, &root.shelves[0].entries);
    let keyed = |entry: Entry| {
        let key = part(compiled, &entry.key);
        (entry, key)
    };
    shelf.entries.into_iter().map(keyed).collect()
}

/// `tests/fixtures/packs/activities`, compiled.
///
/// # Panics
/// When it is missing or no good pack.
#[must_use]
pub fn compiled() -> Compiled {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/packs/activities");
    let mut files = PackFiles {
        folder: "activities".to_owned(),
        ..PackFiles::default()
    };
    for folder in ["", "scenarios/"] {
        for entry in fs::read_dir(root.join(folder)).expect("the fixture") {
            let path = entry.expect("a readable folder").path();
            if path.is_file() {
                let name = path.file_name().and_then(|name| name.to_str());
                let name = format!("{folder}{}", name.expect("plain names"));
                let bytes = fs::read(&path).expect("a readable file");
                files.files.insert(name, bytes);
            }
        }
    }
    compile::folder(&files).expect("a good pack")
}

fn part<T: Json>(compiled: &Compiled, hash: &str) -> T {
    read::part(&compiled.parts[hash].bytes, hash).expect("a part of the pack")
}
