//! Somebody else's reader of QR codes: zxing-cpp, from the oracles' Python.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde_json::json;

use crate::scratch::Scratch;

/// How a camera sees a code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Degrees by which it is held askew.
    pub turned: f64,
    /// How far it is out of focus: the deviation of a Gaussian blur, in modules of the code.
    pub blur: f64,
    /// Pixels that a module takes in the camera's picture.
    pub module: f64,
}

/// What was read in a picture.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Scan {
    /// The code in the picture as it is; none where none is found.
    pub code: Option<Code>,
    /// The texts of all codes found, view by view.
    pub read: Vec<Vec<String>>,
}

/// A code in a picture.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Code {
    /// Left, upper, right and lower edge of the symbol, without its quiet zone, in pixels.
    #[serde(rename = "box")]
    pub edges: [i64; 4],
    /// The shades of grey inside, 0–255, each once, darkest first.
    pub shades: Vec<u8>,
}

/// Reads a PNG in which a module of the code takes `module` pixels.
#[must_use]
pub fn scan(png: &[u8], module: f64, views: &[View]) -> Scan {
    let python = xtask::python::interpreter().unwrap_or_else(|error| panic!("{error}"));
    let scratch = Scratch::new();
    let file = scratch.path().join("picture.png");
    fs::write(&file, png).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let views: Vec<_> = views
        .iter()
        .map(|view| json!({ "turned": view.turned, "blur": view.blur, "module": view.module }))
        .collect();
    let order = json!({ "file": file, "module": module, "views": views }).to_string();
    let answer = run(&python, &order);
    serde_json::from_slice(&answer).unwrap_or_else(|error| panic!("the scanner's answer: {error}"))
}

fn run(python: &Path, order: &str) -> Vec<u8> {
    let refuse = |error| -> Vec<u8> { panic!("{}: {error}", python.display()) };
    let started = Command::new(python)
        .args(["-c", include_str!("scanner.py")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let mut child = match started {
        Ok(child) => child,
        Err(error) => return refuse(error),
    };
    if let Some(mut input) = child.stdin.take()
        && let Err(error) = input.write_all(order.as_bytes())
    {
        return refuse(error);
    }
    let done = child
        .wait_with_output()
        .unwrap_or_else(|error| panic!("the scanner: {error}"));
    assert!(done.status.success(), "the scanner failed: {}", done.status);
    done.stdout
}
