//! Rate and sort: every item gets a rating or a bin.

use curriculum::vocabulary::Activity;
use messages::{Lang, activity};
use session::{Missing, Move};
use yew::prelude::*;

use super::{count, group};
use crate::learn::content::Scenario;
use crate::learn::scene::form::{Control, Form};
use crate::widgets::{el, node, words};

pub(super) fn view(form: &Form) -> Html {
    let (lang, scenario) = (form.lang, &form.scenario);
    let choices = choices(lang, scenario);
    let draft = form.draft();
    let mut items = Vec::new();
    for item in form.order.iter().copied() {
        let given = draft.value_of(item);
        let mut labels = Vec::new();
        for (value, said) in &choices {
            let control = Control {
                kind: "radio",
                name: format!("item-{item}"),
                value: *value,
                on: given == Some(*value),
                step: Move::Give(item, *value),
            };
            labels.push(control.labelled(form, "", said));
        }
        let class = if scenario.neutral.activity == Activity::Sort {
            "sure__row sure__row--long"
        } else {
            "sure__row"
        };
        let mut parts = vec![words("legend", "", form.text(item))];
        if form.asked() == Some(Missing::Value(item)) {
            parts.push(words("p", "dock__message", activity::value_missing(lang)));
        }
        parts.push(el("div", class, labels));
        let id = format!("item-{item}");
        let attributes = [("class", "item"), ("id", &*id), ("tabindex", "-1")];
        items.push(node("fieldset", &attributes, parts));
    }
    let all = scenario.neutral.options as usize;
    let said = activity::ratio(activity::given(lang), draft.given(), all);
    group(form, "", vec![el("div", "items", items), count(&said)])
}

/// The ratings or bins with their words, as they are shown.
pub fn choices(lang: Lang, scenario: &Scenario) -> Vec<(u32, &str)> {
    if scenario.neutral.activity == Activity::Rate {
        return vec![
            (2, activity::should(lang)),
            (1, activity::depends(lang)),
            (0, activity::should_not(lang)),
        ];
    }
    let text = |bin: &u32| {
        let text = scenario.text.bins.get(*bin as usize);
        (*bin, text.map_or("", String::as_str))
    };
    scenario.neutral.bins.iter().map(text).collect()
}
