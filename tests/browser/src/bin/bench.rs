//! How long the page takes to answer a person: `cargo xtask bench`.
//!
//! Chromium, a phone's size, the processor slowed down four times. Whole runs are walked through; a script that the
//! test's server puts into the page takes the time from a press (the event's own stamp) to the frame that shows what
//! it brought about: the option marked as chosen, and the feedback, before which the answer was saved durably.

use std::process::ExitCode;

use browser_tests::{Browser, Choice, Learner, Oracle, Person, Setup, Site};
use serde_json::{Value, json};

/// How many runs, each in a browser of its own.
const RUNS: usize = 4;

/// How many times slower the processor is made.
const SLOWER: u32 = 4;

/// What 95 of 100 answers must not exceed, in milliseconds.
const LIMIT: f64 = 100.0;

fn main() -> ExitCode {
    let site = Site::open();
    site.early(include_str!("bench.js"));
    let oracle = Oracle::of(site.folder());
    let (mut chosen, mut answered) = (Times::default(), Times::default());
    for run in 1..=RUNS {
        let browser = Browser::start(&format!("bench-{run}"), Setup::default());
        browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
        let learner = Learner {
            browser: &browser,
            site: &site,
            oracle: &oracle,
        };
        learner.open("");
        learner.start();
        learner.introduce(Person::PLAIN);
        learner.read_directive(|_| {});
        // Whoever really reads the directive takes ten minutes: until then everything is kept on the device.
        browser.until("the content on the device", || {
            let kept = browser.saved().map_or(0, |saved| saved.parts.len());
            (kept == oracle.parts).then_some(())
        });
        for (position, choice) in (1..).zip(Choice::all_best(&oracle)) {
            learner.answer(position, &choice);
            learner.next(position);
        }
        let times = browser.run("return window.__times;", Vec::new());
        println!(
            "run {run}: {} answers",
            chosen
                .add(&times["chosen"])
                .min(answered.add(&times["answered"]))
        );
        let heap = browser.run("return performance.memory.usedJSHeapSize;", Vec::new());
        let heap = heap.as_f64().unwrap_or_default() / 1e6;
        println!("run {run}: {heap:.1} MB of JavaScript's heap at the result");
    }
    println!(
        "\nChromium, 360 × 740, processor {SLOWER} times slower; milliseconds from the press to the painted frame"
    );
    println!(
        "{:<26} {:>5} {:>6} {:>6} {:>6} {:>6} {:>6}",
        "", "n", "min", "p50", "p75", "p95", "max"
    );
    chosen.print("option to its mark");
    answered.print("submission to feedback");
    let found = answered.at(0.95);
    if answered.0.len() < RUNS * oracle.scenarios.len() {
        eprintln!("some answers were not timed");
        return ExitCode::FAILURE;
    }
    if found > LIMIT {
        eprintln!("p95 of submission to feedback is {found:.0} ms, over {LIMIT:.0}");
        return ExitCode::FAILURE;
    }
    println!("limit for p95 of submission to feedback: {LIMIT:.0} ms, met");
    ExitCode::SUCCESS
}

/// Milliseconds, ascending.
#[derive(Default)]
struct Times(Vec<f64>);

impl Times {
    /// Takes in what a page has measured; how many there were.
    fn add(&mut self, measured: &Value) -> usize {
        let measured = measured.as_array().map(Vec::as_slice).unwrap_or_default();
        self.0.extend(measured.iter().filter_map(Value::as_f64));
        self.0.sort_by(f64::total_cmp);
        measured.len()
    }

    /// The time that a share of all does not exceed (nearest rank).
    fn at(&self, share: f64) -> f64 {
        let rank = (share * self.0.len() as f64).ceil() as usize;
        self.0.get(rank.max(1) - 1).copied().unwrap_or(f64::NAN)
    }

    fn print(&self, what: &str) {
        let [min, half, most, nearly, max] =
            [0.0, 0.5, 0.75, 0.95, 1.0].map(|share| self.at(share));
        println!(
            "{what:<26} {:>5} {min:>6.0} {half:>6.0} {most:>6.0} {nearly:>6.0} {max:>6.0}",
            self.0.len()
        );
    }
}
