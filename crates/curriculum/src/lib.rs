//! What is taught: the pack model, its written form, its compiled parts, and the draw of a run.
//!
//! The crate is pure: bytes come in as arguments, parts and problems go out. It knows no clock, no randomness
//! (the seed is an argument), no files and no text of the user interface: a problem is a code with a place, its
//! sentences live in `messages`.
//!
//! * [`vocabulary`]: the closed lists of DESIGN §2 as checked types;
//! * [`parts`]: the compiled form a page downloads (serde lives only there).

pub mod parts;
pub mod vocabulary;
