//! The bar of the pages outside a run: brand, and the language switch.

use messages::{Lang, shell};
use yew::prelude::*;

use super::{el, icon, node, plain, small_icon, words_if_any};

/// The bar. `place` stands beside the brand, empty for none; `over` lays the bar over the first screen's picture.
pub fn site_bar(lang: Lang, place: &str, on_language: &Callback<Lang>, over: bool) -> Html {
    let other = lang.other();
    let onclick = on_language.reform(move |_: MouseEvent| other);
    let brand = vec![
        icon("mark"),
        plain(shell::brand(lang)),
        words_if_any("small", "", place),
    ];
    let switch = html! {
        <button class="lang" type="button" lang={other.tag()} {onclick} data-testid="language">
            { small_icon("globe") }{ shell::other_language(lang) }
        </button>
    };
    let inside = vec![
        node("a", &[("class", "brand"), ("href", "#/")], brand),
        el("div", "bar__end", vec![switch]),
    ];
    let class = if over { "bar bar--over" } else { "bar" };
    el("header", class, vec![el("div", "bar__in", inside)])
}
