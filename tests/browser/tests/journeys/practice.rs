//! Practice: no run, no identity, nothing counted, as often as one likes.

use browser_tests::{Browser, Choice, Engine, Learner, Oracle, Setup, Site, engines, hook};
use serde_json::Value;

/// The chance that all these shuffles leave everything in place is about one in eight million.
const SHUFFLES: usize = 5;

engines!(practice: chromium always, firefox long, webkit long);

fn practice(engine: Engine) {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("practice", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let asked = oracle
        .scenarios
        .iter()
        .find(|scenario| scenario.id == "S01");
    let asked = asked.expect("the first pack has S01");

    browser.step("opens a scenario by its link");
    let screen = learner.open("#/tinh-huong/S01");
    assert_eq!(screen.heading, asked.title["vi"]);
    let first = order(&browser);
    browser.reload();
    let _ = browser.screen();
    assert_eq!(
        order(&browser),
        first,
        "the first practice is the same for everybody"
    );

    browser.step("answers it");
    decide(&learner, &asked.worst(3));
    assert!(
        !browser.shows(&hook("saved")),
        "practice is never saved, so it never says so"
    );
    assert_eq!(browser.screen().fragment, "#/tinh-huong/S01");

    browser.step("practises again and again");
    let mut orders = Vec::new();
    for _ in 0..SHUFFLES {
        browser.click(&hook("again"));
        browser.until("the question again", || {
            browser.shows(&hook("question")).then_some(())
        });
        orders.push(order(&browser));
        decide(&learner, &asked.best(2));
    }
    assert!(
        orders.iter().any(|order| *order != first),
        "never shuffled: {first}"
    );

    browser.step("finds nothing to go on with");
    learner.open("");
    assert!(browser.shows(&hook("start")));
    assert!(!browser.shows(&hook("go-on")));
    learner.quiet();
}

fn order(browser: &Browser) -> Value {
    let script =
        "return [...document.querySelectorAll('.opt input')].map((option) => option.value).join();";
    browser.until("the options", || {
        let order = browser.run(script, Vec::new());
        (order != "").then_some(order)
    })
}

fn decide(learner: &Learner<'_>, choice: &Choice) {
    learner.choose(choice);
    learner.browser.click(&hook("submit"));
    learner.browser.until("the feedback", || {
        let shown = learner.browser.shows(&hook("feedback"));
        learner
            .browser
            .look()
            .filter(|screen| shown && screen.focused)
    });
}
