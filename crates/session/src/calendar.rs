//! Reminders as a calendar file (iCalendar, RFC 5545), to be taken into the calendar of the device.

use crate::days;

/// What every reminder says.
#[derive(Clone, Copy, Debug)]
pub struct Reminder<'a> {
    /// Tells the reminders of one run from all others.
    pub run_id: &'a str,
    /// The title.
    pub title: &'a str,
    /// What to do.
    pub text: &'a str,
    /// Where to do it; empty for none.
    pub address: &'a str,
}

/// Most bytes of a line, its end not counted (RFC 5545 §3.1).
const LINE: usize = 75;

/// A file with an all-day reminder for each day. `today` is when it is made; days and `today` are numbers of
/// [`crate::days`].
pub fn file(reminder: &Reminder<'_>, planned: &[i64], today: i64) -> String {
    let compact = |day: i64| days::date(day).replace('-', "");
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Guong//Refresher//VI".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    for (number, day) in (1..).zip(planned) {
        lines.push("BEGIN:VEVENT".to_owned());
        lines.push(format!("UID:{}-{number}@guong.invalid", reminder.run_id));
        lines.push(format!("DTSTAMP:{}T000000Z", compact(today)));
        lines.push(format!("DTSTART;VALUE=DATE:{}", compact(*day)));
        lines.push(format!("DTEND;VALUE=DATE:{}", compact(day + 1)));
        lines.push(format!("SUMMARY:{}", escaped(reminder.title)));
        let mut text = escaped(reminder.text);
        if !reminder.address.is_empty() {
            text.push_str("\\n");
            text.push_str(&escaped(reminder.address));
            lines.push(format!("URL:{}", reminder.address));
        }
        lines.push(format!("DESCRIPTION:{text}"));
        lines.push("TRANSP:TRANSPARENT".to_owned());
        lines.push("BEGIN:VALARM".to_owned());
        lines.push("ACTION:DISPLAY".to_owned());
        lines.push("TRIGGER:PT8H".to_owned());
        lines.push(format!("DESCRIPTION:{}", escaped(reminder.title)));
        lines.push("END:VALARM".to_owned());
        lines.push("END:VEVENT".to_owned());
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// A text as a value (RFC 5545 §3.3.11); other control characters are left out.
fn escaped(text: &str) -> String {
    let mut value = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\n' => value.push_str("\\n"),
            control if control.is_control() => {}
            plain => value.push(plain),
        }
    }
    value
}

/// A line in pieces of at most [`LINE`] bytes, never through a character, each but the first after a space.
fn folded(line: &str) -> String {
    let mut folded = String::new();
    let mut room = LINE;
    for character in line.chars() {
        if character.len_utf8() > room {
            folded.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= character.len_utf8();
        folded.push(character);
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters() {
        let check = |line: String| {
            let folded = folded(&line);
            let mut unfolded = String::new();
            for piece in folded.split_terminator("\r\n") {
                assert!(piece.len() <= LINE, "{piece}");
                unfolded.push_str(piece.strip_prefix(' ').unwrap_or(piece));
            }
            assert_eq!(unfolded, line);
        };
        for length in [0, 1, 74, 75, 76, 149, 150, 300] {
            check("ệ".repeat(length));
            check(format!("a{}", "ệ".repeat(length)));
            check("x".repeat(length));
        }
    }

    #[test]
    fn what_would_end_a_value_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\ne\r\u{7}"), "a\\,b\\;c\\\\d\\ne");
    }
}
