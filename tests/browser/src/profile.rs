//! A profile that Firefox has been started with before. With an empty one it takes twice as long to start, and a third of
//! the journeys start it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use crate::browser::Browser;
use crate::engine::{Engine, Setup};

/// Made once for each version of Firefox, and kept with what else is built.
static USED: LazyLock<PathBuf> = LazyLock::new(|| {
    let kept = target(&version());
    if !kept.is_dir() {
        let made = target(&format!("{}-{}", version(), std::process::id()));
        let mut first = Browser::start_anew("a first start", Setup::of(Engine::Firefox));
        let profile = first.places().profile;
        // Firefox writes down what it has learnt when it ends.
        first.close();
        copy(&profile, &made);
        // These say that a Firefox is at work here.
        for mark in ["lock", ".parentlock"] {
            let _ = fs::remove_file(made.join(mark));
        }
        // Other tests may have been quicker.
        if fs::rename(&made, &kept).is_err() {
            let _ = fs::remove_dir_all(&made);
        }
    }
    kept
});

/// Fills the folder of a profile that is to be started with for the first time.
pub(crate) fn used(profile: &Path) {
    copy(&USED, profile);
}

fn target(name: &str) -> PathBuf {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target");
    target.join(format!("browser-firefox-{name}"))
}

/// `153.8.0esr`.
fn version() -> String {
    let asked = Command::new("firefox-esr").arg("--version").output();
    let said = asked.unwrap_or_else(|error| panic!("firefox-esr --version: {error}"));
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let version = said.split_whitespace().next_back();
    version
        .unwrap_or_else(|| panic!("Firefox says no version: {said}"))
        .to_owned()
}

/// By the system's own command, which keeps links that lead nowhere.
fn copy(from: &Path, to: &Path) {
    let copied = Command::new("cp").arg("-RT").args([from, to]).status();
    assert!(
        copied.is_ok_and(|status| status.success()),
        "{} could not be copied",
        from.display()
    );
}
