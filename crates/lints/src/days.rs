//! Days between dates.

/// Number of a day `YYYY-MM-DD` in the Gregorian calendar, counted from a fixed day; none for anything else.
pub(crate) fn number(date: &str) -> Option<i64> {
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // Years begin in March, so that the leap day is the last of its year.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(365 * year + leaps + (153 * month + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let between = |from, to| number(to).zip(number(from)).map(|(to, from)| to - from);
        assert_eq!(between("2026-11-23", "2026-11-24"), Some(1));
        assert_eq!(between("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(between("2026-02-28", "2026-03-01"), Some(1));
        assert_eq!(between("2025-11-24", "2026-11-24"), Some(365));
        assert_eq!(between("1999-12-31", "2100-12-31"), Some(36_890));
        assert_eq!(number("2026-13-01"), None);
        assert_eq!(number("soon"), None);
    }
}
