//! Work that could not be saved lives in the page only; the other module of the page must find it.

use std::rc::Rc;

use session::log::Log;
use session::record::{self, Record};

use super::{profile_of, run_key};
use crate::learn::model::ActiveRun;
use crate::platform::memory;

/// Remembers a run that could not be saved: as a record, under the key that it is to be saved at, so that the last-resort
/// banner hands it out too. What memory keeps as storage has a slot behind its key.
pub fn put(run: &ActiveRun) {
    let record = Record {
        generation: run.generation,
        body: run.log.encode(),
    };
    // A run is far smaller than what a record may hold.
    if let Ok(text) = record::encode(&record) {
        memory::set(&key(run), &text);
    }
}

/// It is saved now, or of no use any more.
pub fn clear(run: &ActiveRun) {
    memory::remove(&key(run));
}

/// None is of use any more.
pub fn clear_all() {
    keys().iter().for_each(|key| memory::remove(key));
}

/// The runs that are in this page only.
pub fn all() -> Vec<ActiveRun> {
    keys().iter().filter_map(|key| read(key)).collect()
}

fn keys() -> Vec<String> {
    let mut keys = memory::keys();
    keys.retain(|key| key.starts_with("run/") && !key.contains(memory::SLOT));
    keys
}

fn read(key: &str) -> Option<ActiveRun> {
    let record = record::decode(&memory::get(key)?).ok()?;
    Some(ActiveRun {
        profile: profile_of(key).to_owned(),
        log: Rc::new(Log::decode(&record.body).ok()?),
        generation: record.generation,
    })
}

fn key(run: &ActiveRun) -> String {
    run_key(&run.profile, &run.log.run().start.run_id)
}

/// The run that is in this page only and is to be gone on with, where `saved` is the one that is saved. Others are
/// forgotten when they are of no use any more.
pub fn ahead(saved: Option<&ActiveRun>) -> Option<ActiveRun> {
    let mut open = None;
    for run in all() {
        match judge(saved, open.as_ref(), &run) {
            Judgement::Over => clear(&run),
            Judgement::Waits => {}
            Judgement::Open(generation) => open = Some(ActiveRun { generation, ..run }),
        }
    }
    open
}

/// What is to become of a run that is in this page only.
#[derive(Debug, PartialEq, Eq)]
enum Judgement {
    /// It is saved after all, or another tab has gone on otherwise, and what that saved stands.
    Over,
    /// One that was begun after it is gone on with.
    Waits,
    /// It is gone on with, and builds on this generation.
    Open(u64),
}

fn judge(saved: Option<&ActiveRun>, open: Option<&ActiveRun>, run: &ActiveRun) -> Judgement {
    let same = |other: &&ActiveRun| other.log.run().start.run_id == run.log.run().start.run_id;
    let later = |other: &ActiveRun| other.log.rank() > run.log.rank();
    match saved.filter(same) {
        Some(saved) if saved.log.extends(&run.log) || !run.log.extends(&saved.log) => {
            Judgement::Over
        }
        _ if open.is_some_and(later) => Judgement::Waits,
        Some(saved) => Judgement::Open(saved.generation),
        None if saved.is_some_and(later) => Judgement::Waits,
        None => Judgement::Open(run.generation),
    }
}

#[cfg(test)]
mod tests {
    use session::event::{Event, Learner, PackRef, Start};

    use super::*;

    /// A run of an id, the how many-th of its person, with so many pages of the directive opened.
    fn run(id: char, attempt: u32, pages: &[&str], generation: u64) -> ActiveRun {
        let start = Start {
            run_id: id.to_string().repeat(32),
            pack: PackRef {
                id: "p".to_owned(),
                version: "1".to_owned(),
                digest: "0".repeat(64),
            },
            track: "all".to_owned(),
            attempt,
            learner: Learner {
                name: "Nguyễn Thị Mười".to_owned(),
                unit: "Ấp 3".to_owned(),
                audience: curriculum::vocabulary::Audience::Hv,
            },
            scenarios: vec!["A".to_owned()],
            clauses: vec!["1".to_owned(), "2".to_owned()],
            date: "2026-11-24".to_owned(),
        };
        let opened = |page: &&str| Event::ClauseOpened {
            clause: (*page).to_owned(),
        };
        let begun = Log::begin(start);
        let log = pages
            .iter()
            .map(opened)
            .fold(begun, |log, event| log.with(event).expect("it fits"));
        ActiveRun {
            profile: "p".to_owned(),
            log: Rc::new(log),
            generation,
        }
    }

    #[test]
    fn what_is_in_the_page_only_is_gone_on_with_unless_more_is_saved() {
        let check = |saved: Option<ActiveRun>,
                     open: Option<ActiveRun>,
                     run: ActiveRun,
                     expected: Judgement| {
            assert_eq!(judge(saved.as_ref(), open.as_ref(), &run), expected);
        };
        let two = ["1", "2"];
        let unsaved = || run('a', 1, &two, 3);
        check(None, None, unsaved(), Judgement::Open(3));
        // It goes on from what is saved, and builds on that.
        let saved = Some(run('a', 1, &["1"], 5));
        check(saved, None, unsaved(), Judgement::Open(5));
        // It was saved after all, or more of it; or another tab has gone on otherwise.
        for pages in [&two[..], &["1", "2", "1"], &["2", "1"]] {
            let saved = Some(run('a', 1, pages, 5));
            check(saved, None, unsaved(), Judgement::Over);
        }
        // A new run that could not be saved, beside an earlier one that was; and the other way round.
        let new = || run('b', 2, &[], 0);
        check(Some(unsaved()), None, new(), Judgement::Open(0));
        check(Some(new()), None, unsaved(), Judgement::Waits);
        // Of two the one begun last, in whatever order they are found.
        check(None, Some(unsaved()), new(), Judgement::Open(0));
        check(None, Some(new()), unsaved(), Judgement::Waits);
    }
}
