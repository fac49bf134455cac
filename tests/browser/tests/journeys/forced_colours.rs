//! The reader's own colours in place of the page's: what is chosen, what has the focus, what a verdict is are told by
//! edges, drawings and words.

use std::collections::BTreeSet;

use browser_tests::{
    Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, engines, hook, question_at,
};
use serde_json::json;

use crate::screens::with_another_last_digit;

engines!(forced_colours:
    chromium always,
    firefox never "a palette is forced by DevTools, which it does not have",
    webkit never "as Firefox"
);

fn forced_colours(engine: Engine) {
    let site = Site::sampler();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("forced_colours", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.introduce(Person::PLAIN);
    learner.read_directive(|_| {});
    learner.arrive(&question_at(1));
    let choices = Choice::all_best(&oracle);
    learner.choose(&choices[0]);

    browser.step("looks at what is chosen");
    assert_eq!(
        marked(&browser),
        0,
        "colours alone mark it as long as there are colours"
    );
    browser.force_colours();
    assert_eq!(marked(&browser), 2, "an answer and how sure one is");
    all_edged(&browser);
    browser.tab_to(&hook("submit"));

    for (position, choice) in (1..).zip(choices) {
        if position > 1 {
            learner.choose(&choice);
        }
        learner.submit(position, &choice);
        as_words_are(&browser);
        learner.next(position);
    }
    all_edged(&browser);
    as_words_are(&browser);
    let text = learner.take_certificate();
    browser.step("enlarges the code");
    browser.click(&hook("enlarge"));
    browser.until("the large code", || {
        browser.shows(".qr-large").then_some(())
    });
    let fill = "return ['.qr-large .qr__paper', '.qr-large .qr__ink']
        .map((part) => getComputedStyle(document.querySelector(part)).fill);";
    let black_on_white = json!(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
    assert_eq!(browser.run(fill, Vec::new()), black_on_white);
    all_edged(&browser);

    browser.step("tells the verdicts apart");
    let mut told = BTreeSet::new();
    let changed = with_another_last_digit(&text);
    for address in [link(&text), format!("#v{changed}"), "#vabc".to_owned()] {
        learner.open(&address);
        learner.verdict();
        as_words_are(&browser);
        told.insert((
            browser.screen().heading,
            browser.attribute(".verdict > svg use", "href"),
        ));
    }
    let headings: BTreeSet<_> = told.iter().map(|(heading, _)| heading).collect();
    let drawings: BTreeSet<_> = told.iter().map(|(_, drawing)| drawing).collect();
    assert_eq!((headings.len(), drawings.len()), (3, 3), "{told:?}");
    learner.quiet();
}

fn link(text: &str) -> String {
    let digits = text.rsplit("#v").next().unwrap_or_default();
    format!("#v{}", digits.trim())
}

/// How many labels have an outline of 2 px or more.
fn marked(browser: &Browser) -> u64 {
    let script = "return [...document.querySelectorAll('label')].filter((label) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(label);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    }).length;";
    browser.run(script, Vec::new()).as_u64().unwrap_or_default()
}

/// Buttons have an edge that is seen.
#[track_caller]
fn all_edged(browser: &Browser) {
    let script = "return [...document.querySelectorAll('.btn:not(.btn--quiet)')].filter((button) => {
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(button);
        return borderTopStyle === 'none' || !parseFloat(borderTopWidth) || borderTopColor === backgroundColor;
    }).map((button) => button.innerText);";
    assert_eq!(
        browser.run(script, Vec::new()),
        json!([]),
        "without an edge"
    );
}

/// Drawings are drawn like the words beside them.
#[track_caller]
fn as_words_are(browser: &Browser) {
    let script = "return [...document.querySelectorAll('main svg:not(.cert svg, .qr)')]
        .filter((drawing) => getComputedStyle(drawing).color !== getComputedStyle(drawing.parentElement).color)
        .map((drawing) => drawing.outerHTML);";
    assert_eq!(
        browser.run(script, Vec::new()),
        json!([]),
        "in a colour of its own"
    );
}
