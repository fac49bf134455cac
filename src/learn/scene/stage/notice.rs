//! A notice, letter or proposal on paper.

use yew::prelude::*;

use super::Scene;
use crate::widgets::{el, markup, words, words_if_any};

pub(super) fn view(scene: Scene<'_>) -> Vec<Html> {
    let text = scene.text;
    vec![
        words("p", "notice-paper__issuer", &text.name),
        words_if_any("p", "small soft", &text.detail),
        words("p", "notice-paper__title", &text.title),
        words_if_any("p", "small soft", &text.when),
        el("div", "notice-paper__body", vec![markup(&text.body)]),
        scene.picture(&scene.artefact.picture, &text.alt),
    ]
}
