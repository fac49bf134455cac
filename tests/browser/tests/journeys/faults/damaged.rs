//! F9: saved records are damaged. The one before is read, the damaged one is put aside as it was, and a notice says so.
//! Content that is kept comes from the site again, and nothing is said.

use std::ops::Range;

use browser_tests::{Engine, Reply, Saved, Setup, Stored, engines, feedback_at, question_at};
use serde_json::{Map, Value, json};

use super::Desk;

/// The text of a stored record as it lies there.
fn text(saved: &Saved, record: &Stored) -> String {
    let key = json!([record.name, record.slot]);
    let found = saved.records.iter().find(|(at, _)| *at == key);
    found
        .and_then(|(_, value)| value.as_str())
        .expect("it is there")
        .to_owned()
}

/// What becomes of the newest record: a name, and what is put in its place.
fn harm(text: &str) -> Vec<(&'static str, Value)> {
    let middle = text.len() / 2;
    let middle = (middle..)
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0);
    // The lowest bit of a digit of the hash.
    let mut flipped = text.to_owned().into_bytes();
    let last = flipped.len() - 3;
    flipped[last] ^= 1;
    let flipped = String::from_utf8(flipped).expect("a digit stays ASCII");
    vec![
        ("cut in the middle", text[..middle].into()),
        ("without its last letter", text[..text.len() - 1].into()),
        ("a flipped bit", flipped.into()),
        (
            "another answer",
            text.replacen("answered", "answerex", 1).into(),
        ),
        (
            "no score",
            text.replacen(r#"\"seconds\":"#, r#"\"seconds\":NaN"#, 1)
                .into(),
        ),
        ("empty", "".into()),
        ("10 MB", "x".repeat(10 << 20).into()),
        ("a number", 17.into()),
        ("an object", json!({ "schema": 1, "generation": 99 })),
        ("a list", json!([text])),
        ("true", true.into()),
    ]
}

engines!(the_newest_record: chromium always, firefox long, webkit long);

fn the_newest_record(engine: Engine) {
    let desk = Desk::new("newest_record_damaged", Setup::of(engine));
    desk.answered(2);
    desk.leave();
    let whole = desk.saved();
    let newest = whole.under("run/")[0].clone();
    // Each form is told apart on the host as well; here every third, among the long tests all.
    let step = if cfg!(feature = "long") { 1 } else { 3 };
    for (what, value) in harm(&text(&whole, &newest)).into_iter().step_by(step) {
        desk.browser.step(what);
        desk.leave();
        desk.browser.restore(&whole);
        desk.browser.store(&newest.name, newest.slot, &value);
        // The generation before is the question that the second answer was given to.
        desk.resume(&question_at(2));
        desk.noticed("unreadable");
        let saved = desk.saved();
        assert_eq!(saved.answers(), desk.given(1), "{what}");
        let aside: Vec<&Value> = saved.quarantine.iter().map(|(_, value)| value).collect();
        assert_eq!(aside, [&value], "{what}: put aside as it was");
    }
    desk.browser.step("goes on from there");
    desk.learner().answer(2, &desk.choices()[1]);
    assert_eq!(desk.mark().as_deref(), Some("saved"));
    desk.finish_after(2);
    desk.learner().quiet();
}

engines!(the_two_newest_records: chromium always, firefox long, webkit long);

fn the_two_newest_records(engine: Engine) {
    let desk = Desk::new("two_records_damaged", Setup::of(engine));
    desk.answered(2);
    desk.leave();
    let whole = desk.saved();
    let records = whole.under("run/");
    for record in &records[..2] {
        let text = text(&whole, record);
        desk.browser
            .store(&record.name, record.slot, &text[..text.len() / 3].into());
    }
    desk.resume(&feedback_at(1));
    desk.noticed("unreadable");
    assert_eq!(desk.saved().quarantine.len(), 2);
    desk.finish_after(1);
    desk.learner().quiet();
}

engines!(every_record_of_the_run: chromium always, firefox always, webkit long);

fn every_record_of_the_run(engine: Engine) {
    let desk = Desk::new("all_records_damaged", Setup::of(engine));
    desk.answered(2);
    desk.leave();
    let whole = desk.saved();
    for record in whole.under("run/") {
        desk.browser.store(&record.name, record.slot, &"{".into());
    }
    desk.learner().open("");
    desk.noticed("unreadable");
    assert!(!desk.notice("resume"), "nothing is made up");
    assert!(desk.saved().quarantine.len() >= 3);
    desk.browser
        .step("takes a new run; what was put aside stays");
    desk.answered(1);
    assert!(desk.saved().quarantine.len() >= 3);
    desk.resume(&feedback_at(1));
    desk.learner().quiet();
}

engines!(the_pointer_to_the_run: chromium always, firefox long, webkit always);

/// The record that says which run is the current one, of which there is only one generation after the first run.
fn the_pointer_to_the_run(engine: Engine) {
    let desk = Desk::new("pointer_damaged", Setup::of(engine));
    desk.answered(2);
    desk.leave();
    let pointers = desk.saved().under("profile/");
    assert_eq!(pointers.len(), 1);
    desk.browser
        .store(&pointers[0].name, pointers[0].slot, &"{".into());
    desk.resume(&feedback_at(2));
    desk.noticed("unreadable");
    assert_eq!(desk.saved().quarantine.len(), 1);
    desk.browser
        .step("it is mended: nothing is said the next time");
    desk.resume(&feedback_at(2));
    assert!(!desk.notice("unreadable"));
    assert_eq!(desk.saved().under("profile/").len(), 1);
    desk.learner().quiet();
}

/// What is put in the place of the content that a run has kept in one value: what, where, and the value.
fn spoilt(parts: &[(Value, Value)]) -> Vec<(&'static str, Value, Value)> {
    let harmed = |harmed: Range<usize>| -> Value {
        let members = parts.iter().enumerate().map(|(at, (hash, text))| {
            let whole = !harmed.contains(&at);
            let text = if whole { text.clone() } else { "{}".into() };
            (hash.as_str().unwrap_or_default().to_owned(), text)
        });
        members.collect::<Map<String, Value>>().into()
    };
    let place = json!([parts[0].0]);
    vec![
        // What is kept again lies behind it then.
        (
            "all but the first are others",
            json!([""]),
            harmed(1..parts.len()),
        ),
        ("a number", place.clone(), 17.into()),
        (
            "every part is another",
            place.clone(),
            harmed(0..parts.len()),
        ),
        // The others must not go when it is kept again.
        ("the first part is another", place, harmed(0..1)),
    ]
}

/// A browser that cannot read one of the values, and so gives none when it is asked for all.
const UNREADABLE: &str = "const refuse = () => { throw new DOMException('unreadable', 'DataError'); };
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.getAll = refuse;
    IDBObjectStore.prototype.get = function (key) { return Array.isArray(key) && key[0] === '' ? refuse() : get.call(this, key); };";

engines!(the_kept_content: chromium always, firefox long, webkit long);

fn the_kept_content(engine: Engine) {
    let desk = Desk::new("kept_content_damaged", Setup::of(engine));
    desk.answered(1);
    let kept = desk.browser.until("the kept parts", || {
        let saved = desk.browser.saved()?;
        (saved.parts.len() == desk.oracle.parts).then_some(saved)
    });
    for (what, place, value) in spoilt(&kept.parts) {
        desk.browser.step(what);
        desk.leave();
        desk.browser.restore(&Saved {
            parts: Vec::new(),
            ..kept.clone()
        });
        desk.browser.store_part(&place, &value);
        desk.resume(&feedback_at(1));
        desk.browser.until("the parts kept again", || {
            let saved = desk.browser.saved()?;
            let whole = kept.parts.iter().all(|part| saved.parts.contains(part));
            whole.then_some(())
        });
        assert!(!desk.notice("unreadable"), "{what}");
        desk.site.fault("packs/*", Reply::Status(503));
        desk.leave();
        desk.resume(&feedback_at(1));
        desk.site.mend();
    }
    desk.browser.step("another value cannot be read");
    desk.leave();
    desk.browser.store_part(&json!([""]), &17.into());
    desk.site.early(UNREADABLE);
    desk.site.fault("packs/*", Reply::Status(503));
    desk.resume(&feedback_at(1));
    desk.site.mend();
    desk.finish_after(1);
}
