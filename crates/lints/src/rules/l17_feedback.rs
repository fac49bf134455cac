//! L-17 feedback.
//!
//! Every option, step, item and span has feedback of at least 12 words in every language, says more than “right” or
//! “wrong”, and no two of a scenario are the same; the feedback of the best option (or the closing, or that of any key)
//! cites a clause. Why: people learn from the reason, not from the mark. Source: brief §4.2 L-17.

use curriculum::vocabulary::Lang;

use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Item, Role, Study, Worth, closing, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-17",
    name: "feedback",
    level: Level::Fail,
    banks_only: false,
    run,
};

const LEAST_WORDS: usize = 12;
const CITES: &[&str] = &["điểm", "các điểm", "clause", "clauses", "point"];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let cites = Phrases::new(&study.lexicon, CITES);
    for item in &study.items {
        for lang in &study.pack.languages {
            short_or_same(study, item, *lang, findings);
            let cited = item.doc.pieces.iter().any(|piece| {
                let of_key = piece.thing.is_none_or(|thing| {
                    item.things
                        .get(thing as usize)
                        .is_some_and(|thing| thing.worth != Worth::Decoy)
                });
                piece.role == Role::Feedback
                    && piece.lang == *lang
                    && of_key
                    && cites.any(study.words(piece))
            });
            if !cited {
                let key = match closing(&item.scenario.task) {
                    Some(_) => "closing",
                    None => "options",
                };
                findings.add(
                    "no-clause",
                    item.doc.file,
                    At::key(key).lang(*lang),
                    Vec::new(),
                );
            }
        }
    }
}

fn short_or_same(study: &Study<'_>, item: &Item<'_>, lang: Lang, findings: &mut Findings) {
    let mut words = vec![0usize; item.things.len()];
    let mut whys: Vec<(&str, At)> = Vec::new();
    for piece in &item.doc.pieces {
        let Some(thing) = piece.thing.filter(|_| piece.lang == lang) else {
            continue;
        };
        if piece.role == Role::Feedback {
            words[thing as usize] += study.words(piece).len();
            if piece.at.key == "why" {
                whys.push((piece.text, piece.at));
            }
        }
    }
    for ((_, at), words) in whys.iter().zip(&words) {
        if *words < LEAST_WORDS {
            let args = vec![
                ("count", words.to_string()),
                ("least", LEAST_WORDS.to_string()),
            ];
            findings.add("short", item.doc.file, at.lang(lang), args);
        }
    }
    whys.sort_unstable();
    for two in whys.windows(2).filter(|two| two[0].0 == two[1].0) {
        let args = vec![("other", two[0].1.to_string())];
        findings.add("same", item.doc.file, two[1].1.lang(lang), args);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file, vi};

    #[test]
    fn a_bare_verdict_is_named() {
        check("L-17", &bank(), &[]);
        let mut bad = bank();
        let file = file(&bad, 0);
        {
            let options = choices(&mut bad, 0);
            *vi(&mut options[1].why) = "Sai rồi".to_owned();
            *vi(&mut options[1].next) = "Chọn lại".to_owned();
            options[3].why = options[2].why.clone();
            *vi(&mut options[0].next) = "Hỏi lại nơi phát tin đầu tiên".to_owned();
        }
        check(
            "L-17",
            &bad,
            &[
                &format!("short {file} options[2].why.vi"),
                &format!("same {file} options[4].why.vi"),
                &format!("no-clause {file} options.vi"),
                &format!("same {file} options[4].why.en"),
            ],
        );
    }
}
