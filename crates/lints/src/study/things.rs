//! Options, steps, items and spans in one form.

use curriculum::vocabulary::{Rating, Stance};
use curriculum::written::{Choice, Part, Task, Text};

use super::LANGS;

/// What is right about a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Worth {
    /// To be chosen, placed or marked.
    Key,
    /// Not to be.
    Decoy,
    /// Rated or sorted.
    Neither,
}

/// An option, step, item or span.
#[derive(Debug)]
pub(crate) struct Thing<'a> {
    pub id: &'a str,
    pub worth: Worth,
    /// 0–3; 3 or 0 where only right and wrong are known.
    pub credit: u8,
    /// Rank, rating or bin; 0 where there is none.
    pub mark: u32,
    pub stance: Stance,
    pub misconception: &'a str,
    /// Empty for a span.
    pub text: &'a Text,
    /// Headline of its own, where it has one.
    pub lesson: Option<&'a Text>,
    pub why: &'a Text,
    /// What to do instead, where it has its own.
    pub next: Option<&'a Text>,
    /// Places of its words among the pieces of its file, by language.
    pub pieces: [Option<u32>; LANGS],
}

/// The list a task's things stand in.
pub(crate) fn list(task: &Task) -> &'static str {
    match task {
        Task::ChooseOne(_) | Task::Reply(_) | Task::ChooseMany { .. } => "options",
        Task::Order { .. } => "steps",
        Task::Rate { .. } | Task::Sort { .. } => "items",
        Task::Spot { .. } => "spans",
    }
}

/// The things of a task, in the author's order.
pub(crate) fn things(task: &Task) -> Vec<Thing<'_>> {
    let right = |yes| if yes { Worth::Key } else { Worth::Decoy };
    match task {
        Task::ChooseOne(options) | Task::Reply(options) => options.iter().map(choice).collect(),
        Task::ChooseMany { options, .. } => options
            .iter()
            .map(|option| part(option, right(option.mark), 0))
            .collect(),
        Task::Order { steps, .. } => steps
            .iter()
            .map(|step| part(step, right(step.mark.is_some()), step.mark.unwrap_or(0)))
            .collect(),
        Task::Rate { items, .. } => items
            .iter()
            .map(|item| part(item, Worth::Neither, rating(item)))
            .collect(),
        Task::Sort { items, .. } => items
            .iter()
            .map(|item| part(item, Worth::Neither, u32::try_from(item.mark).unwrap_or(0)))
            .collect(),
        Task::Spot { spans, .. } => spans
            .iter()
            .map(|span| part(span, right(span.mark), 0))
            .collect(),
    }
}

fn rating(item: &Part<Rating>) -> u32 {
    item.mark.number()
}

fn choice(choice: &Choice) -> Thing<'_> {
    Thing {
        id: &choice.id,
        worth: if choice.credit == 3 {
            Worth::Key
        } else {
            Worth::Decoy
        },
        credit: choice.credit,
        mark: 0,
        stance: choice.stance,
        misconception: &choice.misconception,
        text: &choice.text,
        lesson: Some(&choice.lesson),
        why: &choice.why,
        next: Some(&choice.next),
        pieces: [None; LANGS],
    }
}

fn part<Mark>(part: &Part<Mark>, worth: Worth, mark: u32) -> Thing<'_> {
    Thing {
        id: &part.id,
        worth,
        credit: if worth == Worth::Key { 3 } else { 0 },
        mark,
        stance: part.stance,
        misconception: &part.misconception,
        text: &part.text,
        lesson: None,
        why: &part.why,
        next: None,
        pieces: [None; LANGS],
    }
}
