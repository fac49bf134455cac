//! The form of a question: what can be done in it, and what comes of it.

use curriculum::parts::{Artefact, ArtefactKind, Key, KeyOption, KeyPage, KeyPost, Neutral};
use curriculum::vocabulary::{Activity, PageRole, Stance, Treats, Truth};
use proptest::prelude::*;
use session::draft::values;
use session::{Decision, Draft, Missing, Move};

use Missing::{Choice, Confidence, Marks, Places, Ticks, TooMany, Value};
use Move::{Give, Lower, Open, Pick, Raise, Sure};

const SHOWN: [u32; 5] = [3, 0, 4, 1, 2];

fn task(activity: Activity) -> Neutral {
    let (pick_min, pick_max) = match activity {
        Activity::ChooseMany => (2, 3),
        Activity::Order => (3, 3),
        _ => (0, 0),
    };
    let checked = activity == Activity::Investigate;
    // Two pages can be opened at once, a search finds the third, and the fourth stands behind the first.
    let open = if checked { vec![0, 1] } else { Vec::new() };
    let results = if checked {
        vec![vec![2, 0]]
    } else {
        Vec::new()
    };
    let links = if checked {
        vec![vec![3], Vec::new(), Vec::new(), Vec::new()]
    } else {
        Vec::new()
    };
    Neutral {
        id: "S01".to_owned(),
        activity,
        artefacts: Vec::new(),
        options: 5,
        pick_min,
        pick_max,
        bins: if activity == Activity::Sort {
            vec![1, 0]
        } else {
            Vec::new()
        },
        posts: match activity {
            Activity::Feed => vec![post(); 5],
            _ => Vec::new(),
        },
        sharing: match activity {
            Activity::Feed => vec![0],
            _ => Vec::new(),
        },
        nodes: Vec::new(),
        post_order: Vec::new(),
        action_order: Vec::new(),
        pages: vec![post(); links.len()],
        links,
        open,
        results,
        cards: Vec::new(),
    }
}

/// A post without anything.
fn post() -> Artefact {
    Artefact {
        kind: ArtefactKind::Post,
        night: false,
        group: false,
        picture: String::new(),
        lines: Vec::new(),
    }
}

/// A page that shows who is behind something.
fn key_page() -> KeyPage {
    KeyPage {
        id: String::new(),
        role: PageRole::Source,
    }
}

/// Of five actions the second is best.
fn key_post() -> KeyPost {
    KeyPost {
        id: String::new(),
        truth: Truth::False,
        credits: vec![0, 3, 1, 0, 0],
        treats: vec![Treats::Ok; 5],
    }
}

/// A key that fits [`task`].
fn key(activity: Activity) -> Key {
    let option = |credit| KeyOption {
        id: String::new(),
        credit,
        stance: Stance::Other,
        misconception: String::new(),
    };
    Key {
        options: [3, 0, 0, 3, 0].map(option).to_vec(),
        marks: match activity {
            Activity::Order => vec![1, 0, 2, 2, 0],
            Activity::Rate => vec![2, 0, 1, 0, 2],
            Activity::Sort => vec![0, 0, 1, 1, 0],
            Activity::Spot => vec![1, 0, 0, 1, 0],
            Activity::Branch => vec![0; 5],
            _ => Vec::new(),
        },
        nodes: match activity {
            Activity::Branch => vec![0; 5],
            _ => Vec::new(),
        },
        posts: match activity {
            Activity::Feed => vec![key_post(); 5],
            _ => Vec::new(),
        },
        pages: match activity {
            Activity::Investigate => vec![key_page(); 4],
            _ => Vec::new(),
        },
        ..Key::default()
    }
}

fn after(activity: Activity, moves: &[Move]) -> Draft {
    let mut draft = Draft::default();
    for step in moves {
        draft.apply(&task(activity), *step);
    }
    draft
}

/// What is given out after some moves.
#[track_caller]
fn gives(activity: Activity, moves: &[Move], answer: Result<&[u32], Missing>) {
    let draft = after(activity, moves);
    assert_eq!(
        draft.answer(&task(activity), &SHOWN),
        answer.map(<[u32]>::to_vec),
        "{activity:?} {moves:?}"
    );
}

#[test]
fn of_one_option_the_last_counts() {
    for activity in [Activity::ChooseOne, Activity::Reply] {
        gives(activity, &[], Err(Choice));
        gives(activity, &[Pick(4)], Ok(&[4]));
        gives(activity, &[Pick(4), Pick(0)], Ok(&[0]));
        gives(activity, &[Pick(4), Pick(4)], Ok(&[4]));
        gives(activity, &[Pick(5)], Err(Choice));
    }
}

#[test]
fn ticks_ascend_and_are_counted() {
    let many = Activity::ChooseMany;
    gives(many, &[], Err(Ticks));
    gives(many, &[Pick(2)], Err(Ticks));
    gives(many, &[Pick(2), Pick(0)], Ok(&[0, 2]));
    gives(many, &[Pick(2), Pick(0), Pick(2)], Err(Ticks));
    gives(many, &[Pick(4), Pick(0), Pick(1)], Ok(&[0, 1, 4]));
    gives(many, &[Pick(4), Pick(0), Pick(1), Pick(2)], Err(TooMany));
}

#[test]
fn steps_stand_where_they_are_placed() {
    let order = Activity::Order;
    gives(order, &[Pick(4), Pick(0)], Err(Places));
    gives(order, &[Pick(4), Pick(0), Pick(1)], Ok(&[4, 0, 1]));
    gives(order, &[Pick(4), Pick(0), Pick(1), Pick(2)], Ok(&[4, 0, 1]));
    gives(
        order,
        &[Pick(4), Pick(0), Pick(1), Pick(4), Pick(2)],
        Ok(&[0, 1, 2]),
    );
    gives(
        order,
        &[Pick(4), Pick(0), Pick(1), Raise(1)],
        Ok(&[4, 1, 0]),
    );
    gives(
        order,
        &[Pick(4), Pick(0), Pick(1), Raise(4)],
        Ok(&[4, 0, 1]),
    );
    gives(
        order,
        &[Pick(4), Pick(0), Pick(1), Lower(4)],
        Ok(&[0, 4, 1]),
    );
    gives(
        order,
        &[Pick(4), Pick(0), Pick(1), Lower(1), Lower(3)],
        Ok(&[4, 0, 1]),
    );
}

#[test]
fn what_cannot_be_done_says_so_and_changes_nothing() {
    let order = task(Activity::Order);
    let mut full = after(Activity::Order, &[Pick(4), Pick(0), Pick(1)]);
    for step in [
        Pick(2),
        Pick(9),
        Raise(4),
        Lower(1),
        Raise(2),
        Give(0, 0),
        Sure(0),
        Sure(4),
    ] {
        let before = full.clone();
        assert!(!full.apply(&order, step), "{step:?}");
        assert_eq!(full, before, "{step:?}");
    }
    assert!(full.apply(&order, Raise(1)));
    let mut rated = Draft::default();
    for step in [Pick(0), Give(5, 0), Give(0, 3)] {
        assert!(!rated.apply(&task(Activity::Rate), step), "{step:?}");
        assert_eq!(rated, Draft::default());
    }
}

#[test]
fn every_thing_needs_its_value() {
    for activity in [Activity::Rate, Activity::Sort] {
        gives(activity, &[], Err(Value(3)));
        gives(activity, &[Give(3, 1), Give(4, 0)], Err(Value(0)));
        let all = [Give(0, 0), Give(1, 1), Give(2, 0), Give(3, 1), Give(4, 0)];
        gives(activity, &all, Ok(&[0, 1, 0, 1, 0]));
        gives(
            activity,
            &[&all[..], &[Give(4, 1)]].concat(),
            Ok(&[0, 1, 0, 1, 1]),
        );
    }
    gives(Activity::Sort, &[Give(3, 2)], Err(Value(3)));
    assert_eq!(after(Activity::Rate, &[Give(3, 2)]).value_of(3), Some(2));
}

#[test]
fn what_is_passed_on_asks_for_a_reason() {
    let feed = Activity::Feed;
    let all = [Give(0, 1), Give(1, 4), Give(2, 0), Give(3, 1), Give(4, 0)];
    gives(feed, &all[..3], Err(Value(3)));
    gives(feed, &all, Err(Missing::Trust(4)));
    let reasons = [Move::Trust(4, 3), Move::Trust(2, 0)];
    gives(
        feed,
        &[&all[..], &reasons[..1]].concat(),
        Err(Missing::Trust(2)),
    );
    gives(feed, &[&all[..], &reasons].concat(), Ok(&[2, 5, 1, 2, 1]));
    // A reason is given for what is passed on, one of those there are.
    let mut draft = after(feed, &all);
    for step in [Move::Trust(0, 0), Move::Trust(4, 4), Move::Trust(9, 0)] {
        assert!(!draft.apply(&task(feed), step), "{step:?}");
    }
    gives(
        feed,
        &[&all[..], &[Give(2, 1), Give(4, 2)]].concat(),
        Ok(&[2, 5, 2, 2, 3]),
    );
    // Kept over a reload with all else, and asked again where a post was not passed on in between.
    let whole = [&all[..], &reasons].concat();
    let kept = after(feed, &whole);
    assert_eq!(kept.write(), "1,4,0,1,0 0 ,,0,,3");
    assert_eq!(Draft::read(&task(feed), &kept.write()), kept);
    gives(
        feed,
        &[&whole[..], &[Give(2, 1), Give(2, 0)]].concat(),
        Err(Missing::Trust(2)),
    );
}

#[test]
fn pages_are_opened_from_where_they_stand() {
    let activity = Activity::Investigate;
    gives(activity, &[Open(1)], Err(Choice));
    gives(activity, &[Pick(2)], Ok(&[2]));
    gives(
        activity,
        &[Open(1), Pick(4), Open(0), Open(1), Pick(2)],
        Ok(&[2, 1, 0]),
    );
    // What stands behind another page comes after it.
    gives(
        activity,
        &[Pick(2), Open(3), Open(2), Open(0), Open(3)],
        Ok(&[2, 2, 0, 3]),
    );
    gives(activity, &[Pick(2), Open(4)], Ok(&[2]));
    gives(Activity::ChooseOne, &[Pick(2), Open(1)], Ok(&[2]));
    let kept = after(activity, &[Open(2), Open(0), Pick(3), Sure(2), Open(3)]);
    assert_eq!(kept.write(), "3 2 2,0,3");
    assert_eq!(Draft::read(&task(activity), &kept.write()), kept);
}

#[test]
fn marks_come_and_go() {
    gives(Activity::Spot, &[Pick(3)], Ok(&[3]));
    gives(Activity::Spot, &[Pick(3), Pick(1)], Ok(&[1, 3]));
    gives(Activity::Spot, &[Pick(3), Pick(3)], Err(Marks));
}

#[test]
fn what_may_be_left_out_is_asked_for_once() {
    let one = task(Activity::ChooseOne);
    let submit = |draft: &Draft, asked| draft.submit(&one, &SHOWN, asked);
    let mut draft = Draft::default();
    for asked in [None, Some(Choice), Some(Confidence)] {
        assert_eq!(submit(&draft, asked), Err(Choice));
    }
    draft.apply(&one, Pick(1));
    assert_eq!(submit(&draft, None), Err(Confidence));
    assert_eq!(submit(&draft, Some(Choice)), Err(Confidence));
    let left_out = Decision {
        answer: vec![1],
        confidence: 0,
    };
    assert_eq!(submit(&draft, Some(Confidence)), Ok(left_out));
    draft.apply(&one, Sure(3));
    let sure = Decision {
        answer: vec![1],
        confidence: 3,
    };
    assert_eq!(submit(&draft, None), Ok(sure));
}

#[test]
fn nothing_to_mark_is_asked_for_once_as_well() {
    let spot = task(Activity::Spot);
    let draft = Draft::default();
    assert_eq!(draft.submit(&spot, &SHOWN, None), Err(Marks));
    assert_eq!(draft.submit(&spot, &SHOWN, Some(Marks)), Err(Confidence));
    let nothing = Decision {
        answer: Vec::new(),
        confidence: 0,
    };
    assert_eq!(draft.submit(&spot, &SHOWN, Some(Confidence)), Ok(nothing));
}

#[test]
fn what_was_kept_fits_or_is_left_out() {
    let read = |activity, text: &str| Draft::read(&task(activity), text);
    let order = after(Activity::Order, &[Pick(4), Pick(0), Sure(2)]);
    assert_eq!(order.write(), "4,0 2");
    assert_eq!(read(Activity::Order, "4,0 2"), order);
    let rated = after(Activity::Rate, &[Give(1, 2), Give(4, 0)]);
    assert_eq!(rated.write(), ",2,,,0 0");
    assert_eq!(read(Activity::Rate, ",2,,,0 0"), rated);
    for text in ["", " ", "9 9", "x y z", "-1,7 4", "١ ٢"] {
        assert_eq!(read(Activity::ChooseMany, text), Draft::default(), "{text}");
    }
    // What the one kind of form kept is nothing for the other.
    assert_eq!(read(Activity::ChooseOne, "4,0 2").picks, [0]);
    assert_eq!(read(Activity::Sort, "4,0 2").values[1], Some(0));
}

fn activity() -> impl Strategy<Value = Activity> {
    prop::sample::select(Activity::ALL.to_vec())
}

fn step() -> impl Strategy<Value = Move> {
    prop_oneof![
        4 => (0u32..6).prop_map(Pick),
        1 => (0u32..6).prop_map(Raise),
        1 => (0u32..6).prop_map(Lower),
        4 => (0u32..6, 0u32..4).prop_map(|(thing, value)| Give(thing, value)),
        1 => (0u8..5).prop_map(Sure),
        2 => (0u32..6).prop_map(Open),
    ]
}

proptest! {
    #[test]
    fn whatever_is_done_an_answer_can_be_scored(activity in activity(), moves in prop::collection::vec(step(), 0..40)) {
        let draft = after(activity, &moves);
        if let Ok(answer) = draft.answer(&task(activity), &SHOWN) {
            prop_assert!(scoring::points(activity, &key(activity), &answer).is_ok(), "{answer:?}");
        }
    }

    #[test]
    fn a_move_that_is_refused_changes_nothing(activity in activity(), moves in prop::collection::vec(step(), 0..20), last in step()) {
        let mut draft = after(activity, &moves);
        let before = draft.clone();
        if !draft.apply(&task(activity), last) {
            prop_assert_eq!(draft, before);
        }
    }

    #[test]
    fn what_is_kept_comes_back(activity in activity(), moves in prop::collection::vec(step(), 0..40)) {
        let draft = after(activity, &moves);
        prop_assert_eq!(Draft::read(&task(activity), &draft.write()), draft);
    }

    #[test]
    fn any_text_is_read(activity in activity(), text in "\\PC*") {
        let draft = Draft::read(&task(activity), &text);
        prop_assert!(draft.confidence <= 3 && draft.picks.len() <= 5);
        prop_assert!(draft.values.iter().flatten().all(|value| *value < values(&task(activity))));
    }

    #[test]
    fn the_best_answer_can_be_given(activity in activity()) {
        let best = scoring::best(activity, &key(activity));
        let moves: Vec<Move> = (0..).zip(&best).map(|(thing, value)| match values(&task(activity)) {
            0 if activity == Activity::Investigate && thing > 0 => Open(*value),
            0 => Pick(*value),
            // An action has its number and one more, for 0 would be a post left untouched.
            _ if activity == Activity::Feed => Give(thing, value - 1),
            _ => Give(thing, *value),
        }).collect();
        prop_assert_eq!(after(activity, &moves).answer(&task(activity), &SHOWN), Ok(best));
    }
}
