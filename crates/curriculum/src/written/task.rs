//! What a scenario asks for: one form an activity, each with its key.

use super::model::{Text, WrittenArtefact};
use crate::vocabulary::{Activity, PageRole, Rating, Stance, Treats, Truth};

/// The task of a scenario. Lists are in the author's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// 3–5 options, exactly one best.
    ChooseOne(Vec<Choice>),
    /// 5–7 options, of which some are to be ticked.
    ChooseMany {
        /// The mark says whether it is to be ticked; 2–4 are.
        options: Vec<Part<bool>>,
        /// How many may be ticked, least and most: 1 ≤ least ≤ number of keys ≤ most ≤ number of options.
        pick: (u32, u32),
        /// After the answer.
        closing: Closing,
    },
    /// 3–5 messages, exactly one best.
    Reply(Vec<Choice>),
    /// Steps, of which those with a rank are put in order.
    Order {
        /// The mark is the rank, from 1 without gaps, the same rank for what is free between them; none for a distractor.
        steps: Vec<Part<Option<u32>>>,
        /// After the answer.
        closing: Closing,
    },
    /// 4–8 things to rate, not all the same.
    Rate {
        /// The mark is the right rating.
        items: Vec<Part<Rating>>,
        /// After the answer.
        closing: Closing,
    },
    /// 5–10 things to sort.
    Sort {
        /// 2–4, each with at least one thing.
        bins: Vec<Bin>,
        /// The mark is the place of the right bin in `bins`.
        items: Vec<Part<usize>>,
        /// After the answer.
        closing: Closing,
    },
    /// 4–12 spans of what is shown, at least two warning signs and two others.
    Spot {
        /// The mark says whether it is a warning sign. The words stand in the artefacts.
        spans: Vec<Part<bool>>,
        /// After the answer.
        closing: Closing,
    },
    /// 2–12 decisions. Nothing leads back to an earlier one, and all can be reached from the first.
    Branch {
        /// The first is where it begins.
        nodes: Vec<Node>,
        /// After the answer.
        closing: Closing,
    },
    /// 6–200 posts, each dealt with by one of 3–6 actions.
    Feed {
        /// In the order shown, the same for every post.
        actions: Vec<FeedAction>,
        /// In the order shown.
        posts: Vec<FeedPost>,
        /// After the answer.
        closing: Closing,
    },
    /// A decision, and pages on which one can check first.
    Investigate {
        /// 3–5, exactly one best.
        options: Vec<Choice>,
        /// Places in `pages` of those that can be opened right from what is shown.
        open: Vec<usize>,
        /// What can be searched for.
        searches: Vec<Search>,
        /// 4–24, all reachable. Nothing leads back to an earlier one.
        pages: Vec<Page>,
    },
}

impl Task {
    /// The activity.
    pub fn activity(&self) -> Activity {
        match self {
            Task::ChooseOne(_) => Activity::ChooseOne,
            Task::ChooseMany { .. } => Activity::ChooseMany,
            Task::Reply(_) => Activity::Reply,
            Task::Order { .. } => Activity::Order,
            Task::Rate { .. } => Activity::Rate,
            Task::Sort { .. } => Activity::Sort,
            Task::Spot { .. } => Activity::Spot,
            Task::Branch { .. } => Activity::Branch,
            Task::Feed { .. } => Activity::Feed,
            Task::Investigate { .. } => Activity::Investigate,
        }
    }
}

/// An option with its own credit and its own feedback.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Inside its scenario; never shown.
    pub id: String,
    /// 0–3.
    pub credit: u8,
    /// The kind of move.
    pub stance: Stance,
    /// A code, or empty.
    pub misconception: String,
    /// The action, or the message.
    pub text: Text,
    /// The lesson as a headline.
    pub lesson: Text,
    /// Why it tempts, or what it protects (markup).
    pub why: Text,
    /// What to do instead, or how to do it well (markup).
    pub next: Text,
}

/// One of several things that are answered together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<Mark> {
    /// Inside its scenario; never shown.
    pub id: String,
    /// What is right about it.
    pub mark: Mark,
    /// The kind of move; `other` for what is rated, sorted or marked.
    pub stance: Stance,
    /// A code, or empty.
    pub misconception: String,
    /// Its words; empty for a span.
    pub text: Text,
    /// Why it is right and how to do it well, or what pulls and what to do instead (markup).
    pub why: Text,
}

/// A decision of a branch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Inside its scenario; never shown.
    pub id: String,
    /// A short name of the moment.
    pub name: Text,
    /// What one sees now (markup); may be empty in the first.
    pub text: Text,
    /// In the order they are drawn; the scenario's own are seen with the first decision.
    pub artefacts: Vec<WrittenArtefact>,
    /// 2–4, exactly one best.
    pub options: Vec<Way>,
}

/// An option of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Inside its decision; never shown.
    pub id: String,
    /// 0–3.
    pub credit: u8,
    /// The kind of move.
    pub stance: Stance,
    /// A code, or empty.
    pub misconception: String,
    /// Place of the decision it leads to; none where the story ends.
    pub to: Option<usize>,
    /// The action.
    pub text: Text,
    /// What then happens (markup).
    pub after: Text,
    /// Why it tempts and what to do instead, or what it protects and how to do it well (markup).
    pub why: Text,
}

/// What can be done with a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedAction {
    /// Inside its scenario; never shown.
    pub id: String,
    /// The kind of move.
    pub stance: Stance,
    /// As what it treats a post, unless the post says otherwise.
    pub treats: Treats,
    /// The label.
    pub text: Text,
}

/// A post of a feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedPost {
    /// Inside its scenario; never shown.
    pub id: String,
    /// What it is.
    pub truth: Truth,
    /// True or useful, and from nobody official.
    pub unofficial: bool,
    /// Tells of a good deed.
    pub good_deed: bool,
    /// How it is shown.
    pub shown: WrittenArtefact,
    /// What each action is worth here, 0–3, at least one 3; by the action's place.
    pub credits: Vec<u8>,
    /// As what each action treats it, by the action's place.
    pub treats: Vec<Treats>,
    /// What it was, how one could tell, the best move (markup).
    pub why: Text,
    /// What happens when an action is taken, by the action's place; empty where nothing is told (markup).
    pub after: Vec<Text>,
}

/// A search that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// What is searched for.
    pub text: Text,
    /// Places of the pages it finds, first shown first.
    pub results: Vec<usize>,
}

/// A page on which something can be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Inside its scenario; never shown.
    pub id: String,
    /// What opening it does.
    pub role: PageRole,
    /// What links to it say.
    pub label: Text,
    /// How it is shown.
    pub shown: WrittenArtefact,
    /// Places of the pages it leads to.
    pub links: Vec<usize>,
    /// What it is good for, and what not (markup).
    pub why: Text,
}

/// A bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bin {
    /// Inside its scenario; never shown.
    pub id: String,
    /// What is written on it.
    pub text: Text,
}

/// What is said of the whole after the answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Closing {
    /// The lesson as a headline.
    pub lesson: Text,
    /// The rule to take along (markup).
    pub next: Text,
}
