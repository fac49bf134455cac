//! `scenarios/*.toml`: what every scenario has, then its task, one file an activity.

mod branch;
mod choose_many;
mod choose_one;
mod feed;
mod graph;
mod investigate;
mod order;
mod parts;
mod rate;
mod reply;
mod sort;
mod spot;
mod targets;

use super::artefact;
use super::context::Thing;
use super::limits::{MAX_ARTEFACTS, MAX_SHORT_LIST};
use super::model::{Scenario, WrittenArtefact};
use super::reader::{IdShape, Reader};
use super::spans::Ledger;
use super::text::Shape;
use crate::problem::{Code, Place};
use crate::vocabulary::Activity;

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
    let activity = reader.word("activity").unwrap_or_else(|| likely(reader));
    let spans = (activity == Activity::Spot).then(Ledger::default);
    let artefacts: Vec<WrittenArtefact> = reader
        .tables("artefacts", MAX_ARTEFACTS)
        .iter()
        .map(|artefact| artefact::read(artefact, spans.as_ref()))
        .collect();
    let task = match activity {
        Activity::ChooseOne => choose_one::read(reader),
        Activity::ChooseMany => choose_many::read(reader),
        Activity::Reply => reply::read(reader, &artefacts),
        Activity::Order => order::read(reader),
        Activity::Rate => rate::read(reader),
        Activity::Sort => sort::read(reader),
        Activity::Spot => spot::read(reader, &spans.unwrap_or_default()),
        Activity::Branch => branch::read(reader),
        Activity::Feed => feed::read(reader),
        Activity::Investigate => investigate::read(reader),
    };
    Scenario {
        file: reader.file().to_owned(),
        version: reader.integer("version", 1..=100_000),
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
        artefacts,
        task,
        id,
    }
}

/// What a scenario seems to be where its activity cannot be read, so that its other keys are judged as they were meant.
fn likely(reader: &Reader<'_>) -> Activity {
    let signs = [
        ("spans", Activity::Spot),
        ("nodes", Activity::Branch),
        ("posts", Activity::Feed),
        ("pages", Activity::Investigate),
        ("bins", Activity::Sort),
        ("items", Activity::Rate),
        ("steps", Activity::Order),
        ("closing", Activity::ChooseMany),
    ];
    let sign = signs.into_iter().find(|(key, _)| reader.has(key));
    sign.map_or(Activity::ChooseOne, |(_, activity)| activity)
}

fn only_strings(strings: Vec<(String, Place)>) -> Vec<String> {
    strings.into_iter().map(|(text, _)| text).collect()
}
