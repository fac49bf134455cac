//! Reading a table into checked values. Every look-up marks its key as known and reports what is wrong with it; what
//! nobody asked for is reported when the reader is dropped.
//!
//! After a problem a look-up returns a placeholder (an empty text, the first word of a list): the pack that would hold
//! it is never handed out, and the rest of the file can still be judged.

mod ids;
mod texts;
mod values;

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

pub(super) use ids::IdShape;

use super::context::Context;
use super::suggest::nearest;
use super::text::{check_characters, tidy};
use super::tree::{Node, Table, Value};
use crate::problem::{Code, Place};
use crate::vocabulary::Lang;

pub(super) struct Reader<'a> {
    pub context: &'a Context,
    file: &'a str,
    table: &'a Table,
    path: String,
    asked: RefCell<BTreeSet<&'static str>>,
    /// Whether the keys are names that [`Reader::only`] has judged.
    free: Cell<bool>,
}

impl<'a> Reader<'a> {
    pub fn new(context: &'a Context, file: &'a str, table: &'a Table, path: String) -> Self {
        Reader {
            context,
            file,
            table,
            path,
            asked: RefCell::default(),
            free: Cell::new(false),
        }
    }

    /// The scope of ids that hold inside this table only.
    pub fn file(&self) -> &str {
        self.file
    }

    pub fn scope(&self) -> String {
        format!("{} {}", self.file, self.path)
    }

    /// The place of this table.
    pub fn place(&self) -> Place {
        Place {
            file: self.file.to_owned(),
            line: self.table.line,
            path: self.path.clone(),
        }
    }

    /// The place of a key, or of the table where the key is missing.
    pub fn place_of(&self, key: &str) -> Place {
        let line = self.entry(key).map_or(self.table.line, |(line, _)| line);
        Place {
            line,
            ..self.place_below(key)
        }
    }

    /// The place of a text in one language.
    pub fn place_in(&self, key: &str, lang: Lang) -> Place {
        let place = self.place_of(key);
        let line = match self.entry(key) {
            Some((
                _,
                Node {
                    value: Value::Table(table),
                    ..
                },
            )) => table
                .entries
                .iter()
                .find(|entry| entry.key == lang.as_str())
                .map_or(place.line, |entry| entry.key_line),
            _ => place.line,
        };
        Place {
            line,
            path: format!("{}.{lang}", place.path),
            ..place
        }
    }

    fn place_below(&self, key: &str) -> Place {
        let path = if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        };
        Place {
            path,
            ..self.place()
        }
    }

    fn entry(&self, key: &str) -> Option<(u32, &'a Node)> {
        let place = self.table.entries.iter().position(|entry| entry.key == key);
        self.context
            .count(place.unwrap_or(self.table.entries.len()) + 1);
        let entry = &self.table.entries[place?];
        Some((entry.key_line, &entry.node))
    }

    pub fn report(&self, key: &str, code: Code, args: Vec<(&'static str, String)>) {
        let place = if key.is_empty() {
            self.place()
        } else {
            self.place_of(key)
        };
        self.context.report(code, place, args);
    }

    /// Reports every key that is none of these names, which takes the place of the judgement when the reader is dropped.
    fn only(&self, names: &[String]) {
        self.free.set(true);
        for entry in &self.table.entries {
            self.context.count(1 + names.len());
            if self.context.is_full() {
                return;
            }
            if entry.key != "note" && !names.contains(&entry.key) {
                let place = Place {
                    line: entry.key_line,
                    ..self.place_below(&entry.key)
                };
                let args = vec![
                    (
                        "nearest",
                        nearest(&entry.key, names.iter().map(String::as_str)),
                    ),
                    ("key", entry.key.chars().take(60).collect()),
                    ("known", names.join(", ")),
                ];
                self.context.report(Code::UnknownKey, place, args);
            }
        }
    }

    /// Whether the key is written; does not mark it as known.
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    fn optional(&self, key: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().insert(key);
        self.entry(key).map(|(_, node)| node)
    }

    fn required(&self, key: &'static str) -> Option<&'a Node> {
        let node = self.optional(key);
        if node.is_none() {
            self.report(key, Code::MissingKey, vec![("key", key.to_owned())]);
        }
        node
    }

    fn wrong_type(&self, place: Place, expected: &str, found: &Value) {
        let args = vec![
            ("expected", expected.to_owned()),
            ("found", found.type_name().to_owned()),
        ];
        self.context.report(Code::WrongType, place, args);
    }

    fn as_string(&self, place: Place, node: &'a Node) -> Option<&'a str> {
        let Value::Text(text) = &node.value else {
            self.wrong_type(place, "text", &node.value);
            return None;
        };
        check_characters(self.context, text, &place);
        Some(text)
    }

    fn list(&self, key: &'static str, max: usize, required: bool) -> &'a [Node] {
        let node = if required {
            self.required(key)
        } else {
            self.optional(key)
        };
        let Some(node) = node else { return &[] };
        let Value::List(items) = &node.value else {
            self.wrong_type(self.place_of(key), "list", &node.value);
            return &[];
        };
        if items.len() > max {
            let args = vec![("count", items.len().to_string()), ("max", max.to_string())];
            self.report(key, Code::ListTooLong, args);
        }
        if items.is_empty() && required {
            self.report(key, Code::ListEmpty, Vec::new());
        }
        &items[..items.len().min(max)]
    }

    fn place_of_item(&self, key: &str, index: usize, node: &Node) -> Place {
        let place = self.place_of(key);
        Place {
            path: format!("{}[{}]", place.path, index + 1),
            line: node.line,
            ..place
        }
    }

    /// Strings, each once, each with its place.
    pub fn strings(&self, key: &'static str, max: usize) -> Vec<(String, Place)> {
        self.string_list(key, max, false)
    }

    pub fn required_strings(&self, key: &'static str, max: usize) -> Vec<(String, Place)> {
        self.string_list(key, max, true)
    }

    fn string_list(&self, key: &'static str, max: usize, required: bool) -> Vec<(String, Place)> {
        let mut strings: Vec<(String, Place)> = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, node) in self.list(key, max, required).iter().enumerate() {
            let place = self.place_of_item(key, index, node);
            let Some(text) = self.as_string(place.clone(), node) else {
                continue;
            };
            let text = tidy(text);
            if text.is_empty() {
                self.context.report(Code::EmptyText, place, Vec::new());
            } else if seen.insert(text.clone()) {
                strings.push((text, place));
            } else {
                self.context
                    .report(Code::DuplicateValue, place, vec![("value", text)]);
            }
        }
        strings
    }

    /// A table of its own.
    pub fn table(&self, key: &'static str) -> Option<Reader<'a>> {
        let node = self.required(key)?;
        self.below(self.place_of(key), node)
    }

    fn below(&self, place: Place, node: &'a Node) -> Option<Reader<'a>> {
        let Value::Table(table) = &node.value else {
            self.wrong_type(place, "table", &node.value);
            return None;
        };
        Some(Reader::new(self.context, self.file, table, place.path))
    }

    pub fn tables(&self, key: &'static str, max: usize) -> Vec<Reader<'a>> {
        self.table_list(key, max, false)
    }

    pub fn required_tables(&self, key: &'static str, max: usize) -> Vec<Reader<'a>> {
        self.table_list(key, max, true)
    }

    fn table_list(&self, key: &'static str, max: usize, required: bool) -> Vec<Reader<'a>> {
        let items = self.list(key, max, required).iter().enumerate();
        items
            .filter_map(|(index, node)| self.below(self.place_of_item(key, index, node), node))
            .collect()
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        if self.free.get() {
            return;
        }
        let asked = self.asked.borrow();
        let unknown = self
            .table
            .entries
            .iter()
            .filter(|entry| entry.key != "note" && !asked.contains(entry.key.as_str()));
        let unused: Vec<&str> = asked
            .iter()
            .copied()
            .filter(|known| !self.has(known))
            .collect();
        for entry in unknown {
            self.context.count(1);
            if self.context.is_full() {
                return;
            }
            let key = entry.key.as_str();
            let place = Place {
                line: entry.key_line,
                ..self.place_below(key)
            };
            let candidates: &[&str] = if self.context.may_suggest() {
                &unused
            } else {
                &[]
            };
            self.context.count(candidates.len());
            let args = vec![
                ("nearest", nearest(key, candidates.iter().copied())),
                ("key", key.chars().take(60).collect()),
                (
                    "known",
                    asked.iter().copied().collect::<Vec<_>>().join(", "),
                ),
            ];
            self.context.report(Code::UnknownKey, place, args);
        }
    }
}
