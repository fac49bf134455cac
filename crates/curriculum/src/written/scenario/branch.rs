//! branch: decisions that lead to one another.

use std::cell::Cell;
use std::collections::BTreeSet;

use super::super::artefact;
use super::super::context::Thing;
use super::super::limits::{MAX_ARTEFACTS, MAX_NODES, MAX_OPTIONS};
use super::super::reader::{IdShape, Reader};
use super::super::task::{Node, Task, Way};
use super::super::text::Shape;
use super::graph;
use super::parts::{all_have, closing, count};
use crate::problem::Code;

const NODES: core::ops::RangeInclusive<usize> = 2..=MAX_NODES;
const OPTIONS: core::ops::RangeInclusive<usize> = 2..=4;

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let scope = reader.scope();
    let written = reader.required_tables("nodes", MAX_NODES);
    if !written.is_empty() {
        count(reader, "nodes", Code::PartCount, written.len(), NODES);
    }
    let ids: Vec<String> = written
        .iter()
        .map(|node| node.declare("id", IdShape::Slug, Thing::Node, &scope))
        .collect();
    let leads = Cell::new(true);
    let all = Ids {
        ids: &ids,
        scope: &scope,
        leads: &leads,
    };
    let nodes: Vec<Node> = written
        .iter()
        .zip(&ids)
        .enumerate()
        .map(|(place, (table, id))| node(table, place, id, &all))
        .collect();
    // Where an id is missing or given twice, or a way leads to none of them, it is not known what leads where.
    let known: BTreeSet<&String> = ids.iter().collect();
    if !nodes.is_empty()
        && known.len() == ids.len()
        && !known.contains(&String::new())
        && leads.get()
    {
        check_ways(reader, &written, &nodes);
    }
    Task::Branch {
        nodes,
        closing: closing(reader),
    }
}

/// The ids of all decisions, where they hold, and whether every way leads to one of them.
struct Ids<'a> {
    ids: &'a [String],
    scope: &'a str,
    leads: &'a Cell<bool>,
}

fn node(reader: &Reader<'_>, place: usize, id: &str, all: &Ids<'_>) -> Node {
    let text = if place == 0 {
        reader.optional_text("text", Shape::Markup)
    } else {
        reader.text("text", Shape::Markup)
    };
    let artefacts = reader
        .tables("artefacts", MAX_ARTEFACTS)
        .iter()
        .map(|artefact| artefact::read(artefact, None))
        .collect();
    let written = reader.required_tables("options", MAX_OPTIONS);
    let own = reader.scope();
    let options: Vec<Way> = written
        .iter()
        .map(|option| way(option, all, &own))
        .collect();
    if all_have(&written, "credit") {
        let best = options.iter().filter(|option| option.credit == 3).count();
        if best != 1 {
            let args = vec![("count", best.to_string())];
            reader.report("options", Code::BestCount, args);
        }
        count(reader, "options", Code::OptionCount, options.len(), OPTIONS);
    }
    Node {
        id: id.to_owned(),
        name: reader.text("name", Shape::Line),
        text,
        artefacts,
        options,
    }
}

/// `own` is where this decision's options have their ids.
fn way(reader: &Reader<'_>, all: &Ids<'_>, own: &str) -> Way {
    let to = reader.optional_string("to");
    let place = all.ids.iter().position(|id| *id == to && !to.is_empty());
    if !to.is_empty() && place.is_none() {
        all.leads.set(false);
        reader
            .context
            .refer(Thing::Node, all.scope, &to, reader.place_of("to"));
    }
    Way {
        id: reader.declare("id", IdShape::Slug, Thing::Option, own),
        credit: u8::try_from(reader.integer("credit", 0..=3)).unwrap_or(0),
        stance: reader.spelled("stance"),
        misconception: reader.optional_reference("misconception", Thing::Misconception),
        to: place,
        text: reader.text("text", Shape::Plain),
        after: reader.text("after", Shape::Markup),
        why: reader.text("why", Shape::Markup),
    }
}

/// No way leads back, and every decision can be reached.
fn check_ways(reader: &Reader<'_>, written: &[Reader<'_>], nodes: &[Node]) {
    let onward = |node: &Node| node.options.iter().filter_map(|option| option.to).collect();
    let ways: Vec<Vec<usize>> = nodes.iter().map(onward).collect();
    let reached = graph::reached(&ways, vec![0]);
    for ((node, table), reached) in nodes.iter().zip(written).zip(&reached) {
        if !reached {
            let args = vec![("id", node.id.clone())];
            table.report("", Code::NodeUnreachable, args);
        }
    }
    if let Some(place) = graph::on_a_circle(&ways) {
        let args = vec![("id", nodes[place].id.clone())];
        reader
            .context
            .report(Code::NodeCycle, written[place].place(), args);
    }
}
