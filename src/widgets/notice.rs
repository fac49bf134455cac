//! A banner: icon, words, and what can be done.

use yew::prelude::*;

use super::icon;

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

/// A banner.
pub struct Notice<'a> {
    /// How it is drawn.
    pub tone: Tone,
    /// In bold before the text; empty for none.
    pub lead: &'a str,
    /// The text.
    pub text: &'a str,
    /// Name for tests.
    pub testid: &'static str,
    /// Buttons.
    pub actions: Html,
}

impl Notice<'_> {
    /// The banner's markup.
    pub fn view(self) -> Html {
        let (class, drawing) = match self.tone {
            Tone::Info => ("note", "info"),
            Tone::Attention => ("note note--warn", "warn"),
            Tone::Error => ("note note--error", "error"),
        };
        html! {
            <div {class} data-testid={self.testid}>
                { icon(drawing) }
                <div class="note__text">
                    if !self.lead.is_empty() { <p><b>{ self.lead }</b></p> }
                    <p>{ self.text }</p>
                    { self.actions }
                </div>
            </div>
        }
    }
}
