//! A question on the screen: what happens, and the form of the decision about it.

use std::rc::Rc;

use curriculum::vocabulary::Activity;
use messages::{Lang, activity, scene};
use session::{Decision, Missing, Move};
use yew::prelude::*;

use super::form::{Control, Form, State};
use super::stage::stage;
use super::{activities, halves};
use crate::learn::content::Scenario;
use crate::widgets::{SpanView, el, heading, markup, node, plain, small_icon, together, words};

/// Properties of [`Turn`].
#[derive(Properties, PartialEq)]
pub struct TurnProps {
    /// The interface language.
    pub lang: Lang,
    /// The pack's id, for its pictures.
    pub pack: AttrValue,
    /// What is asked.
    pub scenario: Rc<Scenario>,
    /// The document's title.
    pub title: AttrValue,
    /// Tells screens apart.
    pub screen: AttrValue,
    /// Numbers in the order shown.
    pub order: Vec<u32>,
    /// An answer is being saved.
    pub busy: bool,
    /// Name under which this tab remembers what is filled in and not submitted; empty for practice.
    pub remembered: AttrValue,
    /// What came of the decision before (markup), in a branch; empty for nothing.
    pub after: AttrValue,
    /// A decision was submitted.
    pub on_decide: Callback<Decision>,
}

/// The question. To be keyed by its screen, so that every one starts afresh.
#[component]
pub fn Turn(props: &TurnProps) -> Html {
    let TurnProps { lang, scenario, .. } = props;
    let lang = *lang;
    let form = Form {
        lang,
        scenario: scenario.clone(),
        pack: props.pack.clone(),
        order: Rc::new(props.order.clone()),
        state: use_ref(|| State::open(scenario, &props.remembered)),
        redraw: use_force_update(),
        remembered: props.remembered.clone(),
    };
    let mut intro = vec![
        heading(
            lang,
            scenario.text.title.clone(),
            props.title.clone(),
            props.screen.clone(),
        ),
        markup(&scenario.text.situation),
    ];
    if !props.after.is_empty() {
        let happened = words("p", "label", activity::what_happened(lang));
        intro.insert(1, el("div", "after", vec![happened, markup(&props.after)]));
    }
    let is_spot = scenario.neutral.activity == Activity::Spot;
    if is_spot {
        intro.push(activities::spot::task(&form));
    }
    let span: &SpanView<'_> =
        &|number, first, rest| activities::spot::span(&form, number, first, rest);
    let mut before = vec![
        el("div", "scene__intro", intro),
        stage(lang, &props.pack, scenario, is_spot.then_some(span)),
    ];
    if scenario.neutral.activity == Activity::Investigate {
        before.push(activities::investigate::pane(&form));
    }
    let mut parts = vec![activities::question(&form), sure(&form)];
    if scenario.neutral.activity == Activity::Feed {
        // How one thinks it will go is asked before.
        parts.reverse();
    }
    parts.push(el("div", "dock", dock(&form, props.busy)));
    let onsubmit = {
        let (form, busy, on_decide) = (form.clone(), props.busy, props.on_decide.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(decision) = (!busy).then(|| form.submit()).flatten() {
                on_decide.emit(decision);
            }
        })
    };
    let turn = html! { <form class="scene__turn" {onsubmit}>{ together(parts) }</form> };
    halves(&props.screen, before, turn)
}

fn dock(form: &Form, busy: bool) -> Vec<Html> {
    let lang = form.lang;
    let submit = if busy {
        messages::shell::saving(lang)
    } else {
        scene::submit(lang)
    };
    let message = [
        ("class", "dock__message"),
        ("id", "turn-message"),
        ("role", "alert"),
    ];
    let button = [
        ("class", "btn btn--go"),
        ("type", "submit"),
        ("data-testid", "submit"),
        ("aria-disabled", if busy { "true" } else { "" }),
    ];
    vec![
        node("p", &message, said(form)),
        node("button", &button, vec![plain(submit)]),
    ]
}

/// What is missing, in words.
fn said(form: &Form) -> Vec<Html> {
    let said = match form.asked() {
        None => return Vec::new(),
        Some(Missing::Choice) => scene::choose_first(form.lang).to_owned(),
        Some(Missing::Confidence) => scene::confidence_first(form.lang).to_owned(),
        Some(missing) => activities::missing(form, missing),
    };
    vec![small_icon("info"), plain(&said)]
}

fn sure(form: &Form) -> Html {
    let lang = form.lang;
    let given = form.draft().confidence;
    let mut row = Vec::new();
    let is_feed = form.scenario.neutral.activity == Activity::Feed;
    let (asked, answers) = if is_feed {
        (activity::estimate(lang), activity::estimates(lang))
    } else {
        let degrees = [
            scene::unsure(lang),
            scene::fairly_sure(lang),
            scene::sure(lang),
        ];
        (scene::confidence(lang), degrees)
    };
    for (value, said) in (1u8..).zip(answers) {
        let control = Control {
            kind: "radio",
            name: "confidence".to_owned(),
            value: value.into(),
            on: given == value,
            step: Move::Sure(value),
        };
        row.push(control.labelled(form, "", said));
    }
    let parts = vec![
        words("legend", "label", asked),
        node(
            "p",
            &[("class", "hint"), ("id", "sure-hint")],
            vec![plain(scene::confidence_hint(lang))],
        ),
        el(
            "div",
            if is_feed {
                "sure__row sure__row--long"
            } else {
                "sure__row"
            },
            row,
        ),
    ];
    let attributes = [("class", "sure"), ("aria-describedby", "sure-hint")];
    node("fieldset", &attributes, parts)
}
