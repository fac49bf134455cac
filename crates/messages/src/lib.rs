//! Every visible text of the user interface, one typed function a key, Vietnamese first.
//!
//! A missing translation is a compile error. Texts of a pack (scenarios, clauses, cards) live in the pack, not here.
//! The voice is a kind colleague's: Anh/Chị, no exclamation marks, what happened – what is safe – what to do next.

#[macro_use]
mod macros;

pub mod activity;
pub mod certificate;
pub mod cli;
pub mod dates;
pub mod directive;
pub mod investigate;
pub mod lints;
pub mod look_up;
pub mod measure;
pub mod notice;
pub mod problems;
pub mod reasons;
pub mod refresh;
pub mod restore;
pub mod result;
pub mod scene;
pub mod shell;
pub mod verify;
pub mod welcome;
pub mod who;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The language tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// The other language of the switch.
    pub const fn other(self) -> Self {
        match self {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        }
    }
}
