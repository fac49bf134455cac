//! What the site has saved in the browser, read and changed from outside: from an empty page of the same origin, with
//! scripts of the tests' own.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::browser::Browser;

/// Everything in the database, by store: `[key, value]` pairs.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Saved {
    /// Records by `[name, slot]`.
    #[serde(default)]
    pub records: Vec<(Value, Value)>,
    /// What was put aside, by `[name, slot, hash]`.
    #[serde(default)]
    pub quarantine: Vec<(Value, Value)>,
    /// Content kept for runs, by hash.
    #[serde(default)]
    pub parts: Vec<(Value, Value)>,
}

/// One stored record.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    /// Its name.
    pub name: String,
    /// Its slot.
    pub slot: u64,
    /// Its generation.
    pub generation: u64,
    /// Its body.
    pub body: String,
}

impl Saved {
    /// The records of a name that begins so, the newest generation first, read as JSON without our reader; those that
    /// are none are left out.
    #[must_use]
    pub fn under(&self, prefix: &str) -> Vec<Stored> {
        let mut found: Vec<Stored> = self
            .records
            .iter()
            .filter_map(|(key, value)| record(key, value))
            .filter(|record| record.name.starts_with(prefix))
            .collect();
        found.sort_by_key(|record| std::cmp::Reverse(record.generation));
        found
    }

    /// The events of the newest run record; empty where there is none.
    #[must_use]
    pub fn events(&self) -> Vec<Value> {
        let newest = self.under("run/").into_iter().next();
        let body = newest.and_then(|record| serde_json::from_str::<Value>(&record.body).ok());
        let events = body.and_then(|body| body["events"].as_array().cloned());
        events.unwrap_or_default()
    }

    /// The answers given so far, in order.
    #[must_use]
    pub fn answers(&self) -> Vec<Value> {
        let answered = self.events().into_iter();
        answered
            .filter(|event| event["event"] == "answered")
            .map(|event| event["answer"].clone())
            .collect()
    }
}

fn record(key: &Value, value: &Value) -> Option<Stored> {
    let fields: Value = serde_json::from_str(value.as_str()?).ok()?;
    Some(Stored {
        name: key[0].as_str()?.to_owned(),
        slot: key[1].as_u64()?,
        generation: fields["generation"].as_u64()?,
        body: fields["body"].as_str()?.to_owned(),
    })
}

/// Opens the database at whatever version it has, without making one, and hands it to `use`.
const OPEN: &str = "
    const done = arguments[arguments.length - 1];
    const opening = indexedDB.open('guong');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => done(null);
    opening.onsuccess = () => {
        const database = opening.result;
        const finish = (answer) => { database.close(); done(answer); };
        use(database, finish);
    };";

impl Browser {
    /// Everything in the site's database; none where there is no database. Asked from whatever page of the site's
    /// origin is open.
    #[track_caller]
    #[must_use]
    pub fn saved(&self) -> Option<Saved> {
        let script = format!(
            "const use = (database, finish) => {{
                const found = {{}};
                const stores = [...database.objectStoreNames];
                if (!stores.length) return finish(null);
                const reading = database.transaction(stores, 'readonly');
                for (const store of stores) {{
                    found[store] = [];
                    reading.objectStore(store).openCursor().onsuccess = (event) => {{
                        const cursor = event.target.result;
                        if (!cursor) return;
                        // Parts are kept together, by hash; they were kept one by one before.
                        if (store === 'parts' && typeof cursor.value === 'object') found[store].push(...Object.entries(cursor.value));
                        else found[store].push([cursor.key, cursor.value]);
                        cursor.continue();
                    }};
                }}
                reading.oncomplete = () => finish(JSON.stringify(found));
            }};{OPEN}"
        );
        let found = self.run_async(&script);
        let text = found.as_str()?;
        let saved = serde_json::from_str(text);
        Some(saved.unwrap_or_else(|error| panic!("what is saved: {error}")))
    }

    /// Puts a value in the place of a record, whatever stands there.
    #[track_caller]
    pub fn store(&self, name: &str, slot: u64, value: &Value) {
        self.change(&json!([["records", [name, slot], value]]));
    }

    /// Puts a value in the place of content that is kept, whatever stands there: `[hash of the first part]` is where
    /// parts are kept together.
    #[track_caller]
    pub fn store_part(&self, key: &Value, value: &Value) {
        self.change(&json!([["parts", key, value]]));
    }

    /// Makes the site's database hold exactly this, in a database of the first version.
    #[track_caller]
    pub fn restore(&self, saved: &Saved) {
        self.delete_database();
        let made = self.run_async(
            "const done = arguments[arguments.length - 1];
            const opening = indexedDB.open('guong', 1);
            opening.onupgradeneeded = () => ['records', 'quarantine', 'parts'].forEach((name) => opening.result.createObjectStore(name));
            opening.onsuccess = () => { opening.result.close(); done(true); };
            opening.onerror = () => done(String(opening.error));",
        );
        assert_eq!(made, true);
        let mut changes = Vec::new();
        for (store, pairs) in [
            ("records", &saved.records),
            ("quarantine", &saved.quarantine),
            ("parts", &saved.parts),
        ] {
            changes.extend(pairs.iter().map(|(key, value)| json!([store, key, value])));
        }
        self.change(&changes.into());
    }

    /// Deletes the site's database, as a browser does that needs the room. Pages that hold it open let go.
    #[track_caller]
    pub fn delete_database(&self) {
        let deleted = self.run_async(
            "const done = arguments[arguments.length - 1];
            const deleting = indexedDB.deleteDatabase('guong');
            deleting.onsuccess = () => done(true);
            deleting.onerror = () => done(String(deleting.error));",
        );
        assert_eq!(deleted, true);
    }

    /// Puts `[[store, key, value]…]` in one transaction.
    #[track_caller]
    fn change(&self, changes: &Value) {
        let script = format!(
            "const changes = {changes};
            const use = (database, finish) => {{
                const writing = database.transaction(['records', 'quarantine', 'parts'], 'readwrite');
                for (const [store, key, value] of changes) writing.objectStore(store).put(value, key);
                writing.oncomplete = () => finish(true);
                writing.onabort = () => finish(String(writing.error));
            }};{OPEN}"
        );
        assert_eq!(self.run_async(&script), true);
    }
}
