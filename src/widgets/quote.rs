//! The directive's own words.

use yew::prelude::*;

/// Verbatim passages in guillemets, always Vietnamese, with a caption under them (none when empty).
pub fn quote(passages: &[String], caption: Html) -> Html {
    let text = passages
        .iter()
        .map(|passage| format!("«{passage}»"))
        .collect::<Vec<_>>()
        .join(" … ");
    html! {
        <figure class="quote">
            <blockquote lang="vi"><p>{ text }</p></blockquote>
            if caption != Html::default() { <figcaption>{ caption }</figcaption> }
        </figure>
    }
}
