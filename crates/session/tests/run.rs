//! A run, told as the events that make it.

use curriculum::json;
use curriculum::vocabulary::{Audience, Lang};
use proptest::prelude::*;
use session::log::{Log, Unreadable};
use session::route::Route;
use session::{Event, Learner, PackRef, Refused, Run, Start};

fn learner(name: &str) -> Learner {
    Learner {
        name: name.to_owned(),
        unit: "Hội Phụ nữ xã Rạch Sen".to_owned(),
        audience: Audience::Hv,
    }
}

fn start() -> Start {
    Start {
        run_id: "00112233445566778899aabbccddeeff".to_owned(),
        pack: PackRef {
            id: "p".to_owned(),
            version: "1".to_owned(),
            digest: "0".repeat(64),
        },
        track: "all".to_owned(),
        attempt: 1,
        learner: learner("Nguyễn Thị Mười"),
        scenarios: ["A", "B", "C"].map(str::to_owned).to_vec(),
        clauses: ["I.1", "I.2"].map(str::to_owned).to_vec(),
        date: "2026-11-24".to_owned(),
    }
}

/// Reads a run's story: `r` the directive is left, `A`–`D` answered with option 1, `a`–`d` feedback left, `.` finished,
/// `o` clause I.2 opened, `n` name corrected.
fn event(letter: char) -> Event {
    match letter {
        'r' => Event::DirectiveDone,
        'o' => Event::ClauseOpened {
            clause: "I.2".to_owned(),
        },
        'n' => Event::Corrected(learner("Nguyễn Thị Mười Hai")),
        '.' => Event::Finished {
            date: "2026-11-25".to_owned(),
            language: Lang::Vi,
        },
        'A'..='D' => Event::Answered {
            scenario: letter.to_string(),
            answer: vec![1],
            confidence: vec![2],
            seconds: 40,
        },
        other => Event::FeedbackDone {
            scenario: other.to_uppercase().to_string(),
        },
    }
}

fn run(story: &str) -> Run {
    story.chars().fold(Run::new(start()), |run, letter| {
        run.apply(&event(letter)).expect("the story fits")
    })
}

#[test]
fn a_run_is_resumed_where_it_was_left() {
    for (story, screen) in [
        ("", Route::Directive(None)),
        ("o", Route::Directive(Some("I.2".to_owned()))),
        ("r", Route::Scenario(1)),
        ("rA", Route::Feedback(1)),
        ("rAa", Route::Scenario(2)),
        ("rAaBbC", Route::Feedback(3)),
        ("rAaBbCc", Route::Result),
        ("rAaBbCc.", Route::Result),
    ] {
        assert_eq!(run(story).resume(), screen, "{story}");
    }
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    for (story, letter, why) in [
        ("rA", 'A', Refused::AlreadyAnswered),
        ("r", 'D', Refused::NotInRun),
        ("r", 'a', Refused::NotAnswered),
        ("rAaBb", '.', Refused::NotAnswered),
        ("rABC.", '.', Refused::AlreadyFinished),
    ] {
        assert_eq!(
            run(story).apply(&event(letter)),
            Err(why),
            "{story}{letter}"
        );
    }
    let foreign = Event::ClauseOpened {
        clause: "9.9".to_owned(),
    };
    assert_eq!(run("").apply(&foreign), Err(Refused::NotInRun));
    assert_eq!(
        run("").apply(&Event::Started(start())),
        Err(Refused::AlreadyStarted)
    );
    assert_eq!(Run::replay(&[event('r')]), Err((0, Refused::NotStarted)));
    assert_eq!(Run::replay(&[]), Err((0, Refused::NotStarted)));
}

#[test]
fn an_answer_beyond_every_cap_is_refused() {
    let answered = |answer: Vec<u32>, confidence: Vec<u8>| Event::Answered {
        scenario: "A".to_owned(),
        answer,
        confidence,
        seconds: u32::MAX,
    };
    let most = run("r").apply(&answered(vec![255; 256], vec![3; 256]));
    assert_eq!(most.map(|run| run.answers["A"].seconds), Ok(3600));
    for beyond in [
        answered(vec![0; 257], vec![0]),
        answered(vec![256], vec![0]),
        answered(vec![0], vec![4]),
        answered(vec![0], vec![0; 257]),
    ] {
        assert_eq!(
            run("r").apply(&beyond),
            Err(Refused::NoAnswer),
            "{beyond:?}"
        );
    }
}

#[test]
fn the_first_answer_counts() {
    let mut other = event('A');
    if let Event::Answered { answer, .. } = &mut other {
        *answer = vec![3];
    }
    let answered = run("rA");
    assert_eq!(answered.apply(&other), Err(Refused::AlreadyAnswered));
    assert_eq!(answered.answers["A"].answer, [1]);
}

#[test]
fn a_corrected_name_stands_from_then_on() {
    assert_eq!(run("rABC.n").learner.name, "Nguyễn Thị Mười Hai");
    assert_eq!(run("rABC.n").start.learner.name, "Nguyễn Thị Mười");
}

#[test]
fn an_attempt_is_a_pass_of_the_same_person_with_an_answer() {
    for (story, name, counts) in [
        ("r", "Nguyễn Thị Mười", false),
        ("rA", "Nguyễn Thị Mười", true),
        ("rABC.", "Nguyễn Thị Mười", true),
        ("rA", "Nguyễn Thị Mười Hai", false),
        ("rAn", "Nguyễn Thị Mười Hai", true),
    ] {
        assert_eq!(
            run(story).counts_for(&learner(name)),
            counts,
            "{story} {name}"
        );
    }
}

#[test]
fn no_screen_is_skipped_and_none_is_taken_back() {
    for (story, wanted, shown) in [
        ("r", Route::Scenario(1), None),
        ("r", Route::Scenario(2), Some(Route::Scenario(1))),
        ("r", Route::Feedback(1), Some(Route::Scenario(1))),
        ("rA", Route::Scenario(1), Some(Route::Feedback(1))),
        ("rA", Route::Scenario(2), None),
        ("rA", Route::Directive(None), None),
        ("rAaB", Route::Feedback(1), None),
        ("rAaB", Route::Result, Some(Route::Feedback(2))),
        ("rAaBbC", Route::Result, Some(Route::Feedback(3))),
        ("rAaBbCc", Route::Result, None),
        ("rAaB", Route::Review(1), Some(Route::Feedback(2))),
        ("rABC", Route::Certificate, Some(Route::Feedback(1))),
        ("rAaBbCc.", Route::Certificate, None),
        ("rAaBbCc.", Route::Correct, None),
        ("rAaBbCc.", Route::Review(3), None),
        ("rAaBbCc.", Route::Review(4), Some(Route::Result)),
        ("rAaBbCc.", Route::Scenario(4), Some(Route::Result)),
        ("r", Route::Welcome, None),
        ("r", Route::Practice("Z".to_owned()), None),
    ] {
        assert_eq!(run(story).admit(&wanted).err(), shown, "{story} {wanted:?}");
    }
}

#[test]
fn a_log_reads_back() {
    let log = "roAaBbCc.n"
        .chars()
        .fold(Log::begin(start()), |log, letter| {
            log.with(event(letter)).expect("fits")
        });
    assert_eq!(Log::decode(&log.encode()), Ok(log));
}

#[test]
fn the_saved_form_is_fixed() {
    let log = "roAa".chars().fold(Log::begin(start()), |log, letter| {
        log.with(event(letter)).expect("fits")
    });
    let digest = "0".repeat(64);
    let started = format!(
        r#"{{"event":"started","run_id":"00112233445566778899aabbccddeeff","pack":{{"id":"p","version":"1","digest":"{digest}"}},"track":"all","attempt":1,"learner":{{"name":"Nguyễn Thị Mười","unit":"Hội Phụ nữ xã Rạch Sen","audience":"HV"}},"scenarios":["A","B","C"],"clauses":["I.1","I.2"],"date":"2026-11-24"}}"#
    );
    let others = r#"{"event":"directive-done"},{"event":"clause-opened","clause":"I.2"},{"event":"answered","scenario":"A","answer":[1],"confidence":[2],"seconds":40},{"event":"feedback-done","scenario":"A"}"#;
    assert_eq!(
        log.encode(),
        format!(r#"{{"events":[{started},{others}]}}"#)
    );
    assert_eq!(
        json::write(&event('.')),
        r#"{"event":"finished","date":"2026-11-25","language":"vi"}"#
    );
    assert_eq!(
        json::write(&event('n')),
        r#"{"event":"corrected","name":"Nguyễn Thị Mười Hai","unit":"Hội Phụ nữ xã Rạch Sen","audience":"HV"}"#
    );
}

#[test]
fn an_event_of_another_shape_is_refused() {
    for text in [
        "{}",
        "[]",
        r#""directive-done""#,
        r#"{"event":1}"#,
        r#"{"event":"Directive-Done"}"#,
        r#"{"event":"directive-done","more":1}"#,
        r#"{"event":"directive-done","event":"directive-done"}"#,
        r#"{"event":"clause-opened"}"#,
        r#"{"event":"clause-opened","clause":"I.2","more":1}"#,
        r#"{"event":"clause-opened","clause":2}"#,
        r#"{"event":"answered","scenario":"A","answer":[-1],"confidence":[2],"seconds":40}"#,
        r#"{"event":"answered","scenario":"A","answer":[1],"confidence":[256],"seconds":40}"#,
        r#"{"event":"answered","scenario":"A","answer":[1],"confidence":[2],"seconds":4.5}"#,
        r#"{"event":"finished","date":"2026-11-25","language":"de"}"#,
        r#"{"event":"corrected","name":"A","unit":"B","audience":"HV","more":1}"#,
        r#"{"event":"corrected","name":"A","unit":"B"}"#,
    ] {
        assert!(json::read::<Event>(text).is_err(), "{text}");
    }
}

#[test]
fn what_is_no_log_is_refused() {
    let first = json::write(&Event::Started(start()));
    let two_starts = format!("{{\"events\":[{first},{first}]}}");
    for (body, why) in [
        ("", Unreadable::NotEvents),
        ("{}", Unreadable::NotEvents),
        ("{\"events\":[{\"event\":\"won\"}]}", Unreadable::NotEvents),
        (
            "{\"events\":[]}",
            Unreadable::Inconsistent(0, Refused::NotStarted),
        ),
        (
            two_starts.as_str(),
            Unreadable::Inconsistent(1, Refused::AlreadyStarted),
        ),
    ] {
        assert_eq!(Log::decode(body), Err(why), "{body}");
    }
    assert_eq!(
        Log::decode(&" ".repeat(session::log::MAX_BYTES + 1)),
        Err(Unreadable::TooLarge)
    );
}

proptest! {
    #[test]
    fn any_text_is_a_log_or_refused(body in ".{0,200}") {
        let _ = Log::decode(&body);
    }

    #[test]
    fn whatever_happens_the_resumed_screen_is_admitted(story in "[roAaBbCcDd.n]{0,24}") {
        let mut run = Run::new(start());
        for letter in story.chars() {
            if let Ok(next) = run.apply(&event(letter)) {
                run = next;
            }
        }
        prop_assert_eq!(run.admit(&run.resume()), Ok(()));
    }
}

fn log(start: Start, story: &str) -> Log {
    story.chars().fold(Log::begin(start), |log, letter| {
        log.with(event(letter)).expect("the story fits")
    })
}

#[test]
fn a_log_goes_on_from_its_own_beginnings_only() {
    for (story, other, expected) in [
        ("rA", "", true),
        ("rA", "r", true),
        ("rA", "rA", true),
        ("rA", "rAa", false),
        ("rA", "rB", false),
        ("rA", "A", false),
    ] {
        let extends = log(start(), story).extends(&log(start(), other));
        assert_eq!(extends, expected, "{story} {other}");
    }
}

#[test]
fn the_run_begun_last_is_gone_on_with() {
    let begun = |date: &str, attempt| Start {
        date: date.to_owned(),
        attempt,
        ..start()
    };
    let order = [
        log(begun("2026-11-23", 7), "rAaBbCc."),
        log(begun("2026-11-24", 1), "rAaBb"),
        log(begun("2026-11-24", 2), ""),
        log(begun("2026-11-24", 2), "r"),
    ];
    for pair in order.windows(2) {
        assert!(pair[0].rank() < pair[1].rank(), "{pair:?}");
    }
}
