//! F4 and F5: there is no room left.

use browser_tests::{Engine, Setup, engines, feedback_at, hook, question_at};
use serde_json::{Value, json};

use super::Desk;

/// The origin may keep this many bytes; with none, as many as ever.
fn quota(desk: &Desk, bytes: Option<u32>) {
    let url = desk.site.url();
    let mut parameters = json!({ "origin": url.trim_end_matches('/') });
    if let Some(bytes) = bytes {
        parameters["quotaSize"] = bytes.into();
    }
    desk.browser
        .devtools("Storage.overrideQuotaForOrigin", parameters);
}

engines!(full_device);

fn full_device(engine: Engine) {
    let mut desk = Desk::new("full_device", Setup::of(engine));
    desk.answered(1);
    desk.learner().next(1);
    let choices = desk.choices();

    desk.browser.step("the device is full");
    // A running browser remembers for a while how much room there was.
    desk.browser.kill_and_restart();
    quota(&desk, Some(1));
    desk.resume(&question_at(2));
    desk.learner().answer(2, choices[1]);
    desk.noticed("unsaved");
    assert_eq!(desk.mark().as_deref(), Some("unsaved"));
    desk.browser.fits("the notice");
    assert_eq!(
        desk.saved().answers(),
        desk.options(1),
        "what was saved stands"
    );

    desk.browser.step("goes on in memory");
    desk.learner().next(2);
    desk.learner().answer(3, choices[2]);
    desk.noticed("unsaved");
    desk.browser.click(&hook("save-again"));
    desk.noticed("unsaved");

    desk.browser.step("there is room again");
    quota(&desk, None);
    desk.browser.click(&hook("save-again"));
    desk.browser.until("saved", || {
        (desk.mark().as_deref() == Some("saved")).then_some(())
    });
    assert!(!desk.notice("unsaved"));
    assert_eq!(desk.saved().answers(), desk.options(3));

    desk.browser.kill_and_restart();
    desk.resume(&feedback_at(3));
    desk.finish_after(3);
    desk.learner().quiet();
}

engines!(local_storage_full);

fn local_storage_full(engine: Engine) {
    let mut desk = Desk::new("local_storage_full", Setup::of(engine));
    let browser = &desk.browser;
    browser.step("fills localStorage to the last letter");
    let script = "localStorage.clear();
        let text = 'x'.repeat(8 << 20);
        for (let key = 0; text; key += 1) {
            try { localStorage.setItem('fill' + key, text); } catch (error) { text = text.slice(text.length >> 1 || 1); key -= 1; if (text.length < 2) text = ''; }
        }
        try { localStorage.setItem('more', '1234567890'); return true; } catch (error) { return error.name; }";
    assert_eq!(
        browser.run(script, Vec::new()),
        Value::from("QuotaExceededError")
    );
    desk.learner().open("");
    desk.answered(2);
    assert_eq!(desk.mark().as_deref(), Some("saved"));
    for name in ["unsaved", "memory", "evicted", "unreadable"] {
        assert!(!desk.notice(name), "{name}: progress is not touched");
    }
    desk.browser.kill_and_restart();
    desk.resume(&feedback_at(2));
    assert_eq!(desk.saved().answers(), desk.options(2));
    desk.finish_after(2);
    desk.learner().quiet();
}
