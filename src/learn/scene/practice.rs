//! Practice: the same screens, with no identity and nothing counted or saved.

use std::rc::Rc;

use messages::{scene, shell};
use session::Decision;
use session::route::Route;
use yew::prelude::*;

use super::feedback::verdict;
use super::{Asked, explained, question, shown_order};
use crate::learn::content::{Book, Content, Loading};
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
}

/// One try.
struct Attempt {
    /// The seed of the order of the options.
    seed: String,
    /// What was decided, once it was.
    decided: Option<Decision>,
}

/// One scenario, as often as one likes.
#[component]
pub fn Practice(props: &PracticeProps) -> Html {
    let PracticeProps {
        ctx,
        content,
        book,
        id,
    } = props;
    let lang = ctx.lang();
    let state = use_state(|| Attempt {
        seed: FIRST_SEED.to_owned(),
        decided: None,
    });
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
    let bar = RunBar {
        lang,
        place: scene::practice(lang),
        progress: (0, 0),
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
        scenario,
    };
    let body = match &state.decided {
        None => {
            let on_decide = {
                let state = state.clone();
                Callback::from(move |decision| {
                    state.set(Attempt {
                        seed: state.seed.clone(),
                        decided: Some(decision),
                    });
                })
            };
            question(ctx, content, asked, String::new(), on_decide)
        }
        Some(decision) => {
            let again = {
                let state = state.clone();
                Callback::from(move |_: MouseEvent| {
                    state.set(Attempt {
                        seed: random::hex16(),
                        decided: None,
                    });
                })
            };
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
            explained(ctx, (content, book), asked, decision, dock)
        }
    };
    together(vec![bar, body])
}
