//! A site as a host serves it, with faults where a test wants them and a recorder in the page.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::Deserialize;
use xtask::sampler;
use xtask::server::{self, Answer, Options, Running};

/// The recorder's file, put before every other script of the page.
const RECORDER: &str = "__recorder.js";

/// A test's own script, put right behind the recorder.
const EARLY: &str = "__early.js";

/// A page of the site's origin on which no program runs.
pub(crate) const BLANK: &str = "__blank.html";

/// Where the recorder reports to.
const REPORT: &str = "__report/";

const BLANK_PAGE: &str =
    "<!doctype html><html lang=\"vi\"><title>-</title><link rel=\"icon\" href=\"data:,\"><p>-";

/// Longer than anything that a page waits for.
const STALL: Duration = Duration::from_secs(120);

/// What a test has the server say in place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// A status without the file.
    Status(u16),
    /// Another text, as `text/plain`.
    Text(String),
    /// The file, under another media type.
    Typed(&'static str),
    /// The first so many bytes of the file, as if that were all.
    Cut(usize),
    /// Another file of the site.
    File(String),
    /// Nothing, until the fault is mended or the site goes down.
    Stall,
}

/// What the page saw go wrong.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Report {
    /// `violation` (of the policy), `error`, `rejection`, `console.error` or `console.warn`.
    pub kind: String,
    /// What.
    pub text: String,
    /// The fragment at that time.
    pub page: String,
}

/// One scenario of each activity, in the order of the pack.
const OF_EACH: [&str; 10] = [
    "S05", "S24", "S03", "S10", "S26", "S11", "S04", "S29", "S25", "S19",
];

/// An option, options, steps in order, decision after decision: what is kept of an answer in ways that differ.
const FEW: [&str; 4] = ["S05", "S24", "S03", "S04"];

/// The folder of [`Site::sampler`], made when it is first asked for.
static SAMPLER: LazyLock<PathBuf> = LazyLock::new(|| only("sampler", &OF_EACH));

/// The folder of [`Site::brief`].
static BRIEF: LazyLock<PathBuf> = LazyLock::new(|| only("brief", &FEW));

/// The built site with these scenarios only, in a folder of this name.
fn only(name: &str, scenarios: &[&str]) -> PathBuf {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    let folder = target.join(format!("browser-{name}"));
    sampler::site(&dist(), scenarios, &folder).unwrap_or_else(|problem| panic!("{problem}"));
    folder
}

#[derive(Default)]
struct State {
    /// Faults by pattern, the newest first.
    faults: VecDeque<(String, Reply)>,
    reports: Vec<Report>,
    /// What runs in a page before everything of the site.
    early: String,
    down: bool,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

impl Shared {
    /// The state; a worker that panicked has left it whole, since every change is one push.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A served site; down when dropped.
pub struct Site {
    shared: Arc<Shared>,
    folder: PathBuf,
    running: Running,
}

impl Site {
    /// Serves `dist/` at the root.
    #[must_use]
    pub fn open() -> Site {
        Self::serve(dist(), "/")
    }

    /// The same site with a short pack, one scenario of each activity, for what is about something else than content.
    #[must_use]
    pub fn sampler() -> Site {
        Self::sampler_under("/")
    }

    /// [`Site::sampler`] under a prefix.
    #[must_use]
    pub fn sampler_under(prefix: &str) -> Site {
        Self::serve(SAMPLER.clone(), prefix)
    }

    /// The same site with a pack of four scenarios, for what is about neither content nor activities.
    #[must_use]
    pub fn brief() -> Site {
        Self::serve(BRIEF.clone(), "/")
    }

    /// The same site with a pack of these scenarios, in a folder of the name.
    #[must_use]
    pub fn with_only(name: &str, scenarios: &[&str]) -> Site {
        Self::serve(only(name, scenarios), "/")
    }

    /// The same site with a pack of one feed of so many posts.
    #[must_use]
    pub fn with_feed_of(feed: &str, posts: usize) -> Site {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/browser-long-feed");
        sampler::long_feed(&dist(), feed, posts, &folder)
            .unwrap_or_else(|problem| panic!("{problem}"));
        Self::serve(folder, "/")
    }

    fn serve(folder: PathBuf, prefix: &str) -> Site {
        let shared = Arc::new(Shared::default());
        let fault = {
            let (shared, folder) = (Arc::clone(&shared), folder.clone());
            Arc::new(move |path: &str| answer(&shared, &folder, path))
        };
        let running = server::start(Options {
            folder: folder.clone(),
            prefix: server::prefix(prefix),
            port: 0,
            fault: Some(fault),
        })
        .unwrap_or_else(|error| panic!("the test's server: {error}"));
        Site {
            shared,
            folder,
            running,
        }
    }

    /// The address of the page, ending in `/`.
    #[must_use]
    pub fn url(&self) -> String {
        self.running.url()
    }

    /// The folder that is served.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// From now on answers otherwise. The pattern is a path below the site, in which one `*` stands for anything.
    pub fn fault(&self, pattern: &str, reply: Reply) {
        self.shared
            .state()
            .faults
            .push_front((pattern.to_owned(), reply));
    }

    /// From now on this script runs in every page before everything of the site, as a part of it: the policy holds for it.
    /// It stands for a browser that is otherwise than this one.
    pub fn early(&self, script: &str) {
        script.clone_into(&mut self.shared.state().early);
    }

    /// The address of an empty page of the same origin, for looking at what the site has saved while it is not open.
    #[must_use]
    pub fn blank(&self) -> String {
        format!("{}{BLANK}", self.url())
    }

    /// Publishes the site under its own address: certificates' codes become links to it.
    pub fn publish(&self) {
        let settings = format!("public_url = \"{}\"\n", self.url());
        self.fault("site.toml", Reply::Text(settings));
    }

    /// Every fault is mended, and no script runs early any more.
    pub fn mend(&self) {
        let mut state = self.shared.state();
        state.faults.clear();
        state.early.clear();
        drop(state);
        self.shared.changed.notify_all();
    }

    /// What pages have reported so far.
    #[must_use]
    pub fn reports(&self) -> Vec<Report> {
        self.shared.state().reports.clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // The server waits for its workers, and a worker may be stalling.
        self.shared.state().down = true;
        self.shared.changed.notify_all();
    }
}

/// The built site: `GUONG_DIST`, or `dist/` in the repository.
fn dist() -> PathBuf {
    let folder = std::env::var_os("GUONG_DIST").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist"),
        PathBuf::from,
    );
    assert!(
        folder.join("index.html").is_file(),
        "there is no built site in {}: run `cargo xtask build`",
        folder.display()
    );
    folder
}

fn answer(shared: &Shared, folder: &Path, path: &str) -> Option<Answer> {
    if path == RECORDER {
        return Some(text("text/javascript", include_str!("recorder.js")));
    }
    if path == EARLY {
        return Some(text("text/javascript", &shared.state().early));
    }
    if path == BLANK {
        return Some(text("text/html; charset=utf-8", BLANK_PAGE));
    }
    if let Some(hex) = path.strip_prefix(REPORT) {
        if let Some(report) = unhex(hex).and_then(|bytes| serde_json::from_slice(&bytes).ok()) {
            shared.state().reports.push(report);
        }
        return Some(Answer::text(204, ""));
    }
    let reply = shared
        .state()
        .faults
        .iter()
        .find(|(pattern, _)| fits(pattern, path))
        .map(|(_, reply)| reply.clone());
    match reply {
        None if path == "index.html" => {
            let page = fs::read_to_string(folder.join(path)).ok()?;
            let early = !shared.state().early.is_empty();
            Some(text("text/html; charset=utf-8", &recorded(&page, early)))
        }
        None => None,
        Some(Reply::Status(status)) => Some(Answer::text(status, "")),
        Some(Reply::Text(body)) => Some(Answer::text(200, &body)),
        Some(Reply::Typed(media_type)) => file(folder, path, media_type),
        Some(Reply::Cut(length)) => {
            file(folder, path, "application/octet-stream").map(|whole| Answer {
                body: whole.body.into_iter().take(length).collect(),
                ..whole
            })
        }
        Some(Reply::File(other)) => file(folder, &other, "text/html; charset=utf-8"),
        Some(Reply::Stall) => {
            let stalled = |state: &mut State| {
                !state.down && state.faults.iter().any(|(pattern, _)| fits(pattern, path))
            };
            let waited = shared
                .changed
                .wait_timeout_while(shared.state(), STALL, stalled);
            drop(waited);
            Some(Answer::text(503, ""))
        }
    }
}

fn text(media_type: &str, body: &str) -> Answer {
    Answer {
        media_type: media_type.to_owned(),
        ..Answer::text(200, body)
    }
}

fn file(folder: &Path, path: &str, media_type: &str) -> Option<Answer> {
    let body = fs::read(folder.join(path)).ok()?;
    Some(Answer {
        media_type: media_type.to_owned(),
        body,
        ..Answer::text(200, "")
    })
}

/// The page with the recorder and perhaps a test's own script: behind the policy, so that the policy holds for them too,
/// and before everything else.
fn recorded(page: &str, early: bool) -> String {
    let policy = page
        .find("Content-Security-Policy")
        .unwrap_or_else(|| panic!("the built page has no policy"));
    let at = page[policy..]
        .find('>')
        .map_or(page.len(), |end| policy + end + 1);
    let (before, after) = page.split_at(at);
    let early = if early {
        format!("<script src=\"{EARLY}\"></script>")
    } else {
        String::new()
    };
    format!("{before}<script src=\"{RECORDER}\"></script>{early}{after}")
}

fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((before, after)) => {
            path.len() >= before.len() + after.len()
                && path.starts_with(before)
                && path.ends_with(after)
        }
    }
}

fn unhex(hex: &str) -> Option<Vec<u8>> {
    let pairs = hex.as_bytes().chunks(2);
    pairs
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns() {
        let check = |pattern: &str, path: &str, expected: bool| {
            assert_eq!(fits(pattern, path), expected, "{pattern} {path}");
        };
        check("site.toml", "site.toml", true);
        check("site.toml", "x/site.toml", false);
        check("learn-*.wasm", "learn-0af_bg.wasm", true);
        check("learn-*.wasm", "seal-0af_bg.wasm", false);
        check("packs/*", "packs/index.json", true);
        check("ab*ba", "aba", false);
    }

    #[test]
    fn the_recorder_comes_first_behind_the_policy() {
        let page = "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"x\"><script src=\"a\">";
        let expected = "content=\"x\"><script src=\"__recorder.js\"></script><script src=\"a\">";
        assert!(recorded(page, false).ends_with(expected));
        let expected = "<script src=\"__recorder.js\"></script><script src=\"__early.js\"></script><script src=\"a\">";
        assert!(recorded(page, true).ends_with(expected));
    }

    #[test]
    fn hexadecimal_is_read_or_refused() {
        assert_eq!(unhex("7b7d").as_deref(), Some(b"{}".as_slice()));
        assert_eq!(unhex("7"), Some(vec![7]));
        assert_eq!(unhex("zz"), None);
    }
}
