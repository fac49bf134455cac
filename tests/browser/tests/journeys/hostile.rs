//! Addresses and texts from anywhere: a clear verdict or a plain page, and the page lives on.

use std::fs;
use std::path::Path;

use browser_tests::{Browser, Engine, Learner, Oracle, Setup, Site, engines, hook};

/// What an address leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leads {
    /// A verdict of this state.
    Verdict(&'static str),
    /// The first screen.
    Home,
    /// The page that says that there is nothing.
    Nowhere,
}

fn what(browser: &Browser) -> Option<String> {
    if let Some(state) = browser.attribute(&hook("verdict"), "data-state") {
        return Some(state);
    }
    if browser.shows(&hook("start")) {
        return Some("home".to_owned());
    }
    let empty = browser.shows("main.empty") && browser.look().is_some();
    let nowhere = empty && !browser.shows(&hook("content-failed"));
    nowhere.then(|| "nowhere".to_owned())
}

engines!(hostile_fragments: chromium always, firefox long, webkit long);

fn hostile_fragments(engine: Engine) {
    let site = Site::sampler();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("hostile_fragments", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let valid = fs::read_to_string(repository("tests/fixtures/evidence/certificate.txt"))
        .expect("a fixture");
    let valid = valid.trim();
    let unreadable = Leads::Verdict("unreadable");
    let table: Vec<(&str, String, Leads)> = vec![
        ("a good code", format!("#v{valid}"), Leads::Verdict("valid")),
        (
            "percent-encoded whole",
            format!("#v{}", percent(valid)),
            Leads::Verdict("valid"),
        ),
        ("empty", "#v".to_owned(), unreadable),
        ("one digit", "#v1".to_owned(), unreadable),
        ("letters", "#vabc".to_owned(), unreadable),
        (
            "markup",
            "#v<img src=x onerror=alert(1)>".to_owned(),
            unreadable,
        ),
        ("a stray percent sign", "#v%".to_owned(), unreadable),
        ("percent-encoded nothing", "#v%00%00".to_owned(), unreadable),
        ("not UTF-8", "#v%ff%fe".to_owned(), unreadable),
        (
            "100 kB of digits",
            format!("#v{}", "7".repeat(100_000)),
            unreadable,
        ),
        (
            "100 kB of letters",
            format!("#v{}", "ấ".repeat(33_000)),
            unreadable,
        ),
        (
            "cut short",
            format!("#v{}", &valid[..valid.len() / 2]),
            unreadable,
        ),
        ("doubled", format!("#v{valid}{valid}"), unreadable),
        ("a leading zero", format!("#v0{valid}"), unreadable),
        ("minus", format!("#v-{valid}"), unreadable),
        ("foreign anchor", "#main".to_owned(), Leads::Home),
        ("only a hash", "#".to_owned(), Leads::Home),
        (
            "glued on by a chat program",
            "#/?fbclid=IwAR0".to_owned(),
            Leads::Home,
        ),
        ("no such place", "#/khong/co".to_owned(), Leads::Nowhere),
        (
            "no such scenario",
            "#/tinh-huong/S99".to_owned(),
            Leads::Nowhere,
        ),
        (
            "a scenario named as objects are",
            "#/tinh-huong/__proto__".to_owned(),
            Leads::Nowhere,
        ),
        (
            "up and away",
            "#/tinh-huong/../../x".to_owned(),
            Leads::Nowhere,
        ),
        (
            "markup in the path",
            "#/<script>alert(1)</script>".to_owned(),
            Leads::Nowhere,
        ),
        (
            "a huge path",
            format!("#/{}", "a/".repeat(50_000)),
            Leads::Nowhere,
        ),
        (
            "a position that is none",
            "#/hoc/tinh-huong/0".to_owned(),
            Leads::Nowhere,
        ),
        (
            "a position in a run that never began",
            "#/hoc/tinh-huong/7/giai-thich".to_owned(),
            Leads::Home,
        ),
        (
            "somebody's certificate",
            "#/hoc/giay-chung-nhan".to_owned(),
            Leads::Home,
        ),
        (
            "the same, spelled otherwise",
            "#/hoc/giay%2Dchung%2Dnhan".to_owned(),
            Leads::Home,
        ),
    ];
    // In a page that is open already each; loaded with it every third, among the long tests all.
    let step = if cfg!(feature = "long") { 1 } else { 3 };
    for (row, (name, fragment, leads)) in table.into_iter().enumerate() {
        browser.step(&format!("opens {name}"));
        let expected = match leads {
            Leads::Verdict(state) => state,
            Leads::Home => "home",
            Leads::Nowhere => "nowhere",
        };
        if row % step == 0 {
            learner.open(&fragment);
            let found = browser.until(name, || what(&browser));
            assert_eq!(found, expected, "{name}");
        }
        browser.set_fragment("#/kiem-tra");
        browser.until("a page that lives on", || {
            browser.shows(&hook("paste")).then_some(())
        });
        browser.set_fragment(&fragment);
        browser.until(&format!("{name}, without loading the page"), || {
            (what(&browser)? == expected).then_some(())
        });
        browser.fits(name);
    }
    learner.quiet();
}

engines!(hostile_texts: chromium always, firefox long, webkit long);

/// The corpus that the native tests read: the same verdicts in the browser.
fn hostile_texts(engine: Engine) {
    let site = Site::sampler();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("hostile_texts", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    let folder = repository("crates/evidence/tests/hostile");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the corpus")
        .map(|file| file.expect("a file of it").path())
        .collect();
    files.sort();
    assert!(files.len() > 30, "the corpus has shrunk to {}", files.len());
    learner.open("#/kiem-tra");
    for file in files {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        browser.step(&format!("pastes {name}"));
        let whole = fs::read_to_string(&file).expect("a text");
        let (head, text) = whole.split_once('\n').expect("a head line");
        let expected = match head.split_whitespace().nth(1) {
            Some("Valid") => "valid",
            Some("Invalid") => "changed",
            _ => "unreadable",
        };
        if text.trim().is_empty() {
            continue;
        }
        browser.until("the form", || browser.shows(&hook("paste")).then_some(()));
        browser.paste_into(&hook("paste"), text);
        browser.click(&hook("verify-submit"));
        assert_eq!(learner.verdict(), expected, "{name}");
        browser.click(&hook("another"));
        browser.until("the form again", || {
            browser
                .attribute(&hook("verdict"), "data-state")
                .is_none()
                .then_some(())
        });
    }
    learner.quiet();
}

fn repository(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// Every byte percent-encoded.
fn percent(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
