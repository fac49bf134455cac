//! The bar of a run: back, where I am, whether it is saved. No brand, no menu inside a run.

use messages::{Lang, shell};
use yew::prelude::*;

use super::Icon;

/// What is known of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveMark {
    /// Durable.
    Saved,
    /// On its way.
    Saving,
    /// Failed.
    Unsaved,
    /// There is no durable storage here.
    InMemory,
}

/// Properties of [`RunBar`].
#[derive(Properties, PartialEq)]
pub struct RunBarProps {
    /// The interface language.
    pub lang: Lang,
    /// Where I am, in words.
    pub place: AttrValue,
    /// Steps behind me, and in all; 0 in all draws no river.
    #[prop_or_default]
    pub progress: (usize, usize),
    /// Whether it is saved; `None` where nothing is ever saved (practice).
    #[prop_or_default]
    pub mark: Option<SaveMark>,
    /// Where the back arrow leads.
    pub back: AttrValue,
    /// Its label.
    pub back_label: AttrValue,
}

/// The bar.
#[component]
pub fn RunBar(props: &RunBarProps) -> Html {
    let (past, all) = props.progress;
    let step = |index: usize| match index.cmp(&past) {
        std::cmp::Ordering::Less => Some("is-past"),
        std::cmp::Ordering::Equal => Some("is-now"),
        std::cmp::Ordering::Greater => None,
    };
    html! {
        <header class="runbar">
            <div class="runbar__row">
                <a class="icon-btn" href={props.back.clone()} aria-label={props.back_label.clone()}><Icon name="back" /></a>
                <p class="runbar__where num">{ &props.place }</p>
                { props.mark.map(|mark| saved(props.lang, mark)).unwrap_or_else(|| html! { <span /> }) }
            </div>
            if all > 0 {
                <div class="river" aria-hidden="true">{ for (0..all).map(|index| html! { <i class={step(index)} /> }) }</div>
            }
        </header>
    }
}

/// The saving mark, in words.
pub fn saved(lang: Lang, mark: SaveMark) -> Html {
    let (icon, words, state) = match mark {
        SaveMark::Saved => ("saved", shell::saved(lang), "saved"),
        SaveMark::Saving => ("saving", shell::saving(lang), "saving"),
        SaveMark::Unsaved => ("unsaved", shell::unsaved(lang), "unsaved"),
        SaveMark::InMemory => ("unsaved", shell::kept_in_memory(lang), "memory"),
    };
    html! { <p class={classes!("saved", (state != "saved").then(|| format!("saved--{state}")))} data-testid="saved" data-state={state}><Icon name={icon} small=true />{ words }</p> }
}
