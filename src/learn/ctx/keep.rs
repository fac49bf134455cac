//! Keeping the run: what is saved, which tab may save, what to do when it fails.

use gloo::timers::callback::Timeout;
use session::route::Route;
use wasm_bindgen_futures::spawn_local;

use super::{Ctx, QUIET_SAVE_MS, Step};
use crate::learn::model::{
    Action, ActiveRun, ELSEWHERE, ERASED, Found, Hold, NEWER, REWRITTEN, Refused, Said,
    SaveFailure, Saving, TAKEN, UNREADABLE,
};
use crate::learn::notices::{said_words, save_failed_words};
use crate::learn::services::{UnderWay, told, unsaved};
use crate::platform::storage::{Refusal, StorageError};
use crate::platform::tabs::{self, News};
use crate::platform::{clock, drafts, page};

/// How long a save takes before it is said that one is under way, in milliseconds.
const SEEN_MS: u32 = 150;

impl Ctx {
    /// Reads what is saved, and what could not be.
    pub(super) async fn look(&self) {
        let mut found = self.services.find_run().await;
        found.unreadable |= told::stands(UNREADABLE);
        found.erased |= told::stands(ERASED);
        if found.unreadable {
            told::say(UNREADABLE);
        }
        if found.run.is_some() {
            page::prefetch();
        }
        let saved = found.run.clone();
        self.model.dispatch(Action::Opened(found));
        if told::stands(REWRITTEN) {
            self.model.dispatch(Action::Rewritten);
        }
        match unsaved::ahead(saved.as_ref()) {
            Some(run) => self
                .model
                .dispatch(Action::SaveFailed(run, SaveFailure::Other)),
            None => self.close_run(),
        }
    }

    /// Asks to be the tab that writes the run; `take` stops another one that does.
    pub(super) async fn claim(&self, take: bool) {
        let Some(run) = self.model.run.clone() else {
            return;
        };
        // In memory every tab has its own.
        if self.in_memory() {
            return;
        }
        let here = tabs::hold(&run.log.run().start.run_id, take).await;
        let hold = if here { Hold::Here } else { Hold::Elsewhere };
        if hold != self.model.hold {
            self.model.dispatch(Action::HoldChanged(hold));
        }
    }

    /// Goes on with the run here, from what the other tab has saved.
    pub fn take_over(&self) {
        let ctx = self.clone();
        spawn_local(async move {
            ctx.claim(true).await;
            ctx.look().await;
            // The other tab may have begun another run meanwhile.
            ctx.load_content(ctx.lang());
            ctx.claim(true).await;
            // The notice goes, and the button that has the focus with it.
            page::focus_heading();
        });
    }

    /// Opens storage again, and saves there what this page holds.
    pub fn open_again(&self) {
        let ctx = self.clone();
        spawn_local(async move {
            if ctx.reopen().await {
                page::focus_heading();
            } else {
                ctx.say(Said::StillClosed);
            }
        });
    }

    /// Storage answers after all: a slow device had made the page wait in vain. Nobody has asked, so nothing moves but
    /// the notice, and the focus only where it goes with it.
    fn opened_at_last(&self) {
        if !self.in_memory() {
            return;
        }
        let ctx = self.clone();
        spawn_local(async move {
            if !ctx.reopen().await {
                return;
            }
            page::focus_heading_if_lost();
            if ctx.model.run.is_some() {
                page::announce(messages::shell::saved(ctx.lang()));
            }
        });
    }

    /// Whether storage is open now; what this page held is saved there then. A save under way and a press meanwhile do not
    /// meet it: they would open storage a second time, and save where nobody looks any more.
    async fn reopen(&self) -> bool {
        while self.services.under_way.get() != UnderWay::Nothing {
            clock::pause(QUIET_SAVE_MS).await;
        }
        self.services.under_way.set(UnderWay::Convenience);
        self.services.close();
        self.look().await;
        self.services.under_way.set(UnderWay::Nothing);
        if self.in_memory() {
            return false;
        }
        // The run that is there may be of other content than this page has shown.
        self.load_content(self.lang());
        self.claim(false).await;
        true
    }

    fn in_memory(&self) -> bool {
        let memory = |found: &Found| found.memory.is_some();
        self.model.found.as_ref().is_some_and(memory)
    }

    /// Says what became of something, also to whoever listens: the button that has the focus stays.
    pub(super) fn say(&self, said: Said) {
        page::announce(said_words(self.lang(), said));
        self.model.dispatch(Action::Came(said));
    }

    /// What happens elsewhere and matters here.
    pub fn on_news(&self, news: News) {
        match news {
            News::Taken => {
                self.model.dispatch(Action::HoldChanged(Hold::Taken));
                // Whoever comes back to this tab reads it first.
                page::focus_when_there(TAKEN);
            }
            News::Erased => self.forget(),
            News::Back => self.open(),
            News::Upgraded => {
                self.model.dispatch(Action::Newer);
                page::focus_when_there(NEWER);
            }
            News::Opened => self.opened_at_last(),
        }
    }

    /// Another tab has erased the device: nothing of it is left here either.
    fn forget(&self) {
        unsaved::clear_all();
        drafts::clear();
        told::say(ERASED);
        self.model.dispatch(Action::Erased);
        self.go(Route::Welcome, Step::Replace);
    }

    /// Erases everything from this device, and begins anew; or says that it could not.
    pub fn erase(&self) {
        let ctx = self.clone();
        spawn_local(async move {
            if ctx.services.erase().await {
                page::reload();
            } else {
                ctx.model.dispatch(Action::EraseFailed);
            }
        });
    }

    /// Tries again to save what is in this page only.
    pub fn save_again(&self) {
        if self.services.under_way.get() != UnderWay::Nothing {
            return;
        }
        let ctx = self.clone();
        spawn_local(async move {
            if let Some(run) = ctx.model.run.clone() {
                let before = ctx.model.saving;
                ctx.save(run, None, before).await;
                match ctx.model.saving {
                    Saving::Done => {
                        page::announce(messages::shell::saved(ctx.lang()));
                        // The notice goes, and the button that has the focus with it.
                        page::focus_heading();
                    }
                    _ => ctx.say(Said::StillUnsaved),
                }
            }
        });
    }

    /// Saves a run and goes on; `before` is how saving stood, for where nothing is written.
    pub(super) async fn save(&self, run: ActiveRun, then: Option<Route>, before: Saving) {
        if self.services.under_way.get() == UnderWay::Nothing {
            self.services.under_way.set(UnderWay::Step);
        }
        // Drawn anew for nothing, most of the time: a save takes a moment, and its end draws the next screen.
        let seen = {
            let model = self.model.clone();
            Timeout::new(SEEN_MS, move || model.dispatch(Action::SaveBegan))
        };
        let saved = self.services.save(&run).await;
        drop(seen);
        self.services.under_way.set(UnderWay::Nothing);
        let refused = |why, notice| {
            // What was saved elsewhere stands, and this step is not pretended to. The screen stays.
            self.model.dispatch(Action::Refused(why, before));
            page::focus_when_there(notice);
        };
        match saved {
            Ok(stored) => {
                unsaved::clear(&run);
                let generation = stored.generation;
                self.model
                    .dispatch(Action::Saved(ActiveRun { generation, ..run }));
                if stored.rewritten {
                    told::say(REWRITTEN);
                    self.model.dispatch(Action::Rewritten);
                }
            }
            Err(StorageError::Refused(Refusal::Conflict)) => {
                return refused(Refused::Conflict, ELSEWHERE);
            }
            Err(StorageError::Refused(Refusal::ReadOnly) | StorageError::Newer) => {
                return refused(Refused::Newer, NEWER);
            }
            Err(StorageError::Erased) => return self.forget(),
            Err(error) => {
                unsaved::put(&run);
                let why = if error == StorageError::Quota {
                    SaveFailure::Quota
                } else {
                    SaveFailure::Other
                };
                // The notice stands at the top of the screen, where nobody is who listens.
                page::announce(save_failed_words(self.lang(), why));
                self.model.dispatch(Action::SaveFailed(run, why));
            }
        }
        if let Some(route) = then {
            self.go_on(route);
        }
        if self.model.saving == Saving::Done {
            self.services.save_rest().await;
        }
    }
}
