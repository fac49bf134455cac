//! A person without a pointer.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::Value;

use crate::browser::Browser;

/// More stops than any screen has.
const MANY: usize = 60;

const FOCUS_HEADING: &str = "document.getElementById('heading').focus();";

/// Where the focus is.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Stop {
    /// The element's start tag.
    pub what: String,
    /// Whether its middle is seen: inside the window, and no bar or dock lies over it (WCAG 2.4.11).
    pub clear: bool,
    /// Whether a ring of 2 px or more is drawn around it, or around its label (WCAG 2.4.7).
    pub ring: bool,
    /// Whether it is what was looked for.
    pub found: bool,
    /// Where it lies and what is at its middle, for whoever wonders.
    pub place: String,
}

impl Browser {
    /// Presses and releases a key.
    #[track_caller]
    pub fn press(&self, key: Key) {
        self.strike(&[key.into()]);
    }

    /// Presses the space bar.
    #[track_caller]
    pub fn press_space(&self) {
        self.strike(&[' ']);
    }

    /// Types where the focus is.
    #[track_caller]
    pub fn type_here(&self, text: &str) {
        let typed = self.wait_on(async {
            let here = self.client().active_element().await?;
            here.send_keys(text).await
        });
        typed.unwrap_or_else(|error| panic!("type {text}: {error}"));
    }

    /// Goes forward from stop to stop until the focus is on an element of the selector; every stop is seen and ringed.
    #[track_caller]
    pub fn tab_to(&self, css: &str) {
        self.walk_to(css, &[Key::Tab.into()]);
    }

    /// As [`Browser::tab_to`], backward.
    #[track_caller]
    pub fn tab_back_to(&self, css: &str) {
        self.walk_to(css, &[Key::Shift.into(), Key::Tab.into()]);
    }

    /// Goes to an element from wherever the focus is, forward or backward.
    #[track_caller]
    pub fn go_to(&self, css: &str) {
        let way = "const at = document.activeElement, to = document.querySelector(arguments[0]);
            if (at === to) return 'there';
            return to.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? 'back' : 'on';";
        match self.run(way, vec![css.into()]).as_str() {
            Some("there") => {
                let stop = self.stop(css);
                assert!(stop.clear && stop.ring, "{stop:?}");
            }
            Some("back") => self.tab_back_to(css),
            _ => self.tab_to(css),
        }
    }

    /// Chooses the radio button with an id of the form `<group>-<value>`: to its group, then up or down by arrow keys (in
    /// WebKit the last is not followed by the first).
    #[track_caller]
    pub fn choose_radio(&self, id: &str) {
        let (group, value) = id.rsplit_once('-').unwrap_or((id, ""));
        self.go_to(&format!("[name={group}]"));
        self.press_space();
        let chosen = || self.property(&format!("[name={group}]:checked"), "value");
        for _ in 0..MANY {
            if chosen().as_deref() == Some(value) {
                return;
            }
            let above = "const group = [...document.getElementsByName(arguments[0])];
                const wanted = group.findIndex((radio) => radio.value === arguments[1]);
                return wanted < group.findIndex((radio) => radio.checked);";
            let above = self.run(above, vec![group.into(), value.into()]) == true;
            self.press(if above { Key::Up } else { Key::Down });
            let stop = self.stop(&format!("[name={group}]"));
            assert!(stop.clear && stop.ring && stop.found, "{stop:?}");
        }
        panic!("no way to {id} by arrow keys");
    }

    /// Goes from the heading forward to the last control of the page, and from it back to the first: every control is
    /// met, seen and ringed. How many there are. The focus is on the heading then. Not past either end: there, browsers
    /// differ.
    #[track_caller]
    pub fn tab_around(&self) -> usize {
        let controls = "window.__controls = [...document.querySelectorAll('a[href], button, input, textarea, summary')]
                .filter((control) => control.checkVisibility() && control.tabIndex >= 0);
            window.__unmet = new Set(window.__controls);
            return window.__controls.length;";
        let controls = self.run(controls, Vec::new()).as_u64().unwrap_or_default();
        self.walk_to_end(-1, &[Key::Tab.into()]);
        self.walk_to_end(0, &[Key::Shift.into(), Key::Tab.into()]);
        self.run(FOCUS_HEADING, Vec::new());
        let unmet = "return [...window.__unmet].map((control) => control.outerHTML);";
        let unmet = self.run(unmet, Vec::new());
        assert_eq!(unmet, Value::Array(Vec::new()), "not met by keyboard");
        usize::try_from(controls).unwrap_or_default()
    }

    /// Goes on from the heading to the first (0) or the last (-1) control.
    #[track_caller]
    fn walk_to_end(&self, end: i8, keys: &[char]) {
        self.run(FOCUS_HEADING, Vec::new());
        let meet = "window.__unmet.delete(document.activeElement);
            return document.activeElement === window.__controls.at(arguments[0]);";
        for _ in 0..MANY {
            self.strike(keys);
            let stop = self.stop("*");
            assert!(stop.clear, "covered or out of sight: {stop:?}");
            assert!(stop.ring, "no ring around {}", stop.what);
            if self.run(meet, vec![end.into()]) == true {
                return;
            }
        }
        panic!("no end of the page within {MANY} stops");
    }

    #[track_caller]
    fn walk_to(&self, css: &str, keys: &[char]) {
        let mut visited = Vec::new();
        for _ in 0..MANY {
            self.strike(keys);
            let stop = self.stop(css);
            assert!(stop.clear, "covered or out of sight: {stop:?}");
            assert!(stop.ring, "no ring around {}", stop.what);
            if stop.found {
                return;
            }
            visited.push(stop.what);
        }
        panic!("no way to {css} by keyboard, only to {visited:#?}");
    }

    /// Where the focus is, once what it scrolled is drawn.
    #[track_caller]
    #[must_use]
    pub fn stop(&self, css: &str) -> Stop {
        let script = format!(
            "const done = arguments[0], css = {css:?};
            requestAnimationFrame(() => requestAnimationFrame(() => {{
                const e = document.activeElement, label = e.closest('label') || e;
                const box = e.getClientRects()[0] || e.getBoundingClientRect();
                const at = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                const ring = (part) => {{
                    const style = getComputedStyle(part);
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                }};
                done({{
                    what: e.cloneNode(false).outerHTML.slice(0, 300),
                    clear: e !== document.body && label.contains(at),
                    ring: ring(e) || ring(label),
                    found: e.matches(css),
                    place: `${{Math.round(box.top)}} to ${{Math.round(box.bottom)}} of ${{innerHeight}}, scrolled to ${{Math.round(scrollY)}}; ` +
                        `its middle is ${{at && at.cloneNode(false).outerHTML.slice(0, 100)}}`,
                }});
            }}));"
        );
        let stop = self.run_async(&script);
        serde_json::from_value(stop).unwrap_or_else(|error| panic!("where the focus is: {error}"))
    }

    /// Presses keys one after the other and releases them in the opposite order.
    #[track_caller]
    fn strike(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys.iter().copied() {
            actions = actions.then(KeyAction::Down { value });
        }
        for value in keys.iter().rev().copied() {
            actions = actions.then(KeyAction::Up { value });
        }
        let struck = self.wait_on(self.client().perform_actions(actions));
        struck.unwrap_or_else(|error| panic!("strike {keys:?}: {error}"));
    }
}
