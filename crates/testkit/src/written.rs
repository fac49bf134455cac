//! Packs built by a program: as many scenarios of every activity as are asked for, without a finding of any lint.
//!
//! The words are syllables put together at random from a fixed seed, so that the same number always gives the same pack;
//! they mean nothing, and no two scenarios resemble each other.

mod tasks;

use std::collections::BTreeMap;

use curriculum::vocabulary::{
    Anchor, ArtefactKind, Audience, CardStatus, Confidence, Difficulty, Lang, PackKind,
    ReviewStatus,
};
use curriculum::written::{
    Beside, Misconception, Person, Said, Scenario, Speaker, Text, WrittenArtefact, WrittenCard,
    WrittenClause, WrittenDirective, WrittenPack,
};

/// A bank of so many scenarios. The first is choose-one, with a chat of one line.
pub fn bank(scenarios: usize) -> WrittenPack {
    let mut writer = Writer {
        state: 0x5eed,
        misconceptions: 0,
    };
    WrittenPack {
        id: "generated".to_owned(),
        version: "1".to_owned(),
        kind: PackKind::Bank,
        languages: vec![Lang::Vi, Lang::En],
        pass_mark: 80,
        bands: [80, 85, 90, 95],
        released_on: "2026-11-24".to_owned(),
        title: writer.text(20),
        lede: writer.text(60),
        citation: writer.text(40),
        review_status: ReviewStatus::SignedOff,
        review_text: writer.text(60),
        tracks: Vec::new(),
        misconceptions: (1..=MISCONCEPTIONS)
            .map(|number| Misconception {
                code: format!("M{number:02}"),
                text: writer.text(40),
            })
            .collect(),
        directive: WrittenDirective {
            clauses: CLAUSES
                .iter()
                .map(|(id, point, quote)| writer.clause(id, *point, quote))
                .collect(),
            provenance: writer.text(60),
            footnote: writer.text(60),
        },
        cards: vec![writer.card()],
        terms: Vec::new(),
        measure: Vec::new(),
        scenarios: (0..scenarios).map(|place| writer.scenario(place)).collect(),
        pictures: BTreeMap::new(),
        beside: Beside::default(),
    }
}

const MISCONCEPTIONS: usize = 25;

/// The clauses that may be tested, with their points and a passage.
const CLAUSES: [(&str, u32, &str); 13] = [
    ("I.2", 0, "những thông tin, hình ảnh chưa được kiểm chứng"),
    ("I.3", 0, "thiếu tinh thần trách nhiệm"),
    ("1.1", 1, "đẩy mạnh công tác tuyên truyền"),
    ("1.3", 1, "đúng quy định của pháp luật"),
    ("2.2", 2, "gương mẫu nêu gương"),
    ("2.3", 2, "tuyên truyền, vận động"),
    ("2.4", 2, "người tốt, việc tốt"),
    ("2.5", 2, "tích cực đấu tranh"),
    ("2.6", 2, "phê bình, phản đối"),
    ("3.3", 3, "nắm bắt tình hình"),
    ("3.4", 3, "kịp thời phát hiện"),
    ("4.2", 4, "tăng cường tuyên truyền"),
    ("4.3", 4, "tích cực, chủ động"),
];

/// Primary clauses, by places in [`CLAUSES`]: every point gets its share.
const PRIMARY: [usize; 20] = [
    0, 2, 4, 9, 11, 1, 3, 5, 10, 12, 6, 2, 9, 11, 7, 8, 3, 10, 12, 4,
];

struct Writer {
    state: u64,
    misconceptions: usize,
}

impl Writer {
    /// A number below `below` (SplitMix64).
    fn number(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ mixed >> 31) % below.max(1) as u64).unwrap_or(0)
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.number(from.len())]
    }

    /// Words of about so many characters in all.
    fn words(&mut self, chars: usize, begins: &[&str], ends: &[&str]) -> String {
        let mut text = String::new();
        while text.len() < chars {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(self.pick(begins));
            text.push_str(self.pick(ends));
        }
        text
    }

    /// A text of about so many characters in both languages, in short sentences.
    fn text(&mut self, chars: usize) -> Text {
        let vi = self.sentences(chars, &VI_BEGINS, &VI_ENDS);
        let en = self.sentences(chars, &EN_BEGINS, &EN_ENDS);
        both(&vi, &en)
    }

    fn sentences(&mut self, chars: usize, begins: &[&str], ends: &[&str]) -> String {
        let mut text = String::new();
        while text.len() < chars {
            let left = chars - text.len();
            // The last sentence takes the rest, so that lengths come out alike.
            let sentence = self.words(if left < 90 { left } else { 60 }, begins, ends);
            if !text.is_empty() {
                text.push_str(". ");
            }
            text.push_str(&sentence);
        }
        text
    }

    fn clause(&mut self, id: &str, point: u32, quote: &str) -> WrittenClause {
        WrittenClause {
            id: id.to_owned(),
            point,
            testable: true,
            quotes: vec![quote.to_owned()],
            name: self.text(12),
            heading: self.text(30),
            addressee: self.text(30),
            plain: self.text(80),
            reading: self.text(80),
            translation: Text::from([(Lang::En, quote.to_owned())]),
        }
    }

    fn card(&mut self) -> WrittenCard {
        WrittenCard {
            file: "cards/card.toml".to_owned(),
            id: "card".to_owned(),
            title: self.text(30),
            statement: self.text(120),
            source_title: "a".to_owned(),
            source_url: "b".to_owned(),
            status: CardStatus::InForce,
            effective_from: String::new(),
            replaces: String::new(),
            replaced_by: String::new(),
            checked_on: "2026-11-01".to_owned(),
            confidence: Confidence::High,
            reviewers: Vec::new(),
        }
    }

    fn scenario(&mut self, place: usize) -> Scenario {
        let id = format!("G{place:05}");
        let objective = |number: usize| format!("LO{}", number % 14 + 1);
        let mut objectives = vec![
            objective(place),
            objective(5 * place + 3),
            objective(place + place / 7),
        ];
        objectives.sort();
        objectives.dedup();
        let mut clauses = vec![PRIMARY[place % PRIMARY.len()], place % CLAUSES.len()];
        clauses.dedup();
        let spot = place % 9 == 6;
        Scenario {
            file: format!("scenarios/{id}.toml"),
            version: 1,
            audiences: (0..3)
                .map(|step| Audience::ALL[(place + step) % 5])
                .collect(),
            clauses: clauses
                .iter()
                .map(|clause| CLAUSES[*clause].0.to_owned())
                .collect(),
            anchor: if place % 4 == 3 {
                Anchor::ReadThrough
            } else {
                Anchor::Direct
            },
            objectives,
            difficulty: match place % 10 {
                0..=2 => Difficulty::Easy,
                3..=7 => Difficulty::Medium,
                _ => Difficulty::Hard,
            },
            cards: vec!["card".to_owned()],
            siblings: Vec::new(),
            sources: Vec::new(),
            reviewers: vec!["Thu, phường".to_owned(), "Loan, trường".to_owned()],
            reviewed_on: "2026-11-01".to_owned(),
            title: self.text(24),
            situation: self.text(160),
            question: self.text(30),
            artefacts: vec![self.artefact(spot)],
            task: self.task(place),
            id,
        }
    }

    fn artefact(&mut self, spot: bool) -> WrittenArtefact {
        let line = |text| Said {
            who: Speaker::Person(0),
            text,
            voice_seconds: 0,
            forwarded: false,
            picture: String::new(),
            alt: Text::new(),
        };
        let lines = if spot {
            (1..=SPANS).map(|number| line(self.span(number))).collect()
        } else {
            vec![line(self.text(60))]
        };
        WrittenArtefact {
            kind: ArtefactKind::Chat,
            night: false,
            group: true,
            name: self.text(12),
            detail: Text::new(),
            when: Text::new(),
            title: Text::new(),
            body: Text::new(),
            counts: Text::new(),
            picture: String::new(),
            alt: Text::new(),
            people: vec![Person {
                id: "p".to_owned(),
                name: self.text(8),
            }],
            lines,
        }
    }

    fn span(&mut self, number: usize) -> Text {
        let inside = self.text(20);
        let behind = self.text(20);
        let marked = |lang| format!("{{s{number}:{}}} {}", inside[&lang], behind[&lang]);
        both(&marked(Lang::Vi), &marked(Lang::En))
    }

    fn cited(&mut self) -> Text {
        let text = self.text(90);
        both(
            &format!("{} (điểm I.2)", text[&Lang::Vi]),
            &format!("{} (clause I.2)", text[&Lang::En]),
        )
    }

    fn misconception(&mut self) -> String {
        self.misconceptions += 1;
        format!("M{:02}", self.misconceptions % MISCONCEPTIONS + 1)
    }
}

/// Spans of a spot scenario.
const SPANS: usize = 6;

fn both(vi: &str, en: &str) -> Text {
    Text::from([(Lang::Vi, vi.to_owned()), (Lang::En, en.to_owned())])
}

const VI_BEGINS: [&str; 20] = [
    "b", "c", "d", "g", "h", "kh", "l", "m", "n", "p", "t", "v", "x", "th", "tr", "ch", "ng", "nh",
    "ph", "s",
];
const VI_ENDS: [&str; 18] = [
    "a", "an", "ang", "e", "en", "o", "on", "ong", "u", "un", "ung", "i", "in", "inh", "oi", "ai",
    "ao", "iu",
];
const EN_BEGINS: [&str; 20] = [
    "br", "cl", "dr", "fl", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "sl", "st", "t", "w",
    "y", "z", "qu",
];
const EN_ENDS: [&str; 18] = [
    "ab", "ack", "ed", "ell", "ig", "ill", "od", "omp", "ub", "ust", "ay", "ee", "oat", "urn",
    "ink", "elt", "ond", "ash",
];
