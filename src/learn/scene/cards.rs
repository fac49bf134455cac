//! A law card: one tap away, dated, with its standing.

use curriculum::parts::Card;
use curriculum::vocabulary::CardStatus;
use messages::{Lang, dates, scene};
use yew::prelude::*;

use crate::learn::ctx::content_lang;
use crate::widgets::icon;

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
    html! {
        <details class="more">
            <summary>{ icon("law") }{ scene::law_card(lang, &words(&card.title)) }</summary>
            <div class="more__in law">
                <p>{ words(&card.statement) }</p>
                if session::days::older_than(OLD_AFTER_DAYS, &card.checked_on, today) { <p class="note note--warn">{ icon("warn") }<span>{ scene::card_old(lang) }</span></p> }
                <dl class="facts">
                    <dt>{ scene::card_document(lang) }</dt><dd lang="vi">{ &card.source_title }</dd>
                    <dt>{ scene::card_status(lang) }</dt><dd>{ standing(lang, card) }</dd>
                    <dt>{ scene::card_checked(lang) }</dt><dd>{ dates::date(lang, &card.checked_on) }</dd>
                    if !card.source_url.is_empty() {
                        <dt>{ scene::card_where(lang) }</dt><dd class="break">{ &card.source_url }</dd>
                    }
                </dl>
            </div>
        </details>
    }
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
