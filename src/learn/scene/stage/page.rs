//! A page of a site: its address, who writes it, what it says.

use yew::prelude::*;

use super::Scene;
use crate::widgets::el;

pub(super) fn view(scene: Scene<'_>) -> Vec<Html> {
    let text = scene.text;
    vec![
        scene.line("p", "site__address small soft", &text.detail),
        scene.name_and(Vec::new(), "small soft", &[&text.when]),
        scene.line("p", "site__title", &text.title),
        el("div", "site__body", vec![scene.body(&text.body)]),
        scene.picture(&scene.artefact.picture, &text.alt),
    ]
}
