//! HTTP as far as a static server on this machine needs it: one request, one answer, one thread a connection.
//!
//! No connection is kept open: a browser opens six at once, and none may wait for another one to end.

use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The longest head of a request that is read; browsers send a tenth of it.
const MAX_HEAD: u64 = 64 * 1024;

/// How long the other side may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(30);

/// What is asked for: `GET` and `/index.html?x`.
pub(super) struct Asked<'a> {
    pub(super) method: &'a str,
    pub(super) url: &'a str,
}

/// One answer, as bytes and head lines.
pub(super) struct Said {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

/// A listener at work, until it is stopped or dropped.
pub(super) struct Listening {
    port: u16,
    stopped: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

/// Listens on a port of this machine, 0 for any free one.
pub(super) fn listen(
    port: u16,
    answer: impl Fn(&Asked<'_>) -> Said + Send + Sync + 'static,
) -> io::Result<Listening> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    let port = listener.local_addr()?.port();
    let stopped = Arc::new(AtomicBool::new(false));
    let answer = Arc::new(answer);
    let accepting = {
        let stopped = Arc::clone(&stopped);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::SeqCst) {
                    return;
                }
                let (Ok(stream), answer) = (stream, Arc::clone(&answer)) else {
                    continue;
                };
                // The other side hung up: nobody is left to tell.
                thread::spawn(move || drop(converse(stream, &*answer)));
            }
        })
    };
    Ok(Listening {
        port,
        stopped,
        accepting: Some(accepting),
    })
}

impl Listening {
    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Listens until the process is ended.
    pub(super) fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            // It ends only by a panic, which has been printed.
            let _ = accepting.join();
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let Some(accepting) = self.accepting.take() else {
            return;
        };
        self.stopped.store(true, Ordering::SeqCst);
        // A visitor wakes it, so that it sees that it is stopped.
        let woken = TcpStream::connect(("127.0.0.1", self.port)).is_ok();
        if woken {
            let _ = accepting.join();
        }
    }
}

fn converse(stream: TcpStream, answer: &dyn Fn(&Asked<'_>) -> Said) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream).take(MAX_HEAD);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut words = first.split_ascii_whitespace();
    let (Some(method), Some(url)) = (words.next(), words.next()) else {
        return Ok(());
    };
    let mut line = String::new();
    // The rest of the head says nothing that a static server needs.
    while reader.read_line(&mut line)? > 0 && !line.trim_end().is_empty() {
        line.clear();
    }
    let said = answer(&Asked { method, url });
    let mut head = format!("HTTP/1.1 {} {}\r\n", said.status, reason(said.status));
    let length = ("Content-Length", said.body.len().to_string());
    let close = ("Connection", "close".to_owned());
    for (name, value) in said.headers.iter().chain([&length, &close]) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    let mut stream = reader.into_inner().into_inner();
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&said.body)?;
    }
    stream.flush()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        308 => "Permanent Redirect",
        404 => "Not Found",
        405 => "Method Not Allowed",
        503 => "Service Unavailable",
        _ => "Answer",
    }
}
