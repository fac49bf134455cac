//! `pack.toml`.

use super::context::Thing;
use super::limits::MAX_ENTRIES;
use super::model::{Misconception, Text};
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
    pub misconceptions: Vec<Misconception>,
}

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
        id,
        languages,
        order,
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
