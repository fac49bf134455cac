//! L-24 no real people.
//!
//! No surname followed by two capitalised words: people in stories have a given name and a role. Names of the dead on
//! whom a scenario must speak are answered by changing the sentence. Why: a training must not be able to slander anybody.
//! Source: brief §4.2 L-24, §5.

use crate::finding::{Findings, Level, Lint};
use crate::study::{Study, Word};

pub(crate) const LINT: Lint = Lint {
    code: "L-24",
    name: "real-people",
    level: Level::Fail,
    banks_only: false,
    run,
};

/// The surnames of nearly everybody.
const SURNAMES: &[&str] = &[
    "nguyễn", "trần", "lê", "phạm", "huỳnh", "hoàng", "phan", "vũ", "võ", "đặng", "bùi", "đỗ",
    "hồ", "ngô", "dương", "lý", "đinh", "đoàn", "lâm", "trịnh", "trương", "mai", "đào", "cao",
    "hà", "lương", "tô", "thái", "châu", "tạ", "thạch", "sơn", "danh", "kim", "kiên",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let mut surname = vec![false; study.lexicon.forms().len()];
    for word in SURNAMES
        .iter()
        .filter_map(|word| study.lexicon.number(word))
    {
        surname[word as usize] = true;
    }
    for (item, piece) in study.pieces() {
        let name = study.words(piece).windows(3).find(|three| {
            surname[three[0].id() as usize]
                && three.iter().all(|word| word.capital() && !word.shouted())
                && three[1..].iter().all(|word| word.joined())
        });
        if let Some(name) = name {
            let args = vec![("name", spelled(study, name))];
            findings.add("name", item.doc.file, piece.at.lang(piece.lang), args);
        }
    }
}

fn spelled(study: &Study<'_>, words: &[Word]) -> String {
    let capital = |word: &Word| {
        let mut chars = study.lexicon.form(word.id()).chars();
        chars
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .chain(chars)
            .collect::<String>()
    };
    words.iter().map(capital).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file, vi};

    #[test]
    fn full_names_are_named() {
        let mut good = bank();
        *vi(&mut good.scenarios[0].situation) += " Anh Lê gặp chị Mai ở xã Vàm Dừa. Hồ nước cạn.";
        check("L-24", &good, &[]);
        let mut bad = bank();
        *vi(&mut bad.scenarios[0].situation) += " Ông Trần Văn Ất gọi tới";
        let expected = format!("name {} situation.vi", file(&bad, 0));
        check("L-24", &bad, &[&expected]);
    }
}
