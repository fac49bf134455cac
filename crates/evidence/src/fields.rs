//! Taking typed values out of a [`Tree`], gathering every problem on the way.
//!
//! A reader that fails notes a problem and hands back a default, so that the next member is read as well; what was read
//! counts only when no problem was noted.

use crate::json::{PROBLEMS, Tree};
use crate::problem::{Code, Problem};
use crate::text::tame;

/// Where problems are gathered.
#[derive(Default)]
pub(crate) struct Problems(pub(crate) Vec<Problem>);

impl Problems {
    pub(crate) fn push(&mut self, code: Code, place: impl Into<String>) {
        if self.0.len() < PROBLEMS {
            self.0.push(Problem::at(code, place));
        }
    }
}

/// The members of one object that are still to be read.
pub(crate) struct Fields {
    members: Vec<(String, Tree)>,
    place: String,
}

impl Fields {
    /// Opens an object; anything else is a problem and an object without members.
    pub(crate) fn open(tree: Tree, place: &str, problems: &mut Problems) -> Option<Self> {
        match tree {
            Tree::Object(members) => Some(Self {
                members,
                place: place.to_owned(),
            }),
            _ => {
                problems.push(Code::WrongType, place);
                None
            }
        }
    }

    /// The place of a member.
    pub(crate) fn place(&self, name: &str) -> String {
        if self.place.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.place)
        }
    }

    /// Takes a member that may be absent.
    pub(crate) fn take(&mut self, name: &str) -> Option<Tree> {
        let index = self.members.iter().position(|(member, _)| member == name)?;
        Some(self.members.swap_remove(index).1)
    }

    fn demand(&mut self, name: &str, problems: &mut Problems) -> Option<Tree> {
        let member = self.take(name);
        if member.is_none() {
            problems.push(Code::MissingMember, self.place(name));
        }
        member
    }

    /// A text of at most `max` bytes.
    pub(crate) fn text(&mut self, name: &str, max: usize, problems: &mut Problems) -> String {
        let member = self.demand(name, problems);
        member.map_or_else(String::new, |tree| {
            as_text(tree, max, &self.place(name), problems)
        })
    }

    /// An integer that fits the type.
    pub(crate) fn integer<T: TryFrom<i64> + Default>(
        &mut self,
        name: &str,
        problems: &mut Problems,
    ) -> T {
        let member = self.demand(name, problems);
        member.map_or_else(T::default, |tree| {
            as_integer(tree, &self.place(name), problems)
        })
    }

    /// `true` or `false`.
    pub(crate) fn flag(&mut self, name: &str, problems: &mut Problems) -> bool {
        match self.demand(name, problems) {
            Some(Tree::Bool(value)) => value,
            Some(_) => {
                problems.push(Code::WrongType, self.place(name));
                false
            }
            None => false,
        }
    }

    /// A list of at most `max` elements, each read by `read` with its place.
    pub(crate) fn list<T>(
        &mut self,
        name: &str,
        max: usize,
        problems: &mut Problems,
        read: impl FnMut(Tree, &str, &mut Problems) -> T,
    ) -> Vec<T> {
        let member = self.demand(name, problems);
        member.map_or_else(Vec::new, |tree| {
            as_list(tree, max, &self.place(name), problems, read)
        })
    }

    /// An object.
    pub(crate) fn object(&mut self, name: &str, problems: &mut Problems) -> Option<Self> {
        let place = self.place(name);
        self.demand(name, problems)
            .and_then(|tree| Self::open(tree, &place, problems))
    }

    /// What is left, as it stands: for objects whose names are data.
    pub(crate) fn into_members(self) -> Vec<(String, Tree)> {
        self.members
    }

    /// Ends the reading: every member that was not taken is unknown.
    pub(crate) fn finish(self, problems: &mut Problems) {
        for (name, _) in &self.members {
            problems.push(Code::UnknownMember, self.place(&tame(name)));
        }
    }
}

/// Reads a text of at most `max` bytes.
pub(crate) fn as_text(tree: Tree, max: usize, place: &str, problems: &mut Problems) -> String {
    match tree {
        Tree::Text(text) if text.len() <= max => return text,
        Tree::Text(_) => problems.push(Code::TooLong, place),
        _ => problems.push(Code::WrongType, place),
    }
    String::new()
}

/// Reads an integer that fits the type.
pub(crate) fn as_integer<T: TryFrom<i64> + Default>(
    tree: Tree,
    place: &str,
    problems: &mut Problems,
) -> T {
    match tree {
        Tree::Integer(value) => match T::try_from(value) {
            Ok(value) => return value,
            Err(_) => problems.push(Code::OutOfRange, place),
        },
        _ => problems.push(Code::WrongType, place),
    }
    T::default()
}

/// Reads a list of at most `max` elements.
pub(crate) fn as_list<T>(
    tree: Tree,
    max: usize,
    place: &str,
    problems: &mut Problems,
    mut read: impl FnMut(Tree, &str, &mut Problems) -> T,
) -> Vec<T> {
    match tree {
        Tree::List(items) if items.len() <= max => items
            .into_iter()
            .enumerate()
            .map(|(index, item)| read(item, &format!("{place}[{index}]"), problems))
            .collect(),
        Tree::List(_) => {
            problems.push(Code::TooMany, place);
            Vec::new()
        }
        _ => {
            problems.push(Code::WrongType, place);
            Vec::new()
        }
    }
}
