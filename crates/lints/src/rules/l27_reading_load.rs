//! L-27 reading load.
//!
//! In Vietnamese: a situation has at most 65 tiếng (75 where it unfolds, in each of its moments), an option 30 (a reply 45), a sentence at most 35, the sentences of a
//! scenario 20 on average, and at most one acronym stands in a scenario that people may not know. Why: a phone, one hand,
//! a tired evening; length is where rural readers are lost first. Source: brief §4.2 L-27; the tiếng count because no
//! Vietnamese readability formula is verified.

use std::collections::BTreeSet;

use curriculum::vocabulary::{Activity, Lang};

use crate::finding::{Findings, Level, Lint};
use crate::study::{Item, Role, Study};

pub(crate) const LINT: Lint = Lint {
    code: "L-27",
    name: "reading-load",
    level: Level::Warn,
    banks_only: false,
    run,
};

const MOST_SITUATION: usize = 65;
/// Where it unfolds.
const MOST_SITUATION_LIVING: usize = 75;
const MOST_OPTION: usize = 30;
const MOST_REPLY: usize = 45;
const MOST_SENTENCE: usize = 35;
const MOST_MEAN: f64 = 20.0;

/// Acronyms that everybody reads as a word.
const KNOWN: &[&str] = &[
    "ai", "qr", "vneid", "otp", "tv", "covid", "nđ", "qđ", "ubnd", "tu", "cv",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    for item in &study.items {
        let mut sentences: (usize, usize) = (0, 0);
        let mut acronyms: BTreeSet<&str> = BTreeSet::new();
        for piece in item
            .doc
            .pieces
            .iter()
            .filter(|piece| piece.lang == Lang::Vi)
        {
            let words = study.words(piece);
            let most = match piece.role {
                Role::Situation
                    if matches!(
                        item.activity,
                        Activity::Branch | Activity::Feed | Activity::Investigate
                    ) =>
                {
                    Some(MOST_SITUATION_LIVING)
                }
                Role::Situation => Some(MOST_SITUATION),
                Role::Option if item.activity == Activity::Reply => Some(MOST_REPLY),
                Role::Option => Some(MOST_OPTION),
                _ => None,
            };
            if let Some(most) = most.filter(|most| words.len() > *most) {
                let args = vec![
                    ("count", words.len().to_string()),
                    ("most", most.to_string()),
                ];
                findings.add("long", item.doc.file, piece.at.lang(Lang::Vi), args);
            }
            let mut longest = 0;
            for count in lengths(piece.text) {
                longest = longest.max(count);
                sentences = (sentences.0 + count, sentences.1 + 1);
            }
            if longest > MOST_SENTENCE {
                let args = vec![
                    ("count", longest.to_string()),
                    ("most", MOST_SENTENCE.to_string()),
                ];
                findings.add("sentence", item.doc.file, piece.at.lang(Lang::Vi), args);
            }
            let forms = words
                .iter()
                .filter(|word| word.shouted())
                .map(|word| study.lexicon.form(word.id()));
            acronyms.extend(
                forms.filter(|form| !KNOWN.contains(form) && form.chars().all(char::is_alphabetic)),
            );
        }
        whole(item, sentences, &acronyms, findings);
    }
}

fn whole(
    item: &Item<'_>,
    (words, count): (usize, usize),
    acronyms: &BTreeSet<&str>,
    findings: &mut Findings,
) {
    let mean = words as f64 / count.max(1) as f64;
    if mean > MOST_MEAN {
        findings.add(
            "mean",
            item.doc.file,
            "",
            vec![("count", format!("{mean:.1}"))],
        );
    }
    if acronyms.len() > 1 {
        let listed: Vec<String> = acronyms.iter().map(|form| form.to_uppercase()).collect();
        findings.add(
            "acronyms",
            item.doc.file,
            "",
            vec![("words", listed.join(", "))],
        );
    }
}

/// Tiếng in each sentence: runs of anything but spaces that hold a letter or digit, up to `. ? ! … ;` or a line's end.
fn lengths(text: &str) -> impl Iterator<Item = usize> {
    let counted = |sentence: &str| {
        let (mut count, mut inside) = (0, false);
        for byte in sentence.bytes() {
            // Letters begin with these bytes; dashes and quotation marks, which are longer, with greater ones.
            let letter = byte.is_ascii_alphanumeric() || (0xc3..=0xe1).contains(&byte);
            count += usize::from(letter && !inside);
            inside = (inside || letter) && !byte.is_ascii_whitespace();
        }
        count
    };
    text.split(['.', '?', '!', '…', ';', '\n'])
        .map(counted)
        .filter(|count| *count > 0)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file, vi};

    #[test]
    fn heavy_texts_are_named() {
        check("L-27", &bank(), &[]);
        let mut bad = bank();
        let file = file(&bad, 0);
        *vi(&mut bad.scenarios[0].situation) = "nha que la ".repeat(30);
        *vi(&mut choices(&mut bad, 0)[1].text) = format!("{}.", "an. no. ".repeat(16));
        *vi(&mut choices(&mut bad, 0)[1].why) += " HTX và BCH";
        check(
            "L-27",
            &bad,
            &[
                &format!("long {file} situation.vi"),
                &format!("sentence {file} situation.vi"),
                &format!("long {file} options[2].text.vi"),
                &format!("acronyms {file} "),
            ],
        );
        let mut bad = bank();
        for piece in choices(&mut bad, 0) {
            *vi(&mut piece.why) = "nha que la ".repeat(11);
            *vi(&mut piece.next) = "nha que la ".repeat(11);
            *vi(&mut piece.text) = "nha que la ".repeat(9);
            *vi(&mut piece.lesson) = "nha que la ".repeat(11);
        }
        check("L-27", &bad, &[&format!("mean {file} ")]);
    }
}
