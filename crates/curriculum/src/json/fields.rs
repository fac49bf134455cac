//! Taking a record's members out of an object, and putting them into one.

use super::{Fault, Json, JsonError, Value};

/// Where a reading is, and the first fault it met.
#[derive(Debug, Default)]
pub struct Reading {
    path: String,
    error: Option<JsonError>,
}

impl Reading {
    /// Notes a fault at the present place; only the first counts.
    pub fn note(&mut self, fault: Fault) {
        self.note_at(fault, "");
    }

    /// Notes a fault at a member of the present place.
    fn note_at(&mut self, fault: Fault, member: &str) {
        if self.error.is_none() {
            let back = self.enter(member);
            self.error = Some(JsonError {
                fault,
                place: self.path.clone(),
            });
            self.leave(back);
        }
    }

    /// The first fault.
    pub fn into_error(self) -> Option<JsonError> {
        self.error
    }

    /// Goes into a member; returns what [`Reading::leave`] needs to come back.
    pub(super) fn enter(&mut self, member: &str) -> usize {
        let back = self.path.len();
        if back > 0 && !member.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(member);
        back
    }

    /// Goes into an element of a list.
    pub(super) fn enter_element(&mut self, index: usize) -> usize {
        let back = self.path.len();
        self.path.push('[');
        self.path.push_str(&index.to_string());
        self.path.push(']');
        back
    }

    /// Comes back to where it was.
    pub(super) fn leave(&mut self, back: usize) {
        self.path.truncate(back);
    }

    /// The elements of a list; none, and a fault, where there is no list.
    pub fn elements(&mut self, value: Value) -> Vec<Value> {
        match value {
            Value::List(items) => items,
            _ => {
                self.note(Fault::WrongValue);
                Vec::new()
            }
        }
    }

    /// The members of an object; none, and a fault, where there is no object.
    pub fn members(&mut self, value: Value) -> Vec<(String, Value)> {
        match value {
            Value::Object(members) => members,
            _ => {
                self.note(Fault::WrongValue);
                Vec::new()
            }
        }
    }

    /// An integer; 0, and a fault, where there is none.
    pub fn integer(&mut self, value: &Value) -> i64 {
        match value {
            Value::Integer(value) => *value,
            _ => {
                self.note(Fault::WrongValue);
                0
            }
        }
    }

    /// A text; an empty one, and a fault, where there is none.
    pub fn text(&mut self, value: Value) -> String {
        match value {
            Value::Text(text) => text,
            _ => {
                self.note(Fault::WrongValue);
                String::new()
            }
        }
    }
}

/// The members of an object that are still to be read.
#[derive(Debug)]
pub struct Fields<'r> {
    members: Vec<(String, Value)>,
    reading: &'r mut Reading,
}

impl<'r> Fields<'r> {
    /// Opens an object; anything else is a fault and an object without members.
    pub fn open(value: Value, reading: &'r mut Reading) -> Self {
        Self {
            members: reading.members(value),
            reading,
        }
    }

    /// Reads a member that must be there.
    pub fn take<T: Json>(&mut self, name: &str) -> T {
        let value = self.value(name);
        let back = self.reading.enter(name);
        let read = T::from_json(value, self.reading);
        self.reading.leave(back);
        read
    }

    /// Reads a member that older writers have not written.
    pub fn take_or_default<T: Json + Default>(&mut self, name: &str) -> T {
        if self.members.iter().any(|(member, _)| member == name) {
            self.take(name)
        } else {
            T::default()
        }
    }

    /// Reads all members that are left as another record.
    pub fn rest<T: Json>(self) -> T {
        T::from_json(Value::Object(self.members), self.reading)
    }

    /// Ends the reading: a member that was not taken is unknown. Without it, others are passed over.
    pub fn end(self) {
        if let Some((name, _)) = self.members.first() {
            self.reading.note_at(Fault::Unknown, name);
        }
    }

    /// Notes a fault at a member.
    pub fn note(&mut self, fault: Fault, name: &str) {
        self.reading.note_at(fault, name);
    }

    fn value(&mut self, name: &str) -> Value {
        match self.members.iter().position(|(member, _)| member == name) {
            Some(index) => self.members.swap_remove(index).1,
            None => {
                self.reading.note_at(Fault::Missing, name);
                Value::Null
            }
        }
    }
}

/// The members of an object that is being written.
#[derive(Debug, Default)]
pub struct Members(Vec<(String, Value)>);

impl Members {
    /// Adds a member.
    pub fn put(&mut self, name: &str, value: Value) {
        self.0.push((name.to_owned(), value));
    }

    /// Adds a member unless it has its default value.
    pub fn put_unless_default<T: Json + Default + PartialEq>(&mut self, name: &str, value: &T) {
        if *value != T::default() {
            self.put(name, value.to_json());
        }
    }

    /// Adds all members of another object.
    pub fn append(&mut self, value: Value) {
        if let Value::Object(members) = value {
            self.0.extend(members);
        }
    }

    /// The object.
    pub fn object(self) -> Value {
        Value::Object(self.0)
    }
}

/// Declares structs that are JSON objects with a member for each field, under its name: no more, no fewer, in any order.
/// What came later than the first published form ends in `= default`: where it is the default it is left out, so that what
/// has nothing of it keeps its bytes and its hash, and it may be absent.
///
/// ```
/// curriculum::record! {
///     /// A pair.
///     #[derive(Debug, PartialEq)]
///     pub struct Pair {
///         /// One.
///         pub left: String,
///         /// The other.
///         pub right: u8,
///         /// Came later.
///         pub above: u8 = default,
///     }
/// }
///
/// let pair = Pair { left: "a".to_owned(), right: 7, above: 0 };
/// assert_eq!(curriculum::json::write(&pair), r#"{"left":"a","right":7}"#);
/// assert_eq!(curriculum::json::read::<Pair>(r#"{"right":7,"left":"a"}"#), Ok(pair));
/// assert!(curriculum::json::read::<Pair>(r#"{"left":"a"}"#).is_err());
/// ```
#[macro_export]
macro_rules! record {
    ($(
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $type:ty $(= $absent:ident)?),+ $(,)?
        }
    )+) => {$(
        $(#[$meta])*
        $vis struct $name {
            $($(#[$field_meta])* $field_vis $field: $type,)+
        }

        impl $crate::json::Json for $name {
            fn from_json(value: $crate::json::Value, reading: &mut $crate::json::Reading) -> Self {
                let mut fields = $crate::json::Fields::open(value, reading);
                let record = Self { $($field: $crate::record!(@ fields $field $($absent)?),)+ };
                fields.end();
                record
            }

            fn to_json(&self) -> $crate::json::Value {
                let mut members = $crate::json::Members::default();
                $($crate::record!(@put members, &self.$field, $field $($absent)?);)+
                members.object()
            }
        }
    )+};
    (@put $members:ident, $value:expr, $field:ident) => {
        $members.put(stringify!($field), $crate::json::Json::to_json($value))
    };
    (@put $members:ident, $value:expr, $field:ident default) => {
        $members.put_unless_default(stringify!($field), $value)
    };
    (@ $fields:ident $field:ident) => { $fields.take(stringify!($field)) };
    (@ $fields:ident $field:ident default) => { $fields.take_or_default(stringify!($field)) };
}
