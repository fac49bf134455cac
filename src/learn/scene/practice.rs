//! Practice: the same screens, with no identity and nothing counted or saved.

use std::rc::Rc;

use messages::{activity, scene, shell};
use session::result::confidence;
use session::route::Route;
use session::{Decision, Steps};
use yew::prelude::*;

use super::branch::Moved;
use super::feedback::verdict;
use super::{Asked, explained, put, shown_order};
use crate::learn::content::{Book, Content, Loading, Scenario};
use crate::learn::ctx::Ctx;
use crate::learn::notices::{failed, loading};
use crate::learn::services::use_scenario;
use crate::platform::{page, random};
use crate::widgets::{RunBar, Weight, button, link, together};

/// The first practice uses the zero seed, so that a prerendered page and the live one agree (DESIGN §6a).
const FIRST_SEED: &str = "00000000000000000000000000000000";

/// Properties of [`Practice`].
#[derive(Properties, PartialEq)]
pub struct PracticeProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: Rc<Content>,
    /// Directive and cards.
    pub book: Rc<Book>,
    /// The scenario.
    pub id: AttrValue,
    /// The way to the decision of a branch with which to begin; empty for the first.
    pub from: Vec<u32>,
    /// Where it stands among others, and what comes after it; by itself otherwise.
    #[prop_or_default]
    pub among: Option<Among>,
}

/// A scenario among others that are practised one after the other.
#[derive(Clone, PartialEq)]
pub struct Among {
    /// Which, from 0, and of how many.
    pub at: (usize, usize),
    /// Where that is, in words.
    pub place: AttrValue,
    /// What the button onward says.
    pub onward: &'static str,
    /// Answered and read; whether as well as can be.
    pub on_done: Callback<bool>,
}

/// One try.
struct Attempt {
    /// The seed of the order of the options.
    seed: String,
    /// Of a branch, the steps so far.
    steps: Steps,
    /// What was decided, once it was.
    decided: Option<Decision>,
}

impl Attempt {
    fn new(seed: String, from: &[u32]) -> Self {
        Attempt {
            seed,
            steps: Steps {
                choices: from.to_vec(),
                confidence: vec![0; from.len()],
            },
            decided: None,
        }
    }
}

/// One scenario, as often as one likes.
#[component]
pub fn Practice(props: &PracticeProps) -> Html {
    let PracticeProps {
        ctx,
        content,
        book,
        id,
        from,
        among,
    } = props;
    let lang = ctx.lang();
    let state = use_state(|| Attempt::new(FIRST_SEED.to_owned(), from));
    let loaded = use_scenario(ctx, content, id);
    let said = match (&loaded, &state.decided) {
        (Loading::Ready(scenario), Some(decision)) => {
            Some(verdict(lang, scenario, &decision.answer))
        }
        _ => None,
    };
    use_effect_with((state.seed.clone(), said), move |(_, said)| {
        if let Some(verdict) = said {
            page::announce(verdict);
        }
    });
    let finished = ctx
        .model
        .run
        .as_ref()
        .is_some_and(|run| run.log.run().end.is_some());
    let home = if finished {
        Route::Result
    } else {
        Route::Welcome
    };
    let home_words = if finished {
        scene::back_to_result(lang)
    } else {
        shell::home(lang)
    };
    let (back, back_label) = (home.to_fragment(), home_words);
    let (place, progress) = match among {
        Some(among) => (&*among.place, among.at),
        None => (scene::practice(lang), (0, 0)),
    };
    let bar = RunBar {
        lang,
        place,
        progress,
        mark: None,
        back,
        back_label,
    }
    .view();
    let scenario = match loaded {
        Loading::Ready(scenario) => scenario,
        Loading::Waiting => return together(vec![bar, loading(lang)]),
        Loading::Failed(failure) => return failed(ctx, failure),
    };
    let asked = Asked {
        screen: format!("practice-{id}-{}-{}", state.seed, state.decided.is_some()),
        title: scenario.text.title.clone(),
        order: shown_order(content, &state.seed, &scenario),
        after: String::new(),
        scenario,
    };
    let body = match &state.decided {
        None => {
            let on_moved = {
                let (state, scenario) = (state.clone(), asked.scenario.clone());
                Callback::from(move |moved| {
                    let (steps, decided) = match moved {
                        Moved::On(choice, confidence) => {
                            (state.steps.and(choice, confidence), None)
                        }
                        Moved::End(steps) => {
                            let confidence =
                                confidence(&scenario.key, &steps.choices, &steps.confidence);
                            let answer = steps.choices;
                            (Steps::default(), Some(Decision { answer, confidence }))
                        }
                    };
                    let seed = state.seed.clone();
                    state.set(Attempt {
                        seed,
                        steps,
                        decided,
                    });
                })
            };
            put(ctx, content, asked, "", state.steps.clone(), on_moved)
        }
        Some(decision) => {
            let again_from = |way: &[u32]| {
                let (state, way) = (state.clone(), way.to_vec());
                Callback::from(move |_: MouseEvent| {
                    state.set(Attempt::new(random::hex16(), &way));
                })
            };
            let replay = |way: &[u32], name: &str| {
                let said = activity::try_from_here(lang);
                let label = format!("{said}: {name}");
                let onclick = again_from(way);
                html! { <button class="btn btn--quiet" type="button" aria-label={label} {onclick}>{ said }</button> }
            };
            if let Some(among) = among {
                let (on_done, best) = (among.on_done.clone(), is_best(&asked.scenario, decision));
                let onclick = Callback::from(move |_: MouseEvent| on_done.emit(best));
                let dock = button(Weight::Go, "", among.onward, onclick, "next");
                let nowhere = |_: &[u32], _: &str| Html::default();
                let body = explained(ctx, (content, book), asked, decision, (dock, &nowhere));
                return together(vec![bar, body]);
            }
            let again = again_from(&[]);
            let dock = together(vec![
                button(
                    Weight::Alt,
                    "redo",
                    scene::practise_again(lang),
                    again,
                    "again",
                ),
                link(Weight::Go, "", home_words, home.to_fragment(), "next"),
            ]);
            explained(ctx, (content, book), asked, decision, (dock, &replay))
        }
    };
    together(vec![bar, body])
}

fn is_best(scenario: &Scenario, decision: &Decision) -> bool {
    let points = scoring::points(scenario.neutral.activity, &scenario.key, &decision.answer);
    points == Ok(scoring::SCENARIO_POINTS)
}
