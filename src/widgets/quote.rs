//! The directive's own words.

use yew::prelude::*;

/// Properties of [`Quote`].
#[derive(Properties, PartialEq)]
pub struct QuoteProps {
    /// Verbatim passages, without guillemets.
    pub passages: Vec<String>,
    /// What stands under them.
    #[prop_or_default]
    pub children: Html,
}

/// A quotation in guillemets, always Vietnamese.
#[component]
pub fn Quote(props: &QuoteProps) -> Html {
    let text = props.passages.iter().map(|passage| format!("«{passage}»")).collect::<Vec<_>>().join(" … ");
    html! {
        <figure class="quote">
            <blockquote lang="vi"><p>{ text }</p></blockquote>
            <figcaption>{ props.children.clone() }</figcaption>
        </figure>
    }
}
