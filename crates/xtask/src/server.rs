//! A small static server for `dist/`: what any plain host does, and no more. The browser tests start it as well.
//!
//! It listens on this machine only, answers GET and HEAD, never lists a folder, never leaves its folder, and can serve
//! under a prefix (`/mot/noi/`), as a site on a shared host is. [`Options::fault`] lets a test answer otherwise.

mod address;
mod http;

use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

pub use address::prefix;
use address::{Target, media_type};
use http::{Asked, Listening, Said};

/// Answers that a test puts in place of a file's: given the path below the prefix (`index.html`), none for the usual.
pub type Fault = Arc<dyn Fn(&str) -> Option<Answer> + Send + Sync>;

/// What to serve, and where.
#[derive(Clone)]
pub struct Options {
    /// The folder.
    pub folder: PathBuf,
    /// Where it hangs, with both slashes: `/` or `/mot/noi/`. See [`prefix`].
    pub prefix: String,
    /// The port on 127.0.0.1; 0 for any free one.
    pub port: u16,
    /// Broken answers, for tests.
    pub fault: Option<Fault>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// Media type.
    pub media_type: String,
    /// Where to look instead; empty for nowhere.
    pub location: String,
    /// The bytes.
    pub body: Vec<u8>,
}

impl Answer {
    /// A short text in place of a file.
    pub fn text(status: u16, text: &str) -> Answer {
        Answer {
            status,
            media_type: "text/plain; charset=utf-8".to_owned(),
            location: String::new(),
            body: text.as_bytes().to_vec(),
        }
    }
}

/// A server at work; it stops when this is dropped.
pub struct Running {
    listening: Listening,
    prefix: String,
}

/// Starts a server.
///
/// # Errors
/// The port is taken or may not be listened on.
pub fn start(options: Options) -> io::Result<Running> {
    let prefix = options.prefix.clone();
    let listening = http::listen(options.port, move |asked| said(asked, &options))?;
    Ok(Running { listening, prefix })
}

impl Running {
    /// The address of the start page, `http://127.0.0.1:8080/`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.listening.port(), self.prefix)
    }

    /// Serves until the process is ended.
    pub fn wait(self) {
        self.listening.wait();
    }
}

fn said(asked: &Asked<'_>, options: &Options) -> Said {
    let answer = match asked.method {
        "GET" | "HEAD" => answer(asked.url, options),
        _ => Answer::text(405, "only GET and HEAD"),
    };
    let mut headers = vec![
        ("Content-Type", answer.media_type),
        // A developer wants the newest build at every reload; a publisher's host has its own rules.
        ("Cache-Control", "no-cache".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
    ];
    if !answer.location.is_empty() {
        headers.push(("Location", answer.location));
    }
    Said {
        status: answer.status,
        headers,
        body: answer.body,
    }
}

fn answer(url: &str, options: &Options) -> Answer {
    match address::target(url, &options.prefix) {
        Target::File(path) => {
            let broken = options.fault.as_ref().and_then(|fault| fault(&path));
            broken.unwrap_or_else(|| file(&path, options))
        }
        Target::Redirect(location) => Answer {
            location,
            ..Answer::text(308, "")
        },
        Target::Nothing => Answer::text(404, "not found"),
    }
}

fn file(path: &str, options: &Options) -> Answer {
    let full = options.folder.join(path);
    if full.is_dir() {
        return Answer {
            location: format!("{}{path}/", options.prefix),
            ..Answer::text(308, "")
        };
    }
    match fs::read(full) {
        Ok(body) => Answer {
            status: 200,
            media_type: media_type(path).to_owned(),
            location: String::new(),
            body,
        },
        Err(_) => Answer::text(404, "not found"),
    }
}

#[cfg(test)]
mod tests;
