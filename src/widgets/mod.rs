//! Shared controls.
//!
//! Markup is plain functions: a Yew component costs about 4 KB of wasm each, so only what has state or effects of its
//! own is one.

pub mod control;
pub mod el;
pub mod heading;
pub mod icon;
pub mod level;
pub mod markup;
pub mod notice;
pub mod quote;
pub mod run_bar;
pub mod site_bar;

pub use control::{Weight, button, facts, link, more, submit};
pub use el::{el, keyed, node, plain, section, together, words, words_if_any};
pub use heading::{Heading, heading};
pub use icon::{icon, small_icon};
pub use level::level;
pub use markup::{SpanView, markup, markup_with, runs};
pub use notice::{Notice, Tone, remark};
pub use quote::quote;
pub use run_bar::RunBar;
pub use site_bar::site_bar;
