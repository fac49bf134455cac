//! F7: the database does not open: it fails, or it never answers.

use browser_tests::{Setup, hook};

use super::Desk;

/// Opening never answers, as Safari 14's did not.
const SILENT: &str = "IDBFactory.prototype.open = () => ({});";

/// Opening throws.
const THROWS: &str = "IDBFactory.prototype.open = () => { throw new DOMException('Internal error', 'UnknownError'); };";

/// Opening fails some time later.
const FAILS: &str = "IDBFactory.prototype.open = () => {
    const request = new EventTarget();
    request.error = new DOMException('Internal error opening backing store', 'UnknownError');
    setTimeout(() => request.onerror(new Event('error')), 50);
    return request;
};";

/// There is no IndexedDB at all.
const MISSING: &str = "Object.defineProperty(window, 'indexedDB', { value: undefined });";

/// A whole run in memory, said so all the way.
#[track_caller]
fn in_memory(name: &str, early: &str, answers: usize) -> Desk {
    let desk = Desk::new(name, Setup::default());
    desk.site.early(early);
    desk.learner().open("");
    desk.answered(1);
    desk.noticed("memory");
    assert_eq!(desk.mark().as_deref(), Some("memory"));
    desk.learner().next(1);
    for (position, choice) in (1..).zip(desk.choices()).take(answers).skip(1) {
        desk.learner().answer(position, choice);
        assert_eq!(desk.mark().as_deref(), Some("memory"));
        desk.learner().next(position);
    }
    desk
}

#[test]
fn opening_never_answers() {
    let desk = in_memory("opening_hangs", SILENT, 2);
    desk.learner().quiet();
}

#[test]
fn opening_throws() {
    let desk = in_memory("opening_throws", THROWS, 2);
    desk.learner().quiet();
}

#[test]
fn opening_fails() {
    let desk = in_memory("opening_fails", FAILS, 10);
    assert_eq!(desk.browser.text(&hook("percent")), desk.percent());
    desk.learner().take_certificate();
    desk.learner().quiet();
}

#[test]
fn there_is_none() {
    let desk = in_memory("no_indexeddb", MISSING, 2);
    desk.learner().quiet();
}

#[test]
fn what_was_saved_is_there_when_it_opens_again() {
    let desk = Desk::new("opening_fails_once", Setup::default());
    desk.answered(2);
    desk.browser.step("the database does not open");
    desk.site.early(FAILS);
    desk.learner().open("");
    desk.noticed("memory");
    assert!(!desk.notice("resume"));
    desk.browser.step("it does again");
    desk.site.mend();
    desk.resume("#/hoc/tinh-huong/2/giai-thich");
    assert_eq!(desk.saved().answers(), desk.options(2));
    desk.learner().quiet();
}
