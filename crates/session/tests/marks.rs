//! What was right in an answer, thing by thing.

use curriculum::parts::{Key, KeyOption};
use curriculum::vocabulary::{Activity, Stance};
use proptest::prelude::*;
use session::marks::Mark::{self, False, LeftOut, Missed, Off, Opposite, Right};
use session::marks::marks;

/// A key by its marks; of choose-many a mark is a key.
fn key(of: &[u32]) -> Key {
    let option = |mark: &u32| KeyOption {
        id: String::new(),
        credit: if *mark > 0 { 3 } else { 0 },
        stance: Stance::Other,
        misconception: String::new(),
    };
    Key {
        options: of.iter().map(option).collect(),
        marks: of.to_vec(),
        ..Key::default()
    }
}

#[track_caller]
fn check(activity: Activity, of: &[u32], answer: &[u32], wanted: &[Mark]) {
    assert_eq!(
        marks(activity, &key(of), answer),
        wanted,
        "{activity:?} {answer:?}"
    );
}

#[test]
fn what_is_ticked_or_marked() {
    for activity in [Activity::ChooseMany, Activity::Spot] {
        check(
            activity,
            &[1, 0, 1, 0],
            &[0, 2],
            &[Right, LeftOut, Right, LeftOut],
        );
        check(
            activity,
            &[1, 0, 1, 0],
            &[1, 2],
            &[Missed, False, Right, LeftOut],
        );
        check(
            activity,
            &[1, 0, 1, 0],
            &[0, 1, 2, 3],
            &[Right, False, Right, False],
        );
    }
    check(Activity::Spot, &[1, 0], &[], &[Missed, LeftOut]);
}

#[test]
fn what_is_placed() {
    // Two steps of rank 2 are free between them; number 1 belongs nowhere.
    let of = [1, 0, 2, 2, 3];
    let order = |answer: &[u32], wanted: &[Mark]| check(Activity::Order, &of, answer, wanted);
    order(&[0, 3, 2, 4], &[Right, LeftOut, Right, Right, Right]);
    // One has to move, not both.
    order(&[0, 2, 4, 3], &[Right, LeftOut, Right, Off, Right]);
    order(&[2, 3, 4, 0], &[Off, LeftOut, Right, Right, Right]);
    // Turned round, the middle is where it belongs.
    order(&[4, 3, 2, 0], &[Off, LeftOut, Right, Right, Off]);
    order(&[1, 0, 2, 3], &[Right, False, Right, Right, Missed]);
    order(&[4, 1, 2, 3], &[Missed, False, Right, Right, Off]);
    order(&[2, 0, 1, 4], &[Off, False, Right, Missed, Right]);
}

#[test]
fn what_is_rated_and_sorted() {
    check(
        Activity::Rate,
        &[2, 1, 0, 2],
        &[2, 2, 2, 0],
        &[Right, Off, Opposite, Opposite],
    );
    check(
        Activity::Sort,
        &[2, 1, 0, 2],
        &[2, 2, 2, 0],
        &[Right, Off, Off, Off],
    );
}

#[test]
fn one_option_has_no_marks() {
    check(Activity::ChooseOne, &[1, 0], &[0], &[]);
    check(Activity::Reply, &[1, 0], &[0], &[]);
    check(Activity::Branch, &[0, 0], &[0], &[]);
    check(Activity::Feed, &[0, 0], &[1], &[]);
}

proptest! {
    /// Everything is right exactly where the answer is worth everything.
    #[test]
    fn all_right_is_all_points(
        activity in prop::sample::select(vec![Activity::ChooseMany, Activity::Spot, Activity::Order, Activity::Rate, Activity::Sort]),
        answer in prop::sample::subsequence(vec![0u32, 1, 2, 3, 4], 0..=5).prop_shuffle(),
        values in prop::collection::vec(0u32..3, 5),
    ) {
        let key = key(match activity {
            Activity::Order => &[1, 0, 2, 2, 3],
            Activity::Rate | Activity::Sort => &[2, 0, 1, 0, 1],
            _ => &[1, 0, 1, 0, 0],
        });
        let answer = match activity {
            Activity::Rate | Activity::Sort => values,
            Activity::Order => answer,
            _ => { let mut ticks = answer; ticks.sort_unstable(); ticks }
        };
        if let Ok(points) = scoring::points(activity, &key, &answer) {
            let all_right = marks(activity, &key, &answer).into_iter().all(Mark::is_right);
            prop_assert_eq!(all_right, points == scoring::SCENARIO_POINTS, "{:?} {}", answer, points);
        }
    }
}
