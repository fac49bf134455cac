//! WebKitGTK. Not in its MiniBrowser, which keeps nothing under a driver and is no narrower than 447 px, but in a window
//! of our own: `window.py`.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::{Places, Setup};

pub(super) fn driver(setup: &Setup, port: u16) -> Command {
    let mut driver = Command::new("WebKitWebDriver");
    driver
        .arg(format!("--port={port}"))
        // Else a bus of the accessibility service is started and left behind.
        .env("NO_AT_BRIDGE", "1")
        // The display is ours, whatever the desk is that the tests are started from.
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY")
        .env("LANGUAGE", "vi");
    // These two, set in many containers, make pictures hang for ever.
    for forbidden in [
        "WEBKIT_DISABLE_COMPOSITING_MODE",
        "WEBKIT_DISABLE_DMABUF_RENDERER",
    ] {
        driver.env_remove(forbidden);
    }
    if !setup.webassembly {
        driver.env("JSC_useWasm", "0");
    }
    driver
}

pub(super) fn capabilities(setup: &Setup, places: &Places) -> Value {
    let window = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/engine/window.py");
    let (width, height) = setup.size;
    let yes_or_no = |allowed: bool| if allowed { "yes" } else { "no" };
    json!({
        "pageLoadStrategy": "normal",
        "webkitgtk:browserOptions": {
            // The system's Python, whatever else is on the path: only that one knows WebKitGTK.
            "binary": "/usr/bin/python3",
            "args": [
                window,
                format!("--profile={}", places.profile.display()),
                format!("--downloads={}", places.downloads.display()),
                format!("--size={width}x{height}"),
                format!("--javascript={}", yes_or_no(setup.javascript)),
                format!("--storage={}", yes_or_no(setup.storage)),
            ],
        },
    })
}
