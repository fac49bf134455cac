//! F7: the database does not open: it fails, or it never answers.

use browser_tests::{Engine, Person, Setup, engines, hook, question_at};

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
fn in_memory(engine: Engine, name: &str, early: &str, answers: usize) -> Desk {
    let desk = Desk::new(name, Setup::of(engine));
    desk.site.early(early);
    desk.learner().open("");
    desk.answered(1);
    desk.noticed("memory");
    assert_eq!(desk.mark().as_deref(), Some("memory"));
    desk.learner().next(1);
    for (position, choice) in (1..).zip(desk.choices()).take(answers).skip(1) {
        desk.learner().answer(position, &choice);
        assert_eq!(desk.mark().as_deref(), Some("memory"));
        desk.learner().next(position);
    }
    desk
}

engines!(opening_never_answers: chromium always, firefox long, webkit always);

fn opening_never_answers(engine: Engine) {
    let desk = in_memory(engine, "opening_hangs", SILENT, 2);
    desk.learner().quiet();
}

engines!(opening_throws: chromium always, firefox long, webkit long);

fn opening_throws(engine: Engine) {
    let desk = in_memory(engine, "opening_throws", THROWS, 2);
    desk.learner().quiet();
}

engines!(opening_fails: chromium always, firefox long, webkit long);

fn opening_fails(engine: Engine) {
    let desk = in_memory(engine, "opening_fails", FAILS, usize::MAX);
    assert_eq!(desk.browser.text(&hook("percent")), desk.percent());
    desk.learner().take_certificate();
    desk.learner().quiet();
}

/// From now on nothing is written and nothing opens.
const BREAKS: &str =
    "const fail = () => { throw new DOMException('Internal error', 'UnknownError'); };
    IDBObjectStore.prototype.put = fail;
    IDBFactory.prototype.open = fail;";

engines!(it_fails_between_two_modules: chromium always, firefox long, webkit long);

/// What could not be saved goes on in memory where the next module of the page cannot even open the database. Nobody has
/// removed anything, and nobody says so.
fn it_fails_between_two_modules(engine: Engine) {
    let desk = Desk::new("fails_between_modules", Setup::of(engine));
    desk.learner().start();
    desk.learner().introduce(Person::PLAIN);
    desk.browser.run(BREAKS, Vec::new());
    desk.learner().read_directive(|_| {});
    for (position, choice) in (1..).zip(desk.choices()).take(2) {
        desk.learner().answer(position, &choice);
        desk.noticed("memory");
        assert!(!desk.notice("rewritten"));
        assert_eq!(desk.mark().as_deref(), Some("memory"));
        desk.learner().next(position);
    }
}

/// Fails until told otherwise.
const FAILS_FOR_NOW: &str = "document.documentElement.dataset.broken = 'yes';
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
        if (document.documentElement.dataset.broken) throw new DOMException('Internal error', 'UnknownError');
        return open.apply(this, given);
    };";

engines!(it_opens_at_last: chromium always, firefox always, webkit long);

/// What was done in memory is stored as soon as the database opens.
fn it_opens_at_last(engine: Engine) {
    let desk = in_memory(engine, "opening_again", FAILS_FOR_NOW, 2);
    desk.browser.step("tries again, in vain");
    desk.browser.click(&hook("open-again"));
    desk.noticed("said");
    assert_eq!(desk.mark().as_deref(), Some("memory"));
    desk.browser.step("tries again");
    desk.browser.run(
        "delete document.documentElement.dataset.broken;",
        Vec::new(),
    );
    desk.browser.click(&hook("open-again"));
    desk.browser.until("saved", || {
        (desk.mark().as_deref() == Some("saved")).then_some(())
    });
    assert!(!desk.notice("memory"));
    assert_eq!(desk.saved().answers(), desk.given(2));
    desk.site.mend();
    desk.resume(&question_at(3));
    desk.learner().quiet();
}

/// Answers only when told to.
const LATE: &str = "const late = [], open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
        const real = open.apply(this, given), shown = new EventTarget();
        for (const name of ['result', 'error']) Object.defineProperty(shown, name, { get: () => real[name] });
        real.onupgradeneeded = (event) => shown.onupgradeneeded(event);
        real.onsuccess = (event) => late.push(() => shown.onsuccess(event));
        return shown;
    };
    window.__answer = () => { const told = late.splice(0); late.push = (tell) => tell(); told.forEach((tell) => tell()); };";

engines!(it_answers_late: chromium always, firefox long, webkit long);

/// Nobody has to ask again: what was done in memory is stored, and what was stored before is there.
fn it_answers_late(engine: Engine) {
    let desk = in_memory(engine, "opening_late", LATE, 2);
    let answer = |desk: &Desk| {
        desk.browser.step("it answers at last");
        desk.browser.run("window.__answer();", Vec::new());
    };
    let focus = "document.querySelector('[data-testid=open-again]').focus();";
    desk.browser.run(focus, Vec::new());
    answer(&desk);
    desk.browser.until("saved, and the focus not lost", || {
        let focused = desk.browser.look()?.focused;
        (desk.mark().as_deref() == Some("saved") && focused).then_some(())
    });
    assert!(!desk.notice("memory"));
    assert_eq!(desk.saved().answers(), desk.given(2));
    desk.browser.step("is slow once more, at the first screen");
    desk.learner().open("");
    desk.noticed("memory");
    assert!(!desk.notice("go-on"));
    answer(&desk);
    desk.browser.click(&hook("go-on"));
    desk.learner().arrive(&question_at(3));
    desk.learner().quiet();
}

engines!(there_is_none: chromium always, firefox long, webkit long);

fn there_is_none(engine: Engine) {
    let desk = in_memory(engine, "no_indexeddb", MISSING, 2);
    desk.learner().quiet();
}

engines!(what_was_saved_is_there_when_it_opens_again: chromium always, firefox always, webkit long);

fn what_was_saved_is_there_when_it_opens_again(engine: Engine) {
    let desk = Desk::new("opening_fails_once", Setup::of(engine));
    desk.answered(2);
    desk.browser.step("the database does not open");
    desk.site.early(FAILS);
    desk.learner().open("");
    desk.noticed("memory");
    assert!(!desk.notice("resume"));
    desk.browser.step("it does again");
    desk.site.mend();
    desk.resume("#/hoc/tinh-huong/2/giai-thich");
    assert_eq!(desk.saved().answers(), desk.given(2));
    desk.learner().quiet();
}
