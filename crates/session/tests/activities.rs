//! A run through every activity: what is saved, and what it is worth.

use curriculum::parts::{Entry, Key};
use curriculum::vocabulary::Lang;
use scoring::PassRule;
use session::Event;
use session::log::Log;
use session::result::{Judged, Outcome, outcome, to_review};
use testkit::activities::{compiled, scenarios};
use testkit::runs::start;

/// The log of a run with these answers, saved and read again.
fn finished(scenarios: &[(Entry, Key)], answers: &[Vec<u32>]) -> Log {
    let ids = scenarios
        .iter()
        .map(|(entry, _)| entry.id.clone())
        .collect();
    let mut log = Log::begin(start(ids));
    for ((entry, _), answer) in scenarios.iter().zip(answers) {
        let answered = Event::Answered {
            scenario: entry.id.clone(),
            answer: answer.clone(),
            confidence: vec![3],
            seconds: 20,
        };
        log = log.with(answered).expect("a first answer");
    }
    let end = Event::Finished {
        date: "2026-11-24".to_owned(),
        language: Lang::Vi,
    };
    let saved = log.with(end).expect("all answered").encode();
    Log::decode(&saved).expect("as it was saved")
}

fn judged(scenarios: &[(Entry, Key)], answers: &[Vec<u32>]) -> Outcome {
    let log = finished(scenarios, answers);
    let rule = PassRule {
        pass_mark: 80,
        bands: [80, 85, 90, 95],
    };
    let find = |id: &str| {
        let found = scenarios.iter().find(|(entry, _)| entry.id == id);
        found.map(|(entry, key)| Judged { entry, key })
    };
    outcome(log.run(), rule, find).expect("answers that fit")
}

#[test]
fn the_best_answers_of_all_activities_are_worth_everything() {
    let scenarios = scenarios(&compiled());
    let best: Vec<Vec<u32>> = scenarios
        .iter()
        .map(|(entry, key)| scoring::best(entry.activity, key))
        .collect();
    // As published in docs/formats.md §2.7.
    let published: [&[u32]; 9] = [
        &[2, 4, 5],
        &[2],
        &[0, 2, 4, 5, 1],
        &[2, 1, 2, 1, 0],
        &[1, 0, 0, 1, 2, 0],
        &[0, 3, 5],
        &[5, 1],
        &[1, 3, 2, 2, 3, 2],
        &[2, 0, 4, 3],
    ];
    assert_eq!(best, published.map(<[u32]>::to_vec));
    let outcome = judged(&scenarios, &best);
    assert_eq!(outcome.score.percent, 100);
    assert!(
        outcome
            .items
            .iter()
            .all(|item| item.best() && item.level == 3)
    );
    assert!(to_review(&outcome).is_empty());
}

#[test]
fn half_right_answers_have_points_levels_and_a_place_in_the_review() {
    let scenarios = scenarios(&compiled());
    // One key of three left out; the middling reply; two steps swapped; one rating one step off; one thing in the wrong
    // bin; one sign of three left out and one false; one middling turn of a way of
    // two; the first action on every post and true for each; the best decision with one move of three.
    let answers: [&[u32]; 9] = [
        &[2, 5],
        &[0],
        &[2, 0, 4, 5, 1],
        &[2, 1, 2, 1, 1],
        &[1, 0, 0, 1, 0, 0],
        &[0, 1, 3],
        &[0, 1],
        &[1, 1, 1, 1, 1, 1],
        &[2, 0],
    ];
    let outcome = judged(&scenarios, &answers.map(<[u32]>::to_vec));
    let points: Vec<(u32, u8)> = outcome
        .items
        .iter()
        .map(|item| (item.points, item.level))
        .collect();
    assert_eq!(
        points,
        [
            (666, 2),
            (333, 1),
            (777, 2),
            (666, 2),
            (666, 2),
            (333, 1),
            (666, 2),
            (277, 1),
            (500, 1)
        ]
    );
    assert_eq!(outcome.clauses[0].score.percent, 54);
    // All but the feed, in which one guesses beforehand and is not asked how sure one is.
    let sure = outcome.items.iter().filter(|item| item.sure_but_wrong());
    assert_eq!(sure.count(), outcome.items.len() - 1);
    assert_eq!(to_review(&outcome).len(), 9);
}

#[test]
fn an_answer_of_another_activity_is_refused_by_name() {
    let scenarios = scenarios(&compiled());
    let log = finished(&scenarios, &vec![vec![1, 0]; 9]);
    let rule = PassRule {
        pass_mark: 80,
        bands: [80, 85, 90, 95],
    };
    let find = |id: &str| {
        let found = scenarios.iter().find(|(entry, _)| entry.id == id);
        found.map(|(entry, key)| Judged { entry, key })
    };
    let refused = outcome(log.run(), rule, find).map_err(|(id, _)| id);
    assert_eq!(refused, Err("MANY".to_owned()));
}
