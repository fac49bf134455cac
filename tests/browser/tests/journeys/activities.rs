//! Every activity in practice: worst by pointer, best by keyboard, what is missing said, what went wrong explained.

use browser_tests::{
    Asked, Axe, Browser, Choice, Engine, Kind, Learner, Oracle, Setup, Site, engines, hook,
};

engines!(choose_many);
engines!(reply);
engines!(rate);
engines!(sort);
engines!(order);
engines!(spot);
engines!(branch);
engines!(feed);
engines!(investigate);

fn choose_many(engine: Engine) {
    try_out(engine, "S07");
}

fn reply(engine: Engine) {
    try_out(engine, "S02");
}

fn rate(engine: Engine) {
    try_out(engine, "S10");
}

fn sort(engine: Engine) {
    try_out(engine, "S25");
}

fn order(engine: Engine) {
    try_out(engine, "S03");
}

fn spot(engine: Engine) {
    try_out(engine, "S26");
}

fn branch(engine: Engine) {
    try_out(engine, "S04");
}

fn feed(engine: Engine) {
    try_out(engine, "S19");
}

fn investigate(engine: Engine) {
    try_out(engine, "S29");
}

fn try_out(engine: Engine, id: &str) {
    let site = Site::open();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start(&format!("practice_{id}"), Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let asked = oracle.scenario(id);
    browser.step("opens it");
    let screen = learner.open(&format!("#/tinh-huong/{id}"));
    assert_eq!(screen.heading, asked.title["vi"]);
    look(&browser, "the question");

    browser.step("submits it empty");
    browser.click(&hook("submit"));
    let said = missing(&browser);
    is_at_what_is_missing(&browser, asked, &said);

    browser.step("answers it as badly as can be, by pointer");
    // In a feed one thinks beforehand that nearly all will go well; elsewhere how sure one is is left out.
    let worst = asked.worst(if asked.kind() == Kind::Feed { 3 } else { 0 });
    learner.choose(&worst);
    holds(&learner, &worst);
    look(&browser, "the filled question");
    learner.decide(&worst);
    let feedback = feedback(&browser);
    assert_eq!(level(&feedback), 0, "{feedback:?}");
    look(&browser, "the feedback on the worst");
    explains(&browser, asked, false);

    browser.step("answers it as well as can be, by keyboard");
    browser.click(&hook("again"));
    browser.until("the question again", || {
        let screen = browser.look().filter(|screen| screen.focused);
        screen.filter(|_| browser.shows(&hook("question")))
    });
    let best = asked.best(2);
    learner.choose_by_keys(&best);
    holds(&learner, &best);
    browser.tab_to(&hook("submit"));
    browser.press(browser_tests::Key::Enter);
    let feedback = self::feedback(&browser);
    assert_eq!(level(&feedback), 3, "{feedback:?}");
    look(&browser, "the feedback on the best");
    explains(&browser, asked, true);
    browser.tab_around();
    learner.quiet();
}

/// Nothing is wider than the screen, and axe-core finds nothing wrong in either theme: every time in Chromium, elsewhere
/// in the long tests, since its rules judge the same document.
fn look(browser: &Browser, what: &str) {
    browser.fits(what);
    assert_eq!(browser.torn(), [""; 0], "{what}");
    if browser.engine() != Engine::Chromium && cfg!(not(feature = "long")) {
        return;
    }
    for theme in ["light", "dark"] {
        browser.prefer(theme);
        let found = Axe::installed().findings(browser);
        assert!(
            found.violations.is_empty(),
            "{what}, {theme}: {:#?}",
            found.violations
        );
    }
}

/// What is said to be missing.
#[track_caller]
fn missing(browser: &Browser) -> String {
    browser.until("what is missing", || {
        browser
            .text_now("#turn-message")
            .filter(|words| !words.is_empty())
    })
}

/// The focus is on the first thing missing; what may be left out leaves it on the button.
fn is_at_what_is_missing(browser: &Browser, asked: &Asked, said: &str) {
    let first = match asked.kind() {
        Kind::Spot => "[data-testid=submit]",
        Kind::Rate | Kind::Sort | Kind::Feed => ".item",
        Kind::One | Kind::Many | Kind::Branch | Kind::Check => ".opt input",
        Kind::Order => "button.opt",
    };
    browser.until(
        &format!("the focus on the first thing missing ({said})"),
        || {
            let at = "return document.activeElement === document.querySelector(arguments[0]);";
            (browser.run(at, vec![first.into()]) == true).then_some(())
        },
    );
}

/// The form shows the answer and counts it.
fn holds(learner: &Learner<'_>, choice: &Choice) {
    learner.holds(choice);
    if matches!(
        choice.kind,
        Kind::Many | Kind::Spot | Kind::Rate | Kind::Sort
    ) {
        let count = learner.browser.text(&hook("count"));
        let wanted = choice.presses().len().to_string();
        assert!(count.contains(&wanted), "{count}");
    }
}

/// The class of the verdict's glyph and its words, once the feedback has the focus.
#[track_caller]
fn feedback(browser: &Browser) -> String {
    browser.until("the feedback", || {
        let shown = browser.shows(&hook("feedback"));
        browser.look().filter(|screen| shown && screen.focused)
    });
    let found = "const glyph = document.querySelector('.fb .lv');
        return `${glyph.className} ${glyph.parentElement.parentElement.innerText}`;";
    browser
        .run(found, Vec::new())
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

fn level(feedback: &str) -> u32 {
    let level = feedback
        .strip_prefix("lv lv--")
        .and_then(|rest| rest.get(..1));
    level
        .and_then(|digit| digit.parse().ok())
        .unwrap_or(u32::MAX)
}

/// The way that was gone, decision by decision, each with what was chosen; the other decisions one tap away.
fn shows_the_way(browser: &Browser, asked: &Asked, way: &[u32]) {
    let said = browser.run(
        "return [...document.querySelectorAll('.way > li')].map((step) => step.innerText);",
        Vec::new(),
    );
    let said: Vec<String> = serde_json::from_value(said).expect("a list of texts");
    assert_eq!(said.len(), way.len(), "{said:#?}");
    for (step, option) in said.iter().zip(way) {
        assert!(
            step.contains(&asked.options["vi"][*option as usize]),
            "{step}"
        );
    }
    let nodes = asked
        .nodes
        .0
        .iter()
        .max()
        .map_or(0, |last| *last as usize + 1);
    let others = "return document.querySelectorAll('.more .things > .thing').length;";
    let others = browser.run(others, Vec::new());
    assert_eq!(others.as_u64(), u64::try_from(nodes - way.len()).ok());
}

/// Each move with the pages that are one, and every page one tap away.
fn shows_the_moves(browser: &Browser, asked: &Asked, all_right: bool) {
    let texts = |css: &str| -> Vec<String> {
        let script =
            "return [...document.querySelectorAll(arguments[0])].map((part) => part.innerText);";
        serde_json::from_value(browser.run(script, vec![css.into()])).expect("a list of texts")
    };
    let moves = texts("[data-testid=moves] > li");
    assert_eq!(moves.len(), 3, "{moves:#?}");
    for told in &moves {
        assert_eq!(told.contains("Đã làm"), all_right, "{told}");
    }
    let told = texts(".more .things > .thing h3");
    let mut expected = asked.labels["vi"].clone();
    let mut shown = told.clone();
    expected.sort();
    shown.sort();
    assert_eq!(shown, expected, "every page once");
}

/// Every thing is spoken of once, in view or one tap away.
fn explains(browser: &Browser, asked: &Asked, all_right: bool) {
    browser.unfold();
    if asked.kind() == Kind::One {
        return;
    }
    if asked.kind() == Kind::Branch {
        let way = if all_right {
            asked.best(0)
        } else {
            asked.worst(0)
        };
        return shows_the_way(browser, asked, &way.answer);
    }
    if asked.kind() == Kind::Check {
        return shows_the_moves(browser, asked, all_right);
    }
    let said = browser.run(
        "return [...document.querySelectorAll('.fb .thing')].map((thing) => thing.innerText);",
        Vec::new(),
    );
    let said: Vec<String> = serde_json::from_value(said).expect("a list of texts");
    let things = match asked.kind() {
        Kind::Feed => &asked.posters["vi"],
        _ => &asked.options["vi"],
    };
    assert_eq!(said.len(), things.len(), "{said:#?}");
    for text in things {
        let about = said
            .iter()
            .filter(|thing| thing.contains(text.as_str()))
            .count();
        assert!(about >= 1, "{text} in {said:#?}");
    }
    if asked.kind() != Kind::Order {
        let closer = browser.shows(".fb h2 + .things");
        assert_eq!(closer, !all_right, "what to look at closely");
    }
    if asked.kind() == Kind::Feed {
        let problems = asked.posts.iter().filter(|post| post.problem).count();
        let sound = asked.posts.len() - problems;
        let numbers = browser.text(&hook("recognised"));
        let all = numbers.contains(&format!(" {problems}/{problems}"))
            && numbers.contains(&format!(" 0/{sound}"));
        assert_eq!(all, all_right, "{numbers}");
        let whole = browser.text(&hook("feedback"));
        let guess = if all_right {
            "Hơn một nửa"
        } else {
            "Gần hết"
        };
        assert!(whole.contains(guess), "{whole}");
        assert!(!whole.contains("“Chắc”"), "nobody was asked: {whole}");
    }
    if asked.kind() == Kind::Spot {
        let marks = "return ['hit', 'miss', 'false', 'fine'].map((mark) => document.querySelectorAll(`.scene__stage .spot--${mark}`).length);";
        let shown: Vec<usize> =
            serde_json::from_value(browser.run(marks, Vec::new())).expect("four counts");
        let signs = asked.marks.iter().filter(|sign| **sign == 1).count();
        let fine = asked.marks.len() - signs;
        let wanted = if all_right {
            [signs, 0, 0, fine]
        } else {
            [0, signs, fine, 0]
        };
        assert_eq!(shown, wanted, "the artefacts are shown again with marks");
    }
}
