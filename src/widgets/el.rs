//! Elements by function call.
//!
//! `html!` expands to about 250 bytes of wasm for every element; a call costs about 80. So plain structure (elements with
//! fixed attributes around children) is written with these, and `html!` is kept for components, listeners and inputs.

use yew::prelude::*;
use yew::virtual_dom::{Key, VTag};

/// An element with attributes around its children. An attribute with an empty value is left out.
pub fn node(tag: &'static str, attributes: &[(&'static str, &str)], children: Vec<Html>) -> Html {
    keyed(None, tag, attributes, children)
}

/// The same, replaced rather than changed when its key does.
pub fn keyed(
    key: Option<&str>,
    tag: &'static str,
    attributes: &[(&'static str, &str)],
    children: Vec<Html>,
) -> Html {
    let mut element = VTag::new(tag);
    element.key = key.map(Key::from);
    for (name, value) in attributes {
        if !value.is_empty() {
            element.add_attribute(name, value.to_string());
        }
    }
    element.add_children(children);
    element.into()
}

/// An element with a class, empty for none.
pub fn el(tag: &'static str, class: &str, children: Vec<Html>) -> Html {
    node(tag, &[("class", class)], children)
}

/// An element that holds only words.
pub fn words(tag: &'static str, class: &str, text: &str) -> Html {
    el(tag, class, vec![plain(text)])
}

/// The same, or nothing where there are no words.
pub fn words_if_any(tag: &'static str, class: &str, text: &str) -> Html {
    if text.is_empty() {
        Html::default()
    } else {
        words(tag, class, text)
    }
}

/// Nodes side by side, without an element around them.
pub fn together(children: Vec<Html>) -> Html {
    children.into_iter().collect()
}

/// Words without an element.
pub fn plain(text: &str) -> Html {
    Html::from(text.to_owned())
}

/// A section under a heading of the second level.
pub fn section(heading: &str, mut children: Vec<Html>) -> Html {
    children.insert(0, words("h2", "", heading));
    el("section", "flow", children)
}
