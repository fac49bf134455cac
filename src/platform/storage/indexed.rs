//! IndexedDB. One transaction an operation; plans come from `session::record::slots`.

use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use session::record::slots::{self, KEPT, ReadPlan, Slots};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{IdbKeyRange, IdbObjectStore, IdbRequest};

use super::super::{js, random};
use super::connection::{
    Connection, PARTS, QUARANTINE, RECORDS, Transaction, answer, answers, failure,
};
use super::{Durability, StorageError, Why};

/// Where the mark of the last erasure is kept, among the records.
const ERASED: &str = "erased";

pub(super) struct IndexedDb {
    connection: Connection,
    /// The mark of the last erasure that this page knows of; empty for none.
    erased: RefCell<String>,
    /// Whether nothing at all was there when it was opened.
    pub(super) was_empty: bool,
    /// What the last save left.
    left: RefCell<Option<Left>>,
    /// The content that is kept, as it was put together; none until it is asked for.
    kept: RefCell<Option<Vec<JsValue>>>,
}

/// What a save left under a key. As long as it stands there unchanged, the next save need not read it again, which
/// takes longer the more there is: a person waits for it.
struct Left {
    key: String,
    raw: Raw,
    generation: u64,
}

impl IndexedDb {
    pub(super) async fn open() -> Result<Self, Why> {
        let mut opened = Self {
            connection: Connection::open().await?,
            erased: RefCell::default(),
            was_empty: false,
            left: RefCell::default(),
            kept: RefCell::default(),
        };
        // A database that opens and does not answer is of no use.
        opened.was_empty = opened.renew().await.map_err(|error| match error {
            StorageError::Timeout => Why::Timeout,
            _ => Why::Failed,
        })?;
        Ok(opened)
    }

    /// Takes note of whatever was erased so far: what is written from now on is new. Whether nothing at all is there.
    pub(super) async fn renew(&self) -> Result<bool, StorageError> {
        let transaction = self
            .connection
            .begin(&[RECORDS], "readonly", Durability::Relaxed)
            .await?;
        let records = transaction.store(RECORDS)?;
        let count = answer(records.count()).await?;
        let mark = answer(records.get(&slot_key(ERASED, 0))).await?;
        self.erased.replace(mark.as_string().unwrap_or_default());
        Ok(count.as_f64() == Some(0.0))
    }

    pub(super) async fn read(&self, key: &str) -> Result<ReadPlan, StorageError> {
        // Read-write, because damage found is moved within the same transaction.
        let transaction = self
            .connection
            .begin(&[RECORDS, QUARANTINE], "readwrite", Durability::Relaxed)
            .await?;
        let raw = raw(answers(ask_for(&transaction.store(RECORDS)?, key)).await?);
        let plan = slots::read(&texts(&raw));
        let moved = async {
            put_aside(&transaction, key, &raw, &plan.quarantine).await?;
            transaction.complete().await
        }
        .await;
        match moved {
            // No room to put it aside, perhaps: damage stays where it is, and what is intact is read all the same.
            Err(_) if !plan.quarantine.is_empty() => Ok(plan),
            moved => moved.map(|()| plan),
        }
    }

    pub(super) async fn write(
        &self,
        key: &str,
        body: &str,
        expected: u64,
        durability: Durability,
    ) -> Result<u64, StorageError> {
        let transaction = self
            .connection
            .begin(&[RECORDS, QUARANTINE], "readwrite", durability)
            .await?;
        let records = transaction.store(RECORDS)?;
        // What somebody has erased on purpose must not come back from a page that still holds it. Where even the mark is
        // gone, the browser has cleared everything, and what the page holds is all there is.
        // All are asked for at once: a person waits for this.
        let mark = records.get(&slot_key(ERASED, 0));
        let mut found = answers(std::iter::once(mark).chain(ask_for(&records, key))).await?;
        let mark = found.remove(0).as_string();
        if mark.is_some_and(|mark| mark != *self.erased.borrow()) {
            return Err(StorageError::Erased);
        }
        let mut raw = raw(found);
        let left = self.left.take();
        let plan = match left {
            Some(left) if left.key == key && left.generation == expected && left.raw == raw => {
                slots::next(body, expected)
            }
            _ => slots::write(&texts(&raw), body, expected),
        };
        let plan = plan.map_err(StorageError::Refused)?;
        put_aside(&transaction, key, &raw, &plan.quarantine).await?;
        let text = JsValue::from(plan.text);
        // The transaction knows best why it came to nothing: a full device shows there in every engine.
        records
            .put_with_key(&text, &slot_key(key, plan.slot))
            .map_err(|error| failure(&error))?;
        transaction.complete().await?;
        for slot in plan.quarantine {
            raw[slot] = JsValue::UNDEFINED;
        }
        raw[plan.slot] = text;
        let generation = plan.generation;
        let key = key.to_owned();
        self.left.replace(Some(Left {
            key,
            raw,
            generation,
        }));
        Ok(generation)
    }

    pub(super) async fn list(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        let transaction = self
            .connection
            .begin(&[RECORDS], "readonly", Durability::Relaxed)
            .await?;
        let records = transaction.store(RECORDS)?;
        let found = answer(records.get_all_keys_with_key(range(prefix)?.as_ref())).await?;
        let mut keys: Vec<String> = Array::from(&found)
            .iter()
            .filter_map(|key| Array::from(&key).get(0).as_string())
            .collect();
        // Slots of one key follow each other.
        keys.dedup();
        Ok(keys)
    }

    /// Removes everything, and leaves a mark that says so to other tabs.
    pub(super) async fn erase(&self, mark: &str) -> Result<(), StorageError> {
        let stores = [RECORDS, QUARANTINE, PARTS];
        let transaction = self
            .connection
            .begin(&stores, "readwrite", Durability::Relaxed)
            .await?;
        for store in stores {
            answer(transaction.store(store)?.clear()).await?;
        }
        let records = transaction.store(RECORDS)?;
        answer(records.put_with_key(&mark.into(), &slot_key(ERASED, 0))).await?;
        transaction.complete().await?;
        self.erased.replace(mark.to_owned());
        self.kept.take();
        Ok(())
    }

    /// All in one value, because Chromium writes every value of a transaction down by itself. One that is killed between the
    /// two halves of a write removes the whole database, answers and all, at one of the next visits
    /// (docs/reliability.md): so it is written to a few times, not a few hundred.
    pub(super) async fn keep_parts(&self, parts: &[(String, String)]) -> Result<(), StorageError> {
        let Some((first, _)) = parts.first() else {
            return Ok(());
        };
        let place = Array::of1(&first.into());
        let together = Object::new();
        // What stands there may hold more.
        if let Ok(before) = self.kept_at(&place).await {
            Object::assign(&together, before.unchecked_ref());
        }
        for (hash, text) in parts {
            // A plain object takes any member.
            let _ = Reflect::set(&together, &hash.into(), &text.into());
        }
        let transaction = self
            .connection
            .begin(&[PARTS], "readwrite", Durability::Relaxed)
            .await?;
        transaction
            .store(PARTS)?
            .put_with_key(&together, &place)
            .map_err(|error| failure(&error))?;
        transaction.complete().await?;
        if let Some(kept) = self.kept.borrow_mut().as_mut() {
            kept.push(together.into());
        }
        Ok(())
    }

    /// A part that is kept and matches its hash.
    pub(super) async fn part(&self, hash: &str) -> Result<Option<String>, StorageError> {
        if self.kept.borrow().is_none() {
            // What cannot be read is fetched, and kept anew under the same key.
            let kept = self.together().await.unwrap_or_default();
            self.kept.replace(Some(kept));
        }
        let intact = |text: &String| curriculum::hash::sha256_hex(text.as_bytes()) == hash;
        // A part that had come to harm is kept again beside what it was kept with.
        let member = |kept: &Vec<JsValue>| {
            let mut all = kept
                .iter()
                .filter_map(|together| js::get(together, hash)?.as_string());
            all.find(intact)
        };
        let found = self.kept.borrow().as_ref().and_then(member);
        if found.is_some() {
            return Ok(found);
        }
        // As it was kept before: one part under its hash.
        let text = self.kept_at(&hash.into()).await?;
        Ok(text.as_string().filter(intact))
    }

    async fn kept_at(&self, key: &JsValue) -> Result<JsValue, StorageError> {
        let transaction = self
            .connection
            .begin(&[PARTS], "readonly", Durability::Relaxed)
            .await?;
        answer(transaction.store(PARTS)?.get(key)).await
    }

    /// What was kept together: keys that are lists sort behind all hashes. One by one: a single one that cannot be read would
    /// take all others with it.
    async fn together(&self) -> Result<Vec<JsValue>, StorageError> {
        let transaction = self
            .connection
            .begin(&[PARTS], "readonly", Durability::Relaxed)
            .await?;
        let lists = IdbKeyRange::lower_bound(&Array::new()).map_err(|_| StorageError::Failed)?;
        let parts = transaction.store(PARTS)?;
        let keys = answer(parts.get_all_keys_with_key(&lists)).await?;
        let mut kept = Vec::new();
        for key in Array::from(&keys).iter() {
            kept.extend(self.kept_at(&key).await);
        }
        Ok(kept)
    }
}

type Raw = [JsValue; KEPT];

/// Asks for every slot of a key.
fn ask_for(
    records: &IdbObjectStore,
    key: &str,
) -> impl Iterator<Item = Result<IdbRequest, JsValue>> {
    (0..KEPT).map(move |slot| records.get(&slot_key(key, slot)))
}

/// What is stored in the slots of a key, as it is.
fn raw(found: Vec<JsValue>) -> Raw {
    let mut raw = Raw::default();
    for (slot, value) in found.into_iter().enumerate().take(KEPT) {
        raw[slot] = value;
    }
    raw
}

/// The same as texts; what is no text counts as an empty, hence damaged, one.
fn texts(raw: &Raw) -> Slots {
    let text =
        |value: &JsValue| (!value.is_undefined()).then(|| value.as_string().unwrap_or_default());
    raw.each_ref().map(text)
}

/// Moves damaged records out of the way, as they are: somebody may still get an answer out of them.
async fn put_aside(
    transaction: &Transaction,
    key: &str,
    raw: &Raw,
    slots: &[usize],
) -> Result<(), StorageError> {
    for &slot in slots {
        // What is no text has no digest, and must not drive out another one.
        let digest = raw[slot].as_string().map_or_else(random::hex16, |text| {
            curriculum::hash::sha256_hex(text.as_bytes())
        });
        let place = Array::of3(&key.into(), &JsValue::from_f64(slot as f64), &digest.into());
        answer(
            transaction
                .store(QUARANTINE)?
                .put_with_key(&raw[slot], &place),
        )
        .await?;
        answer(transaction.store(RECORDS)?.delete(&slot_key(key, slot))).await?;
    }
    Ok(())
}

fn slot_key(key: &str, slot: usize) -> JsValue {
    Array::of2(&key.into(), &JsValue::from_f64(slot as f64)).unchecked_into()
}

/// All keys whose first part begins with a prefix: an array sorts after its own beginning, and U+FFFF after all text.
fn range(prefix: &str) -> Result<IdbKeyRange, StorageError> {
    let from = Array::of1(&prefix.into());
    let to = Array::of1(&format!("{prefix}\u{ffff}").into());
    IdbKeyRange::bound(&from, &to).map_err(|_| StorageError::Failed)
}
