//! Branch, rule 1: what is lost on the way against the best way. See `spec/branch.md`.

use curriculum::parts::Key;

use crate::choice::BEST_CREDIT;
use crate::{Impossible, share};

/// Number of the decision after a path of options; `None` at the end of the story, and for a path that no trainee could
/// have taken.
///
/// ```
/// use curriculum::parts::Key;
/// // One decision (0) with an option that leads on to another (1), whose only option ends the story.
/// let key = Key { marks: vec![2, 0], nodes: vec![0, 1], ..Key::default() };
/// assert_eq!(scoring::branch::at(&key, &[]), Some(0));
/// assert_eq!(scoring::branch::at(&key, &[0]), Some(1));
/// assert_eq!(scoring::branch::at(&key, &[0, 1]), None);
/// assert_eq!(scoring::branch::at(&key, &[1]), None);
/// ```
pub fn at(key: &Key, path: &[u32]) -> Option<u32> {
    follow(key, path).ok().flatten()
}

/// A way to a decision, of several a shortest one; none where nothing leads to it.
pub fn way_to(key: &Key, node: u32) -> Option<Vec<u32>> {
    let mut ways = vec![Vec::new()];
    let mut seen: Vec<u32> = Vec::new();
    let mut next = 0;
    while let Some(way) = ways.get(next).cloned() {
        next += 1;
        match at(key, &way) {
            Some(here) if here == node => return Some(way),
            Some(here) if !seen.contains(&here) => {
                seen.push(here);
                for option in options(key, here) {
                    ways.push([way.as_slice(), &[option]].concat());
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether a path comes to the end of the story.
pub fn is_whole(key: &Key, path: &[u32]) -> bool {
    !path.is_empty() && follow(key, path) == Ok(None)
}

/// Numbers of the options of a decision.
pub fn options(key: &Key, node: u32) -> impl Iterator<Item = u32> {
    let of_options = (0u32..).zip(&key.nodes);
    of_options
        .filter(move |(_, of)| **of == node)
        .map(|(option, _)| option)
}

/// The best option of a decision, if it has one.
pub fn best_of(key: &Key, node: u32) -> Option<u32> {
    options(key, node).find(|option| credit(key, *option) == Some(BEST_CREDIT))
}

fn credit(key: &Key, option: u32) -> Option<u8> {
    let option = key.options.get(option as usize);
    option.map(|option| option.credit)
}

/// The decision after a path; none where the story is over.
fn follow(key: &Key, path: &[u32]) -> Result<Option<u32>, Impossible> {
    let mut here = Some(key.start);
    for option in path {
        let node = here.ok_or(Impossible::WrongLength)?;
        if key.nodes.get(*option as usize) != Some(&node) {
            return Err(Impossible::NoSuchOption);
        }
        let to = key.marks.get(*option as usize);
        here = to.copied().unwrap_or_default().checked_sub(1);
    }
    Ok(here)
}

/// The way of best options from the first decision to the end.
pub(crate) fn best(key: &Key) -> Vec<u32> {
    let mut path = Vec::new();
    // A way is no longer than there are decisions, and each has at least one option.
    while let Some(node) = at(key, &path).filter(|_| path.len() < key.options.len()) {
        match best_of(key, node) {
            Some(option) => path.push(option),
            None => break,
        }
    }
    path
}

pub(crate) fn points(key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    if follow(key, answer)?.is_some() {
        return Err(Impossible::WrongLength);
    }
    let whole = u32::from(BEST_CREDIT);
    let lost: u32 = answer
        .iter()
        .map(|option| whole.saturating_sub(credit(key, *option).unwrap_or(0).into()))
        .sum();
    let max = whole * u32::try_from(best(key).len()).unwrap_or(0);
    Ok(share(max.saturating_sub(lost), max))
}
