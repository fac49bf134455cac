//! Options, steps, items and spans in one form.

use curriculum::parts::{Key, KeyOption, KeyPost};
use curriculum::vocabulary::{Rating, Stance};
use curriculum::written::{Choice, FeedAction, FeedPost, Part, Task, Text, Way};

use super::LANGS;
use super::at::Step;

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
    /// Where it stands.
    pub at: [Step; 2],
    /// Place of its decision; 0 where there is one.
    pub decision: u32,
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
    /// What then happens, where it is told.
    pub after: Option<&'a Text>,
    /// Places of its words among the pieces of its file, by language.
    pub pieces: [Option<u32>; LANGS],
}

/// The list a task's things stand in; of a branch that of its decisions.
fn list(task: &Task) -> &'static str {
    match task {
        Task::ChooseOne(_)
        | Task::Reply(_)
        | Task::ChooseMany { .. }
        | Task::Investigate { .. } => "options",
        Task::Order { .. } => "steps",
        Task::Rate { .. } | Task::Sort { .. } => "items",
        Task::Spot { .. } => "spans",
        Task::Branch { .. } => "nodes",
        Task::Feed { .. } => "posts",
    }
}

/// The things of a task, in the author's order; of a branch decision by decision.
pub(crate) fn things(task: &Task) -> Vec<Thing<'_>> {
    let mut things = unplaced(task);
    if !matches!(task, Task::Branch { .. }) {
        for (number, thing) in (1..).zip(&mut things) {
            thing.at[0] = (list(task), number);
        }
    }
    things
}

fn unplaced(task: &Task) -> Vec<Thing<'_>> {
    let right = |yes| if yes { Worth::Key } else { Worth::Decoy };
    match task {
        Task::Feed { posts, .. } => posts.iter().map(post).collect(),
        Task::Branch { nodes, .. } => (0..)
            .zip(nodes)
            .flat_map(|(decision, node)| {
                let ways = (1..).zip(&node.options);
                ways.map(move |(number, option)| way(option, decision, number))
            })
            .collect(),
        Task::ChooseOne(options) | Task::Reply(options) | Task::Investigate { options, .. } => {
            options.iter().map(choice).collect()
        }
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

const NOWHERE: [Step; 2] = [("", 0); 2];

const fn of_credit(credit: u8) -> Worth {
    if credit == 3 {
        Worth::Key
    } else {
        Worth::Decoy
    }
}

/// A post's words stand in what is shown.
static NO_WORDS: Text = Text::new();

fn post(post: &FeedPost) -> Thing<'_> {
    Thing {
        id: &post.id,
        at: NOWHERE,
        decision: 0,
        worth: Worth::Neither,
        credit: 0,
        mark: 0,
        stance: Stance::Other,
        misconception: "",
        text: &NO_WORDS,
        lesson: None,
        why: &post.why,
        next: None,
        after: None,
        pieces: [None; LANGS],
    }
}

fn way(way: &Way, decision: u32, number: u32) -> Thing<'_> {
    Thing {
        id: &way.id,
        at: [("nodes", decision + 1), ("options", number)],
        decision,
        worth: of_credit(way.credit),
        credit: way.credit,
        mark: 0,
        stance: way.stance,
        misconception: &way.misconception,
        text: &way.text,
        lesson: None,
        why: &way.why,
        next: None,
        after: Some(&way.after),
        pieces: [None; LANGS],
    }
}

fn choice(choice: &Choice) -> Thing<'_> {
    Thing {
        id: &choice.id,
        at: NOWHERE,
        decision: 0,
        worth: of_credit(choice.credit),
        credit: choice.credit,
        mark: 0,
        stance: choice.stance,
        misconception: &choice.misconception,
        text: &choice.text,
        lesson: Some(&choice.lesson),
        why: &choice.why,
        next: Some(&choice.next),
        after: None,
        pieces: [None; LANGS],
    }
}

fn part<Mark>(part: &Part<Mark>, worth: Worth, mark: u32) -> Thing<'_> {
    Thing {
        id: &part.id,
        at: NOWHERE,
        decision: 0,
        worth,
        credit: if worth == Worth::Key { 3 } else { 0 },
        mark,
        stance: part.stance,
        misconception: &part.misconception,
        text: &part.text,
        lesson: None,
        why: &part.why,
        next: None,
        after: None,
        pieces: [None; LANGS],
    }
}

/// The key of a feed as scoring reads it, by the author's places.
pub(crate) fn feed_key(actions: &[FeedAction], posts: &[FeedPost]) -> Key {
    let option = |action: &FeedAction| KeyOption {
        id: action.id.clone(),
        credit: 0,
        stance: action.stance,
        misconception: String::new(),
    };
    let post = |post: &FeedPost| KeyPost {
        id: post.id.clone(),
        truth: post.truth,
        credits: post.credits.clone(),
        treats: post.treats.clone(),
    };
    Key {
        options: actions.iter().map(option).collect(),
        posts: posts.iter().map(post).collect(),
        ..Key::default()
    }
}
