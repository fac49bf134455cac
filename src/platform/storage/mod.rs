//! Saved answers: one port, two storages behind it.
//!
//! Every key holds up to three generations of a text, each as a record with a hash (`session::record`). A save
//! compares the generation it builds on with the stored one inside its own transaction, so that of two tabs the
//! second is told and no save is lost. Where IndexedDB is missing, blocked, broken or silent, a twin in memory takes
//! its place and says why.
//!
//! Keys: `profile/<profile>`, `run/<profile>/<run>`, `device/key`: ASCII, parts joined by `/`; and `erased`, the mark of
//! the last erasure, which is no record.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};

pub use session::record::slots::Refusal;

use super::{js, local, random, tab, tabs};
use indexed::IndexedDb;
use memory::Memory;

mod connection;
mod indexed;
mod live;
mod memory;

/// Stands in localStorage once something was saved: IndexedDB empty beside it means that the browser removed data.
const CANARY: &str = "guong:saved";

/// Which storage is at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// IndexedDB: survives closing and killing the browser.
    Durable,
    /// Memory only: ends with the page.
    Memory(Why),
}

/// Why nothing durable is to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The browser has no IndexedDB.
    Missing,
    /// Site data are blocked.
    Blocked,
    /// No answer within five seconds.
    Timeout,
    /// Another tab holds an older version of the database open.
    Held,
    /// A later version of the page has upgraded the database.
    Newer,
    /// Opening or reading failed.
    Failed,
}

/// How hard a save is pressed on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Survives the end of the browser.
    Relaxed,
    /// Survives a loss of power: for the end of a run, the certificate and the device's key.
    Strict,
}

/// A text read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The newest intact body.
    pub body: String,
    /// Its generation: what the next save builds on.
    pub generation: u64,
    /// How many damaged generations were put aside on this occasion.
    pub quarantined: usize,
    /// Written by a later program: the body may be unreadable, and saving is refused.
    pub read_only: bool,
}

/// Why storage did not do its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The plan for this save was refused (`Conflict`, `Gone`, `Empty`, `TooLarge`, `ReadOnly`); nothing was written.
    Refused(Refusal),
    /// Nothing intact is left under this key; the damaged generations were put aside.
    Damaged,
    /// The device is full.
    Quota,
    /// Site data are blocked, by now.
    Blocked,
    /// Another tab has erased the device since this page opened it; nothing was written.
    Erased,
    /// A later version of the page has upgraded the database.
    Newer,
    /// No answer within ten seconds. Whether it was written is unknown: read again.
    Timeout,
    /// Anything else the browser may say.
    Failed,
}

impl From<Why> for StorageError {
    fn from(why: Why) -> Self {
        match why {
            Why::Blocked => Self::Blocked,
            Why::Timeout => Self::Timeout,
            Why::Newer => Self::Newer,
            Why::Missing | Why::Held | Why::Failed => Self::Failed,
        }
    }
}

/// The device's storage. Cheap to clone.
#[derive(Clone)]
pub struct Storage(Rc<Inner>);

struct Inner {
    backend: Backend,
    evicted: bool,
    has_canary: Cell<bool>,
}

enum Backend {
    Durable(IndexedDb),
    Memory(Memory, Why),
}

impl Storage {
    /// Opens what there is. Never fails: at worst it is memory, and takes fifteen seconds.
    pub async fn open() -> Self {
        let database = match IndexedDb::open().await {
            Ok(database) => database,
            Err(why) => return Self::in_page(why),
        };
        let has_canary = local::get(CANARY).is_some();
        Self(Rc::new(Inner {
            evicted: has_canary && database.was_empty,
            backend: Backend::Durable(database),
            has_canary: Cell::new(has_canary),
        }))
    }

    /// The page's memory, and why it has to do. All of them hold the same.
    pub fn in_page(why: Why) -> Self {
        Self(Rc::new(Inner {
            backend: Backend::Memory(Memory::default(), why),
            evicted: false,
            has_canary: Cell::new(false),
        }))
    }

    /// Asks the browser to keep what is saved here when it runs out of room. Only from a click; nobody waits for it.
    pub fn ask_to_keep() {
        let manager = js::get(&gloo::utils::window().navigator(), "storage");
        let asked = manager.and_then(|manager| js::call_async(&manager, "persist", &Array::new()));
        if let Some(asked) = asked {
            spawn_local(async move {
                // Whatever it says: nothing depends on it.
                let _ = JsFuture::from(asked).await;
            });
        }
    }

    /// Which storage is at work.
    pub fn kind(&self) -> Kind {
        match self.0.backend {
            Backend::Durable(_) => Kind::Durable,
            Backend::Memory(_, why) => Kind::Memory(why),
        }
    }

    /// Whether there had been data on this device which the browser has removed.
    pub fn evicted(&self) -> bool {
        self.0.evicted
    }

    /// Reads a key; `None` where nothing was ever saved. Damaged generations are put aside, never deleted.
    ///
    /// # Errors
    /// [`StorageError`].
    pub async fn read(&self, key: &str) -> Result<Option<Loaded>, StorageError> {
        let plan = match &self.0.backend {
            Backend::Durable(database) => database.read(key).await?,
            Backend::Memory(memory, _) => memory.read(key),
        };
        let quarantined = plan.quarantine.len();
        match plan.record {
            Some(record) => Ok(Some(Loaded {
                body: record.body,
                generation: record.generation,
                quarantined,
                read_only: plan.read_only,
            })),
            None if quarantined > 0 => Err(StorageError::Damaged),
            None => Ok(None),
        }
    }

    /// Saves a body on top of the generation it was made from (0: nothing saved yet) and returns the new one, once the
    /// browser has said that it is kept.
    ///
    /// # Errors
    /// [`StorageError`]; but for `Timeout` nothing was written then.
    pub async fn write(
        &self,
        key: &str,
        body: &str,
        expected_generation: u64,
        durability: Durability,
    ) -> Result<u64, StorageError> {
        match &self.0.backend {
            Backend::Durable(database) => {
                let generation = database
                    .write(key, body, expected_generation, durability)
                    .await?;
                if !self.0.has_canary.get() {
                    self.0.has_canary.set(local::set(CANARY, "1"));
                }
                Ok(generation)
            }
            Backend::Memory(memory, _) => memory
                .write(key, body, expected_generation)
                .map_err(StorageError::Refused),
        }
    }

    /// The keys that begin with a prefix, in order.
    ///
    /// # Errors
    /// [`StorageError`].
    pub async fn list(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        match &self.0.backend {
            Backend::Durable(database) => database.list(prefix).await,
            Backend::Memory(memory, _) => Ok(memory.list(prefix)),
        }
    }

    /// Removes everything: all generations, what was put aside, the content kept for runs, what this tab remembers. Other
    /// tabs are told, and whatever they still hold is refused from now on ([`StorageError::Erased`]).
    ///
    /// # Errors
    /// [`StorageError`]; nothing was removed then.
    pub async fn erase(&self) -> Result<(), StorageError> {
        match &self.0.backend {
            Backend::Durable(database) => {
                database.erase(&random::hex16()).await?;
                local::remove(CANARY);
                self.0.has_canary.set(false);
                tabs::tell_erased();
            }
            Backend::Memory(memory, _) => memory.erase(),
        }
        tab::clear();
        Ok(())
    }

    /// Forgets the keys that begin with a prefix, in the page's memory only: they are stored elsewhere now.
    pub fn forget(&self, prefix: &str) {
        if let Backend::Memory(memory, _) = &self.0.backend {
            memory.forget(prefix);
        }
    }

    /// Takes note of whatever was erased so far: what is written from now on is new.
    pub async fn renew(&self) {
        if let Backend::Durable(database) = &self.0.backend {
            // If this fails, the next write says what is wrong.
            let _ = database.renew().await;
        }
    }

    /// Keeps parts of the content by their hashes, all or none.
    ///
    /// # Errors
    /// [`StorageError`].
    pub async fn keep_parts(&self, parts: &[(String, String)]) -> Result<(), StorageError> {
        match &self.0.backend {
            Backend::Durable(database) => database.keep_parts(parts).await,
            Backend::Memory(memory, _) => {
                memory.keep_parts(parts);
                Ok(())
            }
        }
    }

    /// A part of the content that is kept. `None` also where storage fails or the part does not match its hash: then
    /// it is fetched.
    pub async fn part(&self, hash: &str) -> Option<String> {
        match &self.0.backend {
            Backend::Durable(database) => database.part(hash).await.ok().flatten(),
            Backend::Memory(memory, _) => memory.part(hash),
        }
    }
}

impl PartialEq for Storage {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
