//! F10, F11 and F14: what was saved by another version of the program.

use std::fs;
use std::path::Path;

use browser_tests::{Choice, Engine, Kind, Reply, Saved, Setup, engines, feedback_at, hook};
use serde_json::{Value, json};

use super::{Desk, told};

/// What each shipped version has left on a device, with what must come of it: eight of ten answered, at a feedback.
const GOLDEN: &str = "../fixtures/saved";

fn golden() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(GOLDEN);
    let files = fs::read_dir(&folder).expect("there are fixtures").flatten();
    let mut golden: Vec<(String, Value)> = files
        .map(|file| {
            let text = fs::read_to_string(file.path()).expect("a fixture is text");
            let name = file.file_name().to_string_lossy().into_owned();
            (
                name,
                serde_json::from_str(&text).expect("a fixture is JSON"),
            )
        })
        .collect();
    golden.sort_by(|(one, _), (other, _)| one.cmp(other));
    golden
}

engines!(each_older_version: chromium always, firefox always, webkit long);

fn each_older_version(engine: Engine) {
    let desk = Desk::new("older_versions", Setup::of(engine));
    let golden = golden();
    assert!(!golden.is_empty());
    // The site has other content by now: what a run needs is on the device.
    desk.site.fault("packs/*.json", Reply::Status(404));
    for (name, fixture) in golden {
        desk.browser.step(&name);
        desk.leave();
        let saved: Saved = serde_json::from_value(fixture["saved"].clone()).expect("a saved state");
        desk.browser.restore(&saved);
        let answers = saved.answers().len();
        desk.resume(&feedback_at(answers));
        for notice in ["unreadable", "newer", "memory", "evicted"] {
            assert!(!desk.notice(notice), "{name}: {notice}");
        }
        assert_eq!(desk.saved().answers(), saved.answers(), "{name}");
        let rest = fixture["rest"].as_array().expect("the rest of the answers");
        for (position, given) in (answers + 1..).zip(rest) {
            desk.browser.click(&hook("next"));
            desk.learner().answer(position, &choice(given));
        }
        desk.browser.click(&hook("next"));
        assert_eq!(
            desk.browser.text(&hook("percent")),
            fixture["percent"].as_str().unwrap_or_default(),
            "{name}"
        );
        let certificate = desk.learner().take_certificate();
        assert!(
            certificate.contains(fixture["name"].as_str().unwrap_or("?")),
            "{certificate}"
        );
    }
    // What the page preloads is not there, and one engine says so; pictures are not kept on the device.
    let mut reports = desk.site.reports();
    reports.retain(|report| !report.text.starts_with("LINK ") && !report.text.starts_with("IMG "));
    assert_eq!(reports, []);
}

/// An answer of a fixture: the number of an option, from before there were other activities; or what and to which.
fn choice(given: &Value) -> Choice {
    let (activity, answer) = match given {
        Value::Number(_) => ("choose-one", json!([given])),
        _ => (
            given["activity"].as_str().unwrap_or_default(),
            given["answer"].clone(),
        ),
    };
    Choice {
        kind: Kind::of(activity),
        answer: serde_json::from_value(answer).expect("numbers"),
        confidence: 3,
        passed_on: Vec::new(),
        looks: Vec::new(),
    }
}

/// The text of a record that a later program has written: the four members hold for ever, and there is one more.
#[track_caller]
pub fn later(desk: &Desk, generation: u64, body: &str) -> Value {
    let (body, generation) = (json!(body), json!(generation));
    let script = format!(
        "const done = arguments[arguments.length - 1];
        const body = {body}, generation = {generation};
        const text = new TextEncoder().encode(body);
        const bytes = new Uint8Array(25 + text.length);
        bytes.set(new TextEncoder().encode('guong-record'));
        const view = new DataView(bytes.buffer);
        view.setUint32(13, 999);
        view.setBigUint64(17, BigInt(generation));
        bytes.set(text, 25);
        crypto.subtle.digest('SHA-256', bytes).then((digest) => {{
            const hash = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
            done(JSON.stringify({{ schema: 999, packing: 'none', generation, body, hash }}));
        }});"
    );
    desk.browser.run_async(&script)
}

engines!(a_later_version_is_never_overwritten: chromium always, firefox long, webkit always);

fn a_later_version_is_never_overwritten(engine: Engine) {
    let desk = Desk::new("later_schema", Setup::of(engine));
    desk.answered(2);
    desk.leave();
    let whole = desk.saved();
    let newest = whole.under("run/")[0].clone();
    let generation = newest.generation + 1;
    let slot = generation % 3;
    let text = later(&desk, generation, &newest.body);
    desk.browser.store(&newest.name, slot, &text);

    desk.resume(&feedback_at(2));
    desk.noticed("newer");
    desk.browser.fits("the notice");
    desk.browser.step("tries to go on");
    desk.browser.click(&hook("next"));
    told(&desk, "newer");
    assert_eq!(desk.browser.screen().fragment, feedback_at(2));
    let mut untouched = whole.clone();
    untouched
        .records
        .retain(|(key, _)| *key != json!([newest.name, slot]));
    untouched
        .records
        .push((json!([newest.name, slot]), text.clone()));
    assert_eq!(sorted(desk.saved()), sorted(untouched));

    desk.browser.step("takes every copy out of the device");
    let all = fs::read_to_string(desk.file("save-all")).expect("it is text");
    let all: Value = serde_json::from_str(&all).expect("it is JSON");
    let records = all["records"].as_array().into_iter().flatten();
    let mut values = records.map(|record| &record["value"]);
    assert!(values.any(|value| *value == text), "{all}");
    desk.learner().quiet();
}

fn sorted(mut saved: Saved) -> Vec<(Value, Value)> {
    saved.records.sort_by_key(|(key, _)| key.to_string());
    saved.records
}

engines!(a_later_version_that_cannot_be_read: chromium always, firefox long, webkit long);

fn a_later_version_that_cannot_be_read(engine: Engine) {
    let desk = Desk::new("later_body", Setup::of(engine));
    desk.answered(2);
    desk.leave();
    let newest = desk.saved().under("run/")[0].clone();
    let text = later(&desk, newest.generation + 1, "{\"later\":[1,2,3]}");
    let slot = (newest.generation + 1) % 3;
    desk.browser.store(&newest.name, slot, &text);
    desk.learner().open("");
    desk.noticed("newer");
    assert!(!desk.notice("start"), "no new run in its place");
    assert!(!desk.notice("unreadable"), "it is not damaged");
    let kept = |saved: &Saved| saved.records.iter().any(|(_, value)| *value == text);
    assert!(kept(&desk.saved()));
    desk.learner().quiet();
}

engines!(the_database_is_upgraded_beside_an_open_tab);

fn the_database_is_upgraded_beside_an_open_tab(engine: Engine) {
    let desk = Desk::new("database_upgraded", Setup::of(engine));
    desk.answered(1);
    let old = desk.browser.tab();
    desk.browser.new_tab();
    desk.leave();
    desk.browser.step("a later program upgrades the database");
    let upgraded = desk.browser.run_async(
        "const done = arguments[arguments.length - 1];
        const opening = indexedDB.open('guong', 2);
        opening.onblocked = () => done('blocked');
        opening.onerror = () => done(String(opening.error));
        opening.onupgradeneeded = () => opening.result.createObjectStore('later');
        opening.onsuccess = () => { opening.result.close(); done('upgraded'); };",
    );
    assert_eq!(upgraded, "upgraded", "the old tab lets go");
    let before = desk.saved();

    desk.browser.step("the old tab says so, and writes nothing");
    desk.browser.drive(&old);
    desk.noticed("newer");
    desk.browser.click(&hook("next"));
    told(&desk, "newer");

    desk.browser
        .step("loaded again, it shows nothing in place of what is there");
    desk.learner().open("");
    desk.noticed("newer");
    assert!(!desk.notice("start"));
    assert_eq!(desk.saved(), before);
    desk.learner().quiet();
}

/// The page as a later version that has another database.
const LATER: &str = "const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) { return open.call(this, name, version && version + 1); };";

engines!(an_old_tab_holds_up_the_upgrade: chromium always, firefox long, webkit long);

fn an_old_tab_holds_up_the_upgrade(engine: Engine) {
    let desk = Desk::new("upgrade_held_up", Setup::of(engine));
    desk.answered(1);
    desk.leave();
    let new = desk.browser.tab();
    let old = desk.browser.new_tab();
    desk.leave();
    let held = desk.browser.run_async(
        "const done = arguments[arguments.length - 1];
        const opening = indexedDB.open('guong', 1);
        opening.onsuccess = () => done('held');",
    );
    assert_eq!(held, "held");
    desk.browser.drive(&new);
    desk.site.early(LATER);
    desk.learner().open("");
    desk.noticed("memory");
    assert!(!desk.notice("resume"));
    desk.browser.step("closes the old tab");
    desk.browser.drive(&old);
    desk.browser.close_tab(&new);
    desk.browser
        .step("goes on: the database opens by itself now");
    desk.browser.click(&hook("go-on"));
    desk.learner().arrive(&feedback_at(1));
    assert!(!desk.notice("memory"));
    assert_eq!(desk.saved().answers(), desk.given(1));
    desk.learner().quiet();
}
