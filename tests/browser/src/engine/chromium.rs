//! Chromium, as Debian packs it.

use std::process::Command;

use serde_json::{Value, json};

use super::{Places, Setup};

pub(super) fn driver(port: u16) -> Command {
    let mut driver = Command::new("chromedriver");
    driver.arg(format!("--port={port}"));
    driver
}

pub(super) fn capabilities(setup: &Setup, places: &Places) -> Value {
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
        format!("--user-data-dir={}", places.profile.display()),
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
                "download.default_directory": places.downloads,
                "download.prompt_for_download": false,
                "profile.default_content_setting_values.cookies": setting(setup.storage),
                "profile.default_content_setting_values.javascript": setting(setup.javascript),
            },
        },
    })
}
