//! What a run that came from outside may hold: whatever this page itself could have written, and nothing else.

use std::collections::BTreeSet;

use crate::days::{number, signable};
use crate::event::{Event, Learner, Refresher, Start};
use crate::learner;
use crate::log::Log;
use crate::route::{MAX_ID_BYTES, MAX_POSITION};
use crate::run::MAX_SECONDS;

/// Most events of a run: a page of the directive opened now and then, three for every scenario.
const MAX_EVENTS: usize = 10_000;
/// Most runs of one person on one device.
const MAX_ATTEMPT: u32 = 100_000;
/// Most bytes of a version.
const MAX_VERSION_BYTES: usize = 40;

/// The places that break a limit.
pub(super) fn broken(log: &Log, nfc: &impl Fn(&str) -> String) -> Vec<String> {
    let mut found = Vec::new();
    if log.events().len() > MAX_EVENTS {
        found.push("events".to_owned());
        return found;
    }
    for (index, event) in log.events().iter().enumerate() {
        let mut check = |name: &str, fits: bool| {
            if !fits {
                found.push(format!("events[{index}].{name}"));
            }
        };
        match event {
            Event::Started(start) => started(start, nfc, &mut check),
            Event::Answered { seconds, .. } => check("seconds", *seconds <= MAX_SECONDS),
            Event::Finished { date, .. } => check("date", signable(date)),
            Event::Measured(measured) => check("form", is_id(&measured.form)),
            Event::Refreshed(refresher) => refreshed(refresher, &mut check),
            Event::Corrected(learner) => person(learner, nfc, &mut check),
            // The run itself admits only its own scenarios and clauses, and answers that a scenario could have.
            Event::ClauseOpened { .. }
            | Event::DirectiveDone
            | Event::Stepped { .. }
            | Event::FeedbackDone { .. } => {}
        }
    }
    found
}

fn started(start: &Start, nfc: &impl Fn(&str) -> String, check: &mut impl FnMut(&str, bool)) {
    check("run_id", is_hex(&start.run_id, 32));
    // Id and digest become an address of this site.
    check("pack.id", is_id(&start.pack.id));
    check("pack.digest", is_hex(&start.pack.digest, 64));
    check(
        "pack.version",
        plain(&start.pack.version, MAX_VERSION_BYTES),
    );
    check("track", is_id(&start.track));
    check("attempt", (1..=MAX_ATTEMPT).contains(&start.attempt));
    check(
        "scenarios",
        !start.scenarios.is_empty() && are_ids(&start.scenarios),
    );
    check("clauses", are_ids(&start.clauses));
    check("date", number(&start.date).is_some());
    person(&start.learner, nfc, check);
}

fn refreshed(refresher: &Refresher, check: &mut impl FnMut(&str, bool)) {
    check("date", signable(&refresher.date));
    check(
        "scenarios",
        (1..=MAX_POSITION).contains(&refresher.scenarios),
    );
    check("missed", are_ids(&refresher.missed));
}

fn person(learner: &Learner, nfc: &impl Fn(&str) -> String, check: &mut impl FnMut(&str, bool)) {
    for (name, text) in [("name", &learner.name), ("unit", &learner.unit)] {
        check(name, learner::check(text, nfc).as_ref() == Ok(text));
    }
}

fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

fn is_id(text: &str) -> bool {
    (1..=MAX_ID_BYTES).contains(&text.len())
        && !text.starts_with('.')
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
}

/// Ids, each once, no more than a run has places.
fn are_ids(ids: &[String]) -> bool {
    let distinct: BTreeSet<&String> = ids.iter().collect();
    ids.len() <= MAX_POSITION as usize
        && distinct.len() == ids.len()
        && ids.iter().all(|id| is_id(id))
}

fn plain(text: &str, bytes: usize) -> bool {
    text.len() <= bytes && !text.chars().any(char::is_control)
}
