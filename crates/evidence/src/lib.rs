//! What a run proves: canonical bytes, signing, verifying (DESIGN §7).
//!
//! The crate is pure: keys, dates and the NFC normaliser come in as arguments; it reads no clock, no randomness and no
//! files. It judges signatures and forms, never persons.
//!
//! * [`wire`]: the requests and replies of the seal module, as the page sees them;
//! * [`problem`]: stable codes for what can be wrong with input.

pub mod problem;
pub mod wire;
