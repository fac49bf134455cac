//! A scenario on the screen: in the run, looked at again, or practised.

use std::rc::Rc;

use curriculum::parts::Neutral;
use curriculum::vocabulary::Activity;
use messages::scene;
use session::marks::{Mark, marks};
use session::result::confidence;
use session::route::Route;
use session::{Decision, Event, Steps};
use yew::prelude::*;

use super::content::{self, Book, Content, Loading, Scenario};
use super::ctx::Ctx;
use super::notices::{failed, loading, run_notices};
use super::services::use_scenario;
use crate::platform::{clock, page, visible::VisibleTimer};
use crate::widgets::run_bar::mark_words;
use crate::widgets::{RunBar, SpanView, el, keyed, markup, together, words};

mod activities;
mod branch;
mod cards;
mod feedback;
mod form;
mod practice;
mod stage;
mod turn;
mod ways;

use branch::Moved;
pub use cards::law_card;
pub use feedback::feed::numbers as feed_numbers;
use feedback::{FeedbackView, Replay, spans::Span, verdict};
pub use practice::{Among, Practice};
use stage::stage;
use turn::Turn;
use ways::{next_dock, replay_link, review_dock};

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
    let given = run.as_ref().and_then(|run| run.answers.get(&id));
    let said = match (view, &loaded, given) {
        (SceneView::Feedback, Loading::Ready(scenario), Some(given)) => {
            Some(verdict(lang, scenario, &given.answer))
        }
        _ => None,
    };
    let mark = mark_words(lang, ctx.model.save_mark());
    use_effect_with((*position, said), move |(_, said)| {
        if let Some(verdict) = said {
            page::announce(&scene::feedback_ready(lang, verdict, mark));
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
    let asked = Asked {
        screen: format!("scene-{position}-{}", view.name()),
        order: shown_order(content, &run.start.run_id, &scenario),
        title: scene::title(lang, *position, of, &scenario.text.title),
        after: String::new(),
        scenario,
    };
    let body = match view {
        SceneView::Question => {
            let remembered = format!("{}:{id}", run.start.run_id);
            let steps = run.steps.get(&id).cloned().unwrap_or_default();
            let on_moved = {
                let (ctx, next) = (ctx.clone(), Route::Feedback(*position));
                Callback::from(move |moved| match moved {
                    Moved::On(choice, confidence) => {
                        let scenario = id.clone();
                        let stepped = Event::Stepped {
                            scenario,
                            choice,
                            confidence,
                        };
                        ctx.record(stepped, None);
                    }
                    Moved::End(steps) => {
                        let answered = Event::Answered {
                            scenario: id.clone(),
                            answer: steps.choices,
                            confidence: steps.confidence,
                            seconds: timer.seconds(),
                        };
                        ctx.record(answered, Some(next.clone()));
                    }
                })
            };
            put(ctx, content, asked, &remembered, steps, on_moved)
        }
        SceneView::Feedback | SceneView::Review => {
            let Some(given) = run.answers.get(&id) else {
                return Html::default();
            };
            let decision = Decision {
                answer: given.answer.clone(),
                confidence: confidence(&asked.scenario.key, &given.answer, &given.confidence),
            };
            let asked = Asked {
                title: scene::feedback_title(lang, *position, of),
                ..asked
            };
            let reviewed = *view == SceneView::Review;
            let on = if reviewed {
                review_dock(lang, content, &asked.scenario.entry)
            } else {
                next_dock(ctx, &run, &id, *position)
            };
            // On the way through the run nothing leads out of it.
            let replay = |way: &[u32], name: &str| {
                if reviewed {
                    replay_link(lang, &id, way, name)
                } else {
                    Html::default()
                }
            };
            explained(ctx, (content, book), asked, &decision, (on, &replay))
        }
    };
    together(vec![bar, run_notices(ctx), body])
}

/// A scenario as it is put this time.
struct Asked {
    /// What is asked.
    scenario: Rc<Scenario>,
    /// The document's title.
    title: String,
    /// Tells screens apart.
    screen: String,
    /// Numbers of options, steps, items or spans, first shown first.
    order: Vec<u32>,
    /// What came of the decision before, in a branch; empty for nothing.
    after: String,
}

/// Options, steps and items stand in the order of a seed, spans where they are written.
fn shown_order(content: &Content, seed: &str, scenario: &Scenario) -> Vec<u32> {
    let Neutral {
        id,
        activity,
        options,
        ..
    } = &scenario.neutral;
    match activity {
        Activity::Spot => return activities::spot::reading_order(&scenario.text),
        // As the author has put them.
        Activity::Feed => return scenario.neutral.post_order.clone(),
        _ => {}
    }
    content.option_order(&content::seed(seed), id, *options)
}

/// A scenario as far as it has come: of a branch the decision that is next, elsewhere its one question.
fn put(
    ctx: &Ctx,
    content: &Content,
    asked: Asked,
    remembered: &str,
    steps: Steps,
    on_moved: Callback<Moved>,
) -> Html {
    if asked.scenario.neutral.activity == Activity::Branch {
        return branch::decision(ctx, content, asked, remembered, steps, on_moved);
    }
    let on_decide = Callback::from(move |decision: Decision| {
        on_moved.emit(Moved::End(Steps {
            choices: decision.answer,
            confidence: vec![decision.confidence],
        }));
    });
    question(ctx, content, asked, remembered.to_owned(), on_decide)
}

/// The stage and the question. What is filled in is remembered under a name; under none where that is empty.
fn question(
    ctx: &Ctx,
    content: &Content,
    asked: Asked,
    remembered: String,
    on_decide: Callback<Decision>,
) -> Html {
    let Asked {
        scenario,
        title,
        screen,
        order,
        after,
    } = asked;
    let busy = ctx.model.saving == super::model::Saving::Busy;
    let key = screen.clone();
    html! {
        <Turn {key} lang={ctx.lang()} pack={content.root.id.clone()} {scenario} {title} {screen} {order}
            {busy} {remembered} {after} {on_decide} />
    }
}

/// The stage folded away, and the feedback.
fn explained(
    ctx: &Ctx,
    (content, book): (&Content, &Book),
    asked: Asked,
    decision: &Decision,
    (dock, replay): (Html, &Replay<'_>),
) -> Html {
    let lang = ctx.lang();
    let Asked {
        scenario,
        title,
        screen,
        order,
        ..
    } = asked;
    let key = screen.clone();
    let pack = &content.root.id;
    let stage = if scenario.neutral.activity == Activity::Spot {
        let marks = marks(Activity::Spot, &scenario.key, &decision.answer);
        let span: &SpanView<'_> = &|number, first, rest| {
            let mark = marks.get(number as usize).copied();
            let place = order.iter().position(|span| *span == number);
            let words = scenario.text.options.get(number as usize);
            let span = Span {
                lang,
                mark: mark.unwrap_or(Mark::LeftOut),
                place: place.map_or(0, |place| place + 1),
                words: words.map_or("", String::as_str),
            };
            span.view(first, rest)
        };
        stage(lang, pack, &scenario, Some(span))
    } else {
        stage(lang, pack, &scenario, None)
    };
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
        stage,
    ];
    let feedback = FeedbackView {
        lang,
        book,
        scenario: &scenario,
        order: &order,
        decision,
        screen,
        title,
        today: clock::today(),
        dock,
        replay,
    };
    halves(&key, vec![el("details", "recap", recap)], feedback.view())
}

/// The two halves of the screen: what happens, and what one does about it. A new key starts both afresh.
fn halves(key: &str, before: Vec<Html>, turn: Html) -> Html {
    let attributes = [("id", "main"), ("class", "scene")];
    let stage = el("div", "scene__stage", before);
    keyed(Some(key), "main", &attributes, vec![stage, turn])
}
