//! Work that could not be saved lives in the page only; the other module of the page must find it.

use std::rc::Rc;

use session::log::Log;
use session::record::{self, Record};

use crate::learn::model::ActiveRun;
use crate::platform::memory;

/// The run, as a record; begins with `run/`, so that the last-resort banner hands it out too.
const RUN: &str = "run/unsaved";
/// Whose it is.
const PROFILE: &str = "unsaved/profile";

/// Remembers a run that could not be saved.
pub fn put(run: &ActiveRun) {
    let record = Record {
        generation: run.generation,
        body: run.log.encode(),
    };
    // A run is far smaller than what a record may hold.
    if let Ok(text) = record::encode(&record) {
        memory::set(RUN, &text);
        memory::set(PROFILE, &run.profile);
    }
}

/// It is saved now, or of no use any more.
pub fn clear() {
    memory::remove(RUN);
    memory::remove(PROFILE);
}

/// The run that is in this page only.
pub fn find() -> Option<ActiveRun> {
    let record = record::decode(&memory::get(RUN)?).ok()?;
    Some(ActiveRun {
        profile: memory::get(PROFILE)?,
        log: Rc::new(Log::decode(&record.body).ok()?),
        generation: record.generation,
    })
}
