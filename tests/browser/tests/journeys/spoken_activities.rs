//! What a screen reader says of every activity in practice, word for word: asked, incomplete, filled in, explained. The
//! words are kept beside those of the whole way, see [`crate::spoken`].

use browser_tests::{
    Asked, Browser, Choice, Engine, Kind, Learner, Oracle, Setup, Site, engines, hook,
};

use crate::spoken::Reading;

/// A scenario of each activity that the whole way does not read.
const READ: [&str; 9] = [
    "S07", "S02", "S10", "S25", "S03", "S26", "S04", "S19", "S29",
];

engines!(activities_in_vietnamese: chromium long, firefox always, webkit long);

fn activities_in_vietnamese(engine: Engine) {
    every_activity("spoken_activities_vi", engine, "vi");
}

engines!(activities_in_english: chromium long, firefox long, webkit long);

#[cfg_attr(not(feature = "long"), expect(dead_code))]
fn activities_in_english(engine: Engine) {
    every_activity("spoken_activities_en", engine, "en");
}

fn every_activity(name: &str, engine: Engine, lang: &'static str) {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start(name, Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let mut reading = Reading::begin(learner, lang);
    for id in READ {
        read(&mut reading, oracle.scenario(id));
    }
    reading.learner.quiet();
    reading.finish();
}

fn read(reading: &mut Reading<'_>, asked: &Asked) {
    let browser = reading.learner.browser;
    let name = |part: &str| format!("10-{}-{part}", asked.activity);
    let fragment = format!("#/tinh-huong/{}", asked.id);
    browser.set_fragment(&fragment);
    reading.learner.arrive(&fragment);
    let heard = reading.arrival();
    reading.screen(&name("1-question"), &heard);

    browser.click(&hook("submit"));
    let missing = format!("assertive: {}", browser.text("#turn-message"));
    let heard = reading.spoken.heard();
    assert!(heard.contains(&missing), "{missing}: {heard:#?}");
    reading.screen(&name("2-missing"), &heard);

    if asked.kind() == Kind::Check {
        look_around(reading, asked);
    }
    let mut worst = asked.worst(0);
    if asked.kind() == Kind::Branch {
        along(reading, &mut worst);
    }
    let first = Choice {
        answer: worst.answer[..1].to_vec(),
        ..worst.clone()
    };
    reading.learner.choose(&first);
    let mut heard = reading.spoken.heard();
    // Engines differ in whether a press moves the focus before or after it counts.
    heard.retain(|phrase| !phrase.starts_with("radio, ") && !phrase.starts_with("checkbox, "));
    says_what_it_did(browser, asked, &heard);
    reading.learner.choose(&worst);
    let _ = reading.spoken.heard();
    reading.screen(&name("3-filled"), &heard);

    reading.learner.decide(&worst);
    browser.until("the feedback", || {
        let shown = browser.shows(&hook("feedback"));
        browser.look().filter(|screen| shown && screen.focused)
    });
    let heard = reading.verdict();
    browser.unfold();
    reading.screen(&name("4-feedback"), &heard);
}

/// Opens pages in the pane: what a search finds, a page, and what stands behind it.
fn look_around(reading: &mut Reading<'_>, asked: &Asked) {
    let browser = reading.learner.browser;
    for (place, id) in (1..).zip(asked.best(0).looks) {
        browser.click(&format!("button#{id}"));
        browser.until("the focus in the pane", || {
            browser.shows("#pane-heading:focus").then_some(())
        });
        let heard = reading.spoken.heard();
        reading.screen(&format!("10-investigate-2-look-{place}"), &heard);
    }
}

/// Takes the decisions of a branch up to the last, which is left, and reads what comes of each.
fn along(reading: &mut Reading<'_>, choice: &mut Choice) {
    let last = choice.answer.split_off(choice.answer.len() - 1);
    for (place, option) in (2..).zip(choice.answer.clone()) {
        let now = Choice {
            answer: vec![option],
            ..choice.clone()
        };
        reading.learner.choose(&now);
        let before = reading.learner.browser.screen().heading;
        let _ = reading.spoken.heard();
        reading.learner.decide(&now);
        reading.learner.browser.until("the next decision", || {
            let screen = reading.learner.browser.look();
            screen.filter(|screen| screen.focused && screen.heading != before)
        });
        let heard = reading.arrival();
        reading.screen(&format!("10-branch-3-decision-{place}"), &heard);
    }
    choice.answer = last;
}

/// Where a press shows elsewhere than on the control, that is said, once.
fn says_what_it_did(browser: &Browser, asked: &Asked, heard: &[String]) {
    let told = heard
        .iter()
        .filter(|phrase| phrase.starts_with("polite: "))
        .count();
    let wanted = match asked.kind() {
        Kind::Many | Kind::Spot | Kind::Order => 1,
        Kind::One | Kind::Rate | Kind::Sort | Kind::Branch | Kind::Feed | Kind::Check => 0,
    };
    assert_eq!(
        told,
        wanted,
        "{}: {heard:#?}, {:?}",
        asked.id,
        browser.look()
    );
}
