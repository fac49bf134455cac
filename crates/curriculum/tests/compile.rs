//! Compilation: what the digest depends on, what each part may say, how parts are read back.
#![cfg(feature = "written")]

mod common;

use std::collections::BTreeSet;

use common::{compiled, tiny, with};
use curriculum::compile::Compiled;
use curriculum::draw::{Slot, draw};
use curriculum::hash::{from_hex, sha256_hex};
use curriculum::parts::{
    Directive, DirectiveText, Entry, Feedback, Key, Neutral, PackText, Root, ScenarioText, Shelf,
    Side, Titles,
};
use curriculum::read::{self, ReadError};
use curriculum::vocabulary::Lang;

const T1: &str = "scenarios/T1.toml";

fn part<T: curriculum::json::Json>(compiled: &Compiled, hash: &str) -> T {
    let part = compiled
        .parts
        .get(hash)
        .unwrap_or_else(|| panic!("no part {hash}"));
    read::part(&part.bytes, hash).unwrap_or_else(|error| panic!("{hash}: {error}"))
}

fn root(compiled: &Compiled) -> Root {
    read::root(&compiled.root, &compiled.digest).expect("a root this compiler wrote")
}

fn entry(compiled: &Compiled, id: &str) -> Entry {
    let shelves: Vec<Shelf> = root(compiled)
        .shelves
        .iter()
        .map(|shelf| part(compiled, &shelf.entries))
        .collect();
    let mut entries = shelves.into_iter().flat_map(|shelf| shelf.entries);
    entries
        .find(|entry| entry.id == id)
        .unwrap_or_else(|| panic!("no scenario {id}"))
}

#[test]
fn everything_the_root_leads_to_can_be_read_and_fits_together() {
    let compiled = compiled(&tiny());
    let root = root(&compiled);
    let mut used = BTreeSet::from([compiled.side.clone()]);
    let directive: Directive = part(&compiled, &root.directive.clauses);
    used.insert(root.directive.clauses.clone());
    for lang in [Lang::Vi, Lang::En] {
        let text: DirectiveText = part(&compiled, &root.directive.text[&lang]);
        read::directive(&directive, &text).expect("mirrored");
        let text: PackText = part(&compiled, &root.text[&lang]);
        assert_eq!(text.misconceptions.len(), 2);
        used.extend([root.directive.text[&lang].clone(), root.text[&lang].clone()]);
    }
    for shelf_ref in &root.shelves {
        let shelf: Shelf = part(&compiled, &shelf_ref.entries);
        assert_eq!(shelf.entries.len(), shelf_ref.count as usize);
        used.insert(shelf_ref.entries.clone());
        for (lang, hash) in &shelf_ref.titles {
            let titles: Titles = part(&compiled, hash);
            read::shelf(&shelf, &titles).expect("mirrored");
            assert!(root.languages.contains(lang));
            used.insert(hash.clone());
        }
        for entry in &shelf.entries {
            let neutral: Neutral = part(&compiled, &entry.neutral);
            let key: Key = part(&compiled, &entry.key);
            used.extend([entry.neutral.clone(), entry.key.clone()]);
            used.extend(entry.text.values().chain(entry.feedback.values()).cloned());
            for lang in &root.languages {
                read::question(&neutral, &part(&compiled, &entry.text[lang])).expect("mirrored");
                read::answers(&neutral, &key, &part(&compiled, &entry.feedback[lang]))
                    .expect("mirrored");
            }
            let lines = neutral
                .artefacts
                .iter()
                .flat_map(|artefact| &artefact.lines)
                .map(|line| &line.picture);
            let pictures = neutral
                .artefacts
                .iter()
                .map(|artefact| &artefact.picture)
                .chain(lines);
            for picture in pictures.filter(|picture| !picture.is_empty()) {
                let hash = picture.strip_suffix(".svg").expect("drawings are SVG");
                assert_eq!(compiled.parts[hash].extension, "svg");
                used.insert(hash.to_owned());
            }
        }
    }
    let all: BTreeSet<String> = compiled.parts.keys().cloned().collect();
    assert_eq!(all, used, "no part is unreachable, none is missing");
    assert!(
        compiled
            .parts
            .iter()
            .all(|(hash, part)| sha256_hex(&part.bytes) == *hash)
    );
}

#[test]
fn scenarios_come_in_the_packs_order_and_everybody_takes_all() {
    let compiled = compiled(&tiny());
    let root = root(&compiled);
    let shelf: Shelf = part(&compiled, &root.shelves[0].entries);
    assert_eq!(
        shelf
            .entries
            .iter()
            .map(|entry| entry.id.as_str())
            .collect::<Vec<_>>(),
        ["T2", "T1"]
    );
    let digest = from_hex(&compiled.digest).expect("a digest");
    let slots = draw(&root.tracks[0], &[3; 16], &digest);
    assert_eq!(root.tracks[0].id, "all");
    assert_eq!(
        slots,
        [Slot { shelf: 0, index: 0 }, Slot { shelf: 0, index: 1 }]
    );
}

#[test]
fn a_pack_is_kept_on_shelves_of_64() {
    let mut files = tiny();
    let scenario = String::from_utf8(files.files[T1].clone()).expect("UTF-8");
    let mut order = String::from("order = [\"T2\", \"T1\"");
    for number in 0..128 {
        let id = format!("N{number}");
        order.push_str(&format!(", \"{id}\""));
        let text = scenario.replacen("\"T1\"", &format!("\"{id}\""), 1);
        files
            .files
            .insert(format!("scenarios/{id}.toml"), text.into_bytes());
    }
    let files = with(&files, "pack.toml", "order = [\"T2\", \"T1\"", &order);
    let compiled = compiled(&files);
    let root = root(&compiled);
    assert_eq!(
        root.shelves
            .iter()
            .map(|shelf| shelf.count)
            .collect::<Vec<_>>(),
        [64, 64, 2]
    );
    assert_eq!(
        draw(&root.tracks[0], &[0; 16], &[0; 32]).last(),
        Some(&Slot { shelf: 2, index: 1 })
    );
    assert_eq!(entry(&compiled, "N127").id, "N127");
}

#[test]
fn nothing_seen_before_the_answer_betrays_the_key() {
    let before = entry(&compiled(&tiny()), "T1");
    // Another option is the best: credits, stances, misconceptions and feedback move; ids and texts stay.
    let swapped = with(
        &tiny(),
        T1,
        "credit = 3\nstance = \"verify\"",
        "credit = 0\nstance = \"other\"\nmisconception = \"M2\"",
    );
    let swapped = with(
        &swapped,
        T1,
        "credit = 0\nstance = \"share\"",
        "credit = 3\nstance = \"official\"",
    );
    let swapped = with(
        &swapped,
        T1,
        "Many have passed it on",
        "Hardly anyone has passed it on",
    );
    let after = entry(&compiled(&swapped), "T1");
    assert_eq!(
        (&before.neutral, &before.text),
        (&after.neutral, &after.text)
    );
    assert_ne!(before.key, after.key);
    assert_ne!(before.feedback, after.feedback);
}

#[test]
fn the_authors_order_of_options_leaves_no_trace() {
    let mut files = tiny();
    let text = String::from_utf8(files.files[T1].clone()).expect("UTF-8");
    let mut pieces: Vec<&str> = text.split("\n[[options]]\n").collect();
    pieces[1..].reverse();
    let reversed = pieces.join("\n[[options]]\n");
    assert_ne!(reversed, text);
    files.files.insert(T1.to_owned(), reversed.into_bytes());
    assert_eq!(compiled(&files), compiled(&tiny()));
}

#[test]
fn parts_seen_before_the_answer_hold_no_ids_of_options_and_no_notes() {
    let compiled = compiled(&tiny());
    for id in ["T1", "T2"] {
        let entry = entry(&compiled, id);
        let seen = entry.text.values().chain([&entry.neutral]);
        for hash in seen {
            let text = std::str::from_utf8(&compiled.parts[hash].bytes).expect("UTF-8");
            for word in [
                "call-water-works",
                "correct-openly",
                "credit",
                "stance",
                "M1",
                "M2",
            ] {
                assert!(!text.contains(word), "{word} in {text}");
            }
        }
    }
    for part in compiled.parts.values() {
        assert!(!String::from_utf8_lossy(&part.bytes).contains("Best first by custom"));
    }
}

#[test]
fn key_text_and_feedback_agree_on_the_numbers() {
    let compiled = compiled(&tiny());
    let entry = entry(&compiled, "T1");
    let key: Key = part(&compiled, &entry.key);
    let text: ScenarioText = part(&compiled, &entry.text[&Lang::En]);
    let feedback: Feedback = part(&compiled, &entry.feedback[&Lang::En]);
    let number = key
        .options
        .iter()
        .position(|option| option.id == "wait")
        .expect("an option of T1");
    assert_eq!(
        (
            key.options[number].credit,
            key.options[number].misconception.as_str()
        ),
        (1, "M2")
    );
    assert!(text.options[number].starts_with("Say nothing"));
    assert_eq!(
        feedback.options[number].why,
        "Who says nothing is not wrong."
    );
    assert_eq!(key.salt, "");
}

#[test]
fn the_side_bundle_keeps_the_books() {
    let compiled = compiled(&tiny());
    let side: Side = part(&compiled, &compiled.side);
    assert_eq!(side.review_status, "awaiting-people");
    assert_eq!(side.cards[0].title[&Lang::En], "Invented rule no. 1");
    assert_eq!(side.scenarios[0].version, 2);
    assert_eq!(compiled.index_entry().current, compiled.digest);
}

#[test]
fn a_damaged_root_is_refused() {
    let compiled = compiled(&tiny());
    let check = |from: &str, to: &str, expected: ReadError| {
        let text = String::from_utf8(compiled.root.clone()).expect("UTF-8");
        assert!(text.contains(from), "{from} in {text}");
        let bytes = text.replacen(from, to, 1).into_bytes();
        assert_eq!(
            read::root(&bytes, &sha256_hex(&bytes)).err(),
            Some(expected),
            "{from} -> {to}"
        );
        assert_eq!(
            read::root(&bytes, &compiled.digest).err(),
            Some(ReadError::WrongHash)
        );
    };
    check("\"format\":1", "\"format\":2", ReadError::UnknownFormat);
    check("\"0:1\"", "\"0:2\"", ReadError::WrongShape);
    check("\"0:1\"", "\"1:0\"", ReadError::WrongShape);
    check("\"take\":2", "\"take\":3", ReadError::WrongShape);
    check("\"count\":2", "\"count\":65", ReadError::WrongShape);
    check("\"pass_mark\":80", "\"pass_mark\":0", ReadError::WrongShape);
    check("[80,85,90,95]", "[80,85,90,101]", ReadError::WrongShape);
    check("\"choose-one\"", "\"choose-two\"", ReadError::WrongShape);
    check(
        "\"id\":\"tiny\"",
        "\"id\":\"tiny\",\"extra\":1",
        ReadError::WrongShape,
    );
}
