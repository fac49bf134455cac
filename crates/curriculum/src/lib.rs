//! What is taught: the pack model, its written form, its compiled parts, and the draw of a run.
//!
//! The crate is pure: bytes come in as arguments, parts and problems go out. It knows no clock, no randomness
//! (the seed is an argument), no files and no text of the user interface: a problem is a code with a place, its
//! sentences live in `messages`.
//!
//! * [`vocabulary`]: the closed lists of DESIGN §2 as checked types;
//! * [`parts`]: the compiled form a page downloads, [`json`]: how records are read and written, [`read`]: reading it from untrusted bytes;
//! * [`markup`]: the small markup of texts;
//! * [`numbering`], [`stream`], [`draw`], [`answer`], [`hash`], [`canonical`]: numbers, randomness, draws, Answers,
//!   digests (`docs/formats.md` §2, with vectors);
//! * `written` and `compile` (feature `written`, never in the trainee's page): the form a trainer edits, read with all
//!   its problems at once, and its compilation to parts. [`problem`]: what is wrong, where.

pub mod answer;
pub mod canonical;
#[cfg(feature = "written")]
pub mod compile;
pub mod draw;
pub mod hash;
pub mod hidden;
pub mod json;
pub mod markup;
pub mod numbering;
pub mod parts;
pub mod problem;
pub mod read;
pub mod stream;
pub mod vocabulary;
#[cfg(feature = "written")]
pub mod written;
