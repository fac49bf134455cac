//! The whole way, from the link to the verified certificate, in six of the twenty-four combinations of engine, language,
//! hand and place: every pair of values of any two of them occurs.

use browser_tests::{
    Browser, Engine, Key, Learner, Oracle, Person, Setup, Site, feedback_at, hook, question_at,
};

/// What a person works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    Pointer,
    Keyboard,
}

/// One combination.
#[derive(Clone, Copy, Debug)]
struct Way {
    name: &'static str,
    engine: Engine,
    lang: &'static str,
    hand: Hand,
    /// Where the site lies on its host.
    place: &'static str,
}

/// The table, and a test for each row of it.
macro_rules! ways {
    ($($name:ident: $engine:ident, $lang:literal, $hand:ident, $place:literal;)+) => {
        const WAYS: &[Way] = &[$(Way {
            name: stringify!($name),
            engine: Engine::$engine,
            lang: $lang,
            hand: Hand::$hand,
            place: $place,
        }),+];

        $(#[test]
        fn $name() {
            browser_tests::timed(concat!(module_path!(), "::", stringify!($name)), || walk(stringify!($name)));
        })+
    };
}

ways! {
    chromium_vietnamese_pointer: Chromium, "vi", Pointer, "/";
    chromium_english_keyboard_in_a_folder: Chromium, "en", Keyboard, "/sub/duong-dan/";
    firefox_vietnamese_keyboard: Firefox, "vi", Keyboard, "/";
    firefox_english_pointer_in_a_folder: Firefox, "en", Pointer, "/sub/duong-dan/";
    webkit_vietnamese_pointer_in_a_folder: WebKit, "vi", Pointer, "/sub/duong-dan/";
    webkit_english_keyboard: WebKit, "en", Keyboard, "/";
}

#[test]
fn every_pair_of_values_occurs() {
    let values = |way: &Way| {
        [
            way.engine.name().to_owned(),
            way.lang.to_owned(),
            format!("{:?}", way.hand),
            way.place.to_owned(),
        ]
    };
    let all: Vec<_> = WAYS.iter().map(values).collect();
    let mut missing = Vec::new();
    for (first, second) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
        for one in all.iter().map(|way| &way[first]) {
            for other in all.iter().map(|way| &way[second]) {
                let together = |way: &[String; 4]| way[first] == *one && way[second] == *other;
                if !all.iter().any(together) {
                    missing.push(format!("{one} with {other}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    let engines = Engine::ALL.map(Engine::name);
    let missed = engines
        .iter()
        .find(|name| all.iter().all(|way| way[0] != **name));
    assert_eq!(missed, None, "an engine is in no row");
}

fn walk(name: &str) {
    let row = WAYS.iter().find(|way| way.name == name);
    let way = row.unwrap_or_else(|| panic!("{name} is not in the table"));
    let site = Site::sampler_under(way.place);
    site.publish();
    let oracle = Oracle::of(site.folder());
    let browser = Browser::start(name, Setup::of(way.engine));
    let walker = Walker {
        way,
        learner: Learner {
            browser: &browser,
            site: &site,
            oracle: &oracle,
        },
    };
    walker.comes();
    walker.says_who();
    walker.reads();
    for position in 1..=oracle.scenarios.len() {
        walker.answers(position);
    }
    walker.sees_the_result();
    let text = walker.takes_the_certificate();
    walker.verifies(&text);
    walker.learner.quiet();
}

/// A person on a way.
struct Walker<'a> {
    way: &'a Way,
    learner: Learner<'a>,
}

impl Walker<'_> {
    fn browser(&self) -> &Browser {
        self.learner.browser
    }

    /// Follows a link or presses a button.
    #[track_caller]
    fn press(&self, css: &str) {
        match self.way.hand {
            Hand::Pointer => self.browser().click(css),
            Hand::Keyboard => {
                self.browser().tab_to(css);
                self.browser().press(Key::Enter);
            }
        }
    }

    /// The same for what stands above the heading, where a screen starts.
    #[track_caller]
    fn press_before_the_heading(&self, css: &str) {
        match self.way.hand {
            Hand::Pointer => self.browser().click(css),
            Hand::Keyboard => {
                self.browser().tab_back_to(css);
                self.browser().press(Key::Enter);
            }
        }
    }

    #[track_caller]
    fn fill(&self, css: &str, text: &str) {
        match self.way.hand {
            Hand::Pointer => self.browser().type_into(css, text),
            Hand::Keyboard => {
                self.browser().tab_to(css);
                self.browser().type_here(text);
            }
        }
    }

    /// Chooses the radio button of a value among those of a name.
    #[track_caller]
    fn choose(&self, name: &str, value: &str) {
        let wanted = format!("input[name={name}][value=\"{value}\"]");
        let chosen = || {
            let css = format!("input[name={name}]:checked");
            self.browser().property(&css, "value")
        };
        match self.way.hand {
            Hand::Pointer => self.browser().click(&format!("label:has({wanted})")),
            Hand::Keyboard => {
                let all = format!("input[name={name}]");
                self.browser().tab_to(&all);
                self.browser().press_space();
                let count = format!("return document.querySelectorAll('{all}').length;");
                let count = self.browser().run(&count, Vec::new());
                for _ in 0..count.as_u64().unwrap_or_default() {
                    if chosen().as_deref() == Some(value) {
                        break;
                    }
                    self.browser().press(Key::Down);
                }
            }
        }
        assert_eq!(chosen().as_deref(), Some(value), "{name}");
    }

    fn comes(&self) {
        self.browser().step("opens the link");
        let welcome = self.learner.open("");
        if welcome.lang != self.way.lang {
            self.browser().step("switches the language");
            self.press_before_the_heading(&hook("language"));
        }
        let title = &self.learner.oracle.title[self.way.lang];
        self.browser()
            .until("the first screen in the language", || {
                let screen = self.browser().look()?;
                (screen.lang == self.way.lang && screen.heading == *title).then_some(())
            });
        self.browser().step("starts");
        self.press(&hook("start"));
        self.learner.arrive("#/hoc/ten");
    }

    fn says_who(&self) {
        self.browser().step("says who it is");
        self.fill(&hook("name"), Person::PLAIN.name);
        self.fill(&hook("unit"), Person::PLAIN.unit);
        self.choose("audience", Person::PLAIN.audience);
        self.press(&hook("who-submit"));
        self.learner.arrive("#/hoc/van-ban");
    }

    fn reads(&self) {
        for point in 1..=self.learner.oracle.points {
            let step = format!("reads page {point} of the directive");
            self.browser().step(&step);
            let before = self.browser().screen().heading;
            self.press(&hook("next"));
            self.browser().until("the next page", || {
                let now = self.browser().look()?;
                (now.heading != before && now.focused).then_some(())
            });
        }
    }

    fn answers(&self, position: usize) {
        let asked = &self.learner.oracle.scenarios[position - 1];
        let question = self.learner.arrive(&question_at(position));
        assert_eq!(question.heading, asked.title[self.way.lang]);
        self.browser().step(&format!("answers scenario {position}"));
        let best = asked.best(2);
        match self.way.hand {
            Hand::Pointer => self.learner.choose(&best),
            Hand::Keyboard => self.learner.choose_by_keys(&best),
        }
        self.press(&hook("submit"));
        self.learner.arrive(&feedback_at(position));
        let saved = self.browser().attribute(&hook("saved"), "data-state");
        assert_eq!(saved.as_deref(), Some("saved"));
        self.browser()
            .step(&format!("goes on from scenario {position}"));
        self.press(&hook("next"));
    }

    fn sees_the_result(&self) {
        self.browser().step("sees the result");
        self.learner.arrive("#/hoc/ket-qua");
        assert_eq!(self.browser().text(&hook("percent")), "100%");
        assert_eq!(self.browser().screen().lang, self.way.lang);
    }

    fn takes_the_certificate(&self) -> String {
        self.browser().step("takes the certificate");
        self.press(&hook("certificate"));
        self.learner.arrive("#/hoc/giay-chung-nhan");
        let text = self.learner.certificate_text();
        let title = &self.learner.oracle.title[self.way.lang];
        for words in [Person::PLAIN.name, Person::PLAIN.unit, title] {
            assert!(text.contains(words), "{words} in {text}");
        }
        text
    }

    fn verifies(&self, text: &str) {
        self.browser().step("verifies it from the certificate");
        self.press(&hook("verify-own"));
        assert_eq!(self.learner.verdict(), "valid");
        let link = format!("{}#v", self.learner.site.url());
        let (_, after) = text
            .split_once(&link)
            .unwrap_or_else(|| panic!("{link} in {text}"));
        let digits = after.split_whitespace().next().unwrap_or_default();
        self.browser().step("opens the link that it carries");
        self.learner.open(&format!("#v{digits}"));
        assert_eq!(self.learner.verdict(), "valid");
        let signed = self.browser().text(".signed");
        assert!(signed.contains(Person::PLAIN.name), "{signed}");
        self.browser().step("opens it with one digit changed");
        let (most, last) = digits.split_at(digits.len().saturating_sub(1));
        let other = if last == "1" { "2" } else { "1" };
        self.learner.open(&format!("#v{most}{other}"));
        assert_ne!(self.learner.verdict(), "valid");
    }
}
