//! The written form: a folder of TOML that a trainer edits, read into [`WrittenPack`] with **every** problem at once.
//!
//! The format is `docs/formats.md` §1. Each file is capped, decoded and parsed on its own; a file that cannot be read
//! is one problem and never stops the others. References are judged when everything has been read.

mod artefact;
mod beside;
mod card;
mod context;
mod directive;
mod glossary;
pub mod limits;
mod locate;
mod measure;
mod model;
mod pack;
mod picture;
mod reader;
mod scenario;
pub(crate) mod spans;
mod suggest;
mod task;
mod text;
mod tree;
#[cfg(test)]
mod work;

use std::collections::{BTreeMap, BTreeSet};

pub use locate::line_of;
pub use model::{
    Beside, DrawingRights, FormItem, LintAnswer, Misconception, Person, Said, Scenario, Speaker,
    Text, WrittenArtefact, WrittenCard, WrittenClause, WrittenDirective, WrittenForm, WrittenPack,
    WrittenPool, WrittenTerm, WrittenTrack,
};
pub use task::{Bin, Choice, Closing, FeedAction, FeedPost, Node, Page, Part, Search, Task, Way};

use self::context::{Context, Thing};
use self::limits::{MAX_FILE_BYTES, MAX_FILES, MAX_VERBATIM_BYTES};
use self::reader::Reader;
use self::tree::{Table, Value};
use crate::problem::{Code, Place, Problem};

/// The bytes of a pack's folder, wherever they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackFiles {
    /// Name of the folder, which must be the pack's id; empty where it is not known.
    pub folder: String,
    /// Contents by path inside the folder, `/` between its parts.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// The directive's text.
const VERBATIM: &str = "directive.vi.txt";

/// Reads a pack.
///
/// # Errors
/// Every problem found, ordered by file and line.
pub fn read(files: &PackFiles) -> Result<WrittenPack, Vec<Problem>> {
    let context = Context::default();
    let pack = read_into(&context, files);
    let problems = context.into_problems();
    match pack {
        Some(pack) if problems.is_empty() => Ok(pack),
        _ => Err(problems),
    }
}

/// Reads what can be read; the problems are in the context.
fn read_into(context: &Context, files: &PackFiles) -> Option<WrittenPack> {
    let sorted = Sorted::of(context, files);
    if let Some(text) = sorted
        .verbatim
        .and_then(|bytes| decode(context, VERBATIM, bytes))
    {
        context
            .verbatim
            .get_or_init(|| text::composed(&text::fold(text)));
    }
    let pack = sorted.read(context, &files.folder);
    context.resolve();
    pack
}

/// A pack's files by their part in it.
#[derive(Default)]
struct Sorted<'a> {
    verbatim: Option<&'a [u8]>,
    pack: Option<Table>,
    directive: Option<Table>,
    beside: Option<Table>,
    glossary: Option<Table>,
    measure: Option<Table>,
    cards: Vec<(&'a str, Table)>,
    scenarios: Vec<(&'a str, Table)>,
    pictures: BTreeMap<String, Vec<u8>>,
}

impl<'a> Sorted<'a> {
    fn of(context: &Context, files: &'a PackFiles) -> Self {
        let mut sorted = Sorted::default();
        if files.files.len() > MAX_FILES {
            let args = vec![
                ("count", files.files.len().to_string()),
                ("max", MAX_FILES.to_string()),
            ];
            context.report(Code::TooManyFiles, Place::default(), args);
        }
        for (path, bytes) in files.files.iter().take(MAX_FILES) {
            sorted.sort(context, path, bytes);
        }
        for needed in ["pack.toml", "directive.toml", VERBATIM] {
            if !files.files.contains_key(needed) {
                context.report(Code::MissingFile, whole(needed), Vec::new());
            }
        }
        sorted
    }

    fn sort(&mut self, context: &Context, path: &'a str, bytes: &'a [u8]) {
        match path.split_once('/').unwrap_or(("", path)) {
            ("", "pack.toml") => self.pack = parse(context, path, bytes).ok(),
            ("", "directive.toml") => self.directive = parse(context, path, bytes).ok(),
            ("", "lints.toml") => self.beside = parse(context, path, bytes).ok(),
            ("", "glossary.toml") => self.glossary = parse(context, path, bytes).ok(),
            ("", "measure.toml") => self.measure = parse(context, path, bytes).ok(),
            ("", VERBATIM) => self.verbatim = Some(bytes),
            ("cards", name) if is_kept(name, ".toml") => match parse(context, path, bytes) {
                Ok(table) => self.cards.push((path, table)),
                Err(id) => declare_unread(context, Thing::Card, path, &id),
            },
            ("scenarios", name) if is_kept(name, ".toml") => match parse(context, path, bytes) {
                Ok(table) => self.scenarios.push((path, table)),
                Err(id) => declare_unread(context, Thing::Scenario, path, &id),
            },
            ("pictures", name) if is_kept(name, ".svg") => {
                let name = name.trim_end_matches(".svg");
                context.declare(Thing::Picture, "", name, whole(path));
                picture::check(context, path, bytes);
                self.pictures.insert(name.to_owned(), bytes.to_vec());
            }
            _ if is_nobodys(path) => {}
            _ => context.report(Code::UnknownFile, whole(path), Vec::new()),
        }
    }

    fn read(self, context: &Context, folder: &str) -> Option<WrittenPack> {
        let root = |file, table| Reader::new(context, file, table, String::new());
        // First: it names the languages every other file is judged by.
        let head = self
            .pack
            .as_ref()
            .map(|table| pack::read(&root("pack.toml", table), folder, MAX_FILES));
        let directive = self
            .directive
            .as_ref()
            .map(|table| directive::read(&root("directive.toml", table)));
        let beside = self
            .beside
            .as_ref()
            .map(|table| beside::read(&root("lints.toml", table)))
            .unwrap_or_default();
        let terms = self
            .glossary
            .as_ref()
            .map(|table| glossary::read(&root("glossary.toml", table)))
            .unwrap_or_default();
        let measure = self
            .measure
            .as_ref()
            .map(|table| measure::read(&root("measure.toml", table)))
            .unwrap_or_default();
        let cards = self
            .cards
            .iter()
            .map(|(file, table)| card::read(&root(file, table)))
            .collect();
        if head.is_none() {
            context.cannot_know(Thing::Misconception);
        }
        if directive.is_none() {
            context.cannot_know(Thing::Clause);
        }
        let mut scenarios: BTreeMap<String, Scenario> = BTreeMap::new();
        let ordered: BTreeSet<&str> = head
            .iter()
            .flat_map(|head| &head.order)
            .map(|(id, _)| id.as_str())
            .collect();
        for (file, table) in &self.scenarios {
            let scenario = scenario::read(&root(file, table));
            let forgotten = head.is_some() && !ordered.contains(scenario.id.as_str());
            if forgotten && !scenario.id.is_empty() {
                context.report(
                    Code::NotInOrder,
                    whole(file),
                    vec![("id", scenario.id.clone())],
                );
            }
            scenarios.insert(scenario.id.clone(), scenario);
        }
        let (head, directive) = (head?, directive?);
        Some(WrittenPack {
            scenarios: head
                .order
                .iter()
                .filter_map(|(id, _)| scenarios.remove(id))
                .collect(),
            id: head.id,
            version: head.version,
            kind: head.kind,
            languages: head.languages,
            pass_mark: head.pass_mark,
            bands: head.bands,
            released_on: head.released_on,
            title: head.title,
            lede: head.lede,
            citation: head.citation,
            review_status: head.review_status,
            review_text: head.review_text,
            tracks: head.tracks,
            misconceptions: head.misconceptions,
            directive,
            cards,
            terms,
            measure,
            pictures: self.pictures,
            beside,
        })
    }
}

fn whole(file: &str) -> Place {
    Place {
        file: file.to_owned(),
        line: 0,
        path: String::new(),
    }
}

/// A file of a folder that holds one thing a file: no deeper folders, no hidden files.
fn is_kept(name: &str, ending: &str) -> bool {
    name.len() > ending.len()
        && name.ends_with(ending)
        && !name.contains('/')
        && !name.starts_with(['.', '~'])
}

/// What editors and file managers leave behind, and a note to other authors.
fn is_nobodys(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.starts_with(['.', '~'])
        || matches!(
            name,
            "Thumbs.db" | "desktop.ini" | "README.md" | "LICENSE" | "LICENSE.md"
        )
}

/// A file's text. A byte-order mark and any line ends are accepted: they are the editor's, not the author's.
fn decode<'a>(context: &Context, file: &str, bytes: &'a [u8]) -> Option<&'a str> {
    let max = if file == VERBATIM {
        MAX_VERBATIM_BYTES
    } else {
        MAX_FILE_BYTES
    };
    if bytes.len() > max {
        let args = vec![("size", bytes.len().to_string()), ("max", max.to_string())];
        context.report(Code::FileTooLarge, whole(file), args);
        return None;
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => Some(text.strip_prefix('\u{FEFF}').unwrap_or(text)),
        Err(error) => {
            let line = bytes[..error.valid_up_to()]
                .iter()
                .filter(|byte| **byte == b'\n')
                .count()
                + 1;
            let place = Place {
                line: u32::try_from(line).unwrap_or(u32::MAX),
                ..whole(file)
            };
            context.report(Code::NotUtf8, place, Vec::new());
            None
        }
    }
}

/// A file's table, or the id it seems to have where it cannot be read.
fn parse(context: &Context, file: &str, bytes: &[u8]) -> Result<Table, String> {
    let Some(text) = decode(context, file, bytes) else {
        return Err(String::new());
    };
    let (table, syntax) = tree::parse(text);
    if syntax.is_empty() {
        return Ok(table);
    }
    for problem in syntax {
        let place = Place {
            line: problem.line,
            ..whole(file)
        };
        context.report(problem.code, place, vec![("detail", problem.detail)]);
    }
    let id = table.entries.into_iter().find(|entry| entry.key == "id");
    match id.map(|entry| entry.node.value) {
        Some(Value::Text(id)) => Err(id),
        _ => Err(String::new()),
    }
}

/// Makes the id of an unreadable file known, so that references to it are not reported on top of the file itself.
fn declare_unread(context: &Context, thing: Thing, file: &str, id: &str) {
    let stem = file
        .rsplit('/')
        .next()
        .unwrap_or(file)
        .trim_end_matches(".toml");
    let id = if id.is_empty() { stem } else { id };
    context.declare(thing, "", id, whole(file));
}
