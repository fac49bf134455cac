//! Buttons and links that look like buttons: one place for their markup, so that each use costs a call.

use yew::prelude::*;

use super::icon;

/// How much weight a control has. One `Go` a screen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do next.
    Go,
    /// Another thing to do.
    Alt,
    /// A way aside.
    Quiet,
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Weight::Go => "btn btn--go",
            Weight::Alt => "btn btn--alt",
            Weight::Quiet => "btn btn--quiet",
        }
    }
}

/// A button. `drawing` is an icon's name, empty for none; `testid` is empty where no test needs it.
pub fn button(
    weight: Weight,
    drawing: &str,
    words: &str,
    onclick: Callback<MouseEvent>,
    testid: &'static str,
) -> Html {
    html! { <button class={weight.class()} type="button" {onclick} data-testid={testid}>{ content(drawing, words) }</button> }
}

/// A link drawn like a button, to an address of this site.
pub fn link(
    weight: Weight,
    drawing: &str,
    words: &str,
    href: String,
    testid: &'static str,
) -> Html {
    html! { <a class={weight.class()} {href} data-testid={testid}>{ content(drawing, words) }</a> }
}

/// The button that sends a form.
pub fn submit(words: &str, testid: &'static str) -> Html {
    html! { <button class={Weight::Go.class()} type="submit" data-testid={testid}>{ words }</button> }
}

fn content(drawing: &str, words: &str) -> Html {
    html! { <>if !drawing.is_empty() { { icon(drawing) } }{ words }</> }
}

/// A list of labels with their values.
pub fn facts(class: &'static str, rows: Vec<(&'static str, Html)>) -> Html {
    html! { <dl {class}>{ for rows.into_iter().map(|(label, value)| html! { <><dt>{ label }</dt><dd>{ value }</dd></> }) }</dl> }
}

/// A disclosure.
pub fn more(drawing: &str, summary: &str, open: bool, body: Html) -> Html {
    html! {
        <details class="more" {open}>
            <summary>{ icon(drawing) }{ summary }</summary>
            <div class="more__in">{ body }</div>
        </details>
    }
}
