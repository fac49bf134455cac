//! investigate: a decision about something that can be checked first, on pages that lead to one another.

use std::collections::BTreeSet;

use super::super::artefact;
use super::super::context::Thing;
use super::super::limits::{MAX_PAGES, MAX_SEARCHES};
use super::super::reader::Reader;
use super::super::task::{Page, Search, Task};
use super::super::text::Shape;
use super::choose_one;
use super::parts::{all_have, count};
use super::targets::{Faults, Targets};
use crate::problem::Code;
use crate::vocabulary::PageRole;

const PAGES: core::ops::RangeInclusive<usize> = 4..=MAX_PAGES;
/// Kinds of pages that help to check.
const MOVES: core::ops::RangeInclusive<usize> = 2..=3;

const FAULTS: Faults = Faults {
    unreachable: Code::PageUnreachable,
    circle: Code::PageCycle,
    onward: "links",
};

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let written = reader.required_tables("pages", MAX_PAGES);
    if !written.is_empty() {
        count(reader, "pages", Code::PartCount, written.len(), PAGES);
    }
    let targets = Targets::declare(reader, &written, Thing::Page);
    let pages: Vec<Page> = written
        .iter()
        .zip(targets.ids())
        .map(|(table, id)| page(table, id, &targets))
        .collect();
    let open = places(&targets, reader, "open");
    let searches: Vec<Search> = reader
        .tables("searches", MAX_SEARCHES)
        .iter()
        .map(|table| Search {
            text: table.text("text", Shape::Line),
            results: places(&targets, table, "results"),
        })
        .collect();
    let found = searches.iter().flat_map(|search| &search.results);
    let from = open.iter().chain(found).copied().collect();
    let links: Vec<Vec<usize>> = pages.iter().map(|page| page.links.clone()).collect();
    targets.check(&written, &links, from, &FAULTS);
    if all_have(&written, "role") {
        check_moves(reader, &pages);
    }
    Task::Investigate {
        options: choose_one::choices(reader),
        open,
        searches,
        pages,
    }
}

/// The places of the pages in a list of ids.
fn places(targets: &Targets, reader: &Reader<'_>, key: &'static str) -> Vec<usize> {
    let named = reader.strings(key, MAX_PAGES).into_iter();
    named
        .filter_map(|(id, at)| targets.find(reader, &id, at))
        .collect()
}

fn page(reader: &Reader<'_>, id: &str, targets: &Targets) -> Page {
    Page {
        id: id.to_owned(),
        role: reader.spelled("role"),
        label: reader.text("label", Shape::Line),
        shown: artefact::read(reader, None),
        links: places(targets, reader, "links"),
        why: reader.text("why", Shape::Markup),
    }
}

/// Some pages help to check, in different ways.
fn check_moves(reader: &Reader<'_>, pages: &[Page]) {
    let roles: BTreeSet<PageRole> = pages.iter().map(|page| page.role).collect();
    let moves = roles.iter().filter(|role| role.is_move()).count();
    count(reader, "pages", Code::MoveCount, moves, MOVES);
}
