//! The credit glyph: a round mirror with water, always beside its word.

use curriculum::vocabulary::Activity;
use messages::{Lang, activity, scene};
use yew::prelude::*;

use super::{el, icon, plain};

/// The word of an option's credit, 0–3.
pub fn level_word(lang: Lang, credit: u8) -> &'static str {
    match credit {
        0 => scene::level_0(lang),
        1 => scene::level_1(lang),
        2 => scene::level_2(lang),
        _ => scene::level_3(lang),
    }
}

/// The word of a whole answer's level, 0–3.
pub fn whole_word(lang: Lang, level: u8) -> &'static str {
    match level {
        0 => activity::whole_0(lang),
        1 => activity::whole_1(lang),
        2 => activity::whole_2(lang),
        _ => activity::whole_3(lang),
    }
}

/// The word of an answer's level, 0–3: that of its one option, or that of the whole.
pub fn answer_word(lang: Lang, activity: Activity, level: u8) -> &'static str {
    match activity {
        Activity::ChooseOne | Activity::Reply => level_word(lang, level),
        _ => whole_word(lang, level),
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
