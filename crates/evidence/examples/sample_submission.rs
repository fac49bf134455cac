//! Writes a signed submission of a made-up run to standard output, for the oracles in `tests/oracles`.

#[path = "../tests/common/mod.rs"]
mod common;

use std::io::Write as _;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(common::submission(common::facts()).as_bytes())
}
