//! `guong`: the native twin of the domain crates.

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args_os()
        .skip(1)
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let outcome = cli::run(&arguments);
    print(&outcome.out, std::io::stdout().lock());
    print(&outcome.err, std::io::stderr().lock());
    ExitCode::from(outcome.code)
}

/// A reader that stopped listening is no error of ours.
fn print(text: &str, mut to: impl std::io::Write) {
    let _ = to.write_all(text.as_bytes()).and_then(|()| to.flush());
}
