//! A post in a feed, or the head of a profile.

use messages::scene;
use yew::prelude::*;

use super::Scene;
use crate::widgets::{el, node, plain, words};

pub(super) fn view(scene: Scene<'_>) -> Vec<Html> {
    let text = scene.text;
    let mut under = text.detail.clone();
    if !under.is_empty() && !text.when.is_empty() {
        under.push_str(" · ");
    }
    under.push_str(&text.when);
    let head = vec![
        scene.portrait(),
        scene.name_and(Vec::new(), "small soft", &[&under]),
    ];
    let mut parts = vec![
        el("div", "post__head", head),
        el("div", "post__text", vec![scene.body(&text.body)]),
        scene.picture(&scene.artefact.picture, &text.alt),
        scene.line("p", "post__counts small soft", &text.counts),
    ];
    if !scene.artefact.lines.is_empty() {
        let mut comments = Vec::new();
        for (line, said) in scene.artefact.lines.iter().zip(&text.lines) {
            let comment = vec![
                words("b", "", scene.speaker(line)),
                plain(" "),
                scene.said(said),
            ];
            comments.push(el("li", "post__say", comment));
        }
        let label = scene::comments(scene.lang);
        parts.push(node(
            "ul",
            &[("class", "post__comments"), ("aria-label", label)],
            comments,
        ));
    }
    parts
}
