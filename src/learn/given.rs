//! Giving the page something to read: pasted text, a chosen or a dropped file.

use messages::Lang;
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, HtmlTextAreaElement};
use yew::prelude::*;

use crate::platform::files::{self, FileError};
use crate::widgets::{Heading, icon, submit, words};

/// What the form says, and how much it takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Wording {
    /// Name of the screen.
    pub screen: &'static str,
    /// Heading.
    pub heading: &'static str,
    /// What this is for.
    pub explain: &'static str,
    /// Label of the box for text.
    pub paste: &'static str,
    /// The button that reads the box.
    pub submit: &'static str,
    /// Name of that button for tests.
    pub submit_id: &'static str,
    /// The button that chooses a file.
    pub choose: &'static str,
    /// Name of that button for tests.
    pub choose_id: &'static str,
    /// A hint that files can be dropped.
    pub drop: &'static str,
    /// Name of the sentence that says what was wrong, for tests.
    pub trouble_id: &'static str,
    /// Nothing was pasted.
    pub nothing: &'static str,
    /// The file has more than `max_bytes`.
    pub too_large: &'static str,
    /// The file could not be read.
    pub unreadable: &'static str,
    /// Most bytes of a file.
    pub max_bytes: usize,
}

/// What went wrong before anything could be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Nothing,
    TooLarge,
    Unreadable,
}

/// Properties of [`Given`].
#[derive(Properties, PartialEq)]
pub struct GivenProps {
    /// The interface language.
    pub lang: Lang,
    /// What the form says.
    pub wording: Wording,
    /// Something was given.
    pub on_input: Callback<AttrValue>,
}

/// The form.
#[component]
pub fn Given(props: &GivenProps) -> Html {
    let (lang, wording) = (props.lang, props.wording);
    let pasted = use_node_ref();
    let trouble = use_state(|| None::<Trouble>);
    let onsubmit = {
        let (pasted, trouble, on_input) = (pasted.clone(), trouble.clone(), props.on_input.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let text = pasted
                .cast::<HtmlTextAreaElement>()
                .map(|area| area.value())
                .unwrap_or_default();
            if text.trim().is_empty() {
                trouble.set(Some(Trouble::Nothing));
            } else {
                on_input.emit(text.into());
            }
        })
    };
    let take = {
        let (trouble, on_input) = (trouble.clone(), props.on_input.clone());
        Callback::from(move |file: Option<web_sys::File>| {
            let Some(file) = file else { return };
            let (trouble, on_input) = (trouble.clone(), on_input.clone());
            spawn_local(async move {
                match files::read_text(&file, wording.max_bytes).await {
                    Ok(text) => on_input.emit(text.into()),
                    Err(FileError::TooLarge) => trouble.set(Some(Trouble::TooLarge)),
                    Err(FileError::Unreadable | FileError::NotText) => {
                        trouble.set(Some(Trouble::Unreadable))
                    }
                }
            });
        })
    };
    let onchange = take.reform(|event: Event| files::picked(&event));
    let ondrop = {
        let take = take.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            take.emit(files::dropped(&event));
        })
    };
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <form class="flow" {onsubmit} {ondrop} {ondragover}>
            <Heading text={wording.heading} screen={wording.screen} {lang} />
            { words("p", "", wording.explain) }
            <p class="field__error" role="alert" data-testid={wording.trouble_id}>{ trouble.map(|trouble| sentence(&wording, trouble)).unwrap_or_default() }</p>
            <div class="field">
                <label class="field__label" for="pasted">{ wording.paste }</label>
                <textarea class="field__text" id="pasted" ref={pasted} rows="6" autocomplete="off" spellcheck="false" data-testid="paste" />
            </div>
            <div class="actions">{ submit(wording.submit, wording.submit_id) }</div>
            <div class="drop">
                <label class="btn btn--alt" for="file">{ icon("file") }{ wording.choose }</label>
                <input class="drop__input" id="file" type="file" accept=".json,.txt,application/json,text/plain" {onchange} data-testid={wording.choose_id} />
                { words("p", "hint", wording.drop) }
            </div>
        </form>
    }
}

fn sentence(wording: &Wording, trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Nothing => wording.nothing,
        Trouble::TooLarge => wording.too_large,
        Trouble::Unreadable => wording.unreadable,
    }
}
