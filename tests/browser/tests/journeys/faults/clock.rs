//! F15: the clock is wrong. Nothing expires, nothing changes places, and dates are said to be the device's.

use browser_tests::{Engine, Setup, engines, feedback_at, hook};

use super::Desk;

/// A device that believes it is noon of this day, by UTC, when a page is opened.
fn believes(year: u32, month: u32, day: u32) -> String {
    format!(
        "{{
            const Real = Date;
            const shift = Real.UTC({year}, {month} - 1, {day}, 12) - Real.now();
            window.Date = class extends Real {{
                constructor(...given) {{ if (given.length) super(...given); else super(Real.now() + shift); }}
                static now() {{ return Real.now() + shift; }}
            }};
        }}"
    )
}

engines!(a_clock_that_jumps);

fn a_clock_that_jumps(engine: Engine) {
    let desk = Desk::new("clock_jumps", Setup::of(engine));
    desk.answered(1);
    let choices = desk.choices();
    let days = [
        (2027, 12, 29),
        (2016, 11, 24),
        (2026, 2, 28),
        (2199, 12, 31),
    ];
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
    desk.resume(&feedback_at(5));
    desk.finish_after(5);
    let certificate = desk.learner().take_certificate();
    assert!(
        certificate.contains("29/12/2027, theo ngày của máy"),
        "{certificate}"
    );
    desk.browser.click(&hook("verify-own"));
    assert_eq!(desk.learner().verdict(), "valid");
    desk.learner().quiet();
}
