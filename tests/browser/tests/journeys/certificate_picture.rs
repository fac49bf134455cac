//! The certificate as a picture: it can be saved by hand, stays paper in the dark, and its code is read by somebody
//! else's program as a camera would see it.

use base64::Engine as _;
use browser_tests::{
    Browser, Choice, Engine, Learner, Oracle, Person, Setup, Site, View, engines, hook, scan,
};
use serde_json::json;

/// 80 bytes each, all that a code carries.
const WIDEST: Person = Person {
    name: "Nguyễn Phước Bảo Quỳnh Ngọc Thạch Thị Ánh Tuyết Hường An Vy",
    unit: "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Cái Khê",
    audience: "CC",
};

/// Most bytes of a picture: what a slow network sends in a few seconds.
const MOST_BYTES: usize = 180_000;

/// Pixels of a module: in the picture, and in a camera's image of it.
const DRAWN: f64 = 4.0;
const SEEN: f64 = 3.0;

/// Held straight and askew, a little out of focus.
fn views() -> Vec<View> {
    [0.0, -4.0, -3.0, -2.0, 2.0, 3.0, 4.0]
        .map(|turned| View {
            turned,
            blur: 0.3,
            module: SEEN,
        })
        .to_vec()
}

engines!(certificate_picture: chromium always, firefox long, webkit always);

fn certificate_picture(engine: Engine) {
    let site = Site::brief();
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start("certificate_picture", Setup::of(engine));
    let learner = Learner {
        browser: &browser,
        site: &site,
        oracle: &oracle,
    };
    learner.open("");
    learner.start();
    learner.hurry(Person::PLAIN, &Choice::all_best(&oracle));
    let text = learner.take_certificate();
    picture(&learner, Person::PLAIN, &text);
    large_code(&browser, &text);

    browser.step("takes a name and a unit of 80 bytes each, in the dark");
    browser.prefer("dark");
    browser.click(&hook("correct"));
    learner.arrive("#/hoc/giay-chung-nhan/sua");
    for (field, words) in [("name", WIDEST.name), ("unit", WIDEST.unit)] {
        assert_eq!(words.len(), 80, "{words}");
        browser.clear(&hook(field));
        browser.type_into(&hook(field), words);
    }
    browser.click(&hook("who-submit"));
    learner.arrive("#/hoc/giay-chung-nhan");
    let text = browser.until("the corrected certificate", || {
        let text = browser.property(&hook("cert-text"), "value")?;
        text.contains(WIDEST.name).then_some(text)
    });
    picture(&learner, WIDEST, &text);
    large_code(&browser, &text);
    learner.quiet();
}

/// The picture on the screen is a real image, says what it shows, and proves what it says.
fn picture(learner: &Learner<'_>, person: Person, text: &str) {
    let browser = learner.browser;
    browser.step(&format!("looks at the picture of {}", person.name));
    let png = browser.until("the picture", || drawn(browser));
    assert!(png.len() < MOST_BYTES, "{} bytes", png.len());
    let size = "const image = document.querySelector(arguments[0]);
        return [image.naturalWidth, image.naturalHeight, image.complete];";
    let size = browser.run(size, vec![hook("picture").into()]);
    assert_eq!(size, json!([1604, 1134, true]));
    let alt = browser
        .attribute(&hook("picture"), "alt")
        .expect("it says what it shows");
    for words in [person.name, person.unit, "100"] {
        assert!(alt.contains(words), "{words} in {alt}");
    }
    let modules = modules(browser);
    let scanned = scan(&png, DRAWN, &views());
    let code = scanned.code.expect("there is a code in the picture");
    let [left, top, right, bottom] = code.edges;
    assert_eq!(
        (right - left, bottom - top),
        (4 * modules, 4 * modules),
        "{modules} modules"
    );
    assert_eq!(code.shades, [0, 255], "its modules have whole pixels");
    let link = link(text);
    for (view, read) in views().iter().zip(&scanned.read) {
        assert_eq!(read, &[link], "{view:?}");
    }
    // A reader that never fails would prove nothing.
    let too_far = View {
        turned: 2.0,
        blur: 0.9,
        module: SEEN,
    };
    assert_eq!(scan(&png, DRAWN, &[too_far]).read, [Vec::<String>::new()]);
}

/// The code alone, enlarged on the screen for another telephone.
fn large_code(browser: &Browser, text: &str) {
    browser.step("enlarges the code");
    browser.click(&hook("enlarge"));
    let width = "const code = document.querySelector('.qr-large svg');
        code.scrollIntoView({ block: 'center', behavior: 'instant' });
        return code.getBoundingClientRect().width * devicePixelRatio;";
    let width = browser.run(width, Vec::new());
    browser.fits("the enlarged code");
    let width = width.as_f64().expect("a width");
    let module = width / (modules(browser) + 8) as f64;
    let scanned = scan(&browser.picture(), module, &views());
    for (view, read) in views().iter().zip(&scanned.read) {
        assert_eq!(read, &[link(text)], "{view:?}");
    }
    browser.click(&hook("enlarge"));
}

/// Modules a side, without the quiet zone.
fn modules(browser: &Browser) -> i64 {
    let side = "return document.querySelector('[data-testid=qr]').viewBox.baseVal.width;";
    browser.run(side, Vec::new()).as_i64().expect("a side") - 8
}

/// The PNG in the page, once it is there.
fn drawn(browser: &Browser) -> Option<Vec<u8>> {
    let address = browser.attribute(&hook("picture"), "src")?;
    let data = address.strip_prefix("data:image/png;base64,")?;
    let png = base64::engine::general_purpose::STANDARD.decode(data);
    Some(png.expect("base64"))
}

/// The link in a certificate's text.
fn link(text: &str) -> &str {
    text.split_whitespace()
        .find(|word| word.contains("#v"))
        .expect("a link")
}
