//! A person at the trainee's page.

mod keys;

use std::path::PathBuf;

use crate::browser::{Browser, Screen};
use crate::oracle::{Kind, Oracle};
use crate::site::Site;

/// Who learns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person {
    /// Name as typed.
    pub name: &'static str,
    /// Unit as typed.
    pub unit: &'static str,
    /// `LD`, `CC`, `DV`, `HV` or `TT`.
    pub audience: &'static str,
}

impl Person {
    /// An association member with an everyday name.
    pub const PLAIN: Person = Person {
        name: "Trần Thị Mỹ Duyên",
        unit: "Hội Liên hiệp Phụ nữ xã Cồn Lá",
        audience: "HV",
    };

    /// Name and unit close to the 80 bytes that a code carries: two lines each on a phone.
    pub const LONG: Person = Person {
        name: "Nguyễn Phước Bảo Quỳnh Ngọc Thạch Thị Ánh Tuyết Hường",
        unit: "Ban Thường trực Ủy ban Mặt trận Tổ quốc phường Cái Khế",
        audience: "CC",
    };
}

/// An answer, and how sure one is (0 leaves it out).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is to be done with the numbers.
    pub kind: Kind,
    /// Numbers, or a value a number, as an Answer has them.
    pub answer: Vec<u32>,
    /// 0–3.
    pub confidence: u8,
    /// The posts of a feed that are passed on: one is asked why one trusts them.
    pub passed_on: Vec<u32>,
    /// What is pressed to open pages before one decides.
    pub looks: Vec<String>,
}

impl Choice {
    /// The best answer everywhere, fairly sure.
    #[must_use]
    pub fn all_best(oracle: &Oracle) -> Vec<Choice> {
        oracle
            .scenarios
            .iter()
            .map(|scenario| scenario.best(2))
            .collect()
    }

    /// The ids of what is pressed for it, in order.
    #[must_use]
    pub fn presses(&self) -> Vec<String> {
        match self.kind {
            Kind::Rate | Kind::Sort => {
                let value = |(item, value): (usize, &u32)| format!("item-{item}-{value}");
                self.answer.iter().enumerate().map(value).collect()
            }
            Kind::Feed => {
                let mut presses = Vec::new();
                for (post, value) in (0u32..).zip(&self.answer) {
                    presses.extend(
                        value
                            .checked_sub(1)
                            .map(|action| format!("item-{post}-{action}")),
                    );
                    if self.passed_on.contains(&post) {
                        presses.push(format!("trust-{post}-0"));
                    }
                }
                presses
            }
            Kind::Check => vec![format!("option-{}", self.answer[0])],
            _ => self
                .answer
                .iter()
                .map(|number| format!("option-{number}"))
                .collect(),
        }
    }
}

/// A browser on a site, and what the site should say.
pub struct Learner<'a> {
    /// The browser.
    pub browser: &'a Browser,
    /// The site.
    pub site: &'a Site,
    /// What the pack says.
    pub oracle: &'a Oracle,
}

/// The fragment of a scenario's question, from 1.
#[must_use]
pub fn question_at(position: usize) -> String {
    format!("#/hoc/tinh-huong/{position}")
}

/// The fragment of its feedback.
#[must_use]
pub fn feedback_at(position: usize) -> String {
    format!("#/hoc/tinh-huong/{position}/giai-thich")
}

impl Learner<'_> {
    /// Opens an address of the site as a fresh page and waits for its screen.
    pub fn open(&self, fragment: &str) -> Screen {
        self.browser.open(&format!("{}{fragment}", self.site.url()));
        self.browser.screen()
    }

    /// Waits until a screen has come and has taken the focus.
    #[track_caller]
    pub fn arrive(&self, fragment: &str) -> Screen {
        self.browser.until(&format!("the screen {fragment}"), || {
            self.browser
                .look()
                .filter(|screen| screen.fragment == fragment && screen.focused)
        })
    }

    /// From the first screen to the form.
    pub fn start(&self) {
        self.browser.step("starts");
        self.browser.click(&hook("start"));
        self.arrive("#/hoc/ten");
    }

    /// Fills in the form, takes everything and goes on to the directive.
    pub fn introduce(&self, person: Person) {
        self.fill_in(person);
        // A pack without tracks does not ask.
        if self.browser.shows(&hook("amount-whole")) {
            self.browser.click(&label("amount-whole"));
        }
        self.browser.click(&hook("who-submit"));
        self.arrive("#/hoc/van-ban");
    }

    /// Fills in the form, leaves the track of the role as it is offered, and goes on to the directive.
    pub fn introduce_to_own_track(&self, person: Person) {
        self.fill_in(person);
        self.browser.click(&hook("who-submit"));
        self.arrive("#/hoc/van-ban");
    }

    /// Says name, unit and role.
    pub fn fill_in(&self, person: Person) {
        self.browser.step("says who it is");
        self.browser.type_into(&hook("name"), person.name);
        self.browser.type_into(&hook("unit"), person.unit);
        self.browser
            .click(&label(&format!("audience-{}", person.audience)));
    }

    /// Reads the directive to its end; `look` is called on every page.
    pub fn read_directive(&self, mut look: impl FnMut(usize)) {
        for point in 1..=self.oracle.points {
            self.browser
                .step(&format!("reads page {point} of the directive"));
            look(point);
            let before = self.browser.screen().heading;
            self.browser.click(&hook("next"));
            self.browser.until("the next page of the directive", || {
                self.browser
                    .look()
                    .filter(|now| now.heading != before && now.focused)
            });
        }
        self.arrive(&question_at(1));
    }

    /// Takes the measure that is offered, at this address, believing every item so far; sends it too early first. `look`
    /// is called on the form as it comes, with nothing, and then with what is said to be missing.
    #[track_caller]
    pub fn measure(&self, fragment: &str, belief: u32, mut look: impl FnMut(&str)) {
        self.browser.click(&hook("measure"));
        self.arrive(fragment);
        look("");
        self.browser.step("sends the measure too early");
        self.browser.click(&hook("submit"));
        let said = self.browser.until("what is missing", || {
            let said = self.browser.text_now("#turn-message");
            said.filter(|said| !said.is_empty())
        });
        look(&said);
        for item in 0..6 {
            self.browser
                .click(&format!("label:has(#item-{item}-{belief})"));
        }
        self.browser.click(&hook("submit"));
    }

    /// Chooses and submits an answer, up to its feedback.
    #[track_caller]
    pub fn answer(&self, position: usize, choice: &Choice) -> Screen {
        self.browser.step(&format!("answers scenario {position}"));
        self.choose(choice);
        self.submit(position, choice)
    }

    /// Chooses without submitting.
    #[track_caller]
    pub fn choose(&self, choice: &Choice) {
        self.go_along(choice, |now| self.choose_once(now));
    }

    /// Of a branch decides one after the other up to the last, which is left to be decided; elsewhere there is only one.
    #[track_caller]
    fn go_along(&self, choice: &Choice, choose: impl Fn(&Choice)) {
        if choice.kind != Kind::Branch {
            return choose(choice);
        }
        // Decisions that were made before are not asked again.
        let made = self.browser.until("a decision", || {
            let shown = |option: &u32| self.browser.shows(&format!("#option-{option}"));
            choice.answer.iter().position(shown)
        });
        for (place, option) in choice.answer.iter().enumerate().skip(made) {
            let now = Choice {
                answer: vec![*option],
                ..choice.clone()
            };
            self.browser.until("the next decision", || {
                self.browser
                    .shows(&format!("#option-{option}"))
                    .then_some(())
            });
            choose(&now);
            if place + 1 < choice.answer.len() {
                self.decide(choice);
            }
        }
    }

    #[track_caller]
    fn choose_once(&self, choice: &Choice) {
        for id in &choice.looks {
            self.comes(id);
            self.browser.click(&pressable(id));
        }
        for id in choice.presses() {
            if !self.is_chosen(&id) {
                self.comes(&id);
                self.browser.click(&pressable(&id));
            }
        }
        if choice.confidence > 0 {
            self.browser
                .click(&pressable(&format!("confidence-{}", choice.confidence)));
        }
    }

    /// Waits for what is asked only after another press.
    #[track_caller]
    fn comes(&self, id: &str) {
        self.browser.until(&format!("{id} to be there"), || {
            self.browser.shows(&pressable(id)).then_some(())
        });
    }

    /// Waits until the form shows an answer, whole and nothing else.
    #[track_caller]
    pub fn holds(&self, choice: &Choice) {
        let script =
            "const ids = (css) => [...document.querySelectorAll(css)].map((part) => part.id);
            return ids('.place__do > :last-child').map((id) => id.replace('out', 'option'))
                .concat(ids('.opt input:checked, .item input:checked, .spot [aria-pressed=true]'))
                .concat(ids('[id^=confidence-]:checked'));";
        let mut wanted = choice.presses();
        if choice.kind == Kind::Branch {
            // The decisions before are made.
            wanted.drain(..wanted.len() - 1);
        }
        if choice.confidence > 0 {
            wanted.push(format!("confidence-{}", choice.confidence));
        }
        self.browser.until("the filled form", || {
            let mut shown: Vec<String> =
                serde_json::from_value(self.browser.run(script, Vec::new())).ok()?;
            let mut wanted = wanted.clone();
            if choice.kind != Kind::Order {
                shown.sort();
                wanted.sort();
            }
            (shown == wanted).then_some(())
        });
    }

    /// Whether a thing is chosen already: what was filled in may still be there, and a second press would undo it.
    fn is_chosen(&self, id: &str) -> bool {
        let placed = id.replace("option", "#out");
        let chosen = format!("#{id}:checked, #{id}[aria-pressed=true], {placed}");
        self.browser.attribute(&chosen, "id").is_some()
    }

    /// Submits what is chosen, up to its feedback.
    #[track_caller]
    pub fn submit(&self, position: usize, choice: &Choice) -> Screen {
        self.decide(choice);
        self.arrive(&feedback_at(position))
    }

    /// Submits what is chosen.
    #[track_caller]
    pub fn decide(&self, choice: &Choice) {
        self.browser.click(&hook("submit"));
        if choice.confidence == 0 {
            // How sure one is is asked for once, and may then be left out.
            self.browser.until("being asked how sure", || {
                self.browser
                    .text_now("#turn-message")
                    .filter(|words| !words.is_empty())
            });
            self.browser.click(&hook("submit"));
        }
    }

    /// Leaves a feedback for the next scenario, or for the result.
    #[track_caller]
    pub fn next(&self, position: usize) {
        self.browser.click(&hook("next"));
        if position < self.oracle.scenarios.len() {
            self.arrive(&question_at(position + 1));
        } else {
            self.arrive("#/hoc/ket-qua");
        }
    }

    /// From the form to the result, without looking right or left.
    pub fn hurry(&self, person: Person, choices: &[Choice]) {
        self.introduce(person);
        self.read_directive(|_| {});
        for (position, choice) in (1..).zip(choices) {
            self.answer(position, choice);
            self.next(position);
        }
    }

    /// From the result to the signed certificate; its text.
    pub fn take_certificate(&self) -> String {
        self.browser.step("takes the certificate");
        self.browser.click(&hook("certificate"));
        self.arrive("#/hoc/giay-chung-nhan");
        self.certificate_text()
    }

    /// The text form of the certificate on the screen.
    #[must_use]
    pub fn certificate_text(&self) -> String {
        self.browser.until("the signed certificate", || {
            self.browser
                .property(&hook("cert-text"), "value")
                .filter(|text| !text.is_empty())
        })
    }

    /// Saves the submission as a file; where it arrived.
    pub fn save_submission(&self) -> PathBuf {
        self.browser.step("saves the submission");
        self.browser.click(&hook("save-file"));
        self.browser.until("the saved file", || {
            let files = std::fs::read_dir(self.browser.downloads()).ok()?.flatten();
            files
                .map(|file| file.path())
                .find(|path| path.extension().is_some_and(|ending| ending == "json"))
        })
    }

    /// Waits for a verdict: `valid`, `changed` or `unreadable`.
    #[track_caller]
    pub fn verdict(&self) -> String {
        self.browser.until("a verdict", || {
            self.browser.attribute(&hook("verdict"), "data-state")
        })
    }

    /// Gives a text to the verification page and waits for the verdict.
    pub fn check_text(&self, text: &str) -> String {
        self.ask_anew();
        self.browser.paste_into(&hook("paste"), text);
        self.browser.click(&hook("verify-submit"));
        self.verdict()
    }

    /// Gives a file to the verification page and waits for the verdict.
    pub fn check_file(&self, file: &std::path::Path) -> String {
        self.ask_anew();
        self.browser.choose_file(&hook("verify-file"), file);
        self.verdict()
    }

    fn ask_anew(&self) {
        self.open("#/kiem-tra");
        self.browser.until("the form of the verification page", || {
            self.browser.shows(&hook("paste")).then_some(())
        });
    }
}

/// The selector of a test hook.
#[must_use]
pub fn hook(name: &str) -> String {
    format!("[data-testid=\"{name}\"]")
}

/// The selector of the label around a hook: what a person presses.
fn label(name: &str) -> String {
    format!("label:has({})", hook(name))
}

/// What a person presses: the label around a control, or a button.
fn pressable(id: &str) -> String {
    format!("label:has(#{id}), button#{id}")
}
