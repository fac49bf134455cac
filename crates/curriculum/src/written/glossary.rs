//! `glossary.toml`: words that the training uses.

use super::context::Thing;
use super::limits::{MAX_ENTRIES, MAX_SHORT_LIST};
use super::model::WrittenTerm;
use super::reader::{IdShape, Reader};
use super::text::Shape;

pub(super) fn read(reader: &Reader<'_>) -> Vec<WrittenTerm> {
    let terms = reader.required_tables("terms", MAX_ENTRIES);
    terms.iter().map(term).collect()
}

fn term(reader: &Reader<'_>) -> WrittenTerm {
    WrittenTerm {
        id: reader.declare("id", IdShape::Slug, Thing::Term, ""),
        term: reader.text("term", Shape::Line),
        meaning: reader.text("meaning", Shape::Plain),
        clauses: reader.references("clauses", MAX_SHORT_LIST, Thing::Clause),
    }
}
