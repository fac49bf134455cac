//! What can happen in a run, and its form in the saved record.

use curriculum::json::{Fault, Fields, Json, Members, Reading, Value};
use curriculum::record;
use curriculum::vocabulary::{Audience, Lang};

record! {
    /// The exact content a run is pinned to.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PackRef {
        /// The pack's id.
        pub id: String,
        /// Its version, for people.
        pub version: String,
        /// Its digest, 64 hexadecimal digits.
        pub digest: String,
    }

    /// Who takes the run: what stands on the certificate, and nothing else.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Learner {
        /// Name, checked by [`crate::learner::check`].
        pub name: String,
        /// Unit, checked likewise.
        pub unit: String,
        /// Audience.
        pub audience: Audience,
    }

    /// A form of the measure, answered.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Measured {
        /// The form.
        pub form: String,
        /// For each item 0–3: surely not so, perhaps not, perhaps so, surely so.
        pub answers: Vec<u32>,
    }

    /// A refresher: see [`crate::refresh`].
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Refresher {
        /// Device date, `YYYY-MM-DD`.
        pub date: String,
        /// How many scenarios it had.
        pub scenarios: u32,
        /// Those that were not answered as well as can be.
        pub missed: Vec<String>,
    }

    /// How a run began.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Start {
        /// 16 random bytes as 32 hexadecimal digits; also the seed.
        pub run_id: String,
        /// The content.
        pub pack: PackRef,
        /// The track taken.
        pub track: String,
        /// 1 for the first counted pass of this person on this device.
        pub attempt: u32,
        /// The person.
        pub learner: Learner,
        /// Scenario ids in the order drawn.
        pub scenarios: Vec<String>,
        /// Clause ids in reading order.
        pub clauses: Vec<String>,
        /// Device date, `YYYY-MM-DD`.
        pub date: String,
    }
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The run began. Always the first event, and only the first.
    Started(Start),
    /// A clause of the directive came on the screen.
    ClauseOpened {
        /// The clause.
        clause: String,
    },
    /// The trainee left the directive for the scenarios.
    DirectiveDone,
    /// An answer was submitted. Only the first of a scenario counts.
    Answered {
        /// The scenario.
        scenario: String,
        /// The Answer (DESIGN §6a).
        answer: Vec<u32>,
        /// Confidence by item, 0 = not given, 1–3.
        confidence: Vec<u8>,
        /// Visible seconds until submission, at most 3600.
        seconds: u32,
    },
    /// A step inside a scenario that unfolds: an option of a branch that leads on. The last one submits the answer.
    Stepped {
        /// The scenario.
        scenario: String,
        /// What was chosen.
        choice: u32,
        /// 0 = not given, 1–3.
        confidence: u8,
    },
    /// The trainee went on from a scenario's feedback.
    FeedbackDone {
        /// The scenario.
        scenario: String,
    },
    /// The run was completed: every scenario answered.
    Finished {
        /// Device date, `YYYY-MM-DD`.
        date: String,
        /// Interface language at the end.
        language: Lang,
    },
    /// A form of the measure was answered, before the first scenario or after the end.
    Measured(Measured),
    /// Some scenarios were practised again, days after the end.
    Refreshed(Refresher),
    /// Name, unit or audience were corrected.
    Corrected(Learner),
}

/// The member that tells events apart.
const TAG: &str = "event";

impl Json for Event {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        let mut fields = Fields::open(value, reading);
        let tag: String = fields.take(TAG);
        let event = match tag.as_str() {
            "started" => return Event::Started(fields.rest()),
            "measured" => return Event::Measured(fields.rest()),
            "refreshed" => return Event::Refreshed(fields.rest()),
            "corrected" => return Event::Corrected(fields.rest()),
            "clause-opened" => Event::ClauseOpened {
                clause: fields.take("clause"),
            },
            "directive-done" => Event::DirectiveDone,
            "answered" => Event::Answered {
                scenario: fields.take("scenario"),
                answer: fields.take("answer"),
                confidence: fields.take("confidence"),
                seconds: fields.take("seconds"),
            },
            "stepped" => Event::Stepped {
                scenario: fields.take("scenario"),
                choice: fields.take("choice"),
                confidence: fields.take("confidence"),
            },
            "feedback-done" => Event::FeedbackDone {
                scenario: fields.take("scenario"),
            },
            "finished" => Event::Finished {
                date: fields.take("date"),
                language: fields.take("language"),
            },
            _ => {
                fields.note(Fault::WrongValue, TAG);
                Event::DirectiveDone
            }
        };
        fields.end();
        event
    }

    fn to_json(&self) -> Value {
        let mut members = Members::default();
        let mut tag = |name: &str| members.put(TAG, Value::Text(name.to_owned()));
        match self {
            Event::Started(start) => {
                tag("started");
                members.append(start.to_json());
            }
            Event::ClauseOpened { clause } => {
                tag("clause-opened");
                members.put("clause", clause.to_json());
            }
            Event::DirectiveDone => tag("directive-done"),
            Event::Answered {
                scenario,
                answer,
                confidence,
                seconds,
            } => {
                tag("answered");
                members.put("scenario", scenario.to_json());
                members.put("answer", answer.to_json());
                members.put("confidence", confidence.to_json());
                members.put("seconds", seconds.to_json());
            }
            Event::Stepped {
                scenario,
                choice,
                confidence,
            } => {
                tag("stepped");
                members.put("scenario", scenario.to_json());
                members.put("choice", choice.to_json());
                members.put("confidence", confidence.to_json());
            }
            Event::FeedbackDone { scenario } => {
                tag("feedback-done");
                members.put("scenario", scenario.to_json());
            }
            Event::Finished { date, language } => {
                tag("finished");
                members.put("date", date.to_json());
                members.put("language", language.to_json());
            }
            Event::Measured(measured) => {
                tag("measured");
                members.append(measured.to_json());
            }
            Event::Refreshed(refresher) => {
                tag("refreshed");
                members.append(refresher.to_json());
            }
            Event::Corrected(learner) => {
                tag("corrected");
                members.append(learner.to_json());
            }
        }
        members.object()
    }
}
