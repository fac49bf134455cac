//! A task by number: what the author's order and ids become.

use std::collections::BTreeMap;

use crate::numbering::{Kind, places, places_together};
use crate::parts::KeyOption;
use crate::vocabulary::Stance;
use crate::written::{
    Choice, Closing, FeedAction, FeedPost, Node, Page, Part, Search, Task, Text, Way,
};

/// One numbered thing.
pub(super) struct Numbered<'a> {
    pub key: KeyOption,
    /// See [`crate::parts::Key::marks`]; none where the credit says it.
    pub mark: Option<u32>,
    /// Empty for a span.
    pub text: &'a Text,
    pub why: &'a Text,
    /// Its own headline, where it has one.
    pub lesson: Option<&'a Text>,
    /// What to do instead, or what then happens, where it has its own.
    pub next: Option<&'a Text>,
}

/// A task whose things have their numbers.
pub(super) struct NumberedTask<'a> {
    /// By number.
    pub things: Vec<Numbered<'a>>,
    pub pick: (u32, u32),
    /// Bins by number.
    pub bins: Vec<&'a Text>,
    /// Numbers of the bins in the author's order.
    pub bin_order: Vec<u32>,
    /// Numbers of the spans by the author's id.
    pub spans: BTreeMap<&'a str, usize>,
    /// Decisions by number.
    pub nodes: Vec<&'a Node>,
    /// For each option the number of its decision.
    pub node_of: Vec<u32>,
    /// Number of the first decision.
    pub start: u32,
    /// Posts by number.
    pub posts: Vec<&'a FeedPost>,
    /// Numbers of posts and of actions in the author's order.
    pub feed_order: (Vec<u32>, Vec<u32>),
    /// Places of the actions by number.
    pub actions: Vec<usize>,
    /// Pages by number.
    pub pages: Vec<&'a Page>,
    /// Numbers of the pages by the author's place.
    pub page_numbers: Vec<u32>,
    /// Places of the pages that can be opened at once.
    pub open: &'a [usize],
    pub searches: &'a [Search],
    pub closing: Option<&'a Closing>,
}

/// The credit of what is right about a thing that is either right or wrong.
const RIGHT: u8 = 3;

impl<'a> NumberedTask<'a> {
    pub fn of(scenario: &str, task: &'a Task) -> Self {
        let numbers = |kind, ids: Vec<&str>| places(&[], scenario, kind, "", &ids);
        let mut numbered = NumberedTask {
            things: Vec::new(),
            pick: (0, 0),
            bins: Vec::new(),
            bin_order: Vec::new(),
            spans: BTreeMap::new(),
            nodes: Vec::new(),
            node_of: Vec::new(),
            start: 0,
            posts: Vec::new(),
            feed_order: (Vec::new(), Vec::new()),
            actions: Vec::new(),
            pages: Vec::new(),
            page_numbers: Vec::new(),
            open: &[],
            searches: &[],
            closing: None,
        };
        let kind = match task {
            Task::ChooseOne(options) | Task::Reply(options) => {
                numbered.things = options.iter().map(choice).collect();
                Kind::Option
            }
            Task::ChooseMany {
                options,
                pick,
                closing,
            } => {
                numbered.things = options
                    .iter()
                    .map(|part| right(part, part.mark, None))
                    .collect();
                numbered.pick = *pick;
                numbered.closing = Some(closing);
                Kind::Option
            }
            Task::Order { steps, closing } => {
                let step = |part: &'a Part<Option<u32>>| {
                    right(part, part.mark.is_some(), Some(part.mark.unwrap_or(0)))
                };
                numbered.things = steps.iter().map(step).collect();
                let ranked = number(steps.iter().filter(|part| part.mark.is_some()).count());
                numbered.pick = (ranked, ranked);
                numbered.closing = Some(closing);
                Kind::Step
            }
            Task::Rate { items, closing } => {
                let item = |part: &'a Part<_>| right(part, false, Some(rating(part)));
                numbered.things = items.iter().map(item).collect();
                numbered.closing = Some(closing);
                Kind::Item
            }
            Task::Sort {
                bins,
                items,
                closing,
            } => {
                let by_number =
                    numbers(Kind::Bin, bins.iter().map(|bin| bin.id.as_str()).collect());
                numbered.bin_order = inverse(&by_number);
                numbered.bins = by_number.iter().map(|place| &bins[*place].text).collect();
                let order = &numbered.bin_order;
                let item =
                    |part: &'a Part<usize>| right(part, false, order.get(part.mark).copied());
                numbered.things = items.iter().map(item).collect();
                numbered.closing = Some(closing);
                Kind::Item
            }
            Task::Spot { spans, closing } => {
                numbered.things = spans
                    .iter()
                    .map(|part| right(part, part.mark, Some(part.mark.into())))
                    .collect();
                numbered.closing = Some(closing);
                Kind::Span
            }
            Task::Branch { nodes, closing } => {
                numbered.closing = Some(closing);
                numbered.branch(scenario, nodes);
                return numbered;
            }
            Task::Investigate {
                options,
                open,
                searches,
                pages,
            } => {
                let ids = pages.iter().map(|page| page.id.as_str()).collect();
                let by_number = numbers(Kind::Page, ids);
                numbered.pages = by_number.iter().map(|place| &pages[*place]).collect();
                numbered.page_numbers = inverse(&by_number);
                (numbered.open, numbered.searches) = (open, searches);
                numbered.things = options.iter().map(choice).collect();
                Kind::Option
            }
            Task::Feed {
                actions,
                posts,
                closing,
            } => {
                numbered.closing = Some(closing);
                numbered.feed(scenario, actions, posts);
                return numbered;
            }
        };
        let by_number = numbers(
            kind,
            numbered
                .things
                .iter()
                .map(|thing| thing.key.id.as_str())
                .collect(),
        );
        if let Task::Spot { spans, .. } = task {
            let ids = by_number.iter().map(|place| spans[*place].id.as_str());
            numbered.spans = ids.zip(0..).collect();
        }
        let mut things: Vec<Option<Numbered<'a>>> = numbered.things.into_iter().map(Some).collect();
        numbered.things = by_number
            .iter()
            .filter_map(|place| things[*place].take())
            .collect();
        numbered
    }
}

impl<'a> NumberedTask<'a> {
    /// Decisions have their numbers, and all their options together have theirs.
    fn branch(&mut self, scenario: &str, nodes: &'a [Node]) {
        let ids: Vec<&str> = nodes.iter().map(|node| node.id.as_str()).collect();
        let by_number = places(&[], scenario, Kind::Node, "", &ids);
        let numbers = inverse(&by_number);
        self.nodes = by_number.iter().map(|place| &nodes[*place]).collect();
        self.start = numbers.first().copied().unwrap_or(0);
        let ways: Vec<(usize, &Way)> = (0..)
            .zip(nodes)
            .flat_map(|(place, node)| node.options.iter().map(move |way| (place, way)))
            .collect();
        let ids: Vec<(&str, &str)> = ways
            .iter()
            .map(|(place, way)| (nodes[*place].id.as_str(), way.id.as_str()))
            .collect();
        for place in places_together(&[], scenario, Kind::Option, &ids) {
            let (node, way) = ways[place];
            let to = way.to.and_then(|to| numbers.get(to));
            self.things.push(self::way(way, to.map_or(0, |to| to + 1)));
            self.node_of.push(numbers[node]);
        }
    }
}

impl<'a> NumberedTask<'a> {
    /// Posts have their numbers, and actions theirs.
    fn feed(&mut self, scenario: &str, actions: &'a [FeedAction], posts: &'a [FeedPost]) {
        let ids: Vec<&str> = posts.iter().map(|post| post.id.as_str()).collect();
        let by_number = places(&[], scenario, Kind::Post, "", &ids);
        self.posts = by_number.iter().map(|place| &posts[*place]).collect();
        let ids: Vec<&str> = actions.iter().map(|action| action.id.as_str()).collect();
        self.actions = places(&[], scenario, Kind::Action, "", &ids);
        self.feed_order = (inverse(&by_number), inverse(&self.actions));
        let action = |place: &usize| action(&actions[*place]);
        self.things = self.actions.iter().map(action).collect();
    }

    /// The numbers of pages, from their places.
    pub fn pages_at(&self, places: &[usize]) -> Vec<u32> {
        places
            .iter()
            .filter_map(|place| self.page_numbers.get(*place).copied())
            .collect()
    }

    /// The numbers of the actions that pass a post on.
    pub fn sharing(&self) -> Vec<u32> {
        let actions = (0u32..).zip(&self.things);
        actions
            .filter(|(_, thing)| !self.actions.is_empty() && thing.key.stance == Stance::Share)
            .map(|(number, _)| number)
            .collect()
    }
}

/// Nothing is said of an action but on a post.
static UNSAID: Text = Text::new();

fn action(action: &FeedAction) -> Numbered<'_> {
    Numbered {
        key: KeyOption {
            id: action.id.clone(),
            credit: 0,
            stance: action.stance,
            misconception: String::new(),
        },
        mark: None,
        text: &action.text,
        why: &UNSAID,
        lesson: None,
        next: None,
    }
}

fn way(way: &Way, to: u32) -> Numbered<'_> {
    Numbered {
        key: KeyOption {
            id: way.id.clone(),
            credit: way.credit,
            stance: way.stance,
            misconception: way.misconception.clone(),
        },
        mark: Some(to),
        text: &way.text,
        why: &way.why,
        lesson: None,
        next: Some(&way.after),
    }
}

fn choice(choice: &Choice) -> Numbered<'_> {
    Numbered {
        key: KeyOption {
            id: choice.id.clone(),
            credit: choice.credit,
            stance: choice.stance,
            misconception: choice.misconception.clone(),
        },
        mark: None,
        text: &choice.text,
        why: &choice.why,
        lesson: Some(&choice.lesson),
        next: Some(&choice.next),
    }
}

fn right<Mark>(part: &Part<Mark>, right: bool, mark: Option<u32>) -> Numbered<'_> {
    Numbered {
        key: KeyOption {
            id: part.id.clone(),
            credit: if right { RIGHT } else { 0 },
            stance: part.stance,
            misconception: part.misconception.clone(),
        },
        mark,
        text: &part.text,
        why: &part.why,
        lesson: None,
        next: None,
    }
}

fn rating(part: &Part<crate::vocabulary::Rating>) -> u32 {
    part.mark.number()
}

/// The number of each place, from the place of each number.
fn inverse(by_number: &[usize]) -> Vec<u32> {
    let mut numbers = vec![0; by_number.len()];
    for (number, place) in (0..).zip(by_number) {
        numbers[*place] = number;
    }
    numbers
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
