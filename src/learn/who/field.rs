//! One line of text with its label, hint, count and problem.

use messages::{Lang, who};
use session::learner::{FieldProblem, MAX_BYTES, shorter};
use yew::prelude::*;

use super::typed;

/// The count appears when this few bytes are left: before that it would only distract.
const COUNT_FROM: usize = 24;

/// Vietnamese letters take about one and a half bytes each on average; the count is given in letters, rounded down.
fn letters(bytes: usize) -> usize {
    bytes * 2 / 3
}

/// The sentence for a problem.
pub fn problem_sentence(lang: Lang, problem: FieldProblem, missing: &str) -> String {
    match problem {
        FieldProblem::Empty => missing.to_owned(),
        FieldProblem::TooLong(bytes) => who::too_long(lang, letters(bytes).max(1)),
    }
}

/// The field.
pub struct Field<'a> {
    /// Id of the input.
    pub id: &'static str,
    /// The interface language.
    pub lang: Lang,
    /// Label.
    pub label: &'static str,
    /// Hint under it.
    pub hint: &'static str,
    /// What is typed.
    pub value: &'a str,
    /// The browser's own name for it.
    pub autocomplete: &'static str,
    /// Something was typed.
    pub oninput: Callback<String>,
    /// A problem to show.
    pub problem: Option<FieldProblem>,
    /// The sentence when nothing is typed.
    pub missing: &'static str,
}

impl Field<'_> {
    /// Its markup.
    pub fn view(self) -> Html {
        let Self {
            id,
            lang,
            label,
            hint,
            value,
            autocomplete,
            problem,
            missing,
            ..
        } = self;
        let left = MAX_BYTES.checked_sub(value.trim().len());
        let short = if left.is_none() {
            shorter(value.trim())
        } else {
            None
        };
        let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
        let described = if problem.is_some() {
            format!("{hint_id} {error_id}")
        } else {
            hint_id.clone()
        };
        let use_short = |form: &str| {
            let (oninput, form) = (self.oninput.clone(), form.to_owned());
            Callback::from(move |_: MouseEvent| oninput.emit(form.clone()))
        };
        html! {
            <div class={classes!("field", problem.map(|_| "field--error"))}>
                <label class="field__label" for={id}>{ label }</label>
                <p class="field__hint" id={hint_id}>{ hint }</p>
                if let Some(problem) = problem {
                    <p class="field__error" id={error_id}>{ problem_sentence(lang, problem, missing) }</p>
                }
                <input id={id} name={id} type="text" autocomplete={autocomplete} value={value.to_owned()} aria-describedby={described}
                    aria-invalid={problem.map(|_| "true")} oninput={self.oninput.reform(|event: InputEvent| typed(&event))} data-testid={id} />
                if let Some(left) = left.filter(|left| *left <= COUNT_FROM) {
                    <p class="field__count">{ who::room_left(lang, letters(left)) }</p>
                }
                if left.is_none() && problem.is_none() {
                    <p class="field__count">{ problem_sentence(lang, FieldProblem::TooLong(value.trim().len() - MAX_BYTES), missing) }</p>
                }
                if let Some(form) = &short {
                    <button class="btn btn--alt" type="button" onclick={use_short(form)} data-testid={format!("{id}-shorter")}>{ who::use_shorter(lang, form) }</button>
                }
            </div>
        }
    }
}
