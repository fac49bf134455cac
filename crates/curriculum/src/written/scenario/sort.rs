//! sort: every thing has one bin.

use super::super::context::Thing;
use super::super::limits::MAX_OPTIONS;
use super::super::reader::{IdShape, Reader};
use super::super::task::{Bin, Part, Task};
use super::super::text::Shape;
use super::parts::{all_have, closing, item, tables};
use crate::problem::Code;

const BINS: core::ops::RangeInclusive<usize> = 2..=4;
const ITEMS: core::ops::RangeInclusive<usize> = 5..=10;

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let scope = reader.scope();
    let written_bins = tables(reader, "bins", BINS);
    let bins: Vec<Bin> = written_bins
        .iter()
        .map(|table| Bin {
            id: table.declare("id", IdShape::Slug, Thing::Bin, &scope),
            text: table.text("text", Shape::Line),
        })
        .collect();
    let written = tables(reader, "items", ITEMS);
    let items: Vec<Part<usize>> = written
        .iter()
        .map(|table| {
            let id = table.string("bin");
            if !id.is_empty() {
                reader
                    .context
                    .refer(Thing::Bin, &scope, &id, table.place_of("bin"));
            }
            // A bin that does not exist is reported when everything has been read.
            let bin = bins
                .iter()
                .position(|bin| bin.id == id)
                .unwrap_or(MAX_OPTIONS);
            item(table, &scope, Thing::Item, bin)
        })
        .collect();
    let known = items.iter().all(|item| item.mark < bins.len());
    if all_have(&written, "bin") && known {
        for (place, (bin, table)) in bins.iter().zip(&written_bins).enumerate() {
            if items.iter().all(|item| item.mark != place) {
                table.report("", Code::BinEmpty, vec![("id", bin.id.clone())]);
            }
        }
    }
    Task::Sort {
        bins,
        items,
        closing: closing(reader),
    }
}
