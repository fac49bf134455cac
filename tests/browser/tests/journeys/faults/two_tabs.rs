//! F12 and F13: two tabs answer the same run. The second to save is told; nothing that was saved is lost.

use browser_tests::{Choice, Engine, Setup, engines, feedback_at, hook, question_at};
use serde_json::json;

use super::{Desk, told};

/// A browser in which tabs cannot hear of each other.
const ALONE: &str = "delete Navigator.prototype.locks; delete window.BroadcastChannel;";

engines!(two_tabs);

/// The second is told on arrival, and looks only until it takes over.
fn two_tabs(engine: Engine) {
    let desk = Desk::new("two_tabs", Setup::of(engine));
    let (browser, learner) = (&desk.browser, desk.learner());
    desk.answered(1);
    learner.next(1);
    let first = browser.tab();
    let second = browser.new_tab();
    browser.step("the second tab looks only");
    desk.resume(&question_at(2));
    desk.noticed("elsewhere");
    browser.fits("the notice");
    learner.choose(&otherwise(&desk));
    browser.click(&hook("submit"));
    told(&desk, "elsewhere");
    assert_eq!(desk.saved().answers(), desk.given(1), "nothing is written");

    browser.step("the first tab goes on unhindered");
    browser.drive(&first);
    learner.answer(2, &desk.choices()[1]);

    browser.step("the second tab takes over, and has what the first one saved");
    browser.drive(&second);
    browser.click(&hook("take-over"));
    learner.arrive(&feedback_at(2));
    assert!(!desk.notice("elsewhere"));
    learner.next(2);
    learner.answer(3, &desk.choices()[2]);

    browser.step("the first tab is told, and looks only");
    browser.drive(&first);
    desk.noticed("taken");
    browser.click(&hook("next"));
    told(&desk, "taken");
    assert_eq!(desk.saved().answers(), desk.given(3));

    browser.step("a tab that is closed gives the run back");
    browser.drive(&second);
    browser.close_tab(&first);
    desk.resume(&feedback_at(3));
    assert!(!desk.notice("elsewhere") && !desk.notice("taken"));
    desk.finish_after(3);
    learner.quiet();
}

engines!(two_tabs_without_locks: chromium always, firefox long, webkit long);

/// Neither hears of the other: the second to save is told.
fn two_tabs_without_locks(engine: Engine) {
    let desk = Desk::new("two_tabs_without_locks", Setup::of(engine));
    desk.site.early(ALONE);
    desk.learner().open("");
    let without = "return navigator.locks === undefined && window.BroadcastChannel === undefined;";
    assert_eq!(desk.browser.run(without, Vec::new()), true);
    let (browser, learner) = (&desk.browser, desk.learner());
    desk.answered(1);
    learner.next(1);
    let first = browser.tab();
    let second = browser.new_tab();
    browser.step("the second tab answers");
    desk.resume(&question_at(2));
    assert!(!desk.notice("elsewhere"));
    learner.answer(2, &desk.choices()[1]);

    browser.step("the first tab answers otherwise");
    browser.drive(&first);
    learner.choose(&otherwise(&desk));
    browser.click(&hook("submit"));
    told(&desk, "elsewhere");
    desk.noticed("elsewhere");
    assert_eq!(
        desk.saved().answers(),
        desk.given(2),
        "the first to save counts"
    );

    browser.step("takes over");
    browser.click(&hook("take-over"));
    learner.arrive(&feedback_at(2));
    learner.next(2);
    learner.answer(3, &desk.choices()[2]);

    browser.step("the second tab, left behind, is told in turn");
    browser.drive(&second);
    browser.click(&hook("next"));
    told(&desk, "elsewhere");
    browser.click(&hook("take-over"));
    browser.until("no notice", || (!desk.notice("elsewhere")).then_some(()));
    desk.resume(&feedback_at(3));
    assert_eq!(desk.saved().answers(), desk.given(3));
    desk.finish_after(3);
    learner.quiet();
}

engines!(erased_in_another_tab: chromium always, firefox long, webkit long);

/// What is erased on purpose does not come back from a tab that still shows it.
fn erased_in_another_tab(engine: Engine) {
    let desk = Desk::new("erased_in_another_tab", Setup::of(engine));
    let (browser, learner) = (&desk.browser, desk.learner());
    desk.answered(1);
    desk.erased_elsewhere();
    browser.until("the news", || desk.notice("erased").then_some(()));
    assert!(!desk.notice("next"));
    assert_eq!(desk.saved().under("run/"), []);
    learner.quiet();
}

engines!(one_page_asks_twice: chromium always, firefox long, webkit long);

/// Both modules of a page may ask for its lock while another tab is on its way out: the page has it then, whichever asked.
fn one_page_asks_twice(engine: Engine) {
    let desk = Desk::new("lock_asked_twice", Setup::of(engine));
    let script = "const done = arguments[arguments.length - 1];
        let drop;
        navigator.locks.request('guong/r', () => new Promise((given) => { drop = given; })).then(() => {});
        const wait = async () => {
            while (!drop) await new Promise(requestAnimationFrame);
            const asked = [guong.hold('r', false), guong.hold('r', false)];
            while ((await navigator.locks.query()).pending.length < 2) await new Promise(requestAnimationFrame);
            drop();
            return Promise.all(asked);
        };
        wait().then(done, (error) => done(String(error)));";
    assert_eq!(desk.browser.run_async(script), json!([true, true]));
}

/// Another answer to the second question, and how sure.
fn otherwise(desk: &Desk) -> Choice {
    desk.oracle.scenarios[1].best(1)
}
