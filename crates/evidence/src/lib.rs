//! What a run proves: canonical bytes, signing, verifying (DESIGN §7).
//!
//! The crate is pure: keys, dates and the NFC normaliser come in as arguments; it reads no clock, no randomness and no
//! files. It judges signatures and forms, never persons: a valid signature of level A says that a device's key signed
//! these fields, and nothing about honesty.
//!
//! * [`wire`]: the requests and replies of the seal module, as the page sees them; [`seal`]: its three calls;
//! * [`submission`]: the signed file, whole; [`certificate`]: the signed code, small and without answers;
//! * [`verify`]: from anything a person may paste to a verdict of independent facts;
//! * [`key`], [`proof`], [`cose`]: Ed25519 and the two envelopes around it;
//! * [`facts`], [`text`], [`date`], [`hex`], [`digits`]: checked values and their spellings;
//! * [`qr`]: the picture of a code; [`problem`]: stable codes for what can be wrong with input.

mod cbor;
pub mod certificate;
pub mod cose;
pub mod date;
pub mod digits;
pub mod facts;
mod fields;
mod find;
pub mod hex;
mod json;
pub mod key;
pub mod problem;
pub mod proof;
pub mod qr;
pub mod seal;
pub mod submission;
pub mod text;
pub mod verify;
pub mod wire;
