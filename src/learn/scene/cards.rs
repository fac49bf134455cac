//! A law card: one tap away, dated, with its standing.

use curriculum::parts::Card;
use curriculum::vocabulary::CardStatus;
use messages::{Lang, dates, scene};
use yew::prelude::*;

use crate::learn::ctx::content_lang;
use crate::widgets::{facts, icon, more};

/// A card this many days old asks to be checked again (brief §2, L-21).
const OLD_AFTER_DAYS: i64 = 180;

/// The disclosure; `today` is the device's date.
pub fn law_card(lang: Lang, card: &Card, today: &str) -> Html {
    let words = |by: &curriculum::parts::ByLang<String>| {
        by.get(&content_lang(lang))
            .or_else(|| by.values().next())
            .cloned()
            .unwrap_or_default()
    };
    let mut rows = vec![
        (
            scene::card_document(lang),
            html! { <span lang="vi">{ &card.source_title }</span> },
        ),
        (scene::card_status(lang), standing(lang, card).into()),
        (
            scene::card_checked(lang),
            dates::date(lang, &card.checked_on).into(),
        ),
    ];
    if !card.source_url.is_empty() {
        rows.push((
            scene::card_where(lang),
            html! { <span class="break">{ &card.source_url }</span> },
        ));
    }
    let old = session::days::older_than(OLD_AFTER_DAYS, &card.checked_on, today);
    let body = html! {
        <div class="law">
            <p>{ words(&card.statement) }</p>
            if old { <p class="note note--warn">{ icon("warn") }<span>{ scene::card_old(lang) }</span></p> }
            { facts("facts", rows) }
        </div>
    };
    more(
        "law",
        &scene::law_card(lang, &words(&card.title)),
        false,
        body,
    )
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
