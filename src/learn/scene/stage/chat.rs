//! A chat thread.

use curriculum::parts::Line;
use messages::scene;
use yew::prelude::*;

use super::{Scene, initials};
use crate::widgets::{icon, small_icon};

pub(super) fn view(scene: Scene<'_>) -> Html {
    html! {
        <>
            { scene.head() }
            <div class="frame__body">
                if !scene.text.when.is_empty() { <p class="frame__note">{ &scene.text.when }</p> }
                { for scene.artefact.lines.iter().enumerate().map(|(index, line)| message(scene, index, line)) }
            </div>
        </>
    }
}

fn message(scene: Scene<'_>, index: usize, line: &Line) -> Html {
    let speaker = if line.mine {
        scene::me(scene.lang)
    } else {
        scene.speaker(line.who)
    };
    let words = scene.text.lines.get(index).map_or("", String::as_str);
    let alt = scene.text.line_alts.get(index).map_or("", String::as_str);
    // Four tints tell the voices apart for the eye; the name above each bubble tells them apart for everybody.
    let tint = ["ava--a", "ava--b", "ava--c", "ava--d"][line.who as usize % 4];
    html! {
        <div class={classes!("say", line.mine.then_some("say--me"))}>
            <span class={if line.mine { "sr" } else { "say__who" }}>{ speaker }</span>
            if !line.mine { <span class={classes!("ava", tint)} aria-hidden="true">{ initials(speaker) }</span> }
            <div class="bubble">
                if line.forwarded { <p class="fwd">{ small_icon("forward") }{ scene::forwarded(scene.lang) }</p> }
                { scene.picture(&line.picture, alt) }
                { spoken(scene, line, words) }
            </div>
        </div>
    }
}

/// A voice note shows its length and, always open, its words: nothing depends on hearing.
fn spoken(scene: Scene<'_>, line: &Line, words: &str) -> Html {
    if line.voice_seconds == 0 {
        return html! { { words } };
    }
    let length = format!("{}:{:02}", line.voice_seconds / 60, line.voice_seconds % 60);
    html! {
        <div class="voice">
            <span class="voice__play" aria-hidden="true">{ icon("play") }</span>
            <svg class="voice__wave" viewBox="0 0 132 32" preserveAspectRatio="none" aria-hidden="true"><use href="#i-wave" /></svg>
            <span class="small num soft" aria-label={scene::voice_note(scene.lang, line.voice_seconds)} role="img">{ length }</span>
            <p class="voice__text"><span class="small soft">{ scene::transcript(scene.lang) }</span><br />{ words }</p>
        </div>
    }
}
