//! Every screen of the trainee's page, one after the other, for journeys that look at all of them.

use std::collections::BTreeSet;

use browser_tests::clock::days_later;
use browser_tests::{Asked, Browser, Choice, Kind, Learner, Person, feedback_at, hook};

/// What a scenario may show; the first pack shows each.
const STAGES: [&str; 4] = [".frame", ".post", ".call", ".notice-paper"];

/// Speaks another language from now on.
pub fn speak(browser: &Browser, lang: &str) {
    let before = browser.screen();
    if before.lang == lang {
        return;
    }
    browser.click(&hook("language"));
    // The words come after the language: until then everything may still move.
    browser.until(lang, || {
        let screen = browser.look().filter(|screen| screen.lang == lang);
        screen.filter(|screen| screen.heading != before.heading)
    });
}

/// A browser that draws no picture.
const NO_PICTURE: &str = "window.CompressionStream = undefined; HTMLCanvasElement.prototype.toBlob = (done) => done(null);";

/// From the link to the last verdict and to the refresher days later; `look` is called on every screen with its name.
pub fn every(learner: &Learner<'_>, lang: &str, look: &mut dyn FnMut(&str)) {
    let Learner {
        browser, oracle, ..
    } = *learner;
    learner.open("");
    speak(browser, lang);
    look("welcome");
    learner.start();
    browser.click(&hook("who-submit"));
    let _ = browser.text(&hook("errors"));
    look("the form with its errors");
    learner.introduce(Person::LONG);
    learner.measure("#/hoc/do-truoc", 3, |said| look(measure_of(said)));
    learner.arrive("#/hoc/van-ban");
    learner.read_directive(|point| look(&format!("page {point} of the directive")));
    scenarios(learner, look);
    browser.unfold();
    look("the result");
    learner.measure("#/hoc/do-sau", 0, |_| {});
    learner.arrive("#/hoc/ket-qua");
    browser.unfold();
    look("the result after both forms of the measure");
    let text = learner.take_certificate();
    browser.click(&hook("enlarge"));
    browser.unfold();
    browser.until("the large code", || {
        browser.shows(".qr-large").then_some(())
    });
    look("the certificate");
    learner.open("#/hoc/ket-qua");
    browser.run(NO_PICTURE, Vec::new());
    learner.take_certificate();
    look("the certificate without a picture");
    let mut open = |fragment: &str, name: &str| {
        learner.open(fragment);
        look(name);
    };
    open("#/hoc/giay-chung-nhan/sua", "the correction");
    open("#/hoc/xem-lai/1", "a scenario again");
    open("", "welcome after the end");
    verdicts(learner, &text, look);
    let mut open = |fragment: &str, name: &str| {
        learner.open(fragment);
        look(name);
    };
    open("#/khong/co", "not found");
    open("#/van-ban", "the directive outside the run");
    open("#/tra-cuu", "looking up");
    open(
        &format!("#/tinh-huong/{}", oracle.scenarios[0].id),
        "practice",
    );
    learner.choose(&oracle.scenarios[0].best(2));
    browser.click(&hook("submit"));
    browser.until("the feedback on practice", || {
        browser.shows(&hook("again")).then_some(())
    });
    look("the feedback on practice");
    let branch = |asked: &&Asked| asked.kind() == Kind::Branch;
    let branch = oracle.scenarios.iter().find(branch);
    let branch = branch.expect("a scenario that unfolds");
    learner.open(&format!(
        "#/tinh-huong/{}/tu/{}",
        branch.id,
        branch.worst(2).answer[0]
    ));
    look("practice from a decision");
    come_back(learner, look);
}

fn measure_of(said: &str) -> &str {
    if said.is_empty() {
        "the measure"
    } else {
        "the measure with what is missing"
    }
}

/// Three days later, to the feedback on what comes first.
fn come_back(learner: &Learner<'_>, look: &mut dyn FnMut(&str)) {
    let Learner {
        browser,
        oracle,
        site,
    } = *learner;
    site.early(&days_later(3));
    learner.open("");
    look("welcome when it is time");
    browser.click(&hook("refresh"));
    let screen = browser.until("the first scenario again", || {
        let screen = browser.look().filter(|screen| screen.focused);
        screen.filter(|_| browser.shows(&hook("submit")))
    });
    look("the refresher");
    let choice = oracle.titled(&screen.heading).worst(2);
    learner.choose(&choice);
    learner.decide(&choice);
    browser.until("the feedback", || {
        browser.shows(&hook("feedback")).then_some(())
    });
    look("the feedback of the refresher");
}

/// Surely wrong first, right and unsure second, best after that; a question is looked at for each kind of stage.
fn scenarios(learner: &Learner<'_>, look: &mut dyn FnMut(&str)) {
    let Learner {
        browser, oracle, ..
    } = *learner;
    let mut unseen = BTreeSet::from(STAGES);
    for (position, scenario) in (1..).zip(&oracle.scenarios) {
        let shown: Vec<&str> = unseen
            .iter()
            .copied()
            .filter(|stage| browser.shows(&format!("main {stage}")))
            .collect();
        if !shown.is_empty() {
            look(&format!(
                "the question of {} ({})",
                scenario.id,
                shown.join(", ")
            ));
            unseen.retain(|stage| !shown.contains(stage));
        }
        let choice = match position {
            1 => scenario.worst(3),
            2 => scenario.best(1),
            _ => scenario.best(2),
        };
        if position == 1 {
            ask_how_sure(learner, &scenario.worst(0));
            look("being asked how sure");
        }
        learner.answer(position, &choice);
        if position <= 2 {
            browser.unfold();
            look(&format!("the feedback on {}", scenario.id));
        }
        if position == 1 {
            welcome_back(learner, look);
        }
        learner.next(position);
    }
    assert!(unseen.is_empty(), "no scenario shows {unseen:?}");
}

fn ask_how_sure(learner: &Learner<'_>, choice: &Choice) {
    let browser = learner.browser;
    learner.choose(choice);
    browser.click(&hook("submit"));
    browser.until("being asked how sure", || {
        browser
            .text_now("#turn-message")
            .filter(|said| !said.is_empty())
    });
}

/// The first screen with a run in progress and the questions that it asks, and back into the run.
fn welcome_back(learner: &Learner<'_>, look: &mut dyn FnMut(&str)) {
    let browser = learner.browser;
    learner.open("");
    look("welcome back");
    for question in ["start-over", "erase"] {
        browser.click(&hook(question));
        browser.until("the question", || {
            browser.shows(".invite [role=group]").then_some(())
        });
        look(question);
    }
    browser.click(&hook("go-on"));
    learner.arrive(&feedback_at(1));
}

fn verdicts(learner: &Learner<'_>, text: &str, look: &mut dyn FnMut(&str)) {
    let browser = learner.browser;
    learner.open("#/kiem-tra");
    browser.click(&hook("verify-submit"));
    browser.until("what is missing", || {
        browser
            .text_now(&hook("verify-trouble"))
            .filter(|said| !said.is_empty())
    });
    look("the form of the verification page");
    assert_eq!(learner.check_text(text), "valid");
    look("valid");
    learner.open(&format!("#v{}", with_another_last_digit(text)));
    assert_eq!(learner.verdict(), "changed");
    look("changed");
    learner.open("#vabc");
    assert_eq!(learner.verdict(), "unreadable");
    look("unreadable");
}

/// The digits of a certificate's text, the last of them another.
pub fn with_another_last_digit(text: &str) -> String {
    let digits = text.rsplit("#v").next().unwrap_or_default().trim();
    let (most, last) = digits.split_at(digits.len().saturating_sub(1));
    format!("{most}{}", if last == "1" { "2" } else { "1" })
}
