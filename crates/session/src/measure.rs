//! What the measure before and after says: how many messages were judged rightly.

use curriculum::parts::Form;

/// The greatest belief, "surely so".
pub const MAX_BELIEF: u32 = 3;

/// The least belief that is a yes, "perhaps so".
const YES: u32 = 2;

/// What was judged rightly in one form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Sound messages that were believed.
    pub believed: usize,
    /// Sound messages.
    pub sound: usize,
    /// Other messages that were not believed.
    pub doubted: usize,
    /// Other messages.
    pub problems: usize,
}

/// Whether a message was judged rightly.
pub const fn right(sound: bool, belief: u32) -> bool {
    sound == (belief >= YES)
}

/// Counts a form; what has no answer counts as not judged rightly.
pub fn told(form: &Form, answers: &[u32]) -> Told {
    let mut told = Told::default();
    for (place, sound) in form.sound.iter().enumerate() {
        let is_right = answers
            .get(place)
            .is_some_and(|belief| right(*sound, *belief));
        let (count, all) = if *sound {
            (&mut told.believed, &mut told.sound)
        } else {
            (&mut told.doubted, &mut told.problems)
        };
        *all += 1;
        *count += usize::from(is_right);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn believing_and_doubting_are_counted_apart() {
        let form = Form {
            id: "a".to_owned(),
            sound: vec![true, false, true, false],
        };
        let check = |answers: &[u32], believed: usize, doubted: usize| {
            let expected = Told {
                believed,
                sound: 2,
                doubted,
                problems: 2,
            };
            assert_eq!(told(&form, answers), expected, "{answers:?}");
        };
        check(&[3, 0, 2, 1], 2, 2);
        check(&[0, 3, 1, 2], 0, 0);
        // Whoever believes everything, or nothing, tells nothing apart.
        check(&[3, 3, 3, 3], 2, 0);
        check(&[0, 0, 0, 0], 0, 2);
        check(&[3], 1, 0);
    }
}
