//! Calendar dates as `YYYY-MM-DD` and as a number of days.

/// Days from 2020-01-01, which is 0, to a date up to 2199-12-31. `None` for anything that is not such a date.
pub fn days_from_date(date: &str) -> Option<u32> {
    let bytes = date.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: core::ops::Range<usize>| {
        bytes[range].iter().try_fold(0u32, |n, byte| {
            byte.is_ascii_digit()
                .then(|| n * 10 + u32::from(byte - b'0'))
        })
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year)
        || !(1..=12).contains(&month)
        || day < 1
        || day > days_in_month(year, month)
    {
        return None;
    }
    let years: u32 = (FIRST_YEAR..year).map(days_in_year).sum();
    let months: u32 = (1..month).map(|month| days_in_month(year, month)).sum();
    Some(years + months + day - 1)
}

/// The date of a number from [`days_from_date`]; `None` beyond 2199.
pub fn date_from_days(days: u32) -> Option<String> {
    let mut rest = days;
    for year in FIRST_YEAR..=LAST_YEAR {
        if rest >= days_in_year(year) {
            rest -= days_in_year(year);
            continue;
        }
        for month in 1..=12 {
            if rest < days_in_month(year, month) {
                return Some(format!("{year:04}-{month:02}-{:02}", rest + 1));
            }
            rest -= days_in_month(year, month);
        }
    }
    None
}

const FIRST_YEAR: u32 = 2020;
const LAST_YEAR: u32 = 2199;

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_in_year(year: u32) -> u32 {
    365 + u32::from(is_leap(year))
}

fn days_in_month(year: u32, month: u32) -> u32 {
    match month {
        2 => 28 + u32::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_comes_back() {
        let days = (0..)
            .map_while(date_from_days)
            .enumerate()
            .map(|(number, date)| {
                assert_eq!(days_from_date(&date), u32::try_from(number).ok(), "{date}");
            });
        assert_eq!(days.count(), 65_744);
        assert_eq!(days_from_date("2026-11-24"), Some(2519));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "2026",
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2019-12-31",
            "2200-01-01",
            "2026/01/01",
            "2026-1-011",
            "+026-01-01",
            "２026-01-01",
            "2026-01-01 ",
        ] {
            assert_eq!(days_from_date(text), None, "{text}");
        }
    }
}
