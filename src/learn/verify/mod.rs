//! Checking a certificate: by its link, by pasted text, by a dropped file.

use evidence::wire::{Signature, Verdict, VerifyRequest};
use messages::{Lang, shell, verify};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::ctx::Ctx;
use super::given::{Given, Wording};
use crate::platform::{files, seal};
use crate::widgets::{Heading, Notice, Tone, Weight, button, site_bar};

mod report;

use report::Report;

/// Where the check stands.
#[derive(Clone, PartialEq)]
enum State {
    /// Nothing given yet.
    Asking,
    /// The module is at work.
    Checking,
    /// Done.
    Done(std::rc::Rc<Verdict>),
    /// The module could not be loaded.
    NoModule,
}

/// Properties of [`VerifyScreen`].
#[derive(Properties, PartialEq)]
pub struct VerifyScreenProps {
    /// The page.
    pub ctx: Ctx,
    /// The payload of the address, or nothing yet.
    pub payload: Option<AttrValue>,
}

/// The verification page. It needs no pack, no storage, no identity.
#[component]
pub fn VerifyScreen(props: &VerifyScreenProps) -> Html {
    let VerifyScreenProps { ctx, payload } = props;
    let lang = ctx.lang();
    // An address that was opened is checked at once: the form does not flash up, and does not take the focus.
    let state = use_state(|| match payload {
        Some(_) => State::Checking,
        None => State::Asking,
    });
    let given = use_state(|| in_address(payload));
    {
        let given = given.setter();
        use_effect_with(payload.clone(), move |payload| {
            given.set(in_address(payload))
        });
    }
    {
        let state = state.setter();
        use_effect_with((*given).clone(), move |given| check(given.clone(), state));
    }
    let on_input = {
        let given = given.clone();
        Callback::from(move |text: AttrValue| given.set(Some(text)))
    };
    let again = {
        let given = given.clone();
        Callback::from(move |()| given.set(None))
    };
    let retry = {
        let (given, state) = ((*given).clone(), state.setter());
        Callback::from(move |_: MouseEvent| check(given.clone(), state.clone()))
    };
    html! {
        <>
            { site_bar(lang, verify::place(lang), &ctx.on_language(), false) }
            <main id="main" class="proof">
                { match &*state {
                    State::Asking => html! { <Given {lang} wording={wording(lang)} {on_input} /> },
                    State::Checking => html! { <p role="status" class="flow">{ verify::checking(lang) }</p> },
                    State::NoModule => no_module(lang, retry),
                    State::Done(verdict) => Report { ctx, verdict, on_another: again, from_address: payload.is_some() }.view(),
                } }
            </main>
        </>
    }
}

/// The text that a payload of the address stands for.
fn in_address(payload: &Option<AttrValue>) -> Option<AttrValue> {
    payload
        .as_ref()
        .map(|payload| AttrValue::from(format!("#v{payload}")))
}

fn wording(lang: Lang) -> Wording {
    Wording {
        screen: "verify-ask",
        heading: verify::heading(lang),
        explain: verify::explain(lang),
        paste: verify::paste_label(lang),
        submit: verify::check(lang),
        submit_id: "verify-submit",
        choose: verify::choose_file(lang),
        choose_id: "verify-file",
        drop: verify::drop_here(lang),
        trouble_id: "verify-trouble",
        nothing: verify::nothing_pasted(lang),
        too_large: verify::file_too_large(lang),
        unreadable: verify::file_unreadable(lang),
        max_bytes: files::MAX_EVIDENCE_BYTES,
    }
}

fn no_module(lang: Lang, retry: Callback<MouseEvent>) -> Html {
    let actions = button(Weight::Alt, "", shell::try_again(lang), retry, "");
    let text = verify::module_failed_body(lang);
    html! {
        <>
            <Heading text={verify::module_failed_heading(lang)} screen="verify-module" {lang} />
            { Notice { tone: Tone::Error, lead: "", text, testid: "verify-failed", actions }.view() }
        </>
    }
}

fn check(given: Option<AttrValue>, state: UseStateSetter<State>) {
    let Some(input) = given else {
        state.set(State::Asking);
        return;
    };
    state.set(State::Checking);
    spawn_local(async move {
        let verdict = seal::verify_text(&VerifyRequest {
            input: input.to_string(),
        })
        .await;
        state.set(verdict.map_or(State::NoModule, |verdict| State::Done(verdict.into())));
    });
}

/// The document's title for a verdict.
fn document_title(lang: Lang, signature: Signature) -> &'static str {
    match signature {
        Signature::Valid => verify::document_title_valid(lang),
        Signature::Invalid => verify::document_title_changed(lang),
        Signature::Unreadable => verify::document_title_unreadable(lang),
    }
}
