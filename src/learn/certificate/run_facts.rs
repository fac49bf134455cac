//! What the certificate and the submission say of a run.

use evidence::wire::{Item, Measure, PackRef, RunFacts, Score};
use session::result::Outcome;
use session::{Measured, Run};

use crate::learn::content::Content;

/// The facts of a finished run; `None` while it is not finished.
pub fn of(run: &Run, outcome: &Outcome, content: &Content) -> Option<RunFacts> {
    let end = run.end.as_ref()?;
    let items = run.start.scenarios.iter().filter_map(|scenario| {
        let given = run.answers.get(scenario)?;
        Some(Item {
            scenario: scenario.clone(),
            answer: given.answer.clone(),
            confidence: given.confidence.clone(),
            seconds: given.seconds,
        })
    });
    let recognised = outcome.recognised.unwrap_or_default();
    let rules = content
        .root
        .rules
        .iter()
        .map(|(activity, version)| (activity.to_string(), *version));
    Some(RunFacts {
        run_id: run.start.run_id.clone(),
        campaign: String::new(),
        invitation: String::new(),
        learner_id: String::new(),
        pack: PackRef {
            id: run.start.pack.id.clone(),
            version: run.start.pack.version.clone(),
            digest: run.start.pack.digest.clone(),
        },
        rules: rules.collect(),
        track: run.start.track.clone(),
        attempt: run.start.attempt,
        seed: run.start.run_id.clone(),
        name: run.learner.name.clone(),
        unit: run.learner.unit.clone(),
        audience: run.learner.audience,
        items: items.collect(),
        before: measure(run.before.as_ref()),
        after: measure(run.after.as_ref()),
        score: Score {
            points: outcome.score.points,
            percent: outcome.score.percent,
            band: outcome.band.number(),
            passed: outcome.band.passed(),
            hits: recognised.hits,
            problems: recognised.problems,
            false_alarms: recognised.false_alarms,
            sounds: recognised.sounds,
        },
        language: end.language,
        session: String::new(),
        refreshed: run
            .refreshed
            .last()
            .map(|last| last.date.clone())
            .unwrap_or_default(),
        date: end.date.clone(),
    })
}

/// A form of the measure, if it was taken.
fn measure(taken: Option<&Measured>) -> Measure {
    let Some(taken) = taken else {
        return Measure::default();
    };
    Measure {
        form: taken.form.clone(),
        answers: taken.answers.iter().map(|belief| vec![*belief]).collect(),
        confidence: vec![Vec::new(); taken.answers.len()],
    }
}
