//! From the link to a certificate and its verification, on a phone, in Vietnamese.

use std::fs;

use browser_tests::{
    Asked, Browser, Choice, Engine, Kind, Learner, Oracle, Person, Setup, Site, engines, hook,
    question_at,
};

/// All best but one that was surely wrong, one that is only good, and one that is right but unsure.
fn choices(oracle: &Oracle) -> Vec<Choice> {
    (0..)
        .zip(&oracle.scenarios)
        .map(|(index, scenario)| match index {
            3 => scenario.worst(3),
            5 => scenario.best(1),
            7 => scenario.best(0),
            _ => scenario.best(2),
        })
        .collect()
}

engines!(link_to_certificate: chromium always, firefox long, webkit long);

fn link_to_certificate(engine: Engine) {
    let site = Site::open();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("link_to_certificate", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };

    browser.step("opens the link");
    let welcome = learner.open("");
    assert_eq!(welcome.heading, oracle.title["vi"]);
    assert_eq!(welcome.lang, "vi");
    browser.fits("welcome");

    learner.start();
    empty_form_says_what_is_missing(&learner);
    browser.fits("the form with its errors");
    learner.introduce(Person::LONG);
    learner.read_directive(|point| browser.fits(&format!("page {point} of the directive")));

    let choices = choices(&oracle);
    for (position, choice) in (1..).zip(&choices) {
        scenario(&learner, position, choice);
    }
    result(&learner, &choices);
    let text = certificate(&learner);
    let link = link_of(&text);
    verify(&learner, &text, &link);
    learner.quiet();
}

fn empty_form_says_what_is_missing(learner: &Learner<'_>) {
    let browser = learner.browser;
    browser.step("sends the form empty");
    browser.click(&hook("who-submit"));
    browser.until("the focus on the summary of errors", || {
        let focused = "return document.activeElement.dataset.testid === 'errors';";
        (browser.run(focused, Vec::new()) == true).then_some(())
    });
    let links = "return document.querySelectorAll('[data-testid=errors] a').length;";
    assert_eq!(
        browser.run(links, Vec::new()),
        3,
        "one link a missing field"
    );
    browser.step("jumps to the first field from the summary");
    browser.click("[data-testid=errors] li:first-child a");
    let focused = browser.run("return document.activeElement.id;", Vec::new());
    assert_eq!(focused, "name");
    assert_eq!(
        browser.screen().fragment,
        "#/hoc/ten",
        "the link must not change the address"
    );
}

fn scenario(learner: &Learner<'_>, position: usize, choice: &Choice) {
    let Learner {
        browser, oracle, ..
    } = *learner;
    let asked = &oracle.scenarios[position - 1];
    let screen = learner.arrive(&question_at(position));
    assert_eq!(screen.heading, asked.title["vi"]);
    shows_everything(browser, asked);
    browser.fits(&asked.id);
    let feedback = {
        browser.step(&format!("answers scenario {position}"));
        learner.choose(choice);
        watch_the_saving_mark(browser);
        learner.submit(position, choice)
    };
    assert!(
        !feedback.heading.trim().is_empty(),
        "the feedback has a heading"
    );
    assert_eq!(
        browser.attribute(&hook("saved"), "data-state").as_deref(),
        Some("saved")
    );
    // The mark at the moment when the feedback appeared.
    let seen = browser.run("return window.__markAtFeedback;", Vec::new());
    assert_eq!(
        seen, "saved",
        "an answer is durable before its feedback is shown"
    );
    browser.fits(&format!("the feedback on {}", asked.id));
    learner.next(position);
}

/// Every option, step, item, span or post once, each with its own text.
fn shows_everything(browser: &Browser, asked: &Asked) {
    let css = match asked.kind() {
        Kind::Rate | Kind::Sort => ".item > legend",
        Kind::Spot => ".spot button",
        Kind::Feed => ".feed .frame__title",
        Kind::One | Kind::Many | Kind::Order | Kind::Branch | Kind::Check => "form .opt",
    };
    let script = "return [...document.querySelectorAll(arguments[0])]
        .map((part) => (part.ariaLabel || part.innerText).trim()).sort();";
    let shown: Vec<String> =
        serde_json::from_value(browser.run(script, vec![css.into()])).expect("a list of texts");
    let mut shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    shown.sort_unstable();
    // Of a branch those of its first decision.
    let (of, start) = &asked.nodes;
    let here = |option: &usize| of.get(*option).is_none_or(|node| node == start);
    let options = match asked.kind() {
        Kind::Feed => &asked.posters["vi"],
        _ => &asked.options["vi"],
    };
    let options = options.iter().enumerate();
    let mut expected: Vec<&str> = options
        .filter(|(option, _)| here(option))
        .map(|(_, text)| text.trim())
        .collect();
    expected.sort_unstable();
    assert_eq!(shown, expected, "{}", asked.id);
}

fn watch_the_saving_mark(browser: &Browser) {
    let script = "window.__markAtFeedback = null;
        const watch = new MutationObserver(() => {
            if (!document.querySelector('[data-testid=feedback]')) return;
            watch.disconnect();
            window.__markAtFeedback = document.querySelector('[data-testid=saved]').dataset.state;
        });
        watch.observe(document.getElementById('app'), { childList: true, subtree: true });";
    browser.run(script, Vec::new());
}

fn result(learner: &Learner<'_>, choices: &[Choice]) {
    let Learner {
        browser, oracle, ..
    } = *learner;
    browser.step("looks at the result");
    let expected = oracle.percent(choices);
    assert_eq!(browser.text(&hook("percent")), format!("{expected}%"));
    let sure_but_wrong = browser.text(&hook("review"));
    let wrong = &oracle.scenarios[3].title["vi"];
    assert!(
        sure_but_wrong.contains(wrong.as_str()),
        "sure but wrong comes first: {sure_but_wrong}"
    );
    browser.fits("the result");
    browser.step("looks at a scenario again and comes back");
    browser.click(&hook("review"));
    learner.arrive("#/hoc/xem-lai/4");
    browser.fits("a scenario looked at again");
    browser.click(&hook("next"));
    learner.arrive("#/hoc/ket-qua");
}

fn certificate(learner: &Learner<'_>) -> String {
    let browser = learner.browser;
    let text = learner.take_certificate();
    assert_eq!(browser.text(&hook("cert-name")), Person::LONG.name);
    assert!(browser.text(&hook("sheet")).contains(Person::LONG.unit));
    browser.until("the picture", || {
        browser.shows(&hook("picture")).then_some(())
    });
    assert!(
        !browser.shows(&hook("sheet")),
        "the sheet beside it is for paper"
    );
    for line in [Person::LONG.name, Person::LONG.unit] {
        assert!(text.contains(line), "{line} in {text}");
    }
    browser.fits("the certificate");
    text
}

/// The line that leads to verification.
fn link_of(text: &str) -> String {
    let at = text
        .find("http")
        .unwrap_or_else(|| panic!("no link in {text}"));
    text[at..]
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn verify(learner: &Learner<'_>, text: &str, link: &str) {
    let browser = learner.browser;
    let (address, digits) = link
        .split_once("#v")
        .unwrap_or_else(|| panic!("no code in {link}"));
    assert_eq!(address, learner.site.url());
    assert!(
        digits.bytes().all(|digit| digit.is_ascii_digit()),
        "{digits}"
    );

    browser.step("opens the code's link");
    learner.open(&format!("#v{digits}"));
    assert_eq!(learner.verdict(), "valid");
    let fields = browser.text(".signed");
    let percent = learner.oracle.percent(&choices(learner.oracle));
    for field in [
        Person::LONG.name,
        Person::LONG.unit,
        &format!("{percent} %"),
        "cong-van-249",
    ] {
        assert!(fields.contains(field), "{field} in {fields}");
    }
    let empty = "return [...document.querySelectorAll('.signed dd')].filter((value) => !value.innerText.trim()).length;";
    assert_eq!(
        browser.run(empty, Vec::new()),
        0,
        "every signed field has a value"
    );
    browser.fits("the verdict");

    for at in [
        0,
        1,
        7,
        digits.len() / 3,
        digits.len() / 2,
        digits.len() * 4 / 5,
        digits.len() - 1,
    ] {
        browser.step(&format!("changes digit {at} of {}", digits.len()));
        let mut changed = digits.as_bytes().to_vec();
        changed[at] = if changed[at] == b'9' {
            b'1'
        } else {
            changed[at] + 1
        };
        let changed = String::from_utf8(changed).expect("digits are UTF-8");
        learner.open(&format!("#v{changed}"));
        let verdict = learner.verdict();
        assert!(
            matches!(verdict.as_str(), "changed" | "unreadable"),
            "digit {at}: {verdict}"
        );
        if verdict == "unreadable" {
            assert!(
                !browser.text(&hook("reason")).trim().is_empty(),
                "it says what is wrong"
            );
        }
        assert!(
            browser.text_now(".signed").is_none(),
            "no field is shown of what is not proven"
        );
    }
    browser.fits("the verdict on a changed code");

    browser.step("pastes the text");
    assert_eq!(learner.check_text(text), "valid");

    browser.step("saves the submission and gives it to the verification page");
    learner.open("#/hoc/giay-chung-nhan");
    let _ = learner.certificate_text();
    let file = learner.save_submission();
    assert_eq!(learner.check_file(&file), "valid");
    assert!(browser.text(".signed").contains(Person::LONG.name));

    browser.step("gives the file with another name on it");
    let submission = fs::read_to_string(&file).expect("the saved file is readable");
    let forged = submission.replace(Person::LONG.name, "Nguyễn Văn Khác");
    assert_ne!(forged, submission);
    fs::write(&file, forged).expect("the folder is the test's own");
    assert_eq!(learner.check_file(&file), "changed");
    assert!(browser.text_now(".signed").is_none());
}
