//! `--coverage`: what a pack covers, as tables of text.

use std::fmt::Write as _;

use curriculum::vocabulary::Audience;
use curriculum::written::WrittenPack;
use lints::coverage::Coverage;
use messages::{Lang, cli};

/// Objective × audience, clause × audience, and the cells of all three.
pub(crate) fn tables(pack: &WrittenPack, lang: Lang) -> String {
    let coverage = Coverage::of(pack);
    let mut out = format!("\n  {}\n", cli::coverage_title(lang));
    heading(&mut out);
    for objective in &coverage.objectives {
        row(&mut out, objective, |audience| {
            count(coverage.by_audience.get(&(objective.clone(), audience)))
        });
    }
    row(&mut out, cli::coverage_all(lang), |audience| {
        count(coverage.served.get(&audience))
    });
    let _ = writeln!(out, "\n  {}", cli::coverage_clauses(lang));
    heading(&mut out);
    for clause in &coverage.clauses {
        row(&mut out, clause, |audience| {
            count(coverage.by_clause.get(&(clause.clone(), audience)))
        });
    }
    let _ = writeln!(out, "\n  {}", cli::coverage_cells(lang));
    for objective in &coverage.objectives {
        for audience in Audience::ALL {
            let cells: Vec<String> = coverage
                .clauses
                .iter()
                .filter_map(|clause| {
                    let cell = (objective.clone(), *audience, clause.clone());
                    coverage
                        .cells
                        .get(&cell)
                        .map(|count| format!("{clause}: {count}"))
                })
                .collect();
            if !cells.is_empty() {
                let _ = writeln!(out, "    {objective:<6} {audience}  {}", cells.join("  "));
            }
        }
    }
    out
}

fn heading(out: &mut String) {
    row(out, "", |audience| audience.to_string());
}

fn row(out: &mut String, name: &str, cell: impl Fn(Audience) -> String) {
    // By characters: names may have diacritics.
    let pad = 12usize.saturating_sub(name.chars().count());
    let _ = write!(out, "    {name}{}", " ".repeat(pad));
    for audience in Audience::ALL {
        let _ = write!(out, "{:>5}", cell(*audience));
    }
    out.push('\n');
}

fn count(count: Option<&usize>) -> String {
    count.map_or_else(|| "·".to_owned(), usize::to_string)
}
