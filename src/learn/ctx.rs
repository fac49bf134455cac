//! What every screen is handed: the state, and what can be done.

use std::rc::Rc;

use curriculum::vocabulary::Lang as ContentLang;
use messages::Lang;
use session::days::signable;
use session::log::Log;
use session::route::Route;
use session::{Event, Learner, Start};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::content::{self, Failure, Loading};
use super::model::{Action, ActiveRun, Model, NEWER, Said, Saving};
use super::services::{Services, UnderWay};
use super::who;
use crate::platform::storage::Storage;
use crate::platform::{clock, drafts, fragment, page, prefs, random};

mod keep;

/// The page's state and its doings. Cheap to clone.
#[derive(Clone)]
pub struct Ctx {
    /// The state; a handle always reads the newest.
    pub model: UseReducerHandle<Model>,
    /// Storage, content and the seal module.
    pub services: Rc<Services>,
}

impl PartialEq for Ctx {
    fn eq(&self, other: &Self) -> bool {
        self.model == other.model
    }
}

/// How long a press waits for a quiet save before it tries again, in milliseconds.
const QUIET_SAVE_MS: u32 = 30;

/// How a move stands in the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Back comes here again.
    Push,
    /// The new screen takes the place of this one.
    Replace,
}

/// The content language that goes with an interface language.
pub fn content_lang(lang: Lang) -> ContentLang {
    match lang {
        Lang::Vi => ContentLang::Vi,
        Lang::En => ContentLang::En,
    }
}

impl Ctx {
    /// The interface language.
    pub fn lang(&self) -> Lang {
        self.model.lang
    }

    /// The content language.
    pub fn content_lang(&self) -> ContentLang {
        content_lang(self.lang())
    }

    /// Switches the language, keeping the screen.
    pub fn on_language(&self) -> Callback<Lang> {
        let ctx = self.clone();
        Callback::from(move |lang: Lang| {
            prefs::set_language(lang);
            ctx.model.dispatch(Action::LanguageChosen(lang));
            ctx.load_content(lang);
        })
    }

    /// Reads storage, then the content that the saved run needs, or the site's current.
    pub fn open(&self) {
        let ctx = self.clone();
        spawn_local(async move {
            ctx.look().await;
            ctx.load_content(ctx.lang());
            ctx.claim(false).await;
        });
    }

    /// Asks for the content again.
    pub fn reload_content(&self) {
        self.model.dispatch(Action::ContentWanted);
        self.load_content(self.lang());
    }

    fn load_content(&self, lang: Lang) {
        let ctx = self.clone();
        let run = self.model.run.as_ref().map(|run| &run.log.run().start);
        let pinned = run.map(|start| start.pack.clone());
        let scenarios = run.map(|start| start.scenarios.clone());
        spawn_local(async move {
            let loaded = ctx
                .services
                .content(pinned.as_ref(), content_lang(lang))
                .await;
            // A second switch may have overtaken this one.
            if ctx.lang() != lang {
                return;
            }
            let content = match loaded {
                Ok(content) => content,
                Err(failure) => return ctx.model.dispatch(Action::ContentFailed(failure)),
            };
            ctx.model.dispatch(Action::ContentReady(content.clone()));
            let book = ctx.services.book(&content, content_lang(lang)).await;
            if ctx.lang() == lang {
                ctx.model.dispatch(Action::BookCame(
                    book.map_or_else(Loading::Failed, Loading::Ready),
                ));
            }
            if let Some(scenarios) = scenarios {
                // Whoever began this run may have left before everything was kept.
                ctx.services.keep_content(&content, &scenarios).await;
            }
        });
    }

    /// Begins a run for a person, of their track or of everything, and goes on to the directive.
    pub fn begin(&self, learner: Learner, whole: bool) {
        let saving = self.model.saving;
        // A second press must not begin a second run.
        if saving == Saving::Busy {
            return;
        }
        if self.model.found.as_ref().is_some_and(|found| found.newer) {
            return page::focus_when_there(NEWER);
        }
        // Here and not later: browsers want to hear it from a press.
        Storage::ask_to_keep();
        self.model.dispatch(Action::SaveBegan);
        let ctx = self.clone();
        spawn_local(async move {
            let failed = |failure| {
                // Gone is said of the content of a run; the site's own can be asked for again.
                let failure = match failure {
                    Failure::Gone => Failure::Network,
                    other => other,
                };
                ctx.model.dispatch(Action::BeginFailed(failure, saving));
                page::focus_when_there(who::BEGIN_FAILED);
            };
            // A new run takes the site's current content, whatever the last one was pinned to.
            let content = match ctx.services.content(None, ctx.content_lang()).await {
                Ok(content) => content,
                Err(failure) => return failed(failure),
            };
            ctx.model.dispatch(Action::ContentReady(content.clone()));
            let book = match ctx.services.book(&content, ctx.content_lang()).await {
                Ok(book) => book,
                Err(failure) => return failed(failure),
            };
            ctx.model
                .dispatch(Action::BookCame(Loading::Ready(book.clone())));
            // A run that begins after an erasure is none of what was erased.
            ctx.services.storage().await.renew().await;
            let run_id = random::hex16();
            let track = content.track(learner.audience, whole);
            let drawn = track.map(|track| content.draw(track, &content::seed(&run_id)));
            let (track, scenarios) = (
                track.map(|track| track.id.clone()).unwrap_or_default(),
                drawn.unwrap_or_default(),
            );
            let profile = match &ctx.model.run {
                Some(run) => run.profile.clone(),
                // Another tab may have begun since this one looked.
                None => ctx.services.profile().await,
            };
            let start = Start {
                attempt: ctx.services.runs_of(&profile, &learner).await + 1,
                run_id,
                pack: content.pack_ref(),
                track,
                learner,
                scenarios,
                clauses: book
                    .directive
                    .clauses
                    .iter()
                    .map(|clause| clause.id.clone())
                    .collect(),
                date: clock::today(),
            };
            let kept = start.scenarios.clone();
            let run = ActiveRun {
                profile,
                log: Rc::new(Log::begin(start)),
                generation: 0,
            };
            ctx.save(run, Some(Route::Directive(None)), saving).await;
            drafts::remove(who::DRAFT);
            ctx.claim(false).await;
            ctx.services.keep_content(&content, &kept).await;
            page::prefetch();
        });
    }

    /// Records an event; once it is durable, goes on. While a save is on its way nothing else is accepted.
    pub fn record(&self, event: Event, then: Option<Route>) {
        self.record_all(vec![event], then, UnderWay::Step);
    }

    /// Records something that is only a convenience, such as the page that was open: a refusal is no news.
    pub fn record_quietly(&self, event: Event) {
        if self.model.read_only().is_some() {
            return;
        }
        match (self.model.saving, self.services.under_way.get()) {
            (Saving::Failed(_), _) => {}
            // A page that was turned while a save was on its way.
            (Saving::Busy, _) | (_, UnderWay::Step) => {
                let ctx = self.clone();
                clock::after(QUIET_SAVE_MS, move || ctx.record_quietly(event));
            }
            (Saving::Done, UnderWay::Nothing | UnderWay::Convenience) => {
                self.record_all(vec![event], None, UnderWay::Convenience);
            }
        }
    }

    /// Leaves the directive for the scenarios.
    pub fn leave_directive(&self) {
        let next = self.model.run.as_ref().map(|active| {
            let run = active.log.run();
            if run.directive_done {
                run.resume()
            } else {
                Route::Scenario(1)
            }
        });
        self.record(Event::DirectiveDone, next);
    }

    /// Leaves the last feedback: the run is finished.
    pub fn finish(&self, scenario: &str) {
        let mut events = vec![Event::FeedbackDone {
            scenario: scenario.to_owned(),
        }];
        if self
            .model
            .run
            .as_ref()
            .is_some_and(|active| active.log.run().end.is_none())
        {
            events.extend(self.finished());
        }
        self.record_all(events, Some(Route::Result), UnderWay::Step);
    }

    /// The end of a run, unless the device's clock shows a day that no certificate can bear.
    fn finished(&self) -> Option<Event> {
        let date = clock::today();
        signable(&date).then(|| Event::Finished {
            date,
            language: self.content_lang(),
        })
    }

    /// Ends a run that waits for nothing but a sound clock.
    fn close_run(&self) {
        if self.model.waits_for_clock()
            && self.model.read_only().is_none()
            && let Some(finished) = self.finished()
        {
            self.record(finished, None);
        }
    }

    /// Looks at the clock again.
    pub fn look_at_clock(&self) {
        if signable(&clock::today()) {
            self.close_run();
            page::focus_heading();
        } else {
            self.say(Said::StillWrongClock);
        }
    }

    /// Corrects what stands on the certificate.
    pub fn correct(&self, learner: Learner) {
        self.record(Event::Corrected(learner), Some(Route::Certificate));
    }

    fn record_all(&self, events: Vec<Event>, then: Option<Route>, what: UnderWay) {
        let ctx = self.clone();
        match self.services.under_way.get() {
            UnderWay::Nothing if self.model.saving != Saving::Busy => {}
            // A press during a quiet save must not be lost; one during its own save was made twice.
            UnderWay::Convenience => {
                return clock::after(QUIET_SAVE_MS, move || ctx.record_all(events, then, what));
            }
            UnderWay::Nothing | UnderWay::Step => return,
        }
        let Some(active) = self.model.run.clone() else {
            return;
        };
        if let Some(notice) = self.model.read_only() {
            // It stands at the top of the screen: far from the button on a phone.
            return page::focus_when_there(notice);
        }
        let mut log = (*active.log).clone();
        for event in events {
            match log.with(event) {
                Ok(next) => log = next,
                // Submitted twice, or from a screen that the run has left: the state is right, go where it leads.
                Err(_) => break,
            }
        }
        if log == *active.log {
            if let Some(route) = then {
                self.go_on(route);
            }
            return;
        }
        self.services.under_way.set(what);
        spawn_local(async move {
            let log = Rc::new(log);
            let before = ctx.model.saving;
            ctx.save(ActiveRun { log, ..active }, then, before).await
        });
    }

    /// Moves to a screen.
    pub fn go(&self, route: Route, step: Step) {
        match step {
            Step::Push => fragment::navigate(&route),
            Step::Replace => fragment::replace(&route),
        }
        // At once, not with the browser's event: nothing of the old screen may be drawn with the new state.
        self.model.dispatch(Action::Routed(route));
    }

    /// Moves on after a save. A form or question that is done with is not left in the history: Back would only be sent
    /// on from it.
    fn go_on(&self, route: Route) {
        let done_with = matches!(
            self.model.route,
            Route::Who | Route::Correct | Route::Scenario(_)
        );
        self.go(route, if done_with { Step::Replace } else { Step::Push });
    }
}
