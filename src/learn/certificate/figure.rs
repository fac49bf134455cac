//! The picture on the screen, with what one does with it in any browser.

use evidence::wire::RunFacts;
use messages::{Lang, certificate, dates};
use yew::prelude::*;

use super::picture::{HEIGHT, WIDTH};
use super::written::Written;
use crate::platform::picture::Picture;
use crate::widgets::{el, plain, words};

/// A real image, so that it can be pressed, held and saved.
pub fn figure(lang: Lang, facts: &RunFacts, written: &Written, picture: &Picture) -> Html {
    let date = dates::date(lang, &facts.date);
    let alt = certificate::picture_alt(
        lang,
        written.title,
        &written.name,
        &written.unit,
        &written.result,
        &date,
        written.level,
    );
    let image = html! {
        <img class="cert-shot__img" src={picture.address.clone()} {alt} decoding="sync" width={WIDTH.to_string()}
            height={HEIGHT.to_string()} data-testid="picture" />
    };
    let caption = vec![
        words("b", "", certificate::hold_to_save(lang)),
        plain(&format!(" {}", certificate::right_click(lang))),
    ];
    let caption = el("figcaption", "small", caption);
    el("figure", "cert-shot no-print", vec![image, caption])
}
