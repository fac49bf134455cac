//! Every screen of the trainee's page, in both languages: the rules of axe-core, light and dark; room for narrow windows,
//! spaced text and thumbs; nothing that moves for those who asked for that.

use std::collections::BTreeSet;

use browser_tests::{
    Axe, Browser, Engine, Finding, Learner, Oracle, Person, Reply, Setup, Site, engines, hook,
};

use crate::screens::{self, speak};

mod notices;

const SCHEMES: [&str; 2] = ["light", "dark"];

/// Windows in which every screen must find room: a phone, a small one, and a desk at 400 % (WCAG 1.4.10).
const WINDOWS: [(u32, u32); 3] = [(360, 740), (320, 740), (320, 256)];

/// Of what axe-core cannot tell, what people have looked at: how the screen's name begins, rule, axe-core's reason, and what they found.
const REVIEWED: [(&str, &str, &str, &str); 2] = [
    (
        "the result",
        "color-contrast",
        "due to a pseudo element",
        "the wave over the reached band lies above its words, not behind them",
    ),
    (
        "the certificate without a picture",
        "color-contrast",
        // It contains an image node; in WebKit also: it is overlapped by another element.
        "color could not be determined because",
        "the ornament is a frame around the words, with nothing behind or over them",
    ),
];

/// A walk through the screens that goes to its end, so that one run says everything that is to be mended.
struct Audit<'a> {
    browser: &'a Browser,
    axe: Axe,
    lang: &'static str,
    found: Vec<String>,
    /// Rows of [`REVIEWED`] that were needed.
    needed: BTreeSet<usize>,
}

impl<'a> Audit<'a> {
    fn new(browser: &'a Browser, lang: &'static str) -> Self {
        // Before there is a page: WebKit draws one anew for a change of these wishes, but not all of it.
        browser.prefer(SCHEMES[0]);
        Audit {
            browser,
            axe: Axe::installed(),
            lang,
            found: Vec::new(),
            needed: BTreeSet::new(),
        }
    }

    fn look(&mut self, screen: &str) {
        self.browser.step(&format!("looks at {screen}"));
        self.rules(screen);
        for moving in self.browser.moving() {
            self.note(screen, "reduced motion", &moving);
        }
        for (width, height) in WINDOWS {
            self.browser.resize(width, height);
            for spaced in [false, true] {
                self.browser.space_text(spaced);
                for trouble in self.browser.crowded(width) {
                    let spacing = if spaced { ", spaced" } else { "" };
                    self.note(screen, &format!("{width} × {height}{spacing}"), &trouble);
                }
            }
            self.browser.space_text(false);
        }
        self.browser.resize(360, 740);
        for small in self.browser.small_targets() {
            self.note(screen, "targets", &small);
        }
    }

    /// In a window as tall as the page: what is docked to its edge then covers nothing.
    fn rules(&mut self, screen: &str) {
        let (width, height) = WINDOWS[0];
        let mut tall = height;
        // Pictures come in when they are near enough, and make it taller.
        while tall < self.browser.page_height() {
            tall = self.browser.page_height();
            self.browser.resize(width, tall);
        }
        for scheme in SCHEMES {
            self.browser.prefer(scheme);
            let findings = self.axe.findings(self.browser);
            for violation in findings.violations {
                self.note(screen, scheme, &violation.to_string());
            }
            for doubt in findings.incomplete {
                match reviewed(screen, &doubt) {
                    Some(row) => drop(self.needed.insert(row)),
                    None => self.note(screen, scheme, &format!("to be looked at: {doubt}")),
                }
            }
        }
    }

    fn note(&mut self, screen: &str, how: &str, what: &str) {
        self.found
            .push(format!("{screen}, {} {how}: {what}", self.lang));
    }

    fn finish(&self) {
        assert!(
            self.found.is_empty(),
            "{} findings\n{}",
            self.found.len(),
            self.found.join("\n")
        );
    }
}

/// The row of [`REVIEWED`] that speaks of it.
fn reviewed(screen: &str, doubt: &Finding) -> Option<usize> {
    REVIEWED.iter().position(|(at, rule, why, _)| {
        screen.starts_with(at) && doubt.rule == *rule && doubt.what.contains(why)
    })
}

engines!(every_screen_in_vietnamese: chromium always, firefox long, webkit long);

fn every_screen_in_vietnamese(engine: Engine) {
    every_screen("accessible_vi", engine, "vi");
}

engines!(every_screen_in_english: chromium always, firefox long, webkit long);

fn every_screen_in_english(engine: Engine) {
    every_screen("accessible_en", engine, "en");
}

fn every_screen(name: &str, engine: Engine, lang: &'static str) {
    // Every scenario there is, once, in the long tests; what screens do differently shows in one of each activity.
    let site = if cfg!(feature = "long") && (engine, lang) == (Engine::Chromium, "vi") {
        Site::open()
    } else {
        Site::sampler()
    };
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start(name, Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let mut audit = Audit::new(&browser, lang);
    screens::every(&learner, lang, &mut |screen| {
        assert_eq!(browser.screen().lang, lang, "{screen}");
        audit.look(screen);
    });
    learner.quiet();
    assert_eq!(audit.needed.len(), REVIEWED.len(), "a review of nothing");
    audit.finish();
}

engines!(where_nothing_can_be_kept: chromium always, firefox long, webkit long);

fn where_nothing_can_be_kept(engine: Engine) {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let setup = Setup {
        storage: false,
        ..Setup::of(engine)
    };
    let browser = Browser::start("accessible_memory", setup);
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    for lang in ["vi", "en"] {
        let mut audit = Audit::new(&browser, lang);
        learner.open("");
        speak(&browser, lang);
        learner.start();
        learner.introduce(Person::PLAIN);
        assert!(!browser.text(&hook("memory")).trim().is_empty());
        audit.look("the notice that nothing is kept");
        audit.finish();
    }
    learner.quiet();
}

engines!(where_something_failed: chromium always, firefox long, webkit long);

/// What is shown where something failed: program, content, saving, the whole.
fn where_something_failed(engine: Engine) {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("accessible_failed", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    for lang in ["vi", "en"] {
        let mut audit = Audit::new(&browser, lang);
        learner.open("");
        speak(&browser, lang);
        site.fault("packs/index.json", Reply::Status(404));
        learner.open("");
        assert!(browser.shows(&hook("content-failed")));
        audit.look("content that does not come");
        site.mend();
        site.fault("learn-*.wasm", Reply::Status(404));
        browser.open(&site.url());
        browser.until("the message", || {
            browser.shows(".boot__fail p").then_some(())
        });
        audit.look("a program that does not come");
        site.mend();
        learner.open("");
        learner.start();
        let full = "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };";
        browser.run(full, Vec::new());
        learner.introduce(Person::PLAIN);
        assert!(browser.shows(&hook("unsaved")));
        audit.look("what could not be saved");
        browser.run("guong.panicked('stopped by a test');", Vec::new());
        browser.until("the banner", || browser.shows("#panic h2").then_some(()));
        browser.click("#panic button:nth-of-type(3)");
        audit.look("the banner");
        audit.finish();
    }
}

engines!(what_is_wrong_is_seen);

/// The gate itself: what must not pass does not.
fn what_is_wrong_is_seen(engine: Engine) {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("accessible_sees", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("#/khong/co");
    // Made piece by piece: the policy forbids markup from text, and knows the driver's scripts there.
    let bad = "const add = (kind, text) => {
            const made = document.createElement(kind);
            made.textContent = text;
            document.getElementById('main').append(made);
            return made;
        };
        add('h4', 'x');
        add('img', '').src = 'ornament-a.svg';
        add('p', 'pale').style.color = '#bbb';
        const row = add('div', '');
        for (const text of ['', 'b']) {
            const button = add('button', text);
            Object.assign(button.style, { display: 'block', width: '12px', height: '12px', padding: '0' });
            row.append(button);
        }
        Object.assign(add('p', 'cut where there is little room for it').style, { height: '1lh', overflow: 'hidden' });
        add('p', 'onewordwithoutanyplacetobreak'.repeat(3)).style.overflowWrap = 'normal';
        add('p', 'turns').animate([{ rotate: '0deg' }, { rotate: '90deg' }], { duration: 9e6 });";
    browser.run(bad, Vec::new());
    browser.prefer("light");
    let findings = Axe::installed().findings(&browser);
    let rules: BTreeSet<String> = findings
        .violations
        .into_iter()
        .map(|finding| finding.rule)
        .collect();
    let planted = [
        "button-name",
        "color-contrast",
        "heading-order",
        "image-alt",
        "target-size",
    ];
    assert_eq!(rules, BTreeSet::from(planted.map(str::to_owned)));
    let starts = |found: Vec<String>, with: &str| {
        assert!(
            found.iter().any(|trouble| trouble.starts_with(with)),
            "{with}: {found:#?}"
        );
    };
    starts(browser.crowded(360), "scrolls sideways");
    starts(browser.crowded(360), "outside the page");
    let cut = "cut at its foot";
    let is_cut = |found: Vec<String>| found.iter().any(|trouble| trouble.starts_with(cut));
    assert!(!is_cut(browser.crowded(360)));
    browser.space_text(true);
    starts(browser.crowded(360), cut);
    browser.space_text(false);
    assert!(!is_cut(browser.crowded(360)));
    assert_eq!(browser.small_targets().len(), 2);
    starts(browser.moving(), "undefined of <p");
}
