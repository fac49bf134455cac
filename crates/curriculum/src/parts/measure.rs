//! The measure before and after: two parallel forms, outside tracks and score.

use crate::record;

record! {
    /// Two parallel forms, outside tracks and score: one before the training, one after it.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Measure {
        /// Two.
        pub forms: Vec<Form>,
    }

    /// One of them.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Form {
        /// The author's id.
        pub id: String,
        /// For each item, in the order shown, whether it deserves to be believed.
        pub sound: Vec<bool>,
    }

    /// Their words in one language.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct MeasureText {
        /// One for each of [`Measure::forms`].
        pub forms: Vec<FormText>,
    }

    /// The words of one form.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct FormText {
        /// The messages, in the order shown.
        pub items: Vec<String>,
        /// For each how one can tell.
        pub whys: Vec<String>,
    }
}
