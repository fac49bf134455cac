//! F3: reloading, Back, Forward, and closing the tab in the middle of an answer.

use browser_tests::{Engine, Setup, engines, feedback_at, question_at};

use super::Desk;

engines!(in_the_middle_of_an_answer);

fn in_the_middle_of_an_answer(engine: Engine) {
    let desk = Desk::new("left_mid_answer", Setup::of(engine));
    desk.answered(1);
    let (browser, learner) = (&desk.browser, desk.learner());
    let second = desk.choices()[1];
    learner.next(1);

    browser.step("reloads over a choice");
    learner.choose(second);
    browser.reload();
    learner.arrive(&question_at(2));
    assert_eq!(desk.saved().answers(), desk.options(1));

    browser.step("goes back and forward over a choice");
    learner.choose(second);
    browser.back();
    learner.arrive(&feedback_at(1));
    browser.forward();
    learner.arrive(&question_at(2));
    assert_eq!(desk.saved().answers(), desk.options(1));

    browser.step("closes the tab over a choice");
    learner.choose(second);
    let closing = browser.tab();
    let spare = browser.new_tab();
    browser.drive(&closing);
    browser.close_tab(&spare);
    desk.resume(&question_at(2));
    assert_eq!(desk.saved().answers(), desk.options(1));

    browser.step("answers, goes back and forward: answered once");
    learner.answer(2, second);
    browser.back();
    browser.until("what was before", || {
        browser
            .look()
            .filter(|screen| screen.fragment != feedback_at(2))
    });
    browser.forward();
    learner.arrive(&feedback_at(2));
    assert_eq!(desk.saved().answers(), desk.options(2));

    browser.step("closes the tab at the feedback");
    let closing = browser.tab();
    let spare = browser.new_tab();
    browser.drive(&closing);
    browser.close_tab(&spare);
    desk.resume(&feedback_at(2));
    desk.finish_after(2);
    learner.quiet();
}
