//! What an answer is worth, worked out anew.

use super::{Asked, Kind, MOVES, Post, count};

impl Asked {
    /// Points of an answer, 0–1000: worked out from DESIGN §6, not by our crate.
    #[must_use]
    pub fn points(&self, answer: &[u32]) -> u32 {
        let mark = |number: u32| self.marks[number as usize];
        let weigh = |right: &dyn Fn(u32) -> bool| {
            let all = u32::try_from(self.credits.len()).unwrap_or(u32::MAX);
            let keys = count((0..all).filter(|number| right(*number)));
            let hits = count(answer.iter().filter(|number| right(**number)));
            let wrong = count(answer.iter()) - hits;
            (
                (hits * (all - keys)).saturating_sub(wrong * keys),
                keys * (all - keys),
            )
        };
        let (earned, of) = match self.kind() {
            Kind::One => (self.credits[answer[0] as usize].into(), 3),
            Kind::Many => weigh(&|number| self.credits[number as usize] == 3),
            Kind::Spot => weigh(&|number| mark(number) == 1),
            Kind::Order => {
                let pairs = |steps: &[u32], counts: &dyn Fn(u32, u32) -> bool| {
                    let after = |at: usize| &steps[at + 1..];
                    let of = |at: usize| {
                        after(at)
                            .iter()
                            .filter(move |later| counts(steps[at], **later))
                            .count()
                    };
                    u32::try_from((0..steps.len()).map(of).sum::<usize>()).unwrap_or(u32::MAX)
                };
                let placed: Vec<u32> = answer
                    .iter()
                    .map(|step| mark(*step))
                    .filter(|rank| *rank > 0)
                    .collect();
                let all: Vec<u32> = self
                    .marks
                    .iter()
                    .copied()
                    .filter(|rank| *rank > 0)
                    .collect();
                let (forward, back) = (
                    pairs(&placed, &|one, two| one < two),
                    pairs(&placed, &|one, two| one > two),
                );
                (
                    forward.saturating_sub(back),
                    pairs(&all, &|one, two| one != two),
                )
            }
            Kind::Rate => {
                let loss = |given: &dyn Fn(usize) -> u32| {
                    (0..self.marks.len())
                        .map(|at| given(at).abs_diff(self.marks[at]))
                        .sum::<u32>()
                };
                let least = (0..3)
                    .map(|rating| loss(&|_| rating))
                    .min()
                    .unwrap_or_default();
                (least.saturating_sub(loss(&|at| answer[at])), least)
            }
            Kind::Sort => {
                let right = count(
                    answer
                        .iter()
                        .zip(&self.marks)
                        .filter(|(given, bin)| given == bin),
                );
                let sizes = self
                    .marks
                    .iter()
                    .map(|bin| count(self.marks.iter().filter(|other| *other == bin)));
                let largest = sizes.max().unwrap_or_default();
                (
                    right.saturating_sub(largest),
                    count(self.marks.iter()) - largest,
                )
            }
            Kind::Branch => {
                let most = 3 * count(self.best_from(&[]).iter());
                let lost = answer
                    .iter()
                    .map(|option| 3 - u32::from(self.credit(*option)));
                (most.saturating_sub(lost.sum()), most)
            }
            Kind::Check => {
                let has = |role: &&str, page: &u32| self.pages[*page as usize].role == **role;
                let all: Vec<u32> = (0..).zip(&self.pages).map(|(page, _)| page).collect();
                let made = |of: &[u32]| {
                    let moves = MOVES
                        .iter()
                        .filter(|role| of.iter().any(|page| has(role, page)));
                    1 + count(moves)
                };
                (
                    self.credit(answer[0]) as u32 * made(&answer[1..]),
                    3 * made(&all),
                )
            }
            Kind::Feed => {
                let worth = |(post, value): (&Post, &u32)| match value {
                    0 => 0,
                    value => u32::from(post.credits[*value as usize - 1]),
                };
                let earned = self.posts.iter().zip(answer).map(worth).sum();
                (earned, 3 * count(self.posts.iter()))
            }
        };
        1000 * earned / of
    }
}
