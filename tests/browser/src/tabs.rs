//! Several tabs of one session.

use std::time::Duration;

use fantoccini::wd::WindowHandle;
use serde_json::json;

use crate::browser::Browser;
use crate::wire::Post;

/// How long the driver may take to notice that a tab is gone.
const CRASH: Duration = Duration::from_secs(10);

/// A tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab(WindowHandle);

impl Browser {
    /// The tab that is driven.
    #[must_use]
    pub fn tab(&self) -> Tab {
        Tab(self.ok("the tab", self.wait_on(self.client().window())))
    }

    /// Opens another tab, empty, and drives it from now on.
    pub fn new_tab(&self) -> Tab {
        let opened = self.ok("a new tab", self.wait_on(self.client().new_window(true)));
        let tab = Tab(opened.handle);
        self.drive(&tab);
        self.sized_anew();
        tab
    }

    /// Drives another tab.
    pub fn drive(&self, tab: &Tab) {
        let switched = self.wait_on(self.client().switch_to_window(tab.0.clone()));
        self.ok("another tab", switched);
    }

    /// Closes the tab that is driven, as a person does, and drives another.
    pub fn close_tab(&self, then: &Tab) {
        self.ok("close the tab", self.wait_on(self.client().close_window()));
        self.drive(then);
    }

    /// The tab that is driven crashes; another is driven then. Chromium only.
    pub fn crash_tab(&self, then: &Tab) {
        let crash = Post {
            path: "goog/cdp/execute",
            body: json!({ "cmd": "Page.crash", "params": {} }),
        };
        // Nobody is left to answer: whatever is said, or not said, the tab is gone.
        let crashed = async { tokio::time::timeout(CRASH, self.client().issue_cmd(crash)).await };
        let _ = self.wait_on(crashed);
        self.drive(then);
    }
}
