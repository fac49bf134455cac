//! L-28 Unicode and typography.
//!
//! Tone marks stand on one convention (hòa, khóa, xóa, thủy), quotation marks are “ ” and ‘ ’, and no two spaces follow
//! each other. NFC is refused when reading. Why: search, comparison and reading aloud depend on it, and two spellings of
//! one word look like carelessness. Source: brief §4.2 L-28.

use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-28",
    name: "unicode",
    level: Level::Fail,
    banks_only: false,
    run,
};

/// Vowel pairs at the end of a word with the tone mark on the second vowel.
const MISPLACED: &[&str] = &[
    "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let forms = study.lexicon.forms();
    let misplaced: Vec<bool> = forms.iter().map(|form| is_misplaced(form)).collect();
    let any = misplaced.contains(&true);
    for doc in study.docs() {
        for piece in &doc.pieces {
            let at = || piece.at.lang(piece.lang);
            if any
                && let Some(word) = study
                    .words(piece)
                    .iter()
                    .find(|word| misplaced[word.id() as usize])
            {
                let args = vec![("word", study.lexicon.form(word.id()).to_owned())];
                findings.add("tone", doc.file, at(), args);
            }
            let bytes = piece.text.as_bytes();
            if bytes.contains(&b'"') || bytes.contains(&b'\'') {
                findings.add("quotes", doc.file, at(), Vec::new());
            }
            if bytes.windows(2).any(|two| two == b"  ") {
                findings.add("spaces", doc.file, at(), Vec::new());
            }
        }
    }
}

/// “hoà” for “hòa”: only where the pair ends the word, and not after q, where u belongs to the consonant.
fn is_misplaced(form: &str) -> bool {
    MISPLACED.iter().any(|pair| {
        form.strip_suffix(pair)
            .is_some_and(|before| !(pair.starts_with('u') && before.ends_with('q')))
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file, vi};

    #[test]
    fn two_spellings_are_named() {
        let mut good = bank();
        *vi(&mut good.scenarios[0].situation) += " hòa, quý, khóa, hoàn, thủy, “được”, quỳ";
        check("L-28", &good, &[]);
        for (text, fault) in [
            (" hoà", "tone"),
            (" thuỷ", "tone"),
            (" \"được\"", "quotes"),
            ("  an", "spaces"),
        ] {
            let mut bad = bank();
            *vi(&mut bad.scenarios[0].situation) += text;
            let expected = format!("{fault} {} situation.vi", file(&bad, 0));
            check("L-28", &bad, &[&expected]);
        }
    }
}
