//! L-09 forbidden options.
//!
//! No option says “all of the above”, “none of the above” or “A and B”. Why: options are shuffled, so “above” means
//! nothing, and such options reward reasoning about the test. Source: brief §4.2 L-09.

use crate::finding::{Findings, Level, Lint};
use crate::study::{Role, Study, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-09",
    name: "forbidden-options",
    level: Level::Fail,
    banks_only: false,
    run,
};

const FORBIDDEN: &[&str] = &[
    "tất cả các đáp án",
    "tất cả đáp án",
    "tất cả các phương án",
    "tất cả phương án trên",
    "tất cả các ý trên",
    "tất cả đều đúng",
    "tất cả đều sai",
    "không đáp án nào",
    "không có đáp án nào",
    "không phương án nào",
    "không có phương án nào",
    "cả a và b",
    "a và b đúng",
    "a và b đều đúng",
    "cả hai đáp án",
    "cả hai phương án",
    "cả ba phương án",
    "các phương án trên",
    "các đáp án trên",
    "all of the above",
    "none of the above",
    "both of the above",
    "a and b",
    "all answers are",
    "none of these",
    "all of these",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let forbidden = Phrases::new(&study.lexicon, FORBIDDEN);
    for (item, piece) in study
        .pieces()
        .filter(|(_, piece)| piece.role == Role::Option)
    {
        if let Some((phrase, _)) = forbidden.find(study.words(piece)).next() {
            let args = vec![("words", phrase.to_owned())];
            findings.add("forbidden", item.doc.file, piece.at.lang(piece.lang), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file, vi};

    #[test]
    fn all_of_the_above_is_named() {
        check("L-09", &bank(), &[]);
        let mut bad = bank();
        *vi(&mut choices(&mut bad, 0)[2].text) = "Tất cả các đáp án trên".to_owned();
        let expected = format!("forbidden {} options[3].text.vi", file(&bad, 0));
        check("L-09", &bad, &[&expected]);
    }
}
