//! Saved answers: one port, two storages behind it.
//!
//! Every key holds up to three generations of a text, each as a record with a hash (`session::record`). A save
//! compares the generation it builds on with the stored one inside its own transaction, so that of two tabs the
//! second is told and no save is lost. Where IndexedDB is missing, blocked, broken or silent, a twin in memory takes
//! its place and says why.
//!
//! Keys: `profile/<profile>`, `run/<profile>/<run>`, `device/key`: ASCII, parts joined by `/`.

use std::cell::Cell;
use std::rc::Rc;

pub use session::record::slots::Refusal;

use super::local;
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
    /// Opening failed: damaged, or written by a later version of the database.
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
    /// No answer within ten seconds. Whether it was written is unknown: read again.
    Timeout,
    /// Anything else the browser may say.
    Failed,
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
    /// Opens what there is. Never fails: at worst it is memory, and takes five seconds.
    pub async fn open() -> Self {
        let has_canary = local::get(CANARY).is_some();
        match IndexedDb::open().await {
            Ok(database) => {
                let empty = database.is_empty().await.unwrap_or(false);
                Self(Rc::new(Inner {
                    backend: Backend::Durable(database),
                    evicted: has_canary && empty,
                    has_canary: Cell::new(has_canary),
                }))
            }
            Err(why) => Self(Rc::new(Inner {
                backend: Backend::Memory(Memory::default(), why),
                evicted: false,
                has_canary: Cell::new(has_canary),
            })),
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

    /// Removes every key that begins with a prefix, with all generations and what was put aside; with an empty prefix
    /// also the content kept for runs.
    ///
    /// # Errors
    /// [`StorageError`]; nothing was removed then.
    pub async fn erase(&self, prefix: &str) -> Result<(), StorageError> {
        match &self.0.backend {
            Backend::Durable(database) => {
                if database.erase(prefix).await? {
                    local::remove(CANARY);
                    self.0.has_canary.set(false);
                }
            }
            Backend::Memory(memory, _) => memory.erase(prefix),
        }
        Ok(())
    }

    /// Keeps a part of the content by its hash.
    ///
    /// # Errors
    /// [`StorageError`].
    pub async fn keep_part(&self, hash: &str, text: &str) -> Result<(), StorageError> {
        match &self.0.backend {
            Backend::Durable(database) => database.keep_part(hash, text).await,
            Backend::Memory(memory, _) => {
                memory.keep_part(hash, text);
                Ok(())
            }
        }
    }

    /// A part of the content that is kept. `None` also where storage fails or the part does not match its hash: then
    /// it is fetched.
    pub async fn part(&self, hash: &str) -> Option<String> {
        let text = match &self.0.backend {
            Backend::Durable(database) => database.part(hash).await.ok().flatten(),
            Backend::Memory(memory, _) => memory.part(hash),
        };
        text.filter(|text| curriculum::hash::sha256_hex(text.as_bytes()) == hash)
    }
}

impl PartialEq for Storage {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
