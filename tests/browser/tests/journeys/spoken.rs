//! What a screen reader says on the way from the link to the certificate and its verification, word for word.
//!
//! The words are kept in `tests/fixtures/spoken/<language>/`, a file a screen. `GUONG_SPOKEN=write` writes them anew: read
//! them aloud before they are committed.

use std::fs;
use std::path::{Path, PathBuf};

use browser_tests::{
    Browser, Engine, Learner, Oracle, Person, Setup, Site, Spoken, engines, hook, question_at,
};

use crate::screens::{speak, with_another_last_digit};

/// Where the words are kept, seen from this crate.
const KEPT: &str = "../fixtures/spoken";

/// Set to `write`, the words are written instead of compared.
const WRITE: &str = "GUONG_SPOKEN";

/// Roles in which one can learn, and degrees of being sure.
const ROLES: usize = 5;
const DEGREES: usize = 3;

engines!(spoken_in_vietnamese: chromium long, firefox long, webkit always);

fn spoken_in_vietnamese(engine: Engine) {
    whole_way("spoken_vi", engine, "vi");
}

engines!(spoken_in_english: chromium always, firefox long, webkit long);

fn spoken_in_english(engine: Engine) {
    whole_way("spoken_en", engine, "en");
}

fn whole_way(name: &str, engine: Engine, lang: &'static str) {
    let site = Site::sampler();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start(name, Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let mut reading = Reading::begin(learner, lang);
    reading.screen("01-welcome", &[]);
    form(&mut reading);
    directive(&mut reading);
    for position in 1..=oracle.scenarios.len() {
        scenario(&mut reading, position);
    }
    end(&mut reading);
    reading.learner.quiet();
    reading.finish();
}

/// The form, sent too early, then filled in.
fn form(reading: &mut Reading<'_>) {
    let browser = reading.learner.browser;
    reading.learner.start();
    let heard = reading.arrival();
    let read = reading.screen("02-form", &heard);
    assert_eq!(choices(&read).len(), ROLES, "{read:#?}");

    browser.click(&hook("who-submit"));
    let heard = reading.spoken.heard();
    let summary = browser.text("#errors");
    assert_eq!(heard, [format!("group, {summary}")], "the errors are said");
    let read = reading.screen("03-form-with-errors", &heard);
    for field in ["name", "unit"] {
        let error = browser.text(&format!("#{field}-error"));
        let is_told = |phrase: &String| phrase.starts_with("textbox, ") && phrase.contains(&error);
        assert!(
            read.iter().any(is_told),
            "{error} is told with {field}: {read:#?}"
        );
    }
    reading.learner.introduce(Person::PLAIN);
}

fn directive(reading: &mut Reading<'_>) {
    let browser = reading.learner.browser;
    for point in 1..=reading.learner.oracle.points {
        let heard = reading.arrival();
        reading.screen(&format!("04-directive-{point}"), &heard);
        let before = browser.screen().heading;
        browser.click(&hook("next"));
        browser.until("the next page of the directive", || {
            browser
                .look()
                .filter(|now| now.heading != before && now.focused)
        });
    }
}

/// Surely wrong first, right and unsure second, best after that. The first two are read, the others only answered.
fn scenario(reading: &mut Reading<'_>, position: usize) {
    let Learner {
        browser, oracle, ..
    } = reading.learner;
    let asked = &oracle.scenarios[position - 1];
    let is_read = position <= 2;
    let choice = match position {
        1 => asked.worst(3),
        2 => asked.best(1),
        _ => asked.best(2),
    };
    reading.learner.arrive(&question_at(position));
    let heard = reading.arrival();
    if is_read {
        let read = reading.screen(&format!("05-scenario-{position}-question"), &heard);
        let said = choices(&read);
        let mut options = asked.options[reading.lang].clone();
        options.sort();
        let mut read_options = said[..said.len() - DEGREES].to_vec();
        read_options.sort();
        assert_eq!(read_options, options, "every option says its text");
    }
    if position == 1 {
        reading.learner.choose(&asked.worst(0));
        browser.click(&hook("submit"));
        let asked = browser.text("#turn-message");
        let heard = reading.spoken.heard();
        assert_eq!(
            heard,
            [format!("assertive: {asked}")],
            "what is missing is said"
        );
    }
    reading.learner.choose(&choice);
    // What is said of every tick and place is read where activities are.
    let _ = reading.spoken.heard();
    reading.learner.submit(position, &choice);
    let heard = reading.verdict();
    if is_read {
        reading.screen(&format!("05-scenario-{position}-feedback"), &heard);
        browser.unfold();
        reading.screen(&format!("05-scenario-{position}-unfolded"), &[]);
    }
    reading.learner.next(position);
}

/// Result, certificate, its verification, and that of a changed one.
fn end(reading: &mut Reading<'_>) {
    let browser = reading.learner.browser;
    let heard = reading.arrival();
    reading.screen("06-result", &heard);
    let text = reading.learner.take_certificate();
    let heard = reading.arrival();
    reading.screen("07-certificate", &heard);
    browser.click(&hook("verify-own"));
    assert_eq!(reading.learner.verdict(), "valid");
    let heard = reading.arrival();
    reading.screen("08-verified", &heard);
    browser.set_fragment(&format!("#v{}", with_another_last_digit(&text)));
    browser.until("the other verdict", || {
        (reading.learner.verdict() == "changed").then_some(())
    });
    let heard = reading.spoken.heard();
    reading.screen("08-verified-changed", &heard);
}

/// The words of the radio buttons of every group that is read, in order; each says its position and the size of its set.
#[track_caller]
fn choices(read: &[String]) -> Vec<String> {
    let radios = read
        .iter()
        .filter_map(|phrase| phrase.strip_prefix("radio, "));
    let mut position = 0;
    radios
        .map(|radio| {
            let (words, place) = radio
                .split_once(", not checked, position ")
                .unwrap_or_else(|| panic!("{radio} says no position"));
            let (at, of) = place
                .split_once(", set size ")
                .unwrap_or_else(|| panic!("{radio} says no size"));
            position += 1;
            assert_eq!(at, position.to_string(), "{radio}");
            if at == of {
                position = 0;
            }
            words.to_owned()
        })
        .collect()
}

/// A walk that goes to its end, so that one run says everything that differs.
pub(crate) struct Reading<'a> {
    /// Who listens.
    pub(crate) learner: Learner<'a>,
    /// The reader.
    pub(crate) spoken: Spoken<'a>,
    lang: &'static str,
    differing: Vec<String>,
}

impl<'a> Reading<'a> {
    /// At the first screen, in a language.
    #[track_caller]
    pub(crate) fn begin(learner: Learner<'a>, lang: &'static str) -> Self {
        learner.open("");
        speak(learner.browser, lang);
        Reading {
            spoken: Spoken::listen(learner.browser),
            learner,
            lang,
            differing: Vec::new(),
        }
    }

    /// What a submitted answer says by itself: the heading first, the verdict once.
    #[track_caller]
    pub(crate) fn verdict(&self) -> Vec<String> {
        let heard = self.arrival();
        let verdict = self
            .learner
            .browser
            .text(&format!("{} .lv", hook("feedback")));
        let told: Vec<&String> = heard
            .iter()
            .filter(|phrase| phrase.contains(verdict.trim()))
            .collect();
        assert!(
            matches!(told[..], [once] if once.starts_with("polite: ")),
            "{verdict} is told once: {heard:#?}"
        );
        heard
    }

    /// What a new screen says by itself: its heading first.
    #[track_caller]
    pub(crate) fn arrival(&self) -> Vec<String> {
        let heard = self.spoken.heard();
        let heading = self.learner.browser.screen().heading;
        assert_eq!(
            heard.first(),
            Some(&format!("heading, {heading}, level 1")),
            "a screen says its heading first: {heard:#?}"
        );
        heard
    }

    /// Reads the screen from its start to its end. That and what was heard is what is kept under the name.
    #[track_caller]
    pub(crate) fn screen(&mut self, name: &str, heard: &[String]) -> Vec<String> {
        self.learner.browser.step(&format!("reads {name}"));
        let read = self.spoken.read();
        let text = format!(
            "said at once\n{}\nread from start to end\n{}",
            indented(heard),
            indented(&read)
        );
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(KEPT)
            .join(self.lang);
        if std::env::var_os(WRITE).is_some_and(|wanted| wanted == "write") {
            write(&folder, name, &text);
        } else {
            let before = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap_or_default();
            if before != text {
                self.differing
                    .push(format!("{name}:\n{}", difference(&before, &text)));
            }
        }
        read
    }

    #[track_caller]
    pub(crate) fn finish(&self) {
        assert!(
            self.differing.is_empty(),
            "{} screens say something else ({WRITE}=write writes it anew):\n{}",
            self.differing.len(),
            self.differing.join("\n")
        );
    }
}

fn write(folder: &PathBuf, name: &str, text: &str) {
    let written = fs::create_dir_all(folder)
        .and_then(|()| fs::write(folder.join(format!("{name}.txt")), text));
    written.unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
}

fn indented(said: &[String]) -> String {
    said.iter().map(|phrase| format!("  {phrase}\n")).collect()
}

/// The lines from the first that differs to the last.
fn difference(before: &str, now: &str) -> String {
    let mut old: Vec<&str> = before.lines().collect();
    let mut new: Vec<&str> = now.lines().collect();
    let same = old
        .iter()
        .zip(&new)
        .take_while(|(one, other)| one == other)
        .count();
    old.drain(..same);
    new.drain(..same);
    while old.last().is_some() && old.last() == new.last() {
        old.pop();
        new.pop();
    }
    let marked = |mark: &str, lines: &[&str]| -> String {
        let line = |line: &&str| format!("  {mark}{line}\n");
        lines.iter().map(line).collect()
    };
    format!(
        "  after line {same}\n{}{}",
        marked("-", &old),
        marked("+", &new)
    )
}
