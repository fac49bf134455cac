//! What differs between browsers: how a session is asked for, and what it can do beyond plain WebDriver.

mod chromium;
mod firefox;
mod webkit;

use std::path::PathBuf;
use std::process::Command;

use serde_json::{Map, Value};

/// A browser engine with its WebDriver program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's `chromium` with `chromedriver`.
    Chromium,
    /// Debian's `firefox-esr` with `geckodriver`.
    Firefox,
    /// WebKitGTK in a window of our own with `WebKitWebDriver`, on a display of its own.
    WebKit,
}

/// How a session shall be: see [`Setup::of`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The engine.
    pub engine: Engine,
    /// Width and height in CSS pixels.
    pub size: (u32, u32),
    /// Whether the page may run JavaScript.
    pub javascript: bool,
    /// Whether the page may keep data.
    pub storage: bool,
    /// Whether there is a `WebAssembly`.
    pub webassembly: bool,
    /// How many KiB all pages together may keep; Firefox only.
    pub room: Option<u32>,
    /// The time zone that the device is in, as `Asia/Saigon`; that of the machine by default.
    pub zone: Option<&'static str>,
}

/// A phone in Chromium: see [`Setup::of`].
impl Default for Setup {
    fn default() -> Self {
        Setup::of(Engine::Chromium)
    }
}

impl Setup {
    /// A phone in Vietnamese with nothing switched off.
    #[must_use]
    pub fn of(engine: Engine) -> Setup {
        Setup {
            engine,
            size: (360, 740),
            javascript: true,
            storage: true,
            webassembly: true,
            room: None,
            zone: None,
        }
    }
}

/// The folders of a session, the test's own.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    /// What the browser keeps; stays when it is killed and started again.
    pub profile: PathBuf,
    /// Where saved files arrive.
    pub downloads: PathBuf,
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// Its name in the names of tests and pictures.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// Whether its windows need a display; the others draw without one.
    pub(crate) fn needs_display(self) -> bool {
        self == Engine::WebKit
    }

    /// The driver, to listen on this port.
    pub(crate) fn driver(self, setup: &Setup, port: u16) -> Command {
        let mut driver = match self {
            Engine::Chromium => chromium::driver(port),
            Engine::Firefox => firefox::driver(port),
            Engine::WebKit => webkit::driver(setup, port),
        };
        if let Some(zone) = setup.zone {
            driver.env("TZ", zone);
        }
        driver
    }

    /// The capabilities of a session.
    pub(crate) fn capabilities(self, setup: &Setup, places: &Places) -> Map<String, Value> {
        let wanted = match self {
            Engine::Chromium => chromium::capabilities(setup, places),
            Engine::Firefox => firefox::capabilities(setup, places),
            Engine::WebKit => webkit::capabilities(setup, places),
        };
        match wanted {
            Value::Object(wanted) => wanted,
            _ => Map::new(),
        }
    }
}
