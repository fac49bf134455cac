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
use super::model::{ActiveRun, Found, SaveFailure};
use crate::platform::assets;
use crate::platform::random;
use crate::platform::storage::{Durability, Kind, Refusal, Storage, StorageError};

mod load;
mod parts;
mod scenarios;
pub mod unsaved;

use parts::Parts;
pub use scenarios::{use_outcome, use_scenario};

/// Everything that is fetched or kept. One a page.
#[derive(Default)]
pub struct Services {
    /// The save on its way is only a convenience (see `Ctx::record_quietly`).
    pub saving_quietly: Cell<bool>,
    storage: RefCell<Option<Storage>>,
    scenarios: RefCell<Vec<Kept<Scenario>>>,
    contents: RefCell<Vec<Kept<Content>>>,
    books: RefCell<Vec<Kept<Book>>>,
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

    /// What is saved on this device.
    pub async fn find_run(&self) -> Found {
        let storage = self.storage().await;
        let mut found = Found {
            evicted: storage.evicted(),
            ..Found::default()
        };
        if let Kind::Memory(why) = storage.kind() {
            found.memory = Some(why);
        }
        let profiles = storage.list("profile/").await.unwrap_or_default();
        for profile in profiles
            .iter()
            .filter_map(|key| key.strip_prefix("profile/"))
        {
            let Ok(Some(current)) = storage.read(&profile_key(profile)).await else {
                continue;
            };
            match storage.read(&run_key(profile, &current.body)).await {
                Ok(Some(loaded)) => match Log::decode(&loaded.body) {
                    Ok(log) => {
                        found.unreadable |= loaded.quarantined > 0;
                        found.newer |= loaded.read_only;
                        found.run = Some(ActiveRun {
                            profile: profile.to_owned(),
                            log: Rc::new(log),
                            generation: loaded.generation,
                        });
                        break;
                    }
                    Err(_) => found.unreadable = true,
                },
                Ok(None) => {}
                Err(_) => found.unreadable = true,
            }
        }
        found
    }

    /// The profile of this device, or a new one: two would leave it to chance which run is gone on with.
    pub async fn profile(&self) -> String {
        let profiles = self.storage().await.list("profile/").await;
        let first = profiles.ok().and_then(|keys| keys.into_iter().next());
        match first
            .as_deref()
            .and_then(|key| key.strip_prefix("profile/"))
        {
            Some(profile) => profile.to_owned(),
            None => random::hex16(),
        }
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

    /// Saves a run; returns once it is durable, with its new generation. The first save also makes it the current run
    /// of its profile.
    pub async fn save(&self, run: &ActiveRun) -> Result<u64, SaveFailure> {
        let storage = self.storage().await;
        let id = &run.log.run().start.run_id;
        // The end of a run is written with strict durability, every other step with the browser's usual one.
        let durability = if run.log.run().end.is_some() {
            Durability::Strict
        } else {
            Durability::Relaxed
        };
        let key = run_key(&run.profile, id);
        let body = run.log.encode();
        let mut first = run.generation == 0;
        let generation = match storage.write(&key, &body, run.generation, durability).await {
            // What was saved has vanished, as when site data are cleared: what this page holds is the whole run, and
            // nothing may point to it any more.
            Err(StorageError::Refused(Refusal::Gone { found })) => {
                first = true;
                storage.write(&key, &body, found, durability).await
            }
            written => written,
        }
        .map_err(failure)?;
        if first {
            let key = profile_key(&run.profile);
            let before = match storage.read(&key).await {
                Ok(loaded) => loaded.map_or(0, |loaded| loaded.generation),
                // What was damaged has been put aside.
                Err(StorageError::Damaged) => 0,
                Err(error) => return Err(failure(error)),
            };
            storage
                .write(&key, id, before, Durability::Relaxed)
                .await
                .map_err(failure)?;
        }
        Ok(generation)
    }

    /// The device's signing secret, made at the first call. Where nothing can be kept, it lasts as long as the page.
    pub async fn device_secret(&self) -> String {
        let storage = self.storage().await;
        if let Ok(Some(kept)) = storage.read(DEVICE_KEY).await {
            return kept.body;
        }
        let secret = random::hex32();
        match storage
            .write(DEVICE_KEY, &secret, 0, Durability::Strict)
            .await
        {
            // Another tab was first: one device, one key.
            Err(StorageError::Refused(Refusal::Conflict)) => storage
                .read(DEVICE_KEY)
                .await
                .ok()
                .flatten()
                .map_or(secret, |kept| kept.body),
            _ => secret,
        }
    }

    /// Erases every run, person and key from this device; whether that was possible.
    pub async fn erase(&self) -> bool {
        let erased = self.storage().await.erase("").await.is_ok();
        if erased {
            unsaved::clear();
        }
        erased
    }

    /// The publisher's settings; without the file, none.
    pub async fn site(&self) -> Site {
        let bytes = assets::fetch("site.toml").await.unwrap_or_default();
        Site::parse(&String::from_utf8_lossy(&bytes))
    }
}

fn failure(error: StorageError) -> SaveFailure {
    match error {
        StorageError::Quota => SaveFailure::Quota,
        StorageError::Refused(Refusal::Conflict) => SaveFailure::Conflict,
        _ => SaveFailure::Other,
    }
}
