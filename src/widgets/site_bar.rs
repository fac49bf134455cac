//! The bar of the pages outside a run: brand, and the language switch.

use messages::{Lang, shell};
use yew::prelude::*;

use super::Icon;

/// Properties of [`SiteBar`].
#[derive(Properties, PartialEq)]
pub struct SiteBarProps {
    /// The interface language.
    pub lang: Lang,
    /// Beside the brand; empty for none.
    #[prop_or_default]
    pub place: AttrValue,
    /// The other language was chosen.
    pub on_language: Callback<Lang>,
    /// Lies over the picture of the first screen.
    #[prop_or_default]
    pub over: bool,
}

/// The bar.
#[component]
pub fn SiteBar(props: &SiteBarProps) -> Html {
    let other = props.lang.other();
    let onclick = props.on_language.reform(move |_: MouseEvent| other);
    html! {
        <header class={classes!("bar", props.over.then_some("bar--over"))}>
            <div class="bar__in">
                <a class="brand" href="#/">
                    <Icon name="mark" />{ shell::brand(props.lang) }
                    if !props.place.is_empty() { <small>{ &props.place }</small> }
                </a>
                <div class="bar__end">
                    <button class="lang" type="button" lang={other.tag()} {onclick} data-testid="language">
                        <Icon name="globe" small=true />{ shell::other_language(props.lang) }
                    </button>
                </div>
            </div>
        </header>
    }
}
