//! choose-one: graded options, one of them best.

use super::super::context::Thing;
use super::super::limits::MAX_OPTIONS;
use super::super::reader::{IdShape, Reader};
use super::super::task::{Choice, Task};
use super::super::text::Shape;
use super::parts::{all_have, count};
use crate::problem::Code;

/// Options of a scenario.
const OPTIONS: core::ops::RangeInclusive<usize> = 3..=5;

pub(super) fn read(reader: &Reader<'_>) -> Task {
    Task::ChooseOne(choices(reader))
}

/// Exactly one best option, at least one worth nothing, three to five in all.
pub(super) fn choices(reader: &Reader<'_>) -> Vec<Choice> {
    let scope = reader.scope();
    let written = reader.required_tables("options", MAX_OPTIONS);
    let options: Vec<Choice> = written
        .iter()
        .map(|option| choice(option, &scope))
        .collect();
    if all_have(&written, "credit") {
        check(reader, &options);
    }
    options
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

fn check(reader: &Reader<'_>, options: &[Choice]) {
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
    count(reader, "options", Code::OptionCount, options.len(), OPTIONS);
}
