//! What lasts: the measure before and after, how sure against how right, reminders, and the refresher days later.

use std::fs;

use browser_tests::clock::days_later;
use browser_tests::{Browser, Engine, Learner, Oracle, Person, Setup, Site, engines, hook};

/// Scenarios of a refresher.
const AGAIN: usize = 5;

engines!(coming_back: chromium always, firefox long, webkit long);

fn coming_back(engine: Engine) {
    let site = Site::sampler();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("coming_back", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.introduce(Person::PLAIN);
    measure(&learner, "#/hoc/do-truoc", 3);
    learner.arrive("#/hoc/van-ban");
    assert!(!browser.shows(&hook("measure")), "it is taken once");
    learner.read_directive(|_| {});
    for position in 1..=oracle.scenarios.len() {
        let asked = &oracle.scenarios[position - 1];
        // Surely wrong three times: surer than right.
        let choice = if position <= 3 {
            asked.worst(3)
        } else {
            asked.best(1)
        };
        learner.answer(position, &choice);
        learner.next(position);
    }
    let calibration = browser.text(&hook("calibration"));
    assert!(calibration.contains("đúng 0 / 3"), "{calibration}");
    // All others but the feed, in which nobody is asked.
    let others = oracle.scenarios.len() - 4;
    assert!(
        calibration.contains(&format!("đúng {others} / {others}")),
        "{calibration}"
    );
    reminders(&browser);
    let main = browser.text("main");
    assert!(
        main.contains("Trước: tin 3 / 3 mẩu tin được, dè chừng 0 / 3 mẩu có vấn đề."),
        "{main}"
    );
    browser.fits("the result");
    measure(&learner, "#/hoc/do-sau", 0);
    learner.arrive("#/hoc/ket-qua");
    browser.until("both forms compared", || {
        let told = browser.text_now("main").unwrap_or_default();
        told.contains("Sau: tin 0 / 3 mẩu tin được, dè chừng 3 / 3 mẩu có vấn đề.")
            .then_some(())
    });
    assert!(!browser.shows(&hook("refresh")), "it is not time yet");

    browser.step("comes back three days later");
    site.early(&days_later(3));
    learner.open("");
    assert!(browser.text(&hook("resume")).contains("Đã đến hẹn ôn lại."));
    browser.click(&hook("refresh"));
    let mut met = Vec::new();
    for at in 1..=AGAIN {
        let heading = browser.until("the next scenario", || {
            let screen = browser.look().filter(|screen| screen.focused);
            let screen = screen.filter(|_| browser.shows(&hook("submit")));
            screen.filter(|screen| !met.contains(&screen.heading))
        });
        let asked = oracle.titled(&heading.heading);
        browser.step(&format!("comes back to {}", asked.id));
        browser.fits("a scenario again");
        let choice = if at == 1 {
            asked.worst(2)
        } else {
            asked.best(2)
        };
        learner.choose(&choice);
        learner.decide(&choice);
        browser.until("the feedback", || {
            browser.shows(&hook("feedback")).then_some(())
        });
        met.push(heading.heading);
        browser.click(&hook("next"));
    }
    learner.arrive("#/hoc/ket-qua");
    let wrong = oracle.scenarios[..3].iter().map(|asked| &asked.title["vi"]);
    for title in wrong {
        assert!(met.contains(title), "{title} went wrong: {met:?}");
    }
    let main = browser.text("main");
    assert!(main.contains(": trúng 4 / 5 tình huống."), "{main}");
    assert!(!browser.shows(&hook("refresh")), "the next is days away");
    assert_eq!(
        browser.text(&hook("percent")),
        percent(&oracle),
        "the score stays"
    );

    browser.step("has it on the submission");
    learner.take_certificate();
    let file = learner.save_submission();
    let submission: serde_json::Value =
        serde_json::from_slice(&fs::read(file).expect("a file")).expect("JSON");
    assert!(
        submission["refreshed"]
            .as_str()
            .is_some_and(|date| date.len() == 10)
    );
    assert_eq!(submission["before"]["answers"][0], serde_json::json!([3]));
    assert_eq!(submission["after"]["answers"][5], serde_json::json!([0]));
    assert_ne!(submission["before"]["form"], submission["after"]["form"]);
    learner.quiet();
}

fn percent(oracle: &Oracle) -> String {
    let choices: Vec<_> = (0..)
        .zip(&oracle.scenarios)
        .map(|(place, asked)| {
            if place < 3 {
                asked.worst(3)
            } else {
                asked.best(1)
            }
        })
        .collect();
    format!("{}%", oracle.percent(&choices))
}

/// Takes a form of the measure, believing everything so far.
fn measure(learner: &Learner<'_>, fragment: &str, belief: u32) {
    learner.measure(fragment, belief, |said| {
        if !said.is_empty() {
            assert!(said.contains("Còn 6"), "{said}");
        }
        learner.browser.fits("the measure");
    });
}

/// The calendar file holds three days.
fn reminders(browser: &Browser) {
    browser.step("saves reminders");
    browser.click(&hook("remind"));
    let file = browser.until("the saved reminders", || {
        let mut files = fs::read_dir(browser.downloads()).ok()?.flatten();
        files.find_map(|file| {
            let is_calendar = file.path().extension().is_some_and(|kind| kind == "ics");
            is_calendar
                .then(|| fs::read_to_string(file.path()).ok())
                .flatten()
        })
    });
    assert_eq!(file.matches("BEGIN:VEVENT").count(), 3, "{file}");
    assert!(!browser.text(&hook("reminded")).is_empty());
}

engines!(looking_up: chromium always, firefox long, webkit long);

fn looking_up(engine: Engine) {
    let site = Site::sampler();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("looking_up", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    browser.click(&hook("look-up"));
    learner.arrive("#/tra-cuu");
    browser.until("the words", || {
        browser
            .text_now("main")?
            .contains("Đính chính")
            .then_some(())
    });
    browser.fits("all words");
    browser.step("writes without marks");
    browser.type_into(&hook("look-up"), "dinh chinh");
    browser.until("only what fits", || {
        let main = browser.text_now("main")?;
        let fits = main.contains("Đính chính") && main.contains("Tìm thấy");
        (fits && !main.contains("Tìm bằng hình")).then_some(())
    });
    browser.fits("what was found");
    browser.step("looks for a scenario");
    browser.paste_into(&hook("look-up"), &oracle.scenarios[0].title["vi"]);
    browser.until("the scenario", || {
        let link = format!("a[href=\"#/tinh-huong/{}\"]", oracle.scenarios[0].id);
        browser.shows(&link).then_some(())
    });
    browser.step("looks for what is not there");
    browser.paste_into(&hook("look-up"), "xyzxyz");
    browser.until("that nothing was found", || {
        let said = browser.text_now(&hook("found"))?;
        said.starts_with("Không thấy").then_some(())
    });
    learner.quiet();
}
