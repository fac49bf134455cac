//! A scenario on the screen: in the run, looked at again, or practised.

use std::rc::Rc;

use messages::scene;
use session::route::Route;
use session::{Event, Given};
use yew::prelude::*;

use super::content::{self, Book, Content, Loading, Scenario};
use super::ctx::Ctx;
use super::notices::{failed, loading, run_notices};
use super::services::use_scenario;
use crate::platform::{clock, page, visible::VisibleTimer};
use crate::widgets::run_bar::mark_words;
use crate::widgets::{RunBar, Weight, button, el, heading, keyed, link, markup, together, words};

mod cards;
mod feedback;
mod practice;
mod stage;
mod turn;

use feedback::{FeedbackView, you_chose};
pub use practice::Practice;
use stage::stage;
use turn::{Decision, Turn};

/// Properties of [`RunScene`].
#[derive(Properties, PartialEq)]
pub struct RunSceneProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: Rc<Content>,
    /// Directive and cards.
    pub book: Rc<Book>,
    /// 1-based position in the run.
    pub position: u32,
    /// What is shown of it.
    pub view: SceneView,
}

/// What is shown of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SceneView {
    /// The question.
    Question,
    /// The feedback, on the way through the run.
    Feedback,
    /// The feedback, looked at again from the result.
    Review,
}

impl SceneView {
    /// Tells the screens of one scenario apart.
    const fn name(self) -> &'static str {
        match self {
            SceneView::Question => "question",
            SceneView::Feedback => "feedback",
            SceneView::Review => "review",
        }
    }
}

/// A scenario of the run. The run admits this screen (see `Run::admit`), so the scenario exists.
#[component]
pub fn RunScene(props: &RunSceneProps) -> Html {
    let RunSceneProps {
        ctx,
        content,
        book,
        position,
        view,
    } = props;
    let run = ctx
        .model
        .run
        .as_ref()
        .map(|active| active.log.run().clone());
    let id = run
        .as_ref()
        .and_then(|run| run.scenario_at(*position))
        .unwrap_or_default()
        .to_owned();
    let lang = ctx.lang();
    let loaded = use_scenario(ctx, content, &id);
    let said = said(
        *view,
        &loaded,
        run.as_ref().and_then(|run| run.answers.get(&id)),
    );
    let mark = mark_words(lang, ctx.model.save_mark());
    use_effect_with((*position, said), move |(_, said)| {
        if let Some(credit) = said {
            page::announce(&scene::feedback_ready(lang, you_chose(lang, *credit), mark));
        }
    });
    let name = run.as_ref().map(|run| format!("{}:{id}", run.start.run_id));
    let timer = use_memo(name, |name| {
        VisibleTimer::start(name.as_deref().unwrap_or_default())
    });
    let Some(run) = run else {
        return Html::default();
    };
    let of = run.start.scenarios.len();
    let back = if *view == SceneView::Review {
        Route::Result
    } else {
        Route::Welcome
    };
    let back_label = if *view == SceneView::Review {
        scene::back_to_result(lang)
    } else {
        messages::shell::pause(lang)
    };
    let bar = RunBar {
        lang,
        place: &scene::where_am_i(lang, *position, of),
        progress: (*position as usize - 1, of),
        mark: Some(ctx.model.save_mark()),
        back: back.to_fragment(),
        back_label,
    }
    .view();
    let scenario = match loaded {
        Loading::Ready(scenario) => scenario,
        Loading::Waiting => return together(vec![bar, loading(lang)]),
        Loading::Failed(failure) => return failed(ctx, failure),
    };
    let screen = format!("scene-{position}-{}", view.name());
    let body = match view {
        SceneView::Question => {
            let order = content.option_order(
                &content::seed(&run.start.run_id),
                &id,
                scenario.neutral.options,
            );
            let on_decide = {
                let (ctx, id, next) = (ctx.clone(), id.clone(), Route::Feedback(*position));
                Callback::from(move |decision: Decision| {
                    let answered = Event::Answered {
                        scenario: id.clone(),
                        answer: vec![decision.option],
                        confidence: vec![decision.confidence],
                        seconds: timer.seconds(),
                    };
                    ctx.record(answered, Some(next.clone()));
                })
            };
            question(
                ctx,
                content,
                &scenario,
                scene::title(lang, *position, of, &scenario.text.title),
                screen,
                order,
                on_decide,
            )
        }
        SceneView::Feedback | SceneView::Review => {
            let Some(given) = run.answers.get(&id) else {
                return Html::default();
            };
            let decision = Decision {
                option: given.answer.first().copied().unwrap_or_default(),
                confidence: given.confidence.first().copied().unwrap_or_default(),
            };
            let title = scene::feedback_title(lang, *position, of);
            let on = if *view == SceneView::Review {
                review_dock(lang, &id)
            } else {
                next_dock(ctx, &run, &id, *position)
            };
            explained(ctx, (content, book), &scenario, decision, title, screen, on)
        }
    };
    together(vec![bar, run_notices(ctx), body])
}

/// The level to tell a screen reader once the feedback is on the screen.
fn said(view: SceneView, loaded: &Loading<Rc<Scenario>>, given: Option<&Given>) -> Option<u8> {
    match (view, loaded, given) {
        (SceneView::Feedback, Loading::Ready(scenario), Some(given)) => {
            scoring::points(scenario.entry.activity, &scenario.key, &given.answer)
                .ok()
                .map(scoring::level)
        }
        _ => None,
    }
}

/// The stage and the question.
fn question(
    ctx: &Ctx,
    content: &Rc<Content>,
    scenario: &Rc<Scenario>,
    title: String,
    screen: String,
    order: Vec<u32>,
    on_decide: Callback<Decision>,
) -> Html {
    let lang = ctx.lang();
    let key = screen.clone();
    let intro = vec![
        heading(lang, scenario.text.title.clone(), title, screen),
        markup(&scenario.text.situation),
    ];
    let before = vec![
        el("div", "scene__intro", intro),
        stage(lang, &content.root.id, scenario),
    ];
    let turn = html! {
        <Turn {lang} question={scenario.text.question.clone()} {order} options={scenario.text.options.clone()}
            busy={ctx.model.saving == super::model::Saving::Busy} {on_decide} />
    };
    halves(&key, before, turn)
}

/// The stage folded away, and the feedback.
fn explained(
    ctx: &Ctx,
    (content, book): (&Content, &Book),
    scenario: &Rc<Scenario>,
    decision: Decision,
    title: String,
    screen: String,
    dock: Html,
) -> Html {
    let lang = ctx.lang();
    let key = screen.clone();
    let recap = vec![
        words(
            "summary",
            "",
            &scene::look_again(lang, &scenario.text.title),
        ),
        el(
            "div",
            "scene__intro",
            vec![markup(&scenario.text.situation)],
        ),
        stage(lang, &content.root.id, scenario),
    ];
    let feedback = FeedbackView {
        lang,
        book,
        scenario,
        decision,
        screen,
        title,
        today: clock::today(),
        dock,
    };
    halves(&key, vec![el("details", "recap", recap)], feedback.view())
}

/// The two halves of the screen: what happens, and what one does about it. A new key starts both afresh.
fn halves(key: &str, before: Vec<Html>, turn: Html) -> Html {
    let attributes = [("id", "main"), ("class", "scene")];
    let stage = el("div", "scene__stage", before);
    keyed(Some(key), "main", &attributes, vec![stage, turn])
}

/// On to the next scenario, or to the result.
fn next_dock(ctx: &Ctx, run: &session::Run, id: &str, position: u32) -> Html {
    let lang = ctx.lang();
    let next = run
        .scenario_at(position + 1)
        .map_or(Route::Result, |_| Route::Scenario(position + 1));
    let words = if next == Route::Result {
        scene::to_result(lang)
    } else {
        scene::next_scenario(lang)
    };
    let onclick = {
        let (ctx, id) = (ctx.clone(), id.to_owned());
        Callback::from(move |_: MouseEvent| {
            if next == Route::Result {
                ctx.finish(&id);
            } else {
                ctx.record(
                    Event::FeedbackDone {
                        scenario: id.clone(),
                    },
                    Some(next.clone()),
                );
            }
        })
    };
    button(Weight::Go, "", words, onclick, "next")
}

/// Back to the result, or practise.
fn review_dock(lang: messages::Lang, id: &str) -> Html {
    let practice = Route::Practice(id.to_owned()).to_fragment();
    let result = Route::Result.to_fragment();
    together(vec![
        link(
            Weight::Alt,
            "redo",
            scene::practise_again(lang),
            practice,
            "",
        ),
        link(Weight::Go, "", scene::back_to_result(lang), result, "next"),
    ])
}
