//! Dates as people write them.

use crate::Lang;

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2026-11-24` → "24/11/2026" or "24 November 2026"; anything else as it stands.
pub fn date(lang: Lang, iso: &str) -> String {
    let parts: Option<Vec<u32>> = iso.split('-').map(|part| part.parse().ok()).collect();
    let Some([year, month, day]) = parts.as_deref() else {
        return iso.to_owned();
    };
    let name = usize::try_from(*month)
        .ok()
        .and_then(|m| ENGLISH_MONTHS.get(m.checked_sub(1)?));
    match (lang, name) {
        (Lang::Vi, Some(_)) => format!("{day}/{month}/{year}"),
        (Lang::En, Some(name)) => format!("{day} {name} {year}"),
        (_, None) => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_people_write_them() {
        for (iso, vi, en) in [
            ("2026-11-24", "24/11/2026", "24 November 2026"),
            ("2027-01-05", "5/1/2027", "5 January 2027"),
            ("2026-13-01", "2026-13-01", "2026-13-01"),
            ("hôm qua", "hôm qua", "hôm qua"),
            ("", "", ""),
        ] {
            assert_eq!(
                (date(Lang::Vi, iso).as_str(), date(Lang::En, iso).as_str()),
                (vi, en)
            );
        }
    }
}
