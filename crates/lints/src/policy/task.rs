//! What a habit scores in one scenario.

use curriculum::vocabulary::{Activity, Stance};
use curriculum::written::{FeedAction, Task};
use scoring::SCENARIO_POINTS;

use super::dist::Dist;
use super::habit::{Habit, Liking};
use super::order::{Gauss, order};
use crate::study::{Item, Worth};

/// Distributions of points by habit.
pub(crate) struct Player<'s, 'a> {
    liking: Liking<'s, 'a>,
    gauss: Gauss,
}

impl<'s, 'a> Player<'s, 'a> {
    pub fn new(study: &'s crate::study::Study<'a>) -> Self {
        Player {
            liking: Liking::new(study),
            gauss: Gauss::new(),
        }
    }

    /// The points of a scenario.
    pub fn play(&self, habit: Habit, item: &Item<'a>) -> Dist {
        match item.activity {
            Activity::ChooseOne | Activity::Reply => {
                one(item, self.liking.of(habit, item).as_deref())
            }
            Activity::ChooseMany => {
                let pick = pick(&item.scenario.task);
                match habit {
                    Habit::Everything => filled(item, pick.1, &vec![1; item.things.len()]),
                    _ => match self.liking.of(habit, item) {
                        Some(likes) => many(item, habit, pick, &likes),
                        None => any_many(item, pick),
                    },
                }
            }
            Activity::Feed => feed(habit, item),
            Activity::Investigate => {
                let likes = self.liking.of(habit, item);
                investigate(item, habit, likes.as_deref())
            }
            Activity::Branch => branch(item, self.liking.of(habit, item).as_deref()),
            Activity::Order => order(item, self.liking.of(habit, item).as_deref(), &self.gauss),
            Activity::Rate => rate(item, habit),
            Activity::Sort => sort(item, habit),
            Activity::Spot => match habit {
                Habit::Everything => Dist::of([(marked(item, keys(item), decoys(item)), 1.0)]),
                Habit::Nothing => Dist::of([(marked(item, 0, 0), 1.0)]),
                _ => any_many(item, (0, count(item.things.len()))),
            },
        }
    }
}

/// `floor(1000 · earned / max)`, as every rule of scoring ends.
pub(super) fn share(earned: u32, max: u32) -> u32 {
    (SCENARIO_POINTS * earned).checked_div(max).unwrap_or(0)
}

pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Ways to take some of a number of things; exact in doubles for the few things there are.
pub(super) fn choose(of: u32, take: u32) -> f64 {
    if take > of {
        return 0.0;
    }
    (0..take).fold(1.0, |ways, step| {
        ways * f64::from(of - step) / f64::from(step + 1)
    })
}

fn one(item: &Item<'_>, likes: Option<&[usize]>) -> Dist {
    let all = 0..item.things.len();
    let taken = liked(all, likes).into_iter();
    Dist::of(taken.map(|place| (share(item.things[place].credit.into(), 3), 1.0)))
}

/// Of some places those that are liked most; all where none is liked.
fn liked(places: core::ops::Range<usize>, likes: Option<&[usize]>) -> Vec<usize> {
    let like = |place: usize| likes.map_or(0, |likes| likes[place]);
    let most = places.clone().map(like).max().unwrap_or(0);
    places.filter(|place| like(*place) == most).collect()
}

/// One action for every post where the habit names one, or any of several alike; else anything on each.
fn feed(habit: Habit, item: &Item<'_>) -> Dist {
    let Task::Feed { actions, posts, .. } = &item.scenario.task else {
        return Dist::of([]);
    };
    let length = |lang, action: &FeedAction| {
        action
            .text
            .get(&lang)
            .map_or(0, |text| text.chars().count())
    };
    let like = |action: &FeedAction| match habit {
        Habit::Stance(stance) => usize::from(action.stance == stance),
        Habit::Longest(lang) => length(lang, action),
        _ => 0,
    };
    let most = actions.iter().map(like).max().unwrap_or(0);
    let taken: Vec<usize> = (0..actions.len())
        .filter(|place| like(&actions[*place]) == most)
        .collect();
    // By credits earned, one post after the other.
    let mut earned = vec![1.0];
    for post in posts {
        let mut next = vec![0.0; earned.len() + 3];
        for (before, chance) in earned.iter().enumerate() {
            for place in &taken {
                next[before + usize::from(post.credits[*place])] += chance / taken.len() as f64;
            }
        }
        earned = next;
    }
    let all = 3 * count(posts.len());
    Dist::of(
        (0..)
            .zip(earned)
            .map(|(credits, chance)| (share(credits, all), chance)),
    )
}

/// Decides as it does where there is nothing to open. Who verifies always opens everything; who has nothing against opening
/// opens any page with even odds.
fn investigate(item: &Item<'_>, habit: Habit, likes: Option<&[usize]>) -> Dist {
    let Task::Investigate { pages, .. } = &item.scenario.task else {
        return Dist::of([]);
    };
    // By moves made, one kind of move after the other.
    let mut moves = vec![1.0];
    for role in scoring::investigate::MOVES {
        let of_role = pages.iter().filter(|page| page.role == role).count();
        if of_role == 0 {
            continue;
        }
        let made = match habit {
            Habit::Everything | Habit::Stance(Stance::Verify) => 1.0,
            Habit::Nothing => 0.0,
            _ => 1.0 - 0.5f64.powi(i32::try_from(of_role).unwrap_or(i32::MAX)),
        };
        let mut next = vec![0.0; moves.len() + 1];
        for (count, chance) in moves.iter().enumerate() {
            next[count] += chance * (1.0 - made);
            next[count + 1] += chance * made;
        }
        moves = next;
    }
    let all = count(moves.len());
    let taken = liked(0..item.things.len(), likes);
    Dist::of(taken.iter().flat_map(|place| {
        let credit = u32::from(item.things[*place].credit);
        (1..)
            .zip(&moves)
            .filter(|(_, chance)| **chance > 0.0)
            .map(move |(moves, chance)| (share(credit * moves, 3 * all), *chance))
    }))
}

/// Follows all ways at once, by the decision reached and what was lost so far.
fn branch(item: &Item<'_>, likes: Option<&[usize]>) -> Dist {
    let Task::Branch { nodes, .. } = &item.scenario.task else {
        return Dist::of([]);
    };
    let mut first = vec![0];
    for node in nodes {
        first.push(first[first.len() - 1] + node.options.len());
    }
    let mut best_way = 0;
    let mut here = Some(0);
    while let Some(node) = here.filter(|_| best_way < count(nodes.len())) {
        best_way += 1;
        let best = nodes[node].options.iter().find(|option| option.credit == 3);
        here = best.and_then(|best| best.to);
    }
    let mut ended: Vec<(u32, f64)> = Vec::new();
    let mut open = vec![(0, 0, 1.0)];
    while !open.is_empty() {
        // The same decision with the same loss is reached by many ways, and looked at once.
        let mut next: Vec<(usize, u32, f64)> = Vec::new();
        for (node, lost, chance) in open {
            let places = liked(first[node]..first[node + 1], likes);
            for place in &places {
                let option = &nodes[node].options[place - first[node]];
                let lost = lost + 3 - u32::from(option.credit);
                let chance = chance / places.len() as f64;
                let Some(to) = option.to else {
                    ended.push((
                        share((3 * best_way).saturating_sub(lost), 3 * best_way),
                        chance,
                    ));
                    continue;
                };
                match next.iter_mut().find(|same| (same.0, same.1) == (to, lost)) {
                    Some(same) => same.2 += chance,
                    None => next.push((to, lost, chance)),
                }
            }
        }
        open = next;
    }
    Dist::of(ended)
}

fn pick(task: &Task) -> (u32, u32) {
    match task {
        Task::ChooseMany { pick, .. } => *pick,
        _ => (0, 0),
    }
}

fn keys(item: &Item<'_>) -> u32 {
    count(
        item.things
            .iter()
            .filter(|thing| thing.worth == Worth::Key)
            .count(),
    )
}

fn decoys(item: &Item<'_>) -> u32 {
    count(item.things.len()) - keys(item)
}

/// Points of so many hits and false ones.
fn marked(item: &Item<'_>, hits: u32, false_ones: u32) -> u32 {
    let (keys, decoys) = (keys(item), decoys(item));
    share(
        (hits * decoys).saturating_sub(false_ones * keys),
        keys * decoys,
    )
}

/// Any allowed set of ticks, each as likely.
fn any_many(item: &Item<'_>, (least, most): (u32, u32)) -> Dist {
    let (keys, decoys) = (keys(item), decoys(item));
    let sets = (0..=keys).flat_map(|hits| (0..=decoys).map(move |false_ones| (hits, false_ones)));
    Dist::of(
        sets.filter(|(hits, false_ones)| (least..=most).contains(&(hits + false_ones)))
            .map(|(hits, false_ones)| {
                let ways = choose(keys, hits) * choose(decoys, false_ones);
                (marked(item, hits, false_ones), ways)
            }),
    )
}

/// Ticks what it likes. The longest has no number of its own: of the numbers allowed it is given the one that serves it
/// best.
fn many(item: &Item<'_>, habit: Habit, (least, most): (u32, u32), likes: &[usize]) -> Dist {
    if matches!(habit, Habit::Longest(_)) {
        let tries = (least..=most).map(|take| filled(item, take, likes));
        return tries
            .max_by(|one, other| one.mean().total_cmp(&other.mean()))
            .unwrap_or_else(|| any_many(item, (least, most)));
    }
    let liked = count(likes.iter().filter(|like| **like > 0).count());
    filled(item, liked.clamp(least, most.max(least)), likes)
}

/// Takes so many, the most liked first, among equals anything.
fn filled(item: &Item<'_>, take: u32, likes: &[usize]) -> Dist {
    let mut levels: Vec<usize> = likes.to_vec();
    levels.sort_unstable_by(|one, other| other.cmp(one));
    levels.dedup();
    let (mut hits, mut false_ones, mut left) = (0, 0, take);
    for level in levels {
        let of_level = |worth| {
            let things = item.things.iter().zip(likes);
            count(
                things
                    .filter(|(thing, like)| **like == level && thing.worth == worth)
                    .count(),
            )
        };
        let (keys, decoys) = (of_level(Worth::Key), of_level(Worth::Decoy));
        if keys + decoys <= left {
            hits += keys;
            false_ones += decoys;
            left -= keys + decoys;
            continue;
        }
        let some = (0..=keys.min(left)).filter(|more| left - more <= decoys);
        return Dist::of(some.map(|more| {
            let ways = choose(keys, more) * choose(decoys, left - more);
            (marked(item, hits + more, false_ones + left - more), ways)
        }));
    }
    Dist::of([(marked(item, hits, false_ones), 1.0)])
}

fn rate(item: &Item<'_>, habit: Habit) -> Dist {
    let right: Vec<u32> = item.things.iter().map(|thing| thing.mark).collect();
    let constant = |rating: u32| {
        right
            .iter()
            .map(|right| right.abs_diff(rating))
            .sum::<u32>()
    };
    let best = (0..=scoring::rate::MAX_RATING)
        .map(constant)
        .min()
        .unwrap_or(0);
    let points = |loss: u32| share(best.saturating_sub(loss), best);
    if let Habit::Rating(rating) = habit {
        return Dist::of([(points(constant(rating)), 1.0)]);
    }
    // By loss, one thing after the other.
    let mut losses = vec![1.0];
    for right in &right {
        let mut next = vec![0.0; losses.len() + 2];
        for (loss, chance) in losses.iter().enumerate() {
            for rating in 0..=scoring::rate::MAX_RATING {
                next[loss + right.abs_diff(rating) as usize] += chance / 3.0;
            }
        }
        losses = next;
    }
    Dist::of(
        (0..)
            .zip(losses)
            .map(|(loss, chance)| (points(loss), chance)),
    )
}

fn sort(item: &Item<'_>, habit: Habit) -> Dist {
    let all = count(item.things.len());
    let bins = match &item.scenario.task {
        Task::Sort { bins, .. } => count(bins.len()),
        _ => 1,
    };
    let size = |bin: u32| count(item.things.iter().filter(|thing| thing.mark == bin).count());
    let largest = (0..bins).map(size).max().unwrap_or(0);
    let points = |right: u32| share(right.saturating_sub(largest), all - largest);
    if let Habit::Bin(place) = habit {
        return Dist::of([(points(size(place.min(bins - 1))), 1.0)]);
    }
    let hit = 1.0 / f64::from(bins);
    Dist::of((0..=all).map(|right| {
        let ways = choose(all, right);
        let rest = i32::try_from(all - right).unwrap_or(0);
        let hits = i32::try_from(right).unwrap_or(0);
        (
            points(right),
            ways * hit.powi(hits) * (1.0 - hit).powi(rest),
        )
    }))
}
