//! What differs between browsers: how a session is asked for, and what it can do beyond plain WebDriver.

use std::path::Path;

use serde_json::{Map, Value, json};

/// A browser engine with its WebDriver program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's `chromium` with `chromedriver`.
    Chromium,
}

/// How a session shall be. The default is a phone in Vietnamese with nothing switched off.
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
}

impl Default for Setup {
    fn default() -> Self {
        Setup {
            engine: Engine::Chromium,
            size: (360, 740),
            javascript: true,
            storage: true,
            webassembly: true,
        }
    }
}

impl Engine {
    /// The driver's program.
    pub(crate) fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "chromedriver",
        }
    }

    /// How the driver is told its port.
    pub(crate) fn driver_arguments(self, port: u16) -> Vec<String> {
        match self {
            Engine::Chromium => vec![format!("--port={port}")],
        }
    }

    /// The capabilities of a session whose profile and downloads live in folders of the test's own.
    pub(crate) fn capabilities(
        self,
        setup: &Setup,
        profile: &Path,
        downloads: &Path,
    ) -> Map<String, Value> {
        let wanted = match self {
            Engine::Chromium => chromium(setup, profile, downloads),
        };
        match wanted {
            Value::Object(wanted) => wanted,
            _ => Map::new(),
        }
    }
}

fn chromium(setup: &Setup, profile: &Path, downloads: &Path) -> Value {
    let mut arguments = vec![
        "--headless".to_owned(),
        // The sandbox refuses to run as root, which is whom containers have.
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        // Its reporter would leave the session's process group and outlive it.
        "--disable-breakpad".to_owned(),
        "--lang=vi".to_owned(),
        format!("--user-data-dir={}", profile.display()),
    ];
    if !setup.webassembly {
        arguments.push("--js-flags=--jitless".to_owned());
    }
    let setting = |allowed: bool| if allowed { 1 } else { 2 };
    json!({
        "browserName": "chrome",
        "pageLoadStrategy": "normal",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": "/usr/bin/chromium",
            "args": arguments,
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                "profile.default_content_setting_values.cookies": setting(setup.storage),
                "profile.default_content_setting_values.javascript": setting(setup.javascript),
            },
        },
    })
}
