//! A connection to the browser's database: opening with a time limit, reopening, transactions, requests.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::super::{js, tabs};
use super::live::{self, Live};
use super::{Durability, StorageError, Why};

/// The database, and its version.
const DATABASE: &str = "guong";
const VERSION: u32 = 1;

/// Records, by `[key, slot]`.
pub(super) const RECORDS: &str = "records";
/// Damaged records, by `[key, slot, digest]`.
pub(super) const QUARANTINE: &str = "quarantine";
/// Content parts, by hash.
pub(super) const PARTS: &str = "parts";

/// Safari has been seen never to answer the first opening (WebKit bug 226547).
const OPEN_MS: i32 = 5_000;
const TRANSACTION_MS: i32 = 10_000;

/// An open database that opens itself again when the browser has closed it.
pub(super) struct Connection {
    database: RefCell<IdbDatabase>,
}

impl Connection {
    pub(super) async fn open() -> Result<Self, Why> {
        let database = RefCell::new(open().await?);
        live::end_when_put_away();
        Ok(Self { database })
    }

    /// Begins a transaction. Its first request must follow before anything else is awaited.
    pub(super) async fn begin(
        &self,
        stores: &[&str],
        mode: &str,
        durability: Durability,
    ) -> Result<Transaction, StorageError> {
        let first = transaction(&self.database.borrow(), stores, mode, durability);
        match first {
            Ok(transaction) => return Ok(Transaction::new(transaction)),
            // The connection is closed: site data were cleared, or another tab upgraded the database.
            Err(error) if js::error_name(&error) == "InvalidStateError" => {}
            Err(error) => return Err(failure(&error)),
        }
        let again = open().await.map_err(StorageError::from)?;
        self.database.replace(again);
        let second = transaction(&self.database.borrow(), stores, mode, durability);
        second
            .map(Transaction::new)
            .map_err(|error| failure(&error))
    }
}

/// A transaction under way.
pub(super) struct Transaction {
    inner: IdbTransaction,
    done: Promise,
    _live: Live,
}

impl Transaction {
    fn new(inner: IdbTransaction) -> Self {
        // Both resolve, for a rejection that nobody waits for would count as an error of the page.
        let done = Promise::new(&mut |resolve, _| {
            inner.set_oncomplete(Some(&resolve));
            inner.set_onabort(Some(&resolve));
        });
        let _live = Live::new(&inner);
        Self { inner, done, _live }
    }

    pub(super) fn store(&self, name: &str) -> Result<web_sys::IdbObjectStore, StorageError> {
        self.inner
            .object_store(name)
            .map_err(|error| failure(&error))
    }

    /// Waits until the browser says that everything is kept. Nothing more is asked of it.
    pub(super) async fn complete(self) -> Result<(), StorageError> {
        // By itself it would wait for the last answer to be heard before it ended. An old browser does; one that has been
        // aborted meanwhile refuses, which is told below.
        js::call(&self.inner, "commit", &Array::new());
        match js::within(TRANSACTION_MS, self.done).await {
            Ok(event) if is_a(&event, "complete") => Ok(()),
            Ok(_) => Err(self
                .inner
                .error()
                .map_or(StorageError::Failed, |error| failure(&error))),
            Err(_) => Err(StorageError::Timeout),
        }
    }
}

/// The result of a request.
pub(super) async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, StorageError> {
    let mut answers = answers([request]).await?;
    answers.pop().ok_or(StorageError::Failed)
}

/// The results of requests that were made one after the other. They are answered in their order, so only the last one is
/// listened to: a person waits for every event that is heard.
pub(super) async fn answers(
    requests: impl IntoIterator<Item = Result<IdbRequest, JsValue>>,
) -> Result<Vec<JsValue>, StorageError> {
    let requests: Result<Vec<IdbRequest>, JsValue> = requests.into_iter().collect();
    let requests = requests.map_err(|error| failure(&error))?;
    let Some(last) = requests.last() else {
        return Ok(Vec::new());
    };
    match js::within(TRANSACTION_MS, settled(last)).await {
        Ok(event) if is_a(&event, "success") => {
            let results = requests.iter().map(IdbRequest::result);
            let results: Result<Vec<JsValue>, JsValue> = results.collect();
            results.map_err(|error| failure(&error))
        }
        // The first that failed took the others with it.
        Ok(_) => Err(requests
            .iter()
            .find_map(|request| request.error().ok().flatten())
            .map_or(StorageError::Failed, |error| failure(&error))),
        Err(_) => Err(StorageError::Timeout),
    }
}

/// Resolves with the event that ends the request.
fn settled(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
    })
}

fn is_a(event: &JsValue, kind: &str) -> bool {
    js::get(event, "type")
        .and_then(|kind| kind.as_string())
        .as_deref()
        == Some(kind)
}

/// Why something was refused or failed.
pub(super) fn failure(error: &JsValue) -> StorageError {
    match js::error_name(error).as_str() {
        "QuotaExceededError" => StorageError::Quota,
        "SecurityError" => StorageError::Blocked,
        _ => StorageError::Failed,
    }
}

fn transaction(
    database: &IdbDatabase,
    stores: &[&str],
    mode: &str,
    durability: Durability,
) -> Result<IdbTransaction, JsValue> {
    // By name: web-sys knows the options only with unstable interfaces, and an old browser ignores the argument.
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    let options = Object::new();
    let durability = match durability {
        Durability::Relaxed => "relaxed",
        Durability::Strict => "strict",
    };
    Reflect::set(&options, &"durability".into(), &durability.into())?;
    let stores: Array = stores.iter().map(|store| JsValue::from(*store)).collect();
    begin
        .call3(database, &stores, &mode.into(), &options)?
        .dyn_into()
}

async fn open() -> Result<IdbDatabase, Why> {
    let factory: IdbFactory = match gloo::utils::window().indexed_db() {
        Ok(Some(factory)) => factory,
        Ok(None) => return Err(Why::Missing),
        Err(_) => return Err(Why::Blocked),
    };
    let request = factory
        .open_with_u32(DATABASE, VERSION)
        .map_err(|error| refused(&error))?;
    let upgrade = Closure::<dyn FnMut(Event)>::new({
        let request = request.clone();
        move |_| create_stores(&request)
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    let settled = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
        request.set_onblocked(Some(&resolve));
    });
    match js::within(OPEN_MS, settled).await {
        Ok(event) if is_a(&event, "success") => {
            let database = opened_database(&request).ok_or(Why::Failed)?;
            close_for_upgrades(&database);
            Ok(database)
        }
        Ok(event) if is_a(&event, "error") => {
            let error = request.error().ok().flatten();
            Err(error.map_or(Why::Failed, |error| refused(&error)))
        }
        pending => {
            close_if_late(&request);
            // It may yet be called.
            upgrade.forget();
            Err(pending.map_or(Why::Timeout, |_| Why::Held))
        }
    }
}

fn refused(error: &JsValue) -> Why {
    match js::error_name(error).as_str() {
        // Chromium says UnknownError, Firefox SecurityError, old private windows InvalidStateError.
        "SecurityError" | "UnknownError" | "InvalidStateError" => Why::Blocked,
        "VersionError" => Why::Newer,
        _ => Why::Failed,
    }
}

fn opened_database(request: &IdbOpenDbRequest) -> Option<IdbDatabase> {
    request.result().ok()?.dyn_into().ok()
}

fn create_stores(request: &IdbOpenDbRequest) {
    let Some(database) = opened_database(request) else {
        return;
    };
    for store in [RECORDS, QUARANTINE, PARTS] {
        // A failure aborts the upgrade, which the request reports.
        let _ = database.create_object_store(store);
    }
}

/// An old tab must not keep a new one from upgrading the database, and says so when that is what happens.
fn close_for_upgrades(database: &IdbDatabase) {
    let close = Closure::<dyn FnMut(Event)>::new({
        let database = database.clone();
        move |event: Event| {
            database.close();
            // Without a new version the database is being deleted.
            if js::get(&event, "newVersion").is_some() {
                tabs::tell_upgraded();
            }
        }
    });
    database.set_onversionchange(Some(close.as_ref().unchecked_ref()));
    // As long as the connection, which is as long as the page.
    close.forget();
}

/// A connection that comes too late is not used, and must not block anybody. The page hears that one can be had now.
fn close_if_late(request: &IdbOpenDbRequest) {
    let close = Closure::<dyn FnMut(Event)>::new({
        let request = request.clone();
        move |_| {
            if let Some(database) = opened_database(&request) {
                database.close();
                tabs::tell_opened();
            }
        }
    });
    request.set_onsuccess(Some(close.as_ref().unchecked_ref()));
    close.forget();
}
