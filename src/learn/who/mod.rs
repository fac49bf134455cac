//! Who takes the run: name, unit, audience, and nothing else.

use curriculum::vocabulary::Audience;
use messages::{shell, who};
use session::Learner;
use session::learner::{FieldProblem, check};
use session::route::Route;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::content::Loading;
use super::ctx::Ctx;
use super::model::Saving;
use super::notices::run_notices;
use crate::platform::{drafts, page, text};
use crate::widgets::{Heading, Notice, RunBar, Tone, submit};

mod amount;
mod audience;
mod draft;
mod field;

use amount::amount_choice;
use audience::audience_choice;
pub use audience::{audience_word, track_word};
use draft::Draft;
use field::{Field, problem_sentence};

/// Properties of [`Who`].
#[derive(Properties, PartialEq)]
pub struct WhoProps {
    /// The page.
    pub ctx: Ctx,
    /// Corrects the run that is open instead of beginning one.
    #[prop_or_default]
    pub correcting: bool,
}

/// Names of the drafts: of the form that begins a run, and of the one that corrects it.
pub const DRAFT: &str = "who";
const CORRECTION: &str = "correct";

/// Name and id of the notice that the run could not begin.
pub const BEGIN_FAILED: &str = "begin-failed";

/// The form.
#[component]
pub fn Who(props: &WhoProps) -> Html {
    let ctx = &props.ctx;
    let lang = ctx.lang();
    let known = ctx
        .model
        .run
        .as_ref()
        .map(|run| run.log.run().learner.clone());
    let remembered = if props.correcting { CORRECTION } else { DRAFT };
    let draft = use_state(|| Draft::open(remembered, known));
    let keep = {
        let draft = draft.clone();
        move |next: Draft| {
            drafts::set(remembered, &next.write());
            draft.set(next);
        }
    };
    let change = |with: fn(&mut Draft, String)| {
        let (draft, keep) = (draft.clone(), keep.clone());
        Callback::from(move |typed: String| {
            let mut next = (*draft).clone();
            with(&mut next, typed);
            keep(next);
        })
    };
    let summary = use_node_ref();

    let checked_name = check(&draft.name, text::nfc);
    let checked_unit = check(&draft.unit, text::nfc);
    let problems = problems(lang, &checked_name, &checked_unit, draft.audience);

    let onsubmit = {
        let (ctx, draft, summary, correcting) = (
            ctx.clone(),
            draft.clone(),
            summary.clone(),
            props.correcting,
        );
        let learner = match (&checked_name, &checked_unit, draft.audience) {
            (Ok(name), Ok(unit), Some(audience)) => Some(Learner {
                name: name.clone(),
                unit: unit.clone(),
                audience,
            }),
            _ => None,
        };
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &learner {
                Some(learner) if correcting => {
                    drafts::remove(CORRECTION);
                    ctx.correct(learner.clone());
                }
                Some(learner) => ctx.begin(learner.clone(), draft.whole),
                None => {
                    draft.set(Draft {
                        tried: true,
                        ..(*draft).clone()
                    });
                    page::focus_when_painted(summary.clone());
                }
            }
        })
    };
    let shown =
        |checked: &Result<String, FieldProblem>| checked.clone().err().filter(|_| draft.tried);
    let onchoose = {
        let (draft, keep) = (draft.clone(), keep.clone());
        Callback::from(move |value| {
            keep(Draft {
                audience: Some(value),
                ..(*draft).clone()
            })
        })
    };
    let amount = match &ctx.model.content {
        Loading::Ready(content) if !props.correcting => {
            let onamount = {
                let (draft, keep) = (draft.clone(), keep.clone());
                Callback::from(move |whole| {
                    keep(Draft {
                        whole,
                        ..(*draft).clone()
                    })
                })
            };
            amount_choice(lang, content, draft.audience, draft.whole, &onamount)
        }
        _ => Html::default(),
    };
    let name_field = Field {
        id: "name",
        lang,
        label: who::name(lang),
        hint: who::name_hint(lang),
        value: &draft.name,
        autocomplete: "name",
        oninput: change(|draft, typed| draft.name = typed),
        problem: shown(&checked_name),
        missing: who::name_missing(lang),
    };
    let unit_field = Field {
        id: "unit",
        lang,
        label: who::unit(lang),
        hint: who::unit_hint(lang),
        value: &draft.unit,
        autocomplete: "organization",
        oninput: change(|draft, typed| draft.unit = typed),
        problem: shown(&checked_unit),
        missing: who::unit_missing(lang),
    };
    let heading = if props.correcting {
        who::correct_heading(lang)
    } else {
        who::heading(lang)
    };
    let back = if props.correcting {
        Route::Certificate
    } else {
        Route::Welcome
    };
    let onward = match ctx.model.saving {
        Saving::Busy => shell::saving(lang),
        _ if props.correcting => who::save_correction(lang),
        _ => who::go_on(lang),
    };
    html! {
        <>
            { RunBar { lang, place: "", progress: (0, 0), mark: None, back: back.to_fragment(), back_label: shell::back(lang) }.view() }
            { run_notices(ctx) }
            <main id="main" class="form-page">
                <form class="flow" novalidate=true {onsubmit}>
                    <Heading text={heading} screen={if props.correcting { "correct" } else { "who" }} {lang} />
                    <p>{ who::explain(lang) }</p>
                    { begin_failed(ctx) }
                    <div class="errors" role="group" aria-labelledby="errors" tabindex="-1" ref={summary} hidden={!draft.tried || problems.is_empty()} data-testid="errors">
                        <p id="errors"><b>{ who::problems(lang, problems.len()) }</b></p>
                        <ul>{ for problems.iter().map(|(field, words)| html! { <li>{ page::jump(field, words) }</li> }) }</ul>
                    </div>
                    { name_field.view() }
                    { unit_field.view() }
                    { audience_choice(lang, draft.audience, draft.tried && draft.audience.is_none(), &onchoose) }
                    { amount }
                    <div class="dock">
                        { submit(onward, "who-submit") }
                    </div>
                </form>
            </main>
        </>
    }
}

/// The run that was asked for could not begin; what is typed stays where it is.
fn begin_failed(ctx: &Ctx) -> Html {
    let lang = ctx.lang();
    if ctx.model.begin_failed.is_none() {
        return Html::default();
    }
    Notice {
        tone: Tone::Error,
        lead: who::begin_failed_heading(lang),
        text: who::begin_failed(lang),
        testid: BEGIN_FAILED,
        actions: Html::default(),
    }
    .view()
}

/// Field id and sentence of everything that is missing or too long.
fn problems(
    lang: messages::Lang,
    name: &Result<String, FieldProblem>,
    unit: &Result<String, FieldProblem>,
    audience: Option<Audience>,
) -> Vec<(&'static str, String)> {
    let mut problems = Vec::new();
    if let Err(problem) = name {
        problems.push((
            "name",
            problem_sentence(lang, *problem, who::name_missing(lang)),
        ));
    }
    if let Err(problem) = unit {
        problems.push((
            "unit",
            problem_sentence(lang, *problem, who::unit_missing(lang)),
        ));
    }
    if audience.is_none() {
        problems.push(("audience", who::audience_missing(lang).to_owned()));
    }
    problems
}

/// What is typed in an input.
fn typed(event: &InputEvent) -> String {
    event.target_unchecked_into::<HtmlInputElement>().value()
}
