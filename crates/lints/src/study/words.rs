//! Words as numbers: each spelling is lower-cased once, however often it stands in a pack.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A word of a text: a number for its lower-case form, and how it stood there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Word(u32);

const FLAGS: u32 = 5;

impl Word {
    /// The number of the lower-case form.
    pub fn id(self) -> u32 {
        self.0 >> FLAGS
    }

    /// Whether it begins with a capital letter.
    pub fn capital(self) -> bool {
        self.0 & 1 != 0
    }

    /// Whether it is in capitals throughout, two letters at least.
    pub fn shouted(self) -> bool {
        self.0 & 2 != 0
    }

    /// Whether it stands in «…».
    pub fn quoted(self) -> bool {
        self.0 & 4 != 0
    }

    /// Whether it stands in “…”.
    pub fn spoken(self) -> bool {
        self.0 & 8 != 0
    }

    /// Whether only space stands between the word before it and itself.
    pub fn joined(self) -> bool {
        self.0 & 16 != 0
    }
}

/// FNV-1a: short keys, no adversary.
#[derive(Clone, Debug)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0 ^ value)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(29);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A table by short keys.
pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;

/// Every word of a pack.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    /// Spellings, with number and capitals.
    spellings: Table<Box<str>, u32>,
    numbers: Table<Box<str>, u32>,
    /// Lower-case forms by number.
    forms: Vec<Box<str>>,
}

impl Lexicon {
    /// The lower-case form of a word.
    pub fn form(&self, id: u32) -> &str {
        self.forms.get(id as usize).map_or("", |form| form)
    }

    /// Every lower-case form by number.
    pub fn forms(&self) -> &[Box<str>] {
        &self.forms
    }

    /// The number of a lower-case form; none for a word that no text has.
    pub fn number(&self, form: &str) -> Option<u32> {
        self.numbers.get(form).copied()
    }

    fn spelling(&mut self, word: &str) -> u32 {
        if let Some(known) = self.spellings.get(word) {
            return *known;
        }
        let lower = word.to_lowercase();
        let id = if let Some(id) = self.numbers.get(lower.as_str()) {
            *id
        } else {
            let id = u32::try_from(self.forms.len()).unwrap_or(u32::MAX);
            self.forms.push(lower.as_str().into());
            self.numbers.insert(lower.into(), id);
            id
        };
        let capital = word.chars().next().is_some_and(char::is_uppercase);
        let shouted = word.chars().nth(1).is_some() && word.chars().all(char::is_uppercase);
        let word_bits = id << FLAGS | u32::from(shouted) << 1 | u32::from(capital);
        self.spellings.insert(word.into(), word_bits);
        word_bits
    }

    /// Appends the words of a text: runs of letters, digits and inner apostrophes. Names of spans are no words.
    pub fn read(&mut self, text: &str, spans: bool, words: &mut Vec<Word>) {
        let (mut quoted, mut spoken, mut joined) = (0, 0, false);
        let mut begin = None;
        let mut in_name = false;
        for (at, char) in text.char_indices() {
            if in_name {
                in_name = char != ':';
                continue;
            }
            if is_letter(char) {
                if begin.is_none() {
                    begin = Some(at);
                }
                continue;
            }
            if let Some(begin) = begin.take() {
                let bits = self.spelling(&text[begin..at]);
                words.push(Word(bits | quoted | spoken | u32::from(joined) << 4));
                joined = true;
            }
            joined &= char.is_whitespace();
            match char {
                '«' => quoted = 4,
                '»' => quoted = 0,
                '“' => spoken = 8,
                '”' => spoken = 0,
                '{' if spans => in_name = true,
                _ => {}
            }
        }
        if let Some(begin) = begin {
            let bits = self.spelling(&text[begin..]);
            words.push(Word(bits | quoted | spoken | u32::from(joined) << 4));
        }
    }
}

fn is_letter(char: char) -> bool {
    if char.is_ascii() {
        char.is_ascii_alphanumeric()
    } else {
        char.is_alphanumeric()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, spans: bool) -> Vec<(String, Word)> {
        let mut lexicon = Lexicon::default();
        let mut words = Vec::new();
        lexicon.read(text, spans, &mut words);
        words
            .iter()
            .map(|word| (lexicon.form(word.id()).to_owned(), *word))
            .collect()
    }

    #[test]
    fn words_know_how_they_stood() {
        let words = read("Tin «Phản động» thì KHÔNG, “hỏi” lại 2 lần", false);
        let forms: Vec<&str> = words.iter().map(|(form, _)| form.as_str()).collect();
        assert_eq!(
            forms,
            [
                "tin", "phản", "động", "thì", "không", "hỏi", "lại", "2", "lần"
            ]
        );
        let of = |check: fn(Word) -> bool| -> Vec<&str> {
            let kept = words.iter().filter(|(_, word)| check(*word));
            kept.map(|(form, _)| form.as_str()).collect()
        };
        assert_eq!(of(Word::capital), ["tin", "phản", "không"]);
        assert_eq!(of(Word::shouted), ["không"]);
        assert_eq!(of(Word::quoted), ["phản", "động"]);
        assert_eq!(of(Word::spoken), ["hỏi"]);
        assert_eq!(of(Word::joined), ["động", "không", "2", "lần"]);
    }

    #[test]
    fn names_of_spans_are_no_words() {
        let words = read("{a-b:nói} rồi", true);
        assert_eq!(words.len(), 2);
        assert_eq!(words[0].0, "nói");
    }
}
