//! Ids: a table's own, and those it refers to.

use super::super::context::Thing;
use super::super::limits::MAX_ID_CHARS;
use super::Reader;
use crate::problem::{Code, Place};

/// Which characters an id may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::written) enum IdShape {
    /// a–z 0–9 and the hyphen.
    Slug,
    /// A–Z a–z 0–9, hyphen and full stop: printed numbers such as `I.2` and `S01`.
    Printed,
}

impl Reader<'_> {
    fn check_id(&self, place: Place, id: &str, shape: IdShape) -> bool {
        let fits = |c: char| match shape {
            IdShape::Slug => c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-',
            IdShape::Printed => c.is_ascii_alphanumeric() || c == '-' || c == '.',
        };
        let good = !id.is_empty() && id.len() <= MAX_ID_CHARS && id.chars().all(fits);
        if !good {
            let allowed = match shape {
                IdShape::Slug => "a-z 0-9 -",
                IdShape::Printed => "A-Z a-z 0-9 - .",
            };
            let args = vec![
                ("id", id.chars().take(60).collect()),
                ("allowed", allowed.to_owned()),
                ("max", MAX_ID_CHARS.to_string()),
            ];
            self.context.report(Code::BadId, place, args);
        }
        good
    }

    /// This table's own id, made known under the scope.
    pub fn declare(&self, key: &'static str, shape: IdShape, thing: Thing, scope: &str) -> String {
        let Some(id) = self
            .required(key)
            .and_then(|node| self.as_string(self.place_of(key), node))
        else {
            return String::new();
        };
        if self.check_id(self.place_of(key), id, shape) {
            self.context.declare(thing, scope, id, self.place_of(key));
        }
        id.to_owned()
    }

    /// The id of something in the pack; empty where left out or written empty.
    pub fn optional_reference(&self, key: &'static str, thing: Thing) -> String {
        let id = self.optional_string(key);
        if !id.is_empty() {
            self.context.refer(thing, "", &id, self.place_of(key));
        }
        id
    }

    pub fn references(&self, key: &'static str, max: usize, thing: Thing) -> Vec<String> {
        let ids = self.strings(key, max);
        for (id, place) in &ids {
            self.context.refer(thing, "", id, place.clone());
        }
        ids.into_iter().map(|(id, _)| id).collect()
    }
}
