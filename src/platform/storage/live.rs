//! Transactions under way, ended when the page is put away.
//!
//! A browser may keep a page that was left, frozen as it is, in case somebody comes back to it. In WebKit a transaction
//! freezes with it and keeps its stores locked: the same site, opened anew, would wait for it until it gives up.

use std::cell::RefCell;

use gloo::events::EventListener;
use web_sys::IdbTransaction;

use super::super::js;

thread_local! {
    static LIVE: RefCell<Vec<IdbTransaction>> = const { RefCell::new(Vec::new()) };
}

/// Counts a transaction as being under way, until dropped.
pub(super) struct Live(IdbTransaction);

impl Live {
    pub(super) fn new(transaction: &IdbTransaction) -> Self {
        LIVE.with_borrow_mut(|live| live.push(transaction.clone()));
        Self(transaction.clone())
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        LIVE.with_borrow_mut(|live| live.retain(|transaction| *transaction != self.0));
    }
}

/// From now on, for as long as the page lives.
pub(super) fn end_when_put_away() {
    let put_away = EventListener::new(&gloo::utils::window(), "pagehide", |event| {
        if js::get(event, "persisted").is_some_and(|persisted| persisted.is_truthy()) {
            LIVE.with_borrow(|live| {
                for transaction in live {
                    // What it was to save was not said to be saved. One that has just ended cannot be aborted.
                    let _ = transaction.abort();
                }
            });
        }
    });
    put_away.forget();
}
