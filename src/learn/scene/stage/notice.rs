//! A notice, letter or proposal on paper.

use yew::prelude::*;

use super::Scene;
use crate::widgets::markup;

pub(super) fn view(scene: Scene<'_>) -> Html {
    let text = scene.text;
    html! {
        <>
            <p class="notice-paper__issuer">{ &text.name }</p>
            if !text.detail.is_empty() { <p class="small soft">{ &text.detail }</p> }
            <p class="notice-paper__title">{ &text.title }</p>
            if !text.when.is_empty() { <p class="small soft">{ &text.when }</p> }
            <div class="notice-paper__body">{ markup(&text.body) }</div>
            { scene.picture(&scene.artefact.picture, &text.alt) }
        </>
    }
}
