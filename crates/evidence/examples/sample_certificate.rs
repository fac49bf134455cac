//! Writes the digits of the made-up run's certificate to standard output.

#[path = "../tests/common/mod.rs"]
mod common;

fn main() {
    println!("{}", common::digits(common::facts()));
}
