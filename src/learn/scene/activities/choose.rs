//! Choose-one, reply and choose-many: a list to choose from.

use curriculum::vocabulary::Activity;
use messages::activity;
use session::Move;
use yew::prelude::*;

use super::{count, group};
use crate::learn::scene::form::{Control, Form};
use crate::widgets::el;

pub(super) fn view(form: &Form) -> Html {
    let (lang, task) = (form.lang, &form.scenario.neutral);
    let draft = form.draft();
    let many = task.activity == Activity::ChooseMany;
    let mut options = Vec::new();
    for number in form.order.iter().copied() {
        let control = Control {
            kind: if many { "checkbox" } else { "radio" },
            name: "option".to_owned(),
            value: number,
            on: draft.place_of(number).is_some(),
            step: Move::Pick(number),
        };
        options.push(control.labelled(form, "opt", form.text(number)));
    }
    // A message to be sent looks like one.
    let class = if task.activity == Activity::Reply {
        "opts opts--say"
    } else {
        "opts"
    };
    let mut parts = vec![el("div", class, options)];
    let mut hint = String::new();
    if many {
        let (least, most) = (task.pick_min, task.pick_max);
        let mut range = least.to_string();
        if least < most {
            range.push('–');
            range.push_str(&most.to_string());
        }
        hint = activity::pick(lang, &range);
        let (words, picked) = (activity::picked(lang), draft.picks.len());
        parts.push(count(&activity::ratio(words, picked, most as usize)));
    }
    group(form, &hint, parts)
}
