//! JSON without derived code: every record of ours is read from, and written to, one small [`Value`].
//!
//! serde's derives make a parser and a printer for each type, which together were a fifth of what a trainee downloads.
//! Here serde_json is the lexer of one strict reader ([`parse`]), [`record!`](crate::record) declares a struct with a
//! list of its members, and all that happens with them is done by functions that exist once.
//!
//! Reading is strict: a member that is missing, unknown or given twice, a value of another type and a number out of
//! range are errors with a place. It never stops half-way: what cannot be read becomes a stand-in and the first fault is
//! noted, so that no code is needed to take half a record apart; [`read`] and [`of_value`] hand out nothing when a fault
//! was noted.

mod fields;
mod types;
mod value;

use core::fmt;

pub use fields::{Fields, Members, Reading};
pub use types::{Name, word};
pub use value::{Value, parse, write_string};

/// Something with one form in JSON.
pub trait Json: Sized {
    /// Reads it. A fault is noted in `reading`, and whatever is returned then is a stand-in.
    fn from_json(value: Value, reading: &mut Reading) -> Self;

    /// Its form, with the members of records in the order of their declaration.
    fn to_json(&self) -> Value;
}

/// What is wrong with a JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It ends before it is complete.
    Truncated,
    /// Not JSON, or nested deeper than 127.
    NotJson,
    /// A member given twice.
    Duplicate,
    /// A member is absent.
    Missing,
    /// A member that the record does not have.
    Unknown,
    /// A value of another type, a number out of its range, a word that is not in its list.
    WrongValue,
}

/// Why a JSON text is not what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonError {
    /// What is wrong.
    pub fault: Fault,
    /// Where: the path of a member (`entries[3].id`, lists counted from 0), or `line:column` of a text that is no JSON
    /// or has a member twice.
    pub place: String,
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} at {}", self.fault, self.place)
    }
}

impl core::error::Error for JsonError {}

/// Reads a text.
///
/// # Errors
/// The first [`JsonError`].
pub fn read<T: Json>(text: &str) -> Result<T, JsonError> {
    of_value(parse(text)?)
}

/// Reads a value.
///
/// # Errors
/// The first [`JsonError`].
pub fn of_value<T: Json>(value: Value) -> Result<T, JsonError> {
    let mut reading = Reading::default();
    let read = T::from_json(value, &mut reading);
    match reading.into_error() {
        None => Ok(read),
        Some(error) => Err(error),
    }
}

/// The text of something, without spaces.
pub fn write<T: Json>(value: &T) -> String {
    value.to_json().to_text()
}

#[cfg(test)]
mod tests;
