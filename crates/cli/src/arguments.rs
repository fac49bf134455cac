//! The command line, parsed into checked values.

use messages::{Lang, cli};

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Check,
    Authoring,
    Help,
}

/// The command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arguments {
    pub command: Command,
    pub packs: Vec<String>,
    pub lang: Lang,
    pub json: bool,
    pub coverage: bool,
    pub answered: bool,
    pub policies: bool,
    /// Empty: the pack's release.
    pub as_of: String,
}

/// Reads the command line; the error is a sentence, with the language asked for.
pub(crate) fn parse(arguments: &[String]) -> Result<Arguments, (String, Lang)> {
    let lang = language(arguments);
    let mut parsed = Arguments {
        command: Command::Help,
        packs: Vec::new(),
        lang,
        json: false,
        coverage: false,
        answered: false,
        policies: false,
        as_of: String::new(),
    };
    let unknown = |argument: &str| Err((cli::unknown_argument(lang, argument), lang));
    let mut rest = arguments.iter();
    match rest.next().map(String::as_str) {
        Some("check") => parsed.command = Command::Check,
        Some("authoring") => parsed.command = Command::Authoring,
        Some("--help" | "-h" | "help") => return Ok(parsed),
        Some(other) => return unknown(other),
        None => return Err((cli::no_pack(lang).to_owned(), lang)),
    }
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--help" | "-h" => {
                parsed.command = Command::Help;
                return Ok(parsed);
            }
            "--json" => parsed.json = true,
            "--coverage" => parsed.coverage = true,
            "--policies" => parsed.policies = true,
            "--answered" => parsed.answered = true,
            "--lang" => match rest.next().map(String::as_str) {
                Some("vi" | "en") => {}
                other => return unknown(other.unwrap_or("--lang")),
            },
            "--as-of" => {
                let value = rest.next().map_or("", String::as_str);
                if !is_day(value) {
                    return Err((cli::bad_date(lang, value), lang));
                }
                value.clone_into(&mut parsed.as_of);
            }
            option if option.starts_with('-') => return unknown(option),
            pack if parsed.command == Command::Check => parsed.packs.push(pack.to_owned()),
            other => return unknown(other),
        }
    }
    if parsed.command == Command::Check && parsed.packs.is_empty() {
        return Err((cli::no_pack(lang).to_owned(), lang));
    }
    Ok(parsed)
}

/// The language asked for anywhere, so that errors before it are told in it as well.
fn language(arguments: &[String]) -> Lang {
    let asks = |two: &[String]| two[0] == "--lang" && two[1] == "en";
    if arguments.windows(2).any(asks) {
        Lang::En
    } else {
        Lang::Vi
    }
}

fn is_day(value: &str) -> bool {
    let digits = |range: core::ops::Range<usize>| {
        value
            .get(range)
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let number = |range| digits(range).and_then(|digits| digits.parse::<u32>().ok());
    value.len() == 10
        && value.get(4..5) == Some("-")
        && value.get(7..8) == Some("-")
        && number(0..4).is_some()
        && number(5..7).is_some_and(|month| (1..=12).contains(&month))
        && number(8..10).is_some_and(|day| (1..=31).contains(&day))
}
