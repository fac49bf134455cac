//! L-25 no real places, no brands.
//!
//! What follows “xã, phường, ấp, khóm, thị trấn, huyện, quận, tỉnh” in Vietnamese texts of scenarios is one of the
//! fictional names or Cần Thơ; platforms are those of the short list. A name of your own that is fictional is answered
//! beside the content once it has been compared with the official list of communes, which no program here holds. Why: a
//! story about a real place is a story about real people. Source: brief §4.2 L-25, §5.

use curriculum::vocabulary::Lang;

use crate::finding::{Findings, Level, Lint};
use crate::study::{Study, Word, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-25",
    name: "places-brands",
    level: Level::Warn,
    banks_only: false,
    run,
};

const UNITS: &[&str] = &[
    "xã",
    "phường",
    "ấp",
    "khóm",
    "thị trấn",
    "huyện",
    "quận",
    "tỉnh",
    "khu vực",
];

/// Fictional places (brief §5), and the city of the directive.
const PLACES: &[&str] = &[
    "vàm dừa",
    "rạch sen",
    "bến lụa",
    "cầu trăng",
    "cồn lá",
    "cần thơ",
];

/// Platforms that are not on the allow-list. Allowed: Facebook, Zalo, YouTube, TikTok, VNeID.
const BRANDS: &[&str] = &[
    "instagram",
    "telegram",
    "viber",
    "whatsapp",
    "wechat",
    "messenger",
    "threads",
    "twitter",
    "lotus",
    "shopee",
    "lazada",
    "tiki",
    "grab",
    "momo",
    "vietcombank",
    "agribank",
    "bidv",
    "vietinbank",
    "techcombank",
    "viettel",
    "vinaphone",
    "mobifone",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let units = Phrases::new(&study.lexicon, UNITS);
    let places = Phrases::new(&study.lexicon, PLACES);
    let brands = Phrases::new(&study.lexicon, BRANDS);
    for (item, piece) in study.pieces() {
        let words = study.words(piece);
        if let Some((brand, _)) = brands.find(words).find(|(_, there)| there[0].capital()) {
            let args = vec![("name", brand.to_owned())];
            findings.add("brand", item.doc.file, piece.at.lang(piece.lang), args);
        }
        if piece.lang != Lang::Vi {
            continue;
        }
        for (unit, there) in units.places(words) {
            let after = &words[there.end..];
            if !after
                .first()
                .is_some_and(|next| next.capital() && !next.shouted() && next.joined())
            {
                continue;
            }
            let known = places.find(&after[..after.len().min(2)]).next().is_some();
            if !known {
                let args = vec![("name", format!("{unit} {}", proper(study, after)))];
                findings.add("place", item.doc.file, piece.at.lang(piece.lang), args);
                break;
            }
        }
    }
}

fn proper(study: &Study<'_>, words: &[Word]) -> String {
    let named = words.iter().take_while(|word| word.capital());
    named
        .map(|word| study.lexicon.form(word.id()))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, file, vi};

    #[test]
    fn real_places_and_brands_are_named() {
        let mut good = bank();
        *vi(&mut good.scenarios[0].situation) += " Ở ấp Cồn Lá, xã Vàm Dừa có nhóm Zalo của xã.";
        check("L-25", &good, &[]);
        let mut bad = bank();
        *vi(&mut bad.scenarios[0].situation) += " Ở xã Vàm Dừa và phường Ninh Kiều";
        *vi(&mut bad.scenarios[0].question) = "Trên Telegram thì làm gì?".to_owned();
        let file = file(&bad, 0);
        check(
            "L-25",
            &bad,
            &[
                &format!("place {file} situation.vi"),
                &format!("brand {file} question.vi"),
            ],
        );
    }
}
