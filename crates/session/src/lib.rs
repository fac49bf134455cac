//! The trainee's run as a state machine without a user interface.
//!
//! A run is an append-only list of [`Event`]s; its state is a fold over them, so a saved list is the whole truth.
//! Nothing here reads a clock, draws a random number or knows where things are stored: dates, seconds and ids come
//! in with the events.

pub mod calendar;
pub mod copy;
pub mod days;
pub mod draft;
pub mod event;
pub mod learner;
pub mod log;
pub mod marks;
pub mod measure;
pub mod pane;
pub mod record;
pub mod refresh;
pub mod result;
pub mod route;
pub mod run;
pub mod search;
pub mod site;

pub use draft::{Decision, Draft, Missing, Move};
pub use event::{Event, Learner, Measured, PackRef, Refresher, Start};
pub use run::{Given, Refused, Run, Steps};
