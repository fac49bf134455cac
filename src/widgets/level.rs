//! The credit glyph: a round mirror with water, always beside its word.

use messages::{Lang, scene};
use yew::prelude::*;

use super::Icon;

/// The word of a credit, 0–3.
pub fn level_word(lang: Lang, credit: u8) -> &'static str {
    match credit {
        0 => scene::level_0(lang),
        1 => scene::level_1(lang),
        2 => scene::level_2(lang),
        _ => scene::level_3(lang),
    }
}

/// Properties of [`Level`].
#[derive(Properties, PartialEq)]
pub struct LevelProps {
    /// 0–3.
    pub credit: u8,
    /// The words beside the glyph.
    pub label: AttrValue,
}

/// Glyph and words.
#[component]
pub fn Level(props: &LevelProps) -> Html {
    let credit = props.credit.min(3);
    html! {
        <span class={format!("lv lv--{credit}")}>
            <Icon name={format!("lv{credit}")} />{ &props.label }
        </span>
    }
}
