//! How much a pack may hold.
#![cfg(feature = "written")]

mod common;

use common::{problems, shown, tiny, with};
use curriculum::compile;
use curriculum::problem::Code;
use curriculum::written::{PackFiles, limits};

const T1: &str = "scenarios/T1.toml";
const DIRECTIVE: &str = "directive.toml";

#[test]
fn lists_and_texts_are_capped() {
    let tiny = tiny();
    let many = |item: &str, count: usize| item.repeat(count);
    let check = |files: PackFiles, code: Code| {
        let found = problems(&files);
        assert!(
            found.iter().any(|problem| problem.code == code),
            "{code}:{}",
            shown(&found)
        );
    };
    check(
        with(
            &tiny,
            T1,
            "[\"LO2\"]",
            &format!(
                "[{}]",
                (0..30).map(|n| format!("\"LO{n}\",")).collect::<String>()
            ),
        ),
        Code::ListTooLong,
    );
    check(
        with(
            &tiny,
            T1,
            "\"Let me ask.\"",
            &format!("\"{}\"", many("a", 6001)),
        ),
        Code::TextTooLong,
    );
    let option = "\n[[options]]\nid = \"x\"\ncredit = 0\n";
    check(
        with(
            &tiny,
            T1,
            "\n[[options]]",
            &format!("{}\n[[options]]", many(option, 10)),
        ),
        Code::ListTooLong,
    );
    check(
        with(
            &tiny,
            T1,
            "\n[[options]]",
            &format!("{}\n[[options]]", many(option, 3)),
        ),
        Code::OptionCount,
    );
    check(
        with(
            &tiny,
            T1,
            "note =",
            &format!("{}note =", many("x = 1\n", 3)),
        ),
        Code::DuplicateKey,
    );
    let noise: String = (0..3000).map(|n| format!("x{n} = 1\n")).collect();
    let noisy = problems(&with(&tiny, T1, "note =", &format!("{noise}note =")));
    assert_eq!(noisy.len(), limits::MAX_PROBLEMS + 1);
    assert_eq!(noisy[0].code, Code::TooManyProblems);
    let mut files = tiny.clone();
    files
        .files
        .extend((0..limits::MAX_FILES).map(|n| (format!("cards/.{n}"), Vec::new())));
    check(files, Code::TooManyFiles);
}

#[test]
fn a_pack_that_would_not_load_is_refused_when_compiled() {
    let tiny = tiny();
    // Quotation marks double their bytes in JSON, so a file below its cap can make a part above its own.
    let clause = "[[clauses]]\nid = \"X.N\"\npoint = 0\ntestable = false\nquotes = [\"hỏi nguồn\"]\n\
        name = {vi = \"a\", en = \"a\"}\nheading = {vi = \"a\", en = \"a\"}\naddressee = {vi = \"a\", en = \"a\"}\n\
        plain = {vi = \"a\", en = 'LONG'}\ntranslation.en = 'LONG'\n\n"
        .replace("LONG", &"\"".repeat(limits::MAX_TEXT_CHARS));
    let many: String = (0..80)
        .map(|n| clause.replace('N', &n.to_string()))
        .collect();
    let found = compile::folder(&with(
        &tiny,
        DIRECTIVE,
        "[[clauses]]",
        &format!("{many}[[clauses]]"),
    ));
    let codes: Vec<Code> = found
        .err()
        .unwrap_or_default()
        .iter()
        .map(|problem| problem.code)
        .collect();
    assert_eq!(codes, [Code::CompiledTooLarge]);
}
