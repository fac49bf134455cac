//! The saved body of a run: its events as JSON.

use curriculum::json::{self, Json, Members};
use curriculum::record;

use crate::event::Event;
use crate::run::{Refused, Run};

/// More bytes than any run can have; checked before parsing.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// The events of one run and the state they fold to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    events: Vec<Event>,
    run: Run,
}

/// Why a saved body is not a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// More than [`MAX_BYTES`].
    TooLarge,
    /// Not the JSON of a list of events.
    NotEvents,
    /// An event does not fit those before it: its index, and why.
    Inconsistent(usize, Refused),
}

record! {
    /// What is saved.
    struct Body {
        events: Vec<Event>,
    }
}

impl Log {
    /// A run that begins now.
    pub fn begin(start: crate::event::Start) -> Self {
        Self {
            run: Run::new(start.clone()),
            events: vec![Event::Started(start)],
        }
    }

    /// The state.
    pub fn run(&self) -> &Run {
        &self.run
    }

    /// Its events.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Whether it goes on from another one, or is the same.
    pub fn extends(&self, other: &Log) -> bool {
        self.events.starts_with(&other.events)
    }

    /// Of several runs the one with the highest rank is gone on with where nothing else says which: the one begun last.
    /// The date is the device's; a wrong one may open another run first and loses none.
    pub fn rank(&self) -> (&str, u32, usize) {
        let start = &self.run.start;
        (&start.date, start.attempt, self.events.len())
    }

    /// The log with one more event; the old one stays as it is until the new one is saved.
    ///
    /// # Errors
    /// [`Refused`] when the event does not fit.
    pub fn with(&self, event: Event) -> Result<Self, Refused> {
        let run = self.run.apply(&event)?;
        let mut events = self.events.clone();
        events.push(event);
        Ok(Self { events, run })
    }

    /// The body to save.
    pub fn encode(&self) -> String {
        let mut body = Members::default();
        body.put("events", self.events.to_json());
        body.object().to_text()
    }

    /// Reads a saved body.
    ///
    /// # Errors
    /// [`Unreadable`]; whoever reads keeps the body aside and never overwrites it.
    pub fn decode(body: &str) -> Result<Self, Unreadable> {
        if body.len() > MAX_BYTES {
            return Err(Unreadable::TooLarge);
        }
        let Body { events } = json::read::<Body>(body).map_err(|_| Unreadable::NotEvents)?;
        let run =
            Run::replay(&events).map_err(|(index, why)| Unreadable::Inconsistent(index, why))?;
        Ok(Self { events, run })
    }
}
