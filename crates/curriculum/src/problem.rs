//! What is wrong with a pack, where, and in a form that `messages` can turn into a sentence.

use core::fmt;

use crate::spelled;

/// A place in a pack, for a person with a text editor.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Path inside the pack's folder, with `/`; empty for the folder itself.
    pub file: String,
    /// Line from 1; 0 where no line is meant.
    pub line: u32,
    /// Key path, lists counted from 1: `options[3].why.vi`; empty for a whole file.
    pub path: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.path.is_empty() {
            write!(f, " ({})", self.path)?;
        }
        Ok(())
    }
}

/// One thing to mend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What kind.
    pub code: Code,
    /// Values for the sentence, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    /// Everything a sentence may use: [`Problem::args`], then `file`, `line` and `path` of the place.
    pub fn arguments(&self) -> Vec<(String, String)> {
        let own = self
            .args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()));
        let place = [
            ("file", self.place.file.clone()),
            ("line", self.place.line.to_string()),
            ("path", self.place.path.clone()),
        ];
        own.chain(place.map(|(name, value)| (name.to_owned(), value)))
            .collect()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.code)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

spelled! {
    /// The kinds of structural problems. Judgement of quality is not here but in `lints`.
    Code {
        /// More files than are read.
        TooManyFiles = "too-many-files",
        /// A file over its size cap.
        FileTooLarge = "file-too-large",
        /// A file that no part of a pack is kept in.
        UnknownFile = "unknown-file",
        /// A file every pack needs.
        MissingFile = "missing-file",
        /// Not UTF-8.
        NotUtf8 = "not-utf8",
        /// Not TOML.
        TomlSyntax = "toml-syntax",
        /// A key written twice.
        DuplicateKey = "duplicate-key",
        /// Tables or lists inside each other beyond the cap.
        TooDeep = "too-deep",
        /// A key nothing reads.
        UnknownKey = "unknown-key",
        /// A key that must be there.
        MissingKey = "missing-key",
        /// Another type than expected.
        WrongType = "wrong-type",
        /// A list over its cap.
        ListTooLong = "list-too-long",
        /// A list that must not be empty.
        ListEmpty = "list-empty",
        /// Not one of a closed list of words.
        UnknownSpelling = "unknown-spelling",
        /// An id with characters ids may not have.
        BadId = "bad-id",
        /// A number outside its range.
        OutOfRange = "out-of-range",
        /// Not a day of the calendar as YYYY-MM-DD.
        BadDate = "bad-date",
        /// The same value twice in a list.
        DuplicateValue = "duplicate-value",
        /// A text without words.
        EmptyText = "empty-text",
        /// A text that lacks a declared language.
        MissingText = "missing-text",
        /// A text in a language the pack does not declare.
        UndeclaredLanguage = "undeclared-language",
        /// A text over its cap.
        TextTooLong = "text-too-long",
        /// A text not in Unicode NFC.
        NotNfc = "not-nfc",
        /// A control, direction or invisible character.
        ForbiddenCharacter = "forbidden-character",
        /// A line break where the text stands on one line.
        LineBreak = "line-break",
        /// An id given to two things.
        DuplicateId = "duplicate-id",
        /// An id that means something else in this format.
        ReservedId = "reserved-id",
        /// An id that nothing has.
        UnknownReference = "unknown-reference",
        /// The pack's id is not its folder's name.
        IdNotFolder = "id-not-folder",
        /// A scenario that `order` forgets.
        NotInOrder = "not-in-order",
        /// A scenario that is its own sibling.
        OwnSibling = "own-sibling",
        /// Not exactly one best option.
        BestCount = "best-count",
        /// No option worth nothing.
        NoZeroCredit = "no-zero-credit",
        /// Too few or too many options for the activity.
        OptionCount = "option-count",
        /// Bands that do not ascend.
        BandsOrder = "bands-order",
        /// The first band does not begin at the pass mark.
        BandsPassMark = "bands-pass-mark",
        /// A key that this kind of artefact does not show.
        NotForKind = "not-for-kind",
        /// A chat or call in which nobody speaks.
        NoLines = "no-lines",
        /// A post or notice with neither body nor picture.
        NoBody = "no-body",
        /// An alternative text without a picture.
        AltWithoutPicture = "alt-without-picture",
        /// Words in «…» that the directive does not have.
        NotVerbatim = "not-verbatim",
        /// A « without », or the reverse.
        QuoteUnclosed = "quote-unclosed",
        /// A `**` without its partner, or with nothing inside.
        MarkupBold = "markup-bold",
        /// A brace that is not escaped.
        MarkupBrace = "markup-brace",
        /// A backslash before a character that needs none.
        MarkupEscape = "markup-escape",
        /// A line that begins like markup we do not have.
        MarkupUnknown = "markup-unknown",
        /// Markup in a text that is shown as it stands.
        MarkupNotHere = "markup-not-here",
        /// Not an SVG drawing.
        PictureNotSvg = "picture-not-svg",
        /// A drawing with something that could act or reach outside.
        PictureUnsafe = "picture-unsafe",
        /// A compiled part that pages would refuse.
        CompiledTooLarge = "compiled-too-large",
        /// So many problems that the rest is left out.
        TooManyProblems = "too-many-problems",
    }
}
