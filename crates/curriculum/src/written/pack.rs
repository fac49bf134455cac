//! `pack.toml`.

use std::collections::{BTreeMap, BTreeSet};

use super::context::Thing;
use super::limits::{MAX_ENTRIES, MAX_POOLS, MAX_TRACKS};
use super::model::{Misconception, Text, WrittenPool, WrittenTrack};
use super::reader::{IdShape, Reader};
use super::text::Shape;
use crate::problem::{Code, Place};
use crate::vocabulary::{Lang, PackKind, ReviewStatus};

/// What `pack.toml` says.
pub(super) struct Head {
    pub id: String,
    pub version: String,
    pub kind: PackKind,
    pub languages: Vec<Lang>,
    pub pass_mark: u8,
    pub bands: [u8; 4],
    pub released_on: String,
    pub order: Vec<(String, Place)>,
    pub title: Text,
    pub lede: Text,
    pub citation: Text,
    pub review_status: ReviewStatus,
    pub review_text: Text,
    pub tracks: Vec<WrittenTrack>,
    pub misconceptions: Vec<Misconception>,
}

/// The track of everything, which every pack has.
const EVERYTHING: &str = "all";

/// `folder` is the name of the pack's folder, empty where it is not known; `max_scenarios` bounds the order list.
pub(super) fn read(reader: &Reader<'_>, folder: &str, max_scenarios: usize) -> Head {
    // First, since every text is judged by them.
    let languages: Vec<Lang> = reader.spelled_list("languages");
    if !languages.is_empty() {
        reader.context.languages.get_or_init(|| languages.clone());
    }
    let id = reader.string("id");
    if !folder.is_empty() && !id.is_empty() && id != folder {
        reader.report(
            "id",
            Code::IdNotFolder,
            vec![("id", id.clone()), ("folder", folder.to_owned())],
        );
    }
    let pass_mark = reader.percent("pass_mark");
    let bands = bands(reader, pass_mark);
    let order = reader.required_strings("order", max_scenarios);
    for (scenario, place) in &order {
        reader
            .context
            .refer(Thing::Scenario, "", scenario, place.clone());
    }
    let tracks = reader.tables("tracks", MAX_TRACKS);
    let places: BTreeMap<&str, usize> = order.iter().map(|(id, _)| id.as_str()).zip(0..).collect();
    let tracks = tracks
        .iter()
        .map(|table| track(table, &places, max_scenarios));
    let tracks = tracks.collect();
    let review = reader.table("review");
    let misconceptions = reader.tables("misconceptions", MAX_ENTRIES);
    Head {
        version: reader.string("version"),
        kind: reader.spelled("kind"),
        pass_mark,
        bands,
        released_on: reader.date("released_on"),
        title: reader.text("title", Shape::Line),
        lede: reader.text("lede", Shape::Plain),
        citation: reader.text("citation", Shape::Plain),
        review_status: review
            .as_ref()
            .map_or(ReviewStatus::AwaitingPeople, |review| {
                review.spelled("status")
            }),
        review_text: review
            .as_ref()
            .map_or_else(Text::new, |review| review.text("text", Shape::Plain)),
        misconceptions: misconceptions.iter().map(misconception).collect(),
        tracks,
        id,
        languages,
        order,
    }
}

/// `places` are those of the scenarios in `order`.
fn track(
    reader: &Reader<'_>,
    places: &BTreeMap<&str, usize>,
    max_scenarios: usize,
) -> WrittenTrack {
    let id = reader.declare("id", IdShape::Slug, Thing::Track, "");
    if id == EVERYTHING {
        reader.report("id", Code::ReservedId, vec![("id", id.clone())]);
    }
    let mut drawn = BTreeSet::new();
    let pools = reader.required_tables("pools", MAX_POOLS);
    let pools = pools.iter().map(|table| {
        let from = table.required_strings("from", max_scenarios);
        for (scenario, place) in &from {
            let context = table.context;
            context.refer(Thing::Scenario, "", scenario, place.clone());
            if !drawn.insert(scenario.clone()) {
                let args = vec![("id", scenario.clone())];
                context.report(Code::DrawnTwice, place.clone(), args);
            }
        }
        let most = u32::try_from(from.len()).unwrap_or(u32::MAX).max(1);
        let take = table.optional_integer("take", 1..=most).unwrap_or(most);
        let from = from.iter().filter_map(|(id, _)| places.get(id.as_str()));
        WrittenPool {
            take: take as usize,
            from: from.copied().collect(),
        }
    });
    let pools = pools.collect();
    WrittenTrack {
        id,
        audiences: reader.spelled_list("audiences"),
        pools,
    }
}

/// Four percents in ascending order, the first at the pass mark.
fn bands(reader: &Reader<'_>, pass_mark: u8) -> [u8; 4] {
    let written = reader.percents("bands", 4);
    match <[u8; 4]>::try_from(written) {
        Ok(bands) if bands.is_sorted_by(|a, b| a < b) => {
            if bands[0] != pass_mark {
                let args = vec![
                    ("first", bands[0].to_string()),
                    ("pass_mark", pass_mark.to_string()),
                ];
                reader.report("bands", Code::BandsPassMark, args);
            }
            bands
        }
        Err(written) if written.is_empty() => [0; 4],
        _ => {
            reader.report("bands", Code::BandsOrder, Vec::new());
            [0; 4]
        }
    }
}

fn misconception(reader: &Reader<'_>) -> Misconception {
    Misconception {
        code: reader.declare("code", IdShape::Printed, Thing::Misconception, ""),
        text: reader.text("text", Shape::Line),
    }
}
