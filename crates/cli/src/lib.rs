//! The commands of `guong`: arguments and files in, text and an exit code out.
//!
//! * `guong check PACK…`: structural problems first, the judgement of quality after ([`check`]);
//! * `guong authoring`: the guide to writing scenarios, made of the lints' own texts ([`authoring`]).

mod arguments;
pub mod authoring;
mod check;
mod coverage;
mod files;
mod json;
mod people;

use arguments::{Arguments, Command};

/// What a command leaves behind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// For standard output.
    pub out: String,
    /// For standard error.
    pub err: String,
    /// 0 clean, 1 something to do, 2 called wrongly.
    pub code: u8,
}

/// Called wrongly, or nothing could be read.
const USAGE: u8 = 2;

/// Runs a command.
pub fn run(arguments: &[String]) -> Outcome {
    match arguments::parse(arguments) {
        Ok(Arguments {
            command: Command::Help,
            lang,
            ..
        }) => Outcome {
            out: format!("{}\n", messages::cli::usage(lang)),
            ..Outcome::default()
        },
        Ok(Arguments {
            command: Command::Authoring,
            ..
        }) => Outcome {
            out: authoring::guide(),
            ..Outcome::default()
        },
        Ok(arguments) => check::run(&arguments),
        Err((problem, lang)) => Outcome {
            err: format!("{problem}\n\n{}\n", messages::cli::usage(lang)),
            code: USAGE,
            ..Outcome::default()
        },
    }
}
