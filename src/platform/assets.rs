//! Bytes of this site: content parts, by relative address. The one port through which they reach the app.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use curriculum::parts::{Index, Root};
use curriculum::read::{self, MAX_BYTES, ReadError};
use gloo::net::http::{Request, Response};
use gloo::timers::callback::Timeout;
use web_sys::{AbortController, RequestCache};

use super::storage::Storage;

/// How long one file may take, in milliseconds.
const FETCH_MS: u32 = 15_000;

/// Why bytes did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AssetError {
    /// No answer: the network or the server is down.
    Offline,
    /// No complete answer within 15 seconds.
    Timeout,
    /// Not on this site.
    NotFound,
    /// More bytes than any such file has.
    TooLarge,
    /// It came, and is not what its name says.
    Broken,
}

impl From<ReadError> for AssetError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::TooLarge => AssetError::TooLarge,
            _ => AssetError::Broken,
        }
    }
}

/// Fetches a file by its address relative to the page.
///
/// # Errors
/// [`AssetError`].
pub async fn fetch(path: &str) -> Result<Vec<u8>, AssetError> {
    fetch_with(path, RequestCache::Default).await
}

async fn fetch_with(path: &str, cache: RequestCache) -> Result<Vec<u8>, AssetError> {
    let controller = AbortController::new().map_err(|_| AssetError::Broken)?;
    let signal = controller.signal();
    let timeout = Timeout::new(FETCH_MS, move || controller.abort());
    let failed = || {
        if signal.aborted() {
            AssetError::Timeout
        } else {
            AssetError::Offline
        }
    };
    let response = Request::get(path)
        .cache(cache)
        .abort_signal(Some(&signal))
        .send()
        .await
        .map_err(|_| failed())?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(AssetError::NotFound),
        _ => return Err(AssetError::Offline),
    }
    if declared_bytes(&response).is_some_and(|bytes| bytes > MAX_BYTES) {
        return Err(AssetError::TooLarge);
    }
    let bytes = response.binary().await.map_err(|_| failed())?;
    timeout.cancel();
    if bytes.len() > MAX_BYTES {
        return Err(AssetError::TooLarge);
    }
    Ok(bytes)
}

fn declared_bytes(response: &Response) -> Option<usize> {
    response.headers().get("content-length")?.parse().ok()
}

/// `packs/index.json`, asked anew at every visit.
///
/// # Errors
/// [`AssetError`].
pub async fn index() -> Result<Index, AssetError> {
    Ok(read::index(
        &fetch_with("packs/index.json", RequestCache::NoCache).await?,
    )?)
}

/// The root of a pack, from what the device keeps or from the site.
///
/// # Errors
/// [`AssetError`].
pub async fn root(storage: &Storage, pack: &str, digest: &str) -> Result<Root, AssetError> {
    let path = format!("packs/{pack}/roots/{digest}.json");
    Ok(read::root(&bytes(storage, &path, digest).await?, digest)?)
}

/// The bytes of several parts of a pack, from what the device keeps or from the site, all asked for at once; each
/// matches its hash. Of one type whatever the parts hold, so that the page carries the waiting once.
///
/// # Errors
/// The first [`AssetError`] that happens.
pub async fn parts(
    storage: &Storage,
    pack: &str,
    hashes: &[&str],
) -> Result<Vec<Vec<u8>>, AssetError> {
    let one = async |hash: &str| {
        let path = format!("packs/{pack}/parts/{hash}.json");
        bytes(storage, &path, hash).await
    };
    let mut coming: Vec<Coming<'_>> = hashes
        .iter()
        .map(|hash| Coming::Awaited(Box::pin(one(hash))))
        .collect();
    poll_fn(|context| {
        let mut all = true;
        for part in &mut coming {
            if let Coming::Awaited(future) = part {
                match future.as_mut().poll(context) {
                    Poll::Pending => all = false,
                    Poll::Ready(Ok(bytes)) => *part = Coming::Here(bytes),
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                }
            }
        }
        if all {
            Poll::Ready(Ok(()))
        } else {
            Poll::Pending
        }
    })
    .await?;
    let here = coming.into_iter().filter_map(|part| match part {
        Coming::Here(bytes) => Some(bytes),
        Coming::Awaited(_) => None,
    });
    Ok(here.collect())
}

/// A part on its way.
enum Coming<'a> {
    Awaited(Pin<Box<dyn Future<Output = Result<Vec<u8>, AssetError>> + 'a>>),
    Here(Vec<u8>),
}

/// Keeps a root and parts on the device for a run, so that neither a new version of the content nor a lost network
/// can take them away. What is kept already costs nothing.
///
/// # Errors
/// The first [`AssetError`]; what came before it is kept.
pub async fn keep(
    storage: &Storage,
    pack: &str,
    root: &str,
    parts: &[&str],
) -> Result<(), AssetError> {
    let named = |folder, hash: &str| {
        (
            format!("packs/{pack}/{folder}/{hash}.json"),
            hash.to_owned(),
        )
    };
    let all =
        std::iter::once(named("roots", root)).chain(parts.iter().map(|hash| named("parts", hash)));
    let mut came = Vec::new();
    let mut failed = Ok(());
    for (path, hash) in all {
        if storage.part(&hash).await.is_some() {
            continue;
        }
        match text(&path, &hash).await {
            Ok(text) => came.push((hash, text)),
            Err(error) => {
                failed = Err(error);
                break;
            }
        }
    }
    // A full or blocked store loses only the offline copy.
    let _ = storage.keep_parts(&came).await;
    failed
}

async fn text(path: &str, hash: &str) -> Result<String, AssetError> {
    let bytes = fetched(path, hash).await?;
    String::from_utf8(bytes).map_err(|_| AssetError::Broken)
}

async fn bytes(storage: &Storage, path: &str, hash: &str) -> Result<Vec<u8>, AssetError> {
    match storage.part(hash).await {
        Some(text) => Ok(text.into_bytes()),
        None => fetched(path, hash).await,
    }
}

/// Fetches bytes that a hash names. A stale or damaged copy in the browser's cache is asked for once more, and so is a
/// refusal: the browser may hold one from preloading the page, and would hand it out to whoever presses "try again".
async fn fetched(path: &str, hash: &str) -> Result<Vec<u8>, AssetError> {
    match fetch(path).await {
        Ok(bytes) if curriculum::hash::sha256_hex(&bytes) == hash => return Ok(bytes),
        Err(AssetError::Timeout) => return Err(AssetError::Timeout),
        _ => {}
    }
    let bytes = fetch_with(path, RequestCache::Reload).await?;
    if curriculum::hash::sha256_hex(&bytes) == hash {
        Ok(bytes)
    } else {
        Err(AssetError::Broken)
    }
}
