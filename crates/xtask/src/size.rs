//! `cargo xtask size`: what a phone downloads before the first screen can be used, against its budget.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::{files, page};

/// Bytes after brotli, of 1000 to the kilobyte. 240 KB is the most that was promised; what is not needed at first has left.
const BUDGET: usize = 217_000;

/// Sizes of one file in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

struct Row {
    name: String,
    sizes: Sizes,
}

/// The command.
pub(crate) fn run(layout: &Layout, arguments: &[String]) -> Outcome {
    if let Some(argument) = arguments.first() {
        return Err(Failure::new(format!("size takes no {argument}")));
    }
    measure(&layout.dist)
}

/// Prints the table for a built site; fails over budget.
pub(crate) fn measure(dist: &Path) -> Outcome {
    if !dist.join("index.html").is_file() {
        return Err(Failure::new(
            "there is no dist/ yet: run `cargo xtask build`",
        ));
    }
    let (first, later) = listing(dist)?;
    // The heaviest file is among what comes later: side by side both are done in about its time.
    let (first, later) = std::thread::scope(|scope| {
        let later = scope.spawn(|| rows(dist, &later));
        (rows(dist, &first), later.join())
    });
    let (first, later) = (
        first?,
        later.map_err(|_| Failure::new("measuring stopped"))??,
    );
    println!("{}", table(&first, &later));
    let total = sum(&first).brotli;
    if total > BUDGET {
        Err(Failure::new(format!(
            "first load is {total} bytes after brotli, {} over budget",
            total - BUDGET
        )))
    } else {
        Ok(())
    }
}

/// The files of the first load, and those that come while the run goes on.
fn listing(dist: &Path) -> Outcome<(Vec<String>, Vec<String>)> {
    let html = files::read_text(&dist.join("index.html"))?;
    let mut first = vec!["index.html".to_owned()];
    let (named, mut later) = page::references(&html);
    first.extend(named);
    let mut seen: BTreeSet<String> = first.iter().cloned().collect();
    for sheet in first.clone().iter().filter(|name| name.ends_with(".css")) {
        let css = files::read_text(&dist.join(sheet))?;
        for name in addresses(&css, sheet) {
            if seen.insert(name.clone()) {
                let list = if is_later_font(&name) {
                    &mut later
                } else {
                    &mut first
                };
                list.push(name);
            }
        }
    }
    Ok((first, later))
}

/// Browsers fetch a font when its first letter is shown. The first screen is set in the weights 400 and 700; the others
/// are for scores and the certificate.
fn is_later_font(name: &str) -> bool {
    name.ends_with(".woff2") && !["400", "700"].iter().any(|weight| name.contains(weight))
}

/// Files that a style sheet names, as seen from the site's root.
fn addresses(css: &str, sheet: &str) -> Vec<String> {
    let folder = sheet
        .rsplit_once('/')
        .map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let inside = css
        .split("url(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    inside
        .map(|address| address.trim().trim_matches(['"', '\'']))
        .filter(|address| {
            !address.is_empty() && !address.contains(':') && !address.starts_with('#')
        })
        .map(|address| address.split(['?', '#']).next().unwrap_or_default())
        .map(|address| format!("{folder}{}", address.trim_start_matches("./")))
        .collect()
}

fn rows(dist: &Path, names: &[String]) -> Outcome<Vec<Row>> {
    names
        .iter()
        .map(|name| {
            Ok(Row {
                name: name.clone(),
                sizes: sizes(&files::read(&dist.join(name))?)?,
            })
        })
        .collect()
}

fn sizes(bytes: &[u8]) -> Outcome<Sizes> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)
        .context(|| "compress with gzip".to_owned())?;
    let gzip = gzip
        .finish()
        .context(|| "compress with gzip".to_owned())?
        .len();
    let mut brotli = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &bytes[..], &mut brotli, &parameters)
        .context(|| "compress with brotli".to_owned())?;
    Ok(Sizes {
        raw: bytes.len(),
        gzip,
        brotli: brotli.len(),
    })
}

fn sum(rows: &[Row]) -> Sizes {
    rows.iter().fold(Sizes::default(), |sum, row| Sizes {
        raw: sum.raw + row.sizes.raw,
        gzip: sum.gzip + row.sizes.gzip,
        brotli: sum.brotli + row.sizes.brotli,
    })
}

fn table(first: &[Row], later: &[Row]) -> String {
    let width = first
        .iter()
        .chain(later)
        .map(|row| shown(&row.name).chars().count())
        .max()
        .unwrap_or(0)
        .max(28);
    let line = |name: &str, sizes: Sizes| {
        format!(
            "{name:<width$} {:>10} {:>10} {:>10}\n",
            grouped(sizes.raw),
            grouped(sizes.gzip),
            grouped(sizes.brotli)
        )
    };
    let mut table = format!(
        "{:<width$} {:>10} {:>10} {:>10}\n",
        "First load of Học, bytes", "raw", "gzip", "brotli"
    );
    for row in first {
        table.push_str(&line(&shown(&row.name), row.sizes));
    }
    let total = sum(first);
    table.push_str(&line("total", total));
    let budget = format!(
        "budget {} after brotli: {} % used\n",
        grouped(BUDGET),
        total.brotli * 100 / BUDGET
    );
    table.push_str(&budget);
    if !later.is_empty() {
        table.push_str("\nLater, while the run goes on\n");
        for row in later {
            table.push_str(&line(&shown(&row.name), row.sizes));
        }
    }
    table
}

/// A file's name, a part's hash cut to what tells it from the others.
fn shown(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    match file.split_once('.') {
        Some((hash, ending)) if hash.len() == 64 => format!("{folder}/{}….{ending}", &hash[..8]),
        _ => name.to_owned(),
    }
}

/// `1 234 567`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, brotli: usize) -> Row {
        Row {
            name: name.to_owned(),
            sizes: Sizes {
                raw: brotli * 3,
                gzip: brotli * 2,
                brotli,
            },
        }
    }

    #[test]
    fn the_table_adds_up_and_keeps_later_modules_apart() {
        let table = table(
            &[row("index.html", 1_000), row("a.wasm", 100_000)],
            &[row("seal.wasm", 70_000)],
        );
        assert!(
            table.contains("total                           303 000    202 000    101 000"),
            "{table}"
        );
        assert!(
            table.contains("budget 217 000 after brotli: 46 % used"),
            "{table}"
        );
        let later = table.find("Later").expect("a second part");
        assert!(table.find("seal.wasm").expect("listed") > later);
    }

    #[test]
    fn compression_compresses() {
        let sizes = sizes(&b"situation ".repeat(1000)).expect("memory can be written to");
        assert_eq!(sizes.raw, 10_000);
        assert!(sizes.gzip < 200 && sizes.brotli < 100, "{sizes:?}");
    }

    #[test]
    fn style_sheets_name_their_files() {
        let css = "@font-face{src:url(\"fonts/a.woff2\") format('woff2')}b{background:url( ./c.svg#x )}d{e:url(data:image/png;base64,x)}";
        assert_eq!(addresses(css, "guong.css"), ["fonts/a.woff2", "c.svg"]);
        assert_eq!(
            addresses("a{b:url(../x.svg)}", "css/g.css"),
            ["css/../x.svg"]
        );
    }

    #[test]
    fn names_stay_short_and_fonts_are_told_apart() {
        let hash = "0123456789abcdef".repeat(4);
        assert_eq!(
            shown(&format!("packs/x/parts/{hash}.json")),
            "packs/x/parts/01234567….json"
        );
        assert_eq!(shown("learn-1_bg.wasm"), "learn-1_bg.wasm");
        assert!(is_later_font("fonts/x-800-figures.woff2"));
        assert!(!is_later_font("fonts/x-400.woff2") && !is_later_font("scene.svg"));
    }

    #[test]
    fn numbers_are_grouped() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1 000"),
            (1_234_567, "1 234 567"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}
