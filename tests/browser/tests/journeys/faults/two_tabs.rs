//! F12 and F13: two tabs answer the same run. The second to save is told; nothing that was saved is lost.

use browser_tests::{Engine, Setup, engines, feedback_at, hook, question_at};

use super::Desk;

/// A browser in which tabs cannot hear of each other.
const ALONE: &str = "delete Navigator.prototype.locks; delete window.BroadcastChannel;";

engines!(two_tabs);

fn two_tabs(engine: Engine) {
    second_to_save(&Desk::new("two_tabs", Setup::of(engine)));
}

engines!(two_tabs_without_locks);

fn two_tabs_without_locks(engine: Engine) {
    let desk = Desk::new("two_tabs_without_locks", Setup::of(engine));
    desk.site.early(ALONE);
    desk.learner().open("");
    let without = "return navigator.locks === undefined && window.BroadcastChannel === undefined;";
    assert_eq!(desk.browser.run(without, Vec::new()), true);
    second_to_save(&desk);
}

/// Both tabs stand at the second question; the other one answers first.
fn second_to_save(desk: &Desk) {
    let (browser, learner) = (&desk.browser, desk.learner());
    desk.answered(1);
    learner.next(1);
    let first = browser.tab();
    let second = browser.new_tab();
    browser.step("the second tab answers");
    desk.resume(&question_at(2));
    learner.answer(2, &desk.choices()[1]);

    browser.step("the first tab answers otherwise");
    browser.drive(&first);
    learner.choose(&desk.oracle.scenarios[1].best(1));
    browser.click(&hook("submit"));
    desk.noticed("conflict");
    assert_eq!(
        desk.saved().answers(),
        desk.given(2),
        "the first to save counts"
    );
    browser.fits("the notice");

    browser.step("takes over");
    browser.click("[data-testid=\"conflict\"] button");
    learner.arrive(&feedback_at(2));
    learner.next(2);
    learner.answer(3, &desk.choices()[2]);

    browser.step("the second tab, left behind, is told in turn");
    browser.drive(&second);
    browser.click(&hook("next"));
    desk.noticed("conflict");
    browser.click("[data-testid=\"conflict\"] button");
    learner.arrive(&feedback_at(2));
    desk.resume(&feedback_at(3));
    assert_eq!(desk.saved().answers(), desk.given(3));
    desk.finish_after(3);
    learner.quiet();
}
