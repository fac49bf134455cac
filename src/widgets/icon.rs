//! A drawing from the sprite that stands in the page (`assets/icons.svg`).

use yew::prelude::*;

use super::node;

/// A drawing by its symbol's name without the `i-` prefix. Always beside a word, so hidden from screen readers.
pub fn icon(name: &str) -> Html {
    drawing("i", name)
}

/// The same, smaller, for lines of text.
pub fn small_icon(name: &str) -> Html {
    drawing("i i--s", name)
}

fn drawing(class: &'static str, name: &str) -> Html {
    let symbol = node("use", &[("href", &format!("#i-{name}"))], Vec::new());
    node(
        "svg",
        &[("class", class), ("aria-hidden", "true")],
        vec![symbol],
    )
}
