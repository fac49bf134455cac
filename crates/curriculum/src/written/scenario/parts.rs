//! What several activities share.

use core::ops::RangeInclusive;

use super::super::context::Thing;
use super::super::limits::MAX_OPTIONS;
use super::super::reader::{IdShape, Reader};
use super::super::task::{Closing, Part};
use super::super::text::Shape;
use crate::problem::Code;
use crate::vocabulary::Stance;

/// The tables of the things that are answered, as many as the activity takes.
pub(super) fn tables<'a>(
    reader: &Reader<'a>,
    key: &'static str,
    range: RangeInclusive<usize>,
) -> Vec<Reader<'a>> {
    let tables = reader.required_tables(key, MAX_OPTIONS);
    if !tables.is_empty() {
        count(reader, key, Code::PartCount, tables.len(), range);
    }
    tables
}

/// Reports a count outside its range.
pub(super) fn count(
    reader: &Reader<'_>,
    key: &str,
    code: Code,
    count: usize,
    range: RangeInclusive<usize>,
) {
    if !range.contains(&count) {
        let args = vec![
            ("count", count.to_string()),
            ("min", range.start().to_string()),
            ("max", range.end().to_string()),
        ];
        reader.report(key, code, args);
    }
}

/// `[closing]`.
pub(super) fn closing(reader: &Reader<'_>) -> Closing {
    reader
        .table("closing")
        .map_or_else(Closing::default, |closing| Closing {
            lesson: closing.text("lesson", Shape::Line),
            next: closing.text("next", Shape::Markup),
        })
}

/// A thing that is a move: it has a stance.
pub(super) fn step<Mark>(reader: &Reader<'_>, scope: &str, thing: Thing, mark: Mark) -> Part<Mark> {
    Part {
        stance: reader.spelled("stance"),
        ..item(reader, scope, thing, mark)
    }
}

/// A thing that is rated or sorted.
pub(super) fn item<Mark>(reader: &Reader<'_>, scope: &str, thing: Thing, mark: Mark) -> Part<Mark> {
    Part {
        text: reader.text("text", Shape::Plain),
        ..span(reader, scope, thing, mark)
    }
}

/// A thing whose words stand elsewhere.
pub(super) fn span<Mark>(reader: &Reader<'_>, scope: &str, thing: Thing, mark: Mark) -> Part<Mark> {
    Part {
        id: reader.declare("id", IdShape::Slug, thing, scope),
        mark,
        stance: Stance::Other,
        misconception: reader.optional_reference("misconception", Thing::Misconception),
        text: super::super::model::Text::new(),
        why: reader.text("why", Shape::Markup),
    }
}

/// Whether every table has the key: what follows from all of them together is judged only then.
pub(super) fn all_have(tables: &[Reader<'_>], key: &str) -> bool {
    !tables.is_empty() && tables.iter().all(|table| table.has(key))
}
