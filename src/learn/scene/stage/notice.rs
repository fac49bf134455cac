//! A notice, letter or proposal on paper.

use yew::prelude::*;

use super::Scene;
use crate::widgets::el;

pub(super) fn view(scene: Scene<'_>) -> Vec<Html> {
    let text = scene.text;
    vec![
        scene.line("p", "notice-paper__issuer", &text.name),
        scene.line("p", "small soft", &text.detail),
        scene.line("p", "notice-paper__title", &text.title),
        scene.line("p", "small soft", &text.when),
        el("div", "notice-paper__body", vec![scene.body(&text.body)]),
        scene.picture(&scene.artefact.picture, &text.alt),
    ]
}
