//! `cards/*.toml`.

use super::context::Thing;
use super::limits::MAX_SHORT_LIST;
use super::model::WrittenCard;
use super::reader::{IdShape, Reader};
use super::text::Shape;

pub(super) fn read(reader: &Reader<'_>) -> WrittenCard {
    WrittenCard {
        file: reader.file().to_owned(),
        id: reader.declare("id", IdShape::Slug, Thing::Card, ""),
        title: reader.text("title", Shape::Line),
        statement: reader.text("statement", Shape::Plain),
        source_title: reader.string("source_title"),
        source_url: reader.string("source_url"),
        status: reader.spelled("status"),
        effective_from: reader.optional_date("effective_from"),
        replaces: reader.optional_string("replaces"),
        replaced_by: reader.optional_string("replaced_by"),
        checked_on: reader.date("checked_on"),
        confidence: reader.spelled("confidence"),
        reviewers: reader
            .strings("reviewers", MAX_SHORT_LIST)
            .into_iter()
            .map(|(name, _)| name)
            .collect(),
    }
}
