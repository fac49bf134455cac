//! Spot: words inside the artefacts are marked where they stand; the form lists what is marked.

use curriculum::markup::marked_runs;
use curriculum::parts::ScenarioText;
use messages::activity;
use session::Move;
use yew::prelude::*;

use crate::learn::scene::form::Form;
use crate::widgets::{el, node, plain, together, words};

/// The numbers of the spans as they are read.
pub fn reading_order(text: &ScenarioText) -> Vec<u32> {
    let mut order = Vec::new();
    for artefact in &text.artefacts {
        for number in marked_runs(artefact).into_iter().filter_map(|run| run.span) {
            if !order.contains(&number) {
                order.push(number);
            }
        }
    }
    order
}

/// The question, where it is read before what it is about.
pub fn task(form: &Form) -> Html {
    let lang = form.lang;
    together(vec![
        node(
            "h2",
            &[("class", "ask"), ("id", "ask")],
            vec![plain(&form.scenario.text.question)],
        ),
        words("p", "hint", activity::mark_hint(lang)),
    ])
}

/// A span inside a text: a button before its words, which press it as well. The words stay in the lines of the text, which
/// a button around them would break: no browser lets a button run on from line to line.
pub fn span(form: &Form, number: u32, first: Html, rest: Html) -> Html {
    let place = nth_marked(form, number);
    let words = form.text(number);
    // What is shown is said as well (WCAG 2.5.3): a number, once there is one.
    let (class, pressed, shown, name) = match place {
        Some(place) => (
            "spot is-on",
            "true",
            place.to_string(),
            format!("{place}. {words}"),
        ),
        None => ("spot", "false", String::new(), words.to_owned()),
    };
    let button = [
        ("type", "button"),
        ("class", "pin"),
        ("id", &format!("option-{number}")),
        ("aria-label", &name),
        ("aria-pressed", pressed),
    ];
    let button = node("button", &button, vec![plain(&shown)]);
    let onclick = form.on::<MouseEvent>(Move::Pick(number));
    html! { <span {class} {onclick}>{ unbroken(button, first) }{ unheard(rest) }</span> }
}

/// A ring or number with the first of its words: no line ends between them.
pub fn unbroken(pin: Html, first: Html) -> Html {
    el("span", "spot__first", vec![pin, unheard(first)])
}

/// Words that are said elsewhere.
pub fn unheard(said: Html) -> Html {
    let attributes = [("class", "spot__said"), ("aria-hidden", "true")];
    node("span", &attributes, vec![said])
}

/// The number in a text that leads to the same number in a list.
pub fn pin(class: &str, place: usize) -> Html {
    let attributes = [("class", class), ("aria-hidden", "true")];
    node("span", &attributes, vec![plain(&place.to_string())])
}

/// Where a span stands among the marked ones as they are read, from 1.
fn nth_marked(form: &Form, number: u32) -> Option<usize> {
    let draft = form.draft();
    let mut marked = form
        .order
        .iter()
        .filter(|span| draft.place_of(**span).is_some());
    marked
        .position(|span| *span == number)
        .map(|place| place + 1)
}

pub(super) fn view(form: &Form) -> Html {
    let draft = form.draft();
    let mut list = Vec::new();
    for number in form.order.iter().copied() {
        if draft.place_of(number).is_some() {
            let parts = vec![
                pin("pin", list.len() + 1),
                words("span", "", form.text(number)),
            ];
            list.push(el("li", "sign", parts));
        }
    }
    let count = vec![plain(&activity::marked(form.lang, list.len()))];
    let children = vec![
        node("h2", &[("data-testid", "count")], count),
        el("ol", "signs", list),
    ];
    let attributes = [
        ("class", "marked"),
        ("role", "group"),
        ("aria-labelledby", "ask"),
        ("aria-describedby", "turn-message"),
        ("data-testid", "question"),
    ];
    node("div", &attributes, children)
}
