//! F2: the tab crashes; another tab goes on.

use browser_tests::{Engine, Setup, engines, feedback_at, question_at};

use super::Desk;

engines!(a_fresh_tab_goes_on: chromium always,
    firefox never "killing its content processes ends the driver",
    webkit never "killing its content process ends the session");

fn a_fresh_tab_goes_on(engine: Engine) {
    let desk = Desk::new("tab_crashed", Setup::of(engine));
    desk.answered(1);
    let browser = &desk.browser;

    browser.step("the tab crashes at a feedback");
    crash(&desk);
    desk.resume(&feedback_at(1));
    desk.learner().next(1);

    browser.step("the tab crashes over a choice that was not submitted");
    desk.learner().choose(&desk.choices()[1]);
    crash(&desk);
    desk.resume(&question_at(2));
    desk.learner().answer(2, &desk.choices()[1]);
    assert_eq!(desk.saved().answers(), desk.given(2));
    desk.finish_after(2);
    desk.learner().quiet();
}

/// The tab crashes, and another one is opened.
fn crash(desk: &Desk) {
    let crashing = desk.browser.tab();
    let spare = desk.browser.new_tab();
    desk.browser.drive(&crashing);
    desk.browser.crash_tab(&spare);
}
