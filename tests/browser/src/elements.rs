//! What a person puts into the things on a page, and what they show. All by CSS selector, always the first match.

use std::path::Path;

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;

use crate::browser::Browser;

/// Control and A, all keys up, Backspace (WebDriver, §17.4.2).
const ALL_AND_AWAY: &str = "\u{e009}a\u{e000}\u{e003}";

impl Browser {
    /// Types into a field.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) {
        self.until(css, || {
            let element = self.element(css).ok()?;
            self.wait_on(element.send_keys(text)).ok()
        });
    }

    /// Puts a text into a field at once, as pasting does.
    #[track_caller]
    pub fn paste_into(&self, css: &str, text: &str) {
        let script = "const field = document.querySelector(arguments[0]);
            field.value = arguments[1];
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        self.run(script, vec![css.into(), text.into()]);
    }

    /// Empties a field as a person does. The drivers' own command tells the page nothing of it in some engines: what
    /// draws the field again then puts the old text back.
    #[track_caller]
    pub fn clear(&self, css: &str) {
        self.until(css, || {
            let element = self.element(css).ok()?;
            self.wait_on(element.send_keys(ALL_AND_AWAY)).ok()?;
            self.property(css, "value").filter(String::is_empty)
        });
    }

    /// Gives a file to a file input.
    #[track_caller]
    pub fn choose_file(&self, css: &str, file: &Path) {
        let file = file.to_string_lossy();
        self.until(css, || {
            let element = self.element(css).ok()?;
            self.wait_on(element.send_keys(&file)).ok()
        });
    }

    /// The text of the first element of a selector as it is drawn, once there is one.
    #[track_caller]
    #[must_use]
    pub fn text(&self, css: &str) -> String {
        self.until(css, || self.text_now(css))
    }

    /// The text of the first element of a selector, if there is one now.
    #[must_use]
    pub fn text_now(&self, css: &str) -> Option<String> {
        self.property(css, "innerText")
    }

    /// A property of the first element of a selector, as text.
    #[must_use]
    pub fn property(&self, css: &str, name: &str) -> Option<String> {
        let script =
            "const e = document.querySelector(arguments[0]); return e && String(e[arguments[1]]);";
        let found = self.try_run(script, vec![css.into(), name.into()]).ok()?;
        found.as_str().map(str::to_owned)
    }

    /// An attribute of the first element of a selector.
    #[must_use]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let script = "const e = document.querySelector(arguments[0]); return e && e.getAttribute(arguments[1]);";
        let found = self.try_run(script, vec![css.into(), name.into()]).ok()?;
        found.as_str().map(str::to_owned)
    }

    /// Whether a selector finds something now that is drawn.
    #[must_use]
    pub fn shows(&self, css: &str) -> bool {
        let script = "const e = document.querySelector(arguments[0]); return !!e && e.getClientRects().length > 0;";
        self.try_run(script, vec![css.into()])
            .is_ok_and(|found| found == true)
    }

    /// Opens everything that is folded away.
    pub fn unfold(&self) {
        self.run(
            "document.querySelectorAll('details').forEach((part) => (part.open = true));",
            Vec::new(),
        );
    }

    fn element(&self, css: &str) -> Result<Element, CmdError> {
        self.wait_on(self.client().find(Locator::Css(css)))
    }
}
