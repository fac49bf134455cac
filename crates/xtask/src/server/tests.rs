//! Addresses as data, then one real server.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use super::address::{Target, prefix, target};
use super::*;

#[test]
fn addresses_never_leave_the_folder() {
    let file = |path: &str| Target::File(path.to_owned());
    for (url, under, expected) in [
        ("/", "/", file("index.html")),
        ("/?x=1#y", "/", file("index.html")),
        ("/a/b.js?v=1", "/", file("a/b.js")),
        ("/a/", "/", file("a/index.html")),
        ("/t%C3%ADnh.svg", "/", file("tính.svg")),
        ("/x/", "/x/", file("index.html")),
        ("/x/a.js", "/x/", file("a.js")),
        ("/x", "/x/", Target::Redirect("/x/".to_owned())),
        ("/a.js", "/x/", Target::Nothing),
        ("/xa.js", "/x/", Target::Nothing),
        ("/../secret", "/", Target::Nothing),
        ("/%2e%2e/secret", "/", Target::Nothing),
        ("/a/%2E./secret", "/", Target::Nothing),
        ("/..%5csecret", "/", Target::Nothing),
        ("/c:/secret", "/", Target::Nothing),
        ("//etc/passwd", "/", Target::Nothing),
        ("/%", "/", Target::Nothing),
        ("/%zz", "/", Target::Nothing),
        ("/%ff", "/", Target::Nothing),
        ("/a%00b", "/", Target::Nothing),
        ("", "/", Target::Nothing),
    ] {
        assert_eq!(target(url, under), expected, "{url} under {under}");
    }
}

#[test]
fn a_prefix_may_be_typed_in_any_way() {
    for (typed, expected) in [
        ("", "/"),
        ("/", "/"),
        ("sub", "/sub/"),
        ("/sub/", "/sub/"),
        ("a//b", "/a/b/"),
    ] {
        assert_eq!(prefix(typed), expected);
    }
}

fn get(running: &Running, request: &str) -> String {
    let mut stream =
        TcpStream::connect(("127.0.0.1", running.listening.port())).expect("the server listens");
    write!(
        stream,
        "{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    .expect("the server reads");
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .expect("the server answers");
    answer
}

#[test]
fn a_folder_is_served_under_a_prefix_with_faults() {
    let folder = std::env::temp_dir().join(format!("guong-server-{}", std::process::id()));
    fs::create_dir_all(folder.join("packs")).expect("a temporary folder");
    fs::write(folder.join("index.html"), "<p>Gương</p>").expect("a temporary file");
    fs::write(folder.join("a.wasm"), "x").expect("a temporary file");
    let fault: Fault =
        Arc::new(|path| (path == "a.wasm").then(|| Answer::text(503, "broken on purpose")));
    let running = start(Options {
        folder: folder.clone(),
        prefix: prefix("sub"),
        port: 0,
        fault: Some(fault),
    })
    .expect("a free port");
    let check = |request: &str, expected: &[&str]| {
        let answer = get(&running, request);
        for part in expected {
            assert!(answer.contains(part), "{request}: {part} not in {answer}");
        }
    };
    check(
        "GET /sub/",
        &[
            "200 OK",
            "text/html; charset=utf-8",
            "no-cache",
            "nosniff",
            "<p>Gương</p>",
        ],
    );
    check("GET /sub", &["308", "Location: /sub/"]);
    check("GET /sub/packs", &["308", "Location: /sub/packs/"]);
    check("GET /sub/packs/", &["404"]);
    check("GET /sub/a.wasm", &["503", "broken on purpose"]);
    check("GET /other", &["404"]);
    check("POST /sub/", &["405"]);
    assert!(!get(&running, "HEAD /sub/").contains("Gương"));
    assert!(running.url().ends_with("/sub/"));
    drop(running);
    fs::remove_dir_all(folder).expect("our own folder");
}

#[test]
fn connections_never_wait_for_each_other() {
    let folder = std::env::temp_dir().join(format!("guong-server-many-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a temporary folder");
    fs::write(folder.join("index.html"), "Gương").expect("a temporary file");
    let running = start(Options {
        folder: folder.clone(),
        prefix: prefix(""),
        port: 0,
        fault: None,
    })
    .expect("a free port");
    // As browsers do: connections that say nothing yet, more than any pool has threads for.
    let silent: Vec<TcpStream> = (0..32)
        .map(|_| {
            TcpStream::connect(("127.0.0.1", running.listening.port())).expect("the server listens")
        })
        .collect();
    assert!(get(&running, "GET /").contains("Gương"));
    drop(silent);
    drop(running);
    fs::remove_dir_all(folder).expect("our own folder");
}
