//! L-19 bilingual completeness.
//!
//! Where a pack has Vietnamese and English: both carry the same numerals (12- and 24-hour clocks and numbers in words are
//! allowed for: a numeral may be missing from one side only if the other writes numbers as words), English is 0.6–1.8
//! times as long (texts of 30 characters or more), and English holds no Vietnamese diacritics outside names, which begin
//! with a capital, and quotations. Completeness itself is refused when reading. Why: who reads English must meet the
//! same difficulty. Source: brief §4.2 L-19.

use curriculum::vocabulary::Lang;

use super::ratio;
use crate::finding::{Findings, Level, Lint};
use crate::study::{Piece, Study};

pub(crate) const LINT: Lint = Lint {
    code: "L-19",
    name: "bilingual",
    level: Level::Fail,
    banks_only: false,
    run,
};

const LEAST_RATIO: f64 = 0.6;
const MOST_RATIO: f64 = 1.8;
const LEAST_CHARS: usize = 30;

fn run(study: &Study<'_>, findings: &mut Findings) {
    let foreign: Vec<bool> = study
        .lexicon
        .forms()
        .iter()
        .map(|form| form.chars().any(is_vietnamese))
        .collect();
    for doc in study.docs() {
        for two in doc.pieces.windows(2) {
            let [vi, en] = two else { continue };
            if vi.lang != Lang::Vi || en.lang != Lang::En || vi.at != en.at {
                continue;
            }
            let at = || en.at.lang(Lang::En);
            let (of_vi, of_en) = (numerals(study, vi), numerals(study, en));
            if let Some(lost) = of_vi
                .iter()
                .find(|number| !is_said(study, number, &of_en, en))
            {
                findings.add("numeral", doc.file, at(), vec![("number", lost.clone())]);
            } else if let Some(more) = of_en
                .iter()
                .find(|number| !is_said(study, number, &of_vi, vi))
            {
                findings.add("numeral", doc.file, at(), vec![("number", more.clone())]);
            }
            let (long, short) = (en.text.chars().count(), vi.text.chars().count());
            let length = long as f64 / short.max(1) as f64;
            if short >= LEAST_CHARS && !(LEAST_RATIO..=MOST_RATIO).contains(&length) {
                findings.add("length", doc.file, at(), vec![("ratio", ratio(length))]);
            }
            let words = study.words(en);
            let odd = words.iter().find(|word| {
                foreign[word.id() as usize] && !word.capital() && !word.spoken() && !word.quoted()
            });
            if let Some(word) = odd {
                let args = vec![("word", study.lexicon.form(word.id()).to_owned())];
                findings.add("diacritics", doc.file, at(), args);
            }
        }
    }
}

fn numerals(study: &Study<'_>, piece: &Piece<'_>) -> Vec<String> {
    let forms = study
        .words(piece)
        .iter()
        .map(|word| study.lexicon.form(word.id()));
    forms
        .filter(|form| form.bytes().all(|byte| byte.is_ascii_digit()))
        .map(|form| form.trim_start_matches('0').to_owned())
        .filter(|form| !form.is_empty())
        .collect()
}

/// Whether the other language says a number: the numeral, the other clock's hour, or words for numbers.
fn is_said(study: &Study<'_>, number: &str, numerals: &[String], other: &Piece<'_>) -> bool {
    let same = |numeral: &String| {
        numeral == number
            || match (numeral.parse::<u32>(), number.parse::<u32>()) {
                (Ok(one), Ok(two)) => one.abs_diff(two) == 12 && one.max(two) <= 24,
                _ => false,
            }
    };
    numerals.iter().any(same)
        || study
            .words(other)
            .iter()
            .any(|word| IN_WORDS.contains(&study.lexicon.form(word.id())))
}

/// Words for numbers, both languages: which number is not asked.
const IN_WORDS: &[&str] = &[
    "một",
    "hai",
    "ba",
    "bốn",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "trăm",
    "nghìn",
    "ngàn",
    "nửa",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "twelve",
    "hundred",
    "thousand",
    "half",
    "noon",
    "midnight",
    "dozen",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A letter that Vietnamese has and English does not.
fn is_vietnamese(char: char) -> bool {
    matches!(char, 'ă' | 'â' | 'đ' | 'ê' | 'ô' | 'ơ' | 'ư' | 'à'..='ã' | 'è' | 'é' | 'ì' | 'í' | 'ò'..='õ' | 'ù' | 'ú' | 'ý' | 'ĩ' | 'ũ')
        || ('\u{1ea0}'..='\u{1ef9}').contains(&char)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file, text};

    #[test]
    fn what_got_lost_in_translation_is_named() {
        check("L-19", &bank(), &[]);
        let mut good = bank();
        good.scenarios[0].question = text(
            "Trước 16 giờ Anh/Chị làm gì?",
            "What do you do before 4 pm?",
        );
        good.scenarios[0].title = text("Chuyến đò 4 giờ", "The ferry of Uncle Tư at four");
        check("L-19", &good, &[]);
        let mut bad = bank();
        let file = file(&bad, 0);
        bad.scenarios[0].question = text(
            "Sau 5 phút Anh/Chị làm gì?",
            "What do you do after 7 minutes?",
        );
        bad.scenarios[0].title = text("Chuyến đò cuối", "The đò that goes last");
        bad.scenarios[0].situation = text(
            "Bà con ấp bên đang đợi tin, chưa ai rõ đê ra sao.",
            "Nobody knows.",
        );
        check(
            "L-19",
            &bad,
            &[
                &format!("diacritics {file} title.en"),
                &format!("length {file} situation.en"),
                &format!("numeral {file} question.en"),
            ],
        );
    }
}
