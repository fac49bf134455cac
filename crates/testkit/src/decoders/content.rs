//! Content: the written form, drawings, markup, compiled parts.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use curriculum::canonical::{canonical, to_canonical};
use curriculum::compile::{Compiled, folder};
use curriculum::hash::sha256_hex;
use curriculum::json::{self, Json, Value};
use curriculum::markup::{self, Block, Run};
use curriculum::parts::{
    Directive, DirectiveText, Feedback, Index, Key, Neutral, PackText, Root, ScenarioText, Shelf,
    Side, Titles,
};
use curriculum::problem::Problem;
use curriculum::read;
use curriculum::written::limits::MAX_PROBLEMS;
use curriculum::written::{self, PackFiles};
use messages::Lang;
use messages::problems::sentence;

use super::{text, xml};

/// Files of the small good packs, in the order by which the first byte of an input picks one.
const FILES: [(&str, &str); 13] = [
    (TINY, "pack.toml"),
    (TINY, "directive.toml"),
    (TINY, "directive.vi.txt"),
    (TINY, "cards/law-1.toml"),
    (TINY, "scenarios/T1.toml"),
    (TINY, "scenarios/T2.toml"),
    (TINY, PICTURE),
    (ACTIVITIES, "scenarios/MANY.toml"),
    (ACTIVITIES, "scenarios/REPLY.toml"),
    (ACTIVITIES, "scenarios/ORDER.toml"),
    (ACTIVITIES, "scenarios/RATE.toml"),
    (ACTIVITIES, "scenarios/SORT.toml"),
    (ACTIVITIES, "scenarios/SPOT.toml"),
];
const TINY: &str = "tiny";
const ACTIVITIES: &str = "activities";
const PICTURE: &str = "pictures/board.svg";

/// A pack one of whose files is replaced: the first byte says which, modulo their number.
pub(super) fn pack(bytes: &[u8]) -> bool {
    let Some((which, rest)) = bytes.split_first() else {
        return false;
    };
    let (pack, file) = FILES[usize::from(*which) % FILES.len()];
    let files = with(pack, file, rest);
    match folder(&files) {
        Ok(compiled) => {
            published(&compiled);
            true
        }
        Err(problems) => {
            told(&problems);
            false
        }
    }
}

/// A drawing: what is accepted is inert for a real XML parser too.
pub(super) fn picture(bytes: &[u8]) -> bool {
    match written::read(&with(TINY, PICTURE, bytes)) {
        Ok(pack) => {
            let kept = pack.pictures.values().any(|picture| picture == bytes);
            assert!(kept, "a drawing is published as it was judged");
            let svg = text(bytes).expect("an accepted drawing is text");
            xml::assert_inert(svg.strip_prefix('\u{feff}').unwrap_or(svg));
            true
        }
        Err(problems) => {
            assert!(problems.iter().all(|problem| problem.place.file == PICTURE));
            told(&problems);
            false
        }
    }
}

/// A small good pack with one file replaced.
fn with(pack: &str, file: &str, bytes: &[u8]) -> PackFiles {
    static PACKS: OnceLock<[PackFiles; 2]> = OnceLock::new();
    let packs = PACKS.get_or_init(|| [TINY, ACTIVITIES].map(read_pack));
    let found = packs.iter().find(|files| files.folder == pack);
    let mut files = found.expect("one of the two packs").clone();
    files.files.insert(file.to_owned(), bytes.to_vec());
    files
}

fn read_pack(pack: &str) -> PackFiles {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/packs");
    let shared = ["pack.toml", "directive.toml", "directive.vi.txt"];
    let own = FILES.iter().filter(|(of, _)| *of == pack);
    let names = shared.into_iter().chain(own.map(|(_, file)| *file));
    let read = |file: &str| {
        let bytes = fs::read(home.join(pack).join(file)).expect("the fixture is there");
        (file.to_owned(), bytes)
    };
    PackFiles {
        folder: pack.to_owned(),
        files: names.map(read).collect(),
    }
}

/// Everything that a compiled pack publishes can be read by the page.
fn published(compiled: &Compiled) {
    let root = read::root(&compiled.root, &compiled.digest).expect("the page reads the root");
    assert_eq!(to_canonical(&root).as_bytes(), compiled.root);
    for (hash, part) in &compiled.parts {
        assert_eq!(*hash, sha256_hex(&part.bytes));
        assert!(part.bytes.len() <= read::MAX_BYTES);
        if part.extension == "json" {
            let text = text(&part.bytes).expect("JSON is text");
            let value = json::parse(text).expect("a part is JSON");
            assert_eq!(canonical(&value.into()), text);
        }
    }
    for shelf in &root.shelves {
        let shelf: Shelf = published_part(compiled, &shelf.entries);
        for entry in &shelf.entries {
            let neutral: Neutral = published_part(compiled, &entry.neutral);
            let key: Key = published_part(compiled, &entry.key);
            for hash in entry.text.values() {
                let text: ScenarioText = published_part(compiled, hash);
                assert_eq!(read::question(&neutral, &text), Ok(()));
            }
            for hash in entry.feedback.values() {
                let feedback: Feedback = published_part(compiled, hash);
                assert_eq!(read::answers(&neutral, &key, &feedback), Ok(()));
            }
        }
    }
    let side = &compiled.parts[&compiled.side];
    read::part::<Side>(&side.bytes, &compiled.side).expect("the desk reads the side bundle");
}

fn published_part<T: Json>(compiled: &Compiled, hash: &str) -> T {
    read::part(&compiled.parts[hash].bytes, hash).expect("the page reads the part")
}

/// Problems are some, not endless, and each has its sentences.
fn told(problems: &[Problem]) {
    assert!((1..=MAX_PROBLEMS + 1).contains(&problems.len()));
    for problem in problems {
        for lang in [Lang::Vi, Lang::En] {
            let sentence = sentence(problem.code.as_str(), &problem.arguments(), lang);
            assert!(sentence.is_some_and(|text| !text.is_empty()), "{problem}");
        }
    }
}

/// Markup: what is shown, written down again, is shown the same.
pub(super) fn markup(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else {
        return false;
    };
    for spans in [false, true] {
        let _ = markup::check(text, spans);
    }
    assert!(markup::marked(text).iter().all(|run| !run.text.is_empty()));
    let blocks = markup::parse(text);
    for block in &blocks {
        let units = match block {
            Block::Paragraph(runs) => core::slice::from_ref(runs),
            Block::List(items) => items.as_slice(),
        };
        assert!(!units.is_empty());
        for runs in units {
            assert!(!runs.is_empty());
            assert!(runs.iter().all(|run| !run.text.is_empty()));
            let (before, after) = (runs.iter(), runs.iter().skip(1));
            assert!(
                before
                    .zip(after)
                    .all(|(a, b)| (a.bold, a.span) != (b.bold, b.span))
            );
        }
    }
    assert!(!blocks.is_empty() || markup::plain(text).is_empty());
    let written: Vec<String> = blocks.iter().map(write_block).collect();
    assert_eq!(markup::parse(&written.join("\n\n")), blocks);
    !blocks.is_empty()
}

fn write_block(block: &Block) -> String {
    match block {
        Block::Paragraph(runs) => write_runs(runs),
        Block::List(items) => {
            let items: Vec<String> = items
                .iter()
                .map(|item| format!("- {}", write_runs(item)))
                .collect();
            items.join("\n")
        }
    }
}

fn write_runs(runs: &[Run]) -> String {
    // An empty pair keeps a space that stands outside: at the ends of a line it would not be read.
    let keep = |space: bool| if space { "****" } else { "" };
    let begins = runs
        .first()
        .is_some_and(|run| !run.bold && run.text.starts_with(char::is_whitespace));
    let ends = runs
        .last()
        .is_some_and(|run| !run.bold && run.text.ends_with(char::is_whitespace));
    let mut out = String::from(keep(begins));
    let mut span = None;
    for run in runs {
        if run.span != span {
            if span.is_some() {
                out.push('}');
            }
            if let Some(number) = run.span {
                out.push_str(&format!("{{{number}:"));
            }
            span = run.span;
        }
        let mark = if run.bold { "**" } else { "" };
        out.push_str(mark);
        for c in run.text.chars() {
            if matches!(c, '*' | '-' | '{' | '}' | '\\') {
                out.push('\\');
            }
            out.push(c);
        }
        out.push_str(mark);
    }
    if span.is_some() {
        out.push('}');
    }
    out.push_str(keep(ends));
    out
}

/// Any JSON: our reader accepts no more than serde_json does, and the canonical form is a fixed point.
pub(super) fn json(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else {
        return false;
    };
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    let ours = json::parse(text);
    let accepted = ours.is_ok();
    if let Ok(ours) = ours {
        let theirs = theirs.as_ref().expect("serde_json reads it too");
        if !holds_other_numbers(&ours) {
            assert_eq!(*theirs, serde_json::Value::from(ours.clone()));
            assert_eq!(json::parse(&ours.to_text()), Ok(ours));
        }
    }
    if let Ok(theirs) = theirs {
        let once = canonical(&theirs);
        let again: serde_json::Value = serde_json::from_str(&once).expect("canonical is JSON");
        assert_eq!(canonical(&again), once);
    }
    accepted
}

fn holds_other_numbers(value: &Value) -> bool {
    match value {
        Value::OtherNumber => true,
        Value::List(items) => items.iter().any(holds_other_numbers),
        Value::Object(members) => members.iter().any(|(_, value)| holds_other_numbers(value)),
        _ => false,
    }
}

/// A downloaded part under its right hash: the first byte says of which kind.
pub(super) fn part(bytes: &[u8]) -> bool {
    let Some((kind, bytes)) = bytes.split_first() else {
        return false;
    };
    match kind % 12 {
        0 => {
            let root = read::root(bytes, &sha256_hex(bytes));
            assert!(root.is_err() || round_trips::<Root>(bytes));
            root.is_ok_and(|root| !root.languages.is_empty())
        }
        1 => {
            let index = read::index(bytes);
            assert!(index.is_err() || round_trips::<Index>(bytes));
            index.is_ok_and(|index| index.packs.iter().all(|pack| read::is_pack_id(&pack.id)))
        }
        2 => round_trips::<Shelf>(bytes),
        3 => round_trips::<Titles>(bytes),
        4 => round_trips::<Directive>(bytes),
        5 => round_trips::<DirectiveText>(bytes),
        6 => round_trips::<Neutral>(bytes),
        7 => round_trips::<ScenarioText>(bytes),
        8 => round_trips::<Key>(bytes),
        9 => round_trips::<Feedback>(bytes),
        10 => round_trips::<PackText>(bytes),
        _ => round_trips::<Side>(bytes),
    }
}

/// Reads a part; spelled again in either way it is the same.
fn round_trips<T: Json + PartialEq + core::fmt::Debug>(bytes: &[u8]) -> bool {
    let Ok(value) = read::part::<T>(bytes, &sha256_hex(bytes)) else {
        return false;
    };
    for spelled in [json::write(&value), to_canonical(&value)] {
        let again = read::part::<T>(spelled.as_bytes(), &sha256_hex(spelled.as_bytes()));
        assert_eq!(again.as_ref(), Ok(&value));
    }
    true
}
