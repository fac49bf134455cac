//! Fixed phrases found in words: never across punctuation, never inside a word.

use core::ops::Range;

use super::words::{Lexicon, Table, Word};

/// Phrases to look for.
pub(crate) struct Phrases {
    /// By the number of the first word.
    by_first: Table<u32, Vec<(Vec<u32>, &'static str)>>,
    /// Whether a word begins a phrase.
    begins: Vec<bool>,
}

impl Phrases {
    /// Phrases in lower case, words separated by a space. One that has a word which no text has is never found.
    pub fn new<'p>(lexicon: &Lexicon, phrases: impl IntoIterator<Item = &'p &'static str>) -> Self {
        let mut by_first: Table<u32, Vec<(Vec<u32>, &'static str)>> = Table::default();
        let mut begins = vec![false; lexicon.forms().len()];
        for phrase in phrases {
            let numbers: Option<Vec<u32>> =
                phrase.split(' ').map(|word| lexicon.number(word)).collect();
            if let Some(numbers) = numbers {
                begins[numbers[0] as usize] = true;
                by_first
                    .entry(numbers[0])
                    .or_default()
                    .push((numbers, phrase));
            }
        }
        Phrases { by_first, begins }
    }

    /// The phrases in a text, each with its words as they stand there.
    pub fn find<'w>(&self, words: &'w [Word]) -> impl Iterator<Item = (&'static str, &'w [Word])> {
        self.places(words)
            .map(|(phrase, there)| (phrase, &words[there]))
    }

    /// The phrases in a text, each with the places of its words.
    pub fn places<'w>(
        &self,
        words: &'w [Word],
    ) -> impl Iterator<Item = (&'static str, Range<usize>)> + use<'_, 'w> {
        words.iter().enumerate().flat_map(move |(at, word)| {
            let known = if self.begins[word.id() as usize] {
                self.by_first.get(&word.id())
            } else {
                None
            };
            known
                .into_iter()
                .flatten()
                .filter_map(move |(numbers, phrase)| {
                    let there = words.get(at..at + numbers.len())?;
                    let same = there
                        .iter()
                        .zip(numbers)
                        .all(|(word, number)| word.id() == *number)
                        && there[1..].iter().all(|word| word.joined());
                    same.then_some((*phrase, at..at + numbers.len()))
                })
        })
    }

    /// Whether any phrase stands there.
    pub fn any(&self, words: &[Word]) -> bool {
        self.find(words).next().is_some()
    }
}
