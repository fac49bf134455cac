//! The nearest known word to a mistyped one.

/// The known word that is at most a third of its letters (and at least one edit) away, or nothing.
pub(super) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let word: Vec<char> = word.chars().take(40).collect();
    let allowed = (word.len() / 3).max(1);
    known
        .map(|candidate| (distance(&word, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map_or_else(String::new, |(_, candidate)| candidate.to_owned())
}

/// Edits between two words: inserted, deleted or changed letters, capitals counting as a change of none.
fn distance(word: &[char], candidate: &str) -> usize {
    let same = |a: char, b: char| a.eq_ignore_ascii_case(&b);
    let candidate: Vec<char> = candidate.chars().take(40).collect();
    let mut row: Vec<usize> = (0..=candidate.len()).collect();
    for (i, a) in word.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in candidate.iter().enumerate() {
            let change = diagonal + usize::from(!same(*a, *b));
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[candidate.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, expected: &str) {
        let known = [
            "credit",
            "stance",
            "misconception",
            "text",
            "why",
            "S01",
            "S10",
        ];
        assert_eq!(nearest(word, known.into_iter()), expected, "{word}");
    }

    #[test]
    fn typing_slips_find_their_word() {
        check("credits", "credit");
        check("Credit", "credit");
        check("misconcepton", "misconception");
        check("wy", "why");
        check("s01", "S01");
        check("feedback", "");
        check("", "");
    }
}
