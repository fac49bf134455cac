//! F8 and F33: the browser or its user clears what was saved, between two visits or in the middle of a run.

use browser_tests::{Engine, Setup, engines, feedback_at, hook};

use super::Desk;

engines!(between_two_visits: chromium always, firefox always, webkit long);

fn between_two_visits(engine: Engine) {
    let desk = Desk::new("cleared_between_visits", Setup::of(engine));
    desk.answered(2);
    desk.browser.step("takes a copy out of the device");
    desk.learner().open("");
    let copy = desk.file("save-copy");
    desk.leave();
    desk.browser.step("the database goes, the canary stays");
    desk.browser.delete_database();
    desk.learner().open("");
    desk.noticed("evicted");
    assert!(!desk.notice("resume"));
    desk.browser.fits("the notice");

    desk.browser.step("restores the copy");
    desk.browser.click(&hook("restore-evicted"));
    desk.browser.choose_file(&hook("restore-file"), &copy);
    desk.browser.click(&hook("restore-now"));
    desk.browser.click(&hook("restore-done"));
    desk.browser
        .until("the run", || desk.notice("resume").then_some(()));
    assert!(!desk.notice("evicted"), "there is something again");
    desk.resume(&feedback_at(2));
    assert_eq!(desk.saved().answers(), desk.given(2));
    desk.finish_after(2);
    desk.learner().quiet();
}

engines!(between_two_visits_without_a_copy: chromium always, firefox long, webkit long);

fn between_two_visits_without_a_copy(engine: Engine) {
    let desk = Desk::new("cleared_without_copy", Setup::of(engine));
    desk.answered(1);
    desk.leave();
    desk.browser.delete_database();
    desk.learner().open("");
    desk.noticed("evicted");
    desk.browser.step("takes a new run");
    desk.answered(2);
    desk.resume(&feedback_at(2));
    assert!(!desk.notice("evicted"), "there is something again");
    desk.learner().quiet();
}

engines!(in_the_middle_of_a_run: chromium always, firefox long, webkit long);

fn in_the_middle_of_a_run(engine: Engine) {
    let mut desk = Desk::new("cleared_during_a_run", Setup::of(engine));
    desk.answered(2);
    desk.browser.step("another tab clears the site's data");
    let run = desk.browser.tab();
    desk.browser.new_tab();
    desk.leave();
    desk.browser.delete_database();
    desk.browser.run("localStorage.clear();", Vec::new());
    // The open page may be keeping content still, in a new database.
    let left = desk.browser.saved().unwrap_or_default();
    assert_eq!(left.records, []);
    desk.browser.close_tab(&run);

    desk.browser.step("the next step brings everything back");
    desk.learner().next(2);
    let third = desk.choices()[2].clone();
    desk.learner().answer(3, &third);
    assert_eq!(desk.mark().as_deref(), Some("saved"));
    assert_eq!(desk.saved().answers(), desk.given(3));
    desk.noticed("rewritten");
    desk.browser.fits("the notice");
    let copy = std::fs::read_to_string(desk.file("save-copy")).expect("it is text");
    assert!(copy.contains(&desk.oracle.scenarios[2].id), "{copy}");
    desk.browser.kill_and_restart();
    desk.resume(&feedback_at(3));
    desk.finish_after(3);
    desk.learner().quiet();
}
