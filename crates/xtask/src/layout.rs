//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The folders of one checkout and of this user.
pub(crate) struct Layout {
    /// The repository.
    pub(crate) root: PathBuf,
    /// Where generated files wait for Trunk: `target/guong`, whatever Cargo's own target folder is, since
    /// `index.html` names it.
    pub(crate) work: PathBuf,
    /// What is published.
    pub(crate) dist: PathBuf,
    /// Tools of this user, one folder a version, shared by all checkouts.
    pub(crate) tools: PathBuf,
}

impl Layout {
    pub(crate) fn find() -> Outcome<Layout> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .and_then(Path::parent)
            .filter(|root| root.join("quizzes").is_dir() || root.join("Trunk.toml").is_file())
            .ok_or_else(|| {
                Failure::new("this is not the repository of Gương: run `cargo xtask` inside it")
            })?
            .to_path_buf();
        let tools = cache_folder(|name| env::var_os(name).map(PathBuf::from))
            .ok_or_else(|| Failure::new("no folder for the tools: set XDG_CACHE_HOME or HOME"))?
            .join("guong")
            .join("tools");
        Ok(Layout {
            work: root.join("target").join("guong"),
            dist: root.join("dist"),
            root,
            tools,
        })
    }

    /// The packs as a trainer writes them.
    pub(crate) fn quizzes(&self) -> PathBuf {
        self.root.join("quizzes")
    }

    /// The compiled packs, as published.
    pub(crate) fn packs(&self) -> PathBuf {
        self.work.join("packs")
    }

    /// A further module, built and named by its content.
    pub(crate) fn module(&self, name: &str) -> PathBuf {
        self.work.join(name)
    }

    /// What Trunk makes of `index.html`.
    pub(crate) fn learn(&self) -> PathBuf {
        self.work.join("learn")
    }
}

/// The user's cache folder, by the customs of the system.
fn cache_folder(variable: impl Fn(&str) -> Option<PathBuf>) -> Option<PathBuf> {
    variable("XDG_CACHE_HOME")
        .filter(|path| path.is_absolute())
        .or_else(|| variable("LOCALAPPDATA"))
        .or_else(|| variable("HOME").map(|home| home.join(".cache")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cache_follows_the_customs() {
        let check = |set: &[(&str, &str)], expected: Option<&str>| {
            let found = cache_folder(|name| {
                set.iter()
                    .find(|(key, _)| *key == name)
                    .map(|(_, value)| PathBuf::from(value))
            });
            assert_eq!(found, expected.map(PathBuf::from), "{set:?}");
        };
        check(&[("HOME", "/h"), ("XDG_CACHE_HOME", "/c")], Some("/c"));
        check(
            &[("HOME", "/h"), ("XDG_CACHE_HOME", "relative")],
            Some("/h/.cache"),
        );
        check(&[("HOME", "/h")], Some("/h/.cache"));
        check(&[("LOCALAPPDATA", "/l"), ("HOME", "/h")], Some("/l"));
        check(&[], None);
    }
}
