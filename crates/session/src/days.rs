//! Counting days between dates written `YYYY-MM-DD`.

/// Days since 1970-01-01 (proleptic Gregorian calendar; Howard Hinnant's days-from-civil arithmetic).
pub fn number(iso: &str) -> Option<i64> {
    let parts: Option<Vec<i64>> = iso.split('-').map(|part| part.parse().ok()).collect();
    let [year, month, day] = parts?[..] else {
        return None;
    };
    if !(0..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let shifted = (month + 9) % 12;
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * shifted + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    Some(year.div_euclid(400) * 146_097 + day_of_era - 719_468)
}

/// The date of a number of days since 1970-01-01, of the years 0 to 9999; the same arithmetic the other way.
pub fn date(number: i64) -> String {
    let shifted = number + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Whether more than `days` lie between two dates; `false` when either is not a date.
pub fn older_than(days: i64, date: &str, today: &str) -> bool {
    number(today)
        .zip(number(date))
        .is_some_and(|(today, date)| today - date > days)
}

/// Whether a date can stand on a certificate: `YYYY-MM-DD` from 2020 to 2199, as `evidence::date` reads them. Others come from clocks that
/// were never set.
pub fn signable(date: &str) -> bool {
    date.len() == 10 && ("2020-01-01"..="2199-12-31").contains(&date) && number(date).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted() {
        for (iso, expected) in [
            ("1970-01-01", Some(0)),
            ("2000-03-01", Some(11_017)),
            ("2026-11-24", Some(20_781)),
            ("1969-12-31", Some(-1)),
            ("2026-13-01", None),
            ("99999999999-01-01", None),
            ("hôm qua", None),
            ("", None),
        ] {
            assert_eq!(number(iso), expected, "{iso}");
        }
    }

    #[test]
    fn days_and_dates_are_the_same_thing() {
        for day in (-200_000..200_000)
            .step_by(37)
            .chain([0, 11_016, 11_017, 20_781])
        {
            assert_eq!(number(&date(day)), Some(day), "{}", date(day));
        }
        assert_eq!(date(11_016), "2000-02-29");
        assert_eq!(date(20_781), "2026-11-24");
    }

    #[test]
    fn a_card_is_old_after_its_days() {
        assert!(!older_than(180, "2026-11-23", "2027-05-22"));
        assert!(older_than(180, "2026-11-23", "2027-05-23"));
        assert!(!older_than(180, "", "2027-05-23"));
    }

    #[test]
    fn a_clock_that_was_never_set_is_noticed() {
        for (date, expected) in [
            ("2020-01-01", true),
            ("2199-12-31", true),
            ("2026-11-24", true),
            ("2019-12-31", false),
            ("2200-01-01", false),
            ("1970-01-01", false),
            ("12026-11-24", false),
            ("2026-11-32", false),
            ("", false),
        ] {
            assert_eq!(signable(date), expected, "{date}");
        }
    }
}
