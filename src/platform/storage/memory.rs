//! The twin in memory: the same rules, until the page ends.

use std::cell::RefCell;
use std::collections::BTreeMap;

use session::record::slots::{self, ReadPlan, Refusal, Slots};

#[derive(Default)]
pub(super) struct Memory {
    records: RefCell<BTreeMap<String, Slots>>,
    parts: RefCell<BTreeMap<String, String>>,
}

impl Memory {
    pub(super) fn read(&self, key: &str) -> ReadPlan {
        self.records
            .borrow()
            .get(key)
            .map(slots::read)
            .unwrap_or_default()
    }

    pub(super) fn write(&self, key: &str, body: &str, expected: u64) -> Result<u64, Refusal> {
        let mut records = self.records.borrow_mut();
        let kept = records.entry(key.to_owned()).or_default();
        let plan = slots::write(kept, body, expected)?;
        kept[plan.slot] = Some(plan.text);
        Ok(plan.generation)
    }

    pub(super) fn list(&self, prefix: &str) -> Vec<String> {
        let records = self.records.borrow();
        let saved = records
            .iter()
            .filter(|(_, slots)| slots.iter().any(Option::is_some));
        saved
            .map(|(key, _)| key.clone())
            .filter(|key| key.starts_with(prefix))
            .collect()
    }

    pub(super) fn erase(&self, prefix: &str) {
        self.records
            .borrow_mut()
            .retain(|key, _| !key.starts_with(prefix));
        if prefix.is_empty() {
            self.parts.borrow_mut().clear();
        }
    }

    pub(super) fn keep_part(&self, hash: &str, text: &str) {
        self.parts
            .borrow_mut()
            .insert(hash.to_owned(), text.to_owned());
    }

    pub(super) fn part(&self, hash: &str) -> Option<String> {
        self.parts.borrow().get(hash).cloned()
    }
}
