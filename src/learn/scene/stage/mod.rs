//! The stage: a situation drawn as what it is.

use curriculum::parts::{Artefact, ArtefactKind, ArtefactText, Line};
use messages::{Lang, scene};
use yew::prelude::*;

use crate::learn::content::Scenario;
use crate::widgets::{el, node, plain, together, words};

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
    pub fn speaker(&self, line: &Line) -> &str {
        if line.mine {
            return scene::me(self.lang);
        }
        let name = self.text.people.get(line.who as usize);
        name.map_or("", String::as_str)
    }

    /// The class of the artefact's own avatar: groups and pages are square.
    pub fn square(&self) -> &'static str {
        if self.artefact.group {
            "ava ava--page"
        } else {
            "ava"
        }
    }
}

/// The picture letters of a name.
pub(super) fn avatar(class: &str, name: &str) -> Html {
    node(
        "span",
        &[("class", class), ("aria-hidden", "true")],
        vec![plain(&initials(name))],
    )
}

/// A paragraph: what stands `above`, the name, and under it each of the lines `below` that is not empty.
pub(super) fn name_and(mut above: Vec<Html>, name: &str, class: &str, below: &[&str]) -> Html {
    above.push(words("span", "frame__title", name));
    for line in below {
        if !line.is_empty() {
            above.push(el("br", "", Vec::new()));
            above.push(words("span", class, line));
        }
    }
    el("p", "", above)
}

/// One or two letters for the round or square picture: of the last two words that begin with a capital.
fn initials(name: &str) -> String {
    let (mut last_but_one, mut last) = (None, None);
    for word in name.split(' ') {
        if let Some(first) = word.chars().next().filter(|letter| is_capital(*letter)) {
            (last_but_one, last) = (last, Some(first));
        }
    }
    last_but_one.into_iter().chain(last).collect()
}

/// A capital of the Vietnamese alphabet in NFC. Written out, because the tables of all scripts are large.
const fn is_capital(letter: char) -> bool {
    match letter {
        'A'..='Z' | 'À'..='Ý' | 'Ă' | 'Đ' | 'Ĩ' | 'Ũ' | 'Ơ' | 'Ư' => true,
        // From U+1EA0 on, capitals and small letters take turns.
        'Ạ'..='ỹ' => (letter as u32).is_multiple_of(2),
        _ => false,
    }
}

/// All artefacts of a scenario, in order; `pack` is the pack's id.
pub fn stage(lang: Lang, pack: &str, scenario: &Scenario) -> Html {
    let mut frames = Vec::new();
    let neutral = &scenario.neutral.artefacts;
    for (artefact, text) in neutral.iter().zip(&scenario.text.artefacts) {
        let scene = Scene {
            lang,
            pack,
            artefact,
            text,
        };
        let (day, night, children) = match artefact.kind {
            ArtefactKind::Chat => ("frame", "frame frame--night", chat::view(scene)),
            ArtefactKind::Post => ("post", "post frame--night", post::view(scene)),
            ArtefactKind::Call => ("call", "call frame--night", call::view(scene)),
            ArtefactKind::Notice => ("notice-paper", "notice-paper", notice::view(scene)),
        };
        let class = if artefact.night { night } else { day };
        let label = label(lang, artefact, text);
        frames.push(node(
            "section",
            &[("class", class), ("aria-label", &label)],
            children,
        ));
    }
    together(frames)
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

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn an_avatar_shows_the_last_two_capitals() {
        let check = |name: &str, letters: &str| assert_eq!(initials(name), letters, "{name}");
        check("Bà con ấp Cồn Lá", "CL");
        check("Chị Ánh Đào", "ÁĐ");
        check("Ủy ban xã Ưu Ổn", "ƯỔ");
        check("ổn ạ ý", "");
        check("Tổ Hai  ", "TH");
        check("Yến", "Y");
        check("", "");
    }
}
