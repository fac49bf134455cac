//! Spot: the artefacts again, each span with its mark. Found is solid, missed dashed, wrongly suspected double.

use curriculum::vocabulary::Activity;
use messages::Lang;
use session::marks::Mark;
use yew::prelude::*;

use super::many::mark_word;
use crate::learn::scene::activities::spot::{pin, unbroken, unheard};
use crate::widgets::{el, words};

/// A span inside its text, with the number under which the list speaks of it, from 1. What is heard are its whole words.
pub struct Span<'a> {
    /// The interface language.
    pub lang: Lang,
    /// How it was dealt with.
    pub mark: Mark,
    /// Its number in the list.
    pub place: usize,
    /// Its words.
    pub words: &'a str,
}

impl Span<'_> {
    /// Its markup, around the first of its words and the rest.
    pub fn view(&self, first: Html, rest: Html) -> Html {
        let class = match self.mark {
            Mark::Right => "spot spot--hit",
            Mark::Missed => "spot spot--miss",
            Mark::False => "spot spot--false",
            _ => "spot spot--fine",
        };
        let word = mark_word(self.lang, Activity::Spot, self.mark);
        let heard = words("span", "sr", &format!("({word}) {}", self.words));
        let shown = unbroken(pin_of(self.mark, self.place), first);
        el("span", class, vec![heard, shown, unheard(rest)])
    }
}

/// The number of a span, drawn by its mark.
pub(super) fn pin_of(mark: Mark, place: usize) -> Html {
    let class = match mark {
        Mark::Right => "pin",
        Mark::Missed => "pin pin--miss",
        Mark::False => "pin pin--false",
        _ => "pin pin--fine",
    };
    pin(class, place)
}

/// The colour of a mark's word.
pub(super) const fn tone(mark: Mark) -> &'static str {
    match mark {
        Mark::Missed => "lv lv--1",
        Mark::False => "lv lv--0",
        _ => "lv lv--3",
    }
}
