//! The side bundle: bookkeeping, which may change while runs go on.

use super::{ByLang, Hash};
use crate::record;
use crate::vocabulary::{CardStatus, Confidence};

record! {
    /// Bookkeeping with a digest of its own, so that a re-check orphans no run.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Side {
        /// Law cards.
        pub cards: Vec<Card>,
        /// Who has read the content, in words, by language.
        pub review: ByLang<String>,
        /// `awaiting-people` or `signed-off`.
        pub review_status: String,
        /// The author's date of this version, `YYYY-MM-DD`.
        pub released_on: String,
        /// What is on file about each scenario, in pack order.
        pub scenarios: Vec<ScenarioRecord>,
        /// Hash of the [`Glossary`] by language; empty where there is none.
        pub glossary: ByLang<Hash> = default,
    }

    /// Words that the training uses, in one language.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Glossary {
        /// In the author's order.
        pub terms: Vec<Term>,
    }

    /// A word and what it means here.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Term {
        /// The word.
        pub term: String,
        /// What it means here.
        pub meaning: String,
        /// Clauses it belongs to; may be empty.
        pub clauses: Vec<String>,
    }

    /// Bookkeeping of one scenario.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ScenarioRecord {
        /// The scenario's id.
        pub id: String,
        /// The author's count of its versions, from 1.
        pub version: u32,
        /// Keys of the source registry.
        pub sources: Vec<String>,
        /// Names of people who have read it.
        pub reviewers: Vec<String>,
        /// `YYYY-MM-DD`, or empty.
        pub reviewed_on: String,
    }

    /// A dated law card (brief §2).
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Card {
        /// Never removed or reused.
        pub id: String,
        /// Short name.
        pub title: ByLang<String>,
        /// What it says.
        pub statement: ByLang<String>,
        /// The document.
        pub source_title: String,
        /// Where it was read; shown as text, never fetched.
        pub source_url: String,
        /// Its standing.
        pub status: CardStatus,
        /// `YYYY-MM-DD`, or empty.
        pub effective_from: String,
        /// What replaced it, or what it replaced, in words; may be empty.
        pub replaced_by: String,
        /// What it replaced, in words; may be empty.
        pub replaces: String,
        /// `YYYY-MM-DD`.
        pub checked_on: String,
        /// How sure the author is of the statement.
        pub confidence: Confidence,
        /// Names of people who have read the card.
        pub reviewers: Vec<String>,
    }
}
