//! The one command surface: `cargo xtask serve | build | test | size | bench | check | python | fuzz`.
//!
//! Each command is a file; what they share is small: where things are ([`layout`]), how programs are run and their
//! time told ([`process`], [`steps`]), which tools are needed ([`tools`]). What can be a pure function of text or
//! bytes is one and has its tests beside it; the browser tests use [`server`],
//! [`python`], [`sampler`] and [`geckodriver`].

mod bench;
mod build;
mod check;
mod clock;
mod commands;
mod css;
mod debian;
mod deny;
mod digest;
mod failure;
mod files;
mod finish;
mod foreign;
mod fuzz;
mod hook;
mod html;
mod journeys;
mod layout;
mod modules;
mod packs;
mod page;
mod process;
pub mod python;
pub mod sampler;
mod script;
mod serve;
pub mod server;
mod size;
mod steps;
mod test;
mod tools;
mod trunk;
mod wasm;

pub use commands::run;
pub use journeys::TIMES;
pub use tools::geckodriver;
