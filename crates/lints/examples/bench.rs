//! How long judging takes: `cargo run --release -p lints --example bench`. Prints, never judges.

use std::time::Instant;

use lints::{Settings, judge};

fn main() {
    println!(
        "{:>9}  {:>9}  {:>9}  {:>11}  {:>8}",
        "scenarios", "texts, MB", "time, ms", "µs/scenario", "findings"
    );
    for scenarios in [100, 1_000, 10_000] {
        let pack = testkit::written::bank(scenarios);
        let bytes = format!("{:?}", pack.scenarios).len();
        let begin = Instant::now();
        let report = judge(&pack, &Settings::default());
        let time = begin.elapsed();
        println!(
            "{scenarios:>9}  {:>9.1}  {:>9}  {:>11}  {:>8}",
            bytes as f64 / 1e6,
            time.as_millis(),
            time.as_micros() / scenarios as u128,
            report.findings.len() + report.left_out
        );
    }
}
