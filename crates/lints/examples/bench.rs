//! How long judging takes: `cargo run --release -p lints --example bench`. Prints, never judges.

use std::time::Instant;

use lints::{Settings, judge};

fn main() {
    println!(
        "{:>9}  {:>9}  {:>8}  {:>9}  {:>11}  {:>8}",
        "scenarios", "texts, MB", "cpu, ms", "time, ms", "µs/scenario", "findings"
    );
    for scenarios in [100, 1_000, 10_000] {
        let pack = testkit::written::bank(scenarios);
        let bytes = format!("{:?}", pack.scenarios).len();
        let (begin, cpu) = (Instant::now(), cpu_ms());
        let report = judge(&pack, &Settings::default());
        let time = begin.elapsed();
        println!(
            "{scenarios:>9}  {:>9.1}  {:>8}  {:>9}  {:>11}  {:>8}",
            bytes as f64 / 1e6,
            cpu_ms().saturating_sub(cpu),
            time.as_millis(),
            time.as_micros() / scenarios as u128,
            report.findings.len() + report.left_out
        );
    }
}

/// Milliseconds of processor time so far, all threads, which other programs do not disturb; 0 where the system does not
/// tell.
fn cpu_ms() -> u64 {
    let tasks = std::fs::read_dir("/proc/self/task").into_iter().flatten();
    let nanoseconds = |task: std::fs::DirEntry| {
        let stat = std::fs::read_to_string(task.path().join("schedstat")).ok()?;
        stat.split(' ').next()?.parse::<u64>().ok()
    };
    tasks
        .filter_map(|task| nanoseconds(task.ok()?))
        .sum::<u64>()
        / 1_000_000
}
