//! L-11 stem echo.
//!
//! The best option shares no more content words with situation and question than the option that shares most of the
//! others: the difference of their Jaccard similarities is at most 0.15. Why: the option that repeats the stem looks
//! right. Source: brief §4.2 L-11.

use std::collections::BTreeSet;

use curriculum::vocabulary::Lang;

use super::ratio;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Item, Role, Study, Thing, Word, Worth};

pub(crate) const LINT: Lint = Lint {
    code: "L-11",
    name: "stem-echo",
    level: Level::Warn,
    banks_only: false,
    run,
};

const MOST: f64 = 0.15;

/// Words that carry no content.
const EMPTY: &[&str] = &[
    "và", "là", "của", "có", "cho", "các", "những", "một", "này", "đó", "thì", "mà", "ở", "đã",
    "đang", "sẽ", "với", "để", "khi", "không", "được", "anh", "chị", "mình", "người", "việc",
    "trong", "ra", "vào", "lên", "rồi", "về", "từ", "hay", "hoặc", "nên", "làm", "gì", "nào", "bị",
    "theo", "cũng", "thêm", "the", "a", "an", "of", "to", "and", "or", "in", "on", "is", "are",
    "you", "your", "it", "that", "this", "for", "with", "be", "at", "by", "not", "do", "what",
    "which", "should", "has", "have", "as", "from", "they", "them", "their",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let mut empty = vec![false; study.lexicon.forms().len()];
    for word in EMPTY.iter().filter_map(|word| study.lexicon.number(word)) {
        empty[word as usize] = true;
    }
    let content = |words: &[Word]| -> BTreeSet<u32> {
        words
            .iter()
            .map(|word| word.id())
            .filter(|id| !empty[*id as usize])
            .collect()
    };
    for item in &study.items {
        for lang in &study.pack.languages {
            for options in item.decisions() {
                let stem = stem(study, item, (options, *lang), content);
                let (mut key, mut others) = (0.0f64, 0.0f64);
                for option in options {
                    let own = content(study.option_words(item, option, *lang));
                    let both = own.intersection(&stem).count() as f64;
                    let either = (own.len() + stem.len()) as f64 - both;
                    let similar = if either > 0.0 { both / either } else { 0.0 };
                    if option.worth == Worth::Key {
                        key = similar;
                    } else {
                        others = others.max(similar);
                    }
                }
                if key - others > MOST {
                    let at = item.list_of(options).lang(*lang);
                    findings.add(
                        "echo",
                        item.doc.file,
                        at,
                        vec![("ratio", ratio(key - others))],
                    );
                }
            }
        }
    }
}

fn stem(
    study: &Study<'_>,
    item: &Item<'_>,
    (options, lang): (&[Thing<'_>], Lang),
    content: impl Fn(&[Word]) -> BTreeSet<u32>,
) -> BTreeSet<u32> {
    let pieces = item.doc.pieces.iter().filter(|piece| {
        // What is said with another decision of a branch is no stem of this one.
        let here = piece.at.steps[0].0.is_empty()
            || options
                .first()
                .is_some_and(|option| option.at[0] == piece.at.steps[0]);
        piece.lang == lang && here && matches!(piece.role, Role::Situation | Role::Question)
    });
    pieces
        .flat_map(|piece| content(study.words(piece)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file, vi};

    #[test]
    fn an_echo_is_named() {
        check("L-11", &bank(), &[]);
        let mut bad = bank();
        *vi(&mut bad.scenarios[0].situation) = "Cầu ván sắp gãy, trẻ đi học ngang đó".to_owned();
        *vi(&mut choices(&mut bad, 0)[0].text) =
            "Báo cầu ván gãy, giữ trẻ đi học ngang đó".to_owned();
        let expected = format!("echo {} options.vi", file(&bad, 0));
        check("L-11", &bad, &[&expected]);
    }
}
