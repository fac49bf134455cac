//! The page's state: a pure reducer. Nothing here touches the browser.

use std::rc::Rc;

use messages::Lang;
use session::log::Log;
use session::route::Route;
use yew::Reducible;

use super::content::{Book, Content, Failure, Loading, Shared};
use crate::platform::storage::Why;
use crate::widgets::run_bar::SaveMark;

/// The run that is open, as last accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct ActiveRun {
    /// Whose it is: the local, random profile id.
    pub profile: String,
    /// Its events and state.
    pub log: Rc<Log>,
    /// Generation of the stored record it was read from or written as; 0 before the first.
    pub generation: u64,
}

/// How the last save went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything accepted is durable (or there is no durable storage).
    Done,
    /// A save is on its way.
    Busy,
    /// The last save failed; what was accepted is in this page only.
    Failed(SaveFailure),
}

/// Why a save failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveFailure {
    /// The device is full.
    Quota,
    /// Anything else.
    Other,
}

/// Which tab writes the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// This one, as far as is known.
    Here,
    /// Another one had it already.
    Elsewhere,
    /// Another one has taken it over.
    Taken,
}

/// What became of something that was asked for beside a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Saving was tried again, in vain.
    StillUnsaved,
    /// Storage was opened again, in vain.
    StillClosed,
    /// The device's clock is still wrong.
    StillWrongClock,
    /// The text is in the clipboard.
    Copied,
    /// The browser refused to copy.
    CopyRefused,
    /// The browser took the file.
    FileTaken,
    /// The browser took the file and may drop it.
    FileDoubtful,
    /// The browser refused the file, or there is nothing to put into it.
    FileRefused,
}

/// What was found in storage when the page opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Why storage is only memory, if it is.
    pub memory: Option<Why>,
    /// The run to go on with.
    pub run: Option<ActiveRun>,
    /// A canary says that there were data which are gone.
    pub evicted: bool,
    /// A saved copy could not be read and was put aside.
    pub unreadable: bool,
    /// What is saved belongs to a newer version of the page; it is not to be overwritten.
    pub newer: bool,
    /// Another tab has erased the device while this one was open.
    pub erased: bool,
}

/// Names and ids of the notices that say why nothing may be written from here.
pub const NEWER: &str = "newer";
/// Another tab had the run already.
pub const ELSEWHERE: &str = "elsewhere";
/// Another tab has taken the run over.
pub const TAKEN: &str = "taken";

/// Name of the notice that a saved copy could not be read.
pub const UNREADABLE: &str = "unreadable";
/// Name of the notice that another tab has erased the device.
pub const ERASED: &str = "erased";

/// Name of the notice that vanished data are saved again.
pub const REWRITTEN: &str = "rewritten";

/// The page's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Interface language.
    pub lang: Lang,
    /// The screen asked for.
    pub route: Route,
    /// Content of the open run, or the site's current.
    pub content: Shared<Content>,
    /// Directive and cards that go with it.
    pub book: Shared<Book>,
    /// What storage held; `None` until it has been read.
    pub found: Option<Found>,
    /// The open run.
    pub run: Option<ActiveRun>,
    /// How the last save went.
    pub saving: Saving,
    /// Which tab writes the run.
    pub hold: Hold,
    /// The saved data vanished during the run and were written again.
    pub rewritten: bool,
    /// Why the last run that was asked for could not begin.
    pub begin_failed: Option<Failure>,
    /// What became of the last thing asked for beside a notice.
    pub said: Option<Said>,
    /// The last wish to erase the device's data could not be met.
    pub erase_failed: bool,
    /// Notices that were closed.
    pub closed: Vec<&'static str>,
}

impl Model {
    /// The state before anything was read.
    pub fn new(lang: Lang, route: Route) -> Self {
        Self {
            lang,
            route,
            content: Loading::Waiting,
            book: Loading::Waiting,
            found: None,
            run: None,
            saving: Saving::Done,
            hold: Hold::Here,
            rewritten: false,
            begin_failed: None,
            said: None,
            erase_failed: false,
            closed: Vec::new(),
        }
    }

    /// The notice that says why nothing may be written from here, if so.
    pub fn read_only(&self) -> Option<&'static str> {
        if self.found.as_ref().is_some_and(|found| found.newer) {
            return Some(NEWER);
        }
        match self.hold {
            Hold::Here => None,
            Hold::Elsewhere => Some(ELSEWHERE),
            Hold::Taken => Some(TAKEN),
        }
    }

    /// Whether everything of the run is done and only its end is missing: the clock shows an impossible day.
    pub fn waits_for_clock(&self) -> bool {
        self.run.as_ref().is_some_and(|active| {
            let run = active.log.run();
            run.end.is_none() && run.resume() == Route::Result
        })
    }

    fn newer(&mut self) {
        if let Some(found) = &mut self.found {
            found.newer = true;
        }
    }

    /// The saving mark of the bars.
    pub fn save_mark(&self) -> SaveMark {
        match self.saving {
            Saving::Busy => SaveMark::Saving,
            Saving::Failed(_) => SaveMark::Unsaved,
            Saving::Done
                if self
                    .found
                    .as_ref()
                    .is_some_and(|found| found.memory.is_some()) =>
            {
                SaveMark::InMemory
            }
            Saving::Done => SaveMark::Saved,
        }
    }
}

/// Why a save was refused, with nothing lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Another tab has written since.
    Conflict,
    /// A newer version of the page has written here.
    Newer,
}

/// What happened.
#[derive(Debug)]
pub enum Action {
    /// The fragment changed.
    Routed(Route),
    /// A language was chosen; its content is on the way.
    LanguageChosen(Lang),
    /// Storage was read.
    Opened(Found),
    /// Content arrived.
    ContentReady(Rc<Content>),
    /// Content did not arrive.
    ContentFailed(Failure),
    /// A run could not begin, for want of content; saving stands as it did before.
    BeginFailed(Failure, Saving),
    /// Nothing was written, and this is why; saving stands as it did before.
    Refused(Refused, Saving),
    /// Which tab writes the run.
    HoldChanged(Hold),
    /// What was saved belongs to a newer version of the page.
    Newer,
    /// Another tab has erased the device.
    Erased,
    /// What was saved had vanished and is saved again.
    Rewritten,
    /// Something asked for beside a notice came to this.
    Came(Said),
    /// The directive and cards arrived, or did not.
    BookCame(Shared<Book>),
    /// Content is asked for again.
    ContentWanted,
    /// A save began.
    SaveBegan,
    /// A save succeeded: this is the run now.
    Saved(ActiveRun),
    /// A save failed: the run goes on in memory.
    SaveFailed(ActiveRun, SaveFailure),
    /// The device's data could not be erased.
    EraseFailed,
    /// A notice was closed.
    NoticeClosed(&'static str),
}

impl Reducible for Model {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Routed(route) => next.route = route,
            Action::LanguageChosen(lang) => next.lang = lang,
            Action::Opened(found) => {
                next.run.clone_from(&found.run);
                next.found = Some(found);
                next.saving = Saving::Done;
            }
            Action::ContentReady(content) => next.content = Loading::Ready(content),
            Action::ContentFailed(failure) => next.content = Loading::Failed(failure),
            Action::BeginFailed(failure, saving) => {
                next.begin_failed = Some(failure);
                next.saving = saving;
            }
            Action::Refused(refused, saving) => {
                match refused {
                    Refused::Conflict => next.hold = Hold::Elsewhere,
                    Refused::Newer => next.newer(),
                }
                next.saving = saving;
            }
            Action::HoldChanged(hold) => next.hold = hold,
            Action::Newer => next.newer(),
            Action::Erased => {
                next.run = None;
                next.saving = Saving::Done;
                next.hold = Hold::Here;
                next.found = Some(Found {
                    erased: true,
                    ..Found::default()
                });
            }
            Action::Rewritten => {
                next.rewritten = true;
                // It may have been said and closed before.
                next.closed.retain(|notice| *notice != REWRITTEN);
            }
            Action::Came(said) => next.said = Some(said),
            Action::BookCame(book) => next.book = book,
            Action::EraseFailed => next.erase_failed = true,
            Action::ContentWanted => {
                next.content = Loading::Waiting;
                next.book = Loading::Waiting;
            }
            Action::SaveBegan => {
                next.saving = Saving::Busy;
                next.begin_failed = None;
                next.said = None;
            }
            Action::Saved(run) => {
                next.run = Some(run);
                next.saving = Saving::Done;
                next.begin_failed = None;
                next.said = None;
            }
            Action::SaveFailed(run, why) => {
                next.run = Some(run);
                next.saving = Saving::Failed(why);
            }
            Action::NoticeClosed(notice) => {
                next.said = None;
                next.closed.push(notice);
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests;
