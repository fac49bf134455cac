//! One scenario's four kinds of parts. Options, steps, items, bins and spans are in number order everywhere,
//! never in the author's.

use std::collections::BTreeMap;

mod task;

use task::{NumberedTask, number};

use super::{Parts, said};
use crate::markup::marked_runs;
use crate::parts::{
    Artefact, ArtefactText, Entry, Feedback, Key, KeyPage, KeyPost, Line, Neutral, Node, NodeText,
    OptionFeedback, PostFeedback, ScenarioText,
};
use crate::vocabulary::Lang;
use crate::written::spans::renumber;
use crate::written::{Scenario, Speaker, Text, WrittenArtefact};

/// Compiled names of pictures, `<hash>.svg`, by the author's names.
type Pictures<'a> = BTreeMap<&'a str, String>;

/// Numbers of spans by the author's ids; empty but in a spot scenario.
type Spans<'a> = BTreeMap<&'a str, usize>;

/// The author's names of the pictures a scenario shows.
pub(super) fn pictures(scenario: &Scenario) -> impl Iterator<Item = &str> {
    scenario
        .shown()
        .flat_map(|artefact| {
            artefact
                .lines
                .iter()
                .map(|line| &line.picture)
                .chain([&artefact.picture])
        })
        .filter(|name| !name.is_empty())
        .map(String::as_str)
}

pub(super) fn entry(
    parts: &mut Parts,
    languages: &[Lang],
    pictures: &Pictures<'_>,
    scenario: &Scenario,
) -> Entry {
    let task = NumberedTask::of(&scenario.id, &scenario.task);
    let neutral = Neutral {
        id: scenario.id.clone(),
        activity: scenario.task.activity(),
        artefacts: scenario
            .artefacts
            .iter()
            .map(|artefact| neutral_artefact(pictures, artefact))
            .collect(),
        options: number(task.things.len()),
        pick_min: task.pick.0,
        pick_max: task.pick.1,
        bins: task.bin_order.clone(),
        nodes: task
            .nodes
            .iter()
            .map(|node| Node {
                artefacts: node
                    .artefacts
                    .iter()
                    .map(|artefact| neutral_artefact(pictures, artefact))
                    .collect(),
            })
            .collect(),
        posts: task
            .posts
            .iter()
            .map(|post| neutral_artefact(pictures, &post.shown))
            .collect(),
        post_order: task.feed_order.0.clone(),
        action_order: task.feed_order.1.clone(),
        sharing: task.sharing(),
        pages: task
            .pages
            .iter()
            .map(|page| neutral_artefact(pictures, &page.shown))
            .collect(),
        links: task
            .pages
            .iter()
            .map(|page| task.pages_at(&page.links))
            .collect(),
        open: task.pages_at(task.open),
        results: task
            .searches
            .iter()
            .map(|search| task.pages_at(&search.results))
            .collect(),
        cards: scenario.cards.clone(),
    };
    let key = Key {
        salt: String::new(),
        options: task.things.iter().map(|thing| thing.key.clone()).collect(),
        marks: task.things.iter().filter_map(|thing| thing.mark).collect(),
        nodes: task.node_of.clone(),
        start: task.start,
        posts: task
            .posts
            .iter()
            .map(|post| KeyPost {
                id: post.id.clone(),
                truth: post.truth,
                credits: task
                    .actions
                    .iter()
                    .map(|place| post.credits[*place])
                    .collect(),
                treats: task
                    .actions
                    .iter()
                    .map(|place| post.treats[*place])
                    .collect(),
            })
            .collect(),
        pages: task
            .pages
            .iter()
            .map(|page| KeyPage {
                id: page.id.clone(),
                role: page.role,
            })
            .collect(),
    };
    let text = |lang| scenario_text(scenario, &task, lang);
    let feedback = |lang| Feedback {
        lesson: task
            .closing
            .map_or_else(String::new, |closing| said(&closing.lesson, lang)),
        next: task
            .closing
            .map_or_else(String::new, |closing| said(&closing.next, lang)),
        options: task
            .things
            .iter()
            .map(|thing| OptionFeedback {
                lesson: thing
                    .lesson
                    .map_or_else(String::new, |lesson| said(lesson, lang)),
                why: said(thing.why, lang),
                next: thing.next.map_or_else(String::new, |next| said(next, lang)),
            })
            .collect(),
        posts: task
            .posts
            .iter()
            .map(|post| PostFeedback {
                why: said(&post.why, lang),
                after: task
                    .actions
                    .iter()
                    .map(|place| said(&post.after[*place], lang))
                    .collect(),
            })
            .collect(),
        pages: task
            .pages
            .iter()
            .map(|page| said(&page.why, lang))
            .collect(),
    };
    Entry {
        id: scenario.id.clone(),
        activity: scenario.task.activity(),
        audiences: scenario.audiences.clone(),
        clauses: scenario.clauses.clone(),
        anchor: scenario.anchor,
        objectives: scenario.objectives.clone(),
        difficulty: scenario.difficulty,
        siblings: scenario.siblings.clone(),
        neutral: parts.json(&neutral),
        text: parts.by_language(languages, text),
        key: parts.json(&key),
        feedback: parts.by_language(languages, feedback),
    }
}

fn scenario_text(scenario: &Scenario, task: &NumberedTask<'_>, lang: Lang) -> ScenarioText {
    let artefacts: Vec<ArtefactText> = scenario
        .artefacts
        .iter()
        .map(|artefact| artefact_text(artefact, lang, &task.spans))
        .collect();
    let options = if task.spans.is_empty() {
        task.things
            .iter()
            .map(|thing| said(thing.text, lang))
            .collect()
    } else {
        let mut words = vec![String::new(); task.things.len()];
        for run in artefacts.iter().flat_map(marked_runs) {
            let span = run.span.and_then(|number| words.get_mut(number as usize));
            if let Some(span) = span {
                span.push_str(&run.text);
            }
        }
        words
    };
    ScenarioText {
        title: said(&scenario.title, lang),
        situation: said(&scenario.situation, lang),
        question: said(&scenario.question, lang),
        artefacts,
        options,
        bins: task.bins.iter().map(|bin| said(bin, lang)).collect(),
        nodes: task
            .nodes
            .iter()
            .map(|node| NodeText {
                name: said(&node.name, lang),
                text: said(&node.text, lang),
                artefacts: node
                    .artefacts
                    .iter()
                    .map(|artefact| artefact_text(artefact, lang, &task.spans))
                    .collect(),
            })
            .collect(),
        posts: task
            .posts
            .iter()
            .map(|post| artefact_text(&post.shown, lang, &task.spans))
            .collect(),
        pages: task
            .pages
            .iter()
            .map(|page| artefact_text(&page.shown, lang, &task.spans))
            .collect(),
        labels: task
            .pages
            .iter()
            .map(|page| said(&page.label, lang))
            .collect(),
        searches: task
            .searches
            .iter()
            .map(|search| said(&search.text, lang))
            .collect(),
    }
}

fn picture(pictures: &Pictures<'_>, name: &str) -> String {
    pictures.get(name).cloned().unwrap_or_default()
}

fn neutral_artefact(pictures: &Pictures<'_>, artefact: &WrittenArtefact) -> Artefact {
    let lines = artefact
        .lines
        .iter()
        .map(|line| Line {
            who: match line.who {
                Speaker::Me => 0,
                Speaker::Person(number) => number,
            },
            mine: line.who == Speaker::Me,
            forwarded: line.forwarded,
            voice_seconds: line.voice_seconds,
            picture: picture(pictures, &line.picture),
        })
        .collect();
    Artefact {
        kind: artefact.kind,
        night: artefact.night,
        group: artefact.group,
        picture: picture(pictures, &artefact.picture),
        lines,
    }
}

/// A text with the numbers of its spans; in a scenario without spans as it is.
fn numbered(text: &Text, lang: Lang, spans: &Spans<'_>) -> String {
    let words = said(text, lang);
    if spans.is_empty() {
        return words;
    }
    renumber(&words, |id| spans.get(id).copied())
}

fn artefact_text(artefact: &WrittenArtefact, lang: Lang, spans: &Spans<'_>) -> ArtefactText {
    let words = |text| numbered(text, lang, spans);
    ArtefactText {
        name: words(&artefact.name),
        detail: words(&artefact.detail),
        when: words(&artefact.when),
        title: words(&artefact.title),
        body: words(&artefact.body),
        counts: words(&artefact.counts),
        alt: said(&artefact.alt, lang),
        people: artefact
            .people
            .iter()
            .map(|person| said(&person.name, lang))
            .collect(),
        lines: artefact
            .lines
            .iter()
            .map(|line| words(&line.text))
            .collect(),
        line_alts: artefact
            .lines
            .iter()
            .map(|line| said(&line.alt, lang))
            .collect(),
    }
}
