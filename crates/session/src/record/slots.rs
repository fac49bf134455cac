//! The generations kept under one key: what a read yields, and what a save writes or refuses.
//!
//! Both storages follow these plans inside one transaction of theirs, which makes the comparison of generations a
//! compare-and-swap.

use super::{Choice, MAX_BODY_BYTES, MAX_GENERATION, Record, choose, encode};

/// How many generations are kept.
pub const KEPT: usize = 3;

/// The stored texts of one key, by slot; something that is no text counts as an empty one.
pub type Slots = [Option<String>; KEPT];

/// What a read yields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadPlan {
    /// The newest intact record.
    pub record: Option<Record>,
    /// Slots whose content is damaged and is to be put aside.
    pub quarantine: Vec<usize>,
    /// Written by a later program: show, export, never write.
    pub read_only: bool,
}

/// What a save does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WritePlan {
    /// The new generation.
    pub generation: u64,
    /// Where it goes.
    pub slot: usize,
    /// The record's text.
    pub text: String,
    /// Slots whose content is damaged and is to be put aside first.
    pub quarantine: Vec<usize>,
}

/// Why a save is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Somebody else has saved since: the generation found is above the expected one. Read again.
    Conflict,
    /// What had been saved is no longer there: the generation found is below the expected one. Saving again with
    /// this generation expected restores it.
    Gone {
        /// The generation found; 0 for none.
        found: u64,
    },
    /// There is nothing in the body, so it could only do harm.
    Empty,
    /// The body has more than [`MAX_BODY_BYTES`].
    TooLarge,
    /// A later program has written here.
    ReadOnly,
}

/// What the stored texts of a key come to.
pub fn read(slots: &Slots) -> ReadPlan {
    let (choice, places) = look(slots);
    ReadPlan {
        record: choice.newest.map(|(_, record)| record),
        quarantine: quarantine(&choice.bad, &places),
        read_only: choice.read_only,
    }
}

/// What saving `body` does when the saver last knew the generation `expected` (0: nothing saved yet).
///
/// # Errors
/// [`Refusal`]; nothing may be written then.
pub fn write(slots: &Slots, body: &str, expected: u64) -> Result<WritePlan, Refusal> {
    check(body)?;
    let (choice, places) = look(slots);
    if choice.read_only {
        return Err(Refusal::ReadOnly);
    }
    let found = choice.newest.map_or(0, |(_, record)| record.generation);
    if found > expected {
        return Err(Refusal::Conflict);
    }
    if found < expected {
        return Err(Refusal::Gone { found });
    }
    Ok(WritePlan {
        quarantine: quarantine(&choice.bad, &places),
        ..next(body, expected)?
    })
}

/// What saving `body` does on top of a generation that the saver has put there itself, every slot being as it was left
/// then: as [`write`], which would look at all of them again.
///
/// # Errors
/// [`Refusal::Empty`], [`Refusal::TooLarge`].
pub fn next(body: &str, expected: u64) -> Result<WritePlan, Refusal> {
    check(body)?;
    let generation = expected + 1;
    let record = Record {
        generation,
        body: body.to_owned(),
    };
    Ok(WritePlan {
        generation,
        slot: slot_of(generation),
        text: encode(&record).map_err(|_| Refusal::TooLarge)?,
        quarantine: Vec::new(),
    })
}

fn check(body: &str) -> Result<(), Refusal> {
    // The spellings of nothing that a faulty caller could hand in over somebody's answers.
    if ["", "{}", "[]", "null", "\"\""].contains(&body.trim()) {
        return Err(Refusal::Empty);
    }
    if body.len() > MAX_BODY_BYTES {
        return Err(Refusal::TooLarge);
    }
    Ok(())
}

/// The slot of a generation.
fn slot_of(generation: u64) -> usize {
    debug_assert!(generation <= MAX_GENERATION + 1);
    (generation % KEPT as u64) as usize
}

fn look(slots: &Slots) -> (Choice, Vec<usize>) {
    let (places, texts): (Vec<usize>, Vec<&str>) = slots
        .iter()
        .enumerate()
        .filter_map(|(slot, text)| Some((slot, text.as_deref()?)))
        .unzip();
    (choose(&texts), places)
}

fn quarantine<E>(bad: &[(usize, E)], places: &[usize]) -> Vec<usize> {
    bad.iter()
        .filter_map(|(index, _)| places.get(*index).copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn save(slots: &mut Slots, body: &str, expected: u64) -> Result<u64, Refusal> {
        let plan = write(slots, body, expected)?;
        for slot in plan.quarantine {
            slots[slot] = None;
        }
        slots[plan.slot] = Some(plan.text);
        Ok(plan.generation)
    }

    fn saved(count: u64) -> Slots {
        let mut slots = Slots::default();
        for expected in 0..count {
            let body = format!("body {}", expected + 1);
            assert_eq!(next(&body, expected), write(&slots, &body, expected));
            assert_eq!(save(&mut slots, &body, expected), Ok(expected + 1));
        }
        slots
    }

    fn check_read(slots: &Slots, body: Option<&str>, quarantine: usize) {
        let plan = read(slots);
        assert_eq!(
            plan.record.as_ref().map(|record| record.body.as_str()),
            body
        );
        assert_eq!(plan.quarantine.len(), quarantine);
    }

    #[test]
    fn the_last_three_generations_are_kept() {
        check_read(&saved(0), None, 0);
        let slots = saved(7);
        check_read(&slots, Some("body 7"), 0);
        let generations: Vec<u64> = slots
            .iter()
            .flatten()
            .map(|text| super::super::decode(text).map_or(0, |record| record.generation))
            .collect();
        assert_eq!(generations, [6, 7, 5]);
    }

    #[test]
    fn a_damaged_newest_gives_way_to_the_one_before_and_is_put_aside() {
        let mut slots = saved(5);
        let newest = slots[5 % KEPT]
            .as_mut()
            .expect("five saves fill every slot");
        newest.truncate(20);
        check_read(&slots, Some("body 4"), 1);
        assert_eq!(write(&slots, "x", 5), Err(Refusal::Gone { found: 4 }));
        let plan = write(&slots, "x", 4).expect("the generation found is expected");
        assert_eq!(
            (plan.generation, plan.slot, plan.quarantine),
            (5, 2, vec![2])
        );
    }

    #[test]
    fn of_two_tabs_the_second_to_save_is_told() {
        let mut slots = saved(3);
        assert_eq!(save(&mut slots, "first tab", 3), Ok(4));
        assert_eq!(save(&mut slots, "second tab", 3), Err(Refusal::Conflict));
        check_read(&slots, Some("first tab"), 0);
    }

    #[test]
    fn nothing_is_never_saved() {
        for nothing in ["", " \n", "{}", " [] ", "null", "\"\""] {
            assert_eq!(
                write(&saved(2), nothing, 2),
                Err(Refusal::Empty),
                "{nothing:?}"
            );
            assert_eq!(next(nothing, 2), Err(Refusal::Empty), "{nothing:?}");
        }
    }

    #[test]
    fn a_body_over_the_cap_is_refused() {
        let body = "x".repeat(MAX_BODY_BYTES + 1);
        assert_eq!(write(&saved(0), &body, 0), Err(Refusal::TooLarge));
        assert_eq!(next(&body, 0), Err(Refusal::TooLarge));
    }

    #[test]
    fn evicted_data_can_be_saved_again() {
        let mut slots = Slots::default();
        assert_eq!(
            save(&mut slots, "kept in memory", 9),
            Err(Refusal::Gone { found: 0 })
        );
        assert_eq!(save(&mut slots, "kept in memory", 0), Ok(1));
    }

    #[test]
    fn a_later_schema_is_never_overwritten() {
        let mut slots = saved(2);
        slots[0] = Some(crate::record::tests::newer(3, "from the future"));
        let plan = read(&slots);
        assert!(plan.read_only && plan.quarantine.is_empty());
        assert_eq!(plan.record.map(|record| record.generation), Some(3));
        assert_eq!(write(&slots, "x", 3), Err(Refusal::ReadOnly));
    }

    proptest! {
        #[test]
        fn interleaved_tabs_lose_no_acknowledged_save(turns in proptest::collection::vec((0_usize..2, any::<bool>()), 0..40)) {
            // Each tab either saves one more line on what it knows, or first takes over what is stored.
            let mut slots = Slots::default();
            let mut tabs = [(0, String::from(".")), (0, String::from("."))];
            let mut acknowledged = 0;
            for (tab, reload) in turns {
                if reload && let Some(record) = read(&slots).record {
                    tabs[tab] = (record.generation, record.body);
                }
                let body = format!("{}|", tabs[tab].1);
                match save(&mut slots, &body, tabs[tab].0) {
                    Ok(generation) => {
                        tabs[tab] = (generation, body);
                        acknowledged += 1;
                    }
                    Err(Refusal::Conflict) => {}
                    Err(refusal) => prop_assert!(false, "{refusal:?}"),
                }
            }
            let lines = read(&slots).record.map_or(0, |record| record.body.matches('|').count());
            prop_assert_eq!(lines, acknowledged);
        }

        #[test]
        fn any_texts_can_be_read(slots: [Option<String>; KEPT]) {
            let plan = read(&slots);
            prop_assert!(plan.record.is_none());
            prop_assert_eq!(plan.quarantine.len(), slots.iter().flatten().count());
        }
    }
}
