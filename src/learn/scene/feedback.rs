//! What is said after an answer: the lesson first, the chosen and the best option, the clause, the rest one tap away.

use curriculum::parts::{ClauseText, OptionFeedback};
use curriculum::vocabulary::Anchor;
use messages::{Lang, scene};
use yew::prelude::*;

use super::cards::law_card;
use super::turn::Decision;
use crate::learn::content::{Book, Scenario};
use crate::widgets::level::level_word;
use crate::widgets::{
    el, heading, level, markup, more, node, plain, quote, remark, small_icon, together, words,
};

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
    /// What was decided.
    pub decision: Decision,
    /// Changes with the screen.
    pub screen: String,
    /// The document's title.
    pub title: String,
    /// Device date, for the age of law cards.
    pub today: String,
    /// What comes next.
    pub dock: Html,
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
        let best = scoring::choice::best(&scenario.key);
        let chosen = self.decision.option;
        let chosen_best = best == Some(chosen);
        let said = scenario.feedback.options.get(chosen as usize);

        let lesson = said.map_or("", |said| said.lesson.as_str()).to_owned();
        let mut parts = vec![heading(lang, lesson, self.title, self.screen)];
        let mut own = vec![strip(lang, scenario, chosen, true)];
        if let Some(said) = said {
            whole(&mut own, lang, said, chosen_best);
        }
        parts.push(el("section", "fb__part", own));
        if let Some(best) = best.filter(|_| !chosen_best) {
            let mut part = vec![strip(lang, scenario, best, false)];
            why_and_next(&mut part, scenario, best);
            parts.push(el("section", "fb__part", part));
        }
        for id in &scenario.entry.clauses {
            if let Some((clause, text)) = book.clause(id) {
                parts.push(quote(&clause.quotes, caption(lang, id, text)));
            }
        }
        parts.push(anchor(lang, scenario.entry.anchor));
        parts.push(el(
            "div",
            "",
            aside(lang, book, scenario, &self.today, (chosen, best)),
        ));
        parts.push(confidence_note(lang, chosen_best, self.decision.confidence));
        parts.push(el("div", "dock", vec![self.dock]));
        let attributes = [("class", "scene__turn fb"), ("data-testid", "feedback")];
        node("div", &attributes, parts)
    }
}

/// What is one tap away: the options neither chosen nor best, and the law cards.
fn aside(
    lang: Lang,
    book: &Book,
    scenario: &Scenario,
    today: &str,
    (chosen, best): (u32, Option<u32>),
) -> Vec<Html> {
    let mut others = Vec::new();
    for number in 0..scenario.neutral.options {
        if number != chosen && Some(number) != best {
            others.push(other(lang, scenario, number));
        }
    }
    let mut parts = Vec::new();
    if !others.is_empty() {
        let title = scene::others(lang);
        parts.push(more("menu", title, false, together(others)));
    }
    for id in &scenario.neutral.cards {
        if let Some(card) = book.side.cards.iter().find(|card| card.id == *id) {
            parts.push(law_card(lang, card, today));
        }
    }
    parts
}

/// An option that was neither chosen nor best.
fn other(lang: Lang, scenario: &Scenario, number: u32) -> Html {
    let credit = credit(scenario, number);
    let mut said = Vec::new();
    why_and_next(&mut said, scenario, number);
    let parts = vec![
        el("p", "", vec![level(credit, level_word(lang, credit))]),
        words("p", "", option_text(scenario, number)),
        el("div", "soft", said),
    ];
    el("div", "", parts)
}

fn why_and_next(parts: &mut Vec<Html>, scenario: &Scenario, number: u32) {
    if let Some(said) = scenario.feedback.options.get(number as usize) {
        parts.push(markup(&said.why));
        parts.push(markup(&said.next));
    }
}

fn credit(scenario: &Scenario, number: u32) -> u8 {
    scenario
        .key
        .options
        .get(number as usize)
        .map_or(0, |option| option.credit)
}

fn option_text(scenario: &Scenario, number: u32) -> &str {
    let text = scenario.text.options.get(number as usize);
    text.map_or("", String::as_str)
}

fn strip(lang: Lang, scenario: &Scenario, number: u32, chosen: bool) -> Html {
    let credit = credit(scenario, number);
    let label = if chosen {
        you_chose(lang, credit)
    } else {
        level_word(lang, credit)
    };
    let class = if credit == scoring::choice::BEST_CREDIT {
        "fb__opt fb__opt--3"
    } else {
        "fb__opt"
    };
    let parts = vec![
        el("p", "", vec![level(credit, label)]),
        words("p", "", option_text(scenario, number)),
    ];
    el("div", class, parts)
}

/// The word of a credit, 0–3, said of one's own answer.
pub fn you_chose(lang: Lang, credit: u8) -> &'static str {
    match credit {
        0 => scene::you_chose_0(lang),
        1 => scene::you_chose_1(lang),
        2 => scene::you_chose_2(lang),
        _ => scene::you_chose_3(lang),
    }
}

fn whole(parts: &mut Vec<Html>, lang: Lang, said: &OptionFeedback, best: bool) {
    let (why, next) = if best {
        (scene::why_best(lang), scene::how_well(lang))
    } else {
        (scene::why_tempting(lang), scene::next_time(lang))
    };
    parts.push(words("h2", "sr", scene::explanation(lang)));
    for (heading, text) in [(why, &said.why), (next, &said.next)] {
        let say = vec![words("h3", "", heading), markup(text)];
        parts.push(el("div", "fb__say", say));
    }
}

/// Where a quotation stands, and the way there.
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
