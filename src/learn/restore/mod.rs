//! Reading saved work back from a file: what is in it, then into the device.

use std::rc::Rc;

use messages::{Lang, restore};
use session::copy::{self, Contents};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::ctx::Ctx;
use super::given::{Given, Wording};
use super::notices::run_notices;
use super::services::Settled;
use crate::platform::storage::Kind;
use crate::platform::text;
use crate::widgets::site_bar;

mod found;
mod outcome;

use found::found;
use outcome::outcome;

/// Where it stands.
#[derive(Clone, PartialEq)]
enum State {
    /// Nothing given yet.
    Asking,
    /// Read; nothing is stored yet.
    Read(Rc<Contents>),
    /// On its way into the device.
    Busy,
    /// What became of every run.
    Done(Rc<Vec<Outcome>>),
}

/// What became of a run.
#[derive(Clone, PartialEq)]
struct Outcome {
    name: String,
    came: Came,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    Stored,
    InPage,
    Known,
    Differs,
    Failed,
}

/// Properties of [`RestoreScreen`].
#[derive(Properties, PartialEq)]
pub struct RestoreScreenProps {
    /// The page.
    pub ctx: Ctx,
}

/// The screen. It needs no content.
#[component]
pub fn RestoreScreen(props: &RestoreScreenProps) -> Html {
    let ctx = &props.ctx;
    let lang = ctx.lang();
    let state = use_state(|| State::Asking);
    let on_input = {
        let state = state.clone();
        Callback::from(move |given: AttrValue| {
            state.set(State::Read(Rc::new(copy::read(&given, text::nfc))));
        })
    };
    let again = {
        let state = state.clone();
        Callback::from(move |_: MouseEvent| state.set(State::Asking))
    };
    let body = match &*state {
        State::Asking => html! { <Given {lang} wording={wording(lang)} {on_input} /> },
        State::Read(contents) => {
            let store = store(ctx, contents, state.clone());
            found(ctx, contents, store, again)
        }
        State::Busy => html! { <p role="status">{ restore::restoring(lang) }</p> },
        State::Done(outcomes) => outcome(lang, outcomes, again),
    };
    html! {
        <>
            { site_bar(lang, "", &ctx.on_language(), false) }
            { run_notices(ctx) }
            <main id="main" class="proof">{ body }</main>
        </>
    }
}

/// Stores every run that was read.
fn store(ctx: &Ctx, contents: &Rc<Contents>, state: UseStateHandle<State>) -> Callback<MouseEvent> {
    let (ctx, contents) = (ctx.clone(), contents.clone());
    Callback::from(move |_: MouseEvent| {
        let (ctx, contents, state) = (ctx.clone(), contents.clone(), state.clone());
        state.set(State::Busy);
        spawn_local(async move {
            let settled = ctx.services.restore(&contents.runs).await;
            let stored = match ctx.services.storage().await.kind() {
                Kind::Durable => Came::Stored,
                Kind::Memory(_) => Came::InPage,
            };
            let outcomes = contents
                .runs
                .iter()
                .zip(settled)
                .map(|(log, came)| Outcome {
                    name: log.run().learner.name.clone(),
                    came: match came {
                        Ok(Settled::Stored(_)) => stored,
                        Ok(Settled::Known(_)) => Came::Known,
                        Ok(Settled::Differs) => Came::Differs,
                        Err(_) => Came::Failed,
                    },
                });
            state.set(State::Done(Rc::new(outcomes.collect())));
            ctx.open();
        });
    })
}

fn wording(lang: Lang) -> Wording {
    Wording {
        screen: "restore",
        heading: restore::heading(lang),
        explain: restore::explain(lang),
        paste: restore::paste_label(lang),
        submit: restore::look(lang),
        submit_id: "restore-submit",
        choose: restore::choose_file(lang),
        choose_id: "restore-file",
        drop: restore::drop_here(lang),
        trouble_id: "restore-trouble",
        nothing: restore::nothing_pasted(lang),
        too_large: restore::file_too_large(lang),
        unreadable: restore::file_unreadable(lang),
        max_bytes: copy::MAX_BYTES,
    }
}
