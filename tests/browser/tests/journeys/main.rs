//! Journeys over the built site in a real browser. One program, so that journeys run side by side.

mod link_to_certificate;
mod recorder;
