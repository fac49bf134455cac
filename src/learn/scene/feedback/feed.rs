//! Feed: what was recognised, in two numbers, and every post with what was done about it.

use curriculum::parts::{KeyPost, PostFeedback};
use messages::{Lang, activity};
use scoring::feed::{self, Recognised, recognised};
use yew::prelude::*;

use super::things::Sorted;
use super::{FeedbackView, Said, strip};
use crate::learn::content::Scenario;
use crate::widgets::level::level_word;
use crate::widgets::{el, level, markup, node, words};

/// How many posts to look at closely are shown before the rest is folded away.
const AT_ONCE: usize = 4;

pub(super) fn said(view: &FeedbackView<'_>) -> Said {
    let (lang, scenario) = (view.lang, view.scenario);
    let answer = &view.decision.answer;
    let first = vec![
        strip(view, lines(view)),
        numbers(lang, recognised(&scenario.key, answer)),
    ];
    let mut sorted = Sorted::default();
    for post in view.order.iter().copied() {
        let Some(key) = scenario.key.posts.get(post as usize) else {
            continue;
        };
        let value = answer.get(post as usize).copied().unwrap_or_default();
        let list = if feed::credit(key, value) == scoring::choice::BEST_CREDIT {
            &mut sorted.right
        } else {
            &mut sorted.wrong
        };
        list.push(one(lang, scenario, key, (post, value)));
    }
    sorted.told(view, first, false, AT_ONCE)
}

/// Both numbers in one sentence.
pub(super) fn tally(lang: Lang, scenario: &Scenario, answer: &[u32]) -> String {
    told(lang, recognised(&scenario.key, answer)).join(" ")
}

/// `Nhận ra 4/5 bài có vấn đề.`, `Nghi oan 1/5 bài lành.`
pub fn told(lang: Lang, seen: Recognised) -> [String; 2] {
    [
        activity::hits(lang, &halves(lang, seen.hits), seen.problems),
        activity::false_alarms(lang, &halves(lang, seen.false_alarms), seen.sounds),
    ]
}

/// Halves as a number: `3`, `3,5`.
fn halves(lang: Lang, count: u32) -> String {
    let whole = (count / 2).to_string();
    if count.is_multiple_of(2) {
        return whole;
    }
    let point = if lang == Lang::Vi { ',' } else { '.' };
    format!("{whole}{point}5")
}

/// How many were dealt with well, and what one had guessed.
fn lines(view: &FeedbackView<'_>) -> Vec<Html> {
    let (lang, key) = (view.lang, &view.scenario.key);
    let posts = key.posts.iter().zip(&view.decision.answer);
    let best = posts
        .filter(|(post, value)| feed::credit(post, **value) == scoring::choice::BEST_CREDIT)
        .count();
    let tally = activity::ratio(activity::dealt_well(lang), best, key.posts.len());
    let mut lines = vec![words("p", "", &tally)];
    let guessed = usize::from(view.decision.confidence).checked_sub(1);
    if let Some(guess) = guessed.and_then(|place| activity::estimates(lang).get(place).copied()) {
        lines.push(words("p", "hint", &activity::you_guessed(lang, guess)));
    }
    lines
}

/// The two numbers in plain words.
pub fn numbers(lang: Lang, seen: Recognised) -> Html {
    let told = told(lang, seen).map(|said| words("li", "", &said));
    node(
        "ul",
        &[("class", "two"), ("data-testid", "recognised")],
        told.into(),
    )
}

/// One post: how it was dealt with, what came of it, what it was.
fn one(lang: Lang, scenario: &Scenario, key: &KeyPost, (post, value): (u32, u32)) -> Html {
    let reached = feed::credit(key, value);
    let shown = scenario.text.posts.get(post as usize);
    let (name, body) = shown.map_or(("", ""), |shown| (&*shown.name, &*shown.body));
    let label = |value: u32| {
        let action = value
            .checked_sub(1)
            .map_or(usize::MAX, |action| action as usize);
        scenario.text.options.get(action).map_or("", String::as_str)
    };
    let mut told = activity::yours(lang, label(value));
    if reached < scoring::choice::BEST_CREDIT {
        let best: Vec<&str> = feed::best_on(key).map(label).collect();
        told.push(' ');
        told.push_str(&activity::better(lang, &best.join(" / ")));
    }
    let mut parts = vec![
        el("p", "", vec![level(reached, level_word(lang, reached))]),
        words("h3", "", name),
        el("div", "feed__quote", vec![markup(body)]),
        words("p", "hint", &told),
    ];
    let said: Option<&PostFeedback> = scenario.feedback.posts.get(post as usize);
    if let Some(said) = said {
        let action = value
            .checked_sub(1)
            .map_or(usize::MAX, |action| action as usize);
        let after = said.after.get(action).map_or("", String::as_str);
        if !after.is_empty() {
            parts.push(el("div", "after", vec![markup(after)]));
        }
        parts.push(el("div", "soft", vec![markup(&said.why)]));
    }
    el("li", "thing", parts)
}
