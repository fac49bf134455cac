//! Erasing the device, and the count of attempts that follows from whose runs are kept.

use browser_tests::{Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, engines, hook};
use serde_json::json;

/// The run number that the verification page shows: the signed field whose label is "Lượt học thứ".
fn run_number(browser: &Browser) -> String {
    let script = "const label = [...document.querySelectorAll('.signed dt')]\
        .find((term) => term.textContent === 'Lượt học thứ');\
        return label ? label.nextElementSibling.textContent : null;";
    browser.until("the run number", || {
        browser.run(script, Vec::new()).as_str().map(str::to_owned)
    })
}

/// Goes from the result to the verification page; the run number there.
fn certified(learner: &Learner<'_>) -> String {
    learner.take_certificate();
    learner.browser.step("checks the certificate");
    learner.browser.click(&hook("verify-own"));
    run_number(learner.browser)
}

engines!(attempts_are_counted_and_erasing_leaves_nothing: chromium always, firefox long, webkit long);

fn attempts_are_counted_and_erasing_leaves_nothing(engine: Engine) {
    let site = Site::brief();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("erase", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let choices = Choice::all_best(&oracle);

    learner.open("");
    learner.start();
    learner.hurry(Person::PLAIN, &choices);
    assert_eq!(certified(&learner), "1");

    browser.step("takes the training again: the form knows the name");
    learner.open("#/");
    learner.start();
    browser.click(&hook("who-submit"));
    learner.arrive("#/hoc/van-ban");
    learner.read_directive(|_| {});
    for (position, choice) in (1..).zip(&choices) {
        learner.answer(position, choice);
        learner.next(position);
    }
    assert_eq!(certified(&learner), "2");

    browser.step("erases the device");
    learner.open("#/");
    browser.click(&hook("erase"));
    browser.click(&hook("erase-yes"));
    browser.until("a first screen without a run", || {
        (browser.shows(&hook("start")) && !browser.shows(&hook("resume"))).then_some(())
    });
    browser.reload();
    browser.until("nothing after a reload either", || {
        (browser.shows(&hook("start")) && !browser.shows(&hook("resume"))).then_some(())
    });
    let left = browser.saved().unwrap_or_default();
    let names: Vec<_> = left.records.iter().map(|(name, _)| name).collect();
    assert_eq!(names, [&json!(["erased", 0])], "only the mark of it");
    assert_eq!((left.quarantine, left.parts), Default::default());
    let tab = browser.run("return sessionStorage.length;", Vec::new());
    assert_eq!(tab, 0, "drafts");
    assert!(
        !browser.shows(&hook("evicted")),
        "what was erased on purpose is not reported as lost"
    );
    learner.quiet();
}
