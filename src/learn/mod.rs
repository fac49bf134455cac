//! Học: the trainee's page.
//!
//! One folder a screen. State is [`model::Model`], a pure reducer; everything that touches the browser goes through
//! [`services::Services`] and [`crate::platform`].

pub mod app;
pub mod content;
pub mod ctx;
pub mod model;
pub mod services;

mod certificate;
mod directive;
mod given;
mod look_up;
mod measure;
mod notices;
mod refresh;
mod restore;
mod result;
mod scene;
mod verify;
mod welcome;
mod who;
