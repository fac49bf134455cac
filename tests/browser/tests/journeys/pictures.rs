//! Pictures take their time to come; what stands below them stays where it is.

use browser_tests::{Browser, Engine, Oracle, Reply, Setup, Site, engines, hook};
use serde_json::Value;

/// What is pressed to answer, in any activity.
const OPTIONS: &str = ".opt input, .item input, button.opt, button.pin";

engines!(pictures_keep_their_place: chromium long, firefox long, webkit always);

fn pictures_keep_their_place(engine: Engine) {
    // Every scenario with pictures among the long tests.
    let site = if cfg!(feature = "long") {
        Site::open()
    } else {
        Site::sampler()
    };
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("pictures", Setup::of(engine));
    let mut drawn = 0;
    for scenario in oracle.scenarios.iter().filter(|asked| asked.pictured) {
        browser.step(&format!(
            "looks at {} before its pictures come",
            scenario.id
        ));
        site.fault("packs/*.svg", Reply::Stall);
        let before = options(&site, &browser, &scenario.id);
        let come = "return [...document.querySelectorAll('main img')].filter((picture) => picture.naturalWidth).length;";
        assert_eq!(browser.run(come, Vec::new()), 0, "no picture has come");
        site.mend();
        browser.step(&format!("looks at {} with its pictures", scenario.id));
        let after = options(&site, &browser, &scenario.id);
        browser.until("the pictures", || {
            let come = "return [...document.querySelectorAll('main img')].every((picture) => {
                picture.loading = 'eager';
                return picture.naturalWidth > 0;
            });";
            (browser.run(come, Vec::new()) == true).then_some(())
        });
        let come = places(&browser);
        assert_eq!(
            before, after,
            "{}: laid out otherwise from the start",
            scenario.id
        );
        assert_eq!(before, come, "{}: the options moved", scenario.id);
        let pictures = browser.run(
            "return document.querySelectorAll('main img').length;",
            Vec::new(),
        );
        let pictures = pictures.as_u64().unwrap_or_default();
        assert!(pictures > 0, "{} shows its pictures", scenario.id);
        drawn += pictures;
    }
    assert!(drawn >= 3, "the pack has pictures, not {drawn}");
}

/// Opens a scenario for practice, where it is the same for everybody; where its options are.
fn options(site: &Site, browser: &Browser, id: &str) -> Value {
    browser.open(&site.url());
    browser.until("the first screen", || {
        browser.shows(&hook("start")).then_some(())
    });
    browser.set_fragment(&format!("#/tinh-huong/{id}"));
    browser.until("the options", || browser.shows(OPTIONS).then_some(()));
    places(browser)
}

fn places(browser: &Browser) -> Value {
    let script = "return [...document.querySelectorAll(arguments[0])]
        .map((option) => Math.round(option.getBoundingClientRect().top + scrollY));";
    browser.run(script, vec![OPTIONS.into()])
}
