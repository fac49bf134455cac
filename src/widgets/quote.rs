//! The directive's own words.

use yew::prelude::*;

use super::{el, node, words};

/// Verbatim passages in guillemets, always Vietnamese, with a caption under them (none when empty).
pub fn quote(passages: &[String], caption: Vec<Html>) -> Html {
    let mut text = String::new();
    for passage in passages {
        if !text.is_empty() {
            text.push_str(" … ");
        }
        text.push('«');
        text.push_str(passage);
        text.push('»');
    }
    let mut children = vec![node(
        "blockquote",
        &[("lang", "vi")],
        vec![words("p", "", &text)],
    )];
    if !caption.is_empty() {
        children.push(el("figcaption", "", caption));
    }
    el("figure", "quote", children)
}
