//! What is said after an answer: the lesson first, what was done and what is best, the clause, the rest one tap away.

use curriculum::parts::ClauseText;
use curriculum::vocabulary::{Activity, Anchor};
use messages::{Lang, scene};
use session::Decision;
use yew::prelude::*;

use super::cards::law_card;
use crate::learn::content::{Book, Scenario};
use crate::widgets::level::whole_word;
use crate::widgets::{el, heading, level, markup, node, plain, quote, remark, small_icon, words};

pub mod feed;
mod investigate;
mod many;
mod one;
pub mod spans;
mod things;
mod way;

/// Confidence "chắc".
const SURE: u8 = session::result::SURE;

/// The feedback of one answer.
pub struct FeedbackView<'a> {
    /// The interface language.
    pub lang: Lang,
    /// Directive and cards.
    pub book: &'a Book,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Numbers in the order shown.
    pub order: &'a [u32],
    /// What was decided.
    pub decision: &'a Decision,
    /// Changes with the screen.
    pub screen: String,
    /// The document's title.
    pub title: String,
    /// Device date, for the age of law cards.
    pub today: String,
    /// What comes next.
    pub dock: Html,
    /// Goes on from a decision of a branch again.
    pub replay: &'a Replay<'a>,
}

/// A control that goes on from a decision of a branch again, by the way to it and its name; nothing where one cannot.
pub type Replay<'a> = dyn Fn(&[u32], &str) -> Html + 'a;

/// What an activity has to say.
struct Said {
    /// The headline.
    lesson: String,
    /// Before the clause.
    first: Vec<Html>,
    /// One tap away.
    rest: Vec<Html>,
}

impl FeedbackView<'_> {
    /// Its markup.
    pub fn view(self) -> Html {
        let Self {
            lang,
            book,
            scenario,
            ..
        } = self;
        let said = match scenario.neutral.activity {
            Activity::ChooseOne | Activity::Reply => one::said(&self),
            Activity::Branch => way::said(&self),
            Activity::Feed => feed::said(&self),
            Activity::Investigate => investigate::said(&self),
            _ => many::said(&self),
        };
        let best = points(scenario, &self.decision.answer) == scoring::SCENARIO_POINTS;
        let mut parts = vec![heading(lang, said.lesson, self.title, self.screen)];
        parts.extend(said.first);
        for id in &scenario.entry.clauses {
            if let Some((clause, text)) = book.clause(id) {
                parts.push(quote(&clause.quotes, caption(lang, id, text)));
            }
        }
        parts.push(anchor(lang, scenario.entry.anchor));
        let mut aside = said.rest;
        for id in &scenario.neutral.cards {
            if let Some(card) = book.side.cards.iter().find(|card| card.id == *id) {
                aside.push(law_card(lang, card, &self.today));
            }
        }
        parts.push(el("div", "", aside));
        // In a feed one is not asked how sure one is, and what one guessed has been compared.
        if scenario.neutral.activity != Activity::Feed {
            parts.push(confidence_note(lang, best, self.decision.confidence));
        }
        parts.push(el("div", "dock", vec![self.dock]));
        let attributes = [("class", "scene__turn fb"), ("data-testid", "feedback")];
        node("div", &attributes, parts)
    }
}

/// The verdict in a sentence, as it is told to a screen reader once.
pub fn verdict(lang: Lang, scenario: &Scenario, answer: &[u32]) -> String {
    let tally = match scenario.neutral.activity {
        Activity::ChooseOne | Activity::Reply => {
            return one::verdict(lang, scenario, answer).to_owned();
        }
        Activity::Branch => way::tally(lang, scenario, answer),
        Activity::Feed => feed::tally(lang, scenario, answer),
        Activity::Investigate => investigate::tally(lang, scenario, answer),
        _ => many::tally(lang, scenario, answer),
    };
    let level = whole_word(lang, scoring::level(points(scenario, answer)));
    format!("{level}. {tally}")
}

/// Points of an answer; an answer that does not fit is worth nothing here, and refused where it counts.
fn points(scenario: &Scenario, answer: &[u32]) -> u32 {
    scoring::points(scenario.neutral.activity, &scenario.key, answer).unwrap_or_default()
}

/// How it went as a whole, with lines under it.
fn strip(view: &FeedbackView<'_>, mut below: Vec<Html>) -> Html {
    let reached = scoring::level(points(view.scenario, &view.decision.answer));
    let class = if reached == scoring::choice::BEST_CREDIT {
        "fb__opt fb__opt--3"
    } else {
        "fb__opt"
    };
    let glyph = level(reached, whole_word(view.lang, reached));
    below.insert(0, el("p", "", vec![glyph]));
    el("div", class, below)
}

/// What was said, under a small heading.
fn say(heading: &str, text: &str) -> Html {
    el(
        "div",
        "fb__say",
        vec![words("h3", "", heading), markup(text)],
    )
}

/// Under a quotation: its translation where the language has one, its clause, and the way there.
fn caption(lang: Lang, id: &str, text: &ClauseText) -> Vec<Html> {
    let address = session::route::Route::Clause(Some(id.to_owned())).to_fragment();
    let open = scene::open_clause(lang);
    let label = format!("{open}: {}", text.name);
    let translation = match text.translation.as_str() {
        "" => Html::default(),
        said => words("p", "", &format!("“{said}”")),
    };
    vec![
        translation,
        plain(&format!("{} ", scene::clause_caption(lang, id))),
        node(
            "a",
            &[("href", &address), ("aria-label", &label)],
            vec![plain(open)],
        ),
    ]
}

fn anchor(lang: Lang, anchor: Anchor) -> Html {
    let said = match anchor {
        Anchor::Direct => return Html::default(),
        Anchor::Via13 => scene::anchor_via(lang),
        Anchor::ReadThrough => scene::anchor_reading(lang),
    };
    el("p", "hint", vec![small_icon("info"), plain(said)])
}

fn confidence_note(lang: Lang, best: bool, confidence: u8) -> Html {
    let said = match (best, confidence) {
        (false, SURE) => scene::sure_but_wrong(lang),
        (true, session::result::UNSURE) => scene::right_but_unsure(lang),
        _ => return Html::default(),
    };
    remark("note", "clock", said)
}
