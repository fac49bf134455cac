//! Single values: strings, numbers, flags, words of closed lists, dates.

use std::ops::RangeInclusive;

use super::super::suggest::nearest;
use super::super::text::{Shape, check_shape, tidy};
use super::super::tree::{Node, Value};
use super::Reader;
use crate::problem::{Code, Place};
use crate::vocabulary::Spelled;

impl Reader<'_> {
    /// A short string on one line; empty only where it is left out or written empty, if `may_be_empty`.
    fn line(&self, key: &'static str, may_be_empty: bool) -> String {
        let node = if may_be_empty {
            self.optional(key)
        } else {
            self.required(key)
        };
        let Some(text) = node.and_then(|node| self.as_string(self.place_of(key), node)) else {
            return String::new();
        };
        let text = tidy(text);
        if text.is_empty() && !may_be_empty {
            self.report(key, Code::EmptyText, Vec::new());
        }
        check_shape(self.context, &text, Shape::Line, &self.place_of(key));
        text
    }

    pub fn string(&self, key: &'static str) -> String {
        self.line(key, false)
    }

    pub fn optional_string(&self, key: &'static str) -> String {
        self.line(key, true)
    }

    fn check_range(&self, key: &str, node: &Node, range: &RangeInclusive<u32>) -> u32 {
        let Value::Integer(value) = &node.value else {
            self.wrong_type(self.place_of(key), "integer", &node.value);
            return *range.start();
        };
        let fitting = value
            .and_then(|value| u32::try_from(value).ok())
            .filter(|value| range.contains(value));
        fitting.unwrap_or_else(|| {
            let args = vec![
                ("min", range.start().to_string()),
                ("max", range.end().to_string()),
            ];
            self.report(key, Code::OutOfRange, args);
            *range.start()
        })
    }

    pub fn integer(&self, key: &'static str, range: RangeInclusive<u32>) -> u32 {
        self.required(key)
            .map_or(*range.start(), |node| self.check_range(key, node, &range))
    }

    pub fn optional_integer(&self, key: &'static str, range: RangeInclusive<u32>) -> Option<u32> {
        self.optional(key)
            .map(|node| self.check_range(key, node, &range))
    }

    /// Numbers of a table by the names of its keys: one for each name, or none at all after a problem.
    pub fn numbers_by(
        &self,
        key: &'static str,
        names: &[String],
        range: RangeInclusive<u32>,
    ) -> Vec<u32> {
        let Some(below) = self.table(key) else {
            return Vec::new();
        };
        below.only(names);
        let numbers: Vec<Option<u32>> = names
            .iter()
            .map(|name| {
                let Some((_, node)) = below.entry(name) else {
                    below.report("", Code::MissingKey, vec![("key", name.clone())]);
                    return None;
                };
                Some(below.check_range(name, node, &range))
            })
            .collect();
        numbers
            .into_iter()
            .collect::<Option<_>>()
            .unwrap_or_default()
    }

    /// Words of a closed list by the names of a table's keys, where there are any.
    pub fn words_by<T: Spelled>(&self, key: &'static str, names: &[String]) -> Vec<Option<T>> {
        let Some(below) = self.has(key).then(|| self.table(key)).flatten() else {
            return vec![None; names.len()];
        };
        below.only(names);
        names
            .iter()
            .map(|name| {
                let (_, node) = below.entry(name)?;
                let text = below.as_string(below.place_of(name), node)?;
                below.spelled_as(text, below.place_of(name))
            })
            .collect()
    }

    /// A percent, 1–100.
    pub fn percent(&self, key: &'static str) -> u8 {
        u8::try_from(self.integer(key, 1..=100)).unwrap_or(100)
    }

    /// Percents, at most `max` of them.
    pub fn percents(&self, key: &'static str, max: usize) -> Vec<u8> {
        let percent = |item| u8::try_from(self.check_range(key, item, &(1..=100))).unwrap_or(100);
        self.list(key, max, true).iter().map(percent).collect()
    }

    pub fn flag(&self, key: &'static str) -> Option<bool> {
        let node = self.optional(key)?;
        let Value::Flag(flag) = node.value else {
            self.wrong_type(self.place_of(key), "flag", &node.value);
            return Some(false);
        };
        Some(flag)
    }

    pub fn required_flag(&self, key: &'static str) -> bool {
        if self.required(key).is_some() {
            self.flag(key).unwrap_or(false)
        } else {
            false
        }
    }

    fn spelled_as<T: Spelled>(&self, text: &str, place: Place) -> Option<T> {
        let found = T::ALL.iter().find(|value| value.as_str() == text);
        if found.is_none() {
            let words = T::ALL.iter().map(|value| value.as_str());
            let args = vec![
                ("value", text.chars().take(60).collect()),
                ("allowed", words.clone().collect::<Vec<_>>().join(", ")),
                ("nearest", nearest(text, words)),
            ];
            self.context.report(Code::UnknownSpelling, place, args);
        }
        found.copied()
    }

    /// One word of a closed list; `None` after a problem.
    pub fn word<T: Spelled>(&self, key: &'static str) -> Option<T> {
        let text = self
            .required(key)
            .and_then(|node| self.as_string(self.place_of(key), node))?;
        self.spelled_as(text, self.place_of(key))
    }

    /// One word of a closed list.
    pub fn spelled<T: Spelled>(&self, key: &'static str) -> T {
        self.word(key).unwrap_or(T::ALL[0])
    }

    /// Words of a closed list, at least one, each once.
    pub fn spelled_list<T: Spelled>(&self, key: &'static str) -> Vec<T> {
        // Twice the list, so that a word too many is named as such rather than as a long list.
        let strings = self.required_strings(key, T::ALL.len() * 2);
        strings
            .into_iter()
            .filter_map(|(text, place)| self.spelled_as(&text, place))
            .collect()
    }

    fn check_date(&self, key: &str, text: String) -> String {
        if !text.is_empty() && !is_date(&text) {
            self.report(
                key,
                Code::BadDate,
                vec![("value", text.chars().take(40).collect())],
            );
        }
        text
    }

    pub fn date(&self, key: &'static str) -> String {
        self.check_date(key, self.string(key))
    }

    pub fn optional_date(&self, key: &'static str) -> String {
        self.check_date(key, self.optional_string(key))
    }
}

/// Whether a text is a day of the Gregorian calendar as `YYYY-MM-DD`.
fn is_date(text: &str) -> bool {
    let digits = |range: core::ops::Range<usize>| {
        let digits = text.get(range)?;
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| digits.parse::<u32>().ok())
            .flatten()
    };
    let (Some(year), Some(month), Some(day)) = (digits(0..4), digits(5..7), digits(8..10)) else {
        return false;
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    text.len() == 10
        && &text[4..5] == "-"
        && &text[7..8] == "-"
        && year >= 1
        && (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_of_the_calendar() {
        for good in ["2026-11-24", "2024-02-29", "2000-02-29", "0001-01-31"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "24/11/2026",
            "2026-11-24 ",
            "2026-11-31",
            "2026-04-31",
            "",
            "2026-11-2é",
            "+026-11-24",
            "2026-é-24",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
    }
}
