//! A banner: icon, words, and what can be done.

use yew::prelude::*;

use super::Icon;

/// How a notice is drawn; its words must say the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Needs attention.
    Attention,
    /// Something failed.
    Error,
}

/// Properties of [`Notice`].
#[derive(Properties, PartialEq)]
pub struct NoticeProps {
    /// How it is drawn.
    pub tone: Tone,
    /// In bold before the text; empty for none.
    #[prop_or_default]
    pub lead: AttrValue,
    /// The text.
    pub text: AttrValue,
    /// Buttons.
    #[prop_or_default]
    pub children: Html,
    /// Name for tests.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// A banner.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let (class, icon) = match props.tone {
        Tone::Info => ("note", "info"),
        Tone::Attention => ("note note--warn", "warn"),
        Tone::Error => ("note note--error", "error"),
    };
    html! {
        <div class={class} data-testid={props.testid.clone()}>
            <Icon name={icon} />
            <div class="note__text">
                if !props.lead.is_empty() { <p><b>{ &props.lead }</b></p> }
                <p>{ &props.text }</p>
                { props.children.clone() }
            </div>
        </div>
    }
}
