//! `measure.toml`: two parallel forms, one before the training and one after it.

use super::context::Thing;
use super::model::{FormItem, WrittenForm};
use super::reader::{IdShape, Reader};
use super::text::Shape;
use crate::problem::Code;

/// Items of a form.
const ITEMS: core::ops::RangeInclusive<usize> = 4..=10;

pub(super) fn read(reader: &Reader<'_>) -> Vec<WrittenForm> {
    let written = reader.required_tables("forms", 2);
    let forms: Vec<WrittenForm> = written.iter().map(form).collect();
    if let [one, other] = &forms[..] {
        let sound = |form: &WrittenForm| form.items.iter().filter(|item| item.sound).count();
        let both = (one.items.len(), other.items.len());
        let fits =
            both.0 == both.1 && sound(one) == sound(other) && (1..both.0).contains(&sound(one));
        if !fits {
            let args = vec![
                ("count", both.0.to_string()),
                ("other", both.1.to_string()),
                ("sound", sound(one).to_string()),
                ("other_sound", sound(other).to_string()),
            ];
            reader.report("forms", Code::FormsUnequal, args);
        }
    } else if !written.is_empty() {
        let args = vec![
            ("count", written.len().to_string()),
            ("min", "2".to_owned()),
            ("max", "2".to_owned()),
        ];
        reader.report("forms", Code::PartCount, args);
    }
    forms
}

fn form(reader: &Reader<'_>) -> WrittenForm {
    let scope = reader.scope();
    let items = reader.required_tables("items", *ITEMS.end());
    if !items.is_empty() && !ITEMS.contains(&items.len()) {
        let args = vec![
            ("count", items.len().to_string()),
            ("min", ITEMS.start().to_string()),
            ("max", ITEMS.end().to_string()),
        ];
        reader.report("items", Code::PartCount, args);
    }
    WrittenForm {
        id: reader.declare("id", IdShape::Slug, Thing::Form, ""),
        items: items.iter().map(|table| item(table, &scope)).collect(),
    }
}

fn item(reader: &Reader<'_>, scope: &str) -> FormItem {
    FormItem {
        id: reader.declare("id", IdShape::Slug, Thing::FormItem, scope),
        sound: reader.required_flag("sound"),
        text: reader.text("text", Shape::Plain),
        why: reader.text("why", Shape::Plain),
    }
}
