//! The outcome of a run.

use std::collections::BTreeMap;

use curriculum::parts::{Entry, Key, KeyOption};
use curriculum::vocabulary::{Activity, Anchor, Difficulty, Stance};
use scoring::{Band, PassRule};
use session::result::{
    Calibration, Judged, Judgement, Outcome, calibration, judgement, outcome, to_review,
};
use session::{Event, Run};
use testkit::runs::start;

const RULE: PassRule = PassRule {
    pass_mark: 80,
    bands: [80, 85, 90, 95],
};

fn entry(id: &str, clause: &str) -> Entry {
    Entry {
        id: id.to_owned(),
        activity: Activity::ChooseOne,
        audiences: Vec::new(),
        clauses: vec![clause.to_owned()],
        anchor: Anchor::Direct,
        objectives: vec!["LO2".to_owned()],
        difficulty: Difficulty::Easy,
        siblings: Vec::new(),
        neutral: String::new(),
        text: BTreeMap::new(),
        key: String::new(),
        feedback: BTreeMap::new(),
    }
}

/// Judges a run of one scenario a pair: credit of the chosen option, confidence.
fn judge(answers: &[(u8, u8)]) -> Outcome {
    let ids: Vec<String> = (1..=answers.len()).map(|n| format!("S{n:02}")).collect();
    let mut run = Run::new(start(ids.clone()));
    for (id, (credit, confidence)) in ids.iter().zip(answers) {
        let answered = Event::Answered {
            scenario: id.clone(),
            answer: vec![u32::from(*credit)],
            confidence: vec![*confidence],
            seconds: 1,
        };
        run = run.apply(&answered).expect("a first answer");
    }
    // Option n is worth n.
    let options = (0..=3).map(|credit| KeyOption {
        id: credit.to_string(),
        credit,
        stance: Stance::Other,
        misconception: String::new(),
    });
    let key = Key {
        options: options.collect(),
        ..Key::default()
    };
    let entries: Vec<Entry> = ids
        .iter()
        .enumerate()
        .map(|(n, id)| entry(id, ["I.2", "2.2"][n % 2]))
        .collect();
    outcome(&run, RULE, |id| {
        entries
            .iter()
            .find(|entry| entry.id == id)
            .map(|entry| Judged { entry, key: &key })
    })
    .expect("answers that fit")
}

#[test]
fn a_run_is_judged_by_its_answers() {
    let all_best = judge(&[(3, 3); 10]);
    assert_eq!(
        (all_best.score.percent, all_best.band),
        (100, Band::Excellent)
    );
    let eight = judge(&[
        (3, 3),
        (3, 3),
        (3, 3),
        (3, 3),
        (3, 3),
        (3, 3),
        (3, 3),
        (3, 3),
        (0, 3),
        (0, 3),
    ]);
    assert_eq!((eight.score.percent, eight.band), (80, Band::Pass));
    let close = judge(&[(3, 1), (3, 1), (3, 1), (1, 1), (3, 1)]);
    assert_eq!((close.score.percent, close.band), (86, Band::Good));
}

#[test]
fn clauses_and_objectives_have_their_own_score() {
    let outcome = judge(&[(3, 3), (0, 3), (3, 3), (1, 3)]);
    let rows = |rows: &[scoring::breakdown::Row]| -> Vec<(String, u8)> {
        rows.iter()
            .map(|row| (row.label.clone(), row.score.percent))
            .collect()
    };
    assert_eq!(
        rows(&outcome.clauses),
        [("I.2".to_owned(), 100), ("2.2".to_owned(), 16)]
    );
    assert_eq!(rows(&outcome.objectives), [("LO2".to_owned(), 58)]);
}

#[test]
fn sure_but_wrong_is_looked_at_first() {
    let outcome = judge(&[(3, 1), (0, 1), (2, 3), (3, 3), (0, 3), (3, 0)]);
    let order: Vec<u32> = to_review(&outcome)
        .iter()
        .map(|item| item.position)
        .collect();
    assert_eq!(order, [3, 5, 2, 1]);
}

#[test]
fn other_content_is_refused_by_name() {
    let run = Run::new(start(vec!["S99".to_owned()]));
    assert_eq!(
        outcome(&run, RULE, |_| None).map_err(|(id, _)| id),
        Err("S99".to_owned())
    );
}

#[test]
fn how_sure_is_compared_with_how_right() {
    let check = |answers: &[(u8, u8)], expected: [(u32, u32); 3], said: Judgement| {
        let degrees = calibration(&judge(answers));
        let expected = expected.map(|(given, right)| Calibration { given, right });
        assert_eq!(degrees, expected, "{answers:?}");
        assert_eq!(judgement(&degrees), said, "{answers:?}");
    };
    let (right, wrong) = (3, 0);
    check(&[], [(0, 0); 3], Judgement::Unknown);
    check(&[(right, 0), (wrong, 0)], [(0, 0); 3], Judgement::Unknown);
    let sure = [(right, 3), (right, 3), (wrong, 3), (wrong, 2)];
    check(&sure, [(0, 0), (1, 0), (3, 2)], Judgement::TooSure);
    let fair = [(right, 3), (right, 3), (right, 3), (wrong, 1)];
    check(&fair, [(1, 0), (0, 0), (3, 3)], Judgement::Fair);
    let modest = [(right, 1), (right, 1), (right, 1), (2, 2)];
    check(
        &modest,
        [(3, 3), (1, 0), (0, 0)],
        Judgement::BetterThanThought,
    );
    // Two answers say nothing.
    check(
        &[(wrong, 3), (wrong, 3)],
        [(0, 0), (0, 0), (2, 0)],
        Judgement::Unknown,
    );
}
