//! Texts in every declared language.

use super::super::model::Text;
use super::super::text::{Shape, check_quotes, check_shape, tidy};
use super::super::tree::{Node, Value};
use super::Reader;
use crate::problem::Code;
use crate::vocabulary::Lang;

impl<'a> Reader<'a> {
    /// A text in every declared language.
    pub fn text(&self, key: &'static str, shape: Shape) -> Text {
        let node = self.required(key);
        node.map_or_else(Text::new, |node| self.by_language(key, node, shape, None))
    }

    /// The same, or nothing at all.
    pub fn optional_text(&self, key: &'static str, shape: Shape) -> Text {
        let node = self.optional(key);
        node.map_or_else(Text::new, |node| self.by_language(key, node, shape, None))
    }

    /// A text in every declared language but Vietnamese: of what is Vietnamese in itself.
    pub fn translation(&self, key: &'static str, shape: Shape) -> Text {
        let others = |languages: &[Lang]| languages.iter().any(|lang| *lang != Lang::Vi);
        let wanted = self.context.languages().is_some_and(others);
        let node = if wanted {
            self.required(key)
        } else {
            self.optional(key)
        };
        node.map_or_else(Text::new, |node| {
            self.by_language(key, node, shape, Some(Lang::Vi))
        })
    }

    /// Where `pack.toml` could not say which languages there are, none is demanded and none refused.
    fn by_language(&self, key: &str, node: &'a Node, shape: Shape, without: Option<Lang>) -> Text {
        let place = self.place_of(key);
        let Value::Table(table) = &node.value else {
            self.wrong_type(place, "text-by-language", &node.value);
            return Text::new();
        };
        let below = Reader::new(self.context, self.file, table, place.path);
        let mut text = Text::new();
        for lang in Lang::ALL {
            let tag = lang.as_str();
            let declared = self
                .context
                .languages()
                .map(|languages| languages.contains(lang));
            let excluded = without == Some(*lang);
            let Some(node) = below.optional(tag) else {
                if declared == Some(true) && !excluded {
                    below.report(tag, Code::MissingText, vec![("language", tag.to_owned())]);
                }
                continue;
            };
            if declared == Some(false) || excluded {
                below.report(
                    tag,
                    Code::UndeclaredLanguage,
                    vec![("language", tag.to_owned())],
                );
            } else if let Some(words) = below.as_string(below.place_of(tag), node) {
                text.insert(*lang, below.words(*lang, words, shape));
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
