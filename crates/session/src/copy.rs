//! Runs in a file: what a person saves on purpose, what a notice offers, what the last resort hands out; and reading such
//! a file back, on this device or another one.
//!
//! The form is `{"guong":"saved","format":1,"records":[{"key","slot","value"}…],"quarantine":[…]}` (docs/formats.md §4),
//! each value a record with a hash, as it is stored. The device's key is never in it. Reading trusts nothing: sizes and
//! depth are capped before anything is parsed, every value of every event has its limits, and all problems are named with
//! their place. What can be read of a partly damaged file is read.

use curriculum::json::{Fault as JsonFault, Json, Members, Value, parse};

use crate::log::{Log, Unreadable};
use crate::record::{self, Record, RecordError};

mod limits;

/// Most bytes of a file.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// Deepest nesting: a file has three levels.
const MAX_DEPTH: usize = 6;
/// Most records of a file.
const MAX_RECORDS: usize = 1000;
/// More problems than these are counted, not named.
pub const MAX_PROBLEMS: usize = 20;

/// What opens such a file: the member and its value.
const MARK: (&str, &str) = ("guong", "saved");
const FORMAT: i64 = 1;

/// What is wrong with a file, or with one thing in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing in it but spaces.
    Empty,
    /// More than [`MAX_BYTES`], more records than any device keeps, or deeper than any such file.
    TooLarge,
    /// It ends too early: not all of it was copied.
    CutOff,
    /// Something else than such a file.
    NotACopy,
    /// From a newer version of the page.
    Newer,
    /// A record that does not match its hash, or is none.
    Damaged,
    /// Intact, and not a run that this page could have written.
    NotARun,
    /// There is no run in it.
    NoRun,
}

/// A problem and its place: a member path such as `records[2].events[5].seconds`; empty for the file as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub fault: Fault,
    /// Where.
    pub place: String,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// Every run once, as far as the file knows it, in the file's order.
    pub runs: Vec<Log>,
    /// Everything that could not be read, at most [`MAX_PROBLEMS`].
    pub problems: Vec<Problem>,
}

/// The file of one run.
pub fn write(log: &Log) -> String {
    let record = Record {
        generation: 1,
        body: log.encode(),
    };
    let mut entry = Members::default();
    let key = format!("run/copy/{}", log.run().start.run_id);
    entry.put("key", Value::Text(key));
    entry.put("slot", Value::Integer(0));
    // A run that could be saved fits a record.
    let text = record::encode(&record).unwrap_or_default();
    entry.put("value", Value::Text(text));
    let mut file = Members::default();
    file.put(MARK.0, Value::Text(MARK.1.to_owned()));
    file.put("format", FORMAT.to_json());
    file.put("records", Value::List(vec![entry.object()]));
    file.put("quarantine", Value::List(Vec::new()));
    file.object().to_text()
}

/// Reads a file or what was copied of one. `nfc` normalises a text (the browser's own function, or a crate's).
pub fn read(text: &str, nfc: impl Fn(&str) -> String) -> Contents {
    let mut contents = Contents::default();
    match records(text.trim_start_matches('\u{feff}').trim()) {
        Err(fault) => contents.note(fault, ""),
        Ok(records) => {
            for (index, entry) in records.iter().enumerate() {
                contents.take(entry, &format!("records[{index}]"), &nfc);
            }
            if contents.runs.is_empty() && contents.problems.is_empty() {
                contents.note(Fault::NoRun, "");
            }
        }
    }
    contents
}

fn records(text: &str) -> Result<Vec<Value>, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if text.len() > MAX_BYTES || depth(text) > MAX_DEPTH {
        return Err(Fault::TooLarge);
    }
    let file = parse(text).map_err(|error| match error.fault {
        JsonFault::Truncated => Fault::CutOff,
        _ => Fault::NotACopy,
    })?;
    if file.member(MARK.0) != Some(&Value::Text(MARK.1.to_owned())) {
        return Err(Fault::NotACopy);
    }
    match file.member("format") {
        Some(Value::Integer(FORMAT)) => {}
        Some(Value::Integer(format)) if *format > FORMAT => return Err(Fault::Newer),
        _ => return Err(Fault::NotACopy),
    }
    match file.member("records") {
        Some(Value::List(records)) if records.len() <= MAX_RECORDS => Ok(records.clone()),
        Some(Value::List(_)) => Err(Fault::TooLarge),
        _ => Err(Fault::NotACopy),
    }
}

/// How deep brackets are nested, outside of texts.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut quoted, mut escaped) = (false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

impl Contents {
    fn note(&mut self, fault: Fault, place: &str) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(Problem {
                fault,
                place: place.to_owned(),
            });
        }
    }

    /// Takes what one record holds, if it is a run's.
    fn take(&mut self, entry: &Value, place: &str, nfc: &impl Fn(&str) -> String) {
        let key = match entry.member("key") {
            Some(Value::Text(key)) => key,
            _ => return self.note(Fault::Damaged, place),
        };
        // Whose run was open is for the device to say that reads it back.
        if !key.starts_with("run/") {
            return;
        }
        let record = match entry.member("value") {
            Some(Value::Text(text)) => record::decode(text),
            _ => Err(RecordError::WrongType),
        };
        let record = match record {
            Ok(record) => record,
            Err(RecordError::NewerSchema { .. }) => return self.note(Fault::Newer, place),
            Err(_) => return self.note(Fault::Damaged, place),
        };
        let log = match Log::decode(&record.body) {
            Ok(log) => log,
            Err(Unreadable::Inconsistent(index, _)) => {
                return self.note(Fault::NotARun, &format!("{place}.events[{index}]"));
            }
            Err(_) => return self.note(Fault::NotARun, place),
        };
        let broken = limits::broken(&log, nfc);
        for at in &broken {
            self.note(Fault::NotARun, &format!("{place}.{at}"));
        }
        if broken.is_empty() {
            self.keep(log);
        }
    }

    /// Of several generations of a run the furthest counts.
    fn keep(&mut self, log: Log) {
        let id = &log.run().start.run_id;
        let known = self
            .runs
            .iter_mut()
            .find(|known| known.run().start.run_id == *id);
        match known {
            Some(known) if known.events().len() < log.events().len() => *known = log,
            Some(_) => {}
            None => self.runs.push(log),
        }
    }
}
