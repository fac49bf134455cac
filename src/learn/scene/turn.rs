//! The turn: one question, its options, how sure one is, one button.

use std::cell::Cell;
use std::rc::Rc;

use messages::{Lang, scene};
use yew::prelude::*;

use crate::platform::drafts;
use crate::widgets::{el, node, plain, small_icon, words};

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Number of the option.
    pub option: u32,
    /// 0 = left out, 1–3.
    pub confidence: u8,
}

/// What is missing from a decision.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    Option,
    /// Asked for once; a second submission leaves it out.
    Confidence,
}

/// Properties of [`Turn`].
#[derive(Properties, PartialEq)]
pub struct TurnProps {
    /// The interface language.
    pub lang: Lang,
    /// The question.
    pub question: AttrValue,
    /// Option numbers in the order shown.
    pub order: Vec<u32>,
    /// Texts by option number.
    pub options: Vec<String>,
    /// An answer is being saved.
    pub busy: bool,
    /// Name under which this tab remembers what is chosen and not submitted; empty for practice, which nothing is kept of.
    pub remembered: AttrValue,
    /// A decision was submitted.
    pub on_decide: Callback<Decision>,
}

/// What stands in the form.
#[derive(Clone, Copy, Default)]
struct Draft {
    chosen: Option<u32>,
    confidence: u8,
    missing: Option<Missing>,
}

/// The form's state. Handlers read and write it as it is now, not as it was when they were drawn.
#[derive(Clone)]
struct Form {
    draft: Rc<Cell<Draft>>,
    redraw: UseForceUpdateHandle,
    remembered: AttrValue,
}

impl Form {
    fn set(&self, draft: Draft) {
        if let Some(text) = draft.write()
            && !self.remembered.is_empty()
        {
            drafts::set(&self.remembered, &text);
        }
        self.draft.set(draft);
        self.redraw.force_update();
    }
}

impl Draft {
    /// The option and how sure one is, once an option is chosen.
    fn write(self) -> Option<String> {
        Some(format!("{} {}", self.chosen?, self.confidence))
    }

    /// What this tab remembers, if the question has such an option.
    fn open(props: &TurnProps) -> Self {
        let read = || {
            let text = drafts::get(&props.remembered)?;
            let (option, confidence) = text.split_once(' ')?;
            let option = option.parse().ok()?;
            let confidence: u8 = confidence.parse().ok()?;
            let fits = props.order.contains(&option) && confidence <= 3;
            fits.then_some(Self {
                chosen: Some(option),
                confidence,
                missing: None,
            })
        };
        read().unwrap_or_default()
    }
}

/// The form.
#[component]
pub fn Turn(props: &TurnProps) -> Html {
    let lang = props.lang;
    let form = Form {
        draft: use_ref(|| Cell::new(Draft::open(props))),
        redraw: use_force_update(),
        remembered: props.remembered.clone(),
    };
    let draft = form.draft.get();

    let mut options = Vec::new();
    for number in &props.order {
        let text = props.options.get(*number as usize);
        options.push(option(&form, *number, text.map_or("", String::as_str)));
    }
    let question = node(
        "fieldset",
        &[
            ("data-testid", "question"),
            ("aria-describedby", "turn-message"),
        ],
        vec![
            words("legend", "ask", &props.question),
            el("div", "opts", options),
        ],
    );
    let submit = if props.busy {
        messages::shell::saving(lang)
    } else {
        scene::submit(lang)
    };
    let dock = vec![
        node(
            "p",
            &[
                ("class", "dock__message"),
                ("id", "turn-message"),
                ("role", "alert"),
            ],
            message(lang, draft.missing),
        ),
        node(
            "button",
            &[
                ("class", "btn btn--go"),
                ("type", "submit"),
                ("data-testid", "submit"),
                ("aria-disabled", if props.busy { "true" } else { "" }),
            ],
            vec![plain(submit)],
        ),
    ];
    let sure = sure(lang, &form);
    let onsubmit = on_submit(form, props.busy, props.on_decide.clone());
    html! { <form class="scene__turn" {onsubmit}>{ question }{ sure }{ el("div", "dock", dock) }</form> }
}

fn on_submit(form: Form, busy: bool, on_decide: Callback<Decision>) -> Callback<SubmitEvent> {
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let draft = form.draft.get();
        let missing = match draft.chosen {
            _ if busy => return,
            None => Missing::Option,
            Some(_) if draft.confidence == 0 && draft.missing != Some(Missing::Confidence) => {
                Missing::Confidence
            }
            Some(option) => {
                drafts::remove(&form.remembered);
                on_decide.emit(Decision {
                    option,
                    confidence: draft.confidence,
                });
                return;
            }
        };
        form.set(Draft {
            missing: Some(missing),
            ..draft
        });
    })
}

fn option(form: &Form, number: u32, text: &str) -> Html {
    let chosen = form.draft.get().chosen == Some(number);
    let form = form.clone();
    let onchange = Callback::from(move |_: Event| {
        form.set(Draft {
            chosen: Some(number),
            missing: None,
            ..form.draft.get()
        });
    });
    let class = if chosen { "opt is-chosen" } else { "opt" };
    let name = number.to_string();
    html! {
        <label {class} key={name.clone()}>
            <input type="radio" name="option" value={name.clone()} checked={chosen} {onchange} data-testid="option" data-option={name} />
            <span>{ text }</span>
        </label>
    }
}

fn message(lang: Lang, missing: Option<Missing>) -> Vec<Html> {
    let said = match missing {
        None => return Vec::new(),
        Some(Missing::Option) => scene::choose_first(lang),
        Some(Missing::Confidence) => scene::confidence_first(lang),
    };
    vec![small_icon("info"), plain(said)]
}

fn sure(lang: Lang, form: &Form) -> Html {
    let mut row = Vec::new();
    for (value, said) in [
        (1, scene::unsure(lang)),
        (2, scene::fairly_sure(lang)),
        (3, scene::sure(lang)),
    ] {
        row.push(confidence(form, value, said));
    }
    let parts = vec![
        words("legend", "label", scene::confidence(lang)),
        node(
            "p",
            &[("class", "hint"), ("id", "sure-hint")],
            vec![plain(scene::confidence_hint(lang))],
        ),
        el("div", "sure__row", row),
    ];
    let attributes = [("class", "sure"), ("aria-describedby", "sure-hint")];
    node("fieldset", &attributes, parts)
}

fn confidence(form: &Form, value: u8, said: &'static str) -> Html {
    let chosen = form.draft.get().confidence == value;
    let form = form.clone();
    let onchange = Callback::from(move |_: Event| {
        form.set(Draft {
            confidence: value,
            ..form.draft.get()
        });
    });
    let class = if chosen { "is-chosen" } else { "" };
    let input = html! {
        <input type="radio" name="confidence" value={value.to_string()}
            checked={chosen} {onchange} data-testid={format!("confidence-{value}")} />
    };
    el("label", class, vec![input, plain(said)])
}
