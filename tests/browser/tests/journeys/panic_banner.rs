//! The program stops: the banner speaks without it, and hands out what was saved.

use browser_tests::{
    Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, engines, feedback_at, hook,
};
use serde_json::Value;

engines!(a_stopped_program_hands_out_the_saved_answers: chromium always, firefox long, webkit long);

fn a_stopped_program_hands_out_the_saved_answers(engine: Engine) {
    let site = Site::brief();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("panic_banner", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    browser.step("stops before anything was saved");
    stop(&browser);
    browser.click("#panic button:nth-of-type(3)");
    browser.until("the note that nothing was saved", || {
        browser
            .text_now("#panic .small")
            .filter(|note| !note.is_empty())
    });
    assert!(!browser.shows("#panic textarea"));
    browser.step("goes on all the same");
    browser.click("#panic button:nth-of-type(1)");
    browser.until("a working page", || {
        (browser.look().is_some() && !browser.shows("#panic")).then_some(())
    });

    learner.start();
    learner.introduce(Person::PLAIN);
    learner.read_directive(|_| {});
    learner.answer(1, &Choice::all_best(&oracle)[0]);
    browser.step("stops after the first answer");
    stop(&browser);
    browser.fits("the banner");
    browser.click("#panic button:nth-of-type(3)");
    let all = rescued(&browser);
    assert!(
        all.contains(Person::PLAIN.name) && all.contains(&oracle.scenarios[0].id),
        "{all}"
    );

    browser.step("loads the page again from the banner");
    browser.click("#panic button:nth-of-type(1)");
    learner.arrive(&feedback_at(1));

    learner.next(1);
    for (position, choice) in (1..).zip(Choice::all_best(&oracle)).skip(1) {
        learner.answer(position, &choice);
        learner.next(position);
    }
    learner.take_certificate();
    browser.step("stops when the device has its key");
    stop(&browser);
    browser.click("#panic button:nth-of-type(3)");
    let all = rescued(&browser);
    assert!(
        all.contains(Person::PLAIN.name) && !all.contains("device/"),
        "the device's key stays on the device: {all}"
    );

    browser.step("gives it back to a device that has nothing");
    browser.open(&site.blank());
    browser.delete_database();
    learner.open("#/khoi-phuc");
    browser.paste_into(&hook("paste"), &all);
    browser.click(&hook("restore-submit"));
    browser.click(&hook("restore-now"));
    browser.click(&hook("restore-done"));
    learner.open("#/hoc/ket-qua");
    assert_eq!(browser.text(&hook("percent")), "100%");
}

/// What the banner hands out as text.
fn rescued(browser: &Browser) -> String {
    let text = browser.until("the saved answers as text", || {
        browser
            .property("#panic textarea", "value")
            .filter(|text| !text.is_empty())
    });
    let rescued: Result<Value, _> = serde_json::from_str(&text);
    assert!(rescued.is_ok(), "it is JSON: {text}");
    text
}

/// What the program itself does when it panics.
fn stop(browser: &Browser) {
    browser.run("guong.panicked('stopped by a test');", Vec::new());
    browser.until("the banner with the focus on its heading", || {
        let focused = browser.run(
            "return document.activeElement === document.querySelector('#panic h2');",
            Vec::new(),
        );
        (browser.shows("#panic") && focused == true).then_some(())
    });
}
