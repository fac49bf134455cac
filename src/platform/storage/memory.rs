//! The twin in memory: the same rules, until the page ends.
//!
//! Records lie in `guong.memory` of `boot.js`, because the page's two modules must see the same ones.

use std::cell::RefCell;
use std::collections::BTreeMap;

use session::record::slots::{self, ReadPlan, Refusal, Slots};

use crate::platform::memory::{self, SLOT};

#[derive(Default)]
pub(super) struct Memory {
    parts: RefCell<BTreeMap<String, String>>,
}

fn load(key: &str) -> Slots {
    let mut kept = Slots::default();
    for (number, slot) in kept.iter_mut().enumerate() {
        *slot = memory::get(&format!("{key}{SLOT}{number}"));
    }
    kept
}

impl Memory {
    pub(super) fn read(&self, key: &str) -> ReadPlan {
        slots::read(&load(key))
    }

    pub(super) fn write(&self, key: &str, body: &str, expected: u64) -> Result<u64, Refusal> {
        let plan = slots::write(&load(key), body, expected)?;
        memory::set(&format!("{key}{SLOT}{}", plan.slot), &plan.text);
        Ok(plan.generation)
    }

    pub(super) fn list(&self, prefix: &str) -> Vec<String> {
        let mut keys: Vec<String> = Vec::new();
        for kept in memory::keys() {
            if let Some((key, _)) = kept.split_once(SLOT)
                && key.starts_with(prefix)
                && !keys.iter().any(|known| known == key)
            {
                keys.push(key.to_owned());
            }
        }
        keys
    }

    pub(super) fn forget(&self, prefix: &str) {
        for kept in memory::keys() {
            // Only records: what could not be saved otherwise has no slot.
            if kept.contains(SLOT) && kept.starts_with(prefix) {
                memory::remove(&kept);
            }
        }
    }

    pub(super) fn erase(&self) {
        self.forget("");
        self.parts.borrow_mut().clear();
    }

    pub(super) fn keep_parts(&self, parts: &[(String, String)]) {
        self.parts.borrow_mut().extend(parts.iter().cloned());
    }

    pub(super) fn part(&self, hash: &str) -> Option<String> {
        self.parts.borrow().get(hash).cloned()
    }
}
