//! Seconds that somebody could look at the page.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::VisibilityState;

use super::{clock, tab};

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

/// Counts while the page is visible; stops when dropped; goes on after that, or after a reload of the tab, under the
/// same name.
pub struct VisibleTimer {
    key: Rc<str>,
    span: Rc<Cell<Span>>,
    _events: [EventListener; 2],
}

impl VisibleTimer {
    /// Begins at what this tab has counted under the same name before, or at 0.
    pub fn start(name: &str) -> Self {
        let key: Rc<str> = format!("guong:seconds:{name}").into();
        let counted_ms = tab::get(&key)
            .and_then(|kept| kept.parse::<u32>().ok())
            .map_or(0.0, f64::from);
        let before = Span {
            counted_ms,
            since_ms: None,
        };
        let span = Rc::new(Cell::new(before.turned(is_visible(), clock::now_ms())));
        let turned = {
            let (key, span) = (key.clone(), span.clone());
            move |visible: bool| turn(&key, &span, visible)
        };
        let leave = turned.clone();
        let events = [
            EventListener::new(&gloo::utils::document(), "visibilitychange", move |_| {
                turned(is_visible())
            }),
            EventListener::new(&gloo::utils::window(), "pagehide", move |_| leave(false)),
        ];
        Self {
            key,
            span,
            _events: events,
        }
    }

    /// Whole seconds so far, at most 3600.
    pub fn seconds(&self) -> u32 {
        let seconds = self.span.get().total_ms(clock::now_ms()) / 1000.0;
        // Capped and never negative, so the conversion only drops the fraction.
        seconds.min(MAX_SECONDS) as u32
    }
}

impl Drop for VisibleTimer {
    fn drop(&mut self) {
        turn(&self.key, &self.span, false);
    }
}

/// Counts up to now and keeps it for the tab.
fn turn(key: &str, span: &Cell<Span>, visible: bool) {
    let turned = span.get().turned(visible, clock::now_ms());
    span.set(turned);
    // Whole numbers: writing and reading fractions would link 10 KB of tables.
    tab::set(key, &(turned.counted_ms as u32).to_string());
}

fn is_visible() -> bool {
    gloo::utils::document().visibility_state() == VisibilityState::Visible
}
