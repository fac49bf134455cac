//! Giving something to check: pasted text, a chosen or a dropped file.

use messages::{Lang, verify};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DragEvent, HtmlTextAreaElement};
use yew::prelude::*;

use crate::platform::files::{self, FileError};
use crate::widgets::{Heading, icon, submit, words};

/// What went wrong before anything could be checked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Nothing,
    TooLarge,
    Unreadable,
}

/// Properties of [`InputForm`].
#[derive(Properties, PartialEq)]
pub struct InputFormProps {
    /// The interface language.
    pub lang: Lang,
    /// Something was given.
    pub on_input: Callback<AttrValue>,
}

/// The form.
#[component]
pub fn InputForm(props: &InputFormProps) -> Html {
    let lang = props.lang;
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
                match files::read_text(&file).await {
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
            <Heading text={verify::heading(lang)} screen="verify-ask" {lang} />
            { words("p", "", verify::explain(lang)) }
            <p class="field__error" role="alert" data-testid="verify-trouble">{ trouble.map(|trouble| sentence(lang, trouble)).unwrap_or_default() }</p>
            <div class="field">
                <label class="field__label" for="pasted">{ verify::paste_label(lang) }</label>
                <textarea class="field__text" id="pasted" ref={pasted} rows="6" autocomplete="off" spellcheck="false" data-testid="paste" />
            </div>
            <div class="actions">{ submit(verify::check(lang), "verify-submit") }</div>
            <div class="drop">
                <label class="btn btn--alt" for="file">{ icon("file") }{ verify::choose_file(lang) }</label>
                <input class="drop__input" id="file" type="file" accept=".json,.txt,application/json,text/plain" {onchange} data-testid="verify-file" />
                { words("p", "hint", verify::drop_here(lang)) }
            </div>
        </form>
    }
}

fn sentence(lang: Lang, trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Nothing => verify::nothing_pasted(lang),
        Trouble::TooLarge => verify::file_too_large(lang),
        Trouble::Unreadable => verify::file_unreadable(lang),
    }
}
