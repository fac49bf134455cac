//! A refresher: a few scenarios of a finished run again, one after the other, as practice.

use std::rc::Rc;

use messages::refresh as says;
use session::refresh::{is_due, scenarios};
use session::route::Route;
use session::{Event, Refresher};
use yew::prelude::*;

use super::content::{Book, Content, Loading};
use super::ctx::{Ctx, Step};
use super::notices::{failed, loading};
use super::scene::{Among, Practice};
use super::services::use_outcome;
use crate::platform::clock;

mod reminders;
mod section;

pub use section::section;

/// Properties of [`RefreshScreen`].
#[derive(Properties, PartialEq)]
pub struct RefreshScreenProps {
    /// The page.
    pub ctx: Ctx,
    /// The content.
    pub content: Rc<Content>,
    /// Directive and cards.
    pub book: Rc<Book>,
}

/// How far one is: what is practised, and what was not answered as well as can be.
#[derive(Clone, Default)]
struct Walk {
    list: Rc<Vec<String>>,
    at: usize,
    missed: Vec<String>,
}

/// The refresher of the open run. The run admits this screen once it is finished (see `Run::admit`).
#[component]
pub fn RefreshScreen(props: &RefreshScreenProps) -> Html {
    let RefreshScreenProps { ctx, content, book } = props;
    let lang = ctx.lang();
    let walk = use_state(Walk::default);
    let outcome = match use_outcome(ctx, content) {
        Loading::Ready(outcome) => outcome,
        Loading::Waiting => return loading(lang),
        Loading::Failed(failure) => return failed(ctx, failure),
    };
    let Some(active) = &ctx.model.run else {
        return Html::default();
    };
    let list = if walk.list.is_empty() {
        let siblings = |id: &str| {
            let entry = content.entry(id);
            entry.map_or_else(Vec::new, |entry| entry.siblings.clone())
        };
        Rc::new(scenarios(active.log.run(), &outcome, siblings))
    } else {
        walk.list.clone()
    };
    let (at, of) = (walk.at, list.len());
    let Some(id) = list.get(at).cloned() else {
        return Html::default();
    };
    let last = at + 1 == of;
    let on_done = {
        let (ctx, walk, id) = (ctx.clone(), walk.clone(), id.clone());
        Callback::from(move |best: bool| {
            let mut missed = walk.missed.clone();
            if !best {
                missed.push(id.clone());
            }
            if last {
                end(&ctx, of, missed);
            } else {
                let list = list.clone();
                let at = at + 1;
                walk.set(Walk { list, at, missed });
            }
        })
    };
    let among = Some(Among {
        at: (at, of),
        place: says::place(lang, at + 1, of).into(),
        onward: if last {
            says::finish(lang)
        } else {
            says::onward(lang)
        },
        on_done,
    });
    let (ctx, content, book) = (ctx.clone(), content.clone(), book.clone());
    let key = id.clone();
    html! { <Practice {key} {ctx} {content} {book} {id} from={Vec::new()} {among} /> }
}

/// The refresher is over: it is noted when it was due, and on a day that a calendar has.
fn end(ctx: &Ctx, of: usize, missed: Vec<String>) {
    let today = clock::today();
    let run = ctx.model.run.as_ref().map(|active| active.log.run());
    if run.is_some_and(|run| is_due(run, &today)) {
        let refreshed = Refresher {
            date: today,
            scenarios: u32::try_from(of).unwrap_or_default(),
            missed,
        };
        ctx.record(Event::Refreshed(refreshed), Some(Route::Result));
    } else {
        ctx.go(Route::Result, Step::Push);
    }
}
