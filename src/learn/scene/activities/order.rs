//! Order: steps are placed one after the other, by tapping; every place is free at first.

use messages::activity;
use session::{Draft, Move};
use yew::prelude::*;

use super::group;
use crate::learn::scene::form::{Form, Press};
use crate::widgets::{el, icon, node, plain, small_icon, together, words};

pub(super) fn view(form: &Form) -> Html {
    let lang = form.lang;
    let draft = form.draft();
    let places = form.scenario.neutral.pick_max as usize;
    let mut list = Vec::new();
    for (place, step) in draft.picks.iter().copied().enumerate() {
        list.push(placed(form, step, (place, draft.picks.len())));
    }
    for place in list.len()..places {
        let parts = vec![number(place), words("span", "", activity::free_place(lang))];
        list.push(el("li", "place place--free", parts));
    }
    let full = draft.picks.len() == places;
    let mut pool = Vec::new();
    for step in form.order.iter().copied() {
        if draft.place_of(step).is_none() {
            let said = together(vec![small_icon("plus"), words("span", "", form.text(step))]);
            let button = Press {
                step: Move::Pick(step),
                class: "opt",
                id: format!("option-{step}"),
                label: None,
                off: full,
            };
            pool.push(el("li", "", vec![button.view(form, said)]));
        }
    }
    let parts = vec![
        words("h2", "label", activity::your_order(lang)),
        node(
            "ol",
            &[("class", "places"), ("data-testid", "places")],
            list,
        ),
        words("h2", "label", activity::steps(lang)),
        node("ul", &[("class", "opts"), ("data-testid", "steps")], pool),
    ];
    group(form, activity::place_hint(lang), parts)
}

/// A placed step with its three buttons. Those that cannot do anything stay, dimmed: the others keep their place.
fn placed(form: &Form, step: u32, (place, of): (usize, usize)) -> Html {
    let (lang, text) = (form.lang, form.text(step));
    let button = |drawing: &str, step: Move, label: &str, off: bool| {
        let button = Press {
            step,
            class: "icon-btn",
            id: id(step),
            label: Some(format!("{label}: {text}")),
            off,
        };
        button.view(form, icon(drawing))
    };
    let buttons = vec![
        button("up", Move::Raise(step), activity::raise(lang), place == 0),
        button(
            "down",
            Move::Lower(step),
            activity::lower(lang),
            place + 1 == of,
        ),
        button("close", Move::Pick(step), activity::take_out(lang), false),
    ];
    let parts = vec![
        number(place),
        words("span", "", text),
        el("span", "place__do", buttons),
    ];
    el("li", "place", parts)
}

/// The number of a place, counted from 0; the list counts as well for those who hear it.
fn number(place: usize) -> Html {
    let attributes = [("class", "place__n num"), ("aria-hidden", "true")];
    node("b", &attributes, vec![plain(&(place + 1).to_string())])
}

/// The id of the button on a placed step that does this.
fn id(step: Move) -> String {
    match step {
        Move::Raise(step) => format!("up-{step}"),
        Move::Lower(step) => format!("down-{step}"),
        Move::Pick(step) | Move::Give(step, _) => format!("out-{step}"),
        Move::Sure(_) | Move::Trust(_, _) | Move::Open(_) => String::new(),
    }
}

/// Where the focus goes when the control that had it goes away or moves: on to the next step to choose from, to the step
/// that is free again, or with the step that moved.
pub(super) fn focus_after(form: &Form, draft: &Draft, step: Move) -> String {
    let Move::Pick(picked) = step else {
        return id(step);
    };
    if draft.place_of(picked).is_none() {
        return format!("option-{picked}");
    }
    let place = form.order.iter().position(|other| *other == picked);
    let (before, after) = form.order.split_at(place.unwrap_or_default());
    let free = |other: &&u32| draft.place_of(**other).is_none();
    let next = after
        .iter()
        .find(free)
        .or_else(|| before.iter().rfind(free));
    next.map_or_else(|| id(step), |next| format!("option-{next}"))
}
