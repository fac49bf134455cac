//! How much is taken: the track of one's role, or everything.

use curriculum::vocabulary::Audience;
use messages::{Lang, who};
use yew::prelude::*;

use crate::learn::content::{Content, minutes, taken};
use crate::widgets::{el, node, plain, words};

/// Native radios; nothing where there is only everything. Before a role is chosen the first stands for it.
pub(super) fn amount_choice(
    lang: Lang,
    content: &Content,
    audience: Option<Audience>,
    whole: bool,
    onchoose: &Callback<bool>,
) -> Html {
    if !content.has_tracks() {
        return Html::default();
    }
    let audience = audience.unwrap_or(Audience::ALL[0]);
    let option = |value: bool, label: &str| {
        let count = content.track(audience, value).map_or(0, taken);
        let onchange = onchoose.reform(move |_: Event| value);
        let id = if value { "amount-whole" } else { "amount-own" };
        let input = html! {
            <input type="radio" name="amount" {id} checked={whole == value} {onchange} data-testid={id} />
        };
        let said = [
            words("b", "", label),
            words(
                "span",
                "small soft",
                &who::so_many(lang, count, minutes(count)),
            ),
        ];
        let class = if whole == value {
            "opt is-chosen"
        } else {
            "opt"
        };
        el(
            "label",
            class,
            vec![input, el("span", "opt__two", said.into())],
        )
    };
    let parts = vec![
        words("legend", "field__label", who::amount(lang)),
        node(
            "p",
            &[("class", "field__hint"), ("id", "amount-hint")],
            vec![plain(who::amount_hint(lang))],
        ),
        el(
            "div",
            "opts",
            vec![
                option(false, who::own_track(lang)),
                option(true, who::everything(lang)),
            ],
        ),
    ];
    node("fieldset", &[("aria-describedby", "amount-hint")], parts)
}
