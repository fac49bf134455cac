//! A browser that keeps nothing: said so, and everything works while the page is open.

use browser_tests::{Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, engines, hook};
use messages::{Lang, restore};

engines!(storage_blocked);

fn storage_blocked(engine: Engine) {
    let site = Site::brief();
    let oracle = Oracle::of(site.folder());
    let setup = Setup {
        storage: false,
        ..Setup::of(engine)
    };
    let browser = Browser::start("storage_blocked", setup);
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.introduce(Person::PLAIN);
    browser.step("reads the notice");
    assert!(!browser.text(&hook("memory")).trim().is_empty());
    let mark = || browser.attribute(&hook("saved"), "data-state");
    assert_eq!(mark().as_deref(), Some("memory"));
    browser.fits("the notice");
    learner.read_directive(|_| {});
    for (position, choice) in (1..).zip(Choice::all_best(&oracle)) {
        learner.answer(position, &choice);
        assert_eq!(mark().as_deref(), Some("memory"), "after answer {position}");
        learner.next(position);
    }
    assert_eq!(browser.text(&hook("percent")), "100%");
    let copy = browser.run_async(
        "const done = arguments[arguments.length - 1];
        guong.saved().then(done, (error) => done(String(error)));",
    );
    let copy = copy.as_str().expect("a copy").to_owned();
    let text = learner.take_certificate();
    assert!(text.contains(Person::PLAIN.name), "{text}");
    browser.step("checks its own certificate");
    browser.click(&hook("verify-own"));
    assert_eq!(learner.verdict(), "valid");

    browser.step("reads a copy into a page that keeps nothing");
    learner.open("#/khoi-phuc");
    browser.paste_into(&hook("paste"), &copy);
    browser.click(&hook("restore-submit"));
    browser.click(&hook("restore-now"));
    let came = browser.text(&hook("restore-outcomes"));
    assert!(came.contains(restore::in_page(Lang::Vi)), "{came}");
    browser.click(&hook("restore-done"));
    browser.until("the run", || browser.shows(&hook("resume")).then_some(()));
    learner.quiet();
}
