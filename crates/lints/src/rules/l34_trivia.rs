//! L-34 directive trivia.
//!
//! At most 5 % of the questions ask for the document's number, its date, the order of its points or whom it addresses.
//! Why: knowing the number helps nobody before posting. Source: brief §1.2, §4.2 L-34.

use super::{PACK, percent};
use crate::finding::{Findings, Level, Lint};
use crate::study::{Role, Study, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-34",
    name: "trivia",
    level: Level::Warn,
    banks_only: false,
    run,
};

const MOST: f64 = 0.05;

const TRIVIA: &[&str] = &[
    "số hiệu",
    "số mấy",
    "công văn số",
    "văn bản số",
    "điểm thứ",
    "điểm mấy",
    "điểm nào",
    "giao cho ai",
    "gửi cho ai",
    "gửi tới ai",
    "ban hành ngày",
    "ngày ban hành",
    "ký ngày",
    "ai ký",
    "ai ban hành",
    "which clause",
    "which point",
    "document number",
    "letter number",
    "addressed to",
    "date of the letter",
    "who signed",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let trivia = Phrases::new(&study.lexicon, TRIVIA);
    let first = study.pack.languages.first();
    let asking: Vec<&str> = study
        .pieces()
        .filter(|(_, piece)| piece.role == Role::Question && Some(&piece.lang) == first)
        .filter(|(_, piece)| trivia.any(study.words(piece)))
        .map(|(item, _)| item.scenario.id.as_str())
        .collect();
    let share = asking.len() as f64 / study.items.len().max(1) as f64;
    if share > MOST {
        let args = vec![
            ("percent", percent(share)),
            ("scenarios", asking.join(", ")),
        ];
        findings.add("many", PACK, "questions", args);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, vi};

    #[test]
    fn questions_about_the_paper_are_named() {
        check("L-34", &bank(), &[]);
        let mut bad = bank();
        for scenario in bad.scenarios.iter_mut().take(4) {
            *vi(&mut scenario.question) = "Công văn số mấy?".to_owned();
        }
        check("L-34", &bad, &["many pack.toml questions"]);
    }
}
