//! What tests share. A dev-dependency only: nothing that is published contains it.
//!
//! * [`decoders`]: everything that reads from outside, each as one function of any bytes with what must hold afterwards.
//!   `fuzz/` feeds them new inputs, `tests/corpus.rs` the inputs kept in `fuzz/corpus`.
//! * [`activities`]: the fixture with one scenario of each activity, compiled, with its keys.
//! * [`runs`]: the start of a run.
//! * [`written`]: packs built by a program, for the lints and their bench.

pub mod activities;
pub mod decoders;
pub mod runs;
pub mod written;
