//! `cargo xtask serve`: set up, build, and serve `dist/` on this machine.

use crate::build::{self, Reach};
use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::server::{self, Options};
use crate::steps::Steps;

/// Where we like to listen.
const PORT: u16 = 8080;

/// How many ports are tried when that one is taken.
const TRIES: u16 = 50;

#[derive(Debug, PartialEq, Eq)]
struct Wanted {
    /// None: the first free one from [`PORT`] on.
    port: Option<u16>,
    prefix: String,
}

/// The command.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    let wanted = parse(arguments)?;
    let mut steps = Steps::new(build::STEPS);
    build::steps(layout, &mut steps, Reach::Here)?;
    steps.finish()?;
    let ports = wanted.port.map_or(PORT..=PORT + TRIES, |port| port..=port);
    let mut refused = None;
    for port in ports {
        match server::start(Options {
            folder: layout.dist.clone(),
            prefix: wanted.prefix.clone(),
            port,
            fault: None,
        }) {
            Ok(running) => {
                println!("Gương: {}   (Ctrl+C ends it)", running.url());
                running.wait();
                return Ok(());
            }
            Err(error) => refused = Some(error),
        }
    }
    refused
        .map_or(Ok(()), Err)
        .context(|| "listen on 127.0.0.1: name another port with --port".to_owned())
}

fn parse(arguments: &[String]) -> Outcome<Wanted> {
    let mut wanted = Wanted {
        port: None,
        prefix: "/".to_owned(),
    };
    let mut rest = arguments.iter().map(String::as_str);
    while let Some(option) = rest.next() {
        let value = rest.next().ok_or_else(|| {
            Failure::new(format!(
                "{option}: serve takes `--port NUMBER` and `--prefix /sub/path/`"
            ))
        })?;
        match option {
            "--port" => {
                wanted.port = Some(
                    value
                        .parse()
                        .context(|| format!("read {value} as a port"))?,
                )
            }
            "--prefix" => wanted.prefix = server::prefix(value),
            _ => return Err(Failure::new(format!("serve takes no {option}"))),
        }
    }
    Ok(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused() {
        let check = |line: &str, expected: Option<(Option<u16>, &str)>| {
            let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            let expected = expected.map(|(port, prefix)| Wanted {
                port,
                prefix: prefix.to_owned(),
            });
            assert_eq!(parse(&arguments).ok(), expected, "{line}");
        };
        check("", Some((None, "/")));
        check("--port 9000 --prefix sub", Some((Some(9000), "/sub/")));
        check("--port", None);
        check("--port x", None);
        check("--port 70000", None);
        check("--open yes", None);
    }
}
