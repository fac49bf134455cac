//! What a submission carries is enough to score the run again, whatever the activity.

mod common;

use common::{facts, submission, verdict};
use curriculum::compile::Compiled;
use curriculum::parts::{Entry, Key};
use curriculum::read;
use evidence::wire::{Item, RunFacts, Signature};
use testkit::activities::{compiled, scenarios};

/// Points of a submission's items, scored anew with the keys of the pack; what was not answered is worth nothing.
fn rescored(items: &[Item], scenarios: &[(Entry, Key)]) -> u32 {
    let points = items.iter().map(|item| {
        let (entry, key) = scenarios
            .iter()
            .find(|(entry, _)| entry.id == item.scenario)
            .expect("a scenario of the pack");
        if item.answer.is_empty() {
            return 0;
        }
        scoring::points(entry.activity, key, &item.answer).expect("an answer that fits")
    });
    points.sum()
}

/// The facts of a run with these answers.
fn run(
    compiled: &Compiled,
    scenarios: &[(Entry, Key)],
    answers: &[Vec<u32>],
    points: u32,
) -> RunFacts {
    let root = read::root(&compiled.root, &compiled.digest).expect("a root");
    let mut facts = facts();
    facts.pack.id = root.id;
    facts.pack.version = root.version;
    facts.pack.digest.clone_from(&compiled.digest);
    facts.rules = root
        .rules
        .iter()
        .map(|(activity, version)| (activity.to_string(), *version))
        .collect();
    let item = |((entry, _), answer): (&(Entry, Key), &Vec<u32>)| Item {
        scenario: entry.id.clone(),
        answer: answer.clone(),
        confidence: vec![2],
        seconds: 30,
    };
    facts.items = scenarios.iter().zip(answers).map(item).collect();
    facts.score.points = points;
    facts
}

#[test]
fn answers_of_every_activity_are_carried_and_scored_again() {
    let compiled = compiled();
    let scenarios = scenarios(&compiled);
    let best: Vec<Vec<u32>> = scenarios
        .iter()
        .map(|(entry, key)| scoring::best(entry.activity, key))
        .collect();
    // Pays, rings the bank, tells the others: one turn of three credits lost of six.
    let key = &scenarios[6].1;
    let option = |id: &str| {
        let place = key.options.iter().position(|option| option.id == id);
        u32::try_from(place.expect("an option")).expect("few")
    };
    let detour = ["pay", "call-bank", "tell"].map(option).to_vec();
    // The best decision, after a look at who posted it and at a copy: one move of three.
    let key = &scenarios[8].1;
    let page = |id: &str| {
        let place = key.pages.iter().position(|page| page.id == id);
        u32::try_from(place.expect("a page")).expect("few")
    };
    let best_of = scoring::choice::best(key).expect("a best option");
    let decided = vec![best_of, page("repost"), page("poster")];
    let halves = [
        vec![2, 5],
        vec![0],
        vec![2, 0, 4, 5, 1],
        vec![2, 1, 2, 1, 1],
        vec![1, 0, 0, 1, 0, 0],
        Vec::new(),
        detour,
        vec![1; 6],
        decided,
    ];
    for (answers, points) in [
        (best, 9000),
        (
            halves.to_vec(),
            666 + 333 + 777 + 666 + 666 + 500 + 277 + 500,
        ),
    ] {
        let file = submission(run(&compiled, &scenarios, &answers, points));
        let verdict = verdict(&file);
        assert_eq!(
            verdict.signature,
            Signature::Valid,
            "{:?}",
            verdict.problems
        );
        let read = verdict.submission.expect("a submission");
        let carried: Vec<Vec<u32>> = read.items.iter().map(|item| item.answer.clone()).collect();
        assert_eq!(carried, answers);
        assert_eq!(rescored(&read.items, &scenarios), points);
        assert_eq!(read.score.points, points);
    }
}

#[test]
fn the_pack_names_the_rules_that_score_it() {
    let compiled = compiled();
    let root = read::root(&compiled.root, &compiled.digest).expect("a root");
    for (activity, version) in root.rules {
        assert_eq!(version, scoring::rule_version(activity), "{activity}");
    }
}
