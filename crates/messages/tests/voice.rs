//! The house rules of wording that a program can prove (reference look §7).

use unicode_normalization::is_nfc;

const SOURCES: &[(&str, &str)] = &[
    ("activity", include_str!("../src/activity.rs")),
    ("certificate", include_str!("../src/certificate.rs")),
    ("cli", include_str!("../src/cli.rs")),
    ("directive", include_str!("../src/directive.rs")),
    ("investigate", include_str!("../src/investigate.rs")),
    ("lints", include_str!("../src/lints.rs")),
    ("lints/bank", include_str!("../src/lints/bank.rs")),
    ("lints/balance", include_str!("../src/lints/balance.rs")),
    ("lints/content", include_str!("../src/lints/content.rs")),
    ("look_up", include_str!("../src/look_up.rs")),
    ("measure", include_str!("../src/measure.rs")),
    ("notice", include_str!("../src/notice.rs")),
    ("problems", include_str!("../src/problems.rs")),
    ("reasons", include_str!("../src/reasons.rs")),
    ("refresh", include_str!("../src/refresh.rs")),
    ("restore", include_str!("../src/restore.rs")),
    ("result", include_str!("../src/result.rs")),
    ("scene", include_str!("../src/scene.rs")),
    ("shell", include_str!("../src/shell.rs")),
    ("verify", include_str!("../src/verify.rs")),
    ("welcome", include_str!("../src/welcome.rs")),
    ("who", include_str!("../src/who.rs")),
];

/// Every string literal of the sources, with the name of its file.
fn texts() -> Vec<(&'static str, &'static str)> {
    let mut found = Vec::new();
    for (file, source) in SOURCES {
        for line in source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            found.extend(line.split('"').skip(1).step_by(2).map(|text| (*file, text)));
        }
    }
    assert!(found.len() > 300, "only {} texts were found", found.len());
    found
}

fn check(rule: &str, broken: impl Fn(&str) -> bool) {
    let wrong: Vec<_> = texts()
        .into_iter()
        .filter(|(_, text)| broken(text))
        .collect();
    assert!(wrong.is_empty(), "{rule}: {wrong:#?}");
}

/// Whether `word` stands alone in `text`, whatever its case.
fn has_word(text: &str, word: &str) -> bool {
    text.to_lowercase()
        .split(|c: char| !c.is_alphabetic() && c != ' ')
        .any(|part| {
            let padded = format!(" {} ", part.trim());
            padded.contains(&format!(" {word} "))
        })
}

#[test]
fn every_text_is_nfc() {
    check("not NFC", |text| !is_nfc(text));
}

#[test]
fn nobody_is_shouted_at() {
    check("exclamation mark", |text| text.contains('!'));
    check("three full stops instead of …", |text| {
        text.contains("...")
    });
}

#[test]
fn people_are_addressed_as_anh_chi() {
    for word in ["bạn", "vui lòng", "quý vị"] {
        check(word, |text| has_word(text, word));
    }
}

#[test]
fn spaces_are_single() {
    check("double or outer space", |text| {
        text.contains("  ") || text.trim() != text
    });
}

#[test]
fn words_are_found_where_they_stand() {
    assert!(has_word("Chào bạn, đọc đi", "bạn"));
    assert!(!has_word("Ban đầu, văn bản", "bạn"));
}
