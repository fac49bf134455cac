//! One session of one browser, as plain calls.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::driver::Driver;
use crate::engine::Setup;
use crate::failure;
use crate::scratch::Scratch;
use crate::wire::Post;

/// How long anything may take before a test gives up. Generous: the machine may be small and busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// Time between two looks.
const BETWEEN: Duration = Duration::from_millis(25);

/// How long a picture of a failure may take.
const LAST_PICTURE: Duration = Duration::from_secs(10);

/// Where a page stands.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Screen {
    /// The fragment with its `#`.
    pub fragment: String,
    /// The heading.
    pub heading: String,
    /// The document's title.
    pub title: String,
    /// The document's language.
    pub lang: String,
    /// Whether the heading has the focus.
    pub focused: bool,
}

/// A browser at work. When it is dropped, driver and browser end with it; when a test fails, its steps are printed and
/// a picture is kept.
pub struct Browser {
    name: String,
    setup: Setup,
    steps: RefCell<Vec<String>>,
    // Dropped in this order: the session before its driver, the driver before the folders it writes to.
    client: Option<Client>,
    runtime: Runtime,
    driver: Driver,
    scratch: Scratch,
}

impl Browser {
    /// Starts a browser for a test of this name.
    #[must_use]
    pub fn start(name: &str, setup: Setup) -> Browser {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap_or_else(|error| panic!("a runtime: {error}"));
        let mut browser = Browser {
            name: name.to_owned(),
            driver: Driver::start(setup.engine),
            setup,
            steps: RefCell::default(),
            client: None,
            runtime,
            scratch: Scratch::new(),
        };
        browser.connect();
        browser
    }

    /// Kills the browser at once and starts it again with what it had written to its profile by then.
    pub fn kill_and_restart(&mut self) {
        self.client = None;
        self.driver.kill();
        // Says where the killed browser could be reached.
        let _ = fs::remove_file(self.profile().join("DevToolsActivePort"));
        self.driver = Driver::start(self.setup.engine);
        self.connect();
    }

    fn connect(&mut self) {
        let downloads = self.downloads();
        fs::create_dir_all(&downloads).unwrap_or_else(|error| panic!("{error}"));
        let wanted = self
            .setup
            .engine
            .capabilities(&self.setup, &self.profile(), &downloads);
        let url = self.driver.url();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let client = self
            .runtime
            .block_on(builder.connect(&url))
            .unwrap_or_else(|error| panic!("no session: {error}"));
        self.client = Some(client);
        let (width, height) = self.setup.size;
        self.resize(width, height);
    }

    fn profile(&self) -> PathBuf {
        self.scratch.path().join("profile")
    }

    /// Where saved files arrive.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.scratch.path().join("downloads")
    }

    /// Says what comes next; printed when it fails.
    pub fn step(&self, what: &str) {
        self.steps.borrow_mut().push(what.to_owned());
    }

    // ---- pages ---------------------------------------------------------------------------------------------------

    /// Loads an address as a fresh page, also where only its fragment differs.
    pub fn open(&self, url: &str) {
        self.ok(
            "open a blank page",
            self.wait_on(self.client().goto("about:blank")),
        );
        self.ok(
            &format!("open {}", short(url)),
            self.wait_on(self.client().goto(url)),
        );
    }

    /// Loads the page again.
    pub fn reload(&self) {
        self.ok("reload", self.wait_on(self.client().refresh()));
    }

    /// Goes back in the history.
    pub fn back(&self) {
        self.ok("go back", self.wait_on(self.client().back()));
    }

    /// Sets the fragment, as a link within the page does.
    pub fn set_fragment(&self, fragment: &str) {
        self.run("location.hash = arguments[0];", vec![fragment.into()]);
    }

    /// The screen, once the program has drawn one.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.until("a screen", || self.look())
    }

    /// The screen as it is now; none while there is none.
    #[must_use]
    pub fn look(&self) -> Option<Screen> {
        let script = "const h = document.getElementById('heading');
            return h && { fragment: location.hash, heading: h.innerText, title: document.title,
                lang: document.documentElement.lang, focused: document.activeElement === h };";
        self.try_run(script, Vec::new())
            .ok()
            .and_then(|found| serde_json::from_value(found).ok())
    }

    // ---- waiting -------------------------------------------------------------------------------------------------

    /// Looks again and again until there is something; fails after a while, saying what was waited for.
    #[track_caller]
    pub fn until<T>(&self, what: &str, look: impl FnMut() -> Option<T>) -> T {
        self.until_within(PATIENCE, what, look)
    }

    /// As [`Browser::until`], with a patience of one's own.
    #[track_caller]
    pub fn until_within<T>(
        &self,
        patience: Duration,
        what: &str,
        mut look: impl FnMut() -> Option<T>,
    ) -> T {
        let deadline = Instant::now() + patience;
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(
                Instant::now() < deadline,
                "waited {} s for {what}; there is {:?}",
                patience.as_secs(),
                self.look()
            );
            self.pause();
        }
    }

    // ---- elements ------------------------------------------------------------------------------------------------

    /// Clicks the first element of a selector, once it can be clicked.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let clicked = self.element(css).and_then(|element| {
                // As a thumb does: what is clicked is brought clear of docks and bars first.
                self.to_the_middle(&element)?;
                self.wait_on(element.click())
            });
            let Err(refusal) = clicked else { return };
            assert!(
                Instant::now() < deadline,
                "cannot click {css}: {refusal}; there is {:?}",
                self.look()
            );
            self.pause();
        }
    }

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

    /// Empties a field.
    #[track_caller]
    pub fn clear(&self, css: &str) {
        self.until(css, || {
            let element = self.element(css).ok()?;
            self.wait_on(element.clear()).ok()
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

    // ---- scripts and the engine's own --------------------------------------------------------------------------

    /// Runs a script in the page.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.ok("run a script", self.try_run(script, arguments))
    }

    /// As [`Browser::run`], while the page may be going away.
    ///
    /// # Errors
    /// The driver's.
    pub fn try_run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, CmdError> {
        self.wait_on(self.client().execute(script, arguments))
    }

    /// Runs a script that is done when it calls its argument; what it was called with.
    #[track_caller]
    pub fn run_async(&self, script: &str) -> Value {
        let done = self.wait_on(self.client().execute_async(script, Vec::new()));
        self.ok("run a script", done)
    }

    /// A command of the Chrome DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        let post = Post {
            path: "goog/cdp/execute",
            body,
        };
        self.ok(command, self.wait_on(self.client().issue_cmd(post)))
    }

    /// Gives the page another size, in CSS pixels: narrow ones are phones with touch, wide ones are not.
    pub fn resize(&self, width: u32, height: u32) {
        let mobile = width < 700;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": if mobile { 2 } else { 1 }, "mobile": mobile });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics);
        self.devtools(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": mobile }),
        );
    }

    /// A picture of the whole page, or of what is seen of it without scrolling.
    #[must_use]
    pub fn picture(&self, whole: bool) -> Vec<u8> {
        // Two frames, so that what was just changed is drawn.
        let frames =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done));";
        let drawn = self.wait_on(self.client().execute_async(frames, Vec::new()));
        self.ok("draw", drawn);
        let taken = self.devtools(
            "Page.captureScreenshot",
            json!({ "format": "png", "captureBeyondViewport": whole }),
        );
        decoded(&taken["data"])
    }

    /// The page on paper, sized as its style asks.
    #[must_use]
    pub fn printed(&self) -> Vec<u8> {
        let parameters = json!({ "preferCSSPageSize": true, "printBackground": true });
        decoded(&self.devtools("Page.printToPDF", parameters)["data"])
    }

    /// What the browser itself complained of since the last call: level and message.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        let post = Post {
            path: "se/log",
            body: json!({ "type": "browser" }),
        };
        let entries = self.ok(
            "the browser's log",
            self.wait_on(self.client().issue_cmd(post)),
        );
        let severe = entries.as_array().into_iter().flatten();
        severe
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    fn element(&self, css: &str) -> Result<Element, CmdError> {
        self.wait_on(self.client().find(Locator::Css(css)))
    }

    fn to_the_middle(&self, element: &Element) -> Result<(), CmdError> {
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        let handle = serde_json::to_value(element).unwrap_or_default();
        self.try_run(script, vec![handle]).map(drop)
    }

    /// A moment between two looks.
    fn pause(&self) {
        self.wait_on(async { tokio::time::sleep(BETWEEN).await });
    }

    fn client(&self) -> &Client {
        self.client
            .as_ref()
            .unwrap_or_else(|| panic!("the session has ended"))
    }

    fn wait_on<F: Future>(&self, future: F) -> F::Output {
        self.runtime.block_on(future)
    }

    #[track_caller]
    fn ok<T>(&self, what: &str, outcome: Result<T, CmdError>) -> T {
        outcome.unwrap_or_else(|error| panic!("{what}: {error}"))
    }

    fn explain_failure(&self) {
        let steps = self.steps.borrow();
        eprintln!("{} failed at step {}:", self.name, steps.len());
        for (number, step) in steps.iter().enumerate() {
            eprintln!("  {}. {step}", number + 1);
        }
        let Some(client) = &self.client else { return };
        for complaint in self.complaints() {
            eprintln!("  the browser says: {complaint}");
        }
        let picture = async { tokio::time::timeout(LAST_PICTURE, client.screenshot()).await };
        let Ok(Ok(picture)) = self.wait_on(picture) else {
            return eprintln!("  and there is no picture of it");
        };
        match failure::keep(&self.name, &picture) {
            Ok(file) => eprintln!("  picture: {}", file.display()),
            Err(error) => eprintln!("  the picture could not be kept: {error}"),
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.explain_failure();
        }
    }
}

fn decoded(base64: &Value) -> Vec<u8> {
    use base64::Engine as _;
    let text = base64.as_str().unwrap_or_default();
    base64::engine::general_purpose::STANDARD
        .decode(text)
        .unwrap_or_else(|error| panic!("the driver's answer: {error}"))
}

/// Addresses may be a hundred thousand characters long.
fn short(url: &str) -> String {
    url.chars().take(120).collect()
}
