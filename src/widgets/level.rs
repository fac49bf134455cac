//! The credit glyph: a round mirror with water, always beside its word.

use messages::{Lang, scene};
use yew::prelude::*;

use super::{el, icon, plain};

/// The word of a credit, 0–3.
pub fn level_word(lang: Lang, credit: u8) -> &'static str {
    match credit {
        0 => scene::level_0(lang),
        1 => scene::level_1(lang),
        2 => scene::level_2(lang),
        _ => scene::level_3(lang),
    }
}

/// The glyph of a credit, 0–3, with the words beside it.
pub fn level(credit: u8, label: &str) -> Html {
    let credit = credit.min(3);
    el(
        "span",
        &format!("lv lv--{credit}"),
        vec![icon(&format!("lv{credit}")), plain(label)],
    )
}
