//! The program is there and its content or its second module is not: said so, with a way on.

use browser_tests::{
    Browser, Choice, Engine, Learner, Oracle, Person, Reply, Setup, Site, engines, hook,
};

/// The first pack.
const PACK: &str = "cong-van-249";

/// Opens the site with a fault in its content, mends it and presses the button.
fn check(engine: Engine, name: &str, pattern: &str, reply: Reply) {
    let site = Site::sampler();
    let browser = Browser::start(name, Setup::of(engine));
    site.fault(pattern, reply);
    browser.step("loads the page without its content");
    browser.open(&site.url());
    assert!(!browser.text(&hook("content-failed")).trim().is_empty());
    browser.fits("the message");
    browser.step("tries again once it is mended");
    site.mend();
    browser.click(&hook("retry"));
    browser.until("the first screen", || {
        browser.shows(&hook("start")).then_some(())
    });
}

engines!(content_missing);

fn content_missing(engine: Engine) {
    check(engine, "content_missing", "packs/*", Reply::Status(404));
}

engines!(content_is_something_else: chromium always, firefox long, webkit long);

fn content_is_something_else(engine: Engine) {
    check(
        engine,
        "content_else",
        "packs/index.json",
        Reply::File("index.html".to_owned()),
    );
}

engines!(a_part_of_the_content_is_damaged);

fn a_part_of_the_content_is_damaged(engine: Engine) {
    let parts = format!("packs/{PACK}/parts/*");
    check(engine, "content_damaged", &parts, Reply::Cut(60));
}

engines!(server_down_during_the_run: chromium always, firefox long, webkit long);

/// A run keeps what it needs: without its server it still goes on to the result. The second module is asked for again.
fn server_down_during_the_run(engine: Engine) {
    let site = Site::sampler();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("server_down", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    site.fault("seal-*", Reply::Status(503));
    learner.introduce(Person::PLAIN);
    browser.step("waits until the run's content is kept");
    browser.until("the kept parts", || {
        (browser.saved()?.parts.len() == oracle.parts).then_some(())
    });
    site.fault("packs/*", Reply::Status(503));
    learner.read_directive(|_| {});
    for (position, choice) in (1..).zip(Choice::all_best(&oracle)) {
        learner.answer(position, &choice);
        learner.next(position);
    }
    browser.step("reloads without content from the server");
    browser.reload();
    assert_eq!(browser.text(&hook("percent")), "100%");

    browser.step("asks for the certificate without the second module");
    browser.click(&hook("certificate"));
    assert!(!browser.text(&hook("seal-failed")).trim().is_empty());
    site.mend();
    browser.click(&format!("{} button", hook("seal-failed")));
    assert!(learner.certificate_text().contains(Person::PLAIN.name));
}
