//! Feed: posts one under the other, each dealt with by one of the same few actions.

use messages::activity;
use session::{Draft, Missing, Move};
use yew::prelude::*;

use super::{count, group};
use crate::learn::scene::form::{Control, Form};
use crate::learn::scene::stage::one_of;
use crate::widgets::{el, node, words};

pub(super) fn view(form: &Form) -> Html {
    let (lang, task) = (form.lang, &form.scenario.neutral);
    let draft = form.draft();
    let mut posts = Vec::new();
    for post in form.order.iter().copied() {
        posts.push(one(form, &draft, post));
    }
    let said = activity::ratio(activity::dealt_with(lang), draft.given(), task.posts.len());
    group(form, "", vec![el("div", "feed", posts), count(&said)])
}

/// The name of whoever posted something.
pub fn poster(form: &Form, post: u32) -> &str {
    let words = form.scenario.text.posts.get(post as usize);
    words.map_or("", |words| words.name.as_str())
}

fn one(form: &Form, draft: &Draft, post: u32) -> Html {
    let (lang, scenario) = (form.lang, &form.scenario);
    let given = draft.value_of(post);
    let mut actions = Vec::new();
    for action in scenario.neutral.action_order.iter().copied() {
        let control = Control {
            kind: "radio",
            name: format!("item-{post}"),
            value: action,
            on: given == Some(action),
            step: Move::Give(post, action),
        };
        actions.push(control.labelled(form, "", form.text(action)));
    }
    let mut parts = vec![words(
        "legend",
        "sr",
        &activity::on_post(lang, poster(form, post)),
    )];
    if form.asked() == Some(Missing::Value(post)) {
        parts.push(words("p", "dock__message", activity::value_missing(lang)));
    }
    parts.push(el("div", "sure__row sure__row--long", actions));
    let id = format!("item-{post}");
    let attributes = [("id", &*id), ("tabindex", "-1"), ("class", "item")];
    let pause = if draft.passes_on(&scenario.neutral, post) {
        pause(form, draft, post)
    } else {
        // Something stands here always, so that the actions stay the elements they are and keep the focus.
        Html::default()
    };
    let whole = vec![
        one_of(
            lang,
            &form.pack,
            (&scenario.neutral.posts, &scenario.text.posts),
            post,
        ),
        node("fieldset", &attributes, parts),
        pause,
    ];
    el("div", "feed__post", whole)
}

/// Before something is passed on: why does one trust it? What is said counts for nothing and is no part of the answer.
fn pause(form: &Form, draft: &Draft, post: u32) -> Html {
    let lang = form.lang;
    let said = draft.reason_of(post);
    let mut reasons = Vec::new();
    for (reason, text) in (0u32..).zip(activity::trust_reasons(lang)) {
        let control = Control {
            kind: "radio",
            name: format!("trust-{post}"),
            value: reason,
            on: said == Some(reason),
            step: Move::Trust(post, reason),
        };
        reasons.push(control.labelled(form, "", text));
    }
    let mut parts = vec![words("legend", "", activity::why_trust(lang))];
    if form.asked() == Some(Missing::Trust(post)) {
        parts.push(words("p", "dock__message", activity::value_missing(lang)));
    }
    parts.push(el("div", "sure__row sure__row--long", reasons));
    let id = format!("trust-{post}");
    let attributes = [("id", &*id), ("tabindex", "-1"), ("class", "item pause")];
    node("fieldset", &attributes, parts)
}
