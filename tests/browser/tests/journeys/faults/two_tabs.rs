//! F12 and F13: two tabs with the same run. Where tabs can hear of each other the second is told on arrival, and one of
//! them is read-only at any time; where they cannot, the second to save is told. Nothing that was saved is lost.

use browser_tests::{Engine, Setup, engines, feedback_at, hook, question_at};

use super::Desk;

/// A browser in which tabs cannot hear of each other.
const ALONE: &str = "delete Navigator.prototype.locks; delete window.BroadcastChannel;";

impl Desk {
    /// Answers the second question otherwise than the other tab has; the notice that refuses it.
    fn refused(&self, notice: &str) {
        self.learner().choose(&self.oracle.scenarios[1].best(1));
        self.browser.click(&hook("submit"));
        self.noticed(notice);
        let id = "return document.activeElement.id;";
        self.browser.until("the focus on the notice", || {
            (self.browser.run(id, Vec::new()) == notice).then_some(())
        });
        assert_eq!(
            self.saved().answers(),
            self.given(2),
            "the first to save counts"
        );
        self.browser.fits("the notice");
    }
}

engines!(two_tabs);

fn two_tabs(engine: Engine) {
    let desk = Desk::new("two_tabs", Setup::of(engine));
    let (browser, learner) = (&desk.browser, desk.learner());
    desk.answered(1);
    learner.next(1);
    let first = browser.tab();
    let second = browser.new_tab();
    browser.step("the second tab is told, and takes over");
    desk.resume(&question_at(2));
    desk.noticed("elsewhere");
    browser.fits("the notice");
    browser.click(&hook("take-over"));
    browser.until("the second tab to be the one", || {
        (!desk.notice("elsewhere")).then_some(())
    });
    learner.answer(2, &desk.choices()[1]);

    browser.step("the first tab is read-only");
    browser.drive(&first);
    desk.noticed("taken");
    desk.refused("taken");

    browser.step("takes it back");
    browser.click(&hook("take-over"));
    learner.arrive(&feedback_at(2));
    assert!(!desk.notice("taken"));
    learner.next(2);
    learner.answer(3, &desk.choices()[2]);

    browser.step("the second tab is read-only in turn");
    browser.drive(&second);
    desk.noticed("taken");
    browser.click(&hook("take-over"));
    desk.resume(&feedback_at(3));
    assert!(!desk.notice("elsewhere"), "its own lock is no other tab's");
    assert_eq!(desk.saved().answers(), desk.given(3));
    desk.finish_after(3);
    learner.quiet();
}

engines!(two_tabs_without_locks);

fn two_tabs_without_locks(engine: Engine) {
    let desk = Desk::new("two_tabs_without_locks", Setup::of(engine));
    let (browser, learner) = (&desk.browser, desk.learner());
    desk.site.early(ALONE);
    learner.open("");
    let without = "return navigator.locks === undefined && window.BroadcastChannel === undefined;";
    assert_eq!(browser.run(without, Vec::new()), true);
    desk.answered(1);
    learner.next(1);
    let first = browser.tab();
    let second = browser.new_tab();
    browser.step("the second tab answers");
    desk.resume(&question_at(2));
    learner.answer(2, &desk.choices()[1]);

    browser.step("the first tab answers otherwise");
    browser.drive(&first);
    desk.refused("elsewhere");

    browser.step("takes over");
    browser.click(&hook("take-over"));
    learner.arrive(&feedback_at(2));
    learner.next(2);
    learner.answer(3, &desk.choices()[2]);

    browser.step("the second tab, left behind, is told in turn");
    browser.drive(&second);
    browser.click(&hook("next"));
    desk.noticed("elsewhere");
    browser.click(&hook("take-over"));
    desk.resume(&feedback_at(3));
    assert_eq!(desk.saved().answers(), desk.given(3));
    desk.finish_after(3);
    learner.quiet();
}
