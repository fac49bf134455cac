//! Activities of many things: how many were right, each with its mark and why, what to take along.

use curriculum::vocabulary::Activity;
use messages::{Lang, activity};
use session::marks::{Mark, marks};
use yew::prelude::*;

use super::things::Sorted;
use super::{FeedbackView, Said, spans, strip};
use crate::learn::content::Scenario;
use crate::learn::scene::activities::choices;
use crate::widgets::{el, level, markup, node, plain, words};

/// How many things to look at closely are shown before the rest is folded away.
const AT_ONCE: usize = 5;

pub(super) fn said(view: &FeedbackView<'_>) -> Said {
    let (lang, scenario) = (view.lang, view.scenario);
    let things = Things {
        lang,
        scenario,
        answer: &view.decision.answer,
        marks: marks(
            scenario.neutral.activity,
            &scenario.key,
            &view.decision.answer,
        ),
    };
    let tally = tally(lang, scenario, &view.decision.answer);
    let mut first = vec![strip(view, vec![words("p", "", &tally)])];
    let is_order = scenario.neutral.activity == Activity::Order;
    if is_order {
        first.push(things.good_order());
    }
    let mut sorted = Sorted::default();
    for (place, number) in view.order.iter().copied().enumerate() {
        // Steps that belong into the order stand there already.
        if is_order && things.key(number) > 0 {
            continue;
        }
        let list = if things.mark(number).is_right() {
            &mut sorted.right
        } else {
            &mut sorted.wrong
        };
        list.push(things.thing(number, place + 1));
    }
    sorted.told(view, first, is_order, AT_ONCE)
}

/// How many were right of all that count, and how many of each kind were not, in words.
pub(super) fn tally(lang: Lang, scenario: &Scenario, answer: &[u32]) -> String {
    let activity = scenario.neutral.activity;
    let marks = marks(activity, &scenario.key, answer);
    let count = |wanted: Mark| marks.iter().filter(|mark| **mark == wanted).count();
    let of = marks.len() - count(Mark::LeftOut) - count(Mark::False);
    let word = |mark: Mark| mark_word(lang, activity, mark);
    let mut said = activity::ratio(word(Mark::Right), count(Mark::Right), of);
    for mark in [Mark::Off, Mark::Opposite, Mark::Missed, Mark::False] {
        let count = count(mark);
        if count > 0 {
            said.push_str(". ");
            said.push_str(word(mark));
            said.push(' ');
            said.push_str(&count.to_string());
        }
    }
    said
}

/// The things of one answer.
struct Things<'a> {
    lang: Lang,
    scenario: &'a Scenario,
    answer: &'a [u32],
    marks: Vec<Mark>,
}

impl Things<'_> {
    fn mark(&self, number: u32) -> Mark {
        let mark = self.marks.get(number as usize);
        mark.copied().unwrap_or(Mark::LeftOut)
    }

    /// Rank, rating, bin or sign.
    fn key(&self, number: u32) -> u32 {
        let mark = self.scenario.key.marks.get(number as usize);
        mark.copied().unwrap_or_default()
    }

    fn text(&self, number: u32) -> &str {
        let text = self.scenario.text.options.get(number as usize);
        text.map_or("", String::as_str)
    }

    /// One thing: its mark, its words, what was done and what is better, why.
    fn thing(&self, number: u32, place: usize) -> Html {
        let mark = self.mark(number);
        let mut parts = vec![self.head(mark, place), self.quoted(number)];
        let done = self.done(number, mark);
        if !done.is_empty() {
            parts.push(words("p", "hint", &done));
        }
        parts.push(self.why(number));
        el("li", "thing", parts)
    }

    fn head(&self, mark: Mark, place: usize) -> Html {
        let word = mark_word(self.lang, self.scenario.neutral.activity, mark);
        let shown = if self.scenario.neutral.activity == Activity::Spot {
            let parts = vec![spans::pin_of(mark, place), plain(word)];
            el("b", spans::tone(mark), parts)
        } else {
            level(mark_level(self.scenario.neutral.activity, mark), word)
        };
        el("p", "", vec![shown])
    }

    fn quoted(&self, number: u32) -> Html {
        let text = self.text(number);
        if self.scenario.neutral.activity == Activity::Spot {
            words("p", "", &format!("“{text}”"))
        } else {
            words("p", "", text)
        }
    }

    fn why(&self, number: u32) -> Html {
        let said = self.scenario.feedback.options.get(number as usize);
        let why = said.map_or_else(Html::default, |said| markup(&said.why));
        el("div", "soft", vec![why])
    }

    /// What was done beside what is better, where the mark does not say it.
    fn done(&self, number: u32, mark: Mark) -> String {
        let choices = match self.scenario.neutral.activity {
            Activity::Rate | Activity::Sort => choices(self.lang, self.scenario),
            Activity::Order => {
                let place = self.answer.iter().position(|placed| *placed == number);
                return match place {
                    Some(place) => activity::you_placed(self.lang, place + 1),
                    None => String::new(),
                };
            }
            _ => return String::new(),
        };
        let said = |wanted: u32| {
            let found = choices.iter().find(|(value, _)| *value == wanted);
            found.map_or("", |(_, said)| *said)
        };
        let given = self
            .answer
            .get(number as usize)
            .copied()
            .unwrap_or_default();
        let mut told = activity::yours(self.lang, said(given));
        if !mark.is_right() {
            told.push(' ');
            told.push_str(&activity::better(self.lang, said(self.key(number))));
        }
        told
    }

    /// One of the best orders, each step with where it was placed.
    fn good_order(&self) -> Html {
        let best = scoring::best(Activity::Order, &self.scenario.key);
        let mut list = Vec::new();
        for step in best.iter().copied() {
            let number = words("b", "place__n num", &self.key(step).to_string());
            let mark = self.mark(step);
            let mut said = vec![words("p", "", self.text(step)), self.head(mark, 0)];
            if mark == Mark::Off {
                said.push(words("p", "hint", &self.done(step, mark)));
            }
            said.push(self.why(step));
            list.push(el("li", "step", vec![number, el("div", "thing", said)]));
        }
        let mut parts = vec![words("h2", "", activity::good_order(self.lang))];
        let ranks = best.last().map_or(0, |step| self.key(*step));
        if best.len() > ranks as usize {
            parts.push(words("p", "hint", activity::free_between(self.lang)));
        }
        parts.push(node(
            "ol",
            &[("class", "things"), ("data-testid", "good-order")],
            list,
        ));
        el("section", "fb__part", parts)
    }
}

/// The glyph of a mark.
const fn mark_level(activity: Activity, mark: Mark) -> u8 {
    match (activity, mark) {
        (_, Mark::Right | Mark::LeftOut) => 3,
        (Activity::Sort, Mark::Off) | (_, Mark::Missed) => 1,
        (_, Mark::Off) => 2,
        (_, Mark::False | Mark::Opposite) => 0,
    }
}

/// The word of a mark.
pub(super) fn mark_word(lang: Lang, activity: Activity, mark: Mark) -> &'static str {
    match (activity, mark) {
        (Activity::Order, Mark::Right) => activity::in_order(lang),
        (Activity::Rate, Mark::Right) => activity::fits(lang),
        (Activity::Sort, Mark::Right) => activity::sorted_rightly(lang),
        (Activity::Spot, Mark::Right) => activity::spotted(lang),
        (_, Mark::Right) => activity::chosen_rightly(lang),
        (Activity::Spot, Mark::LeftOut) => activity::trusted(lang),
        (_, Mark::LeftOut) => activity::left_rightly(lang),
        (_, Mark::Missed) => activity::missed(lang),
        (Activity::Spot, Mark::False) => activity::suspected(lang),
        (Activity::Order, Mark::False) => activity::not_needed(lang),
        (_, Mark::False) => activity::chosen_wrongly(lang),
        (Activity::Order, Mark::Off) => activity::out_of_order(lang),
        (Activity::Sort, Mark::Off) => activity::sorted_wrongly(lang),
        (_, Mark::Off) => activity::one_step_off(lang),
        (_, Mark::Opposite) => activity::opposite(lang),
    }
}
