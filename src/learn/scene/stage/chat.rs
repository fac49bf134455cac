//! A chat thread.

use curriculum::parts::Line;
use messages::scene;
use yew::prelude::*;

use super::{Scene, avatar};
use crate::widgets::{el, icon, node, plain, small_icon, words};

/// Four tints tell the voices apart for the eye; the name above each bubble tells them apart for everybody.
const TINTS: [&str; 4] = ["ava ava--a", "ava ava--b", "ava ava--c", "ava ava--d"];

pub(super) fn view(scene: Scene<'_>) -> Vec<Html> {
    let text = scene.text;
    let head = vec![
        scene.portrait(),
        scene.name_and(Vec::new(), "small soft", &[&text.detail]),
    ];
    let mut body = vec![scene.line("p", "frame__note", &text.when)];
    for (index, line) in scene.artefact.lines.iter().enumerate() {
        body.push(message(scene, index, line));
    }
    vec![
        el("div", "frame__head", head),
        el("div", "frame__body", body),
    ]
}

fn message(scene: Scene<'_>, index: usize, line: &Line) -> Html {
    let speaker = scene.speaker(line);
    let said = scene.text.lines.get(index).map_or("", String::as_str);
    let alt = scene.text.line_alts.get(index).map_or("", String::as_str);
    let (class, who) = if line.mine {
        ("say say--me", "sr")
    } else {
        ("say", "say__who")
    };
    let mut children = vec![words("span", who, speaker)];
    if !line.mine {
        children.push(avatar(TINTS[line.who as usize % 4], speaker));
    }
    let mut bubble = Vec::new();
    if line.forwarded {
        let forwarded = plain(scene::forwarded(scene.lang));
        bubble.push(el("p", "fwd", vec![small_icon("forward"), forwarded]));
    }
    bubble.push(scene.picture(&line.picture, alt));
    bubble.push(spoken(scene, line, said));
    children.push(el("div", "bubble", bubble));
    el("div", class, children)
}

/// A voice note shows its length and, always open, its words: nothing depends on hearing.
fn spoken(scene: Scene<'_>, line: &Line, said: &str) -> Html {
    if line.voice_seconds == 0 {
        return scene.said(said);
    }
    let length = format!("{}:{:02}", line.voice_seconds / 60, line.voice_seconds % 60);
    let length_label = scene::voice_note(scene.lang, line.voice_seconds);
    let wave = node("use", &[("href", "#i-wave")], Vec::new());
    let parts = vec![
        node(
            "span",
            &[("class", "voice__play"), ("aria-hidden", "true")],
            vec![icon("play")],
        ),
        node(
            "svg",
            &[
                ("class", "voice__wave"),
                ("viewBox", "0 0 132 32"),
                ("preserveAspectRatio", "none"),
                ("aria-hidden", "true"),
            ],
            vec![wave],
        ),
        node(
            "span",
            &[
                ("class", "small num soft"),
                ("aria-label", &length_label),
                ("role", "img"),
            ],
            vec![plain(&length)],
        ),
        el(
            "p",
            "voice__text",
            vec![
                words("span", "small soft", scene::transcript(scene.lang)),
                el("br", "", Vec::new()),
                scene.said(said),
            ],
        ),
    ];
    el("div", "voice", parts)
}
