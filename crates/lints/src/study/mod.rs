//! A pack prepared for judgement: every text with its place and its words, every option in one form.

mod at;
mod gather;
pub(crate) mod phrases;
mod things;
mod words;

use curriculum::vocabulary::{Activity, Lang};
use curriculum::written::{Scenario, WrittenPack};

pub(crate) use at::{At, Step};
pub(crate) use gather::closing;
pub(crate) use things::{Thing, Worth, feed_key};
pub(crate) use words::{Fnv, Lexicon, Table, Word};

use crate::Settings;
use crate::days;

/// Languages there are.
pub(crate) const LANGS: usize = Lang::ALL.len();

/// What a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    Situation,
    Question,
    /// What artefacts show.
    Shown,
    /// The description of a picture.
    Alt,
    /// An option, step, item or bin.
    Option,
    /// A lesson as a headline.
    Lesson,
    /// What happens after a decision, told at once.
    After,
    /// After the answer.
    Feedback,
    /// What is no scenario's.
    Other,
}

impl Role {
    /// Whether it is seen before the answer.
    pub fn is_before(self) -> bool {
        !matches!(self, Role::Lesson | Role::Feedback | Role::Other)
    }
}

/// One text in one language.
#[derive(Debug)]
pub(crate) struct Piece<'a> {
    pub at: At,
    pub lang: Lang,
    pub role: Role,
    /// The option it belongs to, by place; none for what belongs to the whole.
    pub thing: Option<u32>,
    pub text: &'a str,
    /// Begin and end in [`Study::words`].
    range: (u32, u32),
}

/// A file with its texts; a text's languages stand behind each other, the pack's own first.
#[derive(Debug)]
pub(crate) struct Doc<'a> {
    pub file: &'a str,
    pub pieces: Vec<Piece<'a>>,
}

/// A scenario.
#[derive(Debug)]
pub(crate) struct Item<'a> {
    pub scenario: &'a Scenario,
    pub activity: Activity,
    pub doc: Doc<'a>,
    pub things: Vec<Thing<'a>>,
}

impl<'a> Item<'a> {
    /// The options of each decision in which one is chosen: one of choose-one and reply, each of a branch, none elsewhere.
    pub fn decisions(&self) -> impl Iterator<Item = &[Thing<'a>]> {
        let things = match self.activity {
            Activity::ChooseOne | Activity::Reply | Activity::Branch => &*self.things,
            _ => &[],
        };
        things.chunk_by(|one, next| one.decision == next.decision)
    }

    /// The same, and the options of choose-many: things chosen among others by their words.
    pub fn chosen_by_words(&self) -> impl Iterator<Item = &[Thing<'a>]> {
        let many = (self.activity == Activity::ChooseMany).then_some(&*self.things);
        self.decisions().chain(many)
    }

    /// Where the options of a decision stand.
    pub fn list_of(&self, options: &[Thing<'a>]) -> At {
        match options.first().map(|option| option.at) {
            Some([(list, _), ("", _)]) => At::key(list),
            Some([outer, (list, _)]) => At::inside(outer, list),
            None => At::key("options"),
        }
    }
}

/// A pack prepared for judgement.
#[derive(Debug)]
pub(crate) struct Study<'a> {
    pub pack: &'a WrittenPack,
    /// The day as of which things are judged, as a number of days.
    pub today: i64,
    /// The same as written.
    pub as_of: &'a str,
    pub items: Vec<Item<'a>>,
    /// `pack.toml`, `directive.toml`, cards.
    pub others: Vec<Doc<'a>>,
    pub lexicon: Lexicon,
    words: Vec<Word>,
}

impl<'a> Study<'a> {
    /// Prepares a pack.
    pub fn of(pack: &'a WrittenPack, settings: &'a Settings) -> Self {
        let as_of = if settings.as_of.is_empty() {
            &pack.released_on
        } else {
            &settings.as_of
        };
        let mut gather = gather::Gather::new(&pack.languages);
        let items = pack
            .scenarios
            .iter()
            .map(|scenario| gather.item(scenario))
            .collect();
        let others = gather.others(pack);
        let (lexicon, words) = gather.finish();
        Study {
            pack,
            today: days::number(as_of).unwrap_or(0),
            as_of,
            items,
            others,
            lexicon,
            words,
        }
    }

    /// The words of a text.
    pub fn words(&self, piece: &Piece<'_>) -> &[Word] {
        let (begin, end) = piece.range;
        &self.words[begin as usize..end as usize]
    }

    /// The words of an option, step or item in a language.
    pub fn option_words(&self, item: &Item<'_>, thing: &Thing<'_>, lang: Lang) -> &[Word] {
        thing.pieces[lang as usize]
            .and_then(|place| item.doc.pieces.get(place as usize))
            .map_or(&[], |piece| self.words(piece))
    }

    /// Every text of every scenario with its scenario.
    pub fn pieces(&self) -> impl Iterator<Item = (&Item<'a>, &Piece<'a>)> {
        self.items
            .iter()
            .flat_map(|item| item.doc.pieces.iter().map(move |piece| (item, piece)))
    }

    /// Every file with its texts.
    pub fn docs(&self) -> impl Iterator<Item = &Doc<'a>> {
        self.items.iter().map(|item| &item.doc).chain(&self.others)
    }
}
