//! The track of a role: ten scenarios drawn for the person, by pointer, by keys alone, and read aloud.

use std::collections::BTreeSet;

use browser_tests::{
    Asked, Browser, Choice, Engine, Key, Learner, Oracle, Person, Setup, Site, Spoken, engines,
    feedback_at, hook, question_at,
};

/// Scenarios of a track.
const TAKEN: usize = 10;

engines!(the_track_of_a_role: chromium always, firefox long, webkit long);

fn the_track_of_a_role(engine: Engine) {
    let site = Site::open();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("track", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    assert!(browser.text(&hook("start")).contains("40 phút"));
    learner.start();
    learner.fill_in(Person::LONG);
    let amount = browser.text("label:has([data-testid=amount-own])");
    assert!(amount.contains("10 tình huống, khoảng 30 phút"), "{amount}");
    browser.fits("the form");
    browser.step("looks at how long everything takes, and takes the track");
    browser.click("label:has([data-testid=amount-whole])");
    browser.click("label:has([data-testid=amount-own])");
    browser.click(&hook("who-submit"));
    learner.arrive("#/hoc/van-ban");
    learner.read_directive(|_| {});
    let taken = walk(&learner, Person::LONG, |_, asked, _| {
        let choice = asked.best(2);
        learner.choose(&choice);
        learner.decide(&choice);
    });
    assert_eq!(
        taken
            .iter()
            .filter(|asked| asked.activity == "feed")
            .count(),
        1
    );
    assert_eq!(browser.text(&hook("percent")), "100%");
    assert!(
        browser.shows(&hook("recognised")),
        "the feed has its two numbers"
    );

    browser.step("only what was drawn is kept on the device");
    let kept = browser.saved().expect("a database").parts.len();
    assert!(
        kept < oracle.parts && kept > TAKEN,
        "{kept} of {} parts",
        oracle.parts
    );

    let text = learner.take_certificate();
    assert!(text.contains(Person::LONG.name), "{text}");
    browser.click(&hook("verify-own"));
    assert_eq!(learner.verdict(), "valid");
    let script = "const label = [...document.querySelectorAll('.signed dt')]
        .find((term) => term.textContent === 'Lộ trình');
        return label && label.nextElementSibling.textContent;";
    let track = browser.run(script, Vec::new());
    assert_eq!(track, "Cán bộ, công chức, viên chức");
    learner.quiet();
}

engines!(a_track_by_keys: chromium always, firefox long, webkit long);

fn a_track_by_keys(engine: Engine) {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("track_by_keys", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.introduce_to_own_track(Person::PLAIN);
    learner.read_directive(|_| {});
    walk(&learner, Person::PLAIN, |_, asked, _| {
        browser.tab_back_to("header a");
        learner.choose_by_keys(&asked.best(2));
        browser.tab_to(&hook("submit"));
        browser.press(Key::Enter);
    });
    assert_eq!(browser.text(&hook("percent")), "100%");
    learner.quiet();
}

engines!(a_track_read_aloud: chromium always, firefox long, webkit long);

/// What a screen reader is told of every screen: the heading at once, every option once, then the verdict and what comes
/// after it. Word for word the activities are read in [`crate::spoken_activities`].
fn a_track_read_aloud(engine: Engine) {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("track_read_aloud", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.introduce_to_own_track(Person::PLAIN);
    learner.read_directive(|_| {});
    let spoken = Spoken::listen(&browser);
    walk(&learner, Person::PLAIN, |position, asked, choice| {
        let read = spoken.read().join("\n");
        // Of a branch the options of the first decision.
        let (of, start) = &asked.nodes;
        for (option, words) in asked.options["vi"].iter().enumerate() {
            let here = of.get(option).is_none_or(|node| node == start);
            assert!(!here || read.contains(words.trim()), "{words} in {read}");
        }
        learner.choose(choice);
        let _ = spoken.heard();
        learner.decide(choice);
        learner.arrive(&feedback_at(position));
        let heard = spoken.heard();
        let heading = browser.screen().heading;
        assert_eq!(heard.first(), Some(&format!("heading, {heading}, level 1")));
        let verdict = browser.text(&format!("{} .lv", hook("feedback")));
        let told = heard.iter().filter(|phrase| phrase.starts_with("polite: "));
        let told: Vec<&String> = told
            .filter(|phrase| phrase.contains(verdict.trim()))
            .collect();
        assert_eq!(told.len(), 1, "{verdict} is told once: {heard:#?}");
        let read = spoken.read().join("\n");
        assert!(
            read.contains("Công văn 249-CV/TU"),
            "the clause is read: {read}"
        );
    });
    learner.quiet();
}

/// Through the scenarios that were drawn, up to the result; `answer` answers each. What was met.
fn walk<'o>(
    learner: &Learner<'o>,
    person: Person,
    mut answer: impl FnMut(usize, &'o Asked, &Choice),
) -> Vec<&'o Asked> {
    let browser = learner.browser;
    let mut met: Vec<&Asked> = Vec::new();
    for position in 1..=TAKEN {
        let heading = learner.arrive(&question_at(position)).heading;
        let asked = learner.oracle.titled(&heading);
        browser.step(&format!("takes {} as scenario {position}", asked.id));
        assert!(
            asked
                .audiences
                .iter()
                .any(|audience| audience == person.audience),
            "{} is for {:?}",
            asked.id,
            asked.audiences
        );
        answer(position, asked, &asked.best(2));
        learner.arrive(&feedback_at(position));
        browser.click(&hook("next"));
        met.push(asked);
    }
    learner.arrive("#/hoc/ket-qua");
    let ids: BTreeSet<&String> = met.iter().map(|asked| &asked.id).collect();
    assert_eq!(ids.len(), TAKEN, "each once");
    met
}
