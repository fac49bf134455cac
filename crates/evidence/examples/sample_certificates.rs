//! Writes the published certificates (`tests/fixtures/evidence/certificates.json`) to standard output.

#[path = "../tests/common/mod.rs"]
mod common;

fn main() {
    print!("{}", common::certificates::published());
}
