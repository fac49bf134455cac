//! A law card: one tap away, dated, with its standing.

use curriculum::parts::{ByLang, Card};
use curriculum::vocabulary::CardStatus;
use messages::{Lang, dates, scene};
use yew::prelude::*;

use crate::learn::ctx::content_lang;
use crate::widgets::{el, facts, more, node, plain, remark, words};

/// A card this many days old asks to be checked again (brief §2, L-21).
const OLD_AFTER_DAYS: i64 = 180;

/// The disclosure; `today` is the device's date.
pub fn law_card(lang: Lang, card: &Card, today: &str) -> Html {
    let mut rows = vec![
        (
            scene::card_document(lang),
            node("span", &[("lang", "vi")], vec![plain(&card.source_title)]),
        ),
        (scene::card_status(lang), plain(&standing(lang, card))),
        (
            scene::card_checked(lang),
            plain(&dates::date(lang, &card.checked_on)),
        ),
    ];
    if !card.source_url.is_empty() {
        rows.push((
            scene::card_where(lang),
            words("span", "break", &card.source_url),
        ));
    }
    let mut law = vec![words("p", "", said(lang, &card.statement))];
    if session::days::older_than(OLD_AFTER_DAYS, &card.checked_on, today) {
        law.push(remark("note note--warn", "warn", scene::card_old(lang)));
    }
    law.push(facts("facts", rows));
    let title = scene::law_card(lang, said(lang, &card.title));
    more("law", &title, false, el("div", "law", law))
}

/// The text in the language shown, or in the one there is.
fn said(lang: Lang, by: &ByLang<String>) -> &str {
    by.get(&content_lang(lang))
        .or_else(|| by.values().next())
        .map_or("", String::as_str)
}

fn standing(lang: Lang, card: &Card) -> String {
    let state = match card.status {
        CardStatus::InForce if card.effective_from.is_empty() => {
            scene::card_in_force(lang).to_owned()
        }
        CardStatus::InForce => {
            scene::card_in_force_since(lang, &dates::date(lang, &card.effective_from))
        }
        CardStatus::Replaced if card.replaced_by.is_empty() => {
            scene::card_replaced_plain(lang).to_owned()
        }
        CardStatus::Replaced => scene::card_replaced(lang, &card.replaced_by),
        CardStatus::Draft => scene::card_draft(lang).to_owned(),
        CardStatus::Unknown => scene::card_unknown(lang).to_owned(),
    };
    if card.replaces.is_empty() {
        state
    } else {
        format!("{state}. {}", scene::card_replaces(lang, &card.replaces))
    }
}
