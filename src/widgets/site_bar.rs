//! The bar of the pages outside a run: brand, and the language switch.

use messages::{Lang, shell};
use yew::prelude::*;

use super::{icon, small_icon};

/// The bar. `place` stands beside the brand, empty for none; `over` lays the bar over the first screen's picture.
pub fn site_bar(lang: Lang, place: &str, on_language: &Callback<Lang>, over: bool) -> Html {
    let other = lang.other();
    let onclick = on_language.reform(move |_: MouseEvent| other);
    html! {
        <header class={if over { "bar bar--over" } else { "bar" }}>
            <div class="bar__in">
                <a class="brand" href="#/">
                    { icon("mark") }{ shell::brand(lang) }
                    if !place.is_empty() { <small>{ place }</small> }
                </a>
                <div class="bar__end">
                    <button class="lang" type="button" lang={other.tag()} {onclick} data-testid="language">
                        { small_icon("globe") }{ shell::other_language(lang) }
                    </button>
                </div>
            </div>
        </header>
    }
}
