//! `[[artefacts]]` of a scenario: what is seen, who speaks, what is said.

use super::context::Thing;
use super::limits::{MAX_LINES, MAX_PEOPLE};
use super::model::{Person, Said, Speaker, Text, WrittenArtefact};
use super::reader::{IdShape, Reader};
use super::spans::Ledger;
use super::text::Shape;
use crate::problem::Code;
use crate::vocabulary::ArtefactKind;

/// The trainee, in `who`.
const ME: &str = "me";

/// Keys that only some kinds show. A key that nothing shows would be lost in silence.
const ONLY: &[(&str, &[ArtefactKind])] = &[
    (
        "group",
        &[
            ArtefactKind::Chat,
            ArtefactKind::Post,
            ArtefactKind::Profile,
        ],
    ),
    ("title", &[ArtefactKind::Notice, ArtefactKind::Page]),
    (
        "body",
        &[
            ArtefactKind::Post,
            ArtefactKind::Notice,
            ArtefactKind::Profile,
            ArtefactKind::Page,
        ],
    ),
    ("counts", &[ArtefactKind::Post, ArtefactKind::Profile]),
    (
        "people",
        &[ArtefactKind::Chat, ArtefactKind::Post, ArtefactKind::Call],
    ),
    (
        "lines",
        &[ArtefactKind::Chat, ArtefactKind::Post, ArtefactKind::Call],
    ),
];

/// `spans`: where the artefacts' spans are entered, in a spot scenario.
pub(super) fn read(reader: &Reader<'_>, spans: Option<&Ledger>) -> WrittenArtefact {
    read_as(reader, reader.word("kind"), spans)
}

/// A post, which need not say that it is one.
pub(super) fn read_post(reader: &Reader<'_>) -> WrittenArtefact {
    read_as(reader, Some(ArtefactKind::Post), None)
}

fn read_as(
    reader: &Reader<'_>,
    kind: Option<ArtefactKind>,
    spans: Option<&Ledger>,
) -> WrittenArtefact {
    for (key, kinds) in ONLY {
        if let Some(kind) = kind.filter(|kind| reader.has(key) && !kinds.contains(kind)) {
            let args = vec![("key", (*key).to_owned()), ("kind", kind.to_string())];
            reader.report(key, Code::NotForKind, args);
        }
    }
    let scope = reader.scope();
    let people: Vec<Person> = reader
        .tables("people", MAX_PEOPLE)
        .iter()
        .map(|one| person(one, &scope))
        .collect();
    let lines: Vec<Said> = reader
        .tables("lines", MAX_LINES)
        .iter()
        .map(|line| said(line, &scope, &people, spans))
        .collect();
    let (picture, alt) = picture(reader);
    let words = |key, shape| noted(reader, spans, key, shape, Reader::optional_text);
    let body = words("body", Shape::Markup);
    let missing = match kind {
        Some(ArtefactKind::Chat | ArtefactKind::Call) if !reader.has("lines") => {
            Some(Code::NoLines)
        }
        Some(
            ArtefactKind::Post | ArtefactKind::Notice | ArtefactKind::Profile | ArtefactKind::Page,
        ) if !reader.has("body") && picture.is_empty() => Some(Code::NoBody),
        _ => None,
    };
    if let Some(code) = missing {
        reader.report("", code, Vec::new());
    }
    WrittenArtefact {
        kind: kind.unwrap_or(ArtefactKind::Chat),
        night: reader.flag("night").unwrap_or(false),
        group: reader.flag("group").unwrap_or(false),
        name: noted(reader, spans, "name", Shape::Line, Reader::text),
        detail: words("detail", Shape::Line),
        when: words("when", Shape::Line),
        title: words("title", Shape::Line),
        body,
        counts: words("counts", Shape::Line),
        picture,
        alt,
        people,
        lines,
    }
}

/// A text whose spans are entered, where there may be any.
fn noted<'a>(
    reader: &Reader<'a>,
    spans: Option<&Ledger>,
    key: &'static str,
    shape: Shape,
    read: impl Fn(&Reader<'a>, &'static str, Shape) -> Text,
) -> Text {
    let Some(spans) = spans else {
        return read(reader, key, shape);
    };
    let text = read(reader, key, shape.marked());
    spans.note(reader, key, &text);
    text
}

fn person(reader: &Reader<'_>, scope: &str) -> Person {
    let id = reader.declare("id", IdShape::Slug, Thing::Person, scope);
    if id == ME {
        // A person called so could never be told from the trainee.
        reader.report("id", Code::ReservedId, vec![("id", id.clone())]);
    }
    Person {
        id,
        name: reader.text("name", Shape::Line),
    }
}

fn said(reader: &Reader<'_>, scope: &str, people: &[Person], spans: Option<&Ledger>) -> Said {
    let who = reader.string("who");
    let place = people.iter().position(|person| person.id == who);
    let speaker = match place {
        Some(place) => Speaker::Person(u32::try_from(place).unwrap_or(u32::MAX)),
        None => Speaker::Me,
    };
    if place.is_none() && who != ME && !who.is_empty() {
        reader
            .context
            .refer(Thing::Person, scope, &who, reader.place_of("who"));
    }
    let (picture, alt) = picture(reader);
    let text = noted(reader, spans, "text", Shape::Plain, Reader::text);
    Said {
        who: speaker,
        text,
        voice_seconds: reader
            .optional_integer("voice_seconds", 1..=600)
            .unwrap_or(0),
        forwarded: reader.flag("forwarded").unwrap_or(false),
        picture,
        alt,
    }
}

/// A picture's name and its alternative text: both or neither.
fn picture(reader: &Reader<'_>) -> (String, Text) {
    let picture = reader.optional_reference("picture", Thing::Picture);
    if !picture.is_empty() {
        return (picture, reader.text("alt", Shape::Line));
    }
    let alt = reader.optional_text("alt", Shape::Line);
    if !alt.is_empty() {
        reader.report("alt", Code::AltWithoutPicture, Vec::new());
    }
    (picture, alt)
}
