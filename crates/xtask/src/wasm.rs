//! Building wasm that is small and says nothing of the machine it was built on.

use std::collections::BTreeSet;
use std::env;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::{files, process};

/// Flags for this target alone: `RUSTFLAGS` would also rebuild every native crate.
const FLAGS_VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// SHA-2 as loops instead of unrolled rounds: 8 and 16 KB less in our two modules, and we hash little.
const SMALL: &str = "--cfg=sha2_backend_soft=\"compact\"";

/// Folders whose names panic messages would carry, and what stands for each.
pub(crate) struct Folders(Vec<(PathBuf, &'static str)>);

impl Folders {
    /// The folders of this machine. The crates must have been fetched, since each registry keeps its sources in a
    /// folder of its own.
    pub(crate) fn find(layout: &Layout) -> Outcome<Folders> {
        let home = env::var_os("HOME")
            .or_else(|| env::var_os("USERPROFILE"))
            .map(PathBuf::from);
        let cargo = env::var_os("CARGO_HOME")
            .map(PathBuf::from)
            .or_else(|| home.as_ref().map(|home| home.join(".cargo")));
        let sysroot = process::read(Command::new("rustc").args(["--print", "sysroot"]))?;
        let mut folders = Vec::new();
        // The last that matches wins, so the wider ones come first.
        folders.extend(home.map(|path| (path, "home")));
        folders.push((layout.root.clone(), "guong"));
        folders.push((PathBuf::from(sysroot.trim()), "rust"));
        if let Some(cargo) = cargo {
            folders.push((cargo.clone(), "cargo"));
            let registries = cargo.join("registry").join("src");
            if let Ok(listing) = registries.read_dir() {
                folders.extend(listing.flatten().map(|entry| (entry.path(), "crates")));
            }
        }
        Ok(Folders(folders))
    }

    /// The compiler's flags. Folders with a space in their names are left out: the variable cannot carry one.
    pub(crate) fn flags(&self) -> String {
        let folders = self
            .0
            .iter()
            .map(|(path, name)| format!("--remap-path-prefix={}={name}", path.display()))
            .filter(|flag| !flag.contains(' '));
        let flags: Vec<String> = core::iter::once(SMALL.to_owned()).chain(folders).collect();
        flags.join(" ")
    }

    /// Adds the flags to a command that builds wasm.
    pub(crate) fn apply(&self, command: &mut Command) {
        command.env(FLAGS_VARIABLE, self.flags());
    }

    /// Refuses a site in whose modules or scripts one of the folders is named, and one without any module.
    pub(crate) fn verify(&self, dist: &Path) -> Outcome {
        let needles: BTreeSet<String> = self
            .0
            .iter()
            // With what follows a folder's name: "/root" alone would find our own "/roots/".
            .map(|(path, _)| format!("{}{}", path.display(), MAIN_SEPARATOR))
            .collect();
        let all = files::below(dist)?;
        let programs = |wanted: &'static str| {
            all.iter()
                .filter(move |path| path.extension().is_some_and(|ending| ending == wanted))
        };
        if programs("wasm").next().is_none() {
            return Err(Failure::new("the site holds no module"));
        }
        let mut told = Vec::new();
        for path in programs("wasm").chain(programs("js")) {
            told.extend(
                named_in(&files::read(path)?, &needles)
                    .into_iter()
                    .map(|needle| format!("{}: {needle}", files::relative(path, dist))),
            );
        }
        if told.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(format!(
                "the site carries the builder's paths (those of folders with a space in their names cannot be taken out):\n  {}",
                told.join("\n  ")
            )))
        }
    }
}

/// Which of some texts stand in some bytes.
fn named_in(bytes: &[u8], needles: &BTreeSet<String>) -> Vec<String> {
    needles
        .iter()
        .filter(|needle| {
            bytes
                .windows(needle.len())
                .any(|window| window == needle.as_bytes())
        })
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_map_every_folder_in_order() {
        let folders = Folders(vec![
            (PathBuf::from("/h"), "home"),
            (PathBuf::from("/h/g"), "guong"),
        ]);
        assert_eq!(
            folders.flags(),
            "--cfg=sha2_backend_soft=\"compact\" --remap-path-prefix=/h=home --remap-path-prefix=/h/g=guong"
        );
        let spaced = Folders(vec![(PathBuf::from("/a b"), "home")]);
        assert_eq!(spaced.flags(), SMALL);
    }

    #[test]
    fn a_site_that_names_a_folder_of_the_builder_is_refused() {
        let dist = env::temp_dir().join(format!("guong-paths-{}", std::process::id()));
        let folders = Folders(vec![(PathBuf::from("/h"), "home")]);
        let check = |name: &str, bytes: &[u8], expected: Option<&str>| {
            files::write(&dist.join(name), bytes).expect("the temporary folder takes files");
            let told = folders
                .verify(&dist)
                .err()
                .map(|failure| failure.to_string());
            assert_eq!(told.is_some(), expected.is_some(), "{name}: {told:?}");
            assert!(
                told.unwrap_or_default()
                    .ends_with(expected.unwrap_or_default())
            );
        };
        check("page.js", b"", Some("no module"));
        check("page.wasm", b"\0asm home/lib.rs", None);
        check("page.wasm", b"\0asm/h/lib.rs", Some("page.wasm: /h/"));
        check("page.wasm", b"\0asm", None);
        check(
            "deeper/page.js",
            b"// /h/lib.rs",
            Some("deeper/page.js: /h/"),
        );
        files::remove_folder(&dist).expect("it can be removed");
    }

    #[test]
    fn paths_are_found_in_bytes() {
        let needles = BTreeSet::from(["/h/x".to_owned(), "/other".to_owned()]);
        assert_eq!(named_in(b"\0asm/h/x/lib.rs", &needles), ["/h/x"]);
        assert!(named_in(b"\0asm guong/lib.rs", &needles).is_empty());
    }
}
