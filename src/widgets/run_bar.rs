//! The bar of a run: back, where I am, whether it is saved. No brand, no menu inside a run.

use messages::{Lang, shell};
use yew::prelude::*;

use super::{icon, small_icon};

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

/// The bar.
pub struct RunBar<'a> {
    /// The interface language.
    pub lang: Lang,
    /// Where I am, in words.
    pub place: &'a str,
    /// Steps behind me, and in all; 0 in all draws no river.
    pub progress: (usize, usize),
    /// Whether it is saved; `None` where nothing is ever saved (practice).
    pub mark: Option<SaveMark>,
    /// Where the back arrow leads.
    pub back: String,
    /// Its label.
    pub back_label: &'static str,
}

impl RunBar<'_> {
    /// The bar's markup.
    pub fn view(self) -> Html {
        let (past, all) = self.progress;
        let step = |index: usize| match index.cmp(&past) {
            std::cmp::Ordering::Less => Some("is-past"),
            std::cmp::Ordering::Equal => Some("is-now"),
            std::cmp::Ordering::Greater => None,
        };
        html! {
            <header class="runbar">
                <div class="runbar__row">
                    <a class="icon-btn" href={self.back} aria-label={self.back_label}>{ icon("back") }</a>
                    <p class="runbar__where num">{ self.place }</p>
                    { self.mark.map(|mark| saved(self.lang, mark)).unwrap_or_else(|| html! { <span /> }) }
                </div>
                if all > 0 {
                    <div class="river" aria-hidden="true">{ for (0..all).map(|index| html! { <i class={step(index)} /> }) }</div>
                }
            </header>
        }
    }
}

/// The saving mark, in words.
pub fn saved(lang: Lang, mark: SaveMark) -> Html {
    let (drawing, words, state) = match mark {
        SaveMark::Saved => ("saved", shell::saved(lang), "saved"),
        SaveMark::Saving => ("saving", shell::saving(lang), "saving"),
        SaveMark::Unsaved => ("unsaved", shell::unsaved(lang), "unsaved"),
        SaveMark::InMemory => ("unsaved", shell::kept_in_memory(lang), "memory"),
    };
    html! { <p class={classes!("saved", (state != "saved").then(|| format!("saved--{state}")))} data-testid="saved" data-state={state}>{ small_icon(drawing) }{ words }</p> }
}
