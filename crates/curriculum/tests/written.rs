//! The written form, rule by rule: the small good pack with one thing changed, and the problem that must be found.
#![cfg(feature = "written")]

mod common;

use std::collections::BTreeSet;

use common::{Mistake, check_mistakes, fixtures, pack, problems, shown, tiny, with};
use curriculum::problem::{Code, Problem};
use curriculum::written::limits;

#[test]
fn the_small_pack_is_good() {
    let found = problems(&tiny());
    assert!(found.is_empty(), "{}", shown(&found));
}

#[test]
fn the_bad_packs_have_the_problems_on_file() {
    for name in ["bad-files", "bad-content", "bad-activities"] {
        let folder = fixtures().join("packs").join(name);
        let expected = std::fs::read_to_string(folder.with_extension("problems.txt"))
            .expect("beside the pack");
        let found: Vec<String> = problems(&pack(&folder))
            .iter()
            .map(Problem::to_string)
            .collect();
        assert_eq!(found, expected.lines().collect::<Vec<_>>(), "{name}");
    }
}

const T1: &str = "scenarios/T1.toml";
const T2: &str = "scenarios/T2.toml";
const LAW: &str = "cards/law-1.toml";
const DIRECTIVE: &str = "directive.toml";
const PACK: &str = "pack.toml";

#[rustfmt::skip]
const CASES: &[Mistake] = &[
    // Syntax.
    (T1, "version = 1", "version = ", Code::TomlSyntax, "version", ""),
    (T1, "version = 1", "version = 1\nversion = 2", Code::DuplicateKey, "version = 2", ""),
    (T1, "version = 1", "version = [[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]", Code::TooDeep, "version", ""),
    // Keys and types.
    (T1, "difficulty =", "dificulty = 1\ndifficulty =", Code::UnknownKey, "dificulty", "dificulty"),
    (T1, "credit = 3", "credit = 3\nfeedback.vi = \"…\"", Code::UnknownKey, "feedback.vi", "options[1].feedback"),
    (T1, "activity = \"choose-one\"\n", "", Code::MissingKey, "id = \"T", "activity"),
    (T1, "version = 1", "version = \"1\"", Code::WrongType, "version", "version"),
    (T1, "version = 1", "version = 1.5", Code::WrongType, "version", "version"),
    (T1, "reviewed_on = \"\"", "reviewed_on = 2026-11-24", Code::WrongType, "reviewed_on", "reviewed_on"),
    (T1, "cards = [\"law-1\"]", "cards = \"law-1\"", Code::WrongType, "cards", "cards"),
    (T1, "night = true", "night = \"true\"", Code::WrongType, "night", "artefacts[1].night"),
    (T2, "title.vi = \"Thông báo in nhầm ngày\"\ntitle.en = \"A notice with the wrong date\"", "title = \"x\"", Code::WrongType, "title", "title"),
    (T1, "\"choose-one\"", "\"choose-two\"", Code::UnknownSpelling, "activity", "activity"),
    (T1, "[\"HV\", \"CC\"]", "[\"HV\", \"cc\"]", Code::UnknownSpelling, "audiences", "audiences[2]"),
    (T1, "[\"HV\", \"CC\"]", "[]", Code::ListEmpty, "audiences", "audiences"),
    (T1, "[\"HV\", \"CC\"]", "[\"HV\", \"HV\"]", Code::DuplicateValue, "audiences", "audiences[2]"),
    (T1, "\"share-on\"", "\"Share On\"", Code::BadId, "id = ", "options[2].id"),
    (T1, "credit = 1", "credit = 4", Code::OutOfRange, "credit", "options[3].credit"),
    (T1, "credit = 1", "credit = -1", Code::OutOfRange, "credit", "options[3].credit"),
    (T1, "credit = 1", "credit = 9223372036854775807", Code::OutOfRange, "credit", "options[3].credit"),
    (T1, "voice_seconds = 6", "voice_seconds = 0", Code::OutOfRange, "voice_seconds", "artefacts[1].lines[1].voice_seconds"),
    (LAW, "\"2026-11-23\"", "\"23/11/2026\"", Code::BadDate, "checked_on", "checked_on"),
    (LAW, "\"2026-01-01\"", "\"2026-02-30\"", Code::BadDate, "effective_from", "effective_from"),
    (PACK, "bands = [80, 85, 90, 95]", "bands = [80, 85, 95]", Code::BandsOrder, "bands", "bands"),
    (PACK, "bands = [80, 85, 90, 95]", "bands = [80, 85, 85, 95]", Code::BandsOrder, "bands", "bands"),
    (PACK, "pass_mark = 80", "pass_mark = 75", Code::BandsPassMark, "bands", "bands"),
    (PACK, "id = \"tiny\"", "id = \"huge\"", Code::IdNotFolder, "id = ", "id"),
    // Texts.
    (T1, "text.en = \"Let me ask.\"\n", "", Code::MissingText, "text.vi", "artefacts[1].lines[3].text.en"),
    (T1, "\"Let me ask.\"", "\" \"", Code::EmptyText, "text.en", "artefacts[1].lines[3].text.en"),
    (LAW, "source_title = \"QĐ 1/TEST\"", "source_title = \"\"", Code::EmptyText, "source_title", "source_title"),
    (T1, "\"Let me ask.\"", "\"Let\\u200B me ask.\"", Code::ForbiddenCharacter, "text.en", "artefacts[1].lines[3].text.en"),
    (T1, "\"Let me ask.\"", "\"Let me \u{202E}ask.\"", Code::ForbiddenCharacter, "text.en", "artefacts[1].lines[3].text.en"),
    (T1, "\"Let me ask.\"", "\"Let me\task.\"", Code::ForbiddenCharacter, "text.en", "artefacts[1].lines[3].text.en"),
    (T1, "Để tôi hỏi lại.", "Đê\u{309} tôi hỏi lại.", Code::NotNfc, "text", "artefacts[1].lines[3].text.vi"),
    (T1, "\"Let me ask.\"", "\"**Let** me ask.\"", Code::MarkupNotHere, "text.en", "artefacts[1].lines[3].text.en"),
    (T1, "Ask the right place, then write", "Ask\\nwrite", Code::LineBreak, "lesson.en", "options[1].lesson.en"),
    (T1, "something **certain**", "something **certain", Code::MarkupBold, "why.en", "options[1].why.en"),
    (T1, "something **certain**", "something {certain}", Code::MarkupBrace, "why.en", "options[1].why.en"),
    (T1, "something **certain**", "something C:\\\\x", Code::MarkupEscape, "why.en", "options[1].why.en"),
    (T1, "People get something", "# People get something", Code::MarkupUnknown, "why.en", "options[1].why.en"),
    (T2, "«đính chính, không giấu»", "«đính chính, đừng giấu»", Code::NotVerbatim, "why.vi", "options[1].why.vi"),
    (T2, "«đính chính, không giấu»", "«»", Code::NotVerbatim, "why.vi", "options[1].why.vi"),
    (T2, "«đính chính, không giấu»", "«đính chính", Code::QuoteUnclosed, "why.vi", "options[1].why.vi"),
    (T2, "«đính chính, không giấu»", "đính chính»", Code::QuoteUnclosed, "why.vi", "options[1].why.vi"),
    (DIRECTIVE, "quotes = [\"hỏi nguồn trước", "quotes = [\"hỏi nguồn sau", Code::NotVerbatim, "quotes", "clauses[1].quotes[1]"),
    (DIRECTIVE, "translation.en = \"ask for the source before sharing\"\n", "", Code::MissingKey, "[[clauses]]", "clauses[1].translation"),
    (DIRECTIVE, "translation.en = \"ask", "translation.vi = \"hỏi\"\ntranslation.en = \"ask", Code::UndeclaredLanguage, "translation.vi", "clauses[1].translation.vi"),
    // References.
    (T1, "\"law-1\"", "\"law-2\"", Code::UnknownReference, "cards", "cards[1]"),
    (T1, "siblings = [\"T2\"]", "siblings = [\"T1\"]", Code::OwnSibling, "siblings", "siblings"),
    (T1, "siblings = [\"T2\"]", "siblings = [\"T3\"]", Code::UnknownReference, "siblings", "siblings[1]"),
    (T1, "clauses = [\"I.1\"]", "clauses = [\"I.9\"]", Code::UnknownReference, "clauses", "clauses[1]"),
    (T1, "\"M1\"", "\"M9\"", Code::UnknownReference, "misconception", "options[2].misconception"),
    (T1, "who = \"tu\"", "who = \"tư\"", Code::UnknownReference, "who", "artefacts[1].lines[2].who"),
    (T1, "picture = \"board\"", "picture = \"bord\"", Code::UnknownReference, "picture", "artefacts[1].lines[2].picture"),
    (T1, "\n[[artefacts.lines]]", "\n[[artefacts.people]]\nid = \"me\"\nname = {vi = \"a\", en = \"a\"}\n\n[[artefacts.lines]]", Code::ReservedId, "id = \"me\"", "artefacts[1].people[3].id"),
    (T1, "\n[[artefacts.lines]]", "\n[[artefacts.people]]\nid = \"tu\"\nname = {vi = \"a\", en = \"a\"}\n\n[[artefacts.lines]]", Code::DuplicateId, "id = \"tu\"", "artefacts[1].people[3].id"),
    (T1, "id = \"wait\"", "id = \"share-on\"", Code::DuplicateId, "id =", "options[3].id"),
    (PACK, "[[misconceptions]]\ncode = \"M2\"", "[[misconceptions]]\ncode = \"M1\"\ntext = {vi = \"a\", en = \"a\"}\n\n[[misconceptions]]\ncode = \"M2\"", Code::DuplicateId, "M1", "misconceptions[2].code"),
    (T2, "kind = \"notice\"", "kind = \"letter\"", Code::UnknownSpelling, "kind", "artefacts[1].kind"),
    (PACK, "order = [\"T2\", \"T1\"]", "order = [\"T2\", \"T1\", \"T3\"]", Code::UnknownReference, "order", "order[3]"),
    // The rules of choose-one and of artefacts.
    (T2, "credit = 2", "credit = 3", Code::BestCount, "[[options]]", "options"),
    (T1, "credit = 0", "credit = 2", Code::NoZeroCredit, "[[options]]", "options"),
    (T2, "kind = \"notice\"", "kind = \"notice\"\ngroup = true", Code::NotForKind, "group", "artefacts[1].group"),
    (T2, "counts.vi = \"12 lượt chia sẻ\"\ncounts.en = \"12 shares\"", "title.vi = \"a\"\ntitle.en = \"a\"", Code::NotForKind, "title.vi", "artefacts[2].title"),
    (T2, "body.vi = \"Họp ngày **31/11**.\"\nbody.en = \"Meeting on **31 November**.\"\n", "", Code::NoBody, "[[artefacts]]", "artefacts[1]"),
    (T2, "[[artefacts.lines]]\nwho = \"caller\"\ntext.vi = \"Tháng mười một làm gì có ngày ba mốt?\"\n\
          text.en = \"November has no 31st, has it?\"\n", "", Code::NoLines, "[[artefacts]]", "artefacts[3]"),
    (T2, "alt.vi = \"Ảnh chụp thông báo.\"\nalt.en = \"A photo of the notice.\"\n", "", Code::MissingKey, "[[artefacts]]", "artefacts[2].alt"),
    (T1, "picture = \"board\"\n", "", Code::AltWithoutPicture, "alt", "artefacts[1].lines[2].alt"),
];

#[test]
fn one_mistake_is_one_problem_with_its_place() {
    check_mistakes(&tiny(), CASES);
}

fn check_file(file: &str, bytes: Option<&[u8]>, code: Code) {
    let mut files = tiny();
    match bytes {
        Some(bytes) => files.files.insert(file.to_owned(), bytes.to_vec()),
        None => files.files.remove(file),
    };
    let found = problems(&files);
    let [problem] = found.as_slice() else {
        panic!("one problem expected, {file}:{}", shown(&found))
    };
    assert_eq!((problem.code, problem.place.file.as_str()), (code, file));
}

#[test]
fn files_are_judged_as_files() {
    check_file("pack.toml", None, Code::MissingFile);
    check_file("directive.toml", None, Code::MissingFile);
    check_file("pack.toml", Some(b"id ="), Code::TomlSyntax);
    check_file("directive.toml", Some(b"\xff"), Code::NotUtf8);
    check_file("directive.vi.txt", None, Code::MissingFile);
    check_file("directive.vi.txt", Some(b"\xff\xfea\0"), Code::NotUtf8);
    check_file(
        T1,
        Some(&vec![b'#'; limits::MAX_FILE_BYTES + 1]),
        Code::FileTooLarge,
    );
    check_file(LAW, Some(b"\xc3"), Code::NotUtf8);
    check_file("scenarios/T3.tml", Some(b""), Code::UnknownFile);
    check_file("scenarios/more/T3.toml", Some(b""), Code::UnknownFile);
    check_file("../T3.toml", Some(b""), Code::UnknownFile);
    check_file("pictures/a.png", Some(b""), Code::UnknownFile);
    check_file(
        "pictures/a.svg",
        Some(b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x\"/>"),
        Code::PictureUnsafe,
    );
    check_file("pictures/a.svg", Some(b"<svg/>"), Code::PictureNotSvg);
}

#[test]
fn a_scenario_nobody_would_meet_is_reported_at_its_file() {
    let found = problems(&with(
        &tiny(),
        PACK,
        "order = [\"T2\", \"T1\"]",
        "order = [\"T1\"]",
    ));
    let places: Vec<(&str, Code)> = found
        .iter()
        .map(|problem| (problem.place.file.as_str(), problem.code))
        .collect();
    assert_eq!(places, [(T2, Code::NotInOrder)]);
}

#[test]
fn the_directives_text_may_be_decomposed_and_wrapped() {
    let files = with(
        &tiny(),
        "directive.vi.txt",
        "đính chính, không giấu",
        "đi\u{301}nh\n  chi\u{301}nh, không giâ\u{301}u",
    );
    assert_eq!(problems(&files), []);
}

#[test]
fn what_an_editor_leaves_behind_is_not_a_problem() {
    let mut files = tiny();
    for file in [
        ".DS_Store",
        "Thumbs.db",
        "scenarios/.T1.toml.swp",
        "cards/~law.toml",
        "README.md",
    ] {
        files.files.insert(file.to_owned(), vec![0xff]);
    }
    assert_eq!(problems(&files), []);
}

#[test]
fn all_problems_come_at_once_and_one_bad_file_stops_no_other() {
    let mut files = tiny();
    for (file, from, to, ..) in CASES
        .iter()
        .filter(|case| [Code::BadDate, Code::NotVerbatim].contains(&case.3))
    {
        let text = String::from_utf8(files.files[*file].clone()).expect("UTF-8");
        files
            .files
            .insert((*file).to_owned(), text.replacen(from, to, 1).into_bytes());
    }
    files
        .files
        .insert(T1.to_owned(), b"id = \"T1\"\nbroken".to_vec());
    let found = problems(&files);
    let places: BTreeSet<(&str, Code)> = found
        .iter()
        .map(|problem| (problem.place.file.as_str(), problem.code))
        .collect();
    let expected = [
        (LAW, Code::BadDate),
        (DIRECTIVE, Code::NotVerbatim),
        (T1, Code::TomlSyntax),
        (T2, Code::NotVerbatim),
    ];
    assert_eq!(places, BTreeSet::from(expected), "{}", shown(&found));
}

#[test]
fn a_mistyped_word_is_answered_with_the_nearest() {
    let check = |file, from, to, expected: &str| {
        let found = problems(&with(&tiny(), file, from, to));
        let nearest = found[0]
            .args
            .iter()
            .find(|(name, _)| *name == "nearest")
            .map(|(_, value)| value.as_str());
        assert_eq!(nearest, Some(expected), "{}", shown(&found));
    };
    check(T1, "sources =", "source =", "sources");
    check(T1, "\"choose-one\"", "\"chose-one\"", "choose-one");
    check(T1, "\"law-1\"", "\"law1\"", "law-1");
    check(T1, "[\"HV\", \"CC\"]", "[\"HV\", \"cc\"]", "CC");
    check(T1, "who = \"tu\"", "who = \"tư\"", "tu");
}

#[test]
fn a_pack_may_have_one_language() {
    let mut files = tiny();
    for bytes in files.files.values_mut() {
        let text = String::from_utf8(bytes.clone()).expect("UTF-8");
        let mut inside = false;
        let mut kept = String::new();
        for line in text.lines() {
            let english = line.starts_with("en = ") || line.contains(".en = ");
            if !english && !inside {
                kept.push_str(line);
                kept.push('\n');
            }
            inside = (english && line.ends_with("= \"\"\"")) || (inside && line != "\"\"\"");
        }
        *bytes = kept.into_bytes();
    }
    let files = with(&files, PACK, "[\"vi\", \"en\"]", "[\"vi\"]");
    let found = problems(&files);
    assert!(found.is_empty(), "{}", shown(&found));
}
