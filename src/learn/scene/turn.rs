//! The turn: one question, its options, how sure one is, one button.

use messages::{Lang, scene};
use yew::prelude::*;

use crate::widgets::small_icon;

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
    /// A decision was submitted.
    pub on_decide: Callback<Decision>,
}

/// The form.
#[component]
pub fn Turn(props: &TurnProps) -> Html {
    let lang = props.lang;
    let chosen = use_state(|| None::<u32>);
    let confidence = use_state(|| 0u8);
    let missing = use_state(|| None::<Missing>);

    let onsubmit = {
        let (chosen, confidence, missing) = (chosen.clone(), confidence.clone(), missing.clone());
        let (on_decide, busy) = (props.on_decide.clone(), props.busy);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match *chosen {
                _ if busy => {}
                None => missing.set(Some(Missing::Option)),
                Some(_) if *confidence == 0 && *missing != Some(Missing::Confidence) => {
                    missing.set(Some(Missing::Confidence))
                }
                Some(option) => on_decide.emit(Decision {
                    option,
                    confidence: *confidence,
                }),
            }
        })
    };
    let choose = |option: u32| {
        let (chosen, missing) = (chosen.clone(), missing.clone());
        Callback::from(move |_: Event| {
            chosen.set(Some(option));
            missing.set(None);
        })
    };
    html! {
        <form class="scene__turn" {onsubmit}>
            <fieldset data-testid="question" aria-describedby="turn-message">
                <legend class="ask">{ &props.question }</legend>
                <div class="opts">
                    { for props.order.iter().map(|number| html! {
                        <label class={classes!("opt", (*chosen == Some(*number)).then_some("is-chosen"))} key={*number}>
                            <input type="radio" name="option" value={number.to_string()} checked={*chosen == Some(*number)}
                                onchange={choose(*number)} data-testid="option" data-option={number.to_string()} />
                            <span>{ props.options.get(*number as usize).cloned().unwrap_or_default() }</span>
                        </label>
                    }) }
                </div>
            </fieldset>
            { sure(lang, &confidence) }
            <div class="dock">
                <p class="dock__message" id="turn-message" role="alert">{ message(lang, *missing) }</p>
                <button class="btn btn--go" type="submit" data-testid="submit" aria-disabled={props.busy.then_some("true")}>
                    { if props.busy { messages::shell::saving(lang) } else { scene::submit(lang) } }
                </button>
            </div>
        </form>
    }
}

fn message(lang: Lang, missing: Option<Missing>) -> Html {
    let words = match missing {
        None => return Html::default(),
        Some(Missing::Option) => scene::choose_first(lang),
        Some(Missing::Confidence) => scene::confidence_first(lang),
    };
    html! { <>{ small_icon("info") }{ words }</> }
}

fn sure(lang: Lang, confidence: &UseStateHandle<u8>) -> Html {
    let level = |value: u8, words: &'static str| {
        let state = confidence.clone();
        let onchange = Callback::from(move |_: Event| state.set(value));
        html! {
            <label class={classes!((**confidence == value).then_some("is-chosen"))}>
                <input type="radio" name="confidence" value={value.to_string()} aria-describedby="sure-hint"
                    checked={**confidence == value} {onchange} data-testid={format!("confidence-{value}")} />{ words }
            </label>
        }
    };
    html! {
        <fieldset class="sure">
            <legend class="label">{ scene::confidence(lang) }</legend>
            <p class="hint" id="sure-hint">{ scene::confidence_hint(lang) }</p>
            <div class="sure__row">
                { level(1, scene::unsure(lang)) }
                { level(2, scene::fairly_sure(lang)) }
                { level(3, scene::sure(lang)) }
            </div>
        </fieldset>
    }
}
