//! L-20 verbatim quotes.
//!
//! Words in «…» stand in the directive: reading a pack refuses others. This lint asks further that a quotation followed by
//! the name of a clause (“«chưa được kiểm chứng» (điểm I.2)”) stands in that very clause. Why: a wrong address makes
//! people distrust a right quotation. Source: brief §4.2 L-20.

use curriculum::vocabulary::Lang;

use crate::finding::{Findings, Level, Lint};
use crate::study::Study;

pub(crate) const LINT: Lint = Lint {
    code: "L-20",
    name: "quotes",
    level: Level::Fail,
    banks_only: false,
    run,
};

/// Characters between a quotation and the clause that is named with it.
const NEAR: usize = 14;

fn run(study: &Study<'_>, findings: &mut Findings) {
    for doc in study.docs() {
        for piece in doc.pieces.iter().filter(|piece| piece.lang == Lang::Vi) {
            for (quote, after) in quotes(piece.text) {
                let Some(id) = named(after) else { continue };
                let clause = study
                    .pack
                    .directive
                    .clauses
                    .iter()
                    .find(|clause| clause.id == id);
                let held = clause.is_some_and(|clause| {
                    clause
                        .quotes
                        .iter()
                        .any(|passage| fold(passage).contains(&fold(quote)))
                });
                if !held {
                    let args = vec![("quote", quote.to_owned()), ("clause", id.to_owned())];
                    findings.add("elsewhere", doc.file, piece.at.lang(piece.lang), args);
                }
            }
        }
    }
}

/// Each «…» with the text behind it.
fn quotes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.split('«')
        .skip(1)
        .filter_map(|piece| piece.split_once('»'))
}

/// The clause in “ (điểm I.2)” right behind a quotation.
fn named(after: &str) -> Option<&str> {
    let (between, rest) = after.split_once("điểm ")?;
    if between.chars().count() > NEAR || between.contains('.') {
        return None;
    }
    let end = rest
        .find(|char: char| !char.is_alphanumeric() && char != '.')
        .unwrap_or(rest.len());
    let id = rest[..end].trim_end_matches('.');
    (!id.is_empty()).then_some(id)
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file, vi};

    #[test]
    fn a_quotation_under_another_clause_is_named() {
        let mut good = bank();
        *vi(&mut choices(&mut good, 0)[0].next) =
            "Nhớ «chưa được kiểm chứng» (điểm I.2) rồi.".to_owned();
        check("L-20", &good, &[]);
        let mut bad = bank();
        *vi(&mut choices(&mut bad, 0)[0].next) =
            "Nhớ «chưa được kiểm chứng» (điểm 2.4) rồi.".to_owned();
        let expected = format!("elsewhere {} options[1].next.vi", file(&bad, 0));
        check("L-20", &bad, &[&expected]);
    }
}
