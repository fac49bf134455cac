//! A drawing from the sprite that stands in the page (`assets/icons.svg`).

use yew::prelude::*;

/// Properties of [`Icon`].
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// The symbol's name without its `i-` prefix.
    pub name: AttrValue,
    /// Smaller, for lines of text.
    #[prop_or_default]
    pub small: bool,
}

/// Always beside a word, so hidden from screen readers.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let href = format!("#i-{}", props.name);
    html! { <svg class={classes!("i", props.small.then_some("i--s"))} aria-hidden="true"><use href={href} /></svg> }
}
