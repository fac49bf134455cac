//! Progress: a numbered name before each step, its time after it, a table at the end.

use std::time::Duration;

use crate::clock::{Watch, spoken};
use crate::failure::{Failure, Outcome};

/// The steps of one command.
pub(crate) struct Steps {
    total: usize,
    rows: Vec<Row>,
    watch: Watch,
}

struct Row {
    name: String,
    time: Duration,
    state: State,
}

enum State {
    Done,
    Failed(String),
    Skipped(String),
}

impl Steps {
    /// `total` is the number of steps that will be announced.
    pub(crate) fn new(total: usize) -> Steps {
        Steps {
            total,
            rows: Vec::new(),
            watch: Watch::start(),
        }
    }

    /// Runs a step that the following ones need.
    pub(crate) fn run<T>(
        &mut self,
        name: &str,
        usually: &str,
        work: impl FnOnce() -> Outcome<T>,
    ) -> Outcome<T> {
        println!(
            "\n[{}/{}] {name} (usually {usually})",
            self.rows.len() + 1,
            self.total
        );
        let watch = Watch::start();
        let outcome = work();
        let time = watch.elapsed();
        let state = match &outcome {
            Ok(_) => {
                println!("      done in {}", spoken(time));
                State::Done
            }
            Err(failure) => {
                println!("      FAILED after {}", spoken(time));
                State::Failed(failure.to_string())
            }
        };
        self.rows.push(Row {
            name: name.to_owned(),
            time,
            state,
        });
        outcome
    }

    /// Runs a step whose failure is told at once and counted at the end, so that later steps are tried as well.
    pub(crate) fn attempt<T>(
        &mut self,
        name: &str,
        usually: &str,
        work: impl FnOnce() -> Outcome<T>,
    ) -> Option<T> {
        match self.run(name, usually, work) {
            Ok(value) => Some(value),
            Err(failure) => {
                eprintln!("{failure}");
                None
            }
        }
    }

    /// Notes a step that could not be tried.
    pub(crate) fn skip(&mut self, name: &str, why: &str) {
        println!(
            "\n[{}/{}] {name}: not tried, {why}",
            self.rows.len() + 1,
            self.total
        );
        self.rows.push(Row {
            name: name.to_owned(),
            time: Duration::ZERO,
            state: State::Skipped(why.to_owned()),
        });
    }

    /// Prints the table; a failure names the steps that failed or were not tried.
    pub(crate) fn finish(self) -> Outcome {
        let (table, bad) = self.summary();
        println!("\n{table}");
        if bad.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(format!(
                "{} of {} steps did not pass: {}",
                bad.len(),
                self.rows.len(),
                bad.join(", ")
            )))
        }
    }

    fn summary(&self) -> (String, Vec<String>) {
        let width = self
            .rows
            .iter()
            .map(|row| row.name.chars().count())
            .max()
            .unwrap_or(0);
        let mut table = String::from("Summary\n");
        let mut bad = Vec::new();
        for row in &self.rows {
            let state = match &row.state {
                State::Done => "ok".to_owned(),
                State::Failed(text) => {
                    format!("FAILED: {}", text.lines().next().unwrap_or_default())
                }
                State::Skipped(why) => format!("not tried: {why}"),
            };
            if !matches!(row.state, State::Done) {
                bad.push(row.name.clone());
            }
            let pad = " ".repeat(width - row.name.chars().count());
            table.push_str(&format!(
                "  {}{pad}  {:>12}  {state}\n",
                row.name,
                spoken(row.time)
            ));
        }
        table.push_str(&format!("  in all {}\n", spoken(self.watch.elapsed())));
        (table, bad)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_and_a_skipped_step_both_fail_the_whole() {
        let mut steps = Steps::new(3);
        assert_eq!(steps.attempt("one", "a second", || Ok(1)), Some(1));
        assert_eq!(
            steps.attempt::<()>("two", "a second", || Err(Failure::new("broken\nin detail"))),
            None
        );
        steps.skip("three", "two failed");
        let (table, bad) = steps.summary();
        assert_eq!(bad, ["two", "three"]);
        assert!(table.contains("FAILED: broken\n"), "{table}");
        assert!(table.contains("not tried: two failed"), "{table}");
    }

    #[test]
    fn all_good_passes() {
        let mut steps = Steps::new(1);
        assert!(steps.run("one", "a second", || Ok(())).is_ok());
        assert!(steps.finish().is_ok());
    }
}
