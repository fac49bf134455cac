//! Seconds that somebody could look at the page.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::VisibilityState;

use super::clock;

/// The most that is ever counted (DESIGN §6a).
const MAX_SECONDS: f64 = 3600.0;

/// Milliseconds counted so far, and since when it counts again.
#[derive(Clone, Copy, Default)]
struct Span {
    counted_ms: f64,
    since_ms: Option<f64>,
}

impl Span {
    fn turned(self, visible: bool, now_ms: f64) -> Self {
        Self {
            counted_ms: self.total_ms(now_ms),
            since_ms: visible.then_some(now_ms),
        }
    }

    fn total_ms(self, now_ms: f64) -> f64 {
        self.counted_ms + self.since_ms.map_or(0.0, |since| (now_ms - since).max(0.0))
    }
}

/// Counts while the page is visible; stops when dropped.
pub struct VisibleTimer {
    span: Rc<Cell<Span>>,
    _event: EventListener,
}

impl VisibleTimer {
    /// Begins at 0.
    pub fn start() -> Self {
        Self::resume(0)
    }

    /// Goes on from seconds counted before a reload.
    pub fn resume(seconds: u32) -> Self {
        let before = Span {
            counted_ms: f64::from(seconds) * 1000.0,
            since_ms: None,
        };
        let span = Rc::new(Cell::new(before.turned(is_visible(), clock::now_ms())));
        let event = {
            let span = span.clone();
            EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| {
                span.set(span.get().turned(is_visible(), clock::now_ms()));
            })
        };
        Self {
            span,
            _event: event,
        }
    }

    /// Whole seconds so far, at most 3600.
    pub fn seconds(&self) -> u32 {
        let seconds = self.span.get().total_ms(clock::now_ms()) / 1000.0;
        // Capped and never negative, so the conversion only drops the fraction.
        seconds.min(MAX_SECONDS) as u32
    }
}

fn is_visible() -> bool {
    gloo::utils::document().visibility_state() == VisibilityState::Visible
}
