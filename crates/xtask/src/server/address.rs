//! From a request's address to a file below the served folder: total, and never outside it.

/// What an address means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A path below the folder, with `/`.
    File(String),
    /// The same thing under its right address.
    Redirect(String),
    /// No file can be meant.
    Nothing,
}

/// A prefix with both slashes, from however it was typed: `mot/noi` becomes `/mot/noi/`, nothing becomes `/`.
#[must_use]
pub fn prefix(typed: &str) -> String {
    let parts: Vec<&str> = typed.split('/').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        "/".to_owned()
    } else {
        format!("/{}/", parts.join("/"))
    }
}

pub(super) fn target(url: &str, prefix: &str) -> Target {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let Some(below) = path.strip_prefix(prefix) else {
        let bare = prefix.trim_end_matches('/');
        return if !bare.is_empty() && path == bare {
            Target::Redirect(prefix.to_owned())
        } else {
            Target::Nothing
        };
    };
    let Some(below) = decoded(below) else {
        return Target::Nothing;
    };
    if below.is_empty() {
        return Target::File("index.html".to_owned());
    }
    let (path, page) = below
        .strip_suffix('/')
        .map_or((below.as_str(), ""), |folder| (folder, "/index.html"));
    let safe = |part: &str| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']);
    if path.split('/').all(safe) {
        Target::File(format!("{path}{page}"))
    } else {
        Target::Nothing
    }
}

/// Percent-decoded text; none where it is malformed or not UTF-8.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// The media type by the file's ending, as browsers demand it under `nosniff`.
pub(super) fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "toml" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
