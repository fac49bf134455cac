//! The bar of a run: back, where I am, whether it is saved. No brand, no menu inside a run.

use std::cmp::Ordering;

use messages::{Lang, shell};
use yew::prelude::*;

use super::{el, icon, node, plain, small_icon, words};

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
        let back = [
            ("class", "icon-btn"),
            ("href", self.back.as_str()),
            ("aria-label", self.back_label),
        ];
        let mark = match self.mark {
            Some(mark) => saved(self.lang, mark),
            None => el("span", "", Vec::new()),
        };
        let row = vec![
            node("a", &back, vec![icon("back")]),
            words("p", "runbar__where num", self.place),
            mark,
        ];
        let mut children = vec![el("div", "runbar__row", row)];
        if all > 0 {
            let mut steps = Vec::new();
            for index in 0..all {
                let class = match index.cmp(&past) {
                    Ordering::Less => "is-past",
                    Ordering::Equal => "is-now",
                    Ordering::Greater => "",
                };
                steps.push(el("i", class, Vec::new()));
            }
            let river = [("class", "river"), ("aria-hidden", "true")];
            children.push(node("div", &river, steps));
        }
        el("header", "runbar", children)
    }
}

/// What is known of saving, in words.
pub fn mark_words(lang: Lang, mark: SaveMark) -> &'static str {
    match mark {
        SaveMark::Saved => shell::saved(lang),
        SaveMark::Saving => shell::saving(lang),
        SaveMark::Unsaved => shell::unsaved(lang),
        SaveMark::InMemory => shell::kept_in_memory(lang),
    }
}

/// The saving mark.
pub fn saved(lang: Lang, mark: SaveMark) -> Html {
    let (drawing, state, class) = match mark {
        SaveMark::Saved => ("saved", "saved", "saved"),
        SaveMark::Saving => ("saving", "saving", "saved saved--saving"),
        SaveMark::Unsaved => ("unsaved", "unsaved", "saved saved--unsaved"),
        SaveMark::InMemory => ("unsaved", "memory", "saved saved--memory"),
    };
    let attributes = [
        ("class", class),
        ("data-testid", "saved"),
        ("data-state", state),
    ];
    node(
        "p",
        &attributes,
        vec![small_icon(drawing), plain(mark_words(lang, mark))],
    )
}
