//! spot: spans of what is shown are warning signs, others are not.

use super::super::context::Thing;
use super::super::reader::Reader;
use super::super::spans::Ledger;
use super::super::task::{Part, Task};
use super::parts::{all_have, closing, count, span, tables};
use crate::problem::{Code, Place};

const SPANS: core::ops::RangeInclusive<usize> = 4..=12;
const EACH: core::ops::RangeInclusive<usize> = 2..=10;

pub(super) fn read(reader: &Reader<'_>, ledger: &Ledger) -> Task {
    let scope = reader.scope();
    let written = tables(reader, "spans", SPANS);
    let spans: Vec<Part<bool>> = written
        .iter()
        .map(|table| span(table, &scope, Thing::Span, table.required_flag("sign")))
        .collect();
    if all_have(&written, "sign") {
        let signs = spans.iter().filter(|span| span.mark).count();
        count(reader, "spans", Code::SignCount, signs, EACH);
        count(reader, "spans", Code::DecoyCount, spans.len() - signs, EACH);
    }
    let declared: Vec<(String, Place)> = spans
        .iter()
        .zip(&written)
        .filter(|(span, _)| !span.id.is_empty())
        .map(|(span, table)| (span.id.clone(), table.place_of("id")))
        .collect();
    ledger.check(reader.context, &scope, &declared);
    Task::Spot {
        spans,
        closing: closing(reader),
    }
}
