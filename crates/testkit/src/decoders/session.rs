//! What is kept on the device, the address, and the publisher's settings.

use session::copy;
use session::log::Log;
use session::record::{self, MAX_BODY_BYTES, MAX_GENERATION, RecordError, slots};
use session::route::{MAX_FRAGMENT_BYTES, MAX_ID_BYTES, MAX_LOST_CHARS, MAX_POSITION, Route};
use session::site::Site;

use super::{nfc, text};

/// A stored record alone, then three stored generations, a line each.
pub(super) fn record(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else {
        return false;
    };
    match record::decode(text) {
        Ok(record) => {
            assert!(record.generation <= MAX_GENERATION && record.body.len() <= MAX_BODY_BYTES);
            assert_eq!(record::encode(&record).as_deref(), Ok(text));
        }
        Err(RecordError::NewerSchema { schema, record }) => {
            assert!(schema > record::SCHEMA && record.generation <= MAX_GENERATION);
        }
        Err(_) => {}
    }
    let mut lines = text.split('\n').map(str::to_owned);
    generations(core::array::from_fn(|_| lines.next()))
}

/// Reading loses nothing intact, and a save is read back, or refused without harm.
fn generations(mut stored: slots::Slots) -> bool {
    let plan = slots::read(&stored);
    for (slot, text) in stored.iter().enumerate() {
        let damaged = match text.as_deref().map(record::decode) {
            Some(Ok(_) | Err(RecordError::NewerSchema { .. })) | None => false,
            Some(Err(_)) => true,
        };
        assert_eq!(plan.quarantine.contains(&slot), damaged);
    }
    let found = plan.record.is_some();
    let known = plan.record.map_or(0, |record| record.generation);
    match slots::write(&stored, "body", known) {
        Ok(write) => {
            assert!(!plan.read_only && write.generation == known + 1);
            for slot in write.quarantine {
                stored[slot] = None;
            }
            stored[write.slot] = Some(write.text);
            let again = slots::read(&stored);
            let body = again.record.map(|record| (record.generation, record.body));
            assert_eq!(body, Some((known + 1, "body".to_owned())));
        }
        Err(refusal) => assert!(
            plan.read_only || known == MAX_GENERATION,
            "{refusal:?} for {stored:?}"
        ),
    }
    found
}

/// A saved run: spelled again it is the same run, and the screen it goes on with is one it admits.
pub(super) fn log(bytes: &[u8]) -> bool {
    let Some(Ok(log)) = text(bytes).map(Log::decode) else {
        return false;
    };
    let spelled = log.encode();
    let again = Log::decode(&spelled);
    assert_eq!(again.as_ref(), Ok(&log));
    assert_eq!(again.map(|again| again.encode()), Ok(spelled));
    let run = log.run();
    assert_eq!(run.admit(&run.resume()), Ok(()));
    for position in [0, 1, 2, MAX_POSITION, u32::MAX] {
        for wanted in [Route::Scenario(position), Route::Feedback(position)] {
            if let Err(instead) = run.admit(&wanted) {
                assert_eq!(run.admit(&instead), Ok(()));
            }
        }
    }
    true
}

/// A copy of runs in a file: a run that was read is written and read again, and every run comes once. Bytes that are
/// the saved body of a run are put into such a file first: no change of a file's bytes would find the hash in it.
pub(super) fn copy(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else {
        return false;
    };
    let contents = match Log::decode(text) {
        Ok(log) => copy::read(&copy::write(&log), nfc),
        Err(_) => copy::read(text, nfc),
    };
    assert!(contents.problems.len() <= copy::MAX_PROBLEMS);
    assert!(!contents.runs.is_empty() || !contents.problems.is_empty());
    for (index, log) in contents.runs.iter().enumerate() {
        let again = copy::read(&copy::write(log), nfc);
        assert_eq!(again.runs.as_slice(), core::slice::from_ref(log));
        assert!(again.problems.is_empty());
        let id = &log.run().start.run_id;
        let others = contents.runs[..index].iter();
        assert!(others.clone().all(|other| other.run().start.run_id != *id));
    }
    !contents.runs.is_empty()
}

/// An address: written down again it leads to the same place, in characters that every address may hold.
pub(super) fn route(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else {
        return false;
    };
    let route = Route::parse(text);
    match &route {
        Route::Scenario(n) | Route::Feedback(n) | Route::Review(n) => {
            assert!((1..=MAX_POSITION).contains(n));
        }
        Route::Practice(id) | Route::Directive(Some(id)) | Route::Clause(Some(id)) => {
            assert!((1..=MAX_ID_BYTES).contains(&id.len()));
        }
        Route::NotFound(lost) => {
            assert!(lost.chars().count() <= MAX_LOST_CHARS);
            assert!(!lost.chars().any(char::is_control));
        }
        Route::Verify(payload) => assert!(!payload.chars().any(char::is_control)),
        _ => {}
    }
    let fragment = route.to_fragment();
    assert!(fragment.starts_with('#') && fragment.bytes().all(|byte| byte.is_ascii_graphic()));
    if fragment.len() <= MAX_FRAGMENT_BYTES {
        assert_eq!(Route::parse(&fragment), route, "{fragment}");
    }
    !matches!(route, Route::Welcome | Route::NotFound(_))
}

/// The settings that the program asks for.
const KEYS: [&str; 3] = ["public_url", "place", "hotlines"];

/// The publisher's settings: a value written down again is read the same.
pub(super) fn site(bytes: &[u8]) -> bool {
    let Some(text) = text(bytes) else {
        return false;
    };
    let site = Site::parse(text);
    let url = site.public_url();
    assert!(url.is_empty() || url.starts_with("https://") || url.starts_with("http://"));
    let written: String = KEYS
        .iter()
        .map(|key| format!("{key} = \"{}\"\n", site.get(key)))
        .collect();
    let again = Site::parse(&written);
    if written.len() <= session::site::MAX_BYTES {
        for key in KEYS {
            assert_eq!(again.get(key), site.get(key));
        }
    }
    KEYS.iter().any(|key| !site.get(key).is_empty())
}
