//! Whatever bytes a pack's files hold, reading ends, with a pack or with problems, and never panics.
#![cfg(feature = "written")]

mod common;

use common::tiny;
use curriculum::compile::folder;
use curriculum::written::{PackFiles, read};
use proptest::prelude::*;

const FILES: [&str; 6] = [
    "pack.toml",
    "directive.toml",
    "directive.vi.txt",
    "scenarios/T1.toml",
    "cards/law-1.toml",
    "pictures/board.svg",
];

fn check(mut files: PackFiles, file: &str, bytes: Vec<u8>) {
    files.files.insert(file.to_owned(), bytes);
    match folder(&files) {
        Ok(compiled) => assert!(!compiled.root.is_empty()),
        Err(problems) => assert!(!problems.is_empty()),
    }
}

/// A quarter of the usual cases (64, or what PROPTEST_CASES asks for): a case compiles a whole pack.
fn whole_packs() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: usual.cases / 4,
        ..usual
    }
}

proptest! {
    #![proptest_config(whole_packs())]

    #[test]
    fn any_bytes(file in 0..FILES.len(), bytes: Vec<u8>) {
        check(tiny(), FILES[file], bytes);
    }

    #[test]
    fn any_cut(file in 0..FILES.len(), at: prop::sample::Index) {
        let tiny = tiny();
        let bytes = tiny.files[FILES[file]].clone();
        let at = at.index(bytes.len());
        check(tiny, FILES[file], bytes[..at].to_vec());
    }

    #[test]
    fn any_changed_byte(file in 0..FILES.len(), at: prop::sample::Index, byte: u8) {
        let tiny = tiny();
        let mut bytes = tiny.files[FILES[file]].clone();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        check(tiny, FILES[file], bytes);
    }

    #[test]
    fn any_repeated_piece(file in 0..FILES.len(), at: prop::sample::Index, to: prop::sample::Index, times in 2usize..40) {
        let tiny = tiny();
        let bytes = tiny.files[FILES[file]].clone();
        let (at, to) = (at.index(bytes.len()), to.index(bytes.len()));
        let (at, to) = (at.min(to), at.max(to));
        let changed = [&bytes[..at], &bytes[at..to].repeat(times), &bytes[to..]].concat();
        check(tiny, FILES[file], changed);
    }

    #[test]
    fn any_file_names(names in prop::collection::vec("[a-z./\\\\~]{0,20}", 0..8)) {
        let files = names.into_iter().map(|name| (name, Vec::new())).collect();
        let files = PackFiles { folder: String::new(), files };
        prop_assert!(read(&files).is_err());
    }
}

#[test]
fn deep_nesting_is_reported() {
    for bytes in [
        "[".repeat(1000),
        "a = ".to_owned() + &"[".repeat(1_000_000),
        "a.".repeat(1000),
        "{".repeat(1000),
    ] {
        check(tiny(), "pack.toml", bytes.into_bytes());
    }
}

#[test]
fn many_scenarios_are_no_burden() {
    let mut files = tiny();
    let scenario = String::from_utf8(files.files["scenarios/T1.toml"].clone()).expect("UTF-8");
    let mut order = String::from("order = [\"T2\", \"T1\"");
    for number in 0..500 {
        let text = scenario.replacen("\"T1\"", &format!("\"N{number}\""), 1);
        files
            .files
            .insert(format!("scenarios/N{number}.toml"), text.into_bytes());
        order.push_str(&format!(", \"N{number}\""));
    }
    let files = common::with(&files, "pack.toml", "order = [\"T2\", \"T1\"", &order);
    assert!(read(&files).is_ok());
}
