//! The faults of docs/reliability.md, one family a file. What each must show: no acknowledged answer is lost, nothing
//! empty ever stands over something full, and a notice says what happened, what is safe and what to do next.

use std::path::PathBuf;

use browser_tests::{Browser, Choice, Learner, Oracle, Person, Saved, Screen, Setup, Site, hook};
use serde_json::Value;

mod cleared;
mod clock;
mod crashed;
mod damaged;
mod full;
mod killed;
mod left;
mod no_database;
mod two_tabs;
pub mod versions;

/// Where the directive is read within a run.
pub const DIRECTIVE: &str = "#/hoc/van-ban";

/// A browser on a site, both of which may come to harm.
pub struct Desk {
    /// The browser.
    pub browser: Browser,
    /// The site.
    pub site: Site,
    /// What the pack says.
    pub oracle: Oracle,
}

impl Desk {
    /// A fresh browser at the first screen of a fresh site.
    pub fn new(name: &str, setup: Setup) -> Desk {
        Desk::on(Site::brief(), name, setup)
    }

    /// The same on a site of one's own.
    pub fn on(site: Site, name: &str, setup: Setup) -> Desk {
        let desk = Desk {
            browser: Browser::start(name, setup),
            oracle: Oracle::of(site.folder()),
            site,
        };
        desk.learner().open("");
        desk
    }

    /// The person at the desk.
    pub fn learner(&self) -> Learner<'_> {
        Learner {
            browser: &self.browser,
            site: &self.site,
            oracle: &self.oracle,
        }
    }

    /// The best answer everywhere but in the second scenario, so that a run cannot be mistaken for a perfect one.
    pub fn choices(&self) -> Vec<Choice> {
        let mut choices = Choice::all_best(&self.oracle);
        choices[1] = self.oracle.scenarios[1].worst(2);
        choices
    }

    /// The percent that [`Desk::choices`] come to.
    pub fn percent(&self) -> String {
        format!("{}%", self.oracle.percent(&self.choices()))
    }

    /// From the first screen to the feedback of the last of so many answers; with none, to the first question.
    pub fn answered(&self, answers: usize) {
        let learner = self.learner();
        learner.start();
        learner.introduce(Person::PLAIN);
        learner.read_directive(|_| {});
        for (position, choice) in (1..).zip(self.choices()).take(answers) {
            learner.answer(position, &choice);
            if position < answers {
                learner.next(position);
            }
        }
    }

    /// From the feedback of an answer to the result, which must be the one of [`Desk::choices`].
    #[track_caller]
    pub fn finish_after(&self, answers: usize) {
        let learner = self.learner();
        learner.next(answers);
        for (position, choice) in (1..).zip(self.choices()).skip(answers) {
            learner.answer(position, &choice);
            learner.next(position);
        }
        assert_eq!(self.browser.text(&hook("percent")), self.percent());
    }

    /// Opens the site anew and goes on with the run, which must lead to this screen; the directive's pages have a clause
    /// behind their address.
    #[track_caller]
    pub fn resume(&self, expected: &str) -> Screen {
        self.learner().open("");
        self.browser.click(&hook("go-on"));
        let clause = format!("{DIRECTIVE}/");
        self.browser.until(&format!("going on to {expected}"), || {
            self.browser.look().filter(|screen| {
                let found = &screen.fragment;
                let is = found == expected || (expected == DIRECTIVE && found.starts_with(&clause));
                is && screen.focused
            })
        })
    }

    /// What the bar says of saving: `saved`, `saving`, `unsaved`, `memory`.
    pub fn mark(&self) -> Option<String> {
        self.browser.attribute(&hook("saved"), "data-state")
    }

    /// Whether a notice is on the screen, by its name.
    pub fn notice(&self, name: &str) -> bool {
        self.browser.shows(&hook(name))
    }

    /// Waits for a notice; its words.
    #[track_caller]
    pub fn noticed(&self, name: &str) -> String {
        let words = self.browser.text(&hook(name));
        assert!(
            words.trim().chars().count() > 40,
            "{name} says little: {words}"
        );
        words
    }

    /// Presses a button that saves a file; where the file is once it is whole.
    #[track_caller]
    pub fn file(&self, button: &str) -> PathBuf {
        let files = || -> Vec<PathBuf> {
            let folder = std::fs::read_dir(self.browser.downloads());
            folder
                .into_iter()
                .flatten()
                .flatten()
                .map(|file| file.path())
                // What is on its way has another name, and is given its own when it is whole already.
                .filter(|file| file.extension().is_some_and(|ending| ending == "json"))
                .collect()
        };
        let before = files();
        self.browser.click(&hook(button));
        self.browser.until("the saved file", || {
            let new = files().into_iter().find(|file| !before.contains(file))?;
            let text = std::fs::read(&new).ok()?;
            serde_json::from_slice::<Value>(&text).ok().map(|_| new)
        })
    }

    /// What is saved, asked from the page that is open.
    #[track_caller]
    pub fn saved(&self) -> Saved {
        self.browser.saved().expect("there is a database")
    }

    /// Leaves the site for its empty page, so that nothing of it runs.
    pub fn leave(&self) {
        self.browser.open(&self.site.blank());
    }

    /// Another tab erases the device, and is closed.
    pub fn erased_elsewhere(&self) {
        let here = self.browser.tab();
        self.browser.new_tab();
        self.learner().open("");
        self.browser.click(&hook("erase"));
        self.browser.click(&hook("erase-yes"));
        self.browser.until("a first screen without a run", || {
            (self.browser.shows(&hook("start")) && !self.notice("resume")).then_some(())
        });
        self.browser.close_tab(&here);
    }

    /// The answers that [`Desk::choices`] have for the first so many scenarios, as they are saved.
    pub fn given(&self, answers: usize) -> Vec<Value> {
        let choices = self.choices();
        choices
            .iter()
            .take(answers)
            .map(|choice| choice.answer.clone().into())
            .collect()
    }
}

/// Waits until a notice has the focus: it stands at the top, far from the button that was pressed.
#[track_caller]
pub fn told(desk: &Desk, name: &str) {
    let script = "return document.activeElement.dataset.testid || document.activeElement.id;";
    desk.browser.until(&format!("the focus on {name}"), || {
        (desk.browser.run(script, Vec::new()) == name).then_some(())
    });
}
