//! One scenario's four kinds of parts. Options are in number order everywhere, never in the author's.

use std::collections::BTreeMap;

use super::{Parts, said};
use crate::numbering::{Kind, places};
use crate::parts::{
    Artefact, ArtefactText, Entry, Feedback, Key, KeyOption, Line, Neutral, OptionFeedback,
    ScenarioText,
};
use crate::vocabulary::Lang;
use crate::written::{Choice, Scenario, Speaker, WrittenArtefact};

/// Compiled names of pictures, `<hash>.svg`, by the author's names.
type Pictures<'a> = BTreeMap<&'a str, String>;

/// The author's names of the pictures a scenario shows.
pub(super) fn pictures(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let artefacts = scenario.artefacts.iter();
    artefacts
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
    let options = numbered(scenario);
    let neutral = Neutral {
        id: scenario.id.clone(),
        activity: scenario.activity,
        artefacts: scenario
            .artefacts
            .iter()
            .map(|artefact| neutral_artefact(pictures, artefact))
            .collect(),
        options: u32::try_from(options.len()).unwrap_or(u32::MAX),
        cards: scenario.cards.clone(),
    };
    let key = Key {
        salt: String::new(),
        options: options
            .iter()
            .map(|option| KeyOption {
                id: option.id.clone(),
                credit: option.credit,
                stance: option.stance,
                misconception: option.misconception.clone(),
            })
            .collect(),
    };
    let text = |lang| ScenarioText {
        title: said(&scenario.title, lang),
        situation: said(&scenario.situation, lang),
        question: said(&scenario.question, lang),
        artefacts: scenario
            .artefacts
            .iter()
            .map(|artefact| artefact_text(artefact, lang))
            .collect(),
        options: options
            .iter()
            .map(|option| said(&option.text, lang))
            .collect(),
    };
    let feedback = |lang| Feedback {
        options: options
            .iter()
            .map(|option| OptionFeedback {
                lesson: said(&option.lesson, lang),
                why: said(&option.why, lang),
                next: said(&option.next, lang),
            })
            .collect(),
    };
    Entry {
        id: scenario.id.clone(),
        activity: scenario.activity,
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

/// The options by number, with the empty salt of an open pack.
fn numbered(scenario: &Scenario) -> Vec<&Choice> {
    let ids: Vec<&str> = scenario
        .options
        .iter()
        .map(|option| option.id.as_str())
        .collect();
    places(&[], &scenario.id, Kind::Option, "", &ids)
        .into_iter()
        .map(|place| &scenario.options[place])
        .collect()
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

fn artefact_text(artefact: &WrittenArtefact, lang: Lang) -> ArtefactText {
    ArtefactText {
        name: said(&artefact.name, lang),
        detail: said(&artefact.detail, lang),
        when: said(&artefact.when, lang),
        title: said(&artefact.title, lang),
        body: said(&artefact.body, lang),
        counts: said(&artefact.counts, lang),
        alt: said(&artefact.alt, lang),
        people: artefact
            .people
            .iter()
            .map(|person| said(&person.name, lang))
            .collect(),
        lines: artefact
            .lines
            .iter()
            .map(|line| said(&line.text, lang))
            .collect(),
        line_alts: artefact
            .lines
            .iter()
            .map(|line| said(&line.alt, lang))
            .collect(),
    }
}
