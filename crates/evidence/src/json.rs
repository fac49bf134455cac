//! Reading JSON from outside: capped in size, depth and count, duplicate members refused, every problem with its place.
//!
//! serde_json is the lexer; what it would accept silently (a member given twice, numbers that are not integers) is
//! caught in the tree below it.

use core::cell::RefCell;
use core::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

pub(crate) use curriculum::json::Value as Tree;

use crate::problem::{Code, Problem};
use crate::text::tame;

/// A signed file holds at most so many bytes.
pub const FILE_BYTES: usize = 256 * 1024;
/// Lists and objects nest at most so deep.
pub const DEPTH: usize = 16;
/// A document has at most so many values.
const VALUES: usize = 50_000;
/// A bad file is told at most so many problems.
pub(crate) const PROBLEMS: usize = 32;

/// Reads a whole text.
pub(crate) fn read(text: &str, max_bytes: usize) -> Result<Tree, Vec<Problem>> {
    if text.len() > max_bytes {
        return Err(vec![Problem::at(Code::TooLarge, "")]);
    }
    let state = RefCell::new(State::default());
    let mut reader = serde_json::Deserializer::from_str(text);
    let tree = Seed {
        depth: 0,
        state: &state,
    }
    .deserialize(&mut reader);
    let mut state = state.into_inner();
    match tree {
        Err(error) => {
            let place = format!("{}:{}", error.line(), error.column());
            let code = match state.stopped {
                Some(code) => code,
                None if error.is_eof() => Code::Truncated,
                None => Code::NotJson,
            };
            state.problems.push(Problem::at(code, place));
        }
        Ok(tree) => {
            if let Err(error) = reader.end() {
                state.problems.push(Problem::at(
                    Code::TrailingData,
                    format!("{}:{}", error.line(), error.column()),
                ));
            }
            if state.problems.is_empty() {
                return Ok(tree);
            }
        }
    }
    Err(state.problems)
}

#[derive(Default)]
struct State {
    values: usize,
    path: String,
    problems: Vec<Problem>,
    stopped: Option<Code>,
}

#[derive(Clone, Copy)]
struct Seed<'s> {
    depth: usize,
    state: &'s RefCell<State>,
}

impl Seed<'_> {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth == DEPTH {
            return Err(self.stop(Code::TooDeep));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    fn stop<E: Error>(self, code: Code) -> E {
        self.state.borrow_mut().stopped = Some(code);
        E::custom("")
    }

    /// Goes into a member or an element; returns the length of the path to come back to.
    fn enter(self, step: fmt::Arguments<'_>) -> usize {
        let path = &mut self.state.borrow_mut().path;
        let length = path.len();
        path.push_str(&step.to_string());
        length
    }

    fn leave(self, length: usize) {
        self.state.borrow_mut().path.truncate(length);
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        self.state.borrow_mut().values += 1;
        if self.state.borrow().values > VALUES {
            return Err(self.stop(Code::TooMany));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        Ok(i64::try_from(value).map_or(Tree::OtherNumber, Tree::Integer))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Tree, E> {
        Ok(Tree::OtherNumber)
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        let inner = self.deeper()?;
        let mut items = Vec::new();
        loop {
            let back = self.enter(format_args!("[{}]", items.len()));
            let item = access.next_element_seed(inner)?;
            self.leave(back);
            match item {
                Some(item) => items.push(item),
                None => return Ok(Tree::List(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Tree, A::Error> {
        let inner = self.deeper()?;
        let mut members: Vec<(String, Tree)> = Vec::new();
        // Sorted names beside the members: looking each one up in a list would be quadratic.
        let mut names = std::collections::BTreeSet::new();
        while let Some(name) = access.next_key::<String>()? {
            let back = self.enter(format_args!(".{}", tame(&name)));
            if !names.insert(name.clone()) {
                let state = &mut *self.state.borrow_mut();
                if state.problems.len() < PROBLEMS {
                    let place = state.path.trim_start_matches('.').to_owned();
                    state
                        .problems
                        .push(Problem::at(Code::DuplicateMember, place));
                }
            }
            members.push((name, access.next_value_seed(inner)?));
            self.leave(back);
        }
        Ok(Tree::Object(members))
    }
}
