//! A telephone call.

use messages::scene;
use yew::prelude::*;

use super::Scene;
use crate::widgets::{el, icon, node, words};

pub(super) fn view(scene: Scene<'_>) -> Vec<Html> {
    let lang = scene.lang;
    let text = scene.text;
    let head = vec![
        node(
            "span",
            &[("class", "call__icon"), ("aria-hidden", "true")],
            vec![icon("phone")],
        ),
        scene.name_and(
            vec![
                words("span", "call__state small", scene::in_call(lang)),
                el("br", "", Vec::new()),
            ],
            "small",
            &[&text.detail, &text.when],
        ),
    ];
    let mut lines = Vec::new();
    for (line, said) in scene.artefact.lines.iter().zip(&text.lines) {
        let speaker = words("b", "", &format!("{}: ", scene.speaker(line)));
        let class = if line.mine {
            "call__line call__line--me"
        } else {
            "call__line"
        };
        lines.push(el("p", class, vec![speaker, scene.said(said)]));
    }
    vec![
        el("div", "call__head", head),
        el("div", "call__lines", lines),
    ]
}
