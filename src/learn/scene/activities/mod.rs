//! The activities: how each is asked. What can be done in one, and what comes of it, is `session::draft`.

use curriculum::vocabulary::Activity;
use messages::activity;
use session::{Draft, Missing, Move};
use yew::prelude::*;

use super::form::Form;
use crate::platform::page;
use crate::widgets::{node, together, words};

mod choose;
mod feed;
mod give;
pub mod investigate;
mod order;
pub mod spot;

pub use give::choices;

/// The question with what is to be filled in.
pub fn question(form: &Form) -> Html {
    match form.scenario.neutral.activity {
        Activity::ChooseOne
        | Activity::ChooseMany
        | Activity::Reply
        | Activity::Branch
        | Activity::Investigate => choose::view(form),
        Activity::Order => order::view(form),
        Activity::Rate | Activity::Sort => give::view(form),
        Activity::Spot => spot::view(form),
        Activity::Feed => feed::view(form),
    }
}

/// The group of everything that is asked, under the question. `hint` is empty for none.
fn group(form: &Form, hint: &str, parts: Vec<Html>) -> Html {
    let mut children = vec![words("legend", "ask", &form.scenario.text.question)];
    if !hint.is_empty() {
        children.push(words("p", "hint", hint));
    }
    children.push(together(parts));
    let attributes = [
        ("data-testid", "question"),
        ("aria-describedby", "turn-message"),
    ];
    node("fieldset", &attributes, children)
}

/// How far one is.
fn count(said: &str) -> Html {
    node(
        "p",
        &[("class", "count"), ("data-testid", "count")],
        vec![Html::from(said.to_owned())],
    )
}

/// What is missing, in words; what every activity has is said elsewhere.
pub fn missing(form: &Form, missing: Missing) -> String {
    let (lang, draft, task) = (form.lang, form.draft(), &form.scenario.neutral);
    let (wanted, given) = match missing {
        Missing::TooMany => return activity::too_many(lang, task.pick_max),
        Missing::Marks => return activity::mark_first(lang).to_owned(),
        Missing::Value(_) => (session::draft::things(task), draft.given()),
        Missing::Trust(_) => return activity::why_first(lang).to_owned(),
        _ => (task.pick_min, draft.picks.len()),
    };
    activity::still_missing(lang, (wanted as usize).saturating_sub(given))
}

/// The id of the first thing missing. What may be left out does not take the focus from the button.
pub fn place_of(form: &Form, missing: Missing) -> Option<String> {
    let draft = form.draft();
    let first = match missing {
        Missing::Marks | Missing::Confidence => return None,
        Missing::Value(thing) => return Some(format!("item-{thing}")),
        Missing::Trust(post) => return Some(format!("trust-{post}")),
        Missing::Places => |draft: &Draft, thing: u32| draft.place_of(thing).is_none(),
        Missing::Choice | Missing::Ticks | Missing::TooMany => |_: &Draft, _| true,
    };
    let thing = form.order.iter().find(|thing| first(&draft, **thing));
    thing.map(|thing| format!("option-{thing}"))
}

/// After a move: what it did is said where it is not heard from the control itself, and the focus is kept where the
/// control that had it goes away.
pub fn follow(form: &Form, draft: &Draft, step: Move, done: bool) {
    let (lang, task) = (form.lang, &form.scenario.neutral);
    let (count, of) = (draft.picks.len(), task.pick_max as usize);
    let said = match (task.activity, step) {
        (Activity::ChooseMany, Move::Pick(_)) => activity::ratio(activity::picked(lang), count, of),
        (Activity::Spot, Move::Pick(_)) => activity::marked(lang, count),
        (Activity::Order, Move::Pick(thing) | Move::Raise(thing) | Move::Lower(thing)) => {
            if done {
                page::keep_focus(order::focus_after(form, draft, step));
            }
            match draft.place_of(thing) {
                None if !done => activity::all_placed(lang).to_owned(),
                None => activity::ratio(activity::taken_out(lang), count, of),
                Some(place) => activity::ratio(activity::placed(lang), place + 1, of),
            }
        }
        _ => return,
    };
    page::announce(&said);
}
