//! L-21 legal claims.
//!
//! A scenario that speaks of articles, decrees, laws, fines or prosecution names a law card; articles and amounts never
//! stand before the answer; a card named by a scenario was checked at most 180 days before the day of judgement (by
//! default the pack's release); a replaced card says what replaced it and never stands alone. Why: the law changes, and
//! an old sentence in a certificate's training is worse than none. Source: brief §2.1, §4.2 L-21.

use curriculum::vocabulary::{CardStatus, Lang};

use crate::days;
use crate::finding::{Findings, Level, Lint};
use crate::study::{At, Item, Study, Word, phrases::Phrases};

pub(crate) const LINT: Lint = Lint {
    code: "L-21",
    name: "legal-claims",
    level: Level::Fail,
    banks_only: false,
    run,
};

const MOST_DAYS: i64 = 180;

/// Words that make a sentence a legal one; “luật” only before a capital letter, “điều” only before a number.
const LEGAL: &[&str] = &[
    "nghị định",
    "phạt",
    "xử phạt",
    "triệu đồng",
    "khởi tố",
    "hình sự",
    "luật",
    "điều",
    "decree",
    "fine",
    "fined",
    "prosecuted",
    "prosecution",
    "criminal",
];

fn run(study: &Study<'_>, findings: &mut Findings) {
    let legal = Phrases::new(&study.lexicon, LEGAL);
    for item in &study.items {
        let mut first: Option<(At, Lang, &'static str)> = None;
        for piece in &item.doc.pieces {
            let words = study.words(piece);
            for (phrase, there) in legal.places(words) {
                let next = words.get(there.end).copied().filter(|word| word.joined());
                let claims = match phrase {
                    "luật" => next.is_some_and(Word::capital),
                    "điều" => next.is_some_and(|next| is_number(study, next)),
                    _ => true,
                };
                if !claims {
                    continue;
                }
                if first.is_none() {
                    first = Some((piece.at, piece.lang, phrase));
                }
                if piece.role.is_before() && matches!(phrase, "điều" | "triệu đồng") {
                    let args = vec![("words", phrase.to_owned())];
                    findings.add("before", item.doc.file, piece.at.lang(piece.lang), args);
                }
            }
        }
        if let Some((at, lang, phrase)) = first
            && item.scenario.cards.is_empty()
        {
            let args = vec![("words", phrase.to_owned())];
            findings.add("no-card", item.doc.file, at.lang(lang), args);
        }
        only_history(study, item, findings);
    }
    cards(study, findings);
}

fn is_number(study: &Study<'_>, word: Word) -> bool {
    study
        .lexicon
        .form(word.id())
        .bytes()
        .all(|byte| byte.is_ascii_digit())
}

fn only_history(study: &Study<'_>, item: &Item<'_>, findings: &mut Findings) {
    let status = |id: &String| {
        study
            .pack
            .cards
            .iter()
            .find(|card| card.id == *id)
            .map(|card| card.status)
    };
    let cards = &item.scenario.cards;
    let history = |id: &String| status(id) == Some(CardStatus::Replaced);
    if !cards.is_empty() && cards.iter().all(history) {
        findings.add("only-history", item.doc.file, At::key("cards"), Vec::new());
    }
}

fn cards(study: &Study<'_>, findings: &mut Findings) {
    for card in &study.pack.cards {
        let old = days::number(&card.checked_on).map_or(MOST_DAYS + 1, |day| study.today - day);
        if old > MOST_DAYS {
            let args = vec![
                ("checked", card.checked_on.clone()),
                ("days", old.to_string()),
                ("as_of", study.as_of.to_owned()),
            ];
            findings.add("old-card", &card.file, "checked_on", args);
        }
        if card.status == CardStatus::Replaced && card.replaced_by.is_empty() {
            findings.add("no-successor", &card.file, "replaced_by", Vec::new());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{bank, check, choices, file, vi};
    use curriculum::vocabulary::CardStatus;

    #[test]
    fn law_without_a_card_and_old_cards_are_named() {
        let mut good = bank();
        *vi(&mut choices(&mut good, 0)[1].why) +=
            " Nghị định này để thẻ nói, còn điều cần nhớ thì khác; kỷ luật là của mình";
        good.scenarios[0].cards = vec!["card".to_owned()];
        check("L-21", &good, &[]);
        let mut bad = bank();
        let file = file(&bad, 0);
        *vi(&mut bad.scenarios[0].situation) += " theo Điều 5 của Luật An";
        bad.scenarios[0].cards.clear();
        check(
            "L-21",
            &bad,
            &[
                &format!("before {file} situation.vi"),
                &format!("no-card {file} situation.vi"),
            ],
        );
        let mut bad = bank();
        bad.cards[0].checked_on = "2026-01-02".to_owned();
        bad.cards[0].status = CardStatus::Replaced;
        for scenario in &mut bad.scenarios[1..] {
            scenario.cards.clear();
        }
        check(
            "L-21",
            &bad,
            &[
                &format!("only-history {file} cards"),
                "old-card cards/card.toml checked_on",
                "no-successor cards/card.toml replaced_by",
            ],
        );
    }
}
