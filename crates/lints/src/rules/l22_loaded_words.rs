//! L-22 loaded words.
//!
//! Words that put people into camps stand nowhere but in verbatim quotations «…» and in options coded M11 (threat as
//! communication). Why: whoever learns to label stops checking. Source: brief §1.4, §4.2 L-22.

use crate::finding::{Findings, Level, Lint};
use crate::study::{Role, Study, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-22",
    name: "loaded-words",
    level: Level::Fail,
    banks_only: false,
    run,
};

const LOADED: &[&str] = &[
    "phản động",
    "xuyên tạc",
    "thế lực thù địch",
    "kẻ xấu",
    "tuyệt đối tin",
    "tuyệt đối tin tưởng",
    "reactionary",
    "reactionaries",
    "hostile forces",
    "bad elements",
];

/// The misconception whose options may speak that way.
const THREAT: &str = "M11";

fn run(study: &Study<'_>, findings: &mut Findings) {
    let loaded = Phrases::new(&study.lexicon, LOADED);
    for (item, piece) in study.pieces() {
        let threat = piece.role == Role::Option
            && piece
                .thing
                .and_then(|thing| item.things.get(thing as usize))
                .is_some_and(|thing| thing.misconception == THREAT);
        if threat {
            continue;
        }
        let mut found = loaded.find(study.words(piece));
        if let Some((phrase, _)) = found.find(|(_, there)| !there.iter().all(|word| word.quoted()))
        {
            let args = vec![("words", phrase.to_owned())];
            findings.add("loaded", item.doc.file, piece.at.lang(piece.lang), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file, vi};

    #[test]
    fn labels_are_named_unless_quoted_or_a_threat() {
        let mut good = bank();
        *vi(&mut good.scenarios[0].situation) += " «phản động»";
        {
            let options = choices(&mut good, 0);
            *vi(&mut options[1].text) += " kẻ xấu";
            options[1].misconception = "M11".to_owned();
        }
        check("L-22", &good, &[]);
        let mut bad = bank();
        *vi(&mut choices(&mut bad, 0)[1].text) += " kẻ xấu";
        let expected = format!("loaded {} options[2].text.vi", file(&bad, 0));
        check("L-22", &bad, &[&expected]);
    }
}
