//! What can happen in a run. Serialised as it stands into the saved record.

use curriculum::vocabulary::{Audience, Lang};
use serde::{Deserialize, Serialize};

/// The exact content a run is pinned to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackRef {
    /// The pack's id.
    pub id: String,
    /// Its version, for people.
    pub version: String,
    /// Its digest, 64 hexadecimal digits.
    pub digest: String,
}

/// Who takes the run: what stands on the certificate, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Learner {
    /// Name, checked by [`crate::learner::check`].
    pub name: String,
    /// Unit, checked likewise.
    pub unit: String,
    /// Audience.
    pub audience: Audience,
}

/// How a run began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case", deny_unknown_fields)]
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
    /// Name, unit or audience were corrected.
    Corrected(Learner),
}
