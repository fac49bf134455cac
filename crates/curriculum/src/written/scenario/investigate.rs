//! investigate: a decision about something that can be checked first, on pages that lead to one another.

use core::cell::Cell;
use std::collections::BTreeSet;

use super::super::artefact;
use super::super::context::Thing;
use super::super::limits::{MAX_PAGES, MAX_SEARCHES};
use super::super::reader::{IdShape, Reader};
use super::super::task::{Page, Search, Task};
use super::super::text::Shape;
use super::choose_one;
use super::graph;
use super::parts::{all_have, count};
use crate::problem::Code;
use crate::vocabulary::PageRole;

const PAGES: core::ops::RangeInclusive<usize> = 4..=MAX_PAGES;
/// Kinds of pages that help to check.
const MOVES: core::ops::RangeInclusive<usize> = 2..=3;

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let scope = reader.scope();
    let written = reader.required_tables("pages", MAX_PAGES);
    if !written.is_empty() {
        count(reader, "pages", Code::PartCount, written.len(), PAGES);
    }
    let ids: Vec<String> = written
        .iter()
        .map(|page| page.declare("id", IdShape::Slug, Thing::Page, &scope))
        .collect();
    let leads = Cell::new(true);
    let all = Ids {
        ids: &ids,
        scope: &scope,
        leads: &leads,
    };
    let pages: Vec<Page> = written
        .iter()
        .zip(&ids)
        .map(|(table, id)| page(table, id, &all))
        .collect();
    let open = all.places(reader, "open");
    let searches: Vec<Search> = reader
        .tables("searches", MAX_SEARCHES)
        .iter()
        .map(|table| Search {
            text: table.text("text", Shape::Line),
            results: all.places(table, "results"),
        })
        .collect();
    // Where an id is missing or given twice, or a link leads to none of them, it is not known what leads where.
    let known: BTreeSet<&String> = ids.iter().collect();
    if known.len() == ids.len() && !known.contains(&String::new()) && leads.get() {
        let found = searches.iter().flat_map(|search| &search.results);
        let from = open.iter().chain(found).copied().collect();
        check_links(&written, &pages, from);
    }
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

/// The ids of all pages, where they hold, and whether every link leads to one of them.
struct Ids<'a> {
    ids: &'a [String],
    scope: &'a str,
    leads: &'a Cell<bool>,
}

impl Ids<'_> {
    /// The places of the pages in a list of ids.
    fn places(&self, reader: &Reader<'_>, key: &'static str) -> Vec<usize> {
        let mut places = Vec::new();
        for (id, at) in reader.strings(key, MAX_PAGES) {
            match self.ids.iter().position(|known| *known == id) {
                Some(place) => places.push(place),
                None => {
                    self.leads.set(false);
                    reader.context.refer(Thing::Page, self.scope, &id, at);
                }
            }
        }
        places
    }
}

fn page(reader: &Reader<'_>, id: &str, all: &Ids<'_>) -> Page {
    Page {
        id: id.to_owned(),
        role: reader.spelled("role"),
        label: reader.text("label", Shape::Line),
        shown: artefact::read(reader, None),
        links: all.places(reader, "links"),
        why: reader.text("why", Shape::Markup),
    }
}

/// No link leads back, and every page can be opened.
fn check_links(written: &[Reader<'_>], pages: &[Page], from: Vec<usize>) {
    let links: Vec<Vec<usize>> = pages.iter().map(|page| page.links.clone()).collect();
    let reached = graph::reached(&links, from);
    for ((page, table), reached) in pages.iter().zip(written).zip(&reached) {
        if !reached {
            let args = vec![("id", page.id.clone())];
            table.report("", Code::PageUnreachable, args);
        }
    }
    if let Some(place) = graph::on_a_circle(&links) {
        let args = vec![("id", pages[place].id.clone())];
        written[place].report("links", Code::PageCycle, args);
    }
}

/// Some pages help to check, in different ways.
fn check_moves(reader: &Reader<'_>, pages: &[Page]) {
    let roles: BTreeSet<PageRole> = pages.iter().map(|page| page.role).collect();
    let moves = roles.iter().filter(|role| role.is_move()).count();
    count(reader, "pages", Code::MoveCount, moves, MOVES);
}
