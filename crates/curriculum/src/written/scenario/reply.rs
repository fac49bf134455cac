//! reply: choose-one, where the options are messages in answer to what is shown.

use super::super::model::WrittenArtefact;
use super::super::reader::Reader;
use super::super::task::Task;
use super::choose_one::choices;
use crate::problem::Code;
use crate::vocabulary::ArtefactKind;

pub(super) fn read(reader: &Reader<'_>, artefacts: &[WrittenArtefact]) -> Task {
    let answered = |artefact: &WrittenArtefact| {
        matches!(artefact.kind, ArtefactKind::Chat | ArtefactKind::Post)
    };
    if !artefacts.iter().any(answered) {
        let key = if reader.has("artefacts") {
            "artefacts"
        } else {
            ""
        };
        reader.report(key, Code::NothingToReplyTo, Vec::new());
    }
    Task::Reply(choices(reader))
}
