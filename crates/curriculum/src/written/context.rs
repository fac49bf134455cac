//! What the readers of single files share: the list of problems, the ids, the languages, the directive's wording.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;

use super::limits::{MAX_PROBLEMS, MAX_SUGGESTIONS};
use super::suggest::nearest;
use crate::problem::{Code, Place, Problem};
use crate::vocabulary::Lang;

/// What has ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    Form,
    FormItem,
    Track,
    Term,
    Scenario,
    Option,
    Step,
    Item,
    Bin,
    Span,
    Node,
    Action,
    Post,
    Page,
    Clause,
    Card,
    Person,
    Picture,
    Misconception,
}

impl Thing {
    /// The name in problems.
    pub fn name(self) -> &'static str {
        match self {
            Thing::Form => "form",
            Thing::FormItem => "form-item",
            Thing::Track => "track",
            Thing::Term => "term",
            Thing::Scenario => "scenario",
            Thing::Option => "option",
            Thing::Step => "step",
            Thing::Item => "item",
            Thing::Bin => "bin",
            Thing::Span => "span",
            Thing::Node => "node",
            Thing::Action => "action",
            Thing::Post => "post",
            Thing::Page => "page",
            Thing::Clause => "clause",
            Thing::Card => "card",
            Thing::Person => "person",
            Thing::Picture => "picture",
            Thing::Misconception => "misconception",
        }
    }
}

/// A kind of id and where it holds: an empty scope is the whole pack, options live in a file, people in an artefact.
type Space = (Thing, String);

#[derive(Default)]
pub(super) struct Context {
    problems: RefCell<Vec<Problem>>,
    declared: RefCell<BTreeMap<Space, BTreeMap<String, Place>>>,
    referred: RefCell<Vec<(Space, String, Place)>>,
    unknowable: RefCell<Vec<Thing>>,
    /// Steps taken so far: keys and characters looked at. Tests prove that it grows with the bytes read and no faster.
    work: Cell<u64>,
    /// Set by the reader of `pack.toml`, which is read first.
    pub languages: OnceCell<Vec<Lang>>,
    /// The directive's text with folded spaces; unset where the file is missing, and quotations are then not judged.
    pub verbatim: OnceCell<String>,
}

impl Context {
    pub fn report(&self, code: Code, place: Place, args: Vec<(&'static str, String)>) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < MAX_PROBLEMS {
            problems.push(Problem { place, code, args });
        } else if problems.len() == MAX_PROBLEMS {
            let args = vec![("max", MAX_PROBLEMS.to_string())];
            problems.push(Problem {
                place: Place::default(),
                code: Code::TooManyProblems,
                args,
            });
        }
    }

    /// Whether so many problems were found that more are not kept, nor worth looking for.
    pub fn is_full(&self) -> bool {
        self.problems.borrow().len() > MAX_PROBLEMS
    }

    /// Whether a slip is still worth comparing with every known word: not in a flood.
    pub fn may_suggest(&self) -> bool {
        self.problems.borrow().len() < MAX_SUGGESTIONS
    }

    /// Counts steps.
    pub fn count(&self, steps: usize) {
        self.work.set(self.work.get().saturating_add(steps as u64));
    }

    /// Steps counted so far.
    #[cfg(test)]
    pub fn work(&self) -> u64 {
        self.work.get()
    }

    /// Declared languages; none where `pack.toml` could not say.
    pub fn languages(&self) -> Option<&[Lang]> {
        self.languages.get().map(Vec::as_slice)
    }

    /// Says that the file which declares these could not be read, so that references to them are not judged.
    pub fn cannot_know(&self, thing: Thing) {
        self.unknowable.borrow_mut().push(thing);
    }

    pub fn declare(&self, thing: Thing, scope: &str, id: &str, place: Place) {
        let mut declared = self.declared.borrow_mut();
        let ids = declared.entry((thing, scope.to_owned())).or_default();
        if let Some(first) = ids.get(id) {
            let args = vec![
                ("kind", thing.name().to_owned()),
                ("id", id.to_owned()),
                ("first", format!("{}:{}", first.file, first.line)),
            ];
            self.report(Code::DuplicateId, place, args);
        } else {
            ids.insert(id.to_owned(), place);
        }
    }

    /// Notes a reference; [`Context::resolve`] judges it when every file has been read.
    pub fn refer(&self, thing: Thing, scope: &str, id: &str, place: Place) {
        self.referred
            .borrow_mut()
            .push(((thing, scope.to_owned()), id.to_owned(), place));
    }

    /// Reports every reference that leads nowhere.
    pub fn resolve(&self) {
        let declared = self.declared.borrow();
        let unknowable = self.unknowable.borrow();
        for (space, id, place) in self.referred.take() {
            let ids = declared.get(&space);
            if unknowable.contains(&space.0) || ids.is_some_and(|ids| ids.contains_key(&id)) {
                continue;
            }
            let known = ids.filter(|_| self.may_suggest());
            self.count(1 + known.map_or(0, BTreeMap::len));
            let known = known
                .into_iter()
                .flat_map(BTreeMap::keys)
                .map(String::as_str);
            let args = vec![
                ("kind", space.0.name().to_owned()),
                ("nearest", nearest(&id, known)),
                ("id", id),
            ];
            self.report(Code::UnknownReference, place, args);
        }
    }

    /// Every problem, by file and line; on one line as they were found.
    pub fn into_problems(self) -> Vec<Problem> {
        let mut problems = self.problems.into_inner();
        problems.sort_by(|a, b| (&a.place.file, a.place.line).cmp(&(&b.place.file, b.place.line)));
        problems.dedup();
        problems
    }
}
