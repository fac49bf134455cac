//! F3: reloading, Back, Forward, and closing the tab in the middle of an answer.

use browser_tests::{Engine, Person, Reply, Setup, engines, feedback_at, hook, question_at};

use super::{DIRECTIVE, Desk};

engines!(in_the_middle_of_an_answer: chromium always, firefox long, webkit always);

fn in_the_middle_of_an_answer(engine: Engine) {
    let desk = Desk::new("left_mid_answer", Setup::of(engine));
    let (browser, learner) = (&desk.browser, desk.learner());
    learner.start();
    browser.step("reloads over a form half filled in");
    browser.type_into(&hook("name"), Person::PLAIN.name);
    browser.reload();
    learner.arrive("#/hoc/ten");
    let typed = browser.property(&hook("name"), "value");
    assert_eq!(typed.as_deref(), Some(Person::PLAIN.name));
    browser.clear(&hook("name"));
    learner.open("");
    desk.answered(1);
    let second = desk.choices()[1].clone();
    learner.next(1);

    browser.step("reloads over a choice");
    learner.choose(&second);
    browser.reload();
    learner.arrive(&question_at(2));
    assert_eq!(desk.saved().answers(), desk.given(1));
    learner.holds(&second);

    browser.step("goes back and forward over a choice");
    browser.back();
    learner.arrive(&feedback_at(1));
    browser.forward();
    learner.arrive(&question_at(2));
    assert_eq!(desk.saved().answers(), desk.given(1));
    learner.holds(&second);

    browser.step("closes the tab over a choice");
    learner.choose(&second);
    let closing = browser.tab();
    let spare = browser.new_tab();
    browser.drive(&closing);
    browser.close_tab(&spare);
    desk.resume(&question_at(2));
    assert_eq!(desk.saved().answers(), desk.given(1));

    browser.step("answers, goes back and forward: answered once");
    learner.answer(2, &second);
    browser.back();
    browser.until("what was before", || {
        browser
            .look()
            .filter(|screen| screen.fragment != feedback_at(2))
    });
    browser.forward();
    learner.arrive(&feedback_at(2));
    assert_eq!(desk.saved().answers(), desk.given(2));

    browser.step("closes the tab at the feedback");
    let closing = browser.tab();
    let spare = browser.new_tab();
    browser.drive(&closing);
    browser.close_tab(&spare);
    desk.resume(&feedback_at(2));
    desk.finish_after(2);
    learner.quiet();
}

/// Keeping a part of the content never comes to an end: a transaction is under way whenever the page is left.
const SPIN: &str = "{
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (stores, ...more) {
        const begun = begin.call(this, stores, ...more);
        const spin = () => { try { begun.objectStore('parts').get('-').onsuccess = spin; } catch (over) {} };
        if (String(stores) === 'parts' && more[0] === 'readwrite') {
            document.documentElement.dataset.spins = 'yes';
            spin();
        }
        return begun;
    };
}";

engines!(while_something_is_being_kept: chromium always, firefox long, webkit always);

/// WebKit freezes a page that is left, with its transactions: they must not lock the site out when it is opened anew.
fn while_something_is_being_kept(engine: Engine) {
    let desk = Desk::new("left_while_keeping", Setup::of(engine));
    desk.site.early(SPIN);
    desk.learner().open("");
    desk.learner().start();
    desk.learner().introduce(Person::PLAIN);
    desk.browser.until("a part on its way", || {
        desk.browser.attribute("html", "data-spins")
    });
    desk.site.mend();
    desk.leave();
    assert!(!desk.saved().under("run/").is_empty());
    desk.resume(DIRECTIVE);
    assert!(!desk.notice("memory"));
    desk.learner().quiet();
}

engines!(before_everything_is_kept: chromium always, firefox long, webkit long);

/// What a run needs is fetched at the next visit when it could not be kept at the first.
fn before_everything_is_kept(engine: Engine) {
    let desk = Desk::new("left_before_content", Setup::of(engine));
    let parts = || desk.browser.saved().map_or(0, |saved| saved.parts.len());
    desk.learner().start();
    // What the form needs has come then.
    desk.browser.until("the directive", || {
        let asked = "return performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/parts/') && entry.responseEnd > 0).length;";
        (desk.browser.run(asked, Vec::new()).as_u64()? >= 2).then_some(())
    });
    desk.site.fault("packs/*", Reply::Status(503));
    desk.site
        .fault("packs/index.json", Reply::Typed("application/json"));
    desk.learner().introduce(Person::PLAIN);
    desk.leave();
    assert!(parts() < desk.oracle.parts);
    desk.site.mend();
    desk.resume(DIRECTIVE);
    desk.browser.until("all of the content to be kept", || {
        (parts() == desk.oracle.parts).then_some(())
    });
}
