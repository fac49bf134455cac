//! Distributions against every answer there is, scored by the rule itself.

use curriculum::parts::{Key, KeyOption, KeyPage};
use curriculum::vocabulary::Activity;
use curriculum::written::Task;

use super::habit::Habit;
use super::task::Player;
use crate::Settings;
use crate::study::{Item, Study};

/// The key by the author's places, as scoring reads it.
fn key(item: &Item<'_>) -> Key {
    if let Task::Feed { actions, posts, .. } = &item.scenario.task {
        return crate::study::feed_key(actions, posts);
    }
    let option = |thing: &crate::study::Thing<'_>| KeyOption {
        id: String::new(),
        credit: thing.credit,
        stance: thing.stance,
        misconception: String::new(),
    };
    let marks = match item.activity {
        Activity::Spot => item
            .things
            .iter()
            .map(|thing| u32::from(thing.credit == 3))
            .collect(),
        Activity::Order | Activity::Rate | Activity::Sort => {
            item.things.iter().map(|thing| thing.mark).collect()
        }
        Activity::Branch => ways(item).map(|way| way.to.map_or(0, number)).collect(),
        _ => Vec::new(),
    };
    let pages: &[curriculum::written::Page] = match &item.scenario.task {
        Task::Investigate { pages, .. } => pages,
        _ => &[],
    };
    let page = |page: &curriculum::written::Page| KeyPage {
        id: String::new(),
        role: page.role,
    };
    Key {
        options: item.things.iter().map(option).collect(),
        pages: pages.iter().map(page).collect(),
        marks,
        nodes: match item.activity {
            Activity::Branch => item.things.iter().map(|thing| thing.decision).collect(),
            _ => Vec::new(),
        },
        ..Key::default()
    }
}

fn ways<'i>(item: &'i Item<'_>) -> impl Iterator<Item = &'i curriculum::written::Way> {
    let nodes: &[curriculum::written::Node] = match &item.scenario.task {
        Task::Branch { nodes, .. } => nodes,
        _ => &[],
    };
    nodes.iter().flat_map(|node| &node.options)
}

/// A place as keys say where an option leads.
fn number(place: usize) -> u32 {
    u32::try_from(place + 1).expect("few")
}

/// Every answer somebody who clicks at random gives, each as likely.
fn answers(item: &Item<'_>) -> Vec<Vec<u32>> {
    let count = u32::try_from(item.things.len()).expect("few");
    match &item.scenario.task {
        Task::ChooseOne(_) | Task::Reply(_) => (0..count).map(|number| vec![number]).collect(),
        Task::ChooseMany { pick, .. } => sets(count, pick.0..=pick.1),
        Task::Spot { .. } => sets(count, 0..=count),
        Task::Order { steps, .. } => {
            let places = steps.iter().filter(|step| step.mark.is_some()).count();
            orders(count, places)
        }
        Task::Rate { items, .. } => words(3, items.len()),
        Task::Sort { bins, items, .. } => {
            words(u32::try_from(bins.len()).expect("few"), items.len())
        }
        Task::Investigate { pages, .. } => {
            let opened = sets(u32::try_from(pages.len()).expect("few"), 0..=u32::MAX);
            let decided = |pages: &Vec<u32>| {
                (0..count)
                    .map(|option| [&[option], &**pages].concat())
                    .collect::<Vec<_>>()
            };
            opened.iter().flat_map(decided).collect()
        }
        Task::Branch { .. } => paths(&key(item), Vec::new()),
        Task::Feed { actions, posts, .. } => {
            // Random clicking acts on every post; actions are numbered from 1.
            let places = words(u32::try_from(actions.len()).expect("few"), posts.len());
            let taken = |word: Vec<u32>| word.iter().map(|place| place + 1).collect();
            places.into_iter().map(taken).collect()
        }
    }
}

/// Every way to the end.
fn paths(key: &Key, path: Vec<u32>) -> Vec<Vec<u32>> {
    let Some(node) = scoring::branch::at(key, &path) else {
        return vec![path];
    };
    scoring::branch::options(key, node)
        .flat_map(|option| paths(key, [path.as_slice(), &[option]].concat()))
        .collect()
}

fn sets(count: u32, sizes: core::ops::RangeInclusive<u32>) -> Vec<Vec<u32>> {
    (0u32..1 << count)
        .filter(|set| sizes.contains(&set.count_ones()))
        .map(|set| (0..count).filter(|number| set >> number & 1 == 1).collect())
        .collect()
}

fn orders(count: u32, places: usize) -> Vec<Vec<u32>> {
    let mut orders = vec![Vec::new()];
    for _ in 0..places {
        orders = orders
            .iter()
            .flat_map(|order: &Vec<u32>| {
                let left = (0..count).filter(|number| !order.contains(number));
                left.map(|number| [order.as_slice(), &[number]].concat())
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    orders
}

fn words(letters: u32, length: usize) -> Vec<Vec<u32>> {
    let mut words = vec![Vec::new()];
    for _ in 0..length {
        words = words
            .iter()
            .flat_map(|word: &Vec<u32>| {
                (0..letters)
                    .map(|letter| [word.as_slice(), &[letter]].concat())
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    words
}

/// How likely an answer is, with all of them alike; of a branch each option of a decision is as likely as the others.
fn chance(item: &Item<'_>, answer: &[u32], of: usize) -> f64 {
    if item.activity != Activity::Branch {
        return 1.0 / of as f64;
    }
    let size = |option: &u32| {
        let decision = item.things[*option as usize].decision;
        let same = item
            .things
            .iter()
            .filter(|thing| thing.decision == decision);
        1.0 / same.count() as f64
    };
    answer.iter().map(size).product()
}

/// Compares a habit's distribution with the answers it gives.
#[track_caller]
fn check(study: &Study<'_>, item: &Item<'_>, habit: Habit, answers: &[Vec<u32>]) {
    let key = key(item);
    let mut expected = std::collections::BTreeMap::new();
    for answer in answers {
        let points = scoring::points(item.activity, &key, answer).expect("a possible answer");
        *expected.entry(points).or_insert(0.0) += chance(item, answer, answers.len());
    }
    let found = Player::new(study).play(habit, item);
    let expected: Vec<(u32, f64)> = expected.into_iter().collect();
    assert_eq!(
        found.values().len(),
        expected.len(),
        "{found:?} {expected:?}"
    );
    for ((points, chance), (other, known)) in found.values().iter().zip(expected) {
        assert!(
            *points == other && (chance - known).abs() < 1e-9,
            "{:?}: {points} {chance} {known}",
            item.activity
        );
    }
}

#[test]
fn random_clicking_is_every_answer_alike() {
    let mut bank = testkit::written::bank(10);
    // A step free of another, and a range of ticks.
    for scenario in &mut bank.scenarios {
        match &mut scenario.task {
            Task::Order { steps, .. } => steps[2].mark = Some(2),
            Task::ChooseMany { pick, .. } => *pick = (1, 5),
            // As many answers as can be written down.
            Task::Feed { posts, .. } => posts.truncate(6),
            _ => {}
        }
    }
    if let Task::Order { steps, .. } = &mut bank.scenarios[3].task {
        steps[3].mark = Some(3);
    }
    let settings = Settings::default();
    let study = Study::of(&bank, &settings);
    assert_eq!(study.items.len(), 10);
    for item in &study.items {
        check(&study, item, Habit::Random, &answers(item));
    }
}

#[test]
fn a_habit_takes_what_it_likes_first() {
    use curriculum::vocabulary::Stance::{Other, Report};
    let mut bank = testkit::written::bank(7);
    let stance = |wanted: &[usize], place| {
        if wanted.contains(&place) {
            Report
        } else {
            Other
        }
    };
    if let Task::Order { steps, .. } = &mut bank.scenarios[3].task {
        for (place, step) in steps.iter_mut().enumerate() {
            step.stance = stance(&[0, 2, 5], place);
        }
    }
    if let Task::ChooseMany { options, .. } = &mut bank.scenarios[1].task {
        for (place, option) in options.iter_mut().enumerate() {
            option.stance = stance(&[0, 4], place);
        }
    }
    let settings = Settings::default();
    let study = Study::of(&bank, &settings);
    let likes = |answer: &[u32], liked: &[u32]| {
        answer
            .iter()
            .filter(|number| liked.contains(number))
            .count()
    };
    let many = &study.items[1];
    let filled: Vec<Vec<u32>> = answers(many)
        .into_iter()
        .filter(|answer| likes(answer, &[0, 4]) == 2)
        .collect();
    check(&study, many, Habit::Stance(Report), &filled);
    let order = &study.items[3];
    let first: Vec<Vec<u32>> = answers(order)
        .into_iter()
        .filter(|answer| likes(&answer[..3], &[0, 2, 5]) == 3)
        .collect();
    check(&study, order, Habit::Stance(Report), &first);
}

#[test]
fn opening_everything_helps_only_whoever_then_decides_well() {
    let bank = testkit::written::bank(10);
    let settings = Settings::default();
    let study = Study::of(&bank, &settings);
    let item = &study.items[9];
    let opened = |habit: Habit, pages: &[u32]| {
        let answers: Vec<Vec<u32>> = (0..4).map(|option| [&[option], pages].concat()).collect();
        check(&study, item, habit, &answers);
    };
    opened(Habit::Everything, &[0, 1, 2, 3, 4]);
    opened(Habit::Nothing, &[]);
}

#[test]
fn the_same_for_everything_is_worth_nothing() {
    let bank = testkit::written::bank(7);
    let settings = Settings::default();
    let study = Study::of(&bank, &settings);
    let player = Player::new(&study);
    for (place, habits) in [
        (1, vec![Habit::Everything]),
        (
            4,
            vec![Habit::Rating(0), Habit::Rating(1), Habit::Rating(2)],
        ),
        (
            5,
            vec![Habit::Bin(0), Habit::Bin(1), Habit::Bin(2), Habit::Bin(3)],
        ),
        (6, vec![Habit::Everything, Habit::Nothing]),
    ] {
        for habit in habits {
            let dist = player.play(habit, &study.items[place]);
            if place == 1 {
                // Of six, three may be ticked: which three is chance.
                assert!(dist.mean() < 400.0, "{dist:?}");
            } else {
                assert_eq!(dist.values(), [(0, 1.0)], "{habit:?}");
            }
        }
    }
}
