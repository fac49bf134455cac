//! What scores an answer, and what is said after it.

use crate::record;
use crate::vocabulary::{PageRole, Stance, Treats, Truth};

record! {
    /// All that scoring needs.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Key {
        /// Hexadecimal salt of the numbering: empty in an open pack, 32 digits in a sealed one.
        pub salt: String,
        /// One for each option number.
        pub options: Vec<KeyOption>,
        /// One for each number: order: rank from 1, 0 for a distractor; rate: rating 0–2; sort: number of the bin; spot: 1
        /// for a warning sign, else 0; branch: number of the decision it leads to and 1, 0 where the story ends. Empty where
        /// the credits say it (choose-one, choose-many, reply).
        pub marks: Vec<u32> = default,
        /// Branch: for each option number the number of its decision; empty in other activities.
        pub nodes: Vec<u32> = default,
        /// Branch: number of the decision with which it begins.
        pub start: u32 = default,
        /// Feed: one for each post number; empty in other activities.
        pub posts: Vec<KeyPost> = default,
        /// Investigate: one for each page number; empty in other activities.
        pub pages: Vec<KeyPage> = default,
    }

    /// What opening a page does.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct KeyPage {
        /// The author's id.
        pub id: String,
        /// What opening it does.
        pub role: PageRole,
    }

    /// What a post is, and what each action is worth on it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct KeyPost {
        /// The author's id.
        pub id: String,
        /// What it is.
        pub truth: Truth,
        /// 0–3, one for each action number.
        pub credits: Vec<u8>,
        /// As what each action treats it.
        pub treats: Vec<Treats>,
    }

    /// What an option is worth.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct KeyOption {
        /// The author's id.
        pub id: String,
        /// 0–3; 3 or 0 for options to tick, steps and spans; 0 for what is rated or sorted, of which `marks` say all.
        pub credit: u8,
        /// The kind of move; `other` for items and spans.
        pub stance: Stance,
        /// Code of the misconception behind it, empty for none.
        pub misconception: String,
    }

    /// What is said after the answer, in one language.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Feedback {
        /// The lesson of the whole as a headline; empty in choose-one and reply, whose options have their own.
        pub lesson: String = default,
        /// The rule to take along (markup); empty likewise.
        pub next: String = default,
        /// One for each option number.
        pub options: Vec<OptionFeedback>,
        /// One for each post number of a feed.
        pub posts: Vec<PostFeedback> = default,
        /// One for each page number of investigate: what the page is good for, and what not (markup).
        pub pages: Vec<String> = default,
    }

    /// What is said about one post.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PostFeedback {
        /// What it was, how one could tell, the best move (markup).
        pub why: String,
        /// What happened when an action was taken, by its number (markup); empty where nothing is told.
        pub after: Vec<String>,
    }

    /// What is said about one option.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct OptionFeedback {
        /// The lesson as a headline; empty where the whole has one.
        pub lesson: String,
        /// Why it tempts; for the best option, what it protects (markup).
        pub why: String,
        /// What to do instead, or how to do it well (markup); in a branch what then happens; empty where the whole has it.
        pub next: String,
    }
}
