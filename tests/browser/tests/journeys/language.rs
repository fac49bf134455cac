//! Switching the language: at once, kept, and never in the way of the run.

use browser_tests::{
    Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, engines, hook, question_at,
};
use serde_json::json;

/// Letters that English has not.
const VIETNAMESE: &str = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ";

engines!(language: chromium always, firefox long, webkit long);

fn language(engine: Engine) {
    let site = Site::brief();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("language", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };

    browser.step("switches to English on the first screen");
    let welcome = learner.open("");
    assert_eq!(
        (welcome.lang.as_str(), &welcome.heading),
        ("vi", &oracle.title["vi"])
    );
    switch(&browser, "en", &oracle.title["en"]);
    in_english(&browser, "the first screen");
    browser.reload();
    assert_eq!(browser.screen().lang, "en", "the choice is kept");

    learner.start();
    in_english(&browser, "the form");
    learner.introduce(Person::PLAIN);
    learner.read_directive(|point| {
        assert_eq!(browser.screen().lang, "en");
        in_english(&browser, &format!("page {point} of the directive"));
    });
    let screen = learner.arrive(&question_at(1));
    assert_eq!(screen.heading, oracle.scenarios[0].title["en"]);
    for (position, choice) in (1..).zip(Choice::all_best(&oracle)) {
        learner.answer(position, &choice);
        in_english(&browser, &format!("the feedback of {position}"));
        learner.next(position);
    }
    in_english(&browser, "the result");
    let english = browser.screen().heading;

    browser.step("switches back in the result, and the run goes on");
    browser.click(&hook("language"));
    let vietnamese = browser.until("the result in Vietnamese", || {
        browser
            .look()
            .filter(|screen| screen.lang == "vi" && screen.heading != english)
    });
    assert_eq!(vietnamese.fragment, "#/hoc/ket-qua");
    assert_eq!(browser.text(&hook("percent")), "100%");
    let text = learner.take_certificate();
    assert!(text.contains(oracle.title["vi"].as_str()), "{text}");

    browser.step("has the certificate in English");
    browser.click(&hook("language"));
    browser.until("the certificate in English", || {
        browser
            .property(&hook("cert-text"), "value")
            .filter(|text| text.contains(oracle.title["en"].as_str()))
    });
    browser.step("checks it in English");
    browser.click(&hook("verify-own"));
    assert_eq!(learner.verdict(), "valid");
    in_english(&browser, "the verdict");
    learner.quiet();
}

fn switch(browser: &Browser, lang: &str, heading: &str) {
    browser.click(&hook("language"));
    browser.until(&format!("{heading} in {lang}"), || {
        browser
            .look()
            .filter(|screen| screen.lang == lang && screen.heading == heading)
    });
}

/// Whatever can be pressed, every heading and every hint is English. Vietnamese names stay, so only words without a
/// capital count; quotations of the directive are Vietnamese: they say so by `lang` or by their marks.
fn in_english(browser: &Browser, screen: &str) {
    let script = "const foreign = (word) => word[0] === word[0].toLowerCase() && [...word].some((letter) => arguments[0].includes(letter));
        return [...document.querySelectorAll('button, a.btn, label.btn, legend, h2, h3, summary, .hint, .field__hint')]
            .filter((part) => !part.closest('[lang=vi]') && part.getClientRects().length)
            .map((part) => part.innerText.replace(/«[^»]*»/g, ''))
            .filter((words) => words.split(/[^\\p{L}]+/u).some((word) => word && foreign(word)));";
    let left = browser.run(script, vec![json!(VIETNAMESE)]);
    assert_eq!(left, json!([]), "Vietnamese on {screen}");
}
