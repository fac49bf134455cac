//! feed: posts, each dealt with by one of the same few actions.

use super::super::artefact;
use super::super::context::Thing;
use super::super::limits::{MAX_OPTIONS, MAX_POSTS};
use super::super::model::Text;
use super::super::reader::{IdShape, Reader};
use super::super::task::{FeedAction, FeedPost, Task};
use super::super::text::Shape;
use super::parts::{closing, count, tables};
use crate::problem::Code;
use crate::vocabulary::Treats;

const ACTIONS: core::ops::RangeInclusive<usize> = 3..=6;
const POSTS: core::ops::RangeInclusive<usize> = 6..=MAX_POSTS;
/// The worth of a best action.
const BEST: u8 = 3;

pub(super) fn read(reader: &Reader<'_>) -> Task {
    let scope = reader.scope();
    let actions: Vec<FeedAction> = tables(reader, "actions", ACTIONS)
        .iter()
        .map(|table| FeedAction {
            id: table.declare("id", IdShape::Slug, Thing::Action, &scope),
            stance: table.spelled("stance"),
            treats: table.spelled("treats_as"),
            text: table.text("text", Shape::Line),
        })
        .collect();
    let written = reader.required_tables("posts", MAX_POSTS);
    if !written.is_empty() {
        count(reader, "posts", Code::PartCount, written.len(), POSTS);
    }
    Task::Feed {
        posts: written
            .iter()
            .map(|table| post(table, &actions, &scope))
            .collect(),
        actions,
        closing: closing(reader),
    }
}

fn post(reader: &Reader<'_>, actions: &[FeedAction], scope: &str) -> FeedPost {
    let names: Vec<String> = actions.iter().map(|action| action.id.clone()).collect();
    let credits: Vec<u8> = reader
        .numbers_by("credits", &names, 0..=BEST.into())
        .into_iter()
        .map(|credit| u8::try_from(credit).unwrap_or(0))
        .collect();
    if !credits.is_empty() && !credits.contains(&BEST) {
        reader.report("credits", Code::NoBestAction, Vec::new());
    }
    let overridden: Vec<Option<Treats>> = reader.words_by("treats", &names);
    let treats = actions
        .iter()
        .zip(overridden)
        .map(|(action, own)| own.unwrap_or(action.treats))
        .collect();
    FeedPost {
        id: reader.declare("id", IdShape::Slug, Thing::Post, scope),
        truth: reader.spelled("truth"),
        unofficial: reader.flag("unofficial").unwrap_or(false),
        good_deed: reader.flag("good_deed").unwrap_or(false),
        shown: artefact::read_post(reader),
        credits,
        treats,
        why: reader.text("why", Shape::Markup),
        after: after(reader, &names, scope),
    }
}

/// What is told after an action, by the action's place.
fn after(reader: &Reader<'_>, names: &[String], scope: &str) -> Vec<Text> {
    let mut told = vec![Text::new(); names.len()];
    let own = reader.scope();
    for table in reader.tables("after", MAX_OPTIONS) {
        let action = table.string("action");
        let text = table.text("text", Shape::Markup);
        match names.iter().position(|name| *name == action) {
            Some(place) => {
                table
                    .context
                    .declare(Thing::Action, &own, &action, table.place_of("action"));
                told[place] = text;
            }
            None if !action.is_empty() => {
                table
                    .context
                    .refer(Thing::Action, scope, &action, table.place_of("action"));
            }
            None => {}
        }
    }
    told
}
