//! Investigate: the decision, and what was looked at before it.

use curriculum::vocabulary::PageRole;
use messages::{Lang, activity, investigate as says};
use scoring::investigate::{made, moves, opened, possible};
use yew::prelude::*;

use super::{FeedbackView, Said, one, strip};
use crate::learn::content::Scenario;
use crate::widgets::{el, level, markup, more, node, words};

/// What is said of a choice, with the whole before it and how it was checked right after what was chosen.
pub(super) fn said(view: &FeedbackView<'_>) -> Said {
    let mut said = one::said(view);
    said.first.insert(1, checked(view));
    let tally = tally(view.lang, view.scenario, &view.decision.answer);
    said.first
        .insert(0, strip(view, vec![words("p", "", &tally)]));
    let (lang, scenario) = (view.lang, view.scenario);
    let seen = opened(&view.decision.answer);
    let all = (0u32..).zip(&scenario.key.pages).map(|(page, _)| page);
    let left: Vec<u32> = all.filter(|page| !seen.contains(page)).collect();
    for (label, list) in [
        (says::pages_opened(lang), seen),
        (says::pages_left(lang), &left),
    ] {
        if !list.is_empty() {
            let pages = list.iter().map(|number| page(lang, scenario, *number));
            let label = format!("{label} ({})", list.len());
            said.rest.push(more(
                "menu",
                &label,
                false,
                el("ul", "things", pages.collect()),
            ));
        }
    }
    said
}

/// How it was done, in numbers.
pub(super) fn tally(lang: Lang, scenario: &Scenario, answer: &[u32]) -> String {
    let made = moves(&scenario.key, answer) as usize;
    activity::ratio(
        says::moves_made(lang),
        made,
        possible(&scenario.key).count(),
    )
}

fn checked(view: &FeedbackView<'_>) -> Html {
    let (lang, scenario) = (view.lang, view.scenario);
    let answer = &view.decision.answer;
    let mut parts = vec![words("h2", "", says::how_checked(lang))];
    if opened(answer).is_empty() {
        parts.push(words("p", "", says::nothing_opened(lang)));
    }
    let steps = possible(&scenario.key).map(|role| step(lang, scenario, answer, role));
    let attributes = [("class", "things"), ("data-testid", "moves")];
    parts.push(node("ul", &attributes, steps.collect()));
    el("section", "fb__part", parts)
}

/// A move: whether it was made, by which pages, or by which it could have been.
fn step(lang: Lang, scenario: &Scenario, answer: &[u32], role: PageRole) -> Html {
    let done = made(&scenario.key, answer, role);
    let name = match role {
        PageRole::Source => says::move_source(lang),
        PageRole::Elsewhere => says::move_elsewhere(lang),
        _ => says::move_origin(lang),
    };
    let mut pages = Vec::new();
    for (number, page) in (0u32..).zip(&scenario.key.pages) {
        if page.role == role && opened(answer).contains(&number) == done {
            pages.push(label(scenario, number));
        }
    }
    let pages = pages.join("; ");
    let (mark, told) = if done {
        (level(3, says::made(lang)), says::seen(lang, &pages))
    } else {
        (
            level(0, says::not_made(lang)),
            says::could_see(lang, &pages),
        )
    };
    let parts = vec![
        words("h3", "", name),
        el("p", "", vec![mark]),
        words("p", "hint", &told),
    ];
    el("li", "thing", parts)
}

fn label(scenario: &Scenario, page: u32) -> &str {
    let label = scenario.text.labels.get(page as usize);
    label.map_or("", String::as_str)
}

/// A page: what it is good for, and what not.
fn page(lang: Lang, scenario: &Scenario, number: u32) -> Html {
    let place = number as usize;
    let role = scenario.key.pages.get(place).map(|page| page.role);
    let kind = match role {
        Some(PageRole::Source) => says::move_source(lang),
        Some(PageRole::Elsewhere) => says::move_elsewhere(lang),
        Some(PageRole::Origin) => says::move_origin(lang),
        Some(PageRole::Copy) => says::no_second_source(lang),
        _ => says::no_help(lang),
    };
    let why = scenario
        .feedback
        .pages
        .get(place)
        .map_or("", String::as_str);
    let parts = vec![
        words("h3", "", label(scenario, number)),
        words("p", "hint", kind),
        el("div", "soft", vec![markup(why)]),
    ];
    el("li", "thing", parts)
}
