//! One session of one browser, as plain calls.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::Deserialize;
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::driver::Driver;
use crate::engine::{Engine, Places, Setup};
use crate::failure;
use crate::profile;
use crate::scratch::Scratch;
use crate::site::BLANK;

/// How long anything may take before a test gives up. Generous: the machine may be small and busy.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Time between two looks at first and at most. They become rarer the longer it takes: on a busy machine WebKit puts a
/// page's own work off behind that of its driver, and a page that is looked at all the time never gets on.
const BETWEEN: (Duration, Duration) = (Duration::from_millis(25), Duration::from_millis(500));

/// How long a picture of a failure, or its text, may take.
const LAST_LOOK: Duration = Duration::from_secs(10);

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

/// How often a session is asked for, each time of a new driver.
const SESSION_TRIES: u32 = 3;

/// A browser at work. When it is dropped, driver and browser end with it; when a test fails, its steps and the
/// page's text are printed and a picture is kept.
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
        let mut browser = Browser::of(name, setup);
        if browser.engine() == Engine::Firefox {
            profile::used(&browser.places().profile);
        }
        browser.connect();
        browser
    }

    /// As [`Browser::start`], with an empty profile.
    pub(crate) fn start_anew(name: &str, setup: Setup) -> Browser {
        let mut browser = Browser::of(name, setup);
        browser.connect();
        browser
    }

    fn of(name: &str, setup: Setup) -> Browser {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap_or_else(|error| panic!("a runtime: {error}"));
        Browser {
            name: format!("{name}-{}", setup.engine.name()),
            driver: Driver::start(&setup),
            setup,
            steps: RefCell::default(),
            client: None,
            runtime,
            scratch: Scratch::new(),
        }
    }

    /// Ends the browser as a person does, so that it writes down what it still has to.
    pub(crate) fn close(&mut self) {
        if let Some(client) = self.client.take() {
            self.ok("close the browser", self.wait_on(client.close()));
        }
    }

    /// Kills the browser at once and starts it again with what it had written to its profile by then.
    pub fn kill_and_restart(&mut self) {
        self.client = None;
        self.driver.kill();
        // Says where the killed browser could be reached.
        let _ = fs::remove_file(self.places().profile.join("DevToolsActivePort"));
        self.driver = Driver::start(&self.setup);
        self.connect();
    }

    fn connect(&mut self) {
        let places = self.places();
        for folder in [&places.profile, &places.downloads] {
            fs::create_dir_all(folder).unwrap_or_else(|error| panic!("{error}"));
        }
        let wanted = self.setup.engine.capabilities(&self.setup, &places);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        for left in (0..SESSION_TRIES).rev() {
            match self.runtime.block_on(builder.connect(&self.driver.url())) {
                Ok(client) => {
                    self.client = Some(client);
                    break;
                }
                // Another test's driver may have taken this port first, and have ended since.
                Err(_) if left > 0 => {
                    self.driver.kill();
                    self.driver = Driver::start(&self.setup);
                }
                Err(error) => panic!("no session: {error}"),
            }
        }
        self.sized_anew();
    }

    pub(crate) fn places(&self) -> Places {
        let folder = self.scratch.path();
        Places {
            profile: folder.join("profile"),
            downloads: folder.join("downloads"),
        }
    }

    /// Where saved files arrive.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.places().downloads
    }

    /// Its engine.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.setup.engine
    }

    /// Says what comes next; printed when it fails.
    pub fn step(&self, what: &str) {
        self.steps.borrow_mut().push(what.to_owned());
    }

    // ---- pages ---------------------------------------------------------------------------------------------------

    /// Loads an address of a site as a fresh page, also where only its fragment differs: by way of an empty page of the same
    /// site, for which no browser needs a new process.
    pub fn open(&self, url: &str) {
        let blank = blank(url);
        self.ok(
            "open a blank page",
            self.wait_on(self.client().goto(&blank)),
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

    /// Goes forward in the history.
    pub fn forward(&self) {
        self.ok("go forward", self.wait_on(self.client().forward()));
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
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(
                start.elapsed() < patience,
                "waited {} s for {what}; there is {:?}",
                patience.as_secs(),
                self.look()
            );
            self.pause(start);
        }
    }

    // ---- scripts and pictures ------------------------------------------------------------------------------------

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

    /// The size of the setup, for a tab that has none yet.
    pub(crate) fn sized_anew(&self) {
        let (width, height) = self.setup.size;
        self.resize(width, height);
    }

    /// A picture of what is seen of the page.
    #[must_use]
    pub fn picture(&self) -> Vec<u8> {
        // Two frames, so that what was just changed is drawn.
        self.run_async(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done));",
        );
        self.ok("a picture", self.wait_on(self.client().screenshot()))
    }

    /// A moment between two looks at what is waited for since then.
    pub(crate) fn pause(&self, since: Instant) {
        let (first, most) = BETWEEN;
        let moment = (since.elapsed() / 10).clamp(first, most);
        self.wait_on(async { tokio::time::sleep(moment).await });
    }

    /// Whether pages run scripts, and so the driver's too.
    pub(crate) fn runs_scripts(&self) -> bool {
        self.setup.javascript
    }

    pub(crate) fn client(&self) -> &Client {
        self.client
            .as_ref()
            .unwrap_or_else(|| panic!("the session has ended"))
    }

    pub(crate) fn wait_on<F: Future>(&self, future: F) -> F::Output {
        self.runtime.block_on(future)
    }

    #[track_caller]
    pub(crate) fn ok<T>(&self, what: &str, outcome: Result<T, CmdError>) -> T {
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
        let text = "return document.body.innerText;";
        let text =
            async { tokio::time::timeout(LAST_LOOK, client.execute(text, Vec::new())).await };
        if let Ok(Ok(Value::String(text))) = self.wait_on(text) {
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                eprintln!("  | {line}");
            }
        }
        let picture = async { tokio::time::timeout(LAST_LOOK, client.screenshot()).await };
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

/// The empty page beside an address of a site.
fn blank(url: &str) -> String {
    let page = url.split('#').next().unwrap_or_default();
    let folder = page.rfind('/').map_or(page, |at| &page[..=at]);
    format!("{folder}{BLANK}")
}

/// Addresses may be a hundred thousand characters long.
fn short(url: &str) -> String {
    url.chars().take(120).collect()
}
