//! Collects the texts of a pack, file by file.

use curriculum::vocabulary::{Activity, Lang};
use curriculum::written::{
    Closing, Scenario, Task, Text, WrittenArtefact, WrittenCard, WrittenDirective, WrittenForm,
    WrittenPack, WrittenTerm,
};

use super::at::Step;
use super::things::things;
use super::words::{Lexicon, Word};
use super::{At, Doc, Item, Piece, Role};

pub(super) struct Gather<'l> {
    languages: &'l [Lang],
    lexicon: Lexicon,
    words: Vec<Word>,
}

/// Texts of one file.
struct Filing<'a, 'g, 'l> {
    gather: &'g mut Gather<'l>,
    pieces: Vec<Piece<'a>>,
    /// Whether artefacts hold spans.
    spans: bool,
}

impl<'l> Gather<'l> {
    pub fn new(languages: &'l [Lang]) -> Self {
        Gather {
            languages,
            lexicon: Lexicon::default(),
            words: Vec::new(),
        }
    }

    pub fn finish(self) -> (Lexicon, Vec<Word>) {
        (self.lexicon, self.words)
    }

    fn filing<'a>(&mut self) -> Filing<'a, '_, 'l> {
        Filing {
            gather: self,
            pieces: Vec::new(),
            spans: false,
        }
    }

    /// A scenario.
    pub fn item<'a>(&mut self, scenario: &'a Scenario) -> Item<'a> {
        let mut things = things(&scenario.task);
        let activity = scenario.task.activity();
        let mut filing = self.filing();
        filing.text(At::key("title"), Role::Title, &scenario.title);
        filing.text(At::key("situation"), Role::Situation, &scenario.situation);
        filing.text(At::key("question"), Role::Question, &scenario.question);
        filing.spans = activity == Activity::Spot;
        for (number, artefact) in (1..).zip(&scenario.artefacts) {
            filing.artefact([("", 0), ("artefacts", number)], artefact);
        }
        filing.spans = false;
        if let Task::Branch { nodes, .. } = &scenario.task {
            for (number, node) in (1..).zip(nodes) {
                let outer = ("nodes", number);
                filing.text(At::inside(outer, "name"), Role::Shown, &node.name);
                filing.text(At::inside(outer, "text"), Role::Situation, &node.text);
                for (number, artefact) in (1..).zip(&node.artefacts) {
                    filing.artefact([outer, ("artefacts", number)], artefact);
                }
            }
        }
        if let Task::Feed { actions, posts, .. } = &scenario.task {
            for (number, action) in (1..).zip(actions) {
                let at = At::inside(("actions", number), "text");
                filing.text(at, Role::Option, &action.text);
            }
            for (number, post) in (1..).zip(posts) {
                filing.artefact([("", 0), ("posts", number)], &post.shown);
                for (after, text) in (1..).zip(&post.after) {
                    let at = At::below([("posts", number), ("after", after)], "text");
                    filing.text(at, Role::After, text);
                }
            }
        }
        if let Task::Investigate {
            searches, pages, ..
        } = &scenario.task
        {
            for (number, search) in (1..).zip(searches) {
                let at = At::inside(("searches", number), "text");
                filing.text(at, Role::Shown, &search.text);
            }
            for (number, page) in (1..).zip(pages) {
                let own = ("pages", number);
                filing.text(At::inside(own, "label"), Role::Shown, &page.label);
                filing.artefact([("", 0), own], &page.shown);
                filing.text(At::inside(own, "why"), Role::Feedback, &page.why);
            }
        }
        for (place, thing) in (0..).zip(&mut things) {
            let at = thing.at;
            let inside = |key| At::below(at, key);
            let from = filing.pieces.len();
            filing.of(inside("text"), Role::Option, Some(place), thing.text);
            for (at, piece) in (from..).zip(&filing.pieces[from..]) {
                thing.pieces[piece.lang as usize] = u32::try_from(at).ok();
            }
            if let Some(lesson) = thing.lesson {
                filing.of(inside("lesson"), Role::Lesson, Some(place), lesson);
            }
            filing.of(inside("why"), Role::Feedback, Some(place), thing.why);
            if let Some(next) = thing.next {
                filing.of(inside("next"), Role::Feedback, Some(place), next);
            }
            if let Some(after) = thing.after {
                filing.of(inside("after"), Role::After, Some(place), after);
            }
        }
        if let Task::Sort { bins, .. } = &scenario.task {
            for (number, bin) in (1..).zip(bins) {
                filing.text(
                    At::inside(("bins", number), "text"),
                    Role::Option,
                    &bin.text,
                );
            }
        }
        if let Some(closing) = closing(&scenario.task) {
            filing.text(
                At::inside(("closing", 0), "lesson"),
                Role::Lesson,
                &closing.lesson,
            );
            filing.text(
                At::inside(("closing", 0), "next"),
                Role::Feedback,
                &closing.next,
            );
        }
        let doc = Doc {
            file: &scenario.file,
            pieces: filing.pieces,
        };
        Item {
            scenario,
            activity,
            doc,
            things,
        }
    }

    /// What is no scenario.
    pub fn others<'a>(&mut self, pack: &'a WrittenPack) -> Vec<Doc<'a>> {
        let mut docs = vec![self.head(pack), self.directive(&pack.directive)];
        docs.extend(pack.cards.iter().map(|card| self.card(card)));
        docs.push(self.glossary(&pack.terms));
        docs.push(self.measure(&pack.measure));
        docs
    }

    fn head<'a>(&mut self, pack: &'a WrittenPack) -> Doc<'a> {
        let mut filing = self.filing();
        for (key, text) in [
            ("title", &pack.title),
            ("lede", &pack.lede),
            ("citation", &pack.citation),
        ] {
            filing.text(At::key(key), Role::Other, text);
        }
        filing.text(
            At::inside(("review", 0), "text"),
            Role::Other,
            &pack.review_text,
        );
        for (number, misconception) in (1..).zip(&pack.misconceptions) {
            let at = At::inside(("misconceptions", number), "text");
            filing.text(at, Role::Other, &misconception.text);
        }
        Doc {
            file: "pack.toml",
            pieces: filing.pieces,
        }
    }

    fn directive<'a>(&mut self, directive: &'a WrittenDirective) -> Doc<'a> {
        let mut filing = self.filing();
        filing.text(At::key("provenance"), Role::Other, &directive.provenance);
        filing.text(At::key("footnote"), Role::Other, &directive.footnote);
        for (number, clause) in (1..).zip(&directive.clauses) {
            for (key, text) in [
                ("name", &clause.name),
                ("heading", &clause.heading),
                ("addressee", &clause.addressee),
                ("plain", &clause.plain),
                ("reading", &clause.reading),
            ] {
                filing.text(At::inside(("clauses", number), key), Role::Other, text);
            }
        }
        Doc {
            file: "directive.toml",
            pieces: filing.pieces,
        }
    }

    fn glossary<'a>(&mut self, terms: &'a [WrittenTerm]) -> Doc<'a> {
        let mut filing = self.filing();
        for (number, term) in (1..).zip(terms) {
            filing.text(
                At::inside(("terms", number), "term"),
                Role::Other,
                &term.term,
            );
            filing.text(
                At::inside(("terms", number), "meaning"),
                Role::Other,
                &term.meaning,
            );
        }
        Doc {
            file: "glossary.toml",
            pieces: filing.pieces,
        }
    }

    fn measure<'a>(&mut self, forms: &'a [WrittenForm]) -> Doc<'a> {
        let mut filing = self.filing();
        for (number, form) in (1..).zip(forms) {
            for (own, item) in (1..).zip(&form.items) {
                let at = |key| At::below([("forms", number), ("items", own)], key);
                filing.text(at("text"), Role::Other, &item.text);
                filing.text(at("why"), Role::Other, &item.why);
            }
        }
        Doc {
            file: "measure.toml",
            pieces: filing.pieces,
        }
    }

    fn card<'a>(&mut self, card: &'a WrittenCard) -> Doc<'a> {
        let mut filing = self.filing();
        filing.text(At::key("title"), Role::Other, &card.title);
        filing.text(At::key("statement"), Role::Other, &card.statement);
        Doc {
            file: &card.file,
            pieces: filing.pieces,
        }
    }
}

impl<'a> Filing<'a, '_, '_> {
    fn text(&mut self, at: At, role: Role, text: &'a Text) {
        self.of(at, role, None, text);
    }

    fn of(&mut self, at: At, role: Role, thing: Option<u32>, text: &'a Text) {
        for lang in self.gather.languages {
            let Some(text) = text.get(lang).filter(|text| !text.is_empty()) else {
                continue;
            };
            let begin = self.gather.words.len();
            self.gather
                .lexicon
                .read(text, self.spans, &mut self.gather.words);
            let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
            let range = (number(begin), number(self.gather.words.len()));
            self.pieces.push(Piece {
                at,
                lang: *lang,
                role,
                thing,
                text,
                range,
            });
        }
    }

    fn artefact(&mut self, [outer, own]: [Step; 2], artefact: &'a WrittenArtefact) {
        let at = |inner, key| At {
            steps: [outer, own, inner],
            key,
        };
        let none = ("", 0);
        for (key, text) in [
            ("name", &artefact.name),
            ("detail", &artefact.detail),
            ("when", &artefact.when),
            ("title", &artefact.title),
            ("body", &artefact.body),
            ("counts", &artefact.counts),
        ] {
            self.text(at(none, key), Role::Shown, text);
        }
        self.text(at(none, "alt"), Role::Alt, &artefact.alt);
        for (number, person) in (1..).zip(&artefact.people) {
            let at = at(("people", number), "name");
            self.text(at, Role::Shown, &person.name);
        }
        for (number, line) in (1..).zip(&artefact.lines) {
            let inner = ("lines", number);
            self.text(at(inner, "text"), Role::Shown, &line.text);
            self.text(at(inner, "alt"), Role::Alt, &line.alt);
        }
    }
}

/// What is said of the whole after the answer.
pub(crate) fn closing(task: &Task) -> Option<&Closing> {
    match task {
        Task::ChooseOne(_) | Task::Reply(_) | Task::Investigate { .. } => None,
        Task::ChooseMany { closing, .. }
        | Task::Order { closing, .. }
        | Task::Rate { closing, .. }
        | Task::Sort { closing, .. }
        | Task::Spot { closing, .. }
        | Task::Branch { closing, .. }
        | Task::Feed { closing, .. } => Some(closing),
    }
}
