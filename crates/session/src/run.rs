//! The state of a run: a fold over its events.

use std::collections::{BTreeMap, BTreeSet};

use curriculum::answer::Answer;
use curriculum::vocabulary::Lang;

use crate::event::{Event, Learner, Measured, Refresher, Start};
use crate::measure::MAX_BELIEF;
use crate::route::Route;

/// The longest time that is recorded for one answer, in seconds.
pub const MAX_SECONDS: u32 = curriculum::answer::MAX_SECONDS;

/// The first submitted answer of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The Answer.
    pub answer: Vec<u32>,
    /// Confidence by item, 0 = not given, 1–3.
    pub confidence: Vec<u8>,
    /// Visible seconds, at most [`MAX_SECONDS`].
    pub seconds: u32,
}

/// A scenario that unfolds, as far as it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// What was chosen, in order.
    pub choices: Vec<u32>,
    /// How sure one was, step by step: 0 = not given, 1–3.
    pub confidence: Vec<u8>,
}

impl Steps {
    /// With one more.
    pub fn and(&self, choice: u32, confidence: u8) -> Self {
        let mut steps = self.clone();
        steps.choices.push(choice);
        steps.confidence.push(confidence);
        steps
    }
}

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    /// Device date.
    pub date: String,
    /// Interface language.
    pub language: Lang,
}

/// Why an event does not fit the state. The state is unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The run has not started.
    NotStarted,
    /// The run has started already.
    AlreadyStarted,
    /// No such scenario or clause in this run.
    NotInRun,
    /// The scenario has its answer: the first one counts.
    AlreadyAnswered,
    /// Something must be answered first.
    NotAnswered,
    /// The run has ended already.
    AlreadyFinished,
    /// The run has not ended yet.
    NotFinished,
    /// The answer is none that any scenario could have: see [`Answer::new`].
    NoAnswer,
}

/// A run in progress or finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// How it began.
    pub start: Start,
    /// The person, after corrections.
    pub learner: Learner,
    /// The clause last opened.
    pub clause: Option<String>,
    /// Whether the directive was left for the scenarios.
    pub directive_done: bool,
    /// Answers by scenario.
    pub answers: BTreeMap<String, Given>,
    /// Steps taken in scenarios without an answer yet.
    pub steps: BTreeMap<String, Steps>,
    /// Scenarios whose feedback was left.
    pub feedback_done: BTreeSet<String>,
    /// How it ended, once it has.
    pub end: Option<End>,
    /// The measure before the first scenario, if it was taken.
    pub before: Option<Measured>,
    /// The measure after the end, if it was taken.
    pub after: Option<Measured>,
    /// What was practised again since, in order.
    pub refreshed: Vec<Refresher>,
}

impl Run {
    /// A run at its first event.
    pub fn new(start: Start) -> Self {
        let learner = start.learner.clone();
        Self {
            start,
            learner,
            clause: None,
            directive_done: false,
            answers: BTreeMap::new(),
            steps: BTreeMap::new(),
            feedback_done: BTreeSet::new(),
            end: None,
            before: None,
            after: None,
            refreshed: Vec::new(),
        }
    }

    /// Folds a list of events.
    ///
    /// # Errors
    /// The index of the first event that does not fit, and why.
    pub fn replay(events: &[Event]) -> Result<Self, (usize, Refused)> {
        let Some((Event::Started(start), rest)) = events.split_first() else {
            return Err((0, Refused::NotStarted));
        };
        let mut run = Self::new(start.clone());
        for (index, event) in rest.iter().enumerate() {
            run = run.apply(event).map_err(|why| (index + 1, why))?;
        }
        Ok(run)
    }

    /// The state after one more event.
    ///
    /// # Errors
    /// [`Refused`] when the event does not fit; the caller keeps the old state.
    pub fn apply(&self, event: &Event) -> Result<Self, Refused> {
        let mut next = self.clone();
        match event {
            Event::Started(_) => return Err(Refused::AlreadyStarted),
            Event::ClauseOpened { clause } => {
                if !self.start.clauses.contains(clause) {
                    return Err(Refused::NotInRun);
                }
                next.clause = Some(clause.clone());
            }
            Event::DirectiveDone => next.directive_done = true,
            Event::Answered {
                scenario,
                answer,
                confidence,
                seconds,
            } => {
                self.answerable(scenario)?;
                let seconds = (*seconds).min(MAX_SECONDS);
                if Answer::new(answer.clone(), confidence.clone(), seconds).is_err() {
                    return Err(Refused::NoAnswer);
                }
                let given = Given {
                    answer: answer.clone(),
                    confidence: confidence.clone(),
                    seconds,
                };
                next.answers.insert(scenario.clone(), given);
                next.steps.remove(scenario);
            }
            Event::Stepped {
                scenario,
                choice,
                confidence,
            } => {
                self.answerable(scenario)?;
                let before = self.steps.get(scenario).cloned().unwrap_or_default();
                let steps = before.and(*choice, *confidence);
                if Answer::new(steps.choices.clone(), steps.confidence.clone(), 0).is_err() {
                    return Err(Refused::NoAnswer);
                }
                next.steps.insert(scenario.clone(), steps);
            }
            Event::FeedbackDone { scenario } => {
                if !self.answers.contains_key(scenario) {
                    return Err(Refused::NotAnswered);
                }
                next.feedback_done.insert(scenario.clone());
            }
            Event::Finished { date, language } => {
                if self.end.is_some() {
                    return Err(Refused::AlreadyFinished);
                }
                if self.answers.len() < self.start.scenarios.len() {
                    return Err(Refused::NotAnswered);
                }
                next.end = Some(End {
                    date: date.clone(),
                    language: *language,
                });
            }
            Event::Measured(measured) => {
                if Answer::new(measured.answers.clone(), Vec::new(), 0).is_err()
                    || measured.answers.iter().any(|belief| *belief > MAX_BELIEF)
                {
                    return Err(Refused::NoAnswer);
                }
                let place = match &self.end {
                    None if !self.may_measure_before() => return Err(Refused::AlreadyAnswered),
                    None => &mut next.before,
                    Some(_) if !self.may_measure_after() => return Err(Refused::AlreadyAnswered),
                    Some(_) => &mut next.after,
                };
                *place = Some(measured.clone());
            }
            Event::Refreshed(refresher) => {
                if self.end.is_none() {
                    return Err(Refused::NotFinished);
                }
                next.refreshed.push(refresher.clone());
            }
            Event::Corrected(learner) => next.learner = learner.clone(),
        }
        Ok(next)
    }

    /// Whether the first form of the measure may be taken: nothing has been answered yet.
    pub fn may_measure_before(&self) -> bool {
        self.before.is_none() && self.answers.is_empty() && self.steps.is_empty()
    }

    /// Whether the second may: the run has ended, and there is a first to compare it with.
    pub fn may_measure_after(&self) -> bool {
        self.end.is_some() && self.before.is_some() && self.after.is_none()
    }

    /// Whether this is a pass of that person in which something was answered: it counts as an attempt.
    pub fn counts_for(&self, learner: &Learner) -> bool {
        self.learner.name == learner.name
            && self.learner.unit == learner.unit
            && !self.answers.is_empty()
    }

    fn answerable(&self, scenario: &String) -> Result<(), Refused> {
        if self.end.is_some() {
            Err(Refused::AlreadyFinished)
        } else if !self.start.scenarios.contains(scenario) {
            Err(Refused::NotInRun)
        } else if self.answers.contains_key(scenario) {
            Err(Refused::AlreadyAnswered)
        } else {
            Ok(())
        }
    }

    /// The scenario at a 1-based position.
    pub fn scenario_at(&self, position: u32) -> Option<&str> {
        let index = usize::try_from(position).ok()?.checked_sub(1)?;
        self.start.scenarios.get(index).map(String::as_str)
    }

    /// The screen to come back to: the first thing not yet done.
    pub fn resume(&self) -> Route {
        if self.end.is_some() {
            return Route::Result;
        }
        if !self.directive_done {
            return Route::Directive(self.clause.clone());
        }
        for (position, scenario) in (1u32..).zip(&self.start.scenarios) {
            match (
                self.answers.contains_key(scenario),
                self.feedback_done.contains(scenario),
            ) {
                (false, _) => return Route::Scenario(position),
                (true, false) => return Route::Feedback(position),
                (true, true) => {}
            }
        }
        Route::Result
    }

    /// Whether a screen of the run may be shown now; otherwise the screen to show instead.
    ///
    /// Nothing is hidden that was reached before, and nothing is skipped: feedback needs its answer, a scenario needs
    /// the ones before it, the result needs them all and every feedback left. An answered scenario shows its feedback,
    /// so that going back and forth can never answer it twice.
    pub fn admit(&self, wanted: &Route) -> Result<(), Route> {
        let answered = |position: u32| {
            self.scenario_at(position)
                .is_some_and(|id| self.answers.contains_key(id))
        };
        match wanted {
            Route::Scenario(position) if answered(*position) => Err(Route::Feedback(*position)),
            Route::Scenario(position) if *position > 1 && !answered(*position - 1) => {
                Err(self.resume())
            }
            Route::Scenario(position) if self.scenario_at(*position).is_none() => {
                Err(self.resume())
            }
            Route::Feedback(position) if !answered(*position) => Err(self.resume()),
            Route::Review(position) if !answered(*position) || self.end.is_none() => {
                Err(self.resume())
            }
            Route::Measure(false) if !self.may_measure_before() => Err(self.resume()),
            Route::Measure(true) if !self.may_measure_after() => Err(self.resume()),
            Route::Certificate | Route::Correct | Route::Refresh if self.end.is_none() => {
                Err(self.resume())
            }
            Route::Result if self.end.is_none() => match self.resume() {
                Route::Result => Ok(()),
                earlier => Err(earlier),
            },
            _ => Ok(()),
        }
    }
}
