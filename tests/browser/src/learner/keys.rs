//! Answering by keys alone.

use fantoccini::key::Key;

use super::{Choice, Learner};
use crate::oracle::Kind;

impl Learner<'_> {
    /// Chooses by keys alone; every stop on the way is seen and ringed.
    #[track_caller]
    pub fn choose_by_keys(&self, choice: &Choice) {
        self.go_along(choice, |now| self.choose_once_by_keys(now));
    }

    #[track_caller]
    fn choose_once_by_keys(&self, choice: &Choice) {
        // Before the posts of a feed it is asked how they will go, elsewhere in the end how sure one is.
        let is_feed = choice.kind == Kind::Feed;
        if is_feed {
            self.be_sure_by_keys(choice);
        }
        for id in &choice.looks {
            self.comes(id);
            self.browser.go_to(&format!("#{id}"));
            self.browser.press(Key::Enter);
            // What is seen now has the focus.
            self.browser.until("the focus in the pane", || {
                self.browser.shows("#pane-heading:focus").then_some(())
            });
        }
        for id in choice.presses() {
            match choice.kind {
                Kind::One | Kind::Rate | Kind::Sort | Kind::Branch | Kind::Feed | Kind::Check => {
                    self.comes(&id);
                    self.browser.choose_radio(&id);
                }
                Kind::Many | Kind::Spot => {
                    self.browser.go_to(&format!("#{id}"));
                    self.browser.press_space();
                }
                Kind::Order => self.place_by_keys(&id),
            }
        }
        if !is_feed {
            self.be_sure_by_keys(choice);
        }
    }

    #[track_caller]
    fn be_sure_by_keys(&self, choice: &Choice) {
        if choice.confidence > 0 {
            let id = format!("confidence-{}", choice.confidence);
            self.browser.choose_radio(&id);
        }
    }

    /// Places a step; the focus is on another control then, not lost.
    #[track_caller]
    fn place_by_keys(&self, id: &str) {
        self.browser.go_to(&format!("#{id}"));
        self.browser.press(Key::Enter);
        let placed = id.replace("option", "#out");
        self.browser.until("the step in its place", || {
            let focused = self.browser.shows("button:focus");
            (focused && self.browser.shows(&placed)).then_some(())
        });
        // Seen once drawn: until then the page may still move under it, and no hand is quicker.
        let stop = self.browser.stop("button");
        assert!(stop.clear && stop.ring, "{stop:?}");
    }
}
