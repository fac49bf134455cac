//! The activities' parts: what they say, what they hide, what is refused.
#![cfg(feature = "written")]

mod common;

use common::{activities, with};
use curriculum::compile::Compiled;
use curriculum::json::Json;
use curriculum::parts::{Entry, Feedback, Key, Neutral, OptionFeedback, Root, ScenarioText, Shelf};
use curriculum::read::{self, ReadError};
use curriculum::vocabulary::{Activity, Lang};

const MANY: &str = "scenarios/MANY.toml";
const ORDER: &str = "scenarios/ORDER.toml";
const RATE: &str = "scenarios/RATE.toml";
const SORT: &str = "scenarios/SORT.toml";
const SPOT: &str = "scenarios/SPOT.toml";

fn part<T: Json>(compiled: &Compiled, hash: &str) -> T {
    let part = &compiled.parts[hash];
    read::part(&part.bytes, hash).unwrap_or_else(|error| panic!("{hash}: {error}"))
}

/// A scenario's parts in English.
struct Parts {
    neutral: Neutral,
    text: ScenarioText,
    key: Key,
    feedback: Feedback,
}

fn entry(compiled: &Compiled, id: &str) -> Entry {
    let root: Root = read::root(&compiled.root, &compiled.digest).expect("a root");
    let shelf: Shelf = part(compiled, &root.shelves[0].entries);
    let entry = shelf.entries.into_iter().find(|entry| entry.id == id);
    entry.unwrap_or_else(|| panic!("no scenario {id}"))
}

fn parts(compiled: &Compiled, id: &str) -> Parts {
    let entry = entry(compiled, id);
    Parts {
        neutral: part(compiled, &entry.neutral),
        text: part(compiled, &entry.text[&Lang::En]),
        key: part(compiled, &entry.key),
        feedback: part(compiled, &entry.feedback[&Lang::En]),
    }
}

const ALL: [&str; 9] = [
    "MANY", "REPLY", "ORDER", "RATE", "SORT", "SPOT", "BRANCH", "FEED", "CHECK",
];

/// Author's ids and marks by number.
fn marked(parts: &Parts) -> Vec<(&str, u32)> {
    let ids = parts.key.options.iter().map(|option| option.id.as_str());
    ids.zip(parts.key.marks.iter().copied()).collect()
}

#[test]
fn every_activity_compiles_to_parts_that_fit_together() {
    let compiled = common::compiled(&activities());
    for id in ALL {
        let parts = parts(&compiled, id);
        assert_eq!(read::question(&parts.neutral, &parts.text), Ok(()), "{id}");
        assert_eq!(
            read::answers(&parts.neutral, &parts.key, &parts.feedback),
            Ok(()),
            "{id}"
        );
        let closing = !parts.feedback.lesson.is_empty() && !parts.feedback.next.is_empty();
        let all = |holds: fn(&OptionFeedback) -> bool| parts.feedback.options.iter().all(holds);
        let lessons = all(|option| !option.lesson.is_empty());
        let nexts = all(|option| !option.next.is_empty());
        let expected = match id {
            "REPLY" | "CHECK" => (false, true, true),
            // What then happens.
            "BRANCH" => (true, false, true),
            _ => (true, false, false),
        };
        assert_eq!((closing, lessons, nexts), expected, "{id}");
        assert!(
            parts
                .feedback
                .options
                .iter()
                .all(|option| option.why.is_empty() == (id == "FEED")),
            "{id}"
        );
        let pages = parts.feedback.pages.iter();
        assert!(
            pages.clone().all(|why| !why.is_empty()) && (pages.len() > 0) == (id == "CHECK"),
            "{id}"
        );
        let told = parts.feedback.posts.iter();
        assert!(
            told.clone().all(|post| !post.why.is_empty()) && (told.len() > 0) == (id == "FEED"),
            "{id}"
        );
    }
    let root: Root = read::root(&compiled.root, &compiled.digest).expect("a root");
    assert_eq!(root.rules.len(), Activity::ALL.len() - 1);
}

#[test]
fn picks_bins_and_marks_say_what_the_author_wrote() {
    let compiled = common::compiled(&activities());
    let many = parts(&compiled, "MANY");
    assert_eq!(
        (
            many.neutral.pick_min,
            many.neutral.pick_max,
            many.neutral.options
        ),
        (3, 3, 6)
    );
    assert!(many.key.marks.is_empty());
    let order = parts(&compiled, "ORDER");
    assert_eq!((order.neutral.pick_min, order.neutral.pick_max), (5, 5));
    assert_eq!(
        marked(&order),
        [
            ("confirm", 1),
            ("note-lesson", 4),
            ("mend", 2),
            ("delete-post", 0),
            ("tell-callers", 3),
            ("thank-finder", 3),
            ("blame-typist", 0)
        ]
    );
    let credits: Vec<u8> = order
        .key
        .options
        .iter()
        .map(|option| option.credit)
        .collect();
    assert_eq!(credits, [3, 3, 3, 0, 3, 3, 0]);
    assert_eq!(
        marked(&parts(&compiled, "RATE")),
        [
            ("share-official", 2),
            ("joke", 1),
            ("ask-source", 2),
            ("photo-neighbour", 1),
            ("share-rumour", 0)
        ]
    );
    let sort = parts(&compiled, "SORT");
    // Written as share, leave, ask; numbered as share, ask, leave.
    assert_eq!(
        (sort.neutral.bins.as_slice(), sort.text.bins.as_slice()),
        (
            &[0, 2, 1][..],
            &["Share", "Ask", "Leave"].map(str::to_owned)[..]
        )
    );
    assert_eq!(
        marked(&sort),
        [
            ("blurred-photo", 1),
            ("school-post", 0),
            ("ward-post", 0),
            ("voice-note", 1),
            ("insult", 2),
            ("works-notice", 0)
        ]
    );
    let spot = parts(&compiled, "SPOT");
    assert_eq!(
        marked(&spot),
        [
            ("date", 1),
            ("phone", 0),
            ("caller", 0),
            ("hurry", 1),
            ("greeting", 0),
            ("link", 1)
        ]
    );
    let words = [
        "31 November",
        "the number on your bill",
        "Water Works 24/7",
        "in 10 minutes",
        "neighbours",
        "water.example",
    ];
    assert_eq!(spot.text.options, words);
    assert_eq!(spot.text.artefacts[0].name, "{2:Water Works 24/7}");
    assert_eq!(
        spot.text.artefacts[0].lines[1],
        "Press \\{here\\}: {5:water.example}"
    );
}

#[test]
fn nothing_seen_before_the_answer_betrays_the_key() {
    let good = activities();
    let before = common::compiled(&good);
    let swaps: &[(&str, &str, &str, &str)] = &[
        (
            "MANY",
            MANY,
            "\"delete\"\ncredit = 0",
            "\"delete\"\ncredit = 3",
        ),
        ("ORDER", ORDER, "rank = 2", "rank = 3"),
        ("RATE", RATE, "\"should\"", "\"depends\""),
        ("SORT", SORT, "bin = \"share\"", "bin = \"leave\""),
        ("SPOT", SPOT, "sign = false", "sign = true"),
    ];
    for (id, file, from, to) in swaps {
        let mut files = with(&good, file, from, to);
        files = match *id {
            // The other way round elsewhere, so that counts and ranks stay right.
            "MANY" => with(
                &files,
                file,
                "\"ask-works\"\ncredit = 3",
                "\"ask-works\"\ncredit = 0",
            ),
            "ORDER" => with(
                &files,
                file,
                "thank-finder\"\nstance = \"repair\"\nrank = 3",
                "thank-finder\"\nstance = \"repair\"\nrank = 2",
            ),
            _ => files,
        };
        let (one, other) = (entry(&before, id), entry(&common::compiled(&files), id));
        assert_eq!(
            (&one.neutral, &one.text),
            (&other.neutral, &other.text),
            "{id}"
        );
        assert_ne!(one.key, other.key, "{id}");
    }
    for id in ALL {
        let entry = entry(&before, id);
        for hash in entry.text.values().chain([&entry.neutral]) {
            let text = std::str::from_utf8(&before.parts[hash].bytes).expect("UTF-8");
            for word in [
                "ask-works",
                "thank-finder",
                "photo-neighbour",
                "voice-note",
                "elsewhere",
                "greeting",
                "credit",
                "marks",
                "M1",
            ] {
                assert!(!text.contains(word), "{word} in {text}");
            }
        }
    }
}

#[test]
fn pages_lead_where_the_author_wrote() {
    let compiled = common::compiled(&activities());
    let check = parts(&compiled, "CHECK");
    let id = |page: &u32| check.key.pages[*page as usize].id.as_str();
    let ids = |pages: &[u32]| pages.iter().map(id).collect::<Vec<_>>();
    assert_eq!(ids(&check.neutral.open), ["poster", "repost"]);
    assert_eq!(
        ids(&check.neutral.results[0]),
        ["repost", "works", "weather"]
    );
    assert!(check.neutral.results[1].is_empty());
    for (page, links) in (0..).zip(&check.neutral.links) {
        let expected: &[&str] = match id(&page) {
            "poster" | "works" => &["photo"],
            _ => &[],
        };
        assert_eq!(ids(links), expected, "{}", id(&page));
        assert_eq!(
            check.text.labels[page as usize],
            format!("Page {}", id(&page))
        );
        assert_eq!(
            check.feedback.pages[page as usize],
            format!("Why: **{}**.", id(&page))
        );
    }
}

#[test]
fn the_authors_order_leaves_no_trace_but_in_bins_and_texts() {
    let good = activities();
    for (id, file, list) in [
        ("MANY", MANY, "options"),
        ("ORDER", ORDER, "steps"),
        ("RATE", RATE, "items"),
        ("SORT", SORT, "items"),
        ("SPOT", SPOT, "spans"),
    ] {
        let mut files = good.clone();
        let text = String::from_utf8(files.files[file].clone()).expect("UTF-8");
        let (body, closing) = text.split_once("\n[closing]").expect("a closing");
        let mark = format!("\n[[{list}]]\n");
        let mut pieces: Vec<&str> = body.split(mark.as_str()).collect();
        pieces[1..].reverse();
        files.files.insert(
            file.to_owned(),
            format!("{}\n[closing]{closing}", pieces.join(&mark)).into_bytes(),
        );
        assert_ne!(files, good);
        assert_eq!(common::compiled(&files), common::compiled(&good), "{id}");
    }
}

#[test]
fn parts_that_do_not_fit_are_refused() {
    let compiled = common::compiled(&activities());
    let check = |id: &str, spoil: fn(&mut Parts)| {
        let mut parts = parts(&compiled, id);
        spoil(&mut parts);
        let question = read::question(&parts.neutral, &parts.text);
        let answers = read::answers(&parts.neutral, &parts.key, &parts.feedback);
        assert_eq!(question.and(answers), Err(ReadError::Mismatch), "{id}");
    };
    check("MANY", |parts| parts.neutral.pick_min = 0);
    check("MANY", |parts| parts.neutral.pick_min = 4);
    check("MANY", |parts| parts.neutral.pick_max = 7);
    check("MANY", |parts| parts.key.marks = vec![0; 6]);
    check("MANY", |parts| parts.neutral.bins = vec![0]);
    check("REPLY", |parts| parts.neutral.pick_max = 1);
    check("ORDER", |parts| parts.neutral.pick_min = 4);
    check("ORDER", |parts| parts.key.marks[3] = 1);
    check("ORDER", |parts| _ = parts.key.marks.pop());
    check("RATE", |parts| parts.key.marks[0] = 3);
    check("RATE", |parts| parts.key.marks.push(0));
    check("SORT", |parts| parts.neutral.bins = vec![0, 0, 1]);
    check("SORT", |parts| parts.neutral.bins = vec![0, 1]);
    check("SORT", |parts| _ = parts.text.bins.pop());
    check("SORT", |parts| {
        parts.neutral.bins.clear();
        parts.text.bins.clear();
    });
    check("SORT", |parts| parts.key.marks[0] = 3);
    check("BRANCH", |parts| parts.key.marks[0] = 4);
    check("BRANCH", |parts| parts.key.start = 3);
    check("BRANCH", |parts| parts.key.nodes[0] = 3);
    check("BRANCH", |parts| _ = parts.key.nodes.pop());
    check("BRANCH", |parts| _ = parts.neutral.nodes.pop());
    check("BRANCH", |parts| _ = parts.text.nodes.pop());
    check("BRANCH", |parts| {
        parts
            .text
            .nodes
            .iter_mut()
            .for_each(|node| node.artefacts.clear())
    });
    // A way that leads back, and a decision without options.
    check("BRANCH", |parts| {
        let start = parts.key.start + 1;
        let end = parts.key.marks.iter().position(|to| *to == 0);
        parts.key.marks[end.expect("an end")] = start;
    });
    check("BRANCH", |parts| {
        let start = parts.key.start;
        parts.key.nodes.fill(start);
    });
    check("FEED", |parts| _ = parts.key.posts.pop());
    check("FEED", |parts| _ = parts.text.posts.pop());
    check("FEED", |parts| _ = parts.feedback.posts.pop());
    check("FEED", |parts| _ = parts.neutral.post_order.pop());
    check("FEED", |parts| parts.neutral.action_order = vec![0, 0, 1]);
    check("FEED", |parts| parts.neutral.sharing = vec![3]);
    check("FEED", |parts| parts.key.posts[0].credits.fill(2));
    check("FEED", |parts| parts.key.posts[0].credits.fill(4));
    check("FEED", |parts| _ = parts.key.posts[0].treats.pop());
    check("FEED", |parts| _ = parts.feedback.posts[0].after.pop());
    check("CHECK", |parts| _ = parts.key.pages.pop());
    check("CHECK", |parts| _ = parts.text.pages.pop());
    check("CHECK", |parts| _ = parts.text.labels.pop());
    check("CHECK", |parts| _ = parts.text.searches.pop());
    check("CHECK", |parts| _ = parts.feedback.pages.pop());
    check("CHECK", |parts| _ = parts.neutral.links.pop());
    check("CHECK", |parts| parts.neutral.links[0] = vec![5]);
    check("CHECK", |parts| parts.neutral.results[0] = vec![5]);
    check("CHECK", |parts| parts.neutral.open = vec![5]);
    check("CHECK", |parts| parts.key.marks = vec![0; 3]);
    check("RATE", |parts| parts.neutral.results = vec![vec![0]]);
    check("RATE", |parts| parts.neutral.action_order = vec![0]);
    check("RATE", |parts| parts.key.nodes = vec![0; 5]);
    check("RATE", |parts| parts.key.start = 1);
    check("SPOT", |parts| parts.key.marks[0] = 2);
    check("SPOT", |parts| {
        parts.text.artefacts[0].name = "{2:a} {2:b}".to_owned()
    });
    check("SPOT", |parts| {
        parts.text.artefacts[0].name = "a".to_owned()
    });
    check("SPOT", |parts| {
        parts.text.artefacts[0].name = "{6:a}".to_owned()
    });
    check("SPOT", |parts| {
        parts.text.artefacts[0].name = "{2:a".to_owned()
    });
    check("SPOT", |parts| {
        parts.neutral.options = 65;
        parts.text.options = vec![String::new(); 65];
    });
}
