//! rate: Nên, Tùy lúc, Không nên.

use super::super::context::Thing;
use super::super::reader::Reader;
use super::super::task::{Part, Task};
use super::parts::{all_have, closing, item, tables};
use crate::problem::Code;
use crate::vocabulary::Rating;

const ITEMS: core::ops::RangeInclusive<usize> = 4..=8;

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let scope = reader.scope();
    let written = tables(reader, "items", ITEMS);
    let items: Vec<Part<Rating>> = written
        .iter()
        .map(|table| item(table, &scope, Thing::Item, table.spelled("rating")))
        .collect();
    let one = items.windows(2).all(|two| two[0].mark == two[1].mark);
    if all_have(&written, "rating") && one {
        reader.report("items", Code::RatingsEqual, Vec::new());
    }
    Task::Rate {
        items,
        closing: closing(reader),
    }
}
