//! What is asked and how it is judged, an activity after the other.

use curriculum::vocabulary::{ArtefactKind, PageRole, Rating, Stance, Treats, Truth};
use curriculum::written::{
    Bin, Choice, Closing, FeedAction, FeedPost, Node, Page, Part, Search, Task, Text, Way,
    WrittenArtefact,
};

use super::{SPANS, Writer};

impl Writer {
    pub(super) fn task(&mut self, place: usize) -> Task {
        match place % 10 {
            1 => Task::ChooseMany {
                options: (0..6).map(|number| self.part(number, number < 3)).collect(),
                pick: (3, 3),
                closing: self.closing(),
            },
            2 => Task::Reply(self.options()),
            3 => Task::Order {
                steps: (0..7)
                    .map(|number| {
                        self.part(
                            number,
                            u32::try_from(number + 1).ok().filter(|rank| *rank <= 4),
                        )
                    })
                    .collect(),
                closing: self.closing(),
            },
            4 => Task::Rate {
                items: (0..6)
                    .map(|number| self.part(number, Rating::ALL[number % 3]))
                    .collect(),
                closing: self.closing(),
            },
            5 => Task::Sort {
                bins: (0..3)
                    .map(|number| Bin {
                        id: format!("b{number}"),
                        text: self.text(16),
                    })
                    .collect(),
                items: (0..7).map(|number| self.part(number, number % 3)).collect(),
                closing: self.closing(),
            },
            6 => Task::Spot {
                spans: (1..=SPANS)
                    .map(|number| Part {
                        text: Text::new(),
                        ..self.part(number, number % 2 == 0)
                    })
                    .collect(),
                closing: self.closing(),
            },
            7 => Task::Branch {
                // From the first to the last, with a detour from each bad turn.
                nodes: [(0, 2, 1), (1, 2, 2), (2, 3, 3), (3, 4, 4)]
                    .map(|(number, good, bad)| self.node(number, good, bad))
                    .to_vec(),
                closing: self.closing(),
            },
            8 => {
                let actions: Vec<FeedAction> =
                    ACTIONS.iter().map(|action| self.action(*action)).collect();
                let posts = (0..POSTS.len())
                    .map(|number| self.post(number, &actions))
                    .collect();
                Task::Feed {
                    actions,
                    posts,
                    closing: self.closing(),
                }
            }
            9 => Task::Investigate {
                options: self.options(),
                open: vec![0, 1],
                searches: vec![Search {
                    text: self.text(16),
                    results: vec![2, 3],
                }],
                pages: (0..PAGES.len()).map(|number| self.page(number)).collect(),
            },
            _ => Task::ChooseOne(self.options()),
        }
    }

    fn page(&mut self, number: usize) -> Page {
        let shown = WrittenArtefact {
            kind: ArtefactKind::Page,
            body: self.text(60),
            people: Vec::new(),
            lines: Vec::new(),
            ..self.artefact(false)
        };
        Page {
            id: format!("p{number}"),
            role: PAGES[number],
            label: self.text(12),
            shown,
            // The last stands behind the first.
            links: if number == 0 { vec![4] } else { Vec::new() },
            why: self.text(140),
        }
    }

    fn action(&mut self, (id, stance, treats): (&str, Stance, Treats)) -> FeedAction {
        FeedAction {
            id: id.to_owned(),
            stance,
            treats,
            text: self.text(16),
        }
    }

    fn post(&mut self, number: usize, actions: &[FeedAction]) -> FeedPost {
        let (truth, unofficial, good_deed, credits) = POSTS[number];
        let shown = WrittenArtefact {
            kind: ArtefactKind::Post,
            body: self.text(60),
            people: Vec::new(),
            lines: Vec::new(),
            ..self.artefact(false)
        };
        FeedPost {
            id: format!("f{number}"),
            truth,
            unofficial,
            good_deed,
            shown,
            credits: credits.to_vec(),
            treats: actions.iter().map(|action| action.treats).collect(),
            why: self.text(140),
            after: vec![Text::new(); actions.len()],
        }
    }

    /// A decision of four; `good` and `bad` are the places of those it leads to, 4 the end.
    fn node(&mut self, number: usize, good: usize, bad: usize) -> Node {
        let to = |place: usize| Some(place).filter(|place| *place < 4);
        Node {
            id: format!("n{number}"),
            name: self.text(12),
            text: self.text(60),
            artefacts: Vec::new(),
            options: [(3, good), (0, bad), (1, bad)]
                .into_iter()
                .enumerate()
                .map(|(number, (credit, next))| self.way(number, credit, to(next)))
                .collect(),
        }
    }

    fn way(&mut self, number: usize, credit: u8, to: Option<usize>) -> Way {
        Way {
            id: format!("w{number}"),
            credit,
            stance: self.pick(Stance::ALL),
            misconception: self.belief_behind(credit),
            to,
            text: self.text(60),
            after: self.text(60),
            why: self.text(140),
        }
    }

    /// The code of what is wrong with an option worth so much.
    fn belief_behind(&mut self, credit: u8) -> String {
        if credit == 3 {
            String::new()
        } else {
            self.misconception()
        }
    }

    fn options(&mut self) -> Vec<Choice> {
        [3, 0, 0, 1]
            .into_iter()
            .enumerate()
            .map(|(number, credit)| self.option(number, credit))
            .collect()
    }

    fn option(&mut self, number: usize, credit: u8) -> Choice {
        Choice {
            id: format!("o{number}"),
            credit,
            stance: self.pick(Stance::ALL),
            misconception: self.belief_behind(credit),
            text: self.text(60),
            lesson: self.text(24),
            why: self.text(120),
            next: self.cited(),
        }
    }

    fn part<Mark>(&mut self, number: usize, mark: Mark) -> Part<Mark> {
        Part {
            id: format!("s{number}"),
            mark,
            stance: self.pick(Stance::ALL),
            misconception: self.misconception(),
            text: self.text(60),
            why: self.text(140),
        }
    }

    fn closing(&mut self) -> Closing {
        Closing {
            lesson: self.text(24),
            next: self.cited(),
        }
    }
}

/// What opening each page does.
const PAGES: [PageRole; 5] = [
    PageRole::Source,
    PageRole::Copy,
    PageRole::Elsewhere,
    PageRole::Aside,
    PageRole::Origin,
];

/// What can be done with the posts of a feed.
const ACTIONS: [(&str, Stance, Treats); 4] = [
    ("share", Stance::Share, Treats::Ok),
    ("ask", Stance::Verify, Treats::Unsure),
    ("route", Stance::Route, Treats::Ok),
    ("report", Stance::Report, Treats::Problem),
];

/// Posts of a feed: what each is, whether it is unofficial, whether it tells of a good deed, what each action is worth.
const POSTS: [(Truth, bool, bool, [u8; 4]); 10] = [
    (Truth::Legit, false, false, [3, 1, 1, 0]),
    (Truth::Scam, false, false, [0, 1, 1, 3]),
    (Truth::Legit, true, false, [1, 1, 3, 0]),
    (Truth::False, false, false, [0, 3, 1, 1]),
    (Truth::Feedback, true, false, [0, 0, 3, 0]),
    (Truth::Insult, false, false, [0, 0, 1, 3]),
    (Truth::Legit, true, true, [3, 1, 1, 0]),
    (Truth::Exposes, false, false, [0, 0, 1, 3]),
    (Truth::Opinion, false, false, [1, 0, 3, 0]),
    (Truth::Insensitive, false, false, [0, 3, 1, 1]),
];
