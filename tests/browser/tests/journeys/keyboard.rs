//! From the link through two scenarios by keyboard alone: every stop is seen and ringed, every screen starts at its
//! heading.

use browser_tests::{
    Browser, Key, Learner, Oracle, Person, Setup, Site, feedback_at, hook, question_at,
};

#[test]
fn keyboard_only() {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("keyboard_only", Setup::default());
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    browser.prefer("light");
    learner.open("");
    browser.step("starts");
    browser.tab_to(&hook("start"));
    browser.press(Key::Enter);
    learner.arrive("#/hoc/ten");
    introduce(&learner);
    for point in 1..=oracle.points {
        browser.step(&format!("reads page {point} of the directive"));
        let before = browser.screen().heading;
        browser.tab_to(&hook("next"));
        browser.press(Key::Enter);
        browser.until("the next page", || {
            browser
                .look()
                .filter(|now| now.heading != before && now.focused)
        });
    }
    decide(&learner, 1);
    browser.step("does the next one at 400 %, where bars would leave no room");
    browser.resize(320, 256);
    decide(&learner, 2);
    learner.quiet();
}

/// The gate itself: a covered stop and one without its ring are seen as such.
#[test]
fn keyboard_sees_what_is_wrong() {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("keyboard_sees", Setup::default());
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

fn introduce(learner: &Learner<'_>) {
    let browser = learner.browser;
    browser.step("says who it is");
    browser.tab_to(&hook("name"));
    browser.type_here(Person::PLAIN.name);
    browser.tab_to(&hook("unit"));
    browser.type_here(Person::PLAIN.unit);
    browser.tab_to("input[type=radio]");
    browser.press_space();
    browser.tab_to(&hook("who-submit"));
    browser.press(Key::Enter);
    learner.arrive("#/hoc/van-ban");
}

/// One scenario from its question to the next.
fn decide(learner: &Learner<'_>, position: usize) {
    let Learner {
        browser, oracle, ..
    } = *learner;
    learner.arrive(&question_at(position));
    browser.step(&format!("chooses in scenario {position}"));
    browser.tab_back_to("header a");
    browser.tab_to(&hook("option"));
    browser.press_space();
    let best = oracle.scenarios[position - 1].best().to_string();
    let options = oracle.scenarios[position - 1].credits.len();
    let chosen = || browser.property("[data-testid=option]:checked", "value");
    for _ in 0..options {
        if chosen().as_ref() == Some(&best) {
            break;
        }
        browser.press(Key::Down);
        let stop = browser.stop(&hook("option"));
        assert!(stop.clear && stop.ring && stop.found, "{stop:?}");
    }
    assert_eq!(chosen(), Some(best));
    browser.step("says how sure and submits");
    browser.tab_to("[name=confidence]");
    browser.press_space();
    browser.press(Key::Right);
    let sure = browser.property("[name=confidence]:checked", "value");
    assert_eq!(sure.as_deref(), Some("2"));
    browser.tab_to(&hook("submit"));
    browser.press(Key::Enter);
    learner.arrive(&feedback_at(position));

    browser.step("opens what is folded away");
    browser.tab_back_to("summary");
    unfold(browser);
    browser.tab_to(&hook("next"));
    browser.tab_back_to(".fb details:last-of-type > summary");
    unfold(browser);
    browser.tab_to(&hook("next"));
    browser.step("goes on");
    browser.press(Key::Enter);
    learner.arrive(&question_at(position + 1));
}

/// Opens the disclosure whose summary has the focus.
fn unfold(browser: &Browser) {
    browser.press(Key::Enter);
    browser.until("what was folded away", || {
        let open = "return document.activeElement.parentElement.open;";
        (browser.run(open, Vec::new()) == true).then_some(())
    });
}
