//! Spot: the artefacts again, each span with its mark. Found is solid, missed dashed, wrongly suspected double.

use curriculum::vocabulary::Activity;
use messages::Lang;
use session::marks::Mark;
use yew::prelude::*;

use super::many::mark_word;
use crate::learn::scene::activities::spot::{NO_BREAK, pin};
use crate::widgets::{el, plain, words};

/// A span inside its text, with the number under which the list speaks of it, from 1.
pub fn span(lang: Lang, mark: Mark, place: usize, said: Html) -> Html {
    let class = match mark {
        Mark::Right => "spot spot--hit",
        Mark::Missed => "spot spot--miss",
        Mark::False => "spot spot--false",
        _ => "spot spot--fine",
    };
    let word = mark_word(lang, Activity::Spot, mark);
    let heard = words("span", "sr", &format!("({word}) "));
    let said = el("span", "spot__said", vec![said]);
    el("span", class, vec![pin_of(mark, place), heard, plain(NO_BREAK), said])
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
