//! A post in a feed.

use messages::scene;
use yew::prelude::*;

use super::{Scene, initials};
use crate::widgets::markup;

pub(super) fn view(scene: Scene<'_>) -> Html {
    let text = scene.text;
    let square = scene.artefact.group.then_some("ava--page");
    let under = [text.detail.as_str(), text.when.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    html! {
        <>
            <div class="post__head">
                <span class={classes!("ava", square)} aria-hidden="true">{ initials(&text.name) }</span>
                <p><span class="frame__title">{ &text.name }</span><br /><span class="small soft">{ under }</span></p>
            </div>
            <div class="post__text">{ markup(&text.body) }</div>
            { scene.picture(&scene.artefact.picture, &text.alt) }
            if !text.counts.is_empty() { <p class="post__counts small soft">{ &text.counts }</p> }
            if !scene.artefact.lines.is_empty() {
                <ul class="post__comments" aria-label={scene::comments(scene.lang)}>{ for comments(scene) }</ul>
            }
        </>
    }
}

fn comments(scene: Scene<'_>) -> impl Iterator<Item = Html> {
    scene
        .artefact
        .lines
        .iter()
        .zip(&scene.text.lines)
        .map(move |(line, words)| {
            let speaker = if line.mine {
                scene::me(scene.lang)
            } else {
                scene.speaker(line.who)
            };
            html! { <li class="post__say"><b>{ speaker }</b>{ format!(" {words}") }</li> }
        })
}
