//! The site in a folder of a shared host.

use browser_tests::{Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, engines};

engines!(sub_path);

fn sub_path(engine: Engine) {
    let site = Site::under("/sub/duong-dan/");
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("sub_path", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.hurry(Person::PLAIN, &Choice::all_best(&oracle));
    let text = learner.take_certificate();
    let link = format!("{}#v", site.url());
    let at = text
        .find(&link)
        .unwrap_or_else(|| panic!("{link} in {text}"));
    let digits = text[at + link.len()..]
        .split_whitespace()
        .next()
        .unwrap_or_default();
    browser.step("opens the certificate's link");
    learner.open(&format!("#v{digits}"));
    assert_eq!(learner.verdict(), "valid");
    learner.quiet();
}
