//! The built site with a short version of its pack, for journeys that are about something else than its scenarios.

use std::path::Path;

use curriculum::written::PackFiles;

use crate::failure::{Context as _, Failure, Outcome};
use crate::layout::Layout;
use crate::{files, packs};

/// The written form of a pack's list, in `pack.toml`.
const ORDER: &str = "order = [";

/// Where a pack's scenarios are.
const SCENARIOS: &str = "scenarios/";

/// The line with which a track of a pack begins.
const TRACKS: &str = "[[tracks]]";

/// The lines with which a post of a feed and what comes after all posts begin.
const POSTS: &str = "\n[[posts]]";
const CLOSING: &str = "\n[closing]";

/// The line of a scenario that names others.
const SIBLINGS: &[u8] = b"siblings = ";

/// Makes `folder` a copy of a built site, in which the default pack has just these scenarios, in this order.
///
/// # Errors
/// Says what could not be read, written or compiled.
pub fn site(dist: &Path, scenarios: &[&str], folder: &Path) -> Result<(), String> {
    make(dist, scenarios, &|_| (), folder).map_err(|failure| failure.to_string())
}

/// The same with one feed, its posts over and over until there are so many.
///
/// # Errors
/// As [`site`].
pub fn long_feed(dist: &Path, feed: &str, posts: usize, folder: &Path) -> Result<(), String> {
    let lengthen = |pack: &mut PackFiles| {
        for (path, bytes) in &mut pack.files {
            if path.starts_with(SCENARIOS) {
                *bytes = longer(bytes, posts);
            }
        }
    };
    make(dist, &[feed], &lengthen, folder).map_err(|failure| failure.to_string())
}

fn make(
    dist: &Path,
    scenarios: &[&str],
    change: &dyn Fn(&mut PackFiles),
    folder: &Path,
) -> Outcome {
    let quizzes = Layout::find()?.quizzes();
    let all = packs::folders(&quizzes)?;
    let first = all
        .first()
        .ok_or_else(|| Failure::new("quizzes/ holds no pack"))?;
    let mut pack = packs::read(first)?;
    shorten(&mut pack, scenarios)?;
    change(&mut pack);
    files::empty_folder(folder)?;
    files::copy_below(dist, folder)?;
    let before = packs::first(&folder.join("packs"))?;
    packs::publish(&[packs::compiled(&pack)?], &folder.join("packs"))?;
    let after = packs::first(&folder.join("packs"))?;

    let page = folder.join("index.html");
    let mut html = files::read_text(&page)?;
    for (before, after) in before.iter().zip(after) {
        html = html.replace(before, &after);
    }
    files::write(&page, html.as_bytes())
}

/// Leaves just these scenarios in a written pack.
fn shorten(pack: &mut PackFiles, scenarios: &[&str]) -> Outcome {
    let written = pack.files.get_mut("pack.toml");
    let written = written.ok_or_else(|| Failure::new("the pack has no pack.toml"))?;
    let text = String::from_utf8(written.clone()).context(|| "read pack.toml".to_owned())?;
    let (before, rest) = text
        .split_once(ORDER)
        .ok_or_else(|| Failure::new("pack.toml has no order"))?;
    let (_, after) = rest
        .split_once(']')
        .ok_or_else(|| Failure::new("pack.toml has an order without an end"))?;
    let order = scenarios
        .iter()
        .map(|id| format!("\"{id}\""))
        .collect::<Vec<_>>()
        .join(", ");
    let after = without_tracks(after);
    *written = format!("{before}{ORDER}{order}]{after}").into_bytes();
    pack.files.retain(|path, _| {
        path.strip_prefix(SCENARIOS)
            .and_then(|name| name.strip_suffix(".toml"))
            .is_none_or(|id| scenarios.contains(&id))
    });
    for (path, bytes) in &mut pack.files {
        if path.starts_with(SCENARIOS) {
            *bytes = alone(bytes);
        }
    }
    Ok(())
}

/// The rest of a pack's file without its tracks, which name scenarios that are gone.
fn without_tracks(written: &str) -> String {
    let mut inside = false;
    let lines = written.split_inclusive('\n').filter(|line| {
        if line.starts_with('[') {
            inside = line.starts_with(TRACKS);
        }
        !inside
    });
    lines.collect()
}

/// A written feed with so many posts: those it has, again and again, each under an id of its own.
fn longer(written: &[u8], posts: usize) -> Vec<u8> {
    let text = String::from_utf8_lossy(written);
    let (head, rest) = text.split_once(POSTS).unwrap_or((&text, ""));
    let (own, closing) = rest.split_once(CLOSING).unwrap_or((rest, ""));
    let own: Vec<&str> = own.split(POSTS).collect();
    let mut longer = head.to_owned();
    for (number, post) in own.iter().cycle().take(posts).enumerate() {
        longer.push_str(POSTS);
        longer.push_str(&post.replacen("id = \"", &format!("id = \"n{number}-"), 1));
    }
    longer.push_str(CLOSING);
    longer.push_str(closing);
    longer.into_bytes()
}

/// A written scenario that names no other.
fn alone(written: &[u8]) -> Vec<u8> {
    let lines = written.split_inclusive(|byte| *byte == b'\n');
    let kept = lines.filter(|line| !line.starts_with(SIBLINGS));
    kept.flatten().copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_grows_by_its_own_posts() {
        let feed = "a = 1\n[[posts]]\nid = \"x\"\nb = 2\n[[posts]]\nid = \"y\"\n[closing]\nc = 3\n";
        let long = String::from_utf8(longer(feed.as_bytes(), 3)).expect("text");
        let expected = "a = 1\n[[posts]]\nid = \"n0-x\"\nb = 2\n[[posts]]\nid = \"n1-y\"\n[[posts]]\nid = \"n2-x\"\nb = 2\n[closing]\nc = 3\n";
        assert_eq!(long, expected);
    }

    #[test]
    fn only_the_named_scenarios_stay() {
        let file = |text: &str| text.as_bytes().to_vec();
        let mut pack = PackFiles {
            folder: "p".to_owned(),
            files: [
                (
                    "pack.toml",
                    file("a = 1\norder = [\n  \"S1\", \"S2\",\n]\nb = [2]\n[[tracks]]\npools = [\n  { from = [\"S1\"] },\n]\n[c]\nd = 3\n"),
                ),
                ("scenarios/S1.toml", file("")),
                (
                    "scenarios/S2.toml",
                    file("a = 1\nsiblings = [\"S1\"]\nb = 2\n"),
                ),
                ("cards/c.toml", file("")),
            ]
            .map(|(path, bytes)| (path.to_owned(), bytes))
            .into(),
        };
        shorten(&mut pack, &["S2"]).unwrap_or_else(|failure| panic!("{failure}"));
        let names: Vec<&String> = pack.files.keys().collect();
        assert_eq!(names, ["cards/c.toml", "pack.toml", "scenarios/S2.toml"]);
        assert_eq!(pack.files["scenarios/S2.toml"], file("a = 1\nb = 2\n"));
        assert_eq!(
            pack.files["pack.toml"],
            file("a = 1\norder = [\"S2\"]\nb = [2]\n[c]\nd = 3\n")
        );
    }
}
