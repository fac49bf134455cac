//! Storage, content and keys, behind the pure model.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use curriculum::parts::{Index, IndexEntry};
use curriculum::read;
use curriculum::vocabulary::Lang;
use session::event::{Learner, PackRef};
use session::log::Log;
use session::site::Site;

use super::content::{Book, Content, Failure, Scenario};
use super::model::{ActiveRun, Found};
use crate::platform::assets;
use crate::platform::random;
use crate::platform::storage::{Durability, Kind, Refusal, Storage, StorageError, Why};

mod find;
mod load;
mod parts;
mod scenarios;
pub mod told;
pub mod unsaved;

pub use find::Settled;
use parts::Parts;
pub use scenarios::{use_glossary, use_measure, use_outcome, use_scenario};

/// Everything that is fetched or kept. One a page.
#[derive(Default)]
pub struct Services {
    /// The save on its way. It stands here at once; the model hears of it when it takes long enough to be seen.
    pub under_way: Cell<UnderWay>,
    /// Nothing points to the run yet, though it is saved.
    unpointed: Cell<bool>,
    storage: RefCell<Option<Storage>>,
    scenarios: RefCell<Vec<Kept<Scenario>>>,
    contents: RefCell<Vec<Kept<Content>>>,
    books: RefCell<Vec<Kept<Book>>>,
}

/// What is being saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UnderWay {
    /// Nothing.
    #[default]
    Nothing,
    /// A step that somebody made.
    Step,
    /// Only a convenience (see `Ctx::record_quietly`).
    Convenience,
}

/// A save that is durable.
pub struct Stored {
    /// The run's new generation.
    pub generation: u64,
    /// What had been saved was gone, and is saved again.
    pub rewritten: bool,
}

/// Something loaded, by its hash and language. There are few: a list is smaller than a map and as quick.
struct Kept<T> {
    hash: String,
    lang: Lang,
    value: Rc<T>,
}

fn kept<T>(list: &RefCell<Vec<Kept<T>>>, hash: &str, lang: Lang) -> Option<Rc<T>> {
    list.borrow()
        .iter()
        .find(|kept| kept.hash == hash && kept.lang == lang)
        .map(|kept| kept.value.clone())
}

/// Where the device's secret is kept.
const DEVICE_KEY: &str = "device/key";

fn run_key(profile: &str, run: &str) -> String {
    format!("run/{profile}/{run}")
}

/// The profile in `run/<profile>/<run>`.
fn profile_of(key: &str) -> &str {
    key.split('/').nth(1).unwrap_or_default()
}

fn profile_key(profile: &str) -> String {
    format!("profile/{profile}")
}

impl Services {
    /// The storage, opened at the first call.
    pub async fn storage(&self) -> Storage {
        if let Some(storage) = self.storage.borrow().clone() {
            return storage;
        }
        let opened = Storage::open().await;
        // Two callers may have waited at once: all use the first one.
        self.storage.borrow_mut().get_or_insert(opened).clone()
    }

    /// Opens storage once more, as after the browser did not answer.
    pub fn close(&self) {
        self.storage.replace(None);
    }

    /// The profile of this device, or a new one.
    pub async fn profile(&self) -> String {
        let kept = find::profile_in(&self.storage().await).await;
        // If storage does not answer, saving will say so; several profiles do no harm.
        kept.unwrap_or_else(|_| random::hex16())
    }

    /// How many runs this person has taken on this device before: those in which something was answered. A colleague
    /// who borrows the device begins at none.
    pub async fn runs_of(&self, profile: &str, learner: &Learner) -> u32 {
        let storage = self.storage().await;
        let keys = storage
            .list(&format!("run/{profile}/"))
            .await
            .unwrap_or_default();
        let mut runs = 0;
        for key in keys {
            let Ok(Some(loaded)) = storage.read(&key).await else {
                continue;
            };
            if Log::decode(&loaded.body).is_ok_and(|log| log.run().counts_for(learner)) {
                runs += 1;
            }
        }
        runs
    }

    /// Saves a run; returns once it is durable. The first save also makes it the current run of its profile.
    ///
    /// # Errors
    /// [`StorageError`]; but for `Timeout` nothing was written then.
    pub async fn save(&self, run: &ActiveRun) -> Result<Stored, StorageError> {
        let storage = self.storage().await;
        let key = run_key(&run.profile, &run.log.run().start.run_id);
        let body = run.log.encode();
        let durability = durability(&run.log);
        let mut gone = None;
        let generation = match storage.write(&key, &body, run.generation, durability).await {
            // What was saved has vanished, as when site data are cleared (then nothing is found), or its newest copy was
            // damaged: what this page holds is the whole run, and nothing may point to it any more.
            Err(StorageError::Refused(Refusal::Gone { found })) => {
                gone = Some(found);
                storage.write(&key, &body, found, durability).await?
            }
            // Perhaps by a save of this page that had seemed to fail.
            Err(StorageError::Refused(Refusal::Conflict)) => {
                match find::settle(&storage, run.profile.clone(), run.log.clone()).await? {
                    Settled::Stored(stored) => stored.generation,
                    Settled::Known(known) if known.log == run.log => known.generation,
                    _ => return Err(StorageError::Refused(Refusal::Conflict)),
                }
            }
            written => written?,
        };
        if run.generation == 0 || gone.is_some() {
            self.unpointed.set(true);
        }
        // The run is safe without a pointer, too: it is found, and pointed to with the next save.
        if self.unpointed.get() && find::point(&storage, run).await.is_ok() {
            self.unpointed.set(false);
        }
        Ok(Stored {
            generation,
            // From memory nothing is ever removed: a run that comes there from storage was never in it.
            rewritten: gone == Some(0) && storage.kind() == Kind::Durable,
        })
    }

    /// Saves what else could not be saved before; what still cannot stays in the page.
    pub async fn save_rest(&self) {
        for run in unsaved::all() {
            let storage = self.storage().await;
            let settled = find::settle(&storage, run.profile.clone(), run.log.clone()).await;
            if let Ok(Settled::Stored(_) | Settled::Known(_)) = settled {
                unsaved::clear(&run);
            }
        }
    }

    /// The device's signing secret, made at the first call. In a page that can keep nothing it lasts as long as the page.
    ///
    /// # Errors
    /// [`StorageError`] where storage does not answer or is full: a key that is gone with the page would be another one
    /// at every visit.
    pub async fn device_secret(&self) -> Result<String, StorageError> {
        let storage = self.storage().await;
        let read = async || match storage.read(DEVICE_KEY).await {
            Ok(kept) => Ok(kept.map(|kept| kept.body)),
            // It was put aside; a new one takes its place.
            Err(StorageError::Damaged) => Ok(None),
            Err(error) => Err(error),
        };
        if let Some(kept) = read().await? {
            return Ok(kept);
        }
        let secret = random::hex32();
        match storage
            .write(DEVICE_KEY, &secret, 0, Durability::Strict)
            .await
        {
            Ok(_) => Ok(secret),
            // Another tab was first: one device, one key.
            Err(StorageError::Refused(Refusal::Conflict)) => {
                read().await?.ok_or(StorageError::Failed)
            }
            Err(error) => Err(error),
        }
    }

    /// Erases every run, person and key from this device; whether that was possible.
    pub async fn erase(&self) -> bool {
        let erased = self.storage().await.erase().await.is_ok();
        if erased {
            unsaved::clear_all();
        }
        erased
    }

    /// The publisher's settings; without the file, none.
    pub async fn site(&self) -> Site {
        let bytes = assets::fetch("site.toml").await.unwrap_or_default();
        Site::parse(&String::from_utf8_lossy(&bytes))
    }
}

/// The end of a run is written with strict durability, every other step with the browser's usual one.
fn durability(log: &Log) -> Durability {
    if log.run().end.is_some() {
        Durability::Strict
    } else {
        Durability::Relaxed
    }
}
