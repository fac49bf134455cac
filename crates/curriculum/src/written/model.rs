//! A pack as it is written, checked: every value is inside its range, every reference leads somewhere, every text
//! exists in every declared language.

use std::collections::BTreeMap;

use super::task::{FeedPost, Node, Page, Task};
use crate::parts::ByLang;
use crate::vocabulary::{
    Anchor, ArtefactKind, Audience, CardStatus, Confidence, Difficulty, Lang, PackKind,
    ReviewStatus,
};

/// A text in every declared language; an optional text that is left out is an empty map.
pub type Text = ByLang<String>;

/// A whole pack. [`super::read`] gives one only when nothing at all is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPack {
    /// a–z 0–9 and hyphens; the folder's name.
    pub id: String,
    /// The author's version, for people.
    pub version: String,
    /// Bank or set.
    pub kind: PackKind,
    /// Declared languages, the pack's own first; not empty.
    pub languages: Vec<Lang>,
    /// 1–100.
    pub pass_mark: u8,
    /// Ascending; the first is the pass mark.
    pub bands: [u8; 4],
    /// `YYYY-MM-DD`.
    pub released_on: String,
    /// Title.
    pub title: Text,
    /// One or two sentences.
    pub lede: Text,
    /// How certificates cite the directive.
    pub citation: Text,
    /// How far people have read the content.
    pub review_status: ReviewStatus,
    /// The same in words.
    pub review_text: Text,
    /// In the author's order; the track of everything is not among them.
    pub tracks: Vec<WrittenTrack>,
    /// In the author's order.
    pub misconceptions: Vec<Misconception>,
    /// The directive.
    pub directive: WrittenDirective,
    /// By file name.
    pub cards: Vec<WrittenCard>,
    /// In the author's order.
    pub terms: Vec<WrittenTerm>,
    /// Two parallel forms, or none.
    pub measure: Vec<WrittenForm>,
    /// In the order people meet them (`order` in `pack.toml`).
    pub scenarios: Vec<Scenario>,
    /// Drawings by name, without `.svg`.
    pub pictures: BTreeMap<String, Vec<u8>>,
    /// What is kept beside the content, never compiled.
    pub beside: Beside,
}

/// A track: what people of some audiences take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenTrack {
    /// Printed on certificates; not `all`.
    pub id: String,
    /// Who it is for; may be empty.
    pub audiences: Vec<Audience>,
    /// Drawn one after the other; not empty.
    pub pools: Vec<WrittenPool>,
}

/// Some scenarios, of which a number is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPool {
    /// How many are drawn: 1 to the number there are.
    pub take: usize,
    /// Places in [`WrittenPack::scenarios`], in the order people meet them; each in one pool of a track at most.
    pub from: Vec<usize>,
}

/// `lints.toml`: answers to the judgement of quality, and where the drawings come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// In the author's order.
    pub answers: Vec<LintAnswer>,
    /// In the author's order.
    pub drawings: Vec<DrawingRights>,
}

/// A person's answer to one finding of `lints`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LintAnswer {
    /// `L-03`.
    pub lint: String,
    /// File the finding is in.
    pub file: String,
    /// Key path of the finding; empty for the whole file.
    pub path: String,
    /// Who answers; may be empty.
    pub by: String,
    /// Why it stays as it is.
    pub reason: String,
    /// Line in `lints.toml`, from 1.
    pub line: u32,
}

/// Where a drawing comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawingRights {
    /// The drawing's name, without `.svg`.
    pub name: String,
    /// Who made it, or where it was found.
    pub source: String,
    /// Under which terms it may be used.
    pub licence: String,
}

/// A belief that leads to mistakes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misconception {
    /// `M19`.
    pub code: String,
    /// As people say it.
    pub text: Text,
}

/// The directive, clause by clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDirective {
    /// In the order of the text.
    pub clauses: Vec<WrittenClause>,
    /// Where the wording comes from.
    pub provenance: Text,
    /// What has changed since.
    pub footnote: Text,
}

/// One clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenClause {
    /// `I.2`.
    pub id: String,
    /// 0–4.
    pub point: u32,
    /// Whether scenarios may test it.
    pub testable: bool,
    /// Exact passages of the directive, Vietnamese; not empty.
    pub quotes: Vec<String>,
    /// Short name.
    pub name: Text,
    /// What it asks.
    pub heading: Text,
    /// Whom it addresses.
    pub addressee: Text,
    /// Plain explanation (markup).
    pub plain: Text,
    /// House reading (markup); may be empty.
    pub reading: Text,
    /// Translation, in every declared language but Vietnamese.
    pub translation: Text,
}

/// A law card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenCard {
    /// Path of its file in the pack's folder.
    pub file: String,
    /// Never removed, never reused.
    pub id: String,
    /// Short name.
    pub title: Text,
    /// What it says.
    pub statement: Text,
    /// The document.
    pub source_title: String,
    /// Where it was read.
    pub source_url: String,
    /// Its standing.
    pub status: CardStatus,
    /// `YYYY-MM-DD`, or empty.
    pub effective_from: String,
    /// What it replaced; may be empty.
    pub replaces: String,
    /// What replaced it; may be empty.
    pub replaced_by: String,
    /// `YYYY-MM-DD`.
    pub checked_on: String,
    /// How sure the author is.
    pub confidence: Confidence,
    /// People's names.
    pub reviewers: Vec<String>,
}

/// One of the two forms of the measure before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenForm {
    /// In submissions; never shown.
    pub id: String,
    /// As many as the other form has, as many of them sound; in the order shown.
    pub items: Vec<FormItem>,
}

/// A short message to be judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormItem {
    /// Never shown.
    pub id: String,
    /// Whether it deserves to be believed.
    pub sound: bool,
    /// The message.
    pub text: Text,
    /// How one can tell.
    pub why: Text,
}

/// A word that the training uses, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenTerm {
    /// Never shown.
    pub id: String,
    /// The word.
    pub term: Text,
    /// What it means here.
    pub meaning: Text,
    /// Clauses it belongs to; may be empty.
    pub clauses: Vec<String>,
}

/// One scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Path of its file in the pack's folder.
    pub file: String,
    /// `S01`.
    pub id: String,
    /// From 1.
    pub version: u32,
    /// Not empty, each once.
    pub audiences: Vec<Audience>,
    /// Not empty, the primary anchor first.
    pub clauses: Vec<String>,
    /// How it hangs on them.
    pub anchor: Anchor,
    /// Objectives, not empty.
    pub objectives: Vec<String>,
    /// The author's estimate.
    pub difficulty: Difficulty,
    /// Ids of law cards.
    pub cards: Vec<String>,
    /// Ids of scenarios that practise the same thing.
    pub siblings: Vec<String>,
    /// Keys of the source registry.
    pub sources: Vec<String>,
    /// People's names.
    pub reviewers: Vec<String>,
    /// `YYYY-MM-DD`, or empty.
    pub reviewed_on: String,
    /// Title.
    pub title: Text,
    /// What the artefacts do not show (markup).
    pub situation: Text,
    /// The question.
    pub question: Text,
    /// In the order they are drawn. In a spot scenario their texts hold its spans, `{id:words}`.
    pub artefacts: Vec<WrittenArtefact>,
    /// What is to be done, which says the activity as well.
    pub task: Task,
}

impl Scenario {
    /// Everything it shows: its artefacts, then those of its decisions, its posts or its pages.
    pub fn shown(&self) -> impl Iterator<Item = &WrittenArtefact> {
        let nodes: &[Node] = match &self.task {
            Task::Branch { nodes, .. } => nodes,
            _ => &[],
        };
        let posts: &[FeedPost] = match &self.task {
            Task::Feed { posts, .. } => posts,
            _ => &[],
        };
        let pages: &[Page] = match &self.task {
            Task::Investigate { pages, .. } => pages,
            _ => &[],
        };
        let later = nodes.iter().flat_map(|node| &node.artefacts);
        let posts = posts.iter().map(|post| &post.shown);
        let pages = pages.iter().map(|page| &page.shown);
        self.artefacts.iter().chain(later).chain(posts).chain(pages)
    }
}

/// One thing on the stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenArtefact {
    /// What it is drawn as.
    pub kind: ArtefactKind,
    /// At night.
    pub night: bool,
    /// A group or page.
    pub group: bool,
    /// Name of the group, page, caller or issuer.
    pub name: Text,
    /// Under the name; may be empty.
    pub detail: Text,
    /// Time; may be empty.
    pub when: Text,
    /// Of a notice; may be empty.
    pub title: Text,
    /// Of a post or notice (markup).
    pub body: Text,
    /// Under a post; may be empty.
    pub counts: Text,
    /// Name of a picture, or empty.
    pub picture: String,
    /// With a picture.
    pub alt: Text,
    /// Speakers.
    pub people: Vec<Person>,
    /// What is said.
    pub lines: Vec<Said>,
}

/// A speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Inside its artefact.
    pub id: String,
    /// As shown.
    pub name: Text,
}

/// Who says a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// The trainee.
    Me,
    /// A place in [`WrittenArtefact::people`].
    Person(u32),
}

/// A message, spoken line or comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The speaker.
    pub who: Speaker,
    /// The words, or a voice note's transcript.
    pub text: Text,
    /// 0 for none.
    pub voice_seconds: u32,
    /// Marked as forwarded.
    pub forwarded: bool,
    /// Name of a picture, or empty.
    pub picture: String,
    /// With a picture.
    pub alt: Text,
}
