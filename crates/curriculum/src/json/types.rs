//! The forms of plain types.

use std::collections::BTreeMap;

use super::{Fault, Json, Reading, Value};
use crate::vocabulary::Spelled;

impl Json for Value {
    fn from_json(value: Value, _: &mut Reading) -> Self {
        value
    }

    fn to_json(&self) -> Value {
        self.clone()
    }
}

impl Json for String {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        reading.text(value)
    }

    fn to_json(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Json for bool {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        match value {
            Value::Bool(value) => value,
            _ => {
                reading.note(Fault::WrongValue);
                false
            }
        }
    }

    fn to_json(&self) -> Value {
        Value::Bool(*self)
    }
}

macro_rules! integers {
    ($($type:ty),+) => {$(
        impl Json for $type {
            fn from_json(value: Value, reading: &mut Reading) -> Self {
                <$type>::try_from(reading.integer(&value)).unwrap_or_else(|_| {
                    reading.note(Fault::WrongValue);
                    0
                })
            }

            fn to_json(&self) -> Value {
                Value::Integer((*self).into())
            }
        }
    )+};
}

integers!(u8, u32);

impl Json for i64 {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        reading.integer(&value)
    }

    fn to_json(&self) -> Value {
        Value::Integer(*self)
    }
}

impl<T: Json> Json for Vec<T> {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        let mut list = Vec::new();
        for (index, item) in reading.elements(value).into_iter().enumerate() {
            let back = reading.enter_element(index);
            list.push(T::from_json(item, reading));
            reading.leave(back);
        }
        list
    }

    fn to_json(&self) -> Value {
        Value::List(self.iter().map(T::to_json).collect())
    }
}

impl Json for [u8; 4] {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        <[u8; 4]>::try_from(Vec::from_json(value, reading)).unwrap_or_else(|_| {
            reading.note(Fault::WrongValue);
            Self::default()
        })
    }

    fn to_json(&self) -> Value {
        self.to_vec().to_json()
    }
}

/// `null` where there is nothing; the member itself must be there.
impl<T: Json> Json for Option<T> {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        match value {
            Value::Null => None,
            value => Some(T::from_json(value, reading)),
        }
    }

    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_json)
    }
}

/// A name of a member that is data. Two texts never read as the same.
pub trait Name: Ord + Sized {
    /// Reads it; `None` for anything that is no such name.
    fn from_name(name: String) -> Option<Self>;

    /// Its spelling.
    fn as_name(&self) -> &str;
}

impl Name for String {
    fn from_name(name: String) -> Option<Self> {
        Some(name)
    }

    fn as_name(&self) -> &str {
        self
    }
}

impl<K: Name, T: Json> Json for BTreeMap<K, T> {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        let mut map = BTreeMap::new();
        for (name, value) in reading.members(value) {
            let back = reading.enter(&name);
            let read = T::from_json(value, reading);
            match K::from_name(name) {
                Some(name) => {
                    map.insert(name, read);
                }
                None => reading.note(Fault::Unknown),
            }
            reading.leave(back);
        }
        map
    }

    fn to_json(&self) -> Value {
        let member = |(name, value): (&K, &T)| (name.as_name().to_owned(), value.to_json());
        Value::Object(self.iter().map(member).collect())
    }
}

/// Reads a word of a closed list; the first of the list, and a fault, for anything else. For
/// [`spelled!`](crate::spelled), which cannot implement [`Json`] for every list at once.
pub fn word<T: Spelled>(value: Value, reading: &mut Reading) -> T {
    let text = reading.text(value);
    let found = T::ALL.iter().find(|word| word.as_str() == text);
    if found.is_none() {
        reading.note(Fault::WrongValue);
    }
    *found.unwrap_or(&T::ALL[0])
}
