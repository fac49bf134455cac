//! From the written form to parts: a pure function of the files, the same on every machine.
//!
//! [`folder`] is the whole way; [`pack`] begins at a pack already read. What a page may see before an answer, what
//! scoring needs and what may be seen after it go into separate parts (DESIGN §6a).

mod bookkeeping;
mod scenario;

use std::collections::{BTreeMap, BTreeSet};

use crate::canonical::to_canonical;
use crate::hash::sha256_hex;
use crate::json::Json;
use crate::parts::{
    ByLang, Clause, ClauseText, Directive, DirectiveRef, DirectiveText, Entry, FORMAT, Form,
    FormText, Hash, IndexEntry, Measure, MeasureText, PackText, Pool, Root, Shelf, ShelfRef,
    Titles, Track,
};
use crate::problem::{Code, Place, Problem};
use crate::read::{MAX_BYTES, MAX_SHELF};
use crate::vocabulary::{Activity, Audience, Lang};
use crate::written::{self, PackFiles, Scenario, WrittenDirective, WrittenPack, WrittenTrack};

/// Bytes published under their hash: `packs/<id>/parts/<hash>.<extension>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// `json` or `svg`.
    pub extension: &'static str,
}

/// A compiled pack, ready to be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// The pack's id, its folder under `packs/`.
    pub id: String,
    /// SHA-256 of [`Compiled::root`]: the pack's identity.
    pub digest: Hash,
    /// Canonical bytes of [`Root`], published as `packs/<id>/roots/<digest>.json`.
    pub root: Vec<u8>,
    /// Everything the root leads to, and the side bundle.
    pub parts: BTreeMap<Hash, Part>,
    /// Hash of the side bundle, among [`Compiled::parts`].
    pub side: Hash,
}

impl Compiled {
    /// The pack's line in `packs/index.json` while nothing of it is released; releases are the publisher's knowledge.
    pub fn index_entry(&self) -> IndexEntry {
        IndexEntry {
            id: self.id.clone(),
            current: self.digest.clone(),
            side: self.side.clone(),
            released: Vec::new(),
            withdrawn: Vec::new(),
        }
    }
}

/// Reads and compiles a pack's folder.
///
/// # Errors
/// Every problem found, ordered by file and line.
pub fn folder(files: &PackFiles) -> Result<Compiled, Vec<Problem>> {
    let compiled = pack(&written::read(files)?);
    let too_large: Vec<Problem> = core::iter::once((&compiled.digest, compiled.root.len()))
        .chain(
            compiled
                .parts
                .iter()
                .map(|(hash, part)| (hash, part.bytes.len())),
        )
        .filter(|(_, size)| *size > MAX_BYTES)
        .map(|(hash, size)| Problem {
            place: Place {
                file: "pack.toml".to_owned(),
                ..Place::default()
            },
            code: Code::CompiledTooLarge,
            args: vec![
                ("part", hash.clone()),
                ("size", size.to_string()),
                ("max", MAX_BYTES.to_string()),
            ],
        })
        .collect();
    if too_large.is_empty() {
        Ok(compiled)
    } else {
        Err(too_large)
    }
}

/// Parts so far, by hash: equal bytes are kept once.
#[derive(Default)]
struct Parts(BTreeMap<Hash, Part>);

impl Parts {
    fn json<T: Json>(&mut self, value: &T) -> Hash {
        self.put(canonical_bytes(value), "json")
    }

    fn put(&mut self, bytes: Vec<u8>, extension: &'static str) -> Hash {
        let hash = sha256_hex(&bytes);
        self.0.insert(hash.clone(), Part { bytes, extension });
        hash
    }

    fn by_language<T: Json>(
        &mut self,
        languages: &[Lang],
        value: impl Fn(Lang) -> T,
    ) -> ByLang<Hash> {
        languages
            .iter()
            .map(|lang| (*lang, self.json(&value(*lang))))
            .collect()
    }
}

fn canonical_bytes<T: Json>(value: &T) -> Vec<u8> {
    to_canonical(value).into_bytes()
}

/// Compiles a pack as an open one: its salt is empty and its keys are public.
pub fn pack(pack: &WrittenPack) -> Compiled {
    let mut parts = Parts::default();
    let used: BTreeSet<&str> = pack.scenarios.iter().flat_map(scenario::pictures).collect();
    let pictures: BTreeMap<&str, String> = pack
        .pictures
        .iter()
        .filter(|(name, _)| used.contains(name.as_str()))
        .map(|(name, bytes)| {
            (
                name.as_str(),
                format!("{}.svg", parts.put(bytes.clone(), "svg")),
            )
        })
        .collect();
    let languages = &pack.languages;
    let shelves: Vec<ShelfRef> = pack
        .scenarios
        .chunks(MAX_SHELF)
        .map(|scenarios| {
            let entries: Vec<Entry> = scenarios
                .iter()
                .map(|scenario| scenario::entry(&mut parts, languages, &pictures, scenario))
                .collect();
            let titles = |lang| Titles {
                titles: scenarios
                    .iter()
                    .map(|scenario| said(&scenario.title, lang))
                    .collect(),
            };
            ShelfRef {
                count: u32::try_from(entries.len()).unwrap_or(u32::MAX),
                entries: parts.json(&Shelf { entries }),
                titles: parts.by_language(languages, titles),
            }
        })
        .collect();
    let (measure, measure_text) = measure(&mut parts, pack);
    let root = Root {
        measure,
        measure_text,
        format: FORMAT,
        id: pack.id.clone(),
        version: pack.version.clone(),
        kind: pack.kind,
        languages: languages.clone(),
        rules: rules(&pack.scenarios),
        pass_mark: pack.pass_mark,
        bands: pack.bands,
        tracks: tracks(pack),
        shelves,
        directive: directive(&mut parts, languages, &pack.directive),
        text: parts.by_language(languages, |lang| pack_text(pack, lang)),
    };
    let root = canonical_bytes(&root);
    let side = bookkeeping::side(&mut parts, pack);
    let side = parts.json(&side);
    Compiled {
        id: pack.id.clone(),
        digest: sha256_hex(&root),
        root,
        parts: parts.0,
        side,
    }
}

/// A text in one language. A pack that was read has every declared language; optional texts are empty in all.
fn said(text: &ByLang<String>, lang: Lang) -> String {
    text.get(&lang).cloned().unwrap_or_default()
}

/// The version of every scoring rule so far.
const RULE: u32 = 1;

/// The scoring rules this compiler writes for; a released rule never changes, a better one has the next version.
fn rules(scenarios: &[Scenario]) -> BTreeMap<Activity, u32> {
    scenarios
        .iter()
        .map(|scenario| (scenario.task.activity(), RULE))
        .collect()
}

/// Hashes of the measure and its words; empty where there is none.
fn measure(parts: &mut Parts, pack: &WrittenPack) -> (Hash, ByLang<Hash>) {
    if pack.measure.is_empty() {
        return Default::default();
    }
    let forms = pack.measure.iter().map(|form| Form {
        id: form.id.clone(),
        sound: form.items.iter().map(|item| item.sound).collect(),
    });
    let measure = Measure {
        forms: forms.collect(),
    };
    let words = |lang| MeasureText {
        forms: pack
            .measure
            .iter()
            .map(|form| FormText {
                items: form
                    .items
                    .iter()
                    .map(|item| said(&item.text, lang))
                    .collect(),
                whys: form
                    .items
                    .iter()
                    .map(|item| said(&item.why, lang))
                    .collect(),
            })
            .collect(),
    };
    (
        parts.json(&measure),
        parts.by_language(&pack.languages, words),
    )
}

/// The pack's own tracks, and the one of everything: for everybody where there is no other.
fn tracks(pack: &WrittenPack) -> Vec<Track> {
    let slot = |place: &usize| format!("{}:{}", place / MAX_SHELF, place % MAX_SHELF);
    let pool = |take: usize, from: &[usize]| Pool {
        take: u32::try_from(take).unwrap_or(u32::MAX),
        from: from.iter().map(slot).collect(),
    };
    let own = |track: &WrittenTrack| Track {
        id: track.id.clone(),
        audiences: track.audiences.clone(),
        pools: track
            .pools
            .iter()
            .map(|own| pool(own.take, &own.from))
            .collect(),
    };
    let mut tracks: Vec<Track> = pack.tracks.iter().map(own).collect();
    let all: Vec<usize> = (0..pack.scenarios.len()).collect();
    tracks.push(Track {
        id: "all".to_owned(),
        audiences: if tracks.is_empty() {
            Audience::ALL.to_vec()
        } else {
            Vec::new()
        },
        pools: vec![pool(all.len(), &all)],
    });
    tracks
}

fn pack_text(pack: &WrittenPack, lang: Lang) -> PackText {
    PackText {
        title: said(&pack.title, lang),
        lede: said(&pack.lede, lang),
        citation: said(&pack.citation, lang),
        misconceptions: pack
            .misconceptions
            .iter()
            .map(|misconception| (misconception.code.clone(), said(&misconception.text, lang)))
            .collect(),
    }
}

fn directive(parts: &mut Parts, languages: &[Lang], written: &WrittenDirective) -> DirectiveRef {
    let clauses = written
        .clauses
        .iter()
        .map(|clause| Clause {
            id: clause.id.clone(),
            point: clause.point,
            quotes: clause.quotes.clone(),
            testable: clause.testable,
        })
        .collect();
    let text = |lang| DirectiveText {
        clauses: written
            .clauses
            .iter()
            .map(|clause| ClauseText {
                name: said(&clause.name, lang),
                heading: said(&clause.heading, lang),
                addressee: said(&clause.addressee, lang),
                plain: said(&clause.plain, lang),
                reading: said(&clause.reading, lang),
                translation: said(&clause.translation, lang),
            })
            .collect(),
        provenance: said(&written.provenance, lang),
        footnote: said(&written.footnote, lang),
    };
    DirectiveRef {
        clauses: parts.json(&Directive { clauses }),
        text: parts.by_language(languages, text),
    }
}
