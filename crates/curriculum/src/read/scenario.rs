//! Whether the parts of one scenario fit together, so that every number of one exists in the others.

use super::{ReadError, fits};
use crate::answer::MAX_NUMBERS;
use crate::markup::marked_runs;
use crate::parts::{Artefact, ArtefactText, Feedback, Key, KeyPost, Neutral, ScenarioText};
use crate::vocabulary::{Activity, Rating};

/// The most options, steps, items or spans, and the most decisions of a branch: there is little to look at.
const MAX_THINGS: usize = 64;

/// Whether a scenario's words mirror the scenario: afterwards every position and number of one exists in the other,
/// and every span stands in the artefacts once.
///
/// # Errors
/// [`ReadError::Mismatch`].
pub fn question(neutral: &Neutral, text: &ScenarioText) -> Result<(), ReadError> {
    let nodes = neutral
        .nodes
        .iter()
        .zip(&text.nodes)
        .all(|(node, words)| mirrored(&node.artefacts, &words.artefacts));
    fits(
        mirrored(&neutral.artefacts, &text.artefacts)
            && nodes
            && neutral.nodes.len() == text.nodes.len()
            && (neutral.activity == Activity::Branch) != neutral.nodes.is_empty()
            && feed(neutral, text)
            && pages(neutral, text)
            && neutral.options as usize == text.options.len()
            && text.options.len() <= MAX_THINGS
            && is_numbering(&neutral.bins, text.bins.len())
            && picks(neutral)
            && (neutral.activity != Activity::Spot
                || is_numbering(&spans(text), text.options.len())),
    )
}

/// Posts and both orders in a feed, and nowhere else.
fn feed(neutral: &Neutral, text: &ScenarioText) -> bool {
    let is_feed = neutral.activity == Activity::Feed;
    let actions = if is_feed { text.options.len() } else { 0 };
    is_feed != neutral.posts.is_empty()
        && neutral.posts.len() <= MAX_NUMBERS
        && mirrored(&neutral.posts, &text.posts)
        && is_numbering(&neutral.post_order, neutral.posts.len())
        && is_numbering(&neutral.action_order, actions)
        && neutral
            .sharing
            .iter()
            .all(|action| *action < neutral.options)
}

/// Pages where something is checked, and nowhere else; every link and every result leads to one of them.
fn pages(neutral: &Neutral, text: &ScenarioText) -> bool {
    let count = neutral.pages.len();
    let lead = |pages: &Vec<u32>| pages.iter().all(|page| (*page as usize) < count);
    (neutral.activity == Activity::Investigate) != neutral.pages.is_empty()
        // The decision is a number of the answer as well.
        && count < MAX_NUMBERS
        && mirrored(&neutral.pages, &text.pages)
        && text.labels.len() == count
        && neutral.links.len() == count
        && neutral.results.len() == text.searches.len()
        && neutral.links.iter().chain(&neutral.results).all(lead)
        && lead(&neutral.open)
}

/// Whether words mirror what they are the words of.
fn mirrored(artefacts: &[Artefact], texts: &[ArtefactText]) -> bool {
    artefacts.len() == texts.len()
        && artefacts.iter().zip(texts).all(|(artefact, words)| {
            artefact.lines.len() == words.lines.len()
                && artefact.lines.len() == words.line_alts.len()
                && artefact
                    .lines
                    .iter()
                    .all(|line| line.mine || (line.who as usize) < words.people.len())
        })
}

/// Whether a list holds every number below `count` exactly once.
fn is_numbering(numbers: &[u32], count: usize) -> bool {
    let mut seen = vec![false; count];
    for number in numbers {
        match seen.get_mut(*number as usize) {
            Some(seen) if !*seen => *seen = true,
            _ => return false,
        }
    }
    numbers.len() == count
}

/// Bins where things are sorted, picks where things are picked, and nowhere else.
fn picks(neutral: &Neutral) -> bool {
    let (least, most) = (neutral.pick_min, neutral.pick_max);
    let picked = match neutral.activity {
        Activity::ChooseMany => least >= 1 && least <= most && most <= neutral.options,
        Activity::Order => least >= 1 && least == most && most <= neutral.options,
        _ => least == 0 && most == 0,
    };
    picked && (neutral.activity == Activity::Sort) != neutral.bins.is_empty()
}

/// Numbers of the spans in reading order; a span in two weights is one.
fn spans(text: &ScenarioText) -> Vec<u32> {
    let mut numbers = Vec::new();
    for artefact in &text.artefacts {
        let mut before = None;
        for run in marked_runs(artefact) {
            if run.span != before {
                numbers.extend(run.span);
            }
            before = run.span;
        }
    }
    numbers
}

/// Whether key and feedback mirror the scenario, and the key is one that its activity can have.
///
/// # Errors
/// [`ReadError::Mismatch`].
pub fn answers(neutral: &Neutral, key: &Key, feedback: &Feedback) -> Result<(), ReadError> {
    fits(
        neutral.options as usize == key.options.len()
            && key.options.len() == feedback.options.len()
            && marks(neutral, key)
            && (neutral.activity == Activity::Branch || key.nodes.is_empty() && key.start == 0)
            && posts(neutral, key, feedback)
            && key.pages.len() == neutral.pages.len()
            && feedback.pages.len() == neutral.pages.len(),
    )
}

/// A key and feedback for each post, with something for each action.
fn posts(neutral: &Neutral, key: &Key, feedback: &Feedback) -> bool {
    let actions = key.options.len();
    let keyed = |post: &KeyPost| {
        post.credits.len() == actions
            && post.treats.len() == actions
            && post.credits.iter().all(|credit| *credit <= 3)
            && post.credits.contains(&3)
    };
    key.posts.len() == neutral.posts.len()
        && feedback.posts.len() == neutral.posts.len()
        && key.posts.iter().all(keyed)
        && feedback
            .posts
            .iter()
            .all(|post| post.after.len() == actions)
}

/// One mark in its range for each number, where the activity has marks.
fn marks(neutral: &Neutral, key: &Key) -> bool {
    let below = |limit: u32| {
        key.marks.len() == key.options.len() && key.marks.iter().all(|mark| *mark < limit)
    };
    match neutral.activity {
        Activity::ChooseOne
        | Activity::ChooseMany
        | Activity::Reply
        | Activity::Feed
        | Activity::Investigate => key.marks.is_empty(),
        Activity::Order => {
            let ranked = key.marks.iter().filter(|rank| **rank > 0).count();
            below(neutral.options + 1) && ranked == neutral.pick_min as usize
        }
        Activity::Rate => below(Rating::Should.number() + 1),
        // No bin list is longer than its memory.
        Activity::Sort => below(u32::try_from(neutral.bins.len()).unwrap_or(u32::MAX)),
        Activity::Spot => below(2),
        Activity::Branch => {
            let nodes = u32::try_from(neutral.nodes.len()).unwrap_or(u32::MAX);
            // A path is no longer than an answer may be.
            neutral.nodes.len() <= MAX_THINGS
                && key.options.len() <= MAX_THINGS
                && below(nodes + 1)
                && key.start < nodes
                && key.nodes.len() == key.options.len()
                && key.nodes.iter().all(|node| *node < nodes)
                && ends(key, neutral.nodes.len())
        }
    }
}

/// Whether every decision of a branch has options, and every way comes to an end: decisions of which each way ends, or
/// leads to such a decision, are taken away until none is left.
fn ends(key: &Key, nodes: usize) -> bool {
    let mut ended = vec![false; nodes];
    for _ in 0..nodes {
        for (number, ended_now) in (0u32..).zip(ended.clone()) {
            let mut ways = (key.nodes.iter().zip(&key.marks))
                .filter(|(node, _)| **node == number)
                .map(|(_, to)| to.checked_sub(1))
                .peekable();
            let has_ways = ways.peek().is_some();
            let all_end =
                ways.all(|to| to.is_none_or(|to| ended.get(to as usize).copied().unwrap_or(false)));
            if let Some(ended) = ended.get_mut(number as usize) {
                *ended = ended_now || has_ways && all_end;
            }
        }
    }
    ended.into_iter().all(|ended| ended)
}
