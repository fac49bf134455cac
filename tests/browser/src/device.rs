//! What every engine does in a way of its own: sizes, preferences, paper, the browser's log.

use std::fs;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::wire::Post;

/// Sets the room that a page has inside Firefox's window, whose own width ends at 500 px.
const FIREFOX_SIZE: &str = "const page = gBrowser.selectedBrowser;
    ['width', 'height'].forEach((side, index) =>
        [side, `min-${side}`, `max-${side}`].forEach((name) => page.style.setProperty(name, `${arguments[index]}px`)));";

/// Sets what Firefox says of its person's preferences.
const FIREFOX_PREFERS: &str = "const dark = arguments[0] === 'dark';
    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark ? 0 : 1);
    Services.prefs.setIntPref('ui.prefersReducedMotion', 1);";

impl Browser {
    /// A command of the Chrome DevTools protocol, which only Chromium knows.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.post(command, "goog/cdp/execute", body)
    }

    /// Gives the page another size, in CSS pixels. In Chromium narrow ones are phones with touch, wide ones are not.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        match self.engine() {
            Engine::Chromium => {
                let mobile = width < 700;
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": if mobile { 2 } else { 1 }, "mobile": mobile });
                self.devtools("Emulation.setDeviceMetricsOverride", metrics);
                let touch = json!({ "enabled": mobile });
                self.devtools("Emulation.setTouchEmulationEnabled", touch);
                // Its viewport widens to what is too wide for it.
                return;
            }
            Engine::Firefox => {
                self.in_firefox(FIREFOX_SIZE, json!([width, height]));
            }
            Engine::WebKit => {
                let sized = self.wait_on(self.client().set_window_size(width, height));
                self.ok("resize the window", sized);
            }
        }
        if self.runs_scripts() {
            let size = json!([width, height]);
            self.until(&format!("a page of {width} × {height}"), || {
                let now = self.run("return [innerWidth, innerHeight];", Vec::new());
                (now == size).then_some(())
            });
        }
    }

    /// Draws the page for people who prefer `light` or `dark`, and nothing that moves: what is looked at stands still.
    #[track_caller]
    pub fn prefer(&self, scheme: &str) {
        match self.engine() {
            Engine::Chromium => {
                let features = json!({ "features": [
                    { "name": "prefers-color-scheme", "value": scheme },
                    { "name": "prefers-reduced-motion", "value": "reduce" },
                ] });
                self.devtools("Emulation.setEmulatedMedia", features);
            }
            Engine::Firefox => {
                self.in_firefox(FIREFOX_PREFERS, json!([scheme]));
            }
            Engine::WebKit => {
                let wishes = self.places().profile.join("prefers");
                fs::write(wishes, scheme).unwrap_or_else(|error| panic!("{error}"));
            }
        }
        let script = "return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches
            && matchMedia('(prefers-reduced-motion: reduce)').matches;";
        self.until(&format!("a page that is {scheme}"), || {
            (self.run(script, vec![scheme.into()]) == true).then_some(())
        });
    }

    /// The page on paper, sized as its style asks. Not in WebKit.
    #[must_use]
    pub fn printed(&self) -> Vec<u8> {
        if self.engine() != Engine::Chromium {
            return decoded(&self.post("print", "print", json!({ "background": true })));
        }
        let parameters = json!({ "preferCSSPageSize": true, "printBackground": true });
        decoded(&self.devtools("Page.printToPDF", parameters)["data"])
    }

    /// The page on paper of another size, in centimetres, made to fit as a printer does that has no other paper. Not in
    /// WebKit.
    #[must_use]
    pub fn printed_on(&self, width: f64, height: f64) -> Vec<u8> {
        let body = json!({
            "page": { "width": width, "height": height },
            "margin": { "top": 0, "bottom": 0, "left": 0, "right": 0 },
            "shrinkToFit": true,
            "background": true,
        });
        decoded(&self.post("print", "print", body))
    }

    /// What the browser itself complained of since the last call. Only Chromium hands out its log; for the others the
    /// recorder in the page must do.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        if self.engine() != Engine::Chromium {
            return Vec::new();
        }
        let entries = self.post("the browser's log", "se/log", json!({ "type": "browser" }));
        let severe = entries.as_array().into_iter().flatten();
        severe
            .filter(|entry| entry["level"] == "SEVERE")
            .map(|entry| entry["message"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Runs a script of Firefox itself, outside the page.
    #[track_caller]
    fn in_firefox(&self, script: &str, arguments: Value) -> Value {
        let enter = |context: &str| {
            self.post(context, "moz/context", json!({ "context": context }));
        };
        enter("chrome");
        let body = json!({ "script": script, "args": arguments });
        let found = self.post("a script of Firefox", "execute/sync", body);
        enter("content");
        found
    }

    #[track_caller]
    fn post(&self, what: &str, path: &'static str, body: Value) -> Value {
        let post = Post { path, body };
        self.ok(what, self.wait_on(self.client().issue_cmd(post)))
    }
}

fn decoded(base64: &Value) -> Vec<u8> {
    use base64::Engine as _;
    let text = base64.as_str().unwrap_or_default();
    base64::engine::general_purpose::STANDARD
        .decode(text)
        .unwrap_or_else(|error| panic!("the driver's answer: {error}"))
}
