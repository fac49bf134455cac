//! What a scenario asks for: one form an activity, each with its key.

use super::model::Text;
use crate::vocabulary::{Activity, Rating, Stance};

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
