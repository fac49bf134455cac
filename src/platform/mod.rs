//! The only place that touches the browser.
//!
//! Every module is a thin port: plain values in, plain values or typed errors out. Nothing here panics or traps when
//! the browser refuses, and nothing here knows what a run is.

pub mod assets;
pub mod clock;
pub mod drafts;
pub mod files;
pub mod fragment;
pub mod memory;
pub mod page;
pub mod panic;
pub mod picture;
pub mod prefs;
pub mod print;
pub mod random;
pub mod seal;
pub mod share;
pub mod storage;
pub mod tabs;
pub mod text;
pub mod visible;

mod js;
mod local;
mod tab;
