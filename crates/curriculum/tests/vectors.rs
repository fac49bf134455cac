//! The published vectors (`docs/formats.md` §2); `tests/oracles/stream.py` recomputes them independently.
#![cfg(feature = "written")]

mod common;

use std::collections::BTreeSet;
use std::num::NonZeroU32;

use common::fixtures;
use curriculum::draw::{Slot, draw};
use curriculum::hash::from_hex;
use curriculum::json;
use curriculum::numbering::{Kind, places, places_together};
use curriculum::parts::{Pool, Track};
use curriculum::stream::{Purpose, Stream, shuffle};
use serde_json::Value;

fn vectors(name: &str) -> Value {
    let path = fixtures().join("vectors/guong").join(name);
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("JSON")
}

fn text<'a>(case: &'a Value, name: &str) -> &'a str {
    case[name]
        .as_str()
        .unwrap_or_else(|| panic!("no {name} in {case}"))
}

fn number(case: &Value, name: &str) -> u32 {
    let number = case[name]
        .as_u64()
        .unwrap_or_else(|| panic!("no {name} in {case}"));
    u32::try_from(number).expect("32 bits")
}

fn list<T: json::Json>(case: &Value, name: &str) -> Vec<T> {
    json::read(&case[name].to_string()).unwrap_or_else(|error| panic!("{name} in {case}: {error}"))
}

fn cases<'a>(vectors: &'a Value, group: &str) -> &'a [Value] {
    let cases = vectors[group]
        .as_array()
        .unwrap_or_else(|| panic!("no {group}"));
    assert!(!cases.is_empty());
    cases
}

fn purpose(case: &Value) -> Purpose {
    match text(case, "purpose") {
        "draw" => Purpose::Draw,
        "order" => Purpose::Order,
        "form" => Purpose::Form,
        other => panic!("unknown purpose {other}"),
    }
}

fn keys(case: &Value) -> ([u8; 16], [u8; 32]) {
    (
        from_hex(text(case, "seed")).expect("a seed"),
        from_hex(text(case, "digest")).expect("a digest"),
    )
}

fn stream(case: &Value) -> Stream {
    let (seed, digest) = keys(case);
    Stream::new(&seed, &digest, purpose(case), text(case, "scenario"))
}

#[test]
fn words_are_as_published() {
    for case in cases(&vectors("stream.json"), "words") {
        let mut stream = stream(case);
        let words: Vec<u32> = (0..number(case, "count")).map(|_| stream.word()).collect();
        assert_eq!(words, list::<u32>(case, "words"), "{case}");
    }
}

#[test]
fn numbers_below_a_bound_are_as_published() {
    for case in cases(&vectors("stream.json"), "below") {
        let mut stream = stream(case);
        let n = NonZeroU32::new(number(case, "n")).expect("not zero");
        let numbers: Vec<u32> = (0..number(case, "count"))
            .map(|_| stream.below(n))
            .collect();
        assert_eq!(numbers, list::<u32>(case, "numbers"), "{case}");
    }
}

#[test]
fn shuffles_are_as_published() {
    for case in cases(&vectors("stream.json"), "shuffles") {
        let (seed, digest) = keys(case);
        let order = shuffle(
            &seed,
            &digest,
            purpose(case),
            text(case, "scenario"),
            number(case, "n"),
        );
        assert_eq!(order, list::<u32>(case, "order"), "{case}");
    }
}

#[test]
fn draws_are_as_published() {
    for case in cases(&vectors("stream.json"), "draws") {
        let (seed, digest) = keys(case);
        let pools: Vec<Pool> = list(case, "pools");
        let track = Track {
            id: text(case, "track").to_owned(),
            audiences: Vec::new(),
            pools,
        };
        let slots: Vec<String> = draw(&track, &seed, &digest)
            .iter()
            .map(Slot::to_string)
            .collect();
        assert_eq!(slots, list::<String>(case, "slots"), "{case}");
    }
}

const KINDS: [Kind; 9] = [
    Kind::Option,
    Kind::Step,
    Kind::Item,
    Kind::Bin,
    Kind::Span,
    Kind::Node,
    Kind::Action,
    Kind::Post,
    Kind::Page,
];

#[test]
fn numbering_is_as_published() {
    let mut seen = BTreeSet::new();
    for case in cases(&vectors("numbering.json"), "numbering") {
        let salt = from_hex::<16>(text(case, "salt"))
            .map(Vec::from)
            .unwrap_or_default();
        let ids: Vec<String> = list(case, "ids");
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let kind = KINDS
            .into_iter()
            .find(|kind| kind.as_str() == text(case, "kind"))
            .unwrap_or_else(|| panic!("an unknown kind in {case}"));
        seen.insert(kind.as_str());
        let scenario = text(case, "scenario");
        let numbered = if case.get("parents").is_some() {
            let parents: Vec<String> = list(case, "parents");
            let parents = parents.iter().map(String::as_str);
            let ids: Vec<(&str, &str)> = parents.zip(ids.iter().copied()).collect();
            places_together(&salt, scenario, kind, &ids)
        } else {
            places(&salt, scenario, kind, text(case, "parent"), &ids)
        };
        let by_number: Vec<&str> = numbered.into_iter().map(|place| ids[place]).collect();
        assert_eq!(by_number, list::<String>(case, "by_number"), "{case}");
    }
    assert_eq!(seen.len(), KINDS.len(), "every kind is published");
}

#[test]
fn the_small_packs_digest_is_as_published() {
    let compiled = common::compiled(&common::tiny());
    let published = vectors("digest.json");
    assert_eq!(
        String::from_utf8(compiled.root.clone()).expect("UTF-8"),
        text(&published, "root")
    );
    assert_eq!(compiled.digest, text(&published, "digest"));
    assert_eq!(compiled.side, text(&published, "side"));
    let parts: Vec<String> = compiled
        .parts
        .iter()
        .map(|(hash, part)| format!("{hash}.{}", part.extension))
        .collect();
    assert_eq!(parts, list::<String>(&published, "parts"));
}
