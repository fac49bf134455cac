//! The certificate on paper: one sheet, lying down, whatever the name.

use browser_tests::{Browser, Choice, Learner, Oracle, Person, Setup, Site, hook, pages};

/// Width and height of a PDF's first page, in points.
fn paper(pdf: &[u8]) -> Option<(f64, f64)> {
    let text = String::from_utf8_lossy(pdf);
    let (_, after) = text.split_once("/MediaBox")?;
    let (_, after) = after.split_once('[')?;
    let numbers: Vec<f64> = after
        .split(']')
        .next()?
        .split_whitespace()
        .filter_map(|number| number.parse().ok())
        .collect();
    (numbers.len() == 4).then(|| (numbers[2], numbers[3]))
}

#[test]
fn print_one_page() {
    let site = Site::open();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("print_one_page", Setup::default());
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
    learner.quiet();
}

fn prints_one_lying_sheet(browser: &Browser, name: &str) {
    browser.step(&format!("prints the certificate of {name}"));
    for (width, height) in [(360, 740), (1366, 768)] {
        browser.resize(width, height);
        let pdf = browser.printed();
        assert_eq!(
            pages(&pdf),
            Some(1),
            "{name}, from a window {width} px wide"
        );
        let (wide, high) = paper(&pdf).expect("the page has a size");
        assert!(
            (wide - 842.0).abs() < 2.0 && (high - 595.0).abs() < 2.0,
            "{wide} × {high} points"
        );
    }
    browser.resize(360, 740);
}
