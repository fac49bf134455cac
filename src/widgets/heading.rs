//! The heading of a screen: takes the focus when the screen changes, and names the document.

use messages::{Lang, shell};
use yew::prelude::*;

use crate::platform::page;

/// Properties of [`Heading`].
#[derive(Properties, PartialEq)]
pub struct HeadingProps {
    /// What stands in the heading.
    pub text: AttrValue,
    /// What stands in the document's title; the heading itself by default.
    #[prop_or_default]
    pub title: AttrValue,
    /// Changes exactly when the screen does: then the focus moves here (WCAG 2.4.3).
    pub screen: AttrValue,
    /// The interface language.
    pub lang: Lang,
}

/// The one `h1` of a screen.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let title = if props.title.is_empty() {
        props.text.clone()
    } else {
        props.title.clone()
    };
    use_effect_with((title, props.lang), |(title, lang)| {
        page::set_title(&shell::page_title(*lang, title))
    });
    use_effect_with(props.screen.clone(), |_| page::focus_heading());
    html! { <h1 id={page::HEADING_ID} tabindex="-1">{ &props.text }</h1> }
}

/// A [`Heading`] by function call: one place builds the component, so that each use costs a call. `title` is empty for
/// the heading itself.
pub fn heading(
    lang: Lang,
    text: impl Into<AttrValue>,
    title: impl Into<AttrValue>,
    screen: impl Into<AttrValue>,
) -> Html {
    build(lang, text.into(), title.into(), screen.into())
}

#[inline(never)]
fn build(lang: Lang, text: AttrValue, title: AttrValue, screen: AttrValue) -> Html {
    html! { <Heading {text} {title} {screen} {lang} /> }
}
