//! Makes the fixture of a shipped version for fault F10: a run with eight of ten answers as the built site leaves it on
//! a device, and what must come of it.
//!
//! `cargo run --locked -p browser-tests --bin golden -- tests/fixtures/saved/<name>.json`. Once per format that is
//! shipped: a fixture is never made anew.

use std::path::PathBuf;

use browser_tests::{Browser, Choice, Learner, Oracle, Person, Setup, Site};
use serde_json::json;

/// How many scenarios are answered.
const ANSWERED: usize = 8;

fn main() {
    let file: PathBuf = std::env::args_os()
        .nth(1)
        .unwrap_or_else(|| panic!("name the file to write"))
        .into();
    assert!(
        !file.exists(),
        "{}: a fixture is never made anew",
        file.display()
    );
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("golden", Setup::default());
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let mut choices = Choice::all_best(&oracle);
    choices[1] = oracle.scenarios[1].worst(2);
    let rest = oracle.scenarios.iter().zip(&choices).skip(ANSWERED);
    let rest =
        rest.map(|(asked, choice)| json!({ "activity": asked.activity, "answer": choice.answer }));
    let rest: Vec<_> = rest.collect();

    learner.open("");
    learner.start();
    learner.introduce(Person::PLAIN);
    learner.read_directive(|_| {});
    for (position, choice) in (1..).zip(&choices).take(ANSWERED) {
        learner.answer(position, choice);
        if position < ANSWERED {
            learner.next(position);
        }
    }
    browser.open(&site.blank());
    let saved = browser
        .saved()
        .unwrap_or_else(|| panic!("nothing is saved"));
    let fixture = json!({
        "name": Person::PLAIN.name,
        "rest": rest,
        "percent": format!("{}%", oracle.percent(&choices)),
        "saved": saved,
    });
    let text = serde_json::to_string_pretty(&fixture).unwrap_or_else(|error| panic!("{error}"));
    std::fs::write(&file, text + "\n")
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
}
