//! What holds of every rule and every key that the compiler accepts.

use curriculum::parts::{Key, KeyOption, KeyPage, KeyPost};
use curriculum::vocabulary::{Activity, PageRole, Stance, Treats, Truth};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use scoring::{best, level, points};

fn key(credits: impl IntoIterator<Item = u8>, marks: Vec<u32>) -> Key {
    let option = |credit| KeyOption {
        id: String::new(),
        credit,
        stance: Stance::Other,
        misconception: String::new(),
    };
    Key {
        options: credits.into_iter().map(option).collect(),
        marks,
        ..Key::default()
    }
}

fn by_marks(marks: Vec<u32>, right: impl Fn(u32) -> bool) -> Key {
    let credits: Vec<u8> = marks
        .iter()
        .map(|mark| if right(*mark) { 3 } else { 0 })
        .collect();
    key(credits, marks)
}

/// Keys within the limits of the written form.
fn keys(activity: Activity) -> BoxedStrategy<Key> {
    let some_but_not_all = |least: usize| {
        vec(any::<bool>(), 4..=12).prop_filter("enough of both", move |right| {
            let count = right.iter().filter(|right| **right).count();
            (least..=right.len() - least).contains(&count)
        })
    };
    match activity {
        Activity::ChooseOne | Activity::Reply => (3usize..=5, any::<Index>(), vec(0u8..3, 5))
            .prop_map(|(count, best, credits)| {
                let best = best.index(count);
                let credit = |(place, credit)| if place == best { 3 } else { credit };
                let mut credits: Vec<u8> = credits
                    .into_iter()
                    .take(count)
                    .enumerate()
                    .map(credit)
                    .collect();
                credits[(best + 1) % count] = 0;
                key(credits, Vec::new())
            })
            .boxed(),
        Activity::ChooseMany => some_but_not_all(1)
            .prop_map(|right| {
                key(
                    right.into_iter().map(|right| if right { 3 } else { 0 }),
                    Vec::new(),
                )
            })
            .boxed(),
        Activity::Spot => some_but_not_all(2)
            .prop_map(|right| {
                by_marks(right.into_iter().map(u32::from).collect(), |mark| mark == 1)
            })
            .boxed(),
        Activity::Order => (vec(1u32..=6, 4..=6), 0usize..=4, any::<u64>())
            .prop_map(|(mut ranks, distractors, turn)| {
                // Ranks without gaps, at least two of them, then distractors in between.
                let mut used: Vec<u32> = ranks.clone();
                used.sort_unstable();
                used.dedup();
                for rank in &mut ranks {
                    *rank = (1..)
                        .zip(&used)
                        .find(|(_, used)| *used == rank)
                        .map_or(1, |(place, _)| place);
                }
                if used.len() == 1 {
                    ranks[0] = 2;
                }
                ranks.extend(vec![0; distractors]);
                let length = ranks.len();
                ranks.rotate_left(usize::try_from(turn % 1000).unwrap_or(0) % length);
                by_marks(ranks, |rank| rank > 0)
            })
            .boxed(),
        Activity::Rate => vec(0u32..=2, 4..=8)
            .prop_filter("not all the same", |marks| {
                marks.iter().any(|mark| *mark != marks[0])
            })
            .prop_map(|marks| by_marks(marks, |_| false))
            .boxed(),
        Activity::Sort => (2u32..=4, vec(0u32..4, 5..=10))
            .prop_map(|(bins, mut marks)| {
                for (place, mark) in (0..).zip(&mut marks) {
                    // Every bin holds something.
                    *mark = if place < bins { place } else { *mark % bins };
                }
                by_marks(marks, |_| false)
            })
            .boxed(),
        Activity::Branch => (
            2u32..=6,
            vec((0u8..3, any::<Index>()), 24),
            vec(2usize..=4, 6),
        )
            .prop_map(|(nodes, ways, counts)| branch(nodes, &ways, &counts))
            .boxed(),
        Activity::Feed => vec(
            (any::<bool>(), vec((0u8..=3, 0usize..3), 4), 0usize..4),
            6..=12,
        )
        .prop_map(|posts| feed(&posts))
        .boxed(),
        Activity::Investigate => (vec(0u8..3, 2..=4), vec(0usize..5, 4..=8))
            .prop_map(|(mut credits, roles)| {
                credits.push(3);
                let page = |role: usize| KeyPage {
                    id: String::new(),
                    role: PageRole::ALL[role],
                };
                // Whatever is drawn, there is something to look up.
                let roles = [0, 1].into_iter().chain(roles);
                Key {
                    pages: roles.map(page).collect(),
                    ..key(credits, Vec::new())
                }
            })
            .boxed(),
    }
}

/// Whether it is a problem; credit and treatment of each action; the place of a best one.
type Drawn = (bool, Vec<(u8, usize)>, usize);

/// Posts with four actions, each with a best one.
fn feed(posts: &[Drawn]) -> Key {
    let post = |(problem, actions, best): &Drawn| KeyPost {
        id: String::new(),
        truth: if *problem { Truth::Scam } else { Truth::Legit },
        credits: (0..)
            .zip(actions)
            .map(|(place, (credit, _))| if place == *best { 3 } else { *credit })
            .collect(),
        treats: actions
            .iter()
            .map(|(_, treats)| Treats::ALL[*treats])
            .collect(),
    };
    Key {
        posts: posts.iter().map(post).collect(),
        ..key([0; 4], Vec::new())
    }
}

/// Decisions of which each leads only to later ones; the first option of each is the best.
fn branch(nodes: u32, ways: &[(u8, Index)], counts: &[usize]) -> Key {
    let mut ways = ways.iter().cycle();
    let (mut credits, mut marks, mut of) = (Vec::new(), Vec::new(), Vec::new());
    for (node, count) in (0..nodes).zip(counts) {
        for (place, (credit, to)) in ways.by_ref().take(*count).enumerate() {
            let later = usize::try_from(nodes - node).expect("few");
            // 0 is the end, and else one of those behind.
            let to = u32::try_from(to.index(later)).expect("few");
            credits.push(if place == 0 { 3 } else { *credit });
            marks.push(if to == 0 { 0 } else { node + to + 1 });
            of.push(node);
        }
    }
    Key {
        nodes: of,
        ..key(credits, marks)
    }
}

/// Goes on from a path to the end, taking at each decision the option that `choose` names.
fn walk(key: &Key, mut path: Vec<u32>, choose: impl Fn(usize, &[u32]) -> u32) -> Vec<u32> {
    while let Some(node) = scoring::branch::at(key, &path) {
        let options: Vec<u32> = scoring::branch::options(key, node).collect();
        path.push(choose(path.len(), &options));
    }
    path
}

fn any_key() -> impl Strategy<Value = (Activity, Key)> {
    proptest::sample::select(Activity::ALL)
        .prop_flat_map(|activity| keys(activity).prop_map(move |key| (activity, key)))
}

/// The answers of somebody who does the same with everything.
fn constants(activity: Activity, key: &Key) -> Vec<Vec<u32>> {
    let count = u32::try_from(key.options.len()).expect("few");
    let all: Vec<u32> = (0..count).collect();
    match activity {
        Activity::ChooseOne
        | Activity::Reply
        | Activity::Branch
        | Activity::Feed
        | Activity::Investigate => Vec::new(),
        Activity::ChooseMany => vec![all],
        Activity::Spot => vec![all, Vec::new()],
        Activity::Order => {
            let mut reversed = best(activity, key);
            reversed.reverse();
            vec![reversed]
        }
        Activity::Rate => (0..=2)
            .map(|rating| vec![rating; key.marks.len()])
            .collect(),
        Activity::Sort => key
            .marks
            .iter()
            .map(|bin| vec![*bin; key.marks.len()])
            .collect(),
    }
}

/// An answer that the activity can have, from any numbers.
fn fitted(activity: Activity, key: &Key, numbers: &[u32]) -> Vec<u32> {
    let count = u32::try_from(key.options.len()).expect("few");
    let number = |place: usize| numbers[place % numbers.len()];
    match activity {
        Activity::ChooseOne | Activity::Reply => vec![number(0) % count],
        Activity::ChooseMany | Activity::Spot => (0..count)
            .filter(|option| number(*option as usize) % 2 == 1 || *option == number(0) % count)
            .collect(),
        Activity::Order => {
            let mut steps: Vec<u32> = (0..count).collect();
            steps.sort_by_key(|step| number(*step as usize));
            steps.truncate(best(activity, key).len());
            steps
        }
        Activity::Rate => (0..key.marks.len())
            .map(|place| number(place) % 3)
            .collect(),
        Activity::Sort => {
            let bins = key.marks.iter().max().map_or(1, |last| last + 1);
            (0..key.marks.len())
                .map(|place| number(place) % bins)
                .collect()
        }
        Activity::Feed => (0..key.posts.len())
            .map(|place| number(place) % (count + 1))
            .collect(),
        Activity::Investigate => {
            let pages = (0u32..).zip(&key.pages).map(|(page, _)| page);
            let opened = pages.filter(|page| number(*page as usize) % 2 == 1);
            [number(0) % count].into_iter().chain(opened).collect()
        }
        Activity::Branch => walk(key, Vec::new(), |place, options| {
            options[number(place) as usize % options.len()]
        }),
    }
}

/// The answer with one thing put right, or none where nothing of this kind can be.
fn better(activity: Activity, key: &Key, answer: &[u32], at: Index) -> Option<Vec<u32>> {
    let mut answer = answer.to_vec();
    match activity {
        Activity::ChooseOne | Activity::Reply => Some(best(activity, key)),
        Activity::ChooseMany | Activity::Spot => {
            let right = best(activity, key);
            let wrong: Vec<u32> = (0..u32::try_from(key.options.len()).ok()?)
                .filter(|number| right.contains(number) != answer.contains(number))
                .collect();
            let mended = *wrong.get(at.index(wrong.len().max(1)))?;
            if answer.contains(&mended) {
                answer.retain(|number| *number != mended);
            } else {
                answer.push(mended);
                answer.sort_unstable();
            }
            // The last wrong tick of all cannot be taken away: something is ticked.
            (!answer.is_empty()).then_some(answer)
        }
        Activity::Order => {
            let rank = |number: u32| key.marks[number as usize];
            let swapped: Vec<usize> = (1..answer.len())
                .filter(|place| {
                    let (before, after) = (rank(answer[place - 1]), rank(answer[*place]));
                    after > 0 && before > after
                })
                .collect();
            let place = *swapped.get(at.index(swapped.len().max(1)))?;
            answer.swap(place - 1, place);
            Some(answer)
        }
        Activity::Rate => {
            let place = at.index(answer.len());
            let (given, right) = (answer[place], key.marks[place]);
            answer[place] = if given < right {
                given + 1
            } else {
                given - u32::from(given > right)
            };
            Some(answer)
        }
        Activity::Sort => {
            let place = at.index(answer.len());
            answer[place] = key.marks[place];
            Some(answer)
        }
        Activity::Feed => {
            let place = at.index(answer.len());
            answer[place] = best(activity, key)[place];
            Some(answer)
        }
        Activity::Investigate => {
            // One more page, where one is left, or the better decision.
            let pages = (0u32..).zip(&key.pages).map(|(page, _)| page);
            let left: Vec<u32> = pages.filter(|page| !answer[1..].contains(page)).collect();
            match left.get(at.index(left.len() + 1)) {
                Some(page) => answer.push(*page),
                None => answer[0] = best(activity, key)[0],
            }
            Some(answer)
        }
        Activity::Branch => {
            // Turns right at one decision, and goes on as well as can be.
            let path = answer[..at.index(answer.len())].to_vec();
            Some(walk(key, path, |_, options| options[0]))
        }
    }
}

proptest! {
    #[test]
    fn the_best_answer_is_worth_everything((activity, key) in any_key()) {
        prop_assert_eq!(points(activity, &key, &best(activity, &key)), Ok(1000));
    }

    #[test]
    fn doing_the_same_with_everything_is_worth_nothing((activity, key) in any_key()) {
        for answer in constants(activity, &key) {
            prop_assert_eq!(points(activity, &key, &answer), Ok(0), "{:?}", answer);
        }
    }

    #[test]
    fn a_better_answer_never_scores_less((activity, key) in any_key(), numbers in vec(any::<u32>(), 12), at: Index) {
        let answer = fitted(activity, &key, &numbers);
        let scored = points(activity, &key, &answer);
        prop_assert!(scored.is_ok_and(|points| points <= 1000), "{:?}", scored);
        if let Some(better) = better(activity, &key, &answer, at) {
            let after = points(activity, &key, &better);
            prop_assert!(after.is_ok() && after.ok() >= scored.ok(), "{:?} {:?}", answer, better);
        }
    }

    #[test]
    fn anything_else_is_refused_or_worth_no_more((activity, key) in any_key(), answer in vec(0u32..14, 0..14)) {
        if let Ok(points) = points(activity, &key, &answer) {
            prop_assert!(points <= 1000);
        }
    }

    #[test]
    fn any_key_is_survived(activity in proptest::sample::select(Activity::ALL), credits in vec(any::<u8>(), 0..64),
        marks in vec(any::<u32>(), 0..64), answer in vec(any::<u32>(), 0..64)) {
        let key = key(credits, marks);
        let _ = points(activity, &key, &answer);
        let key = Key { nodes: key.marks.iter().rev().map(|mark| mark % 3).collect(), ..key };
        let _ = points(activity, &key, &best(activity, &key));
        let _ = points(activity, &key, &vec![0; key.marks.len()]);
    }

    #[test]
    fn only_the_best_decisions_are_worth_everything(key in keys(Activity::Branch), numbers in vec(any::<u32>(), 6)) {
        let answer = fitted(Activity::Branch, &key, &numbers);
        prop_assert!(scoring::branch::is_whole(&key, &answer));
        let best = answer.iter().all(|option| key.options[*option as usize].credit == 3);
        prop_assert_eq!(points(Activity::Branch, &key, &answer) == Ok(1000), best, "{:?}", answer);
    }

    #[test]
    fn only_the_best_decision_after_every_move_is_worth_everything(key in keys(Activity::Investigate),
        numbers in vec(any::<u32>(), 12)) {
        let answer = fitted(Activity::Investigate, &key, &numbers);
        let all = scoring::investigate::possible(&key).all(|role| scoring::investigate::made(&key, &answer, role));
        let best = key.options[answer[0] as usize].credit == 3;
        prop_assert_eq!(points(Activity::Investigate, &key, &answer) == Ok(1000), all && best, "{:?}", answer);
    }

    #[test]
    fn a_better_action_is_never_seen_as_worse(key in keys(Activity::Feed), numbers in vec(any::<u32>(), 12), at: Index) {
        let answer = fitted(Activity::Feed, &key, &numbers);
        let seen = scoring::feed::recognised(&key, &answer);
        prop_assert_eq!(usize::try_from(seen.problems + seen.sounds), Ok(key.posts.len()));
        prop_assert!(seen.hits <= 2 * seen.problems && seen.false_alarms <= 2 * seen.sounds);
        let better = better(Activity::Feed, &key, &answer, at).expect("one post put right");
        let after = scoring::feed::recognised(&key, &better);
        prop_assert!(after.hits >= seen.hits && after.false_alarms <= seen.false_alarms);
        let all = scoring::feed::recognised(&key, &best(Activity::Feed, &key));
        prop_assert!(all.hits == 2 * all.problems && all.false_alarms == 0 && all.tells_apart());
    }

    #[test]
    fn a_way_leads_to_its_decision(key in keys(Activity::Branch)) {
        for node in &key.nodes {
            if let Some(way) = scoring::branch::way_to(&key, *node) {
                prop_assert_eq!(scoring::branch::at(&key, &way), Some(*node));
            }
        }
        prop_assert_eq!(scoring::branch::way_to(&key, key.start), Some(Vec::new()));
    }

    #[test]
    fn the_level_of_a_credit_is_the_credit(credit in 0u8..=3) {
        let key = key([credit], Vec::new());
        prop_assert_eq!(points(Activity::ChooseOne, &key, &[0]).map(level), Ok(credit));
    }
}
