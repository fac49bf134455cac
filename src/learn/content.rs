//! A pack as the page holds it: what every screen needs, and one scenario at a time.

use std::rc::Rc;

use curriculum::draw::Slot;
use curriculum::hash;
use curriculum::parts::{
    Clause, ClauseText, Directive, DirectiveText, Entry, Feedback, Key, Neutral, PackText, Root,
    ScenarioText, Side, Track,
};
use curriculum::read::ReadError;
use curriculum::stream::{Digest, Purpose, Seed, Stream, shuffle};
use curriculum::vocabulary::{Audience, Lang};
use scoring::PassRule;
use session::event::PackRef;

use crate::platform::assets::AssetError;

/// Why content is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It could not be fetched.
    Network,
    /// It came, and is not what it should be.
    Broken,
    /// It is not on this site (any more).
    Gone,
}

impl From<ReadError> for Failure {
    fn from(_: ReadError) -> Self {
        Failure::Broken
    }
}

impl From<AssetError> for Failure {
    fn from(error: AssetError) -> Self {
        match error {
            AssetError::NotFound => Failure::Gone,
            AssetError::Broken | AssetError::TooLarge => Failure::Broken,
            AssetError::Offline | AssetError::Timeout => Failure::Network,
        }
    }
}

/// Something that is fetched.
#[derive(Clone, Debug, PartialEq)]
pub enum Loading<T> {
    /// On its way.
    Waiting,
    /// Here.
    Ready(T),
    /// Not to be had now.
    Failed(Failure),
}

/// A pack in one language, as far as the first screen needs it.
#[derive(Debug)]
pub struct Content {
    /// The digest it is pinned by.
    pub digest: String,
    /// The root.
    pub root: Root,
    /// All scenarios, in pack order.
    pub entries: Vec<Entry>,
    /// Their titles.
    pub titles: Vec<String>,
    /// The pack's own words.
    pub text: PackText,
    /// Whether the digest has been released.
    pub released: bool,
    /// Hash of the newest side bundle, or empty where the index could not be had.
    pub side: String,
}

impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest && self.titles == other.titles
    }
}

impl Content {
    /// What a run is pinned to.
    pub fn pack_ref(&self) -> PackRef {
        PackRef {
            id: self.root.id.clone(),
            version: self.root.version.clone(),
            digest: self.digest.clone(),
        }
    }

    /// The language to show for the one asked for: a pack that lacks it is shown in its own.
    pub fn lang(&self, wanted: Lang) -> Lang {
        let own = &self.root.languages;
        if own.contains(&wanted) {
            wanted
        } else {
            own.first().copied().unwrap_or(wanted)
        }
    }

    /// When a run is passed.
    pub fn pass_rule(&self) -> PassRule {
        PassRule {
            pass_mark: self.root.pass_mark,
            bands: self.root.bands,
        }
    }

    /// A scenario's entry.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// A scenario's title; its id where there is none.
    pub fn title<'a>(&'a self, id: &'a str) -> &'a str {
        let index = self.entries.iter().position(|entry| entry.id == id);
        index
            .and_then(|index| self.titles.get(index))
            .map_or(id, String::as_str)
    }

    /// The track of an audience, or the one of everything; a pack without tracks has only that.
    pub fn track(&self, audience: Audience, whole: bool) -> Option<&Track> {
        let tracks = &self.root.tracks;
        let own = tracks
            .iter()
            .find(|track| track.audiences.contains(&audience));
        own.filter(|_| !whole).or_else(|| tracks.last())
    }

    /// Whether there is more than everything to take.
    pub fn has_tracks(&self) -> bool {
        self.root.tracks.len() > 1
    }

    /// The scenarios of a track, drawn by a seed.
    pub fn draw(&self, track: &Track, seed: &Seed) -> Vec<String> {
        let drawn = curriculum::draw::draw(track, seed, &self.digest_bytes());
        let entries = drawn.iter().filter_map(|slot| self.entry_at(*slot));
        entries.map(|entry| entry.id.clone()).collect()
    }

    /// Which form of the measure a run meets first, 0 or 1.
    pub fn first_form(&self, seed: &Seed) -> usize {
        let mut stream = Stream::new(seed, &self.digest_bytes(), Purpose::Form, "");
        (stream.word() % 2) as usize
    }

    /// The order in which a scenario's options are shown: option numbers, first shown first.
    pub fn option_order(&self, seed: &Seed, scenario: &str, options: u32) -> Vec<u32> {
        shuffle(
            seed,
            &self.digest_bytes(),
            Purpose::Order,
            scenario,
            options,
        )
    }

    fn entry_at(&self, slot: Slot) -> Option<&Entry> {
        let before: u32 = self
            .root
            .shelves
            .iter()
            .take(slot.shelf as usize)
            .map(|shelf| shelf.count)
            .sum();
        self.entries.get((before + slot.index) as usize)
    }

    fn digest_bytes(&self) -> Digest {
        // The digest was checked when the root was read.
        hash::from_hex(&self.digest).unwrap_or_default()
    }
}

/// What the first screen can do without: the directive, law cards, review status. Fetched right after it.
#[derive(Debug)]
pub struct Book {
    /// The pack it belongs to, by digest.
    pub digest: String,
    /// The clauses.
    pub directive: Directive,
    /// Their explanations.
    pub directive_text: DirectiveText,
    /// Law cards and review status.
    pub side: Side,
}

impl PartialEq for Book {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest && self.directive_text == other.directive_text
    }
}

impl Book {
    /// A clause and its words in the language shown.
    pub fn clause(&self, id: &str) -> Option<(&Clause, &ClauseText)> {
        let index = self
            .directive
            .clauses
            .iter()
            .position(|clause| clause.id == id)?;
        let text = self.directive_text.clauses.get(index)?;
        Some((&self.directive.clauses[index], text))
    }
}

/// How many scenarios a track gives.
pub fn taken(track: &Track) -> u32 {
    track.pools.iter().map(|pool| pool.take).sum()
}

/// Minutes that so many scenarios take, by the estimate of lint L-37.
pub const fn minutes(scenarios: u32) -> u32 {
    3 * scenarios
}

/// The seed of a run, from its hexadecimal form.
pub fn seed(hex: &str) -> Seed {
    hash::from_hex::<16>(hex).unwrap_or_default()
}

/// One scenario, whole, in one language.
#[derive(Debug)]
pub struct Scenario {
    /// Its entry.
    pub entry: Entry,
    /// What it is.
    pub neutral: Neutral,
    /// Its words.
    pub text: ScenarioText,
    /// What options are worth.
    pub key: Key,
    /// What is said after the answer.
    pub feedback: Feedback,
}

impl PartialEq for Scenario {
    fn eq(&self, other: &Self) -> bool {
        self.entry.text == other.entry.text && self.text.title == other.text.title
    }
}

impl Scenario {
    /// One decision of a branch as a question of its own: what is seen with it, and later than the first its name in place
    /// of the title.
    pub fn at_decision(&self, node: u32) -> Self {
        let (mut neutral, mut text) = (self.neutral.clone(), self.text.clone());
        let place = node as usize;
        if let (Some(seen), Some(words)) =
            (self.neutral.nodes.get(place), self.text.nodes.get(place))
        {
            if node == self.key.start {
                text.situation = format!("{}\n\n{}", text.situation, words.text);
            } else {
                neutral.artefacts.clear();
                text.artefacts.clear();
                text.title.clone_from(&words.name);
                text.situation.clone_from(&words.text);
            }
            neutral.artefacts.extend_from_slice(&seen.artefacts);
            text.artefacts.extend_from_slice(&words.artefacts);
        }
        Self {
            entry: self.entry.clone(),
            neutral,
            text,
            key: self.key.clone(),
            feedback: self.feedback.clone(),
        }
    }
}

/// Shared content.
pub type Shared<T> = Loading<Rc<T>>;
