//! Refreshers: when some scenarios come again after the end of a run, and which.
//!
//! Three times, 3, 14 and 45 days after the end, each time further apart (spacing: Cepeda et al. 2008), with what went wrong
//! first, and later in another story where there is one, so that the lesson is practised and not the text. A refresher
//! is practice: it changes no score.

use curriculum::vocabulary::Activity;

use crate::days;
use crate::result::{Outcome, to_review};
use crate::run::Run;

/// Days from the end of a run to each refresher.
pub const AFTER_DAYS: [i64; 3] = [3, 14, 45];

/// The most scenarios of a refresher: about ten minutes.
pub const MOST: usize = 5;

/// Days on which refreshers are wanted, as numbers of [`crate::days`]; empty where the end has no date.
pub fn planned(end: &str) -> Vec<i64> {
    let end = days::number(end);
    let from = |end: i64| AFTER_DAYS.map(|after| end + after).to_vec();
    end.map_or_else(Vec::new, from)
}

/// The day of the next refresher; none while a run is not finished, and after the last. Whoever comes late gets the next one
/// as long after this one as was planned.
pub fn next(run: &Run) -> Option<i64> {
    let stage = run.refreshed.len();
    let planned = planned(&run.end.as_ref()?.date);
    let day = *planned.get(stage)?;
    let last = run
        .refreshed
        .last()
        .and_then(|last| days::number(&last.date));
    let apart = stage
        .checked_sub(1)
        .and_then(|before| planned.get(before))
        .map(|before| day - before);
    Some(
        last.zip(apart)
            .map_or(day, |(last, apart)| day.max(last + apart)),
    )
}

/// Whether it is time for the next.
pub fn is_due(run: &Run, today: &str) -> bool {
    next(run)
        .zip(days::number(today))
        .is_some_and(|(day, today)| day <= today)
}

/// The scenarios of the next refresher: what was missed last time, what went wrong in the run, then others in turn. From
/// the second refresher on a scenario gives way to another of its kind; `siblings` names those. Feeds are left out as long as there is anything else: they take as
/// long as all others together.
pub fn scenarios(
    run: &Run,
    outcome: &Outcome,
    siblings: impl Fn(&str) -> Vec<String>,
) -> Vec<String> {
    let stage = run.refreshed.len();
    let missed = run.refreshed.last().map_or(&[][..], |last| &last.missed);
    let wrong = to_review(outcome);
    let taken = &run.start.scenarios;
    let turn = (MOST * stage) % taken.len().max(1);
    let others = taken.iter().cycle().skip(turn).take(taken.len());
    let wanted = missed
        .iter()
        .chain(wrong.iter().map(|item| &item.scenario))
        .chain(others);
    let is_feed = |id: &String| {
        let item = outcome.items.iter().find(|item| item.scenario == *id);
        item.is_some_and(|item| item.activity == Activity::Feed)
    };
    let only_feeds = taken.iter().all(is_feed);
    let (mut list, mut met): (Vec<String>, Vec<&String>) = (Vec::new(), Vec::new());
    for id in wanted.filter(|id| only_feeds || !is_feed(id)) {
        if list.len() == MOST {
            break;
        }
        if met.contains(&id) || list.contains(id) {
            continue;
        }
        met.push(id);
        let kin = if stage == 0 { Vec::new() } else { siblings(id) };
        let unmet = |other: &String| !list.contains(other) && !taken.contains(other);
        list.push(kin.into_iter().find(unmet).unwrap_or_else(|| id.clone()));
    }
    list
}
