//! `scenarios/*.toml`: the scenario and its options.

use super::artefact;
use super::context::Thing;
use super::limits::{MAX_ARTEFACTS, MAX_OPTIONS, MAX_SHORT_LIST};
use super::model::{Choice, Scenario};
use super::reader::{IdShape, Reader};
use super::text::Shape;
use crate::problem::{Code, Place};
use crate::vocabulary::Activity;

/// Options of a choose-one scenario.
const CHOOSE_ONE_OPTIONS: core::ops::RangeInclusive<usize> = 3..=5;

pub(super) fn read(reader: &Reader<'_>) -> Scenario {
    let id = reader.declare("id", IdShape::Printed, Thing::Scenario, "");
    let siblings = reader.references("siblings", MAX_SHORT_LIST, Thing::Scenario);
    if siblings.contains(&id) {
        reader.report("siblings", Code::OwnSibling, vec![("id", id.clone())]);
    }
    let clauses = reader.required_strings("clauses", MAX_SHORT_LIST);
    for (clause, place) in &clauses {
        reader
            .context
            .refer(Thing::Clause, "", clause, place.clone());
    }
    let activity = reader.spelled("activity");
    let scope = reader.scope();
    let written = reader.required_tables("options", MAX_OPTIONS);
    let options: Vec<Choice> = written
        .iter()
        .map(|option| choice(option, &scope))
        .collect();
    if written.iter().all(|option| option.has("credit")) && !written.is_empty() {
        match activity {
            Activity::ChooseOne => check_choose_one(reader, &options),
        }
    }
    Scenario {
        version: reader.integer("version", 1..=100_000),
        activity,
        audiences: reader.spelled_list("audiences"),
        clauses: only_strings(clauses),
        anchor: reader.spelled("anchor"),
        objectives: only_strings(reader.required_strings("objectives", MAX_SHORT_LIST)),
        difficulty: reader.spelled("difficulty"),
        cards: reader.references("cards", MAX_SHORT_LIST, Thing::Card),
        siblings,
        sources: only_strings(reader.strings("sources", MAX_SHORT_LIST)),
        reviewers: only_strings(reader.strings("reviewers", MAX_SHORT_LIST)),
        reviewed_on: reader.optional_date("reviewed_on"),
        title: reader.text("title", Shape::Line),
        situation: reader.text("situation", Shape::Markup),
        question: reader.text("question", Shape::Line),
        artefacts: reader
            .tables("artefacts", MAX_ARTEFACTS)
            .iter()
            .map(artefact::read)
            .collect(),
        options,
        id,
    }
}

fn only_strings(strings: Vec<(String, Place)>) -> Vec<String> {
    strings.into_iter().map(|(text, _)| text).collect()
}

fn choice(reader: &Reader<'_>, scope: &str) -> Choice {
    Choice {
        id: reader.declare("id", IdShape::Slug, Thing::Option, scope),
        credit: u8::try_from(reader.integer("credit", 0..=3)).unwrap_or(0),
        stance: reader.spelled("stance"),
        misconception: reader.optional_reference("misconception", Thing::Misconception),
        text: reader.text("text", Shape::Plain),
        lesson: reader.text("lesson", Shape::Line),
        why: reader.text("why", Shape::Markup),
        next: reader.text("next", Shape::Markup),
    }
}

/// Exactly one best option, at least one worth nothing, three to five in all.
fn check_choose_one(reader: &Reader<'_>, options: &[Choice]) {
    let with_credit = |credit| {
        options
            .iter()
            .filter(|option| option.credit == credit)
            .count()
    };
    let best = with_credit(3);
    if best != 1 {
        reader.report(
            "options",
            Code::BestCount,
            vec![("count", best.to_string())],
        );
    }
    if with_credit(0) == 0 {
        reader.report("options", Code::NoZeroCredit, Vec::new());
    }
    if !CHOOSE_ONE_OPTIONS.contains(&options.len()) {
        let args = vec![
            ("count", options.len().to_string()),
            ("min", CHOOSE_ONE_OPTIONS.start().to_string()),
            ("max", CHOOSE_ONE_OPTIONS.end().to_string()),
        ];
        reader.report("options", Code::OptionCount, args);
    }
}
