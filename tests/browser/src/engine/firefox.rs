//! Firefox, as Debian packs it.

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use serde_json::{Map, Value, json};

use super::{Places, Setup};

/// A desk's window: what is narrower is made so inside it, since Firefox draws none below 500 px.
const WINDOW: (&str, &str) = ("1400", "1000");

pub(super) fn driver(port: u16) -> Command {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    let program = || xtask::geckodriver().unwrap_or_else(|error| panic!("{error}"));
    let mut driver = Command::new(PROGRAM.get_or_init(program));
    driver
        .arg(format!("--port={port}"))
        // Sizes and preferences are set from the browser's own scripts: see `device`.
        .arg("--allow-system-access")
        .env("MOZ_HEADLESS_WIDTH", WINDOW.0)
        .env("MOZ_HEADLESS_HEIGHT", WINDOW.1);
    driver
}

pub(super) fn capabilities(setup: &Setup, places: &Places) -> Value {
    json!({
        "browserName": "firefox",
        "pageLoadStrategy": "normal",
        "moz:firefoxOptions": {
            "binary": "/usr/bin/firefox-esr",
            "args": ["-headless", "-profile", places.profile],
            "prefs": preferences(setup, places),
        },
    })
}

fn preferences(setup: &Setup, places: &Places) -> Map<String, Value> {
    let mut all = Map::new();
    let mut set = |name: &str, value: Value| all.insert(name.to_owned(), value);
    set("intl.accept_languages", "vi".into());
    set("browser.download.folderList", 2.into());
    set("browser.download.dir", json!(places.downloads));
    set("browser.download.useDownloadDir", true.into());
    set(
        "browser.download.always_ask_before_handling_new_types",
        false.into(),
    );
    // Nothing but the site is asked for anything, and nothing but the site takes time.
    for quiet in [
        "app.normandy.enabled",
        "browser.newtabpage.activity-stream.feeds.system.topstories",
        "browser.shell.checkDefaultBrowser",
        "network.captive-portal-service.enabled",
        "network.connectivity-service.enabled",
        "nimbus.rollouts.enabled",
        "security.remote_settings.intermediates.enabled",
    ] {
        set(quiet, false.into());
    }
    if !setup.javascript {
        set("javascript.enabled", false.into());
    }
    if !setup.webassembly {
        set("javascript.options.wasm", false.into());
    }
    if let Some(room) = setup.room {
        set("dom.quotaManager.temporaryStorage.fixedLimit", room.into());
    }
    if !setup.storage {
        // All cookies and site data refused.
        set("network.cookie.cookieBehavior", 2.into());
    }
    all
}
