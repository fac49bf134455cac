//! Branch: the way that was taken, decision by decision, and the ways that were not.

use messages::{Lang, activity, scene};
use scoring::branch;
use yew::prelude::*;

use super::one::{credit, option_text, other};
use super::{FeedbackView, Said, say, strip};
use crate::learn::content::Scenario;
use crate::widgets::level::level_word;
use crate::widgets::{el, level, markup, more, node, together, words};

pub(super) fn said(view: &FeedbackView<'_>) -> Said {
    let (lang, scenario) = (view.lang, view.scenario);
    let way = &view.decision.answer;
    let (mut steps, mut others, mut seen) = (Vec::new(), Vec::new(), Vec::new());
    for (place, taken) in way.iter().copied().enumerate() {
        let before = &way[..place];
        let Some(node) = branch::at(&scenario.key, before) else {
            break;
        };
        seen.push(node);
        steps.push(step(view, node, before, taken));
        for option in branch::options(&scenario.key, node) {
            if option != taken && Some(option) != branch::best_of(&scenario.key, node) {
                others.push(other(lang, scenario, option));
            }
        }
    }
    let mut rest = vec![more("menu", scene::others(lang), false, together(others))];
    let missed = missed(view, &seen);
    if !missed.is_empty() {
        let label = format!("{} ({})", activity::ways_not_taken(lang), missed.len());
        rest.push(more("menu", &label, false, el("ul", "things", missed)));
    }
    Said {
        lesson: scenario.feedback.lesson.clone(),
        first: vec![
            strip(view, vec![words("p", "", &tally(lang, scenario, way))]),
            el(
                "section",
                "fb__part",
                vec![
                    words("h2", "", activity::way_taken(lang)),
                    node("ol", &[("class", "way"), ("data-testid", "way")], steps),
                ],
            ),
            say(activity::take_along(lang), &scenario.feedback.next),
        ],
        rest,
    }
}

/// How it was done, in numbers.
pub(super) fn tally(lang: Lang, scenario: &Scenario, answer: &[u32]) -> String {
    let best = |option: &&u32| credit(scenario, **option) == scoring::choice::BEST_CREDIT;
    let count = answer.iter().filter(best).count();
    activity::ratio(activity::best_decisions(lang), count, answer.len())
}

/// One decision: what was done, what came of it, why, and what is better.
fn step(view: &FeedbackView<'_>, node: u32, before: &[u32], taken: u32) -> Html {
    let (lang, scenario) = (view.lang, view.scenario);
    let reached = credit(scenario, taken);
    let mut parts = vec![
        words("h3", "", name(scenario, node)),
        el("p", "", vec![level(reached, level_word(lang, reached))]),
        words("p", "", option_text(scenario, taken)),
    ];
    if let Some(said) = scenario.feedback.options.get(taken as usize) {
        parts.push(el("div", "after", vec![markup(&said.next)]));
        parts.push(el("div", "soft", vec![markup(&said.why)]));
    }
    let best = branch::best_of(&scenario.key, node).filter(|best| *best != taken);
    if let Some(best) = best {
        parts.extend(better(lang, scenario, best));
    }
    parts.push((view.replay)(before, name(scenario, node)));
    let number = words("b", "pin", &(before.len() + 1).to_string());
    el("li", "step", vec![number, el("div", "thing", parts)])
}

fn better(lang: Lang, scenario: &Scenario, best: u32) -> Vec<Html> {
    let said = scenario.feedback.options.get(best as usize);
    let why = said.map_or_else(Html::default, |said| markup(&said.why));
    // Quoted inside a sentence that ends by itself.
    let text = option_text(scenario, best).trim_end_matches('.');
    vec![
        words("p", "", &activity::better(lang, text)),
        el("div", "soft", vec![why]),
    ]
}

/// Decisions that were not met, each with what is best there and a way to it.
fn missed(view: &FeedbackView<'_>, seen: &[u32]) -> Vec<Html> {
    let scenario = view.scenario;
    let mut list = Vec::new();
    for (node, words_of) in (0u32..).zip(&scenario.text.nodes) {
        if seen.contains(&node) {
            continue;
        }
        let mut parts = vec![words("h3", "", &words_of.name)];
        if let Some(best) = branch::best_of(&scenario.key, node) {
            parts.extend(better(view.lang, scenario, best));
        }
        if let Some(way) = branch::way_to(&scenario.key, node) {
            parts.push((view.replay)(&way, &words_of.name));
        }
        list.push(el("li", "thing", parts));
    }
    list
}

fn name(scenario: &Scenario, node: u32) -> &str {
    let words = scenario.text.nodes.get(node as usize);
    words.map_or("", |words| words.name.as_str())
}
