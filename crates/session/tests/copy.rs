//! Runs in a file and back: nothing is lost on the way, and nothing false comes in.

use curriculum::vocabulary::{Audience, Lang};
use proptest::prelude::*;
use session::copy::{Contents, Fault, MAX_BYTES, MAX_PROBLEMS, read, write};
use session::log::Log;
use session::record::{self, Record};
use session::{Event, Learner, PackRef, Start};

/// Names of these tests are in Normalization Form C already.
fn same(text: &str) -> String {
    text.to_owned()
}

fn learner(name: &str) -> Learner {
    Learner {
        name: name.to_owned(),
        unit: "Hội Phụ nữ xã Rạch Sen".to_owned(),
        audience: Audience::Hv,
    }
}

fn start(run_id: &str) -> Start {
    Start {
        run_id: run_id.to_owned(),
        pack: PackRef {
            id: "cong-van-249".to_owned(),
            version: "1.0.0".to_owned(),
            digest: "0a".repeat(32),
        },
        track: "all".to_owned(),
        attempt: 1,
        learner: learner("Nguyễn Thị Mười"),
        scenarios: ["A", "B", "C"].map(str::to_owned).to_vec(),
        clauses: ["I.1", "I.2"].map(str::to_owned).to_vec(),
        date: "2026-11-24".to_owned(),
    }
}

const ID: &str = "00112233445566778899aabbccddeeff";

fn answered(scenario: &str, seconds: u32) -> Event {
    Event::Answered {
        scenario: scenario.to_owned(),
        answer: vec![1],
        confidence: vec![2],
        seconds,
    }
}

fn log(run_id: &str, events: Vec<Event>) -> Log {
    events
        .into_iter()
        .fold(Log::begin(start(run_id)), |log, event| {
            log.with(event).expect("the story fits")
        })
}

/// A file as the last-resort banner writes it: keys and values as they are stored.
fn file(entries: &[(&str, String)]) -> String {
    let mut records = Vec::new();
    for (key, value) in entries {
        let mut text = String::new();
        curriculum::json::write_string(&mut text, value);
        records.push(format!(r#"{{"key":"{key}","slot":0,"value":{text}}}"#));
    }
    format!(
        "{{\n \"guong\": \"saved\",\n \"format\": 1,\n \"records\": [{}],\n \"quarantine\": []\n}}",
        records.join(",")
    )
}

fn stored(generation: u64, log: &Log) -> String {
    record_of(generation, log.encode())
}

fn record_of(generation: u64, body: String) -> String {
    record::encode(&Record { generation, body }).expect("a run fits")
}

#[track_caller]
fn check(text: &str, runs: usize, problems: &[(Fault, &str)]) -> Contents {
    let contents = read(text, same);
    let named: Vec<(Fault, &str)> = contents
        .problems
        .iter()
        .map(|problem| (problem.fault, problem.place.as_str()))
        .collect();
    assert_eq!(named, problems);
    assert_eq!(contents.runs.len(), runs);
    contents
}

#[test]
fn the_written_form_is_fixed() {
    let text = write(&Log::begin(start(ID)));
    assert!(
        text.starts_with(
            r#"{"guong":"saved","format":1,"records":[{"key":"run/copy/00112233445566778899aabbccddeeff","slot":0,"value":"{\"schema\":1,\"generation\":1,\"body\":"#
        ),
        "{text}"
    );
    assert!(text.ends_with(r#"}],"quarantine":[]}"#), "{text}");
    assert!(!text.contains("device"));
}

#[test]
fn of_several_generations_the_furthest_counts_and_other_runs_stay() {
    let other = "ff".repeat(16);
    let short = log(ID, vec![Event::DirectiveDone]);
    let long = log(ID, vec![Event::DirectiveDone, answered("A", 4)]);
    let text = file(&[
        ("profile/p", record_of(1, ID.to_owned())),
        ("run/p/x", stored(3, &long)),
        ("run/p/x", stored(2, &short)),
        ("run/p/y", stored(1, &log(&other, Vec::new()))),
        ("run/unsaved", stored(2, &short)),
    ]);
    let contents = check(&text, 2, &[]);
    assert_eq!(contents.runs[0], long);
    assert_eq!(contents.runs[1].run().start.run_id, other);
}

#[test]
fn what_is_no_such_file_is_named() {
    let good = write(&log(ID, vec![Event::DirectiveDone]));
    check(&good, 1, &[]);
    check(&format!("\u{feff} {good}\n"), 1, &[]);
    for (text, fault) in [
        (String::new(), Fault::Empty),
        (" \n\t ".to_owned(), Fault::Empty),
        (good[..good.len() - 9].to_owned(), Fault::CutOff),
        ("xin chào".to_owned(), Fault::NotACopy),
        ("{}".to_owned(), Fault::NotACopy),
        (good.replacen("saved", "other", 1), Fault::NotACopy),
        (
            good.replacen("\"format\":1", "\"format\":\"1\"", 1),
            Fault::NotACopy,
        ),
        (
            good.replacen("\"format\":1", "\"format\":2", 1),
            Fault::Newer,
        ),
        (format!("{good} x"), Fault::NotACopy),
        (
            r#"{"guong":"saved","format":1,"records":7}"#.to_owned(),
            Fault::NotACopy,
        ),
        (file(&[]), Fault::NoRun),
        (
            file(&[("profile/p", record_of(1, "x".to_owned()))]),
            Fault::NoRun,
        ),
        (" ".repeat(8) + &"x".repeat(MAX_BYTES + 1), Fault::TooLarge),
        ("[".repeat(100_000), Fault::TooLarge),
        (
            format!(
                r#"{{"guong":"saved","format":1,"records":[{}0]}}"#,
                "0,".repeat(1000)
            ),
            Fault::TooLarge,
        ),
    ] {
        check(&text, 0, &[(fault, "")]);
    }
}

#[test]
fn what_can_be_read_is_read_and_the_rest_is_named() {
    let run = log(ID, vec![Event::DirectiveDone, answered("A", 4)]);
    let newer = {
        // The hash was computed with another implementation of SHA-256.
        let hash = "22285f5c476d29562b3b1b3fcb93739999e7194d69afe1443bf5b73750163822";
        format!(r#"{{"schema":999,"generation":1,"body":"x","hash":"{hash}"}}"#)
    };
    let text = file(&[
        ("run/p/1", stored(1, &run).replace("Mười", "Năm")),
        ("run/p/2", String::new()),
        ("run/p/3", record_of(1, "{\"events\":[]}".to_owned())),
        ("run/p/4", record_of(1, "[]".to_owned())),
        ("run/p/5", newer),
        ("run/p/6", stored(1, &run)),
    ]);
    check(
        &text,
        1,
        &[
            (Fault::Damaged, "records[0]"),
            (Fault::Damaged, "records[1]"),
            (Fault::NotARun, "records[2].events[0]"),
            (Fault::NotARun, "records[3]"),
            (Fault::Newer, "records[4]"),
        ],
    );
    check(
        r#"{"guong":"saved","format":1,"records":[7,{"key":"run/p/x","slot":0,"value":null}]}"#,
        0,
        &[
            (Fault::Damaged, "records[0]"),
            (Fault::Damaged, "records[1]"),
        ],
    );
}

#[test]
fn problems_are_counted_only_so_far() {
    let entries: Vec<(&str, String)> = (0..100).map(|_| ("run/p/x", String::new())).collect();
    assert_eq!(read(&file(&entries), same).problems.len(), MAX_PROBLEMS);
}

/// One value out of its limits, in a run that is intact otherwise.
#[test]
fn a_run_that_this_page_could_not_have_written_is_refused() {
    let body = log(
        ID,
        vec![
            Event::DirectiveDone,
            answered("A", 4),
            answered("B", 5),
            answered("C", 6),
            Event::Finished {
                date: "2026-11-25".to_owned(),
                language: Lang::Vi,
            },
            Event::Corrected(learner("Trần Văn Năm")),
        ],
    )
    .encode();
    let nothing_marked = body.replacen("\"answer\":[1]", "\"answer\":[]", 1);
    for sound in [&body, &nothing_marked] {
        check(&file(&[("run/p/x", record_of(1, sound.clone()))]), 1, &[]);
    }
    for (passage, other, place) in [
        (ID, "00112233445566778899AABBCCDDEEFF", "events[0].run_id"),
        (ID, "0011", "events[0].run_id"),
        ("cong-van-249", "../../other", "events[0].pack.id"),
        ("cong-van-249", "..", "events[0].pack.id"),
        ("\"0a0a", "\"zz0a", "events[0].pack.digest"),
        ("1.0.0", "1\\n0", "events[0].pack.version"),
        ("\"track\":\"all\"", "\"track\":\"\"", "events[0].track"),
        ("\"attempt\":1", "\"attempt\":0", "events[0].attempt"),
        (
            "[\"I.1\",\"I.2\"]",
            "[\"I.1\",\"I.1\"]",
            "events[0].clauses",
        ),
        ("\"2026-11-24\"", "\"hôm qua\"", "events[0].date"),
        (
            "Nguyễn Thị Mười",
            "Nguyễn\u{202e} Thị Mười",
            "events[0].name",
        ),
        ("Nguyễn Thị Mười", " Nguyễn", "events[0].name"),
        ("Nguyễn Thị Mười", "", "events[0].name"),
        ("\"answer\":[1]", "\"answer\":[10001]", "events[2]"),
        ("\"confidence\":[2]", "\"confidence\":[4]", "events[2]"),
        ("\"seconds\":4", "\"seconds\":3601", "events[2].seconds"),
        ("2026-11-25", "1970-01-01", "events[5].date"),
        ("Trần Văn Năm", "Trần  Văn Năm", "events[6].name"),
    ] {
        assert!(body.contains(passage), "{passage}");
        let changed = body.replacen(passage, other, 1);
        let text = file(&[("run/p/x", record_of(1, changed))]);
        check(
            &text,
            0,
            &[(Fault::NotARun, &format!("records[0].{place}"))],
        );
    }
}

/// Any run: who takes it, how many scenarios, how far it has come.
fn any_log() -> impl Strategy<Value = Log> {
    let person = ("\\PC{0,24}", "[a-zà-ỹ ]{1,20}", 0..Audience::ALL.len()).prop_filter_map(
        "a person whom the form lets through",
        |(name, unit, audience)| {
            Some(Learner {
                name: session::learner::check(&name, same).ok()?,
                unit: session::learner::check(&unit, same).ok()?,
                audience: Audience::ALL[audience],
            })
        },
    );
    let steps = proptest::collection::vec((0_u8..6, any::<u32>(), any::<u8>(), 0_u32..4000), 0..60);
    (any::<[u8; 16]>(), person, 1_usize..8, steps).prop_map(|(id, person, count, steps)| {
        let mut begin = start(&curriculum::hash::hex(&id));
        begin.learner = person.clone();
        begin.scenarios = (0..count).map(|n| format!("S-{n}")).collect();
        let mut log = Log::begin(begin);
        for (kind, number, small, seconds) in steps {
            let scenario = format!("S-{}", number as usize % count);
            let event = match kind {
                0 => Event::ClauseOpened {
                    clause: "I.2".to_owned(),
                },
                1 => Event::DirectiveDone,
                2 | 3 => Event::Answered {
                    scenario,
                    answer: vec![number % 5],
                    confidence: vec![small % 4],
                    seconds: seconds.min(3600),
                },
                4 => Event::FeedbackDone { scenario },
                _ if small % 2 == 0 => Event::Corrected(person.clone()),
                _ => Event::Finished {
                    date: "2026-11-25".to_owned(),
                    language: Lang::En,
                },
            };
            // What does not fit the run is not in its log.
            if let Ok(next) = log.with(event) {
                log = next;
            }
        }
        log
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(log in any_log()) {
        prop_assert_eq!(read(&write(&log), same), Contents { runs: vec![log], problems: Vec::new() });
    }

    #[test]
    fn a_changed_byte_never_makes_another_run(log in any_log(), at: prop::sample::Index, byte: u8) {
        let mut bytes = write(&log).into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            for run in read(&text, same).runs {
                prop_assert_eq!(&run, &log);
            }
        }
    }

    #[test]
    fn a_cut_off_file_is_named(log in any_log(), at: prop::sample::Index) {
        let text = write(&log);
        let cut = text.floor_char_boundary(1 + at.index(text.len() - 1));
        let contents = read(&text[..cut], same);
        prop_assert!(contents.runs.is_empty() && contents.problems.len() == 1);
        prop_assert_eq!(contents.problems[0].fault, Fault::CutOff);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in any::<String>(), json in "[\\[\\]{}\",:0-9a-z\\\\]{0,80}") {
        for text in [text, json] {
            let contents = read(&text, same);
            prop_assert!(contents.runs.is_empty() && !contents.problems.is_empty());
        }
    }
}
