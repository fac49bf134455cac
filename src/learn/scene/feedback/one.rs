//! Choose-one and reply: the chosen option and the best one.

use curriculum::parts::OptionFeedback;
use messages::{Lang, scene};
use yew::prelude::*;

use super::{FeedbackView, Said, say};
use crate::learn::content::Scenario;
use crate::widgets::level::level_word;
use crate::widgets::{el, level, markup, more, together, words};

pub(super) fn said(view: &FeedbackView<'_>) -> Said {
    let (lang, scenario) = (view.lang, view.scenario);
    let best = scoring::choice::best(&scenario.key);
    let chosen = view.decision.answer.first().copied().unwrap_or_default();
    let said = scenario.feedback.options.get(chosen as usize);
    let mut own = vec![strip(lang, scenario, chosen, true)];
    if let Some(said) = said {
        own.push(words("h2", "sr", scene::explanation(lang)));
        whole(&mut own, lang, said, best == Some(chosen));
    }
    let mut first = vec![el("section", "fb__part", own)];
    if let Some(best) = best.filter(|best| *best != chosen) {
        let mut part = vec![strip(lang, scenario, best, false)];
        why_and_next(&mut part, scenario, best);
        first.push(el("section", "fb__part", part));
    }
    let mut others = Vec::new();
    for number in view.order.iter().copied() {
        if number != chosen && Some(number) != best {
            others.push(other(lang, scenario, number));
        }
    }
    Said {
        lesson: said.map_or("", |said| said.lesson.as_str()).to_owned(),
        first,
        rest: vec![more("menu", scene::others(lang), false, together(others))],
    }
}

/// The word of the chosen option, said of one's own answer.
pub(super) fn verdict(lang: Lang, scenario: &Scenario, answer: &[u32]) -> &'static str {
    you_chose(
        lang,
        credit(scenario, answer.first().copied().unwrap_or_default()),
    )
}

/// An option that was neither chosen nor best: why, and what to do instead or, in a branch, what would have come of it.
pub(super) fn other(lang: Lang, scenario: &Scenario, number: u32) -> Html {
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

pub(super) fn credit(scenario: &Scenario, number: u32) -> u8 {
    let option = scenario.key.options.get(number as usize);
    option.map_or(0, |option| option.credit)
}

pub(super) fn option_text(scenario: &Scenario, number: u32) -> &str {
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
fn you_chose(lang: Lang, credit: u8) -> &'static str {
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
    parts.push(say(why, &said.why));
    parts.push(say(next, &said.next));
}
