//! `lints.toml`: what people answer to the judgement of quality, beside the content and outside its digest.

use super::context::Thing;
use super::limits::{MAX_BESIDE, MAX_ENTRIES};
use super::model::{Beside, DrawingRights, LintAnswer};
use super::reader::Reader;

pub(super) fn read(reader: &Reader<'_>) -> Beside {
    Beside {
        answers: reader
            .tables("answers", MAX_BESIDE)
            .iter()
            .map(answer)
            .collect(),
        drawings: reader
            .tables("drawings", MAX_ENTRIES)
            .iter()
            .map(rights)
            .collect(),
    }
}

fn answer(reader: &Reader<'_>) -> LintAnswer {
    LintAnswer {
        lint: reader.string("lint"),
        file: reader.string("file"),
        path: reader.optional_string("path"),
        by: reader.optional_string("by"),
        reason: reader.string("reason"),
        line: reader.place().line,
    }
}

fn rights(reader: &Reader<'_>) -> DrawingRights {
    let name = reader.string("name");
    reader
        .context
        .refer(Thing::Picture, "", &name, reader.place_of("name"));
    DrawingRights {
        name,
        source: reader.string("source"),
        licence: reader.string("licence"),
    }
}
