//! A scenario that unfolds, inside a run: every decision is kept before what came of it is shown, the way is shown at the
//! end, and any decision can be tried again later without touching the result.

use browser_tests::{
    Browser, Choice, Engine, Kind, Learner, Oracle, Person, Setup, Site, engines, hook,
};
use serde_json::json;

engines!(decision_by_decision: chromium always, firefox long, webkit long);

const BRANCH: &str = "S04";

fn decision_by_decision(engine: Engine) {
    let site = Site::with_only(&format!("branch-{}", engine.name()), &[BRANCH]);
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("decision_by_decision", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let asked = oracle.scenario(BRANCH);
    learner.open("");
    learner.start();
    learner.introduce(Person::PLAIN);
    learner.read_directive(|_| {});

    let worst = asked.worst(2);
    for (place, option) in worst.answer.iter().enumerate() {
        browser.step(&format!("decision {}", place + 1));
        let heading = browser.screen().heading;
        let now = one(*option);
        learner.choose(&now);
        learner.holds(&now);
        if place + 1 == worst.answer.len() {
            break;
        }
        learner.decide(&now);
        let next = browser.until("what came of it, and the next decision", || {
            let screen = browser.look().filter(|screen| screen.focused);
            screen.filter(|screen| screen.heading != heading && browser.shows(".after"))
        });
        assert_eq!(
            steps(&browser),
            worst.answer[..=place],
            "kept before it is shown"
        );
        browser.fits("what came of a decision");
        browser.reload();
        let again = browser.until("the same decision after a reload", || {
            browser.look().filter(|screen| screen.focused)
        });
        assert_eq!(again, next);
        assert!(browser.shows(".after"));
    }
    browser.step("the last decision");
    learner.submit(1, &one(worst.answer[worst.answer.len() - 1]));
    let saved = browser.saved().expect("there is a database");
    assert_eq!(saved.answers(), [json!(worst.answer)]);
    let confidence = saved
        .events()
        .into_iter()
        .find(|event| event["event"] == "answered")
        .map(|event| event["confidence"].clone());
    assert_eq!(confidence, Some(json!(vec![2; worst.answer.len()])));
    assert_eq!(way(&browser), worst.answer.len());
    assert!(
        !browser.shows(".way a, .way button"),
        "nothing leads out of the run"
    );

    learner.next(1);
    assert_eq!(browser.text(&hook("percent")), "0%");
    tries_again(&learner, &worst);
    learner.open("#/hoc/ket-qua");
    assert_eq!(
        browser.text(&hook("percent")),
        "0%",
        "practice counts nothing"
    );
    learner.quiet();
}

/// From the second decision of the way, looked at again, to the end of another way; then once more from there.
fn tries_again(learner: &Learner<'_>, worst: &Choice) {
    let Learner {
        browser, oracle, ..
    } = *learner;
    let asked = oracle.scenario(BRANCH);
    browser.step("looks at the way again, and tries its second decision");
    learner.open("#/hoc/xem-lai/1");
    let second = ".way > li:nth-child(2)";
    let name = browser.text(&format!("{second} h3"));
    browser.click(&format!("{second} a"));
    let from = format!("#/tinh-huong/{BRANCH}/tu/{}", worst.answer[0]);
    let screen = learner.arrive(&from);
    assert_eq!(screen.heading, name);
    let better = asked.best_from(&worst.answer[..1]);
    learner.choose(&branch(&better[1..]));
    learner.decide(&branch(&better[1..]));
    browser.until("the way that was taken", || {
        browser.shows(&hook("feedback")).then_some(())
    });
    assert_eq!(way(browser), better.len());

    browser.step("and again from there");
    browser.click(".way > li:nth-child(2) button");
    browser.until("the decision again", || {
        let screen = browser.look().filter(|screen| screen.focused);
        screen.filter(|screen| screen.heading == name)
    });
}

fn branch(options: &[u32]) -> Choice {
    Choice {
        kind: Kind::Branch,
        answer: options.to_vec(),
        confidence: 2,
        passed_on: Vec::new(),
        looks: Vec::new(),
    }
}

fn one(option: u32) -> Choice {
    branch(&[option])
}

/// The steps that are saved.
fn steps(browser: &Browser) -> Vec<u32> {
    let saved = browser.saved().expect("there is a database");
    let stepped = saved.events().into_iter();
    stepped
        .filter(|event| event["event"] == "stepped")
        .filter_map(|event| u32::try_from(event["choice"].as_u64()?).ok())
        .collect()
}

/// How many decisions the way has that is shown.
fn way(browser: &Browser) -> usize {
    let count = browser.run(
        "return document.querySelectorAll('.way > li').length;",
        Vec::new(),
    );
    count
        .as_u64()
        .and_then(|count| usize::try_from(count).ok())
        .unwrap_or_default()
}
