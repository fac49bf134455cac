//! When scenarios come again, which, and the reminders of it.

use curriculum::parts::{Entry, Key};
use curriculum::vocabulary::Lang;
use scoring::PassRule;
use session::calendar::{self, Reminder};
use session::result::{Judged, Outcome, outcome};
use session::{Event, Refresher, Run, days, refresh};
use testkit::activities::{compiled, scenarios};
use testkit::runs::start;

/// A finished run through the fixture's activities; the scenarios named are answered wrongly.
fn finished(fixture: &[(Entry, Key)], wrong: &[&str]) -> Run {
    let ids: Vec<String> = fixture.iter().map(|(entry, _)| entry.id.clone()).collect();
    let mut run = Run::new(start(ids));
    for (entry, key) in fixture {
        let mut answer = scoring::best(entry.activity, key);
        if wrong.contains(&entry.id.as_str()) {
            // One thing less, or another option.
            answer = vec![(answer[0] + 1) % 3];
        }
        let answered = Event::Answered {
            scenario: entry.id.clone(),
            answer,
            confidence: vec![2],
            seconds: 1,
        };
        run = run.apply(&answered).expect("a first answer");
    }
    let end = Event::Finished {
        date: "2026-11-24".to_owned(),
        language: Lang::Vi,
    };
    run.apply(&end).expect("all answered")
}

fn judged(run: &Run, fixture: &[(Entry, Key)]) -> Outcome {
    let rule = PassRule {
        pass_mark: 80,
        bands: [80, 85, 90, 95],
    };
    let find = |id: &str| {
        let found = fixture.iter().find(|(entry, _)| entry.id == id);
        found.map(|(entry, key)| Judged { entry, key })
    };
    outcome(run, rule, find).expect("answers that fit")
}

fn refreshed(run: &Run, date: &str, missed: &[&str]) -> Run {
    let event = Event::Refreshed(Refresher {
        date: date.to_owned(),
        scenarios: 5,
        missed: missed.iter().map(|id| (*id).to_owned()).collect(),
    });
    run.apply(&event).expect("after the end")
}

#[test]
fn refreshers_come_after_three_fourteen_and_forty_five_days() {
    let fixture = scenarios(&compiled());
    let run = finished(&fixture, &[]);
    let check = |run: &Run, day: Option<&str>| {
        assert_eq!(refresh::next(run).map(days::date).as_deref(), day);
        if let Some(day) = day {
            let before = days::date(days::number(day).expect("a day") - 1);
            assert!(
                refresh::is_due(run, day) && !refresh::is_due(run, &before),
                "{day}"
            );
        }
        assert!(!refresh::is_due(run, "hôm nay"));
    };
    check(&run, Some("2026-11-27"));
    let first = refreshed(&run, "2026-11-27", &[]);
    check(&first, Some("2026-12-08"));
    // Late: the next is as far away as it was to be.
    let late = refreshed(&run, "2026-12-20", &[]);
    check(&late, Some("2026-12-31"));
    let second = refreshed(&first, "2026-12-08", &[]);
    check(&second, Some("2027-01-08"));
    check(&refreshed(&second, "2027-01-08", &[]), None);
    let open = Run::new(run.start.clone());
    assert_eq!(refresh::next(&open), None);
    let event = Event::Refreshed(Refresher {
        date: "2026-11-27".to_owned(),
        scenarios: 1,
        missed: Vec::new(),
    });
    assert!(open.apply(&event).is_err(), "not before the end");
}

#[test]
fn what_went_wrong_comes_first_and_later_in_another_story() {
    let fixture = scenarios(&compiled());
    let nobody = |_: &str| Vec::new();
    let all_right = finished(&fixture, &[]);
    let outcome = judged(&all_right, &fixture);
    // The first five; a feed takes too long.
    assert_eq!(
        refresh::scenarios(&all_right, &outcome, nobody),
        ["MANY", "REPLY", "ORDER", "RATE", "SORT"]
    );
    let once = refreshed(&all_right, "2026-11-27", &["RATE"]);
    assert_eq!(
        refresh::scenarios(&once, &outcome, nobody),
        ["RATE", "SPOT", "BRANCH", "CHECK", "MANY"]
    );
    let wrong = finished(&fixture, &["REPLY", "CHECK"]);
    let outcome = judged(&wrong, &fixture);
    let first = refresh::scenarios(&wrong, &outcome, nobody);
    assert_eq!(first, ["REPLY", "CHECK", "MANY", "ORDER", "RATE"]);
    let kin = |id: &str| match id {
        "REPLY" => vec!["ORDER".to_owned(), "OTHER".to_owned()],
        _ => Vec::new(),
    };
    assert_eq!(
        refresh::scenarios(&wrong, &outcome, kin),
        first,
        "not at once"
    );
    let once = refreshed(&wrong, "2026-11-27", &["REPLY"]);
    assert_eq!(
        refresh::scenarios(&once, &outcome, kin),
        ["OTHER", "CHECK", "SPOT", "BRANCH", "MANY"]
    );
}

#[test]
fn reminders_are_a_calendar_file() {
    let end = "2026-11-24";
    let today = days::number(end).expect("a day");
    let reminder = Reminder {
        run_id: "00",
        title: "Ôn lại: năm tình huống, mười phút",
        text: "Mở lại trang học trên máy này; trang biết nên ôn gì.",
        address: "https://hoc.example/guong/",
    };
    let file = calendar::file(&reminder, &refresh::planned(end), today);
    let published = include_str!("../../../tests/fixtures/vectors/guong/reminders.ics");
    // `tests/oracles/calendar.py` reads the same file with another program.
    assert_eq!(file, published);
}
