//! `directive.toml`.

use super::context::Thing;
use super::limits::{MAX_ENTRIES, MAX_SHORT_LIST};
use super::model::{WrittenClause, WrittenDirective};
use super::reader::{IdShape, Reader};
use super::text::{Shape, check_verbatim};

pub(super) fn read(reader: &Reader<'_>) -> WrittenDirective {
    let provenance = reader.text("provenance", Shape::Plain);
    let footnote = reader.text("footnote", Shape::Plain);
    let clauses = reader
        .required_tables("clauses", MAX_ENTRIES)
        .iter()
        .map(clause)
        .collect();
    WrittenDirective {
        clauses,
        provenance,
        footnote,
    }
}

fn clause(reader: &Reader<'_>) -> WrittenClause {
    let quotes = reader.required_strings("quotes", MAX_SHORT_LIST);
    for (quote, place) in &quotes {
        check_verbatim(reader.context, quote, place);
    }
    WrittenClause {
        id: reader.declare("id", IdShape::Printed, Thing::Clause, ""),
        point: reader.integer("point", 0..=4),
        testable: reader.required_flag("testable"),
        quotes: quotes.into_iter().map(|(quote, _)| quote).collect(),
        name: reader.text("name", Shape::Line),
        heading: reader.text("heading", Shape::Line),
        addressee: reader.text("addressee", Shape::Plain),
        plain: reader.text("plain", Shape::Markup),
        reading: reader.optional_text("reading", Shape::Markup),
        translation: reader.translation("translation", Shape::Plain),
    }
}
