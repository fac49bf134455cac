//! The texts of the lints: what is judged and why, and for each fault what is wrong and how to mend it.
//!
//! Codes, faults and values come from other crates as plain strings, as in [`crate::problems`]; a test of `cli` proves that
//! every lint and every fault has both languages. `docs/authoring.md` is made of these texts.

mod balance;
mod bank;
mod content;
#[cfg(test)]
mod tests;

use crate::problems::{capital, fill, words};
use crate::{Lang, problems};

/// One lint in words: Vietnamese, English.
pub(crate) struct Entry {
    code: &'static str,
    title: [&'static str; 2],
    /// What is judged, with the threshold.
    checks: [&'static str; 2],
    why: [&'static str; 2],
    /// Each fault: what is wrong, and how to mend it.
    faults: &'static [(&'static str, &'static str, &'static str)],
}

/// A lint in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// A few words.
    pub title: &'static str,
    /// What is judged, with the threshold.
    pub checks: &'static str,
    /// Why it matters.
    pub why: &'static str,
}

fn entries() -> impl Iterator<Item = &'static Entry> {
    bank::ENTRIES
        .iter()
        .chain(balance::ENTRIES)
        .chain(content::ENTRIES)
}

fn entry(code: &str) -> Option<&'static Entry> {
    entries().find(|entry| entry.code == code)
}

const fn column(lang: Lang) -> usize {
    match lang {
        Lang::Vi => 0,
        Lang::En => 1,
    }
}

/// A lint's own texts, or `None` for an unknown code.
pub fn about(code: &str, lang: Lang) -> Option<About> {
    let entry = entry(code)?;
    let column = column(lang);
    Some(About {
        title: entry.title[column],
        checks: entry.checks[column],
        why: entry.why[column],
    })
}

/// Every code with its faults.
pub fn faults() -> impl Iterator<Item = (&'static str, &'static str)> {
    entries().flat_map(|entry| entry.faults.iter().map(|(fault, ..)| (entry.code, *fault)))
}

/// What is wrong and how to mend it, or `None` for an unknown fault.
///
/// ```
/// use messages::{lints::sentence, Lang};
/// let args = [("path", "options.vi"), ("ratio", "1.41")].map(|(a, b)| (a.to_owned(), b.to_owned()));
/// let vi = sentence("L-08", "key-long", &args, Lang::Vi).expect("a known fault");
/// assert!(vi.starts_with("Phương án, bản tiếng Việt: phương án tốt nhất dài gấp 1,41 lần"));
/// ```
pub fn sentence(code: &str, fault: &str, args: &[(String, String)], lang: Lang) -> Option<String> {
    let (_, vi, en) = entry(code)?
        .faults
        .iter()
        .find(|(known, ..)| *known == fault)?;
    let template = [vi, en][column(lang)];
    Some(capital(&fill(template, |name| value(name, args, lang))))
}

fn value(name: &str, args: &[(String, String)], lang: Lang) -> String {
    let given = |name: &str| problems::given(args, name);
    match name {
        "where" => problems::place(args, lang),
        "language" | "audience" | "anchor" | "difficulty" => {
            words::word(given(name), lang).to_owned()
        }
        "policy" => policy(given(name), lang),
        "ratio" | "percent" | "passes" | "most" | "value" | "luck" if lang == Lang::Vi => {
            given(name).replace('.', ",")
        }
        _ => given(name).to_owned(),
    }
}

/// A habit of L-14 in words; an unknown one is left as it is.
pub fn policy(name: &str, lang: Lang) -> String {
    let found = POLICIES.iter().find(|(known, ..)| *known == name);
    match (found, lang) {
        (Some((_, vi, _)), Lang::Vi) => (*vi).to_owned(),
        (Some((_, _, en)), Lang::En) => (*en).to_owned(),
        (None, _) => name.to_owned(),
    }
}

const POLICIES: &[(&str, &str, &str)] = &[
    ("random", "bấm đại", "clicking at random"),
    (
        "longest-vi",
        "luôn chọn cái dài nhất (tiếng Việt)",
        "always the longest (Vietnamese)",
    ),
    (
        "longest-en",
        "luôn chọn cái dài nhất (tiếng Anh)",
        "always the longest (English)",
    ),
    (
        "politest-vi",
        "luôn chọn lời lịch sự nhất (tiếng Việt)",
        "always the politest (Vietnamese)",
    ),
    (
        "politest-en",
        "luôn chọn lời lịch sự nhất (tiếng Anh)",
        "always the politest (English)",
    ),
    (
        "always-report",
        "luôn báo cơ quan chức năng",
        "always report",
    ),
    ("always-deny", "luôn nói đó là giả", "always call it false"),
    ("always-silent", "luôn im lặng", "always keep silent"),
    (
        "always-official",
        "luôn chờ hoặc đăng tin chính thức",
        "always wait for or repeat what is official",
    ),
    ("always-verify", "luôn kiểm tra", "always verify"),
    (
        "always-route",
        "luôn chuyển cho người khác",
        "always pass it on",
    ),
    (
        "rating-0",
        "luôn đánh giá Không nên",
        "always rate “should not”",
    ),
    ("rating-1", "luôn đánh giá Tùy lúc", "always rate “depends”"),
    ("rating-2", "luôn đánh giá Nên", "always rate “should”"),
    (
        "bin-1",
        "xếp hết vào nhóm thứ nhất",
        "everything into the first bin",
    ),
    (
        "bin-2",
        "xếp hết vào nhóm thứ hai",
        "everything into the second bin",
    ),
    (
        "bin-3",
        "xếp hết vào nhóm thứ ba",
        "everything into the third bin",
    ),
    (
        "bin-4",
        "xếp hết vào nhóm thứ tư",
        "everything into the fourth bin",
    ),
    ("everything", "đánh dấu hết", "tick and mark everything"),
    ("nothing", "không đánh dấu gì", "mark nothing"),
];
