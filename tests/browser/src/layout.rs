//! Whether there is room: for narrow windows, for spaced text, for thumbs; and whether anything moves.

use serde_json::json;

use crate::browser::Browser;

/// The questions, asked inside the page.
const QUESTIONS: &str = include_str!("layout.js");

/// What readers may set text to without losing any of it (WCAG 1.4.12).
const SPACING: &str = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-block-end: 2em !important; }";

impl Browser {
    /// What does not fit into a page this wide: what makes it scroll sideways, what is cut, what leaves its box.
    #[track_caller]
    #[must_use]
    pub fn crowded(&self, width: u32) -> Vec<String> {
        self.ask_layout("troubles", width)
    }

    /// Targets under 24 px, and under 44 px those that are used most (WCAG 2.5.8). Links in sentences are as high as
    /// their line.
    #[track_caller]
    #[must_use]
    pub fn small_targets(&self) -> Vec<String> {
        self.ask_layout("targets", 0)
    }

    /// What moves, or would when it changed.
    #[track_caller]
    #[must_use]
    pub fn moving(&self) -> Vec<String> {
        self.ask_layout("motion", 0)
    }

    /// Marks of words to spot that a line's end tears from their words, at the widths of phones.
    #[track_caller]
    #[must_use]
    pub fn torn(&self) -> Vec<String> {
        self.ask_layout("torn", 0)
    }

    /// Spaces text as WCAG 1.4.12 lets readers do; or no longer. By a style sheet made in the page, which its policy
    /// allows.
    #[track_caller]
    pub fn space_text(&self, spaced: bool) {
        let script = "const [spaced, css] = arguments, sheet = new CSSStyleSheet();
            sheet.replaceSync(css);
            document.adoptedStyleSheets = spaced ? [sheet] : [];";
        self.run(script, vec![json!(spaced), json!(SPACING)]);
    }

    /// Draws the page in a palette of the reader's own, light on dark, instead of its colours. Chromium only.
    #[track_caller]
    pub fn force_colours(&self) {
        let features = json!({ "features": [
            { "name": "forced-colors", "value": "active" },
            { "name": "prefers-color-scheme", "value": "dark" },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", features);
    }

    /// The height of the whole page, in CSS pixels.
    #[track_caller]
    #[must_use]
    pub fn page_height(&self) -> u32 {
        let high = self.run("return document.documentElement.scrollHeight;", Vec::new());
        let high = high.as_u64().and_then(|high| u32::try_from(high).ok());
        high.unwrap_or_else(|| panic!("a page without a height"))
    }

    #[track_caller]
    fn ask_layout(&self, question: &str, width: u32) -> Vec<String> {
        // What was just changed is drawn first.
        self.run_async(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done));",
        );
        let found = self.run(QUESTIONS, vec![json!(question), json!(width)]);
        serde_json::from_value(found)
            .unwrap_or_else(|error| panic!("what {question} says: {error}"))
    }
}
