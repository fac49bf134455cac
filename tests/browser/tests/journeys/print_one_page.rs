//! The certificate on paper: one sheet, lying down, whatever the name.

use browser_tests::{
    Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, engines, hook, page_size, pages,
};
use serde_json::{Value, json};

/// A4 and Letter lying down, in points.
const A4: (f64, f64) = (842.0, 595.0);
const LETTER: (f64, f64) = (792.0, 612.0);

/// Letters as wide as there are, as many as fit a code.
const WIDE: &str =
    "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW";

engines!(print_one_page: chromium always, firefox always, webkit never "it has no way to print under a driver");

fn print_one_page(engine: Engine) {
    let site = Site::brief();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("print_one_page", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.hurry(Person::LONG, &Choice::all_best(&oracle));
    learner.take_certificate();
    prints_one_lying_sheet(&browser, Person::LONG.name);

    browser.step("corrects the name");
    browser.click(&hook("correct"));
    learner.arrive("#/hoc/giay-chung-nhan/sua");
    assert_eq!(
        browser.property(&hook("name"), "value").as_deref(),
        Some(Person::LONG.name)
    );
    browser.clear(&hook("name"));
    browser.type_into(&hook("name"), "Lê Á");
    browser.click(&hook("who-submit"));
    learner.arrive("#/hoc/giay-chung-nhan");
    let text = browser.until("the corrected certificate", || {
        let text = browser.property(&hook("cert-text"), "value")?;
        text.contains("Lê Á").then_some(text)
    });
    assert!(text.contains(Person::LONG.unit), "{text}");
    assert!(!text.contains(Person::LONG.name), "{text}");
    assert!(text.contains(oracle.title["vi"].as_str()), "{text}");
    prints_one_lying_sheet(&browser, "Lê Á");

    browser.step("corrects name and unit to the widest there can be");
    browser.click(&hook("correct"));
    learner.arrive("#/hoc/giay-chung-nhan/sua");
    for field in ["name", "unit"] {
        browser.clear(&hook(field));
        browser.type_into(&hook(field), WIDE);
    }
    browser.click(&hook("who-submit"));
    learner.arrive("#/hoc/giay-chung-nhan");
    browser.until("the corrected certificate", || {
        let text = browser.property(&hook("cert-text"), "value")?;
        text.contains(WIDE).then_some(())
    });
    prints_one_lying_sheet(&browser, WIDE);

    browser.step("prints another screen");
    learner.open("#/hoc/ket-qua");
    assert!(!lies(paper_of(&browser)), "only the certificate lies");
    learner.quiet();
}

fn prints_one_lying_sheet(browser: &Browser, name: &str) {
    browser.step(&format!("prints the certificate of {name}"));
    for (width, height) in [(360, 740), (1366, 768)] {
        browser.resize(width, height);
        is_one_sheet(
            &browser.printed(),
            A4,
            &format!("{name}, from a window {width} px wide"),
        );
    }
    if browser.engine() == Engine::Chromium {
        // A printer that has no A4. Firefox has no way to say so under a driver: its paper follows the page's wish.
        is_one_sheet(
            &browser.printed_on(27.94, 21.59),
            LETTER,
            &format!("{name}, on Letter"),
        );
        stands_apart(browser, name);
    }
    browser.resize(360, 740);
}

fn is_one_sheet(pdf: &[u8], (wide, high): (f64, f64), what: &str) {
    assert_eq!(pages(pdf), Some(1), "{what}");
    let size = page_size(pdf).expect("the page has a size");
    assert!(
        (size.0 - wide).abs() < 2.0 && (size.1 - high).abs() < 2.0,
        "{what}: {size:?} points"
    );
}

fn lies((wide, high): (f64, f64)) -> bool {
    wide > high
}

fn paper_of(browser: &Browser) -> (f64, f64) {
    page_size(&browser.printed()).expect("the page has a size")
}

/// As paper shows it: nothing reaches over the sheet's edge, and no part stands on another.
fn stands_apart(browser: &Browser, name: &str) {
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let script = "const box = (css) => document.querySelector(css).getBoundingClientRect();
        const sheet = box('[data-testid=sheet]');
        const outside = [...document.querySelectorAll('[data-testid=sheet] *')].filter((part) => {
            const { width, right, bottom } = part.getBoundingClientRect();
            return width > 0 && !part.closest('svg') && (right > sheet.right + 1 || bottom > sheet.bottom + 1);
        }).map((part) => part.className);
        const parts = ['.cert__top', '.cert__title', '.cert__name', '.cert__unit', '.cert__did', '.cert__foot'].map(box);
        return [sheet.width > 1000, outside, parts.slice(1).map((part, index) => part.top >= parts[index].bottom - 1)];";
    let found = browser.run(script, Vec::new());
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
    assert_eq!(
        found,
        json!([true, Vec::<Value>::new(), [true, true, true, true, true]]),
        "{name}"
    );
}
