//! F4 and F5: there is no room left.

use browser_tests::{Engine, Person, Setup, engines, feedback_at, hook, question_at};
use serde_json::{Value, json};

use super::Desk;

/// In Firefox all sites together may keep so many KiB.
const ROOM: u32 = 4 << 10;

/// Takes whatever room is left, in another database of the site's origin, in ever smaller pieces. Opened for each: a
/// refusal closes it.
const BALLAST: &str = "const done = arguments[arguments.length - 1];
    const fill = (size) => {
        if (size < 64) return done('full');
        const opening = indexedDB.open('ballast', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('ballast', { autoIncrement: true });
        opening.onerror = () => done(String(opening.error));
        opening.onsuccess = () => {
            const database = opening.result;
            const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65536)));
            const writing = database.transaction('ballast', 'readwrite');
            for (let left = size; left > 0; left -= 65536) writing.objectStore('ballast').add(bytes);
            const next = (size) => { database.close(); setTimeout(fill, 0, size); };
            writing.oncomplete = () => next(size);
            writing.onabort = () => next(size >> 1);
        };
    };
    fill(1 << 20);";

/// Gives it back.
const UNLOAD: &str = "const done = arguments[arguments.length - 1];
    const deleting = indexedDB.deleteDatabase('ballast');
    deleting.onsuccess = () => done('empty');
    deleting.onerror = () => done(String(deleting.error));";

/// A browser that refuses to write, as WebKit does when there is no room: it has no limit that a test could set.
const REFUSES: &str = "document.documentElement.dataset.full = 'yes';
    for (const write of ['put', 'add']) {
        const usual = IDBObjectStore.prototype[write];
        IDBObjectStore.prototype[write] = function (...given) {
            if (document.documentElement.dataset.full) throw new DOMException('no room', 'QuotaExceededError');
            return usual.apply(this, given);
        };
    }";

/// The origin may keep this many bytes; with none, as many as ever.
fn quota(desk: &Desk, bytes: Option<u32>) {
    let url = desk.site.url();
    let mut parameters = json!({ "origin": url.trim_end_matches('/') });
    if let Some(bytes) = bytes {
        parameters["quotaSize"] = bytes.into();
    }
    desk.browser
        .devtools("Storage.overrideQuotaForOrigin", parameters);
}

/// A desk whose device can be filled.
fn with_little_room(name: &str, engine: Engine) -> Desk {
    let setup = Setup {
        room: Some(ROOM),
        ..Setup::of(engine)
    };
    Desk::new(name, setup)
}

impl Desk {
    /// No room is left on the device.
    fn fill(&mut self) {
        match self.browser.engine() {
            Engine::Chromium => {
                // A running browser remembers for a while how much room there was.
                self.browser.kill_and_restart();
                quota(self, Some(1));
            }
            Engine::Firefox => {
                self.leave();
                assert_eq!(self.browser.run_async(BALLAST), "full");
            }
            Engine::WebKit => self.site.early(REFUSES),
        }
    }

    /// There is room again.
    fn relieve(&self) {
        match self.browser.engine() {
            Engine::Chromium => quota(self, None),
            Engine::Firefox => {
                let run = self.browser.tab();
                self.browser.new_tab();
                self.leave();
                assert_eq!(self.browser.run_async(UNLOAD), "empty");
                self.browser.close_tab(&run);
            }
            Engine::WebKit => {
                self.site.mend();
                let mended = "delete document.documentElement.dataset.full;";
                self.browser.run(mended, Vec::new());
            }
        }
    }
}

engines!(full_device: chromium always, firefox always, webkit long);

fn full_device(engine: Engine) {
    let mut desk = with_little_room("full_device", engine);
    desk.answered(1);
    desk.learner().next(1);
    let choices = desk.choices();

    desk.browser.step("the device is full");
    desk.fill();
    desk.resume(&question_at(2));
    desk.learner().answer(2, &choices[1]);
    desk.noticed("unsaved");
    assert_eq!(desk.mark().as_deref(), Some("unsaved"));
    desk.browser.fits("the notice");
    assert_eq!(
        desk.saved().answers(),
        desk.given(1),
        "what was saved stands"
    );

    desk.browser.step("goes on in memory");
    desk.learner().next(2);
    desk.learner().answer(3, &choices[2]);
    desk.noticed("unsaved");
    desk.browser.click(&hook("save-again"));
    desk.noticed("said");
    desk.noticed("unsaved");
    desk.browser.step("takes a copy out of the device");
    let copy = std::fs::read_to_string(desk.file("save-copy")).expect("it is text");
    let last = &desk.oracle.scenarios[2].id;
    assert!(
        copy.contains(last) && copy.contains(Person::PLAIN.name),
        "{copy}"
    );

    desk.browser.step("there is room again");
    desk.relieve();
    saved_again(&desk);
    desk.browser
        .until("no notice", || (!desk.notice("unsaved")).then_some(()));
    assert_eq!(desk.saved().answers(), desk.given(3));

    desk.browser.kill_and_restart();
    desk.resume(&feedback_at(3));
    desk.finish_after(3);
    desk.learner().quiet();
}

engines!(a_new_run_on_a_full_device: chromium always, firefox long, webkit long);

/// Beside an earlier run that is saved, a new one that cannot be saved is gone on with all the same; once there is room
/// both are there, with what was answered in either.
fn a_new_run_on_a_full_device(engine: Engine) {
    let mut desk = with_little_room("new_run_full_device", engine);
    desk.answered(1);
    desk.browser.step("the device is full");
    desk.fill();
    let choices = desk.choices();
    desk.resume(&feedback_at(1));
    desk.learner().next(1);
    desk.learner().answer(2, &choices[1]);
    desk.noticed("unsaved");

    desk.browser.step("begins another run");
    desk.browser.set_fragment("#/");
    desk.browser.click(&hook("start-over"));
    desk.learner().start();
    desk.browser.click(&hook("who-submit"));
    desk.learner().arrive("#/hoc/van-ban");
    desk.noticed("unsaved");
    desk.learner().read_directive(|_| {});
    desk.learner().answer(1, &choices[0]);
    desk.noticed("unsaved");

    desk.browser.step("there is room again");
    desk.relieve();
    saved_again(&desk);
    let answers = || -> Vec<usize> {
        let saved = desk.browser.saved().unwrap_or_default();
        let mut newest: Vec<(String, usize)> = Vec::new();
        for record in saved.under("run/") {
            if newest.iter().all(|(name, _)| *name != record.name) {
                let answers = record.body.matches("answered").count();
                newest.push((record.name, answers));
            }
        }
        let mut answers: Vec<usize> = newest.into_iter().map(|(_, answers)| answers).collect();
        answers.sort_unstable();
        answers
    };
    desk.browser.until("both runs with all their answers", || {
        (answers() == [1, 2]).then_some(())
    });
    desk.resume(&feedback_at(1));
    desk.learner().quiet();
}

engines!(damaged_on_a_full_device: chromium always, firefox long, webkit long);

/// There is no room to put damage aside: it stays where it is, and what is intact is read.
fn damaged_on_a_full_device(engine: Engine) {
    let mut desk = with_little_room("damaged_full_device", engine);
    desk.answered(2);
    desk.leave();
    let newest = desk.saved().under("run/")[0].clone();
    desk.browser.store(&newest.name, newest.slot, &"{".into());
    desk.fill();
    desk.resume(&question_at(2));
    desk.noticed("unreadable");
    assert!(!desk.notice("memory"), "the device is read");
    desk.relieve();
    desk.learner().answer(2, &desk.choices()[1]);
    saved_again(&desk);
    assert_eq!(desk.saved().answers(), desk.given(2));
    assert_eq!(desk.saved().quarantine.len(), 1, "put aside after all");
    desk.learner().quiet();
}

/// Engines give room back in their own time: pressed again until it is taken, as a person would.
fn saved_again(desk: &Desk) {
    let press = "document.querySelector(arguments[0])?.click();";
    desk.browser.until("saved", || {
        let unsaved = desk.mark().as_deref() == Some("unsaved");
        if unsaved {
            desk.browser.run(press, vec![hook("save-again").into()]);
        }
        (desk.mark().as_deref() == Some("saved")).then_some(())
    });
}

engines!(local_storage_full: chromium always, firefox long, webkit long);

fn local_storage_full(engine: Engine) {
    let mut desk = Desk::new("local_storage_full", Setup::of(engine));
    let browser = &desk.browser;
    browser.step("fills localStorage to the last letter");
    let script = "localStorage.clear();
        let text = 'x'.repeat(8 << 20);
        for (let key = 0; text; key += 1) {
            try { localStorage.setItem('fill' + key, text); } catch (error) { text = text.slice(text.length >> 1 || 1); key -= 1; if (text.length < 2) text = ''; }
        }
        try { localStorage.setItem('more', '1234567890'); return true; } catch (error) { return error.name; }";
    assert_eq!(
        browser.run(script, Vec::new()),
        Value::from("QuotaExceededError")
    );
    desk.learner().open("");
    desk.answered(2);
    assert_eq!(desk.mark().as_deref(), Some("saved"));
    for name in ["unsaved", "memory", "evicted", "unreadable"] {
        assert!(!desk.notice(name), "{name}: progress is not touched");
    }
    desk.browser.kill_and_restart();
    desk.resume(&feedback_at(2));
    assert_eq!(desk.saved().answers(), desk.given(2));
    desk.finish_after(2);
    desk.learner().quiet();
}
