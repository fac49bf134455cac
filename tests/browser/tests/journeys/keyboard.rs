//! From the link to the verified certificate by keyboard alone: every stop is seen and ringed, every screen starts at its
//! heading.

use browser_tests::{
    Browser, Engine, Key, Learner, Oracle, Person, Setup, Site, engines, feedback_at, hook,
    question_at,
};

engines!(keyboard_only: chromium always, firefox long, webkit long);

fn keyboard_only(engine: Engine) {
    let site = Site::brief();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("keyboard_only", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    browser.prefer("light");
    learner.open("");
    browser.step("starts");
    press_on(&browser, &hook("start"));
    learner.arrive("#/hoc/ten");
    introduce(&learner);
    for point in 1..=oracle.points {
        browser.step(&format!("reads page {point} of the directive"));
        let before = browser.screen().heading;
        press_on(&browser, &hook("next"));
        browser.until("the next page", || {
            browser
                .look()
                .filter(|now| now.heading != before && now.focused)
        });
    }
    for position in 1..=oracle.scenarios.len() {
        // The second one at 400 %, where bars would leave no room.
        let (width, height) = if position == 2 {
            (320, 256)
        } else {
            (360, 740)
        };
        browser.resize(width, height);
        decide(&learner, position);
        if position <= 2 {
            unfold_all(&browser);
        }
        press_on(&browser, &hook("next"));
    }
    finish(&learner);
    learner.quiet();
}

engines!(keyboard_sees_what_is_wrong);

/// The gate itself: a covered stop and one without its ring are seen as such.
fn keyboard_sees_what_is_wrong(engine: Engine) {
    let site = Site::sampler();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("keyboard_sees", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    browser.tab_to(&hook("start"));
    let look = |spoil: &str| {
        browser.run(spoil, Vec::new());
        let stop = browser.stop(&hook("start"));
        assert!(stop.found);
        (stop.clear, stop.ring)
    };
    assert_eq!(look(""), (true, true));
    let bare = "document.activeElement.style.outline = 'none';";
    assert_eq!(look(bare), (true, false));
    let covered = "const cover = document.createElement('div');
        Object.assign(cover.style, { position: 'fixed', inset: '0', zIndex: 9 });
        document.body.append(cover);";
    assert_eq!(look(covered), (false, false));
}

engines!(what_is_half_under_the_bar_comes_out: chromium long, firefox always, webkit long);

/// Firefox leaves where it is what has the focus and is seen in part.
fn what_is_half_under_the_bar_comes_out(engine: Engine) {
    let site = Site::open();
    let browser = Browser::start("half_under_the_bar", Setup::of(engine));
    browser.open(&format!("{}#/tinh-huong/S03", site.url()));
    browser.until("the steps", || browser.shows("#option-0").then_some(()));
    let half_under = "const [first, next] = document.querySelectorAll('.opts button');
        next.focus({ preventScroll: true });
        const bar = document.querySelector('.runbar').getBoundingClientRect();
        const box = first.getBoundingClientRect();
        scrollBy({ top: box.top + box.height * 0.6 - bar.bottom, behavior: 'instant' });
        return first.id;";
    let first = browser.run(half_under, Vec::new());
    browser.tab_back_to(&format!("#{}", first.as_str().unwrap_or_default()));
}

#[track_caller]
fn press_on(browser: &Browser, css: &str) {
    browser.tab_to(css);
    browser.press(Key::Enter);
}

/// The form, sent too early: the errors lead to their fields.
fn introduce(learner: &Learner<'_>) {
    let browser = learner.browser;
    browser.step("sends the form too early");
    press_on(browser, &hook("who-submit"));
    browser.until("the errors with the focus", || {
        browser.stop(&hook("errors")).found.then_some(())
    });
    press_on(browser, ".errors a");
    browser.until("the field that the first error is about", || {
        browser.stop(&hook("name")).found.then_some(())
    });
    browser.step("says who it is");
    browser.type_here(Person::PLAIN.name);
    browser.tab_to(&hook("unit"));
    browser.type_here(Person::PLAIN.unit);
    browser.tab_to("input[type=radio]");
    browser.press_space();
    press_on(browser, &hook("who-submit"));
    learner.arrive("#/hoc/van-ban");
}

/// One scenario from its question to its feedback.
fn decide(learner: &Learner<'_>, position: usize) {
    let Learner {
        browser, oracle, ..
    } = *learner;
    learner.arrive(&question_at(position));
    browser.step(&format!("chooses in scenario {position}"));
    browser.tab_back_to("header a");
    learner.choose_by_keys(&oracle.scenarios[position - 1].best(2));
    browser.step("submits");
    press_on(browser, &hook("submit"));
    learner.arrive(&feedback_at(position));
}

/// Opens what is folded away above and below the feedback, and stands before its end.
fn unfold_all(browser: &Browser) {
    browser.step("opens what is folded away");
    browser.tab_back_to("summary");
    unfold(browser);
    browser.tab_to(&hook("next"));
    browser.tab_back_to(".fb details:last-of-type > summary");
    unfold(browser);
}

/// Opens the disclosure whose summary has the focus.
fn unfold(browser: &Browser) {
    browser.press(Key::Enter);
    browser.until("what was folded away", || {
        let open = "return document.activeElement.parentElement.open;";
        (browser.run(open, Vec::new()) == true).then_some(())
    });
}

/// Result, certificate, its verification by link and by text.
fn finish(learner: &Learner<'_>) {
    let browser = learner.browser;
    learner.arrive("#/hoc/ket-qua");
    browser.step("goes around the result");
    browser.tab_to("summary");
    unfold(browser);
    let scenarios = learner.oracle.scenarios.len();
    assert!(browser.tab_around() > 2 * scenarios);
    press_on(browser, &hook("certificate"));
    learner.arrive("#/hoc/giay-chung-nhan");
    let text = learner.certificate_text();
    browser.step("goes around the certificate");
    press_on(browser, &hook("enlarge"));
    browser.until("the large code", || {
        browser.shows(".qr-large").then_some(())
    });
    browser.tab_to("summary");
    unfold(browser);
    assert!(browser.tab_around() > 5);
    browser.step("checks the certificate by its link");
    press_on(browser, &hook("verify-own"));
    assert_eq!(learner.verdict(), "valid");
    browser.until("the heading with the focus", || {
        browser.look().filter(|screen| screen.focused)
    });
    assert!(browser.tab_around() > 2);
    browser.step("checks it by its text");
    press_on(browser, &hook("another"));
    learner.arrive("#/kiem-tra");
    browser.tab_to(&hook("paste"));
    let code = text
        .rsplit_once("#v")
        .map(|(_, digits)| format!("#v{}", digits.trim()));
    browser.type_here(&code.unwrap_or_else(|| panic!("no code in {text}")));
    press_on(browser, &hook("verify-submit"));
    assert_eq!(learner.verdict(), "valid");
}
