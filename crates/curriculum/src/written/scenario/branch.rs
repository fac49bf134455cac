//! branch: decisions that lead to one another.

use super::super::artefact;
use super::super::context::Thing;
use super::super::limits::{MAX_ARTEFACTS, MAX_NODES, MAX_OPTIONS};
use super::super::reader::{IdShape, Reader};
use super::super::task::{Node, Task, Way};
use super::super::text::Shape;
use super::parts::{all_have, closing, count};
use super::targets::{Faults, Targets};
use crate::problem::Code;

const NODES: core::ops::RangeInclusive<usize> = 2..=MAX_NODES;
const OPTIONS: core::ops::RangeInclusive<usize> = 2..=4;

const FAULTS: Faults = Faults {
    unreachable: Code::NodeUnreachable,
    circle: Code::NodeCycle,
    onward: "",
};

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let written = reader.required_tables("nodes", MAX_NODES);
    if !written.is_empty() {
        count(reader, "nodes", Code::PartCount, written.len(), NODES);
    }
    let targets = Targets::declare(reader, &written, Thing::Node);
    let nodes: Vec<Node> = written
        .iter()
        .zip(targets.ids())
        .enumerate()
        .map(|(place, (table, id))| node(table, place, id, &targets))
        .collect();
    let onward = |node: &Node| node.options.iter().filter_map(|option| option.to).collect();
    let ways: Vec<Vec<usize>> = nodes.iter().map(onward).collect();
    let from = Vec::from_iter((!nodes.is_empty()).then_some(0));
    targets.check(&written, &ways, from, &FAULTS);
    Task::Branch {
        nodes,
        closing: closing(reader),
    }
}

fn node(reader: &Reader<'_>, place: usize, id: &str, targets: &Targets) -> Node {
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
        .map(|option| way(option, targets, &own))
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
fn way(reader: &Reader<'_>, targets: &Targets, own: &str) -> Way {
    let to = reader.optional_string("to");
    let place = match to.as_str() {
        "" => None,
        id => targets.find(reader, id, reader.place_of("to")),
    };
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
