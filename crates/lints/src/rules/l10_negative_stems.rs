//! L-10 negative stems.
//!
//! Questions that ask for what should not be done (but those of rate, which name their scale) are at most 5 % of the pack, and write the word in capitals. Why: under
//! stress people overlook the “not” and err though they know. Source: brief §4.2 L-10.

use curriculum::vocabulary::{Activity, Lang};

use super::{PACK, percent};
use crate::finding::{Findings, Level, Lint};
use crate::study::{Role, Study, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-10",
    name: "negative-stems",
    level: Level::Warn,
    banks_only: false,
    run,
};

const MOST: f64 = 0.05;
/// Scenarios from which a share of them says anything.
const LEAST_JUDGED: usize = 5;

/// Phrases that turn a question round, the turning word first.
const NEGATIVE: &[&str] = &[
    "không nên",
    "không phải",
    "không đúng",
    "không được",
    "không thuộc",
    "ngoại trừ",
    "trừ việc nào",
    "sai là",
    "nào sai",
    "should not",
    "is not",
    "are not",
    "must not",
    "not be",
    "except",
    "is wrong",
    "never",
];

/// The words that must be in capitals.
const TURNING: &[&str] = &[
    "không", "ngoại", "trừ", "sai", "not", "except", "wrong", "never",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let negative = Phrases::new(&study.lexicon, NEGATIVE);
    let mut count = 0usize;
    // A rate question names its scale, “không nên” among it.
    let asked = study
        .pieces()
        .filter(|(item, piece)| piece.role == Role::Question && item.activity != Activity::Rate);
    for (item, piece) in asked {
        let Some((phrase, there)) = negative.find(study.words(piece)).next() else {
            continue;
        };
        count +=
            usize::from(piece.lang == study.pack.languages.first().copied().unwrap_or(Lang::Vi));
        let turns = |form: &str| TURNING.contains(&form);
        let loud = there
            .iter()
            .any(|word| word.shouted() && turns(study.lexicon.form(word.id())));
        if !loud {
            let args = vec![("words", phrase.to_owned())];
            findings.add("quiet", item.doc.file, piece.at.lang(piece.lang), args);
        }
    }
    let share = count as f64 / study.items.len().max(1) as f64;
    if study.items.len() >= LEAST_JUDGED && share > MOST {
        let args = vec![("percent", percent(share)), ("count", count.to_string())];
        findings.add("many", PACK, "questions", args);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file, vi};

    #[test]
    fn turned_questions_are_named() {
        check("L-10", &bank(), &[]);
        let mut one = bank();
        *vi(&mut one.scenarios[0].question) = "Việc nào KHÔNG nên làm?".to_owned();
        check("L-10", &one, &[]);
        *vi(&mut one.scenarios[0].question) = "Việc nào không nên làm?".to_owned();
        let quiet = format!("quiet {} question.vi", file(&one, 0));
        check("L-10", &one, &[&quiet]);
        for scenario in &mut one.scenarios {
            *vi(&mut scenario.question) = "Việc nào KHÔNG nên làm?".to_owned();
        }
        check("L-10", &one, &["many pack.toml questions"]);
    }
}
