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

impl Place {
    /// Everything a sentence about this place may use: what was found, then `file`, `line` and `path`.
    pub fn arguments(&self, found: &[(&'static str, String)]) -> Vec<(String, String)> {
        let here = [
            ("file", self.file.clone()),
            ("line", self.line.to_string()),
            ("path", self.path.clone()),
        ];
        let named = |(name, value): (&str, String)| (name.to_owned(), value);
        found.iter().cloned().chain(here).map(named).collect()
    }
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
    /// Everything a sentence may use.
    pub fn arguments(&self) -> Vec<(String, String)> {
        self.place.arguments(&self.args)
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
        /// Two forms that cannot be compared.
        FormsUnequal = "forms-unequal",
        /// A scenario that a track would draw twice.
        DrawnTwice = "drawn-twice",
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
        /// Too few or too many steps, items, bins or spans for the activity.
        PartCount = "part-count",
        /// A credit that choose-many does not know.
        CreditZeroOrThree = "credit-zero-or-three",
        /// Too few or too many options to tick.
        KeyCount = "key-count",
        /// Numbers of ticks among which the right one is not.
        PickRange = "pick-range",
        /// A reply to nothing.
        NothingToReplyTo = "nothing-to-reply-to",
        /// Too few or too many steps with a rank.
        RankedCount = "ranked-count",
        /// Too many steps without a rank.
        DistractorCount = "distractor-count",
        /// A rank that no step has, below one that a step has.
        RankGap = "rank-gap",
        /// Steps that are all free between them.
        RanksEqual = "ranks-equal",
        /// Items that are all rated the same.
        RatingsEqual = "ratings-equal",
        /// A bin in which nothing belongs.
        BinEmpty = "bin-empty",
        /// Too few warning signs.
        SignCount = "sign-count",
        /// Too few spans that are no warning signs.
        DecoyCount = "decoy-count",
        /// A decision to which nothing leads.
        NodeUnreachable = "node-unreachable",
        /// A decision to which a way leads back.
        NodeCycle = "node-cycle",
        /// A post for which no action is best.
        NoBestAction = "no-best-action",
        /// A page to which nothing leads.
        PageUnreachable = "page-unreachable",
        /// A page to which a link leads back.
        PageCycle = "page-cycle",
        /// Too few kinds of pages that help to check.
        MoveCount = "move-count",
        /// A span that its text does not close.
        SpanUnclosed = "span-unclosed",
        /// A span inside or across another.
        SpanNested = "span-nested",
        /// A span without words.
        SpanEmpty = "span-empty",
        /// A span whose end goes through a character.
        SpanCuts = "span-cuts",
        /// A span that does not stand in the artefacts.
        SpanMissing = "span-missing",
        /// A span that stands twice in a language.
        SpanTwice = "span-twice",
        /// A span that stands elsewhere in another language.
        SpanMoved = "span-moved",
        /// A span where none can be marked.
        SpanNotHere = "span-not-here",
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
