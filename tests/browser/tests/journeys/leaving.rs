//! Every way out of the device, and what is said where a browser refuses it. Chromium, whose driver's scripts can take
//! the page's functions away.

use std::fs;

use base64::Engine as _;
use browser_tests::{Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, engines, hook};
use messages::{Lang, certificate};
use serde_json::json;

/// A system that shares files, and notes what it was given.
const SHARING: &str = "navigator.canShare = (data) => !!data.files;
    navigator.share = async (data) => { window.__shared = data; };";

engines!(leaving:
    chromium always,
    firefox never "no other name can be given to it while it runs, and refusals are the page's own code, not the engine's",
    webkit never "as Firefox"
);

fn leaving(engine: Engine) {
    let site = Site::brief();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("leaving", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.hurry(Person::PLAIN, &Choice::all_best(&oracle));
    browser.run(SHARING, Vec::new());
    let text = learner.take_certificate();
    shared(&browser);
    saved(&browser);
    copying_refused(&browser, &text);
    saving_refused(&browser);
    printing_refused(&browser);
    // Mended by loading the page again: the driver's changes die with it.
    for refusal in [
        "HTMLCanvasElement.prototype.getContext = () => null;",
        "window.CompressionStream = undefined; HTMLCanvasElement.prototype.toBlob = (done) => done(null);",
        // As browsers do that guard against being recognised.
        "CanvasRenderingContext2D.prototype.getImageData = (x, y, w, h) => new ImageData(w, h);",
    ] {
        no_picture(&learner, &text, refusal);
    }
    without_compression(&learner);
    in_a_chat_program(&learner);
    learner.quiet();
}

/// The picture goes to the system as a file, and a refusal is told from a change of mind.
fn shared(browser: &Browser) {
    browser.step("sends the picture");
    assert_eq!(ways(browser)[0], "send", "what is likeliest comes first");
    browser.click(&hook("send"));
    let script = "const shared = window.__shared;
        return shared && [shared.files.length, shared.files[0].name, shared.files[0].type, shared.files[0].size, shared.text];";
    let shared = browser.until("what was shared", || {
        Some(browser.run(script, Vec::new())).filter(|shared| !shared.is_null())
    });
    let size = picture(browser).len();
    let name = "giay-chung-nhan-Trần-Thị-Mỹ-Duyên.png";
    assert_eq!(shared, json!([1, name, "image/png", size, null]));
    assert_eq!(said(browser), "");

    browser.step("sends, and is refused");
    refuse(
        browser,
        "navigator.share = async () => { throw new DOMException('', 'NotAllowedError'); };",
    );
    browser.click(&hook("send"));
    says(browser, certificate::send_failed(Lang::Vi));
    browser.step("opens the system's sheet and closes it");
    refuse(
        browser,
        "navigator.share = async () => { throw new DOMException('', 'AbortError'); };",
    );
    browser.click(&hook("send"));
    says(browser, "");
}

/// The button saves what is on the screen, byte for byte.
fn saved(browser: &Browser) {
    browser.step("saves the picture");
    browser.click(&hook("save-picture"));
    says(browser, certificate::saved_picture(Lang::Vi));
    let png = picture(browser);
    browser.until("the saved picture", || {
        let files = fs::read_dir(browser.downloads()).ok()?.flatten();
        let mut saved =
            files.filter(|file| file.path().extension().is_some_and(|kind| kind == "png"));
        (fs::read(saved.next()?.path()).ok()? == png).then_some(())
    });
}

fn copying_refused(browser: &Browser, text: &str) {
    browser.step("copies, and is refused");
    refuse(browser, "navigator.clipboard.writeText = async () => { throw new DOMException('', 'NotAllowedError'); };
        document.execCommand = () => false;");
    browser.click(&hook("copy-text"));
    says(browser, certificate::copy_failed(Lang::Vi));
    browser.until("the text to be copied by hand", || {
        browser.shows(&hook("cert-text")).then_some(())
    });
    assert_eq!(
        browser.property(&hook("cert-text"), "value").as_deref(),
        Some(text)
    );
}

fn saving_refused(browser: &Browser) {
    browser.step("saves, and is refused");
    refuse(
        browser,
        "HTMLAnchorElement.prototype.click = () => { throw new DOMException('', 'SecurityError'); };",
    );
    browser.click(&hook("save-picture"));
    says(browser, certificate::save_picture_failed(Lang::Vi));
    browser.click(&hook("save-file"));
    says(browser, certificate::save_failed(Lang::Vi));
    assert!(
        browser.shows(&hook("picture")),
        "the picture can still be pressed and held"
    );
}

fn printing_refused(browser: &Browser) {
    browser.step("prints, where there is no printing");
    refuse(browser, "window.print = undefined;");
    browser.click(&hook("print"));
    says(browser, certificate::print_failed(Lang::Vi));
}

/// Where no picture can be drawn the sheet stands in its place, and the text is sent.
fn no_picture(learner: &Learner<'_>, text: &str, refusal: &str) {
    let browser = learner.browser;
    browser.step(&format!("has no picture: {refusal}"));
    learner.open("#/hoc/ket-qua");
    browser.run(SHARING, Vec::new());
    browser.run(refusal, Vec::new());
    learner.take_certificate();
    assert!(!browser.shows(&hook("picture")));
    assert!(browser.shows(&hook("sheet")) && browser.shows(&hook("qr")));
    let place = browser.text(".cert-side");
    assert!(place.contains(certificate::no_picture(Lang::Vi)), "{place}");
    assert_eq!(
        ways(browser),
        ["copy-text", "send", "save-file", "print", "enlarge"]
    );
    browser.click(&hook("send"));
    let shared = browser.until("what was shared", || {
        let shared = browser.run(
            "return window.__shared && window.__shared.text;",
            Vec::new(),
        );
        shared.as_str().map(str::to_owned)
    });
    assert_eq!(shared, text);
}

/// An older browser does not compress for the page: then the picture is its own, larger one.
fn without_compression(learner: &Learner<'_>) {
    let browser = learner.browser;
    browser.step("has a browser that does not compress for the page");
    let small = {
        learner.open("#/hoc/giay-chung-nhan");
        picture(browser).len()
    };
    learner.open("#/hoc/ket-qua");
    refuse(browser, "window.CompressionStream = undefined;");
    learner.take_certificate();
    assert!(browser.shows(&hook("picture")));
    let large = picture(browser).len();
    assert!(
        large > 2 * small,
        "{large} bytes, and {small} with compression"
    );
}

/// Inside a chat program nothing is promised: copying comes first, and holding the picture is named.
fn in_a_chat_program(learner: &Learner<'_>) {
    let browser = learner.browser;
    browser.step("opens it inside a chat program");
    let agent = browser.run("return navigator.userAgent;", Vec::new());
    let agent = format!("{} Zalo android/24", agent.as_str().expect("a name"));
    browser.devtools(
        "Emulation.setUserAgentOverride",
        json!({ "userAgent": agent }),
    );
    learner.open("#/hoc/ket-qua");
    browser.run("navigator.share = undefined;", Vec::new());
    learner.take_certificate();
    assert_eq!(
        ways(browser),
        ["copy-text", "save-picture", "save-file", "print", "enlarge"]
    );
    browser.click(&hook("save-picture"));
    says(browser, certificate::saved_picture_doubtful(Lang::Vi));
    assert!(
        browser
            .text("figcaption")
            .starts_with(certificate::hold_to_save(Lang::Vi))
    );
}

/// Takes something away from the page.
fn refuse(browser: &Browser, script: &str) {
    browser.run(script, Vec::new());
}

/// The ways out in their order.
fn ways(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.cert-side .actions--fill button')].map((way) => way.dataset.testid);";
    let ways = browser.run(script, Vec::new());
    serde_json::from_value(ways).expect("names")
}

fn said(browser: &Browser) -> String {
    browser.text_now(&hook("said")).unwrap_or_default()
}

#[track_caller]
fn says(browser: &Browser, sentence: &str) {
    browser.until(&format!("“{sentence}” to be said"), || {
        (said(browser) == sentence).then_some(())
    });
}

/// The picture in the page.
fn picture(browser: &Browser) -> Vec<u8> {
    let address = browser.until("the picture", || browser.attribute(&hook("picture"), "src"));
    let data = address.rsplit(',').next().unwrap_or_default();
    base64::engine::general_purpose::STANDARD
        .decode(data)
        .expect("base64")
}
