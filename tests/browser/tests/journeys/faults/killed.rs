//! F1: the browser is killed after every single step, from the form to the certificate. Each time the first screen
//! leads back to that step.

use std::collections::BTreeSet;

use browser_tests::{Engine, Person, Setup, Site, engines, feedback_at, hook, question_at};

use super::{DIRECTIVE, Desk};

impl Desk {
    /// Kills the browser; the first screen of the next one leads back to `fragment`.
    #[track_caller]
    fn killed(&mut self, fragment: &str) {
        self.browser.step(&format!("is killed at {fragment}"));
        self.browser.kill_and_restart();
        self.resume(fragment);
    }

    /// Waits until so many pages of the directive are kept: they are saved quietly, after the page is there, and once more
    /// after each time that somebody comes back to them.
    #[track_caller]
    fn pages_kept(&self, pages: usize) {
        self.browser.until("the page to be kept", || {
            let events = self.browser.saved()?.events().into_iter();
            let opened = events.filter(|event| event["event"] == "clause-opened");
            let clauses: BTreeSet<String> =
                opened.map(|event| event["clause"].to_string()).collect();
            (clauses.len() >= pages).then_some(())
        });
    }
}

/// Among the long tests one answer of every activity.
fn site() -> Site {
    if cfg!(feature = "long") {
        Site::sampler()
    } else {
        Site::brief()
    }
}

engines!(after_every_step: chromium always, firefox long, webkit long);

fn after_every_step(engine: Engine) {
    let mut desk = Desk::on(site(), "killed_after_every_step", Setup::of(engine));
    desk.site.publish();

    desk.learner().start();
    desk.browser.step("is killed at the empty form");
    desk.browser.kill_and_restart();
    desk.learner().open("");
    desk.learner().start();
    desk.browser.type_into(&hook("name"), Person::PLAIN.name);
    desk.browser.step("is killed at a form half filled in");
    desk.browser.kill_and_restart();
    desk.learner().open("");
    desk.learner().start();
    desk.browser.clear(&hook("name"));
    desk.learner().introduce(Person::PLAIN);

    for point in 1..=desk.oracle.points {
        desk.pages_kept(point);
        let page = desk.browser.screen();
        desk.killed(DIRECTIVE);
        assert_eq!(desk.browser.screen().heading, page.heading, "page {point}");
        desk.browser.click(&hook("next"));
        desk.browser.until("the next page of the directive", || {
            desk.browser
                .look()
                .filter(|now| now.heading != page.heading && now.focused)
        });
    }
    desk.learner().arrive(&question_at(1));

    let choices = desk.choices();
    for (position, choice) in (1..).zip(choices.clone()) {
        desk.killed(&question_at(position));
        desk.learner().choose(&choice);
        desk.killed(&question_at(position));
        assert!(
            !desk.browser.shows(&hook("next")),
            "{position} is not answered by a choice"
        );
        desk.learner().answer(position, &choice);
        desk.killed(&feedback_at(position));
        assert_eq!(desk.saved().answers(), desk.given(position));
        desk.learner().next(position);
    }
    let percent = desk.browser.text(&hook("percent"));
    assert_eq!(percent, desk.percent());
    desk.killed("#/hoc/ket-qua");
    assert_eq!(desk.browser.text(&hook("percent")), percent);
    let certificate = desk.learner().take_certificate();
    desk.killed("#/hoc/ket-qua");
    assert_eq!(desk.browser.text(&hook("percent")), percent);
    let again = desk.learner().take_certificate();
    assert_eq!(again, certificate, "same run, same key, same signature");
    desk.learner().quiet();
}
