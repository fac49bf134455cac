//! A telephone call.

use messages::scene;
use yew::prelude::*;

use super::Scene;
use crate::widgets::icon;

pub(super) fn view(scene: Scene<'_>) -> Html {
    let lang = scene.lang;
    let lines = scene.artefact.lines.iter().zip(&scene.text.lines);
    html! {
        <>
            <div class="call__head">
                <span class="call__icon" aria-hidden="true">{ icon("phone") }</span>
                <p>
                    <span class="call__state small">{ scene::in_call(lang) }</span><br />
                    <span class="frame__title">{ &scene.text.name }</span>
                    if !scene.text.detail.is_empty() { <><br /><span class="small">{ &scene.text.detail }</span></> }
                    if !scene.text.when.is_empty() { <><br /><span class="small">{ &scene.text.when }</span></> }
                </p>
            </div>
            <div class="call__lines">
                { for lines.map(|(line, words)| {
                    let speaker = if line.mine { scene::me(lang) } else { scene.speaker(line.who) };
                    html! { <p class={classes!("call__line", line.mine.then_some("call__line--me"))}><b>{ format!("{speaker}: ") }</b>{ words }</p> }
                }) }
            </div>
        </>
    }
}
