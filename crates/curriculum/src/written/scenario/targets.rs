//! Parts of a scenario that lead to one another by their ids: the decisions of a branch, the pages to check on.

use core::cell::Cell;
use std::collections::BTreeSet;

use super::super::context::Thing;
use super::super::reader::{IdShape, Reader};
use super::graph;
use crate::problem::{Code, Place};

/// The parts by their ids, and whether everything that names one found it.
pub(super) struct Targets {
    thing: Thing,
    scope: String,
    ids: Vec<String>,
    found: Cell<bool>,
}

/// What is said of parts that lead to one another wrongly.
pub(super) struct Faults {
    /// Nothing leads to a part.
    pub unreachable: Code,
    /// A part leads back to itself.
    pub circle: Code,
    /// The key that leads on, where a circle is shown; empty for the part itself.
    pub onward: &'static str,
}

impl Targets {
    /// Declares the id of every part of a scenario.
    pub fn declare(scenario: &Reader<'_>, parts: &[Reader<'_>], thing: Thing) -> Self {
        let scope = scenario.scope();
        let declare = |part: &Reader<'_>| part.declare("id", IdShape::Slug, thing, &scope);
        Self {
            ids: parts.iter().map(declare).collect(),
            thing,
            scope,
            found: Cell::new(true),
        }
    }

    /// The ids, in the order of the parts; empty for one that has none.
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// Where the part with an id stands among them; `at` is where it is named, for the report where there is none.
    pub fn find(&self, reader: &Reader<'_>, id: &str, at: Place) -> Option<usize> {
        let place = self.ids.iter().position(|known| known == id);
        if place.is_none() {
            self.found.set(false);
            reader.context.refer(self.thing, &self.scope, id, at);
        }
        place
    }

    /// Reports the parts that cannot be reached, and a circle. `onward` is, for every part, where it leads; `from` is where
    /// one begins. Where an id is missing or given twice, or one named is none of them, it is not known what leads where.
    pub fn check(
        &self,
        parts: &[Reader<'_>],
        onward: &[Vec<usize>],
        from: Vec<usize>,
        faults: &Faults,
    ) {
        let known: BTreeSet<&String> = self.ids.iter().collect();
        if known.len() < self.ids.len() || known.contains(&String::new()) || !self.found.get() {
            return;
        }
        let named = |place: usize| vec![("id", self.ids[place].clone())];
        for (place, reached) in graph::reached(onward, from).into_iter().enumerate() {
            if !reached {
                parts[place].report("", faults.unreachable, named(place));
            }
        }
        if let Some(place) = graph::on_a_circle(onward) {
            parts[place].report(faults.onward, faults.circle, named(place));
        }
    }
}
