//! Reading a table into checked values. Every look-up marks its key as known and reports what is wrong with it; what
//! nobody asked for is reported when the reader is dropped.
//!
//! After a problem a look-up returns a placeholder (an empty text, the first word of a list): the pack that would hold
//! it is never handed out, and the rest of the file can still be judged.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::context::{Context, Thing};
use super::limits::MAX_ID_CHARS;
use super::model::Text;
use super::suggest::nearest;
use super::text::{Shape, check_characters, check_quotes, check_shape, tidy};
use super::tree::{Node, Table, Value};
use crate::problem::{Code, Place};
use crate::vocabulary::{Lang, Spelled};

/// Which characters an id may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum IdShape {
    /// a–z 0–9 and the hyphen.
    Slug,
    /// A–Z a–z 0–9, hyphen and full stop: printed numbers such as `I.2` and `S01`.
    Printed,
}

pub(super) struct Reader<'a> {
    pub context: &'a Context,
    file: &'a str,
    table: &'a Table,
    path: String,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Reader<'a> {
    pub fn new(context: &'a Context, file: &'a str, table: &'a Table, path: String) -> Self {
        Reader {
            context,
            file,
            table,
            path,
            asked: RefCell::default(),
        }
    }

    /// The scope of ids that hold inside this table only.
    pub fn scope(&self) -> String {
        format!("{} {}", self.file, self.path)
    }

    /// The place of this table.
    pub fn place(&self) -> Place {
        Place {
            file: self.file.to_owned(),
            line: self.table.line,
            path: self.path.clone(),
        }
    }

    /// The place of a key, or of the table where the key is missing.
    pub fn place_of(&self, key: &str) -> Place {
        let line = self.entry(key).map_or(self.table.line, |(line, _)| line);
        Place {
            line,
            ..self.place_below(key)
        }
    }

    fn place_below(&self, key: &str) -> Place {
        let path = if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        };
        Place {
            path,
            ..self.place()
        }
    }

    fn entry(&self, key: &str) -> Option<(u32, &'a Node)> {
        let entry = self.table.entries.iter().find(|entry| entry.key == key)?;
        Some((entry.key_line, &entry.node))
    }

    pub fn report(&self, key: &str, code: Code, args: Vec<(&'static str, String)>) {
        let place = if key.is_empty() {
            self.place()
        } else {
            self.place_of(key)
        };
        self.context.report(code, place, args);
    }

    /// Whether the key is written; does not mark it as known.
    pub fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    fn optional(&self, key: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().insert(key);
        self.entry(key).map(|(_, node)| node)
    }

    fn required(&self, key: &'static str) -> Option<&'a Node> {
        let node = self.optional(key);
        if node.is_none() {
            self.report(key, Code::MissingKey, vec![("key", key.to_owned())]);
        }
        node
    }

    fn wrong_type(&self, place: Place, expected: &str, found: &Value) {
        let args = vec![
            ("expected", expected.to_owned()),
            ("found", found.type_name().to_owned()),
        ];
        self.context.report(Code::WrongType, place, args);
    }

    fn as_string(&self, place: Place, node: &'a Node) -> Option<&'a str> {
        let Value::Text(text) = &node.value else {
            self.wrong_type(place, "text", &node.value);
            return None;
        };
        check_characters(self.context, text, &place);
        Some(text)
    }

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

    fn check_id(&self, place: Place, id: &str, shape: IdShape) -> bool {
        let fits = |c: char| match shape {
            IdShape::Slug => c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-',
            IdShape::Printed => c.is_ascii_alphanumeric() || c == '-' || c == '.',
        };
        let good = !id.is_empty() && id.len() <= MAX_ID_CHARS && id.chars().all(fits);
        if !good {
            let allowed = match shape {
                IdShape::Slug => "a-z 0-9 -",
                IdShape::Printed => "A-Z a-z 0-9 - .",
            };
            let args = vec![
                ("id", id.chars().take(60).collect()),
                ("allowed", allowed.to_owned()),
                ("max", MAX_ID_CHARS.to_string()),
            ];
            self.context.report(Code::BadId, place, args);
        }
        good
    }

    /// This table's own id, made known under the scope.
    pub fn declare(&self, key: &'static str, shape: IdShape, thing: Thing, scope: &str) -> String {
        let Some(id) = self
            .required(key)
            .and_then(|node| self.as_string(self.place_of(key), node))
        else {
            return String::new();
        };
        if self.check_id(self.place_of(key), id, shape) {
            self.context.declare(thing, scope, id, self.place_of(key));
        }
        id.to_owned()
    }

    /// The id of something in the pack; empty where left out or written empty.
    pub fn optional_reference(&self, key: &'static str, thing: Thing) -> String {
        let id = self.optional_string(key);
        if !id.is_empty() {
            self.context.refer(thing, "", &id, self.place_of(key));
        }
        id
    }

    pub fn references(&self, key: &'static str, max: usize, thing: Thing) -> Vec<String> {
        let ids = self.strings(key, max);
        for (id, place) in &ids {
            self.context.refer(thing, "", id, place.clone());
        }
        ids.into_iter().map(|(id, _)| id).collect()
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

    /// A percent, 1–100.
    pub fn percent(&self, key: &'static str) -> u8 {
        u8::try_from(self.integer(key, 1..=100)).unwrap_or(100)
    }

    /// A list of exactly `N` percents.
    pub fn percents<const N: usize>(&self, key: &'static str) -> [u8; N] {
        let mut values = [1; N];
        let items = self.list(key, N, true);
        if !items.is_empty() && items.len() < N {
            self.report(
                key,
                Code::OutOfRange,
                vec![("min", N.to_string()), ("max", N.to_string())],
            );
        }
        for (value, item) in values.iter_mut().zip(items) {
            *value = u8::try_from(self.check_range(key, item, &(1..=100))).unwrap_or(100);
        }
        values
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

    fn list(&self, key: &'static str, max: usize, required: bool) -> &'a [Node] {
        let node = if required {
            self.required(key)
        } else {
            self.optional(key)
        };
        let Some(node) = node else { return &[] };
        let Value::List(items) = &node.value else {
            self.wrong_type(self.place_of(key), "list", &node.value);
            return &[];
        };
        if items.len() > max {
            let args = vec![("count", items.len().to_string()), ("max", max.to_string())];
            self.report(key, Code::ListTooLong, args);
        }
        if items.is_empty() && required {
            self.report(key, Code::ListEmpty, Vec::new());
        }
        &items[..items.len().min(max)]
    }

    fn place_of_item(&self, key: &str, index: usize, node: &Node) -> Place {
        let place = self.place_of(key);
        Place {
            path: format!("{}[{}]", place.path, index + 1),
            line: node.line,
            ..place
        }
    }

    /// Strings, each once, each with its place.
    pub fn strings(&self, key: &'static str, max: usize) -> Vec<(String, Place)> {
        self.string_list(key, max, false)
    }

    pub fn required_strings(&self, key: &'static str, max: usize) -> Vec<(String, Place)> {
        self.string_list(key, max, true)
    }

    fn string_list(&self, key: &'static str, max: usize, required: bool) -> Vec<(String, Place)> {
        let mut strings: Vec<(String, Place)> = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, node) in self.list(key, max, required).iter().enumerate() {
            let place = self.place_of_item(key, index, node);
            let Some(text) = self.as_string(place.clone(), node) else {
                continue;
            };
            let text = tidy(text);
            if text.is_empty() {
                self.context.report(Code::EmptyText, place, Vec::new());
            } else if seen.insert(text.clone()) {
                strings.push((text, place));
            } else {
                self.context
                    .report(Code::DuplicateValue, place, vec![("value", text)]);
            }
        }
        strings
    }

    fn spelled_as<T: Spelled>(&self, text: &str, place: Place) -> T {
        let found = T::ALL.iter().find(|value| value.as_str() == text);
        found.copied().unwrap_or_else(|| {
            let words = T::ALL.iter().map(|value| value.as_str());
            let args = vec![
                ("value", text.chars().take(60).collect()),
                ("allowed", words.clone().collect::<Vec<_>>().join(", ")),
                ("nearest", nearest(text, words)),
            ];
            self.context.report(Code::UnknownSpelling, place, args);
            T::ALL[0]
        })
    }

    /// One word of a closed list.
    pub fn spelled<T: Spelled>(&self, key: &'static str) -> T {
        let text = self
            .required(key)
            .and_then(|node| self.as_string(self.place_of(key), node));
        text.map_or(T::ALL[0], |text| self.spelled_as(text, self.place_of(key)))
    }

    /// Words of a closed list, at least one, each once.
    pub fn spelled_list<T: Spelled>(&self, key: &'static str) -> Vec<T> {
        // Twice the list, so that a word too many is named as such rather than as a long list.
        let strings = self.required_strings(key, T::ALL.len() * 2);
        strings
            .into_iter()
            .map(|(text, place)| self.spelled_as(&text, place))
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

    /// A table of its own.
    pub fn table(&self, key: &'static str) -> Option<Reader<'a>> {
        let node = self.required(key)?;
        self.below(self.place_of(key), node)
    }

    fn below(&self, place: Place, node: &'a Node) -> Option<Reader<'a>> {
        let Value::Table(table) = &node.value else {
            self.wrong_type(place, "table", &node.value);
            return None;
        };
        Some(Reader::new(self.context, self.file, table, place.path))
    }

    pub fn tables(&self, key: &'static str, max: usize) -> Vec<Reader<'a>> {
        self.table_list(key, max, false)
    }

    pub fn required_tables(&self, key: &'static str, max: usize) -> Vec<Reader<'a>> {
        self.table_list(key, max, true)
    }

    fn table_list(&self, key: &'static str, max: usize, required: bool) -> Vec<Reader<'a>> {
        let items = self.list(key, max, required).iter().enumerate();
        items
            .filter_map(|(index, node)| self.below(self.place_of_item(key, index, node), node))
            .collect()
    }

    /// A text in every declared language.
    pub fn text(&self, key: &'static str, shape: Shape) -> Text {
        match self.required(key) {
            Some(node) => self.by_language(key, node, shape, self.context.languages()),
            None => Text::new(),
        }
    }

    /// The same, or nothing at all.
    pub fn optional_text(&self, key: &'static str, shape: Shape) -> Text {
        match self.optional(key) {
            Some(node) => self.by_language(key, node, shape, self.context.languages()),
            None => Text::new(),
        }
    }

    /// A text in every declared language but Vietnamese.
    pub fn translation(&self, key: &'static str, shape: Shape) -> Text {
        let languages: Vec<Lang> = self
            .context
            .languages()
            .iter()
            .copied()
            .filter(|lang| *lang != Lang::Vi)
            .collect();
        if languages.is_empty() {
            return Text::new();
        }
        match self.required(key) {
            Some(node) => self.by_language(key, node, shape, &languages),
            None => Text::new(),
        }
    }

    fn by_language(&self, key: &str, node: &'a Node, shape: Shape, languages: &[Lang]) -> Text {
        let place = self.place_of(key);
        let Value::Table(table) = &node.value else {
            self.wrong_type(place, "text-by-language", &node.value);
            return Text::new();
        };
        let below = Reader::new(self.context, self.file, table, place.path);
        let mut text = Text::new();
        for lang in Lang::ALL {
            let tag = lang.as_str();
            let declared = languages.contains(lang);
            match below
                .optional(tag)
                .and_then(|node| below.as_string(below.place_of(tag), node))
            {
                Some(_) if !declared => {
                    below.report(
                        tag,
                        Code::UndeclaredLanguage,
                        vec![("language", tag.to_owned())],
                    );
                }
                Some(words) => {
                    text.insert(*lang, below.words(*lang, words, shape));
                }
                None if declared && !below.has(tag) => {
                    below.report(tag, Code::MissingText, vec![("language", tag.to_owned())]);
                }
                None => {}
            }
        }
        text
    }

    fn words(&self, lang: Lang, words: &str, shape: Shape) -> String {
        let words = tidy(words);
        let place = self.place_of(lang.as_str());
        if words.is_empty() {
            self.context
                .report(Code::EmptyText, place.clone(), Vec::new());
        }
        check_shape(self.context, &words, shape, &place);
        if lang == Lang::Vi {
            check_quotes(self.context, &words, &place);
        }
        words
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let asked = self.asked.borrow();
        for entry in &self.table.entries {
            let key = entry.key.as_str();
            if key == "note" || asked.contains(key) {
                continue;
            }
            let place = Place {
                line: entry.key_line,
                ..self.place_below(key)
            };
            let unused = asked.iter().copied().filter(|known| !self.has(known));
            let args = vec![
                ("nearest", nearest(key, unused)),
                ("key", key.chars().take(60).collect()),
                (
                    "known",
                    asked.iter().copied().collect::<Vec<_>>().join(", "),
                ),
            ];
            self.context.report(Code::UnknownKey, place, args);
        }
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
