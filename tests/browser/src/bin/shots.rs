//! Pictures of every screen, for people to look at: `cargo run -p browser-tests --bin shots -- <folder>`.
//!
//! Each screen is taken whole, at two widths, light and dark (`01-welcome.phone-light.vi.png`), and once as a phone
//! shows it first (`01-welcome.seen-first.vi.png`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use browser_tests::{Browser, Learner, Oracle, Person, Setup, Site, hook, question_at};

/// Name, width, height.
const SIZES: [(&str, u32, u32); 2] = [("phone", 360, 740), ("desk", 1366, 768)];

const SCHEMES: [&str; 2] = ["light", "dark"];

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("shots <folder>");
        return ExitCode::FAILURE;
    };
    if let Err(error) = fs::create_dir_all(&folder) {
        eprintln!("{}: {error}", folder.display());
        return ExitCode::FAILURE;
    }
    let site = Site::open();
    site.publish();
    let oracle = Oracle::of(site.folder());
    run(&site, &oracle, &folder);
    english(&site, &oracle, &folder);
    without_storage(&site, &oracle, &folder);
    println!("{}", folder.display());
    ExitCode::SUCCESS
}

/// Takes pictures under running numbers.
struct Album<'a> {
    folder: &'a Path,
    lang: &'static str,
    browser: &'a Browser,
}

impl Album<'_> {
    fn take(&self, name: &str) {
        for scheme in SCHEMES {
            self.browser.prefer(scheme);
            for (size, width, height) in SIZES {
                self.browser.resize(width, height);
                self.browser.run("scrollTo(0, 0);", Vec::new());
                if scheme == "light" && size == "phone" {
                    self.keep(&format!("{name}.seen-first"));
                }
                // A window as tall as the page: what is docked to its edge then hides nothing.
                let tall = self
                    .browser
                    .run("return document.documentElement.scrollHeight;", Vec::new());
                let tall = tall.as_u64().and_then(|tall| u32::try_from(tall).ok());
                self.browser
                    .resize(width, tall.unwrap_or(height).max(height));
                self.keep(&format!("{name}.{size}-{scheme}"));
            }
        }
        let (_, width, height) = SIZES[0];
        self.browser.resize(width, height);
    }

    fn keep(&self, name: &str) {
        let file = self.folder.join(format!("{name}.{}.png", self.lang));
        save(&file, &self.browser.picture());
    }
}

/// The whole way in Vietnamese.
fn run(site: &Site, oracle: &Oracle, folder: &Path) {
    let browser = Browser::start("shots", Setup::default());
    let learner = Learner {
        browser: &browser,
        site,
        oracle,
    };
    let album = Album {
        folder,
        lang: "vi",
        browser: &browser,
    };
    learner.open("");
    album.take("01-welcome");
    learner.start();
    album.take("02-who");
    browser.click(&hook("who-submit"));
    album.take("03-who-errors");
    learner.introduce(Person::LONG);
    learner.read_directive(|point| album.take(&format!("04-directive-{point}")));
    for (position, scenario) in (1..).zip(&oracle.scenarios) {
        album.take(&format!("05-{}-a-question", scenario.id));
        let choice = match position {
            4 => scenario.worst(3),
            6 => scenario.best(1),
            _ => scenario.best(2),
        };
        learner.choose(&choice);
        album.take(&format!("05-{}-b-chosen", scenario.id));
        learner.submit(position, &choice);
        album.take(&format!("05-{}-c-feedback", scenario.id));
        browser.unfold();
        album.take(&format!("05-{}-d-unfolded", scenario.id));
        if position == 1 {
            learner.open("");
            album.take("06-welcome-back");
            browser.click(&hook("go-on"));
            learner.arrive("#/hoc/tinh-huong/1/giai-thich");
        }
        learner.next(position);
    }
    album.take("07-result");
    browser.unfold();
    album.take("07-result-unfolded");
    let text = learner.take_certificate();
    album.take("08-certificate");
    save(&folder.join("08-certificate.pdf"), &browser.printed());
    browser.unfold();
    browser.click(&hook("enlarge"));
    album.take("08-certificate-unfolded");
    verdicts(&learner, &album, &text);
    learner.open("#/khong/co");
    album.take("10-not-found");
    learner.open("#/tinh-huong/S05");
    album.take("11-practice");
}

fn verdicts(learner: &Learner<'_>, album: &Album<'_>, text: &str) {
    learner.open("#/kiem-tra");
    album.take("09-verify-ask");
    learner.check_text(text);
    album.take("09-verify-valid");
    let digits = text.rsplit("#v").next().unwrap_or_default().trim();
    let (most, last) = digits.split_at(digits.len().saturating_sub(1));
    let other = if last == "1" { "2" } else { "1" };
    learner.open(&format!("#v{most}{other}"));
    learner.verdict();
    album.take("09-verify-changed");
    learner.open("#vabc");
    learner.verdict();
    album.take("09-verify-unreadable");
}

/// A few screens in English.
fn english(site: &Site, oracle: &Oracle, folder: &Path) {
    let browser = Browser::start("shots-en", Setup::default());
    let learner = Learner {
        browser: &browser,
        site,
        oracle,
    };
    let album = Album {
        folder,
        lang: "en",
        browser: &browser,
    };
    learner.open("");
    browser.click(&hook("language"));
    browser.until("English", || {
        browser.look().filter(|screen| screen.lang == "en")
    });
    album.take("01-welcome");
    learner.start();
    album.take("02-who");
    learner.introduce(Person::PLAIN);
    learner.read_directive(|point| {
        if point == 2 {
            album.take("04-directive-2");
        }
    });
    for (position, scenario) in (1..).zip(&oracle.scenarios) {
        // Failed on purpose: what is said to those who did not pass is seen here.
        let choice = scenario.worst(3);
        learner.arrive(&question_at(position));
        if position <= 2 {
            album.take(&format!("05-{}-a-question", scenario.id));
        }
        learner.answer(position, &choice);
        if position <= 2 {
            album.take(&format!("05-{}-c-feedback", scenario.id));
        }
        learner.next(position);
    }
    album.take("07-result-not-passed");
    learner.take_certificate();
    album.take("08-certificate-not-passed");
}

/// The notice where nothing can be kept.
fn without_storage(site: &Site, oracle: &Oracle, folder: &Path) {
    let setup = Setup {
        storage: false,
        ..Setup::default()
    };
    let browser = Browser::start("shots-memory", setup);
    let learner = Learner {
        browser: &browser,
        site,
        oracle,
    };
    let album = Album {
        folder,
        lang: "vi",
        browser: &browser,
    };
    learner.open("");
    learner.start();
    learner.introduce(Person::PLAIN);
    album.take("12-memory");
}

fn save(file: &Path, bytes: &[u8]) {
    if let Err(error) = fs::write(file, bytes) {
        eprintln!("{}: {error}", file.display());
    }
}
