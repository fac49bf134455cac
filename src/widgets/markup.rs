//! Authored text: paragraphs, lists and bold runs become elements; no HTML string ever exists.

use curriculum::markup::{Block, Run, parse};
use yew::prelude::*;

/// The blocks of a text.
pub fn markup(text: &str) -> Html {
    parse(text).iter().map(block).collect()
}

fn block(block: &Block) -> Html {
    match block {
        Block::Paragraph(runs) => html! { <p>{ for runs.iter().map(run) }</p> },
        Block::List(items) => html! {
            <ul>{ for items.iter().map(|runs| html! { <li>{ for runs.iter().map(run) }</li> }) }</ul>
        },
    }
}

fn run(run: &Run) -> Html {
    if run.bold {
        html! { <b>{ &run.text }</b> }
    } else {
        html! { { &run.text } }
    }
}
