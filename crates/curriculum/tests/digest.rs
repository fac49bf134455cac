//! What the digest depends on, and what it does not.
#![cfg(feature = "written")]

mod common;

use common::{compiled, tiny, with};

const T1: &str = "scenarios/T1.toml";

/// Whether one change of the written form changes the digest, and the side bundle's hash.
fn check_digest(file: &str, from: &str, to: &str, digest_changes: bool, side_changes: bool) {
    let before = compiled(&tiny());
    let after = compiled(&with(&tiny(), file, from, to));
    assert_eq!(
        before.digest != after.digest,
        digest_changes,
        "digest, {file}: {from:?} -> {to:?}"
    );
    assert_eq!(
        before.side != after.side,
        side_changes,
        "side, {file}: {from:?} -> {to:?}"
    );
}

#[test]
fn what_people_write_for_themselves_changes_nothing() {
    check_digest(
        T1,
        "id = \"T1\"",
        "# a comment\nid = \"T1\" # another",
        false,
        false,
    );
    check_digest(
        T1,
        "id = \"T1\"\nversion = 1",
        "version = 1\n\n\nid   =   'T1'",
        false,
        false,
    );
    check_digest(T1, "Best first by custom.", "Another note.", false, false);
    check_digest(
        T1,
        "credit = 3",
        "credit = 3\nnote = \"a note\"",
        false,
        false,
    );
    check_digest(
        T1,
        "text.vi = \"Để tôi hỏi lại.\"",
        "text.vi = \"\"\"\nĐể tôi hỏi lại.  \n\n\"\"\"",
        false,
        false,
    );
    check_digest(T1, "[title]\nvi =", "[title]\n\"vi\" =", false, false);
}

#[test]
fn bookkeeping_changes_the_side_bundle_only() {
    check_digest(
        T1,
        "reviewers = []",
        "reviewers = [\"Nguyễn Thị Ánh\"]",
        false,
        true,
    );
    check_digest(
        T1,
        "reviewed_on = \"\"",
        "reviewed_on = \"2026-11-24\"",
        false,
        true,
    );
    check_digest(T1, "version = 1", "version = 2", false, true);
    check_digest("cards/law-1.toml", "chỉ có trong", "nằm trong", false, true);
    check_digest(
        "cards/law-1.toml",
        "\"2026-11-23\"",
        "\"2026-12-23\"",
        false,
        true,
    );
    check_digest(
        "cards/law-1.toml",
        "\"in_force\"",
        "\"replaced\"",
        false,
        true,
    );
    check_digest(
        "pack.toml",
        "\"awaiting-people\"",
        "\"signed-off\"",
        false,
        true,
    );
    check_digest("pack.toml", "Nobody has", "Two people have", false, true);
    check_digest("pack.toml", "\"2026-11-24\"", "\"2026-12-24\"", false, true);
}

#[test]
fn what_a_run_depends_on_changes_the_digest() {
    check_digest(T1, "Để tôi hỏi lại.", "Để tôi hỏi.", true, false);
    check_digest(T1, "credit = 1", "credit = 2", true, false);
    check_digest(T1, "Ask the right place", "Ask someone", true, false);
    check_digest(
        "directive.toml",
        "Ask for the source",
        "Ask for sources",
        true,
        false,
    );
    check_digest(
        "pack.toml",
        "[80, 85, 90, 95]",
        "[80, 86, 90, 95]",
        true,
        false,
    );
    check_digest("pictures/board.svg", "#e8efe9", "#ffffff", true, false);
    check_digest(
        "pack.toml",
        "order = [\"T2\", \"T1\"]",
        "order = [\"T1\", \"T2\"]",
        true,
        true,
    );
}

#[test]
fn line_ends_and_byte_order_marks_change_nothing() {
    let mut files = tiny();
    for (path, bytes) in &mut files.files {
        if path.ends_with(".toml") {
            let text = String::from_utf8(bytes.clone()).expect("UTF-8");
            *bytes = format!("\u{FEFF}{}", text.replace('\n', "\r\n")).into_bytes();
        }
    }
    assert_eq!(compiled(&files), compiled(&tiny()));
}

#[test]
fn a_picture_nobody_shows_changes_nothing() {
    let mut files = tiny();
    let board = String::from_utf8(files.files["pictures/board.svg"].clone()).expect("UTF-8");
    files.files.insert(
        "pictures/spare.svg".to_owned(),
        board.replace("#2f6f5e", "#000").into_bytes(),
    );
    assert_eq!(compiled(&files), compiled(&tiny()));
}

#[test]
fn answers_to_the_lints_change_nothing() {
    let mut answered = tiny();
    let answers =
        "[[answers]]\nlint = \"L-03\"\nfile = \"pack.toml\"\nreason = \"enough for now\"\n";
    answered
        .files
        .insert("lints.toml".to_owned(), answers.as_bytes().to_vec());
    let (before, after) = (compiled(&tiny()), compiled(&answered));
    assert_eq!(before.digest, after.digest);
    assert_eq!(before.side, after.side);
    let pack = curriculum::written::read(&answered).expect("a good pack");
    assert_eq!(pack.beside.answers[0].lint, "L-03");
    assert_eq!(pack.beside.answers[0].line, 1);
}

#[test]
fn slips_in_lints_toml_are_told_with_their_lines() {
    let mut bad = tiny();
    let text = "[[answers]]\nlint = \"L-03\"\nreson = \"x\"\n\n[[drawings]]\nname = \"none\"\nsource = \"s\"\nlicence = \"l\"\n";
    bad.files
        .insert("lints.toml".to_owned(), text.as_bytes().to_vec());
    let problems = curriculum::written::read(&bad).expect_err("a bad pack");
    let told: Vec<String> = problems
        .iter()
        .map(|problem| {
            format!(
                "{}:{} {}",
                problem.place.file, problem.place.line, problem.code
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "lints.toml:1 missing-key",
            "lints.toml:1 missing-key",
            "lints.toml:3 unknown-key",
            "lints.toml:6 unknown-reference",
        ]
    );
}
