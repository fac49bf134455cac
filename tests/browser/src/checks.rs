//! What holds on every screen.

use serde_json::Value;

use crate::browser::Browser;
use crate::learner::Learner;

/// Widths at which nothing may scroll sideways: a phone, and a desk at 400 % (WCAG 1.4.10).
const WIDTHS: [u32; 2] = [360, 320];

impl Browser {
    /// Nothing scrolls sideways at either width. A phone widens its viewport to what is too wide, so the page's own
    /// width counts, not the window's.
    #[track_caller]
    pub fn fits(&self, screen: &str) {
        for width in WIDTHS {
            self.resize(width, 740);
            let wide = self.run("return document.documentElement.scrollWidth;", Vec::new());
            assert!(
                wide.as_u64().is_some_and(|wide| wide <= u64::from(width)),
                "{screen} is {wide} px wide at {width}"
            );
        }
        self.resize(360, 740);
    }
}

impl Learner<'_> {
    /// Nothing went wrong in any page so far: no violation of the policy, no error, no warning, nothing missing, and
    /// nothing asked of another origin by the page that is open.
    #[track_caller]
    pub fn quiet(&self) {
        let sent = "return window.__pending === 0;";
        self.browser.until("the recorder's reports to be sent", || {
            (self.browser.run(sent, Vec::new()) == true).then_some(())
        });
        assert_eq!(self.site.reports(), []);
        let script = "return performance.getEntriesByType('resource').map((entry) => new URL(entry.name))
            .filter((url) => url.origin !== location.origin && url.protocol !== 'blob:').map(String);";
        let foreign = self.browser.run(script, Vec::new());
        assert_eq!(foreign, Value::Array(Vec::new()));
        let complaints = self.browser.complaints();
        assert!(complaints.is_empty(), "{complaints:?}");
    }
}
