//! What a pack may have beside its scenarios: tracks, a glossary, a measure. What they compile to, and what is refused.
#![cfg(feature = "written")]

mod common;

use common::{activities, compiled, problems, shown};
use curriculum::draw::draw;
use curriculum::json::Json;
use curriculum::parts::{Glossary, Measure, MeasureText, Side};
use curriculum::problem::Code;
use curriculum::read;
use curriculum::vocabulary::{Audience, Lang};
use curriculum::written::PackFiles;

const TRACKS: &str = r#"
[[tracks]]
id = "cc"
audiences = ["CC", "DV"]
pools = [
    { from = ["MANY", "REPLY"] },
    { take = 2, from = ["ORDER", "RATE", "SORT"] },
    { take = 1, from = ["FEED"] },
]
"#;

const GLOSSARY: &str = r#"
[[terms]]
id = "source"
term = { vi = "Nguồn", en = "Source" }
meaning = { vi = "Nơi tin đi ra.", en = "Where news comes from." }
clauses = ["I.1"]
"#;

/// Two forms of four, two of them sound.
fn measure() -> String {
    let item = |form: &str, number: u32| {
        format!(
            "[[forms.items]]\nid = \"i{number}\"\nsound = {}\ntext = {{ vi = \"Tin {form}{number}\", en = \"News {form}{number}\" }}\nwhy = {{ vi = \"Vì {form}{number}\", en = \"Why {form}{number}\" }}\n",
            number.is_multiple_of(2)
        )
    };
    let form = |id: &str| {
        let items: String = (0..4).map(|number| item(id, number)).collect();
        format!("[[forms]]\nid = \"{id}\"\n{items}")
    };
    form("a") + &form("b")
}

/// The fixture with all three.
fn whole() -> PackFiles {
    let mut files = activities();
    let pack = files.files.get_mut("pack.toml").expect("a pack");
    pack.extend_from_slice(TRACKS.as_bytes());
    files
        .files
        .insert("glossary.toml".to_owned(), GLOSSARY.into());
    files
        .files
        .insert("measure.toml".to_owned(), measure().into_bytes());
    files
}

fn part<T: Json>(compiled: &curriculum::compile::Compiled, hash: &str) -> T {
    read::part(&compiled.parts[hash].bytes, hash).expect("a part")
}

#[test]
fn tracks_draw_from_their_pools_and_everything_can_be_taken() {
    let compiled = compiled(&whole());
    let root = read::root(&compiled.root, &compiled.digest).expect("a root");
    let ids: Vec<&str> = root.tracks.iter().map(|track| track.id.as_str()).collect();
    assert_eq!(ids, ["cc", "all"]);
    assert_eq!(root.tracks[0].audiences, [Audience::Cc, Audience::Dv]);
    assert!(root.tracks[1].audiences.is_empty());
    let takes: Vec<u32> = root.tracks[0].pools.iter().map(|pool| pool.take).collect();
    assert_eq!(takes, [2, 2, 1]);
    for seed in 0..20u128 {
        let drawn = draw(&root.tracks[0], &seed.to_be_bytes(), &[7; 32]);
        let places: Vec<u32> = drawn.iter().map(|slot| slot.index).collect();
        assert_eq!(places.len(), 5);
        assert_eq!((&places[..2], places[4]), (&[0, 1][..], 7));
        assert!(places.is_sorted() && (2..5).contains(&places[2]) && places[3] <= 4);
    }
    assert_eq!(draw(&root.tracks[1], &[0; 16], &[7; 32]).len(), 9);
}

#[test]
fn words_are_bookkeeping_and_a_measure_is_not() {
    let (plain, compiled) = (compiled(&activities()), compiled(&whole()));
    let side: Side = part(&compiled, &compiled.side);
    let glossary: Glossary = part(&compiled, &side.glossary[&Lang::En]);
    assert_eq!(glossary.terms[0].term, "Source");
    assert_eq!(glossary.terms[0].clauses, ["I.1"]);
    let root = read::root(&compiled.root, &compiled.digest).expect("a root");
    let own: Measure = part(&compiled, &root.measure);
    let text: MeasureText = part(&compiled, &root.measure_text[&Lang::Vi]);
    assert_eq!(read::measure(&own, &text), Ok(()));
    assert_eq!(own.forms[1].sound, [true, false, true, false]);
    assert_eq!(text.forms[1].items[3], "Tin b3");
    let mut short = text.clone();
    short.forms[0].whys.pop();
    assert!(read::measure(&own, &short).is_err());

    let mut only_words = activities();
    only_words
        .files
        .insert("glossary.toml".to_owned(), GLOSSARY.into());
    let only_words = common::compiled(&only_words);
    assert_eq!(
        only_words.digest, plain.digest,
        "a word explained changes no run"
    );
    assert_ne!(only_words.side, plain.side);
}

/// One change of one file gives exactly these problems.
#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &[(Code, &str)]) {
    let mut files = whole();
    let text = String::from_utf8(files.files[file].clone()).expect("UTF-8");
    assert!(text.contains(from), "{from}");
    let text = text.replacen(from, to, 1);
    files.files.insert(file.to_owned(), text.into_bytes());
    let found = problems(&files);
    let told: Vec<(Code, &str)> = found
        .iter()
        .map(|problem| (problem.code, problem.place.path.as_str()))
        .collect();
    assert_eq!(told, expected, "{from} -> {to}{}", shown(&found));
}

#[test]
fn what_cannot_be_is_reported_with_its_place() {
    let pack =
        |from: &str, to: &str, expected: &[(Code, &str)]| check("pack.toml", from, to, expected);
    pack(
        "id = \"cc\"",
        "id = \"all\"",
        &[(Code::ReservedId, "tracks[1].id")],
    );
    pack(
        "take = 2",
        "take = 4",
        &[(Code::OutOfRange, "tracks[1].pools[2].take")],
    );
    pack(
        "take = 2",
        "take = 0",
        &[(Code::OutOfRange, "tracks[1].pools[2].take")],
    );
    pack(
        "\"SORT\"]",
        "\"MANY\"]",
        &[(Code::DrawnTwice, "tracks[1].pools[2].from[3]")],
    );
    pack(
        "\"SORT\"]",
        "\"SROT\"]",
        &[(Code::UnknownReference, "tracks[1].pools[2].from[3]")],
    );
    pack(
        "from = [\"FEED\"]",
        "from = []",
        &[(Code::ListEmpty, "tracks[1].pools[3].from")],
    );
    pack(
        "[\"CC\", \"DV\"]",
        "[\"CC\", \"XX\"]",
        &[(Code::UnknownSpelling, "tracks[1].audiences[2]")],
    );
    let words = |from: &str, to: &str, expected: &[(Code, &str)]| {
        check("glossary.toml", from, to, expected)
    };
    words(
        "clauses = [\"I.1\"]",
        "clauses = [\"I.9\"]",
        &[(Code::UnknownReference, "terms[1].clauses[1]")],
    );
    words("Nguồn", "", &[(Code::EmptyText, "terms[1].term.vi")]);
    words(
        "[[terms]]",
        "[[term]]",
        &[(Code::MissingKey, "terms"), (Code::UnknownKey, "term")],
    );
    let forms =
        |from: &str, to: &str, expected: &[(Code, &str)]| check("measure.toml", from, to, expected);
    forms(
        "sound = true",
        "sound = false",
        &[(Code::FormsUnequal, "forms")],
    );
    forms(
        "sound = true",
        "sound = 1",
        &[
            (Code::FormsUnequal, "forms"),
            (Code::WrongType, "forms[1].items[1].sound"),
        ],
    );
    forms(
        "id = \"b\"",
        "id = \"a\"",
        &[(Code::DuplicateId, "forms[2].id")],
    );
    forms(
        "id = \"i1\"",
        "id = \"i0\"",
        &[(Code::DuplicateId, "forms[1].items[2].id")],
    );
}

#[test]
fn a_measure_has_two_forms_of_a_few_items() {
    for (text, expected) in [
        (
            measure()
                .split("[[forms]]\nid = \"b\"")
                .next()
                .unwrap_or_default()
                .to_owned(),
            Code::PartCount,
        ),
        (
            measure() + "[[forms]]\nid = \"c\"\nitems = []\n",
            Code::ListTooLong,
        ),
        ("forms = []".to_owned(), Code::ListEmpty),
    ] {
        let mut files = whole();
        files
            .files
            .insert("measure.toml".to_owned(), text.into_bytes());
        let found = problems(&files);
        assert!(
            found.iter().any(|problem| problem.code == expected),
            "{expected}{}",
            shown(&found)
        );
    }
}
