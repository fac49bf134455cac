//! Numbers for options, steps, items, bins, spans, nodes, posts and pages: by hash, so that neither the author's
//! order nor the author's ids reach a part that is downloaded before the answer (DESIGN §6a).
//!
//! Specification: things of one kind under one parent are numbered from 0 in ascending order of
//! SHA-256(salt ‖ scenario ‖ 00 ‖ kind ‖ 00 ‖ parent ‖ 00 ‖ id), compared as bytes.

use crate::hash::sha256;

/// What is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Options of a scenario; the parent is empty, here and below. Those of a branch are numbered together, each with its
    /// node as the parent.
    Option,
    /// Steps of an order scenario.
    Step,
    /// Things that a scenario has rated or sorted.
    Item,
    /// Bins of a sort scenario.
    Bin,
    /// Spans of a spot scenario.
    Span,
    /// Decisions of a branch.
    Node,
    /// What can be done with a post of a feed.
    Action,
    /// Posts of a feed.
    Post,
    /// Pages that can be opened to check something.
    Page,
}

impl Kind {
    /// The bytes in the hash.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Option => "option",
            Kind::Step => "step",
            Kind::Item => "item",
            Kind::Bin => "bin",
            Kind::Span => "span",
            Kind::Node => "node",
            Kind::Action => "action",
            Kind::Post => "post",
            Kind::Page => "page",
        }
    }
}

/// The author's places, listed by number: element *n* is the place in `ids` of the thing with number *n*.
///
/// `salt` is empty in an open pack and 16 bytes in a sealed one; ids are expected to differ.
pub fn places(salt: &[u8], scenario: &str, kind: Kind, parent: &str, ids: &[&str]) -> Vec<usize> {
    let ids: Vec<(&str, &str)> = ids.iter().map(|id| (parent, *id)).collect();
    places_together(salt, scenario, kind, &ids)
}

/// The same for things of several parents that are numbered together; `ids` are parents with ids.
pub fn places_together(
    salt: &[u8],
    scenario: &str,
    kind: Kind,
    ids: &[(&str, &str)],
) -> Vec<usize> {
    let mut hashed: Vec<([u8; 32], usize)> = ids
        .iter()
        .enumerate()
        .map(|(place, (parent, id))| {
            let message = [
                salt,
                scenario.as_bytes(),
                &[0],
                kind.as_str().as_bytes(),
                &[0],
                parent.as_bytes(),
                &[0],
                id.as_bytes(),
            ]
            .concat();
            (sha256(&message), place)
        })
        .collect();
    hashed.sort_unstable();
    hashed.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids_by_number(salt: &[u8], ids: &[&'static str]) -> Vec<&'static str> {
        places(salt, "S01", Kind::Option, "", ids)
            .into_iter()
            .map(|place| ids[place])
            .collect()
    }

    #[test]
    fn numbers_do_not_depend_on_the_authors_order() {
        let one = ids_by_number(&[], &["wait", "call", "share", "deny"]);
        let other = ids_by_number(&[], &["deny", "share", "wait", "call"]);
        assert_eq!(one, other);
    }

    #[test]
    fn a_salt_changes_the_numbers() {
        let ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
        assert_ne!(ids_by_number(&[], &ids), ids_by_number(&[1; 16], &ids));
    }
}
