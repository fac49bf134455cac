//! Investigate, rule 1: a decision is worth the more, the more was checked before it. See `spec/investigate.md`.

use curriculum::parts::{Key, KeyPage};
use curriculum::vocabulary::PageRole;

use crate::choice::{BEST_CREDIT, credit};
use crate::{Impossible, share};

/// The moves that count, each once, in the order in which they are told.
pub const MOVES: [PageRole; 3] = [PageRole::Source, PageRole::Elsewhere, PageRole::Origin];

/// The moves of which the scenario has pages.
pub fn possible(key: &Key) -> impl Iterator<Item = PageRole> {
    let has = |role: &PageRole| key.pages.iter().any(|page| page.role == *role);
    MOVES.into_iter().filter(has)
}

/// Numbers of the pages that were opened, in that order.
pub fn opened(answer: &[u32]) -> &[u32] {
    answer.get(1..).unwrap_or_default()
}

/// Whether a move was made.
///
/// ```
/// use curriculum::parts::{Key, KeyPage};
/// use curriculum::vocabulary::PageRole::{Elsewhere, Source};
/// let page = |role| KeyPage { id: String::new(), role };
/// let key = Key { pages: vec![page(Source), page(Elsewhere)], ..Key::default() };
/// // Decision 2, and page 1 before it.
/// assert!(scoring::investigate::made(&key, &[2, 1], Elsewhere));
/// assert!(!scoring::investigate::made(&key, &[2, 1], Source));
/// ```
pub fn made(key: &Key, answer: &[u32], role: PageRole) -> bool {
    let of_role = |page: &KeyPage| page.role == role;
    let mut pages = opened(answer).iter();
    pages.any(|page| key.pages.get(*page as usize).is_some_and(of_role))
}

/// How many moves were made.
pub fn moves(key: &Key, answer: &[u32]) -> u32 {
    possible(key)
        .map(|role| made(key, answer, role))
        .fold(0, |count, made| count + u32::from(made))
}

pub(crate) fn best(key: &Key) -> Vec<u32> {
    let mut answer = crate::choice::best(key).map_or_else(Vec::new, |best| vec![best]);
    if answer.is_empty() {
        return answer;
    }
    for role in possible(key) {
        let mut pages = (0u32..).zip(&key.pages);
        let first = pages.find(|(_, page)| page.role == role);
        answer.extend(first.map(|(number, _)| number));
    }
    answer
}

pub(crate) fn points(key: &Key, answer: &[u32]) -> Result<u32, Impossible> {
    let decision = *answer.first().ok_or(Impossible::WrongLength)?;
    let credit = u32::from(credit(key, &[decision])?);
    let pages = opened(answer);
    for (place, page) in pages.iter().enumerate() {
        if *page as usize >= key.pages.len() {
            return Err(Impossible::NoSuchOption);
        }
        if pages[..place].contains(page) {
            return Err(Impossible::Repeated);
        }
    }
    let all = possible(key).fold(1, |count, _| count + 1);
    let earned = credit * (1 + moves(key, answer));
    Ok(share(earned, u32::from(BEST_CREDIT) * all))
}
