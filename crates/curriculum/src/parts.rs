//! The compiled form of a pack: small canonical JSON parts, each named by its SHA-256 (DESIGN §6a, `docs/formats.md`).
//!
//! Three kinds never mix: **neutral and text parts** (what may be seen before an answer), the **key part** (what
//! scoring needs) and **feedback parts** (what may be seen after it). Options are numbered by hash, so nothing in the
//! first kind betrays the second.

mod judged;
mod measure;
mod side;

use std::collections::BTreeMap;

pub use judged::{Feedback, Key, KeyOption, KeyPage, KeyPost, OptionFeedback, PostFeedback};
pub use measure::{Form, FormText, Measure, MeasureText};
pub use side::{Card, Glossary, ScenarioRecord, Side, Term};

use crate::record;
pub use crate::vocabulary::ArtefactKind;
use crate::vocabulary::{Activity, Anchor, Audience, Difficulty, Lang, PackKind};

/// SHA-256 of a part's bytes, as 64 lower-case hexadecimal digits.
pub type Hash = String;

/// One value a language.
pub type ByLang<T> = BTreeMap<Lang, T>;

/// The version of the compiled form that this crate writes and reads.
pub const FORMAT: u32 = 1;

record! {
    /// `packs/index.json`: the one mutable file.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Index {
        /// Packs on this site, the default first.
        pub packs: Vec<IndexEntry>,
    }

    /// One pack on this site.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct IndexEntry {
        /// The pack's id, also its folder under `packs/`.
        pub id: String,
        /// Digest of the current root: `packs/<id>/roots/<digest>.json`.
        pub current: Hash,
        /// Hash of the side bundle: `packs/<id>/parts/<hash>.json`.
        pub side: Hash,
        /// Released digests, oldest first; a current digest that is not among them is a draft.
        pub released: Vec<Hash>,
        /// Digests that must not be started any more.
        pub withdrawn: Vec<Hash>,
    }

    /// The root of a compiled pack. The pack's digest is the SHA-256 of its canonical bytes.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Root {
        /// [`FORMAT`].
        pub format: u32,
        /// The pack's id.
        pub id: String,
        /// The author's version, for people.
        pub version: String,
        /// Bank or set.
        pub kind: PackKind,
        /// Declared languages, the first is the pack's own.
        pub languages: Vec<Lang>,
        /// Version of the scoring rule, by activity.
        pub rules: BTreeMap<Activity, u32>,
        /// Percent needed to pass, 1–100.
        pub pass_mark: u8,
        /// Percent at which the four passing bands begin (Đạt, Khá, Giỏi, Xuất sắc), ascending.
        pub bands: [u8; 4],
        /// What can be taken; a pack without tracks has one, `all`.
        pub tracks: Vec<Track>,
        /// Shelves of at most 64 scenarios.
        pub shelves: Vec<ShelfRef>,
        /// The directive.
        pub directive: DirectiveRef,
        /// Hash of the [`PackText`] by language.
        pub text: ByLang<Hash>,
        /// Hash of the [`Measure`]; empty where there is none.
        pub measure: Hash = default,
        /// Hash of the [`MeasureText`] by language.
        pub measure_text: ByLang<Hash> = default,
    }

    /// A track: pools to draw from.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Track {
        /// The track's id.
        pub id: String,
        /// Who it is for.
        pub audiences: Vec<Audience>,
        /// Drawn in this order; a drawn scenario keeps the pool's order.
        pub pools: Vec<Pool>,
    }

    /// Some scenarios, of which a number is drawn.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Pool {
        /// How many are drawn.
        pub take: u32,
        /// `shelf:index` of each.
        pub from: Vec<String>,
    }

    /// Where a shelf's parts are.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ShelfRef {
        /// Hash of the [`Shelf`].
        pub entries: Hash,
        /// Hash of the [`Titles`] by language.
        pub titles: ByLang<Hash>,
        /// Number of scenarios on it.
        pub count: u32,
    }

    /// Where the directive's parts are.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct DirectiveRef {
        /// Hash of the [`Directive`].
        pub clauses: Hash,
        /// Hash of the [`DirectiveText`] by language.
        pub text: ByLang<Hash>,
    }

    /// The pack's own words.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PackText {
        /// Title of the training.
        pub title: String,
        /// One or two sentences under it.
        pub lede: String,
        /// How the directive is cited on certificates (brief §0.2).
        pub citation: String,
        /// The misconceptions by code, as people say them (brief §5.1).
        pub misconceptions: BTreeMap<String, String>,
    }

    /// A shelf.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Shelf {
        /// In pack order.
        pub entries: Vec<Entry>,
    }

    /// What a list of scenarios needs to know of one.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Entry {
        /// The scenario's id.
        pub id: String,
        /// Its activity.
        pub activity: Activity,
        /// Who it is for.
        pub audiences: Vec<Audience>,
        /// Clauses, the primary anchor first.
        pub clauses: Vec<String>,
        /// How it hangs on them.
        pub anchor: Anchor,
        /// Objectives.
        pub objectives: Vec<String>,
        /// The author's estimate.
        pub difficulty: Difficulty,
        /// Scenarios that practise the same thing.
        pub siblings: Vec<String>,
        /// Hash of the [`Neutral`] part.
        pub neutral: Hash,
        /// Hash of the [`ScenarioText`] by language.
        pub text: ByLang<Hash>,
        /// Hash of the [`Key`].
        pub key: Hash,
        /// Hash of the [`Feedback`] by language.
        pub feedback: ByLang<Hash>,
    }

    /// Titles of a shelf's scenarios, in shelf order.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Titles {
        /// In shelf order.
        pub titles: Vec<String>,
    }

    /// What a scenario is, without words and without the key.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Neutral {
        /// The scenario's id.
        pub id: String,
        /// Its activity.
        pub activity: Activity,
        /// The things that are shown.
        pub artefacts: Vec<Artefact>,
        /// How many options, steps, items, spans or actions there are; they are numbered from 0.
        pub options: u32,
        /// How many are ticked (choose-many) or placed (order) at least; 0 in other activities.
        pub pick_min: u32 = default,
        /// How many at most; 0 in other activities.
        pub pick_max: u32 = default,
        /// Numbers of the bins in the order they are shown; empty in other activities than sort.
        pub bins: Vec<u32> = default,
        /// Decisions of a branch, by number; empty in other activities.
        pub nodes: Vec<Node> = default,
        /// Posts of a feed, by number; empty in other activities. Its options are the actions.
        pub posts: Vec<Artefact> = default,
        /// Numbers of the posts in the order they are shown.
        pub post_order: Vec<u32> = default,
        /// Numbers of the actions in the order they are shown.
        pub action_order: Vec<u32> = default,
        /// Numbers of the actions that pass a post on: before one, people are asked why they trust it.
        pub sharing: Vec<u32> = default,
        /// Pages that can be opened to check something, by number; empty in other activities than investigate.
        pub pages: Vec<Artefact> = default,
        /// One for each page: numbers of those it leads to.
        pub links: Vec<Vec<u32>> = default,
        /// Numbers of the pages that can be opened right from what is shown.
        pub open: Vec<u32> = default,
        /// One for each search that is offered: numbers of the pages it finds.
        pub results: Vec<Vec<u32>> = default,
        /// Law cards, by id.
        pub cards: Vec<String>,
    }

    /// A decision of a branch. Which options it has, and where they lead, stands in the key.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Node {
        /// What is shown with it.
        pub artefacts: Vec<Artefact>,
    }

    /// One thing on the stage: a chat, a post, a call, a notice. One model, shared by every activity.
    ///
    /// A flat record with a `kind`, so that text parts can mirror it by position. What a kind does not use is empty.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Artefact {
        /// What it is drawn as.
        pub kind: ArtefactKind,
        /// Whether the scene is set at night.
        pub night: bool,
        /// A group (chat) or page (post) rather than a person.
        pub group: bool,
        /// Picture shown with it, by part name (`<hash>.svg`), empty for none.
        pub picture: String,
        /// Messages (chat), spoken lines (call), comments (post), in order. A notice has none.
        pub lines: Vec<Line>,
    }

    /// One message, spoken line or comment.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Line {
        /// Number of the speaker in [`ArtefactText::people`]; 0 and without meaning where `mine`.
        pub who: u32,
        /// Said by the trainee's own side.
        pub mine: bool,
        /// Marked as forwarded many times.
        pub forwarded: bool,
        /// Length of a voice note in seconds, 0 for text.
        pub voice_seconds: u32,
        /// Picture in the message, by part name, empty for none.
        pub picture: String,
    }

    /// A scenario's words before the answer, in one language.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ScenarioText {
        /// Title.
        pub title: String,
        /// The situation (markup).
        pub situation: String,
        /// The question.
        pub question: String,
        /// One for each of [`Neutral::artefacts`].
        pub artefacts: Vec<ArtefactText>,
        /// One for each option number; of a span, its words without markup.
        pub options: Vec<String>,
        /// One for each bin number.
        pub bins: Vec<String> = default,
        /// One for each of [`Neutral::nodes`].
        pub nodes: Vec<NodeText> = default,
        /// One for each of [`Neutral::posts`].
        pub posts: Vec<ArtefactText> = default,
        /// One for each of [`Neutral::pages`].
        pub pages: Vec<ArtefactText> = default,
        /// One for each of [`Neutral::pages`]: what links to it say.
        pub labels: Vec<String> = default,
        /// One for each of [`Neutral::results`]: what is searched for.
        pub searches: Vec<String> = default,
    }

    /// The words of one decision of a branch.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct NodeText {
        /// A short name of the moment.
        pub name: String,
        /// What one sees now (markup). May be empty where the branch begins.
        pub text: String,
        /// One for each of [`Node::artefacts`].
        pub artefacts: Vec<ArtefactText>,
    }

    /// The words of one artefact. In a spot scenario `body` is markup with spans, and `name`, `detail`, `when`, `title`,
    /// `counts` and `lines` are [`crate::markup::marked`] texts.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ArtefactText {
        /// Name of the group, page, caller or issuing body.
        pub name: String,
        /// Under the name: members, followers, number, document number. May be empty.
        pub detail: String,
        /// Time line, date, state ("Thứ Ba, 22 giờ 51"). May be empty.
        pub when: String,
        /// Title of a notice. May be empty.
        pub title: String,
        /// Body of a post or notice (markup). May be empty.
        pub body: String,
        /// Plain counts under a post ("2 nghìn lượt chia sẻ"). May be empty.
        pub counts: String,
        /// What a sighted person would use from the picture. Empty when there is none.
        pub alt: String,
        /// The speakers.
        pub people: Vec<String>,
        /// One for each of [`Artefact::lines`]; the transcript of a voice note.
        pub lines: Vec<String>,
        /// One for each of [`Artefact::lines`]: the alternative text of its picture, or empty.
        pub line_alts: Vec<String>,
    }

    /// The directive's clauses, without translation or explanation.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Directive {
        /// In the order of the text.
        pub clauses: Vec<Clause>,
    }

    /// One numbered clause.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Clause {
        /// `I.0` … `4.4`.
        pub id: String,
        /// 0 for the introduction, 1–4 for the points.
        pub point: u32,
        /// Verbatim Vietnamese, one string for each passage quoted (most have one).
        pub quotes: Vec<String>,
        /// Whether scenarios may test it (brief §1.2).
        pub testable: bool,
    }

    /// The directive's explanations, in one language.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct DirectiveText {
        /// One for each of [`Directive::clauses`].
        pub clauses: Vec<ClauseText>,
        /// Where the wording comes from (brief §0.2), shown under every quotation.
        pub provenance: String,
        /// What has changed since (brief §1.5).
        pub footnote: String,
    }

    /// A clause explained.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ClauseText {
        /// A short name for lists.
        pub name: String,
        /// What it asks, as a headline.
        pub heading: String,
        /// Whom it addresses.
        pub addressee: String,
        /// Plain explanation (markup).
        pub plain: String,
        /// The house reading where one is binding (brief §1.4), or empty (markup).
        pub reading: String,
        /// Faithful translation of the quotation; empty in Vietnamese.
        pub translation: String,
    }
}
