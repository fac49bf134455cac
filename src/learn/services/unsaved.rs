//! Work that could not be saved lives in the page only; the other module of the page must find it.

use std::rc::Rc;

use session::log::Log;

use crate::learn::model::{ActiveRun, SaveFailure};
use crate::platform::memory;

/// Begins with `run/`, so that the last-resort banner exports it too.
const KEY: &str = "run/unsaved";

/// Remembers a run that could not be saved.
pub fn put(run: &ActiveRun) {
    memory::set(
        KEY,
        &format!("{}\n{}\n{}", run.profile, run.generation, run.log.encode()),
    );
}

/// It is saved now.
pub fn clear() {
    memory::remove(KEY);
}

/// The run that is in this page only.
pub fn find() -> Option<(ActiveRun, SaveFailure)> {
    let text = memory::get(KEY)?;
    let (profile, rest) = text.split_once('\n')?;
    let (generation, body) = rest.split_once('\n')?;
    let log = Rc::new(Log::decode(body).ok()?);
    let run = ActiveRun {
        profile: profile.to_owned(),
        log,
        generation: generation.parse().ok()?,
    };
    Some((run, SaveFailure::Other))
}
