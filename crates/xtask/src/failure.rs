//! Why a command stopped, in a sentence for the person at the terminal.

use std::fmt;

/// What went wrong and, where it is known, what to do.
#[derive(Debug)]
pub(crate) struct Failure(String);

/// What a step gives.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(text: impl Into<String>) -> Failure {
        Failure(text.into())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Says what was being done when an error arrived.
pub(crate) trait Context<T> {
    /// `what` completes “could not …”.
    fn context(self, what: impl FnOnce() -> String) -> Outcome<T>;
}

impl<T, E: fmt::Display> Context<T> for Result<T, E> {
    fn context(self, what: impl FnOnce() -> String) -> Outcome<T> {
        self.map_err(|error| Failure::new(format!("could not {}: {error}", what())))
    }
}
