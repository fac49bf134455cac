//! Practice: the same screens, with no identity and nothing counted or saved.

use std::rc::Rc;

use messages::{scene, shell};
use session::route::Route;
use yew::prelude::*;

use super::feedback::you_chose;
use super::turn::Decision;
use super::{Asked, explained, question};
use crate::learn::content::{self, Book, Content, Loading};
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
    let said = match (&loaded, state.decided) {
        (Loading::Ready(scenario), Some(decision)) => {
            scoring::choice::credit(&scenario.key, &[decision.option]).ok()
        }
        _ => None,
    };
    use_effect_with((state.seed.clone(), said), move |(_, said)| {
        if let Some(credit) = said {
            page::announce(you_chose(lang, *credit));
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
    let screen = format!("practice-{id}-{}-{}", state.seed, state.decided.is_some());
    let title = scenario.text.title.clone();
    let body = match state.decided {
        None => {
            let options = scenario.neutral.options;
            let order = content.option_order(&content::seed(&state.seed), id, options);
            let on_decide = Callback::from(move |decision| {
                state.set(Attempt {
                    seed: state.seed.clone(),
                    decided: Some(decision),
                });
            });
            let asked = Asked {
                title,
                screen,
                order,
                remembered: String::new(),
            };
            question(ctx, content, &scenario, asked, on_decide)
        }
        Some(decision) => {
            let again = Callback::from(move |_: MouseEvent| {
                state.set(Attempt {
                    seed: random::hex16(),
                    decided: None,
                });
            });
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
            let book = (&**content, &**book);
            explained(ctx, book, &scenario, decision, title, screen, dock)
        }
    };
    together(vec![bar, body])
}
