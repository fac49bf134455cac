//! The stage: a situation drawn as what it is.

use curriculum::markup::marked;
use curriculum::parts::{Artefact, ArtefactKind, ArtefactText, Line};
use messages::{Lang, scene};
use yew::prelude::*;

use crate::learn::content::Scenario;
use crate::widgets::{SpanView, el, markup_with, node, plain, runs, together};

mod call;
mod chat;
mod notice;
mod page;
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
    /// How spans are drawn; `None` where a text is what it says, braces and all.
    pub span: Option<&'a SpanView<'a>>,
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

    /// A text that may hold spans but no other markup.
    pub fn said(&self, text: &str) -> Html {
        match self.span {
            Some(_) => runs(&marked(text), self.span),
            None => plain(text),
        }
    }

    /// The same in an element; nothing where there are no words.
    pub fn line(&self, tag: &'static str, class: &str, text: &str) -> Html {
        if text.is_empty() {
            return Html::default();
        }
        el(tag, class, vec![self.said(text)])
    }

    /// A text with markup.
    pub fn body(&self, text: &str) -> Html {
        markup_with(text, self.span)
    }

    /// The artefact's name without the braces of spans.
    pub fn name(&self) -> String {
        match self.span {
            Some(_) => marked(&self.text.name)
                .into_iter()
                .map(|run| run.text)
                .collect(),
            None => self.text.name.clone(),
        }
    }

    /// The picture letters of the artefact's name.
    pub fn portrait(&self) -> Html {
        avatar(self.square(), &self.name())
    }

    /// A paragraph: what stands `above`, the name, and under it each of the lines `below` that is not empty.
    pub fn name_and(&self, mut above: Vec<Html>, class: &str, below: &[&str]) -> Html {
        above.push(self.line("span", "frame__title", &self.text.name));
        for line in below {
            if !line.is_empty() {
                above.push(el("br", "", Vec::new()));
                above.push(self.line("span", class, line));
            }
        }
        el("p", "", above)
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
fn avatar(class: &str, name: &str) -> Html {
    node(
        "span",
        &[("class", class), ("aria-hidden", "true")],
        vec![plain(&initials(name))],
    )
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

/// All artefacts of a scenario, in order; `pack` is the pack's id. Spans are drawn by `span` where there are any.
pub fn stage(lang: Lang, pack: &str, scenario: &Scenario, span: Option<&SpanView<'_>>) -> Html {
    let mut frames = Vec::new();
    let neutral = &scenario.neutral.artefacts;
    for (artefact, text) in neutral.iter().zip(&scenario.text.artefacts) {
        frames.push(frame(Scene {
            lang,
            pack,
            artefact,
            text,
            span,
        }));
    }
    together(frames)
}

/// One of a list of artefacts that are shown one at a time: a post of a feed, a page.
pub fn one_of(
    lang: Lang,
    pack: &str,
    (artefacts, texts): (&[Artefact], &[ArtefactText]),
    number: u32,
) -> Html {
    let place = number as usize;
    let (Some(artefact), Some(text)) = (artefacts.get(place), texts.get(place)) else {
        return Html::default();
    };
    frame(Scene {
        lang,
        pack,
        artefact,
        text,
        span: None,
    })
}

fn frame(scene: Scene<'_>) -> Html {
    let Scene { lang, artefact, .. } = scene;
    let (day, night, children) = match artefact.kind {
        ArtefactKind::Chat => ("frame", "frame frame--night", chat::view(scene)),
        ArtefactKind::Post | ArtefactKind::Profile => {
            ("post", "post frame--night", post::view(scene))
        }
        ArtefactKind::Call => ("call", "call frame--night", call::view(scene)),
        ArtefactKind::Notice => ("notice-paper", "notice-paper", notice::view(scene)),
        ArtefactKind::Page => ("site", "site frame--night", page::view(scene)),
    };
    let class = if artefact.night { night } else { day };
    let label = label(lang, artefact, &scene.name());
    node(
        "section",
        &[("class", class), ("aria-label", &label)],
        children,
    )
}

fn label(lang: Lang, artefact: &Artefact, name: &str) -> String {
    match artefact.kind {
        ArtefactKind::Chat if artefact.group => scene::chat_of(lang, name),
        ArtefactKind::Chat => scene::chat_with(lang, name),
        ArtefactKind::Post => scene::post_of(lang, name),
        ArtefactKind::Call => scene::call_from(lang, name),
        ArtefactKind::Notice => scene::notice_of(lang, name),
        ArtefactKind::Profile => scene::profile_of(lang, name),
        ArtefactKind::Page => scene::page_of(lang, name),
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
