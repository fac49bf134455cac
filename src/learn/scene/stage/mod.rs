//! The stage: a situation drawn as what it is.

use curriculum::parts::{Artefact, ArtefactKind, ArtefactText};
use messages::{Lang, scene};
use yew::prelude::*;

use crate::learn::content::Scenario;

mod call;
mod chat;
mod notice;
mod post;

/// What every artefact is drawn from.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    /// The interface language.
    pub lang: Lang,
    /// The pack, for the addresses of pictures.
    pub pack: &'a str,
    /// Structure.
    pub artefact: &'a Artefact,
    /// Words.
    pub text: &'a ArtefactText,
}

impl Scene<'_> {
    /// A picture of the pack, or nothing.
    pub fn picture(&self, name: &str, alt: &str) -> Html {
        if name.is_empty() {
            return Html::default();
        }
        html! { <img class="post__img" src={format!("packs/{}/parts/{name}", self.pack)} alt={alt.to_owned()} loading="lazy" /> }
    }

    /// The speaker of a line.
    pub fn speaker(&self, who: u32) -> &str {
        self.text
            .people
            .get(who as usize)
            .map_or("", String::as_str)
    }

    /// The head of a frame: picture letter, name, and what stands under it.
    pub fn head(&self) -> Html {
        let square = self.artefact.group.then_some("ava--page");
        html! {
            <div class="frame__head">
                <span class={classes!("ava", square)} aria-hidden="true">{ initials(&self.text.name) }</span>
                <p>
                    <span class="frame__title">{ &self.text.name }</span>
                    if !self.text.detail.is_empty() { <><br /><span class="small soft">{ &self.text.detail }</span></> }
                </p>
            </div>
        }
    }
}

/// One or two letters for the round or square picture: of the first two words that begin with a capital.
pub(super) fn initials(name: &str) -> String {
    let capitals = name
        .split_whitespace()
        .filter_map(|word| word.chars().next())
        .filter(|letter| letter.is_uppercase());
    let letters: Vec<char> = capitals.collect();
    letters.iter().rev().take(2).rev().collect()
}

/// All artefacts of a scenario, in order; `pack` is the pack's id.
pub fn stage(lang: Lang, pack: &str, scenario: &Scenario) -> Html {
    let scenes = scenario
        .neutral
        .artefacts
        .iter()
        .zip(&scenario.text.artefacts);
    scenes
        .map(|(artefact, text)| {
            let scene = Scene { lang, pack, artefact, text };
            let label = label(lang, artefact, text);
            let night = artefact.night.then_some("frame--night");
            match artefact.kind {
                ArtefactKind::Chat => html! { <section class={classes!("frame", night)} aria-label={label}>{ chat::view(scene) }</section> },
                ArtefactKind::Post => html! { <section class={classes!("post", night)} aria-label={label}>{ post::view(scene) }</section> },
                ArtefactKind::Call => html! { <section class={classes!("call", night)} aria-label={label}>{ call::view(scene) }</section> },
                ArtefactKind::Notice => html! { <section class="notice-paper" aria-label={label}>{ notice::view(scene) }</section> },
            }
        })
        .collect()
}

fn label(lang: Lang, artefact: &Artefact, text: &ArtefactText) -> String {
    match artefact.kind {
        ArtefactKind::Chat if artefact.group => scene::chat_of(lang, &text.name),
        ArtefactKind::Chat => scene::chat_with(lang, &text.name),
        ArtefactKind::Post => scene::post_of(lang, &text.name),
        ArtefactKind::Call => scene::call_from(lang, &text.name),
        ArtefactKind::Notice => scene::notice_of(lang, &text.name),
    }
}
