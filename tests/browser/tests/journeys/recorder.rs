//! Zero violations mean something only if violations are counted.

use browser_tests::{Browser, Engine, Setup, Site, engines};
use serde_json::json;

engines!(the_recorder_sees_what_the_policy_forbids);

fn the_recorder_sees_what_the_policy_forbids(engine: Engine) {
    let site = Site::sampler();
    let browser = Browser::start("recorder", Setup::of(engine));
    browser.step("lets the page break its own policy twice");
    browser.open(&site.url());
    let _ = browser.screen();
    assert_eq!(site.reports(), [], "before");
    browser.run("window.__provoke();", vec![json!(null)]);
    let seen = browser.until("two violations", || {
        let seen = site.reports();
        let violations = seen.iter().filter(|report| report.kind == "violation");
        (violations.count() >= 2).then_some(seen)
    });
    for directive in ["style-src-attr", "img-src"] {
        assert!(
            seen.iter().any(|report| report.text.starts_with(directive)),
            "{directive}: {seen:?}"
        );
    }
}
