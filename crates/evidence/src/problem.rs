//! What can be wrong with evidence from outside, as stable codes. Their sentences live in `messages`.

use curriculum::{record, spelled};

record! {
    /// One thing that is wrong, and where.
    #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub struct Problem {
        /// What is wrong.
        pub code: Code,
        /// Where: a path into a document (`items[3].answer`), a field of a certificate (`name`), or empty for the whole.
        pub place: String,
    }
}

impl Problem {
    /// A problem at a place.
    pub fn at(code: Code, place: impl Into<String>) -> Self {
        Self {
            code,
            place: place.into(),
        }
    }
}

spelled! {
    /// A stable name of a problem. Released codes keep their meaning.
    Code {
        /// Nothing was given.
        Empty = "empty",
        /// More bytes than any such document has.
        TooLarge = "too-large",
        /// It ends before it is complete.
        Truncated = "truncated",
        /// Neither a code nor a submission was found in the text.
        NotDigits = "not-digits",
        /// Digits, but not of a certificate.
        NotCode = "not-code",
        /// A certificate's envelope whose content is not CBOR.
        NotCbor = "not-cbor",
        /// Not the one spelling that the format allows.
        NotCanonical = "not-canonical",
        /// Bytes follow after the end.
        TrailingData = "trailing-data",
        /// Not JSON.
        NotJson = "not-json",
        /// JSON, but not a document of ours.
        WrongKind = "wrong-kind",
        /// Nested deeper than 16.
        TooDeep = "too-deep",
        /// More entries than allowed.
        TooMany = "too-many",
        /// A text longer than allowed.
        TooLong = "too-long",
        /// A member that the format does not have.
        UnknownMember = "unknown-member",
        /// A member given twice.
        DuplicateMember = "duplicate-member",
        /// A member is absent.
        MissingMember = "missing-member",
        /// A value of another type.
        WrongType = "wrong-type",
        /// A value outside its range or list.
        OutOfRange = "out-of-range",
        /// A text that is not in Unicode normal form C.
        NotNfc = "not-nfc",
        /// A control, direction or invisible character in a text.
        ForbiddenCharacter = "forbidden-character",
        /// Two members contradict each other.
        Inconsistent = "inconsistent",
        /// Not an Ed25519 key.
        BadKey = "bad-key",
        /// No signature of the device on it.
        NoProof = "no-proof",
        /// Written by a newer version of this program.
        VersionTooNew = "version-too-new",
        /// The request is not one of the module's.
        BadRequest = "bad-request",
        /// More digits than fit a code of version 15.
        NoRoom = "no-room",
    }
}
