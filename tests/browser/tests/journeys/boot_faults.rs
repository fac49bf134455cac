//! The program that does not come: the page says so in words, and one press mends what can be mended.

use std::fs;
use std::time::Duration;

use browser_tests::{Browser, Engine, Reply, Setup, Site, engines, hook};
use serde_json::json;

/// Longer than `boot.js` waits for a byte.
const STALLED: Duration = Duration::from_secs(40);

/// A sentence of `boot.js` in Vietnamese, which stands first there.
fn boot_words(site: &Site, key: &str) -> String {
    let script = fs::read_to_string(site.folder().join("boot.js")).expect("the site has a boot.js");
    // Published scripts have no indentation.
    let start = format!("\n{key}: \"");
    let (_, after) = script
        .split_once(&start)
        .unwrap_or_else(|| panic!("no {key} in boot.js"));
    after.split('"').next().unwrap_or_default().to_owned()
}

/// Opens a fresh site with a fault, waits for the message, mends the fault and presses the button.
fn check(browser: &Browser, pattern: &str, reply: Reply, message: &str) {
    let site = Site::open();
    browser.step(&format!("loads the page: {pattern}, {reply:?}"));
    site.fault(pattern, reply);
    browser.open(&site.url());
    let said = browser.until_within(STALLED, "the message", || {
        // Shown first, then read: the words may come in between.
        let shown = browser.shows(".boot__fail");
        browser.text_now(".boot__fail").filter(|_| shown)
    });
    let words = boot_words(&site, message);
    assert!(said.contains(&words), "{words:?} in {said:?}");
    assert!(browser.shows("h1"), "the content of the first screen stays");
    browser.fits("the failed first screen");
    browser.step("presses the button once the fault is mended");
    site.mend();
    browser.click(".boot__fail button");
    starts(browser);
}

#[track_caller]
fn starts(browser: &Browser) {
    browser.until("the first screen", || {
        browser.shows(&hook("start")).then_some(())
    });
}

engines!(program_does_not_come);

/// Missing, cut short, a sign-in page in its place, half of it missing.
fn program_does_not_come(engine: Engine) {
    let browser = Browser::start("program_does_not_come", Setup::of(engine));
    let sign_in = Reply::File("index.html".to_owned());
    for (pattern, reply, message) in [
        ("learn-*.wasm", Reply::Status(404), "network"),
        ("learn-*.wasm", Reply::Cut(100_000), "broken"),
        ("learn-*.wasm", sign_in, "portal"),
        ("learn-*.js", Reply::Status(404), "network"),
    ] {
        check(&browser, pattern, reply, message);
    }
    browser.step("loads the page: any media type will do");
    let site = Site::open();
    site.fault("*.wasm", Reply::Typed("text/plain"));
    browser.open(&site.url());
    starts(&browser);
}

engines!(program_stalled: chromium always, firefox long, webkit long);

fn program_stalled(engine: Engine) {
    let browser = Browser::start("program_stalled", Setup::of(engine));
    check(&browser, "learn-*.wasm", Reply::Stall, "network");
}

engines!(no_webassembly);

fn no_webassembly(engine: Engine) {
    let site = Site::open();
    let setup = Setup {
        webassembly: false,
        ..Setup::of(engine)
    };
    let browser = Browser::start("no_webassembly", setup);
    browser.open(&site.url());
    let said = browser.until("the message", || {
        browser
            .text_now(".boot__fail")
            .filter(|said| !said.is_empty() && browser.shows(".boot__fail"))
    });
    let words = boot_words(&site, "old");
    assert!(said.contains(&words), "{words:?} in {said:?}");
}

engines!(no_javascript);

fn no_javascript(engine: Engine) {
    let site = Site::open();
    let setup = Setup {
        javascript: false,
        ..Setup::of(engine)
    };
    let browser = Browser::start("no_javascript", setup);
    browser.open(&site.url());
    let said = browser.until("the words for browsers without JavaScript", || {
        browser.text_now("noscript")
    });
    assert!(said.contains("JavaScript"), "{said}");
    assert!(browser.shows("noscript .note"), "they are seen");
    assert!(browser.shows("h1"));
}

engines!(no_bootstrap);

fn no_bootstrap(engine: Engine) {
    let site = Site::open();
    let browser = Browser::start("no_bootstrap", Setup::of(engine));
    site.fault("boot.js", Reply::Status(404));
    browser.open(&site.url());
    browser.until("the last words", || {
        browser.shows("#not-started").then_some(())
    });
    browser.fits("the last words");
}

/// A browser whose microtasks can be let run in the middle of another one, as Firefox seldom does in `fetch`.
const MICROTASKS_IN_BETWEEN: &str = "{
    const queue = window.queueMicrotask.bind(window);
    const waiting = new Set();
    const run = (task) => waiting.delete(task) && task();
    window.__queued = 0;
    window.__between = () => waiting.forEach(run);
    window.queueMicrotask = (task) => {
        const once = () => task();
        window.__queued += 1;
        waiting.add(once);
        queue(() => run(once));
    };
}";

engines!(no_microtask_runs_inside_another: chromium always, firefox long, webkit always);

/// The program's futures all run in one microtask, which must not be entered twice: none of them would ever run again.
fn no_microtask_runs_inside_another(engine: Engine) {
    let site = Site::open();
    let browser = Browser::start("microtasks", Setup::of(engine));
    site.early(MICROTASKS_IN_BETWEEN);
    browser.open(&site.url());
    browser.until("the first screen", || {
        browser.shows(&hook("start")).then_some(())
    });
    let queued = browser.run("return window.__queued;", Vec::new());
    assert_ne!(queued, 0, "the program queues microtasks by this name");
    let order = browser.run_async(
        "const done = arguments[0], order = [];
        queueMicrotask(() => {
            order.push('one begins');
            queueMicrotask(() => order.push('another'));
            __between();
            order.push('one ends');
        });
        setTimeout(() => done(order));",
    );
    assert_eq!(order, json!(["one begins", "one ends", "another"]));
}
