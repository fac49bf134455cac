//! What a screen reader would say, from a simulated one inside the page.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::Value;

use crate::browser::Browser;

/// What makes one script of the reader and all it needs, seen from this crate.
const BUNDLE: &str = "../oracles/screen-reader/bundle.mjs";

/// A simulated screen reader that listens to the page that is open, until another one is loaded.
///
/// Chance and the clock stand still in that page, so that the same way says the same words every time.
pub struct Spoken<'a> {
    browser: &'a Browser,
}

impl<'a> Spoken<'a> {
    /// Listens from now on.
    ///
    /// # Panics
    /// Where the reader's packages are not installed, saying how to.
    #[track_caller]
    #[must_use]
    pub fn listen(browser: &'a Browser) -> Self {
        browser.run(bundle(), Vec::new());
        let spoken = Spoken { browser };
        spoken.ask("listen().then(() => [])");
        spoken
    }

    /// What was said by itself since the last press or call: what took the focus, and what live regions said. Not what
    /// is under way (`Đang mở…`): whether it is there long enough to be said depends on the device.
    #[track_caller]
    #[must_use]
    pub fn heard(&self) -> Vec<String> {
        let mut said = self.ask("heard()");
        said.retain(|phrase| {
            let live = phrase.strip_prefix("polite: ");
            let live = live.or(phrase.strip_prefix("assertive: "));
            !live.is_some_and(|words| words.is_empty() || words.ends_with('…'))
        });
        said
    }

    /// The whole screen, read from its start to its end. Bare paragraphs are not mentioned: no reader does.
    #[track_caller]
    #[must_use]
    pub fn read(&self) -> Vec<String> {
        let mut said = self.ask("read()");
        said.retain(|phrase| phrase != "paragraph" && phrase != "end of paragraph");
        said
    }

    #[track_caller]
    fn ask(&self, call: &str) -> Vec<String> {
        let script = format!(
            "const done = arguments[0]; spoken.{call}.then(done, (error) => done(String(error.stack || error)));"
        );
        match self.browser.run_async(&script) {
            Value::Array(said) => said
                .iter()
                .map(|phrase| phrase.as_str().unwrap_or_default().to_owned())
                .collect(),
            trouble => panic!("the screen reader in the page: {trouble}"),
        }
    }
}

/// The reader as one script, made once a program.
fn bundle() -> &'static str {
    static BUNDLED: OnceLock<String> = OnceLock::new();
    BUNDLED.get_or_init(|| {
        let program = Path::new(env!("CARGO_MANIFEST_DIR")).join(BUNDLE);
        let made = Command::new("node").arg(&program).output();
        let made = made.unwrap_or_else(|error| panic!("node: {error}"));
        assert!(
            made.status.success(),
            "the screen reader could not be bundled; run `npm ci --ignore-scripts` in tests/oracles, as `cargo xtask test` does.\n{}",
            String::from_utf8_lossy(&made.stderr)
        );
        String::from_utf8_lossy(&made.stdout).into_owned()
    })
}
