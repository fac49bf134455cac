//! `guong check`.

use std::path::Path;

use curriculum::compile;
use curriculum::problem::Problem;
use curriculum::written::{self, PackFiles, WrittenPack};
use lints::{Report, Settings};
use messages::cli;

use crate::arguments::Arguments;
use crate::{Outcome, USAGE, files, json, people};

/// A pack and what is to be said of it.
pub(crate) struct Checked {
    /// As it was named on the command line.
    pub name: String,
    pub files: PackFiles,
    pub result: Result<(WrittenPack, Report), Vec<Problem>>,
}

impl Checked {
    /// Whether nothing is open.
    pub fn is_clean(&self) -> bool {
        self.result
            .as_ref()
            .is_ok_and(|(_, report)| report.is_clean())
    }

    /// The line of a key path in one of the pack's files; 0 where there is none.
    pub fn line(&self, file: &str, path: &str) -> u32 {
        let source = self
            .files
            .files
            .get(file)
            .and_then(|bytes| core::str::from_utf8(bytes).ok());
        source.map_or(0, |source| written::line_of(source, path))
    }
}

/// The command.
pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let mut outcome = Outcome::default();
    let mut all = Vec::new();
    for name in &arguments.packs {
        match files::read(Path::new(name)) {
            Ok(files) => all.push(checked(name, files, &arguments.as_of)),
            Err(error) => {
                let reason = error.to_string();
                outcome.err += &cli::not_readable(arguments.lang, name, &reason);
                outcome.err.push('\n');
                outcome.code = USAGE;
            }
        }
    }
    outcome.out = if arguments.json {
        json::packs(&all)
    } else {
        people::packs(&all, arguments)
    };
    if outcome.code == 0 && !all.iter().all(Checked::is_clean) {
        outcome.code = 1;
    }
    outcome
}

fn checked(name: &str, files: PackFiles, as_of: &str) -> Checked {
    let settings = Settings {
        as_of: as_of.to_owned(),
    };
    // Compiling says what reading cannot: that a part grew too large.
    let result = compile::folder(&files)
        .and_then(|_| written::read(&files))
        .map(|pack| {
            let report = lints::judge(&pack, &settings);
            (pack, report)
        });
    Checked {
        name: name.to_owned(),
        files,
        result,
    }
}
