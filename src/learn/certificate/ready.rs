//! Everything one can do with a signed certificate, and what it says as text.

use messages::{Lang, certificate};
use yew::prelude::*;

use super::Signed;
use super::leave::Leave;
use super::text;
use super::written::Written;
use crate::learn::content::Content;
use crate::platform::picture::Picture;
use crate::widgets::{el, facts, node, plain, section, words};

/// The part beside the picture; without one it says so.
pub fn ready(
    lang: Lang,
    content: &Content,
    signed: &Signed,
    written: &Written,
    picture: Option<&Picture>,
) -> Html {
    let Signed {
        facts: said,
        sealed,
        qr,
    } = signed;
    let Content { text: pack, .. } = content;
    let text = text::compose(lang, said, sealed, &pack.title, &pack.citation);
    let none = if picture.is_none() {
        words("p", "small", certificate::no_picture(lang))
    } else {
        Html::default()
    };
    let picture = picture.cloned();
    let leave = html! { <Leave {lang} {text} {picture} submission={sealed.submission.clone()} name={said.name.clone()} qr={qr.clone()} /> };
    let check = &[
        ("href", &*format!("#v{}", sealed.certificate_digits)),
        ("data-testid", "verify-own"),
    ];
    let check = node("a", check, vec![plain(certificate::check_it(lang))]);
    let said = section(
        certificate::written_on_it(lang),
        vec![as_text(lang, written), el("p", "", vec![check])],
    );
    [none, leave, said].into_iter().collect()
}

fn as_text(lang: Lang, written: &Written) -> Html {
    let mut rows = vec![
        (certificate::name(lang), words("bdi", "", &written.name)),
        (certificate::unit(lang), words("bdi", "", &written.unit)),
        (certificate::audience(lang), plain(written.role)),
        (certificate::result(lang), plain(&written.result)),
    ];
    for (label, value) in &written.rows {
        rows.push((*label, words("span", "break", value)));
    }
    rows.push((
        certificate::evidence_level(lang),
        plain(certificate::level_words(lang)),
    ));
    facts("facts", rows)
}
