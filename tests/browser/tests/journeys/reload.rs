//! Reloading at every screen and going back: the same screen comes back, and no answer twice.

use browser_tests::{
    Browser, Choice, Engine, Learner, Oracle, Person, Screen, Setup, Site, engines, feedback_at,
    hook, question_at,
};

/// The same screen comes back after a reload.
#[track_caller]
fn reload(browser: &Browser) -> Screen {
    let before = Screen {
        focused: true,
        ..browser.screen()
    };
    browser.reload();
    let after = browser.until("a screen after the reload", || {
        browser.look().filter(|screen| screen.focused)
    });
    assert_eq!(before, after);
    after
}

engines!(reload_at_every_screen: chromium always, firefox long, webkit long);

fn reload_at_every_screen(engine: Engine) {
    let site = Site::sampler();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("reload_at_every_screen", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    reload(&browser);
    learner.start();
    reload(&browser);
    learner.introduce(Person::PLAIN);
    learner.read_directive(|_| {
        reload(&browser);
    });
    for (position, choice) in (1..).zip(Choice::all_best(&oracle)) {
        reload(&browser);
        learner.choose(&choice);
        reload(&browser);
        learner.holds(&choice);
        learner.submit(position, &choice);
        browser.step(&format!("reloads after answer {position}"));
        reload(&browser);
        if position <= 2 {
            answered_once(&learner, position);
        }
        learner.next(position);
    }
    browser.step("reloads the result and what hangs on it");
    reload(&browser);
    assert_eq!(browser.text(&hook("percent")), "100%");
    for fragment in [
        "#/hoc/xem-lai/2",
        "#/hoc/giay-chung-nhan",
        "#/hoc/giay-chung-nhan/sua",
        "#/van-ban",
        "#/kiem-tra",
    ] {
        learner.open(fragment);
        assert_eq!(reload(&browser).fragment, fragment);
    }
    learner.quiet();
}

/// Neither its address nor Back leads to the question of an answered scenario.
fn answered_once(learner: &Learner<'_>, position: usize) {
    let browser = learner.browser;
    browser.step(&format!("goes back to the question of {position}"));
    for fresh in [true, false] {
        if fresh {
            learner.open(&question_at(position));
        } else {
            browser.set_fragment(&question_at(position));
        }
        learner.arrive(&feedback_at(position));
        assert!(!browser.shows(&hook("submit")));
    }
    browser.step("and to one that is not its turn yet");
    browser.set_fragment(&question_at(position + 2));
    learner.arrive(&feedback_at(position));
    browser.set_fragment("#/hoc/giay-chung-nhan");
    learner.arrive(&feedback_at(position));
}

engines!(back_never_answers_twice);

fn back_never_answers_twice(engine: Engine) {
    let site = Site::brief();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("back_never_answers_twice", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.introduce(Person::PLAIN);
    learner.read_directive(|_| {});
    let best = Choice::all_best(&oracle);
    learner.answer(1, &best[0]);
    learner.next(1);
    browser.step("goes back from the second question");
    browser.back();
    learner.arrive(&feedback_at(1));
    browser.step("goes back from the feedback");
    browser.back();
    browser.until("a page of the directive", || {
        browser
            .look()
            .filter(|screen| screen.fragment.starts_with("#/hoc/van-ban"))
    });
    browser.step("takes the way forward again");
    browser.click(&hook("next"));
    learner.arrive(&question_at(2));
    learner.quiet();
}
