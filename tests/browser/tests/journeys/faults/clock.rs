//! F15: the clock is wrong. Nothing expires, nothing changes places, and dates are said to be the device's.

use browser_tests::clock::{SET_RIGHT, believes};
use browser_tests::{Engine, Setup, engines, feedback_at, hook};

use super::Desk;

/// The first to see a new day: it is a day later there at noon by UTC.
const ZONE: &str = "Pacific/Kiritimati";

engines!(a_clock_that_jumps: chromium always, firefox long, webkit long);

fn a_clock_that_jumps(engine: Engine) {
    let setup = Setup {
        zone: Some(ZONE),
        ..Setup::of(engine)
    };
    let desk = Desk::new("clock_jumps", setup);
    desk.answered(1);
    let choices = desk.choices();
    let days = [(2027, 12, 29), (2016, 11, 24), (2199, 12, 31)];
    for (position, (year, month, day)) in (2..).zip(days) {
        desk.browser
            .step(&format!("believes it is {year}-{month}-{day}"));
        desk.site.early(&believes(year, month, day));
        desk.resume(&feedback_at(position - 1));
        assert!(
            !desk.notice("evicted") && !desk.notice("unreadable"),
            "nothing expires"
        );
        desk.learner().next(position - 1);
        desk.learner().answer(position, &choices[position - 1]);
        assert_eq!(
            desk.saved().answers(),
            desk.given(position),
            "nothing changes places"
        );
    }
    let long = desk
        .saved()
        .events()
        .into_iter()
        .find(|event| event["seconds"].as_u64() > Some(600));
    assert_eq!(long, None, "seconds are not the clock's");

    desk.browser.step("ends the run on a day of its own");
    desk.site.early(&believes(2027, 12, 29));
    desk.resume(&feedback_at(4));
    desk.finish_after(4);
    let certificate = desk.learner().take_certificate();
    assert!(
        certificate.contains("30/12/2027, theo ngày của máy"),
        "{certificate}"
    );
    desk.browser.click(&hook("verify-own"));
    assert_eq!(desk.learner().verdict(), "valid");
    desk.learner().quiet();
}

engines!(a_clock_that_was_never_set: chromium always, firefox long, webkit long);

/// On a day that no certificate can have, a run is not ended: it waits until the clock is right.
fn a_clock_that_was_never_set(engine: Engine) {
    let desk = Desk::new("clock_never_set", Setup::of(engine));
    let all = desk.choices().len();
    desk.answered(all);
    desk.site.early(&believes(2016, 11, 24));
    desk.resume(&feedback_at(all));
    desk.browser.click(&hook("next"));
    let said = desk.noticed("clock");
    assert!(said.contains("24/11/2016"), "{said}");
    desk.browser.fits("the notice");
    assert_eq!(desk.saved().answers(), desk.given(all));

    desk.browser.step("looks again, in vain");
    desk.browser.click(&hook("clock-again"));
    desk.browser
        .until("an answer", || desk.notice("said").then_some(()));
    desk.browser.step("sets the clock");
    desk.browser.run(SET_RIGHT, Vec::new());
    desk.browser.click(&hook("clock-again"));
    desk.browser.until("the end of the run", || {
        (!desk.notice("clock")).then_some(())
    });
    desk.site.mend();
    desk.learner().open("#/hoc/ket-qua");
    assert_eq!(desk.browser.text(&hook("percent")), desk.percent());
    let certificate = desk.learner().take_certificate();
    // The digits of the code may well hold the year.
    assert!(!certificate.contains("/2016"), "{certificate}");
    desk.learner().quiet();
}
