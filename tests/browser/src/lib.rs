//! Real browsers on the built site.
//!
//! [`Site`] serves a `dist/` folder, with faults where a test wants them; [`Browser`] is one session of one [`Engine`];
//! [`Learner`] walks through the trainee's page as a person does, and knows from the [`Oracle`] which answers are best.
//!
//! Everything here panics where it cannot go on: a test has nobody to hand an error to. What was being done is printed
//! then, and a picture of the screen is kept under `target/browser-failures/`.

mod axe;
mod browser;
mod checks;
pub mod clock;
mod device;
mod driver;
mod elements;
mod engine;
mod engines;
mod failure;
mod keyboard;
mod layout;
mod learner;
mod oracle;
mod paper;
mod pointer;
mod profile;
mod scanner;
mod scratch;
mod site;
mod spoken;
mod stored;
mod tabs;
mod wire;

pub use axe::{Axe, Finding, Findings};
pub use browser::{Browser, Screen};
pub use engine::{Engine, Setup};
pub use engines::timed;
pub use fantoccini::key::Key;
pub use keyboard::Stop;
pub use learner::{Choice, Learner, Person, feedback_at, hook, question_at};
pub use oracle::{Asked, Kind, Oracle, Post};
pub use paper::{page_size, pages};
pub use scanner::{Code, Scan, View, scan};
pub use site::{Reply, Report, Site};
pub use spoken::Spoken;
pub use stored::{Saved, Stored};
pub use tabs::Tab;
