//! What is said about saving, and the way back from a file.

use browser_tests::clock::believes;
use browser_tests::{
    Engine, Person, Reply, Setup, Spoken, engines, feedback_at, hook, question_at,
};
use serde_json::json;

use super::Audit;
use crate::faults::Desk;
use crate::faults::versions::later;
use crate::screens::speak;

engines!(in_vietnamese: chromium always, firefox long, webkit long);

fn in_vietnamese(engine: Engine) {
    notices(engine, "vi");
}

engines!(in_english: chromium long, firefox long, webkit long);

#[cfg_attr(not(feature = "long"), expect(dead_code))]
fn in_english(engine: Engine) {
    notices(engine, "en");
}

fn notices(engine: Engine, lang: &'static str) {
    let desk = Desk::new(&format!("accessible_notices_{lang}"), Setup::of(engine));
    let mut audit = Audit::new(&desk.browser, lang);
    desk.learner().open("");
    speak(&desk.browser, lang);
    no_beginning(&desk, &mut audit);
    saved_otherwise(&desk, &mut audit);
    two_tabs(&desk, &mut audit);
    from_a_file(&desk, &mut audit);
    to_the_end(&desk, &mut audit);
    audit.finish();
}

/// The content does not come when a run is to begin; then it does, up to the first feedback.
fn no_beginning(desk: &Desk, audit: &mut Audit<'_>) {
    let learner = desk.learner();
    learner.start();
    learner.fill_in(Person::PLAIN);
    desk.site.fault("packs/index.json", Reply::Status(503));
    desk.browser.click(&hook("who-submit"));
    desk.noticed("begin-failed");
    audit.look("a run that cannot begin");
    desk.site.mend();
    desk.browser.click(&hook("who-submit"));
    learner.arrive("#/hoc/van-ban");
    learner.read_directive(|_| {});
    learner.answer(1, &desk.choices()[0]);
}

/// What is saved is damaged, or a later program's.
fn saved_otherwise(desk: &Desk, audit: &mut Audit<'_>) {
    desk.leave();
    let whole = desk.saved();
    let newest = whole.under("run/")[0].clone();
    desk.browser.store(&newest.name, newest.slot, &json!("{"));
    desk.learner().open("");
    desk.noticed("unreadable");
    audit.look("what could not be read");

    desk.leave();
    desk.browser.restore(&whole);
    let generation = newest.generation + 1;
    let text = later(desk, generation, &newest.body);
    desk.browser.store(&newest.name, generation % 3, &text);
    desk.resume(&feedback_at(1));
    desk.noticed("newer");
    audit.look("what a later program has saved");

    desk.leave();
    desk.browser.restore(&whole);
}

/// Another tab has the run, or has taken it: the notice takes the focus there, and is said.
fn two_tabs(desk: &Desk, audit: &mut Audit<'_>) {
    let browser = &desk.browser;
    desk.resume(&feedback_at(1));
    desk.learner().next(1);
    desk.learner().arrive(&question_at(2));
    let spoken = Spoken::listen(browser);
    let first = browser.tab();
    let second = browser.new_tab();
    desk.learner().open("");
    desk.noticed("elsewhere");
    audit.look("open in another tab");
    browser.click(&hook("take-over"));
    browser.drive(&first);
    desk.noticed("taken");
    let lead = browser.text(&format!("{} b", hook("taken")));
    let heard = spoken.heard();
    let group = format!("group, {}, ", lead.trim());
    assert!(
        heard.iter().any(|phrase| phrase.starts_with(&group)),
        "{group}: {heard:#?}"
    );
    audit.look("taken by another tab");
    browser.drive(&second);
    browser.close_tab(&first);
}

/// A copy leaves in a file, everything is erased, and the copy comes back.
fn from_a_file(desk: &Desk, audit: &mut Audit<'_>) {
    let browser = &desk.browser;
    desk.learner().open("");
    browser.click(&hook("save-copy"));
    let file = browser.until("the copy", || {
        let files = std::fs::read_dir(browser.downloads()).ok()?.flatten();
        files
            .map(|file| file.path())
            .find(|path| path.extension().is_some_and(|ending| ending == "json"))
    });
    let _ = browser.text(&hook("said"));
    audit.look("a copy in a file");

    desk.leave();
    browser.delete_database();
    desk.learner().open("");
    desk.noticed("evicted");
    audit.look("everything is gone");

    browser.click(&hook("restore-evicted"));
    desk.learner().arrive("#/khoi-phuc");
    browser.click(&hook("restore-submit"));
    browser.until("what is missing", || {
        browser
            .text_now(&hook("restore-trouble"))
            .filter(|said| !said.is_empty())
    });
    audit.look("the form of the way back");
    browser.paste_into(&hook("paste"), "{");
    browser.click(&hook("restore-submit"));
    let _ = browser.text(&hook("restore-problems"));
    audit.look("a file that is none");
    browser.click(&hook("restore-again"));
    browser.choose_file(&hook("restore-file"), &file);
    let _ = browser.text(&hook("restore-runs"));
    audit.look("what a file holds");
    browser.click(&hook("restore-now"));
    let _ = browser.text(&hook("restore-outcomes"));
    audit.look("what became of it");
}

/// Data are cleared in the middle, the clock is wrong at the end, nothing can be signed, and another tab erases it all.
fn to_the_end(desk: &Desk, audit: &mut Audit<'_>) {
    let (browser, learner) = (&desk.browser, desk.learner());
    desk.resume(&question_at(2));
    let run = browser.tab();
    browser.new_tab();
    desk.leave();
    browser.delete_database();
    browser.close_tab(&run);
    let choices = desk.choices();
    learner.answer(2, &choices[1]);
    desk.noticed("rewritten");
    audit.look("saved again after data were cleared");

    for (position, choice) in (1..).zip(&choices).skip(2) {
        learner.next(position - 1);
        learner.answer(position, choice);
    }
    desk.site.early(&believes(2016, 11, 24));
    desk.resume(&feedback_at(choices.len()));
    browser.click(&hook("next"));
    desk.noticed("clock");
    audit.look("a clock that was never set");

    desk.site.mend();
    desk.site.fault("seal-*", Reply::Status(503));
    learner.open("#/hoc/ket-qua");
    browser.click(&hook("certificate"));
    desk.noticed("seal-failed");
    audit.look("the certificate without a picture, since nothing can be signed");
    desk.site.mend();

    desk.erased_elsewhere();
    desk.noticed("erased");
    audit.look("erased in another tab");
}
