//! Gương, the browser pages.

pub mod learn;
pub mod platform;
pub mod widgets;
