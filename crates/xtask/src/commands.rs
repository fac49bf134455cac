//! The table of commands.

use std::process::ExitCode;

use crate::failure::{Failure, Outcome};
use crate::layout::Layout;
use crate::{bench, build, check, fuzz, hook, python, serve, size, test};

struct Command {
    name: &'static str,
    run: fn(&Layout, &[String]) -> Outcome,
    /// What it does and how long that usually takes; empty for what only programs call.
    does: &'static str,
    takes: &'static str,
}

const COMMANDS: [Command; 9] = [
    Command {
        name: "serve",
        run: serve::run,
        does: "set up, build, and serve the site on this machine; options: --port NUMBER, --prefix /sub/path/",
        takes: "first time 10–30 min, then 1–5 min",
    },
    Command {
        name: "build",
        run: build::run,
        does: "set up and build everything that is published into dist/",
        takes: "1–5 min",
    },
    Command {
        name: "test",
        run: test::run,
        does: "install what browser tests need, then check, test, build, measure and walk through in a browser; option: --long, the same harder, and fuzzing",
        takes: "under 15 min with the tools there; --long 1 to 2 hours",
    },
    Command {
        name: "size",
        run: size::run,
        does: "what the first load weighs, raw, gzip and brotli; fails over budget",
        takes: "5 s",
    },
    Command {
        name: "bench",
        run: bench::run,
        does: "how long the built page takes to answer a person, on a slowed-down processor; fails over the limit",
        takes: "2 min",
    },
    Command {
        name: "check",
        run: check::run,
        does: "formatting, lints, dependency rule, rules of the repository, content",
        takes: "10 s–5 min",
    },
    Command {
        name: "python",
        run: python::run,
        does: "run a Python program with the oracles' packages, for example tests/oracles/cose.py",
        takes: "seconds; 1 min the first time",
    },
    Command {
        name: "fuzz",
        run: fuzz::run,
        does: "look for inputs that break a decoder; options: names of targets, --seconds NUMBER for each",
        takes: "3 min a target; first time 5–10 min more",
    },
    Command {
        name: "hook",
        run: hook::run,
        does: "",
        takes: "",
    },
];

/// Runs `cargo xtask <arguments>`.
#[must_use]
pub fn run(arguments: &[String]) -> ExitCode {
    match dispatch(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nerror: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[String]) -> Outcome {
    let Some((name, rest)) = arguments.split_first() else {
        println!("{}", help());
        return Err(Failure::new("name a command"));
    };
    let asks = |word: &String| matches!(word.as_str(), "--help" | "-h" | "help");
    if asks(name) || rest.iter().any(asks) {
        println!("{}", help());
        return Ok(());
    }
    let command = COMMANDS
        .iter()
        .find(|command| command.name == name)
        .ok_or_else(|| {
            println!("{}", help());
            Failure::new(format!("there is no command {name}"))
        })?;
    (command.run)(&Layout::find()?, rest)
}

fn help() -> String {
    let mut text = String::from("cargo xtask COMMAND\n\n");
    for command in COMMANDS.iter().filter(|command| !command.does.is_empty()) {
        text.push_str(&format!(
            "  {:<6} {}\n         ({})\n",
            command.name, command.does, command.takes
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_lists_what_people_call() {
        let help = help();
        for name in [
            "serve", "build", "test", "size", "bench", "check", "python", "fuzz",
        ] {
            assert!(help.contains(&format!("  {name}")), "{name}");
        }
        assert!(!help.contains("hook"));
    }

    #[test]
    fn help_is_no_error_and_nonsense_is() {
        assert!(dispatch(&["--help".to_owned()]).is_ok());
        assert!(dispatch(&["build".to_owned(), "--help".to_owned()]).is_ok());
        assert!(dispatch(&["bild".to_owned()]).is_err());
        assert!(dispatch(&[]).is_err());
    }
}
