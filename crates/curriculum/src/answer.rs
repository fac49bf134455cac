//! The Answer: what a scenario's events condense to, and the only thing scoring reads (DESIGN §6a).

use crate::json::{Fault, Fields, Json, Members, Reading, Value};

/// The most numbers an answer, or a confidence list, may hold: one for each post of the longest feed, and room.
pub const MAX_NUMBERS: usize = 256;
/// The greatest number an answer may hold.
pub const MAX_NUMBER: u32 = 255;
/// The greatest confidence: chắc.
pub const MAX_CONFIDENCE: u8 = 3;
/// The most visible seconds that are recorded.
pub const MAX_SECONDS: u32 = 3600;

/// One scenario's answer with what was recorded beside it. Every value is inside its cap; whether the numbers name
/// existing options is known only with the scenario's key, so scoring judges that.
///
/// ```
/// use curriculum::answer::Answer;
/// let answer = Answer::new(vec![2], vec![3], 41).expect("inside every cap");
/// assert_eq!((answer.numbers(), answer.confidence(), answer.seconds()), (&[2][..], &[3][..], 41));
/// assert!(Answer::new(vec![256], vec![], 0).is_err());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Answer {
    numbers: Vec<u32>,
    confidence: Vec<u8>,
    seconds: u32,
}

/// Why numbers are no Answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerError {
    /// More than [`MAX_NUMBERS`] numbers or confidences.
    TooMany,
    /// A number over [`MAX_NUMBER`].
    NumberTooLarge,
    /// A confidence over [`MAX_CONFIDENCE`].
    ConfidenceTooLarge,
    /// Over [`MAX_SECONDS`].
    SecondsTooLarge,
}

impl core::fmt::Display for AnswerError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            AnswerError::TooMany => "too many numbers in an answer",
            AnswerError::NumberTooLarge => "a number of an answer is too large",
            AnswerError::ConfidenceTooLarge => "a confidence is too large",
            AnswerError::SecondsTooLarge => "the seconds are too many",
        })
    }
}

impl core::error::Error for AnswerError {}

impl Answer {
    /// Checks the caps.
    ///
    /// # Errors
    /// The first cap that is exceeded.
    pub fn new(numbers: Vec<u32>, confidence: Vec<u8>, seconds: u32) -> Result<Self, AnswerError> {
        if numbers.len() > MAX_NUMBERS || confidence.len() > MAX_NUMBERS {
            Err(AnswerError::TooMany)
        } else if numbers.iter().any(|number| *number > MAX_NUMBER) {
            Err(AnswerError::NumberTooLarge)
        } else if confidence.iter().any(|value| *value > MAX_CONFIDENCE) {
            Err(AnswerError::ConfidenceTooLarge)
        } else if seconds > MAX_SECONDS {
            Err(AnswerError::SecondsTooLarge)
        } else {
            Ok(Answer {
                numbers,
                confidence,
                seconds,
            })
        }
    }

    /// Compiled numbers, never shown positions: for choose-one exactly one, the chosen option's.
    pub fn numbers(&self) -> &[u32] {
        &self.numbers
    }

    /// 0 not given, 1 chưa chắc, 2 khá chắc, 3 chắc: one for an item, one for each branch node, one for a feed.
    pub fn confidence(&self) -> &[u8] {
        &self.confidence
    }

    /// Visible seconds until submission, over reloads, 0–3600.
    pub fn seconds(&self) -> u32 {
        self.seconds
    }
}

impl Json for Answer {
    fn from_json(value: Value, reading: &mut Reading) -> Self {
        let mut fields = Fields::open(value, reading);
        let answer = Answer::new(
            fields.take("answer"),
            fields.take("confidence"),
            fields.take("seconds"),
        );
        fields.end();
        answer.unwrap_or_else(|_| {
            reading.note(Fault::WrongValue);
            Answer::default()
        })
    }

    fn to_json(&self) -> Value {
        let mut members = Members::default();
        members.put("answer", self.numbers.to_json());
        members.put("confidence", self.confidence.to_json());
        members.put("seconds", self.seconds.to_json());
        members.object()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{read, write};

    fn check(json: &str, accepted: bool) {
        assert_eq!(read::<Answer>(json).is_ok(), accepted, "{json}");
    }

    #[test]
    fn only_answers_inside_every_cap_are_read() {
        check(r#"{"answer":[0],"confidence":[0],"seconds":0}"#, true);
        check(r#"{"answer":[255],"confidence":[3],"seconds":3600}"#, true);
        check(r#"{"answer":[],"confidence":[],"seconds":0}"#, true);
        check(r#"{"answer":[256],"confidence":[0],"seconds":0}"#, false);
        check(r#"{"answer":[0],"confidence":[4],"seconds":0}"#, false);
        check(r#"{"answer":[0],"confidence":[0],"seconds":3601}"#, false);
        check(r#"{"answer":[-1],"confidence":[0],"seconds":0}"#, false);
        check(r#"{"answer":[1.0],"confidence":[0],"seconds":0}"#, false);
        check(r#"{"answer":[1],"confidence":[0]}"#, false);
        check(
            r#"{"answer":[1],"confidence":[0],"seconds":0,"name":""}"#,
            false,
        );
        check(
            &format!(
                r#"{{"answer":{:?},"confidence":[],"seconds":0}}"#,
                vec![1; 256]
            ),
            true,
        );
        check(
            &format!(
                r#"{{"answer":{:?},"confidence":[],"seconds":0}}"#,
                vec![1; 257]
            ),
            false,
        );
    }

    #[test]
    fn json_round_trips() {
        let json = r#"{"answer":[2,0],"confidence":[1],"seconds":17}"#;
        let answer: Answer = read(json).expect("inside every cap");
        assert_eq!(write(&answer), json);
    }
}
