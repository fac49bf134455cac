//! A banner: icon, words, and what can be done.

use yew::prelude::*;
use yew::virtual_dom::VNode;

use super::{el, icon, node, plain, words};

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
    /// Name for tests, and the id by which it takes the focus.
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
        let said = format!("{}-said", self.testid);
        let text = node("p", &[("id", &said)], vec![plain(self.text)]);
        // One that asks for something may take the focus, and is said whole then.
        let (role, label, described) = match self.actions {
            VNode::VList(ref none) if none.is_empty() => ("", "", ""),
            _ if self.lead.is_empty() => ("group", self.text, ""),
            _ => ("group", self.lead, said.as_str()),
        };
        let lead = if self.lead.is_empty() {
            Html::default()
        } else {
            el("p", "", vec![words("b", "", self.lead)])
        };
        node(
            "div",
            &[
                ("class", class),
                ("id", self.testid),
                ("tabindex", "-1"),
                ("role", role),
                ("aria-label", label),
                ("aria-describedby", described),
                ("data-testid", self.testid),
            ],
            vec![
                icon(drawing),
                el("div", "note__text", vec![lead, text, self.actions]),
            ],
        )
    }
}

/// A sentence in a box, with a drawing before it.
pub fn remark(class: &'static str, drawing: &str, text: &str) -> Html {
    el("p", class, vec![icon(drawing), words("span", "", text)])
}
