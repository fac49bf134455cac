//! The reducer, as far as it decides who may write.

use session::event::{Event, Learner, PackRef, Start};

use super::*;

fn active(events: Vec<Event>) -> ActiveRun {
    let start = Start {
        run_id: "0".repeat(32),
        pack: PackRef {
            id: "p".to_owned(),
            version: "1".to_owned(),
            digest: "0".repeat(64),
        },
        track: "all".to_owned(),
        attempt: 1,
        learner: Learner {
            name: "Nguyễn Thị Mười".to_owned(),
            unit: "Ấp 3".to_owned(),
            audience: curriculum::vocabulary::Audience::Hv,
        },
        scenarios: vec!["A".to_owned()],
        clauses: Vec::new(),
        date: "2026-11-24".to_owned(),
    };
    let log = events.into_iter().fold(Log::begin(start), |log, event| {
        log.with(event).expect("the story fits")
    });
    ActiveRun {
        profile: "p".to_owned(),
        log: Rc::new(log),
        generation: 1,
    }
}

fn after(actions: Vec<Action>) -> Rc<Model> {
    let opened = Action::Opened(Found {
        run: Some(active(Vec::new())),
        ..Found::default()
    });
    let begun = Rc::new(Model::new(Lang::Vi, Route::Welcome)).reduce(opened);
    actions
        .into_iter()
        .fold(begun, |model, action| model.reduce(action))
}

fn check(actions: Vec<Action>, notice: Option<&str>) {
    let said = format!("{actions:?}");
    assert_eq!(after(actions).read_only(), notice, "{said}");
}

#[test]
fn whoever_may_not_write_is_told_why() {
    let refused = |why| Action::Refused(why, Saving::Done);
    check(vec![], None);
    check(vec![Action::HoldChanged(Hold::Elsewhere)], Some(ELSEWHERE));
    check(vec![Action::HoldChanged(Hold::Taken)], Some(TAKEN));
    check(
        vec![
            Action::HoldChanged(Hold::Taken),
            Action::HoldChanged(Hold::Here),
        ],
        None,
    );
    check(vec![refused(Refused::Conflict)], Some(ELSEWHERE));
    check(vec![refused(Refused::Newer)], Some(NEWER));
    check(
        vec![Action::Newer, Action::HoldChanged(Hold::Here)],
        Some(NEWER),
    );
    check(vec![Action::HoldChanged(Hold::Taken), Action::Erased], None);
}

#[test]
fn a_refused_step_is_not_pretended_to() {
    let failed = Saving::Failed(SaveFailure::Quota);
    for before in [Saving::Done, failed] {
        let model = after(vec![
            Action::SaveBegan,
            Action::Refused(Refused::Conflict, before),
        ]);
        assert_eq!(model.saving, before);
        assert_eq!(model.run, Some(active(Vec::new())));
    }
}

#[test]
fn nothing_is_left_of_what_was_erased_elsewhere() {
    let model = after(vec![
        Action::SaveFailed(active(vec![Event::DirectiveDone]), SaveFailure::Other),
        Action::Erased,
    ]);
    assert_eq!((&model.run, model.saving), (&None, Saving::Done));
    assert!(model.found.as_ref().is_some_and(|found| found.erased));
}

#[test]
fn only_a_run_with_nothing_left_to_do_waits_for_the_clock() {
    let answered = Event::Answered {
        scenario: "A".to_owned(),
        answer: vec![1],
        confidence: vec![0],
        seconds: 1,
    };
    let left = Event::FeedbackDone {
        scenario: "A".to_owned(),
    };
    let ended = Event::Finished {
        date: "2026-11-24".to_owned(),
        language: curriculum::vocabulary::Lang::Vi,
    };
    let story = [Event::DirectiveDone, answered, left, ended];
    for (done, expected) in [(0, false), (1, false), (2, false), (3, true), (4, false)] {
        let run = active(story[..done].to_vec());
        let model = after(vec![Action::Saved(run)]);
        assert_eq!(model.waits_for_clock(), expected, "after {done} events");
    }
}
