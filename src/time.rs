//! Instants and dates, in milliseconds since the epoch and UTC.
//!
//! A date crate would be a third of the wasm. What is needed is three formats and the civil
//! calendar, which is tested against every day from 1900 to 2100.

const DAY: i64 = 86_400_000;

/// Days from the epoch to a date of the proleptic Gregorian calendar, if there is such a date.
pub(crate) fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) {
        return None;
    }
    // Counting years from March puts the leap day last.
    let from_march = if month > 2 { year } else { year - 1 };
    let era = from_march.div_euclid(400);
    let year_of_era = from_march.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    Some(
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468,
    )
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// `2025-10-05T23:56:48.821Z`, for the years 0 to 9999.
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub(crate) fn format(millis: f64) -> Option<String> {
    if !(-62_167_219_200_000.0..253_402_300_800_000.0).contains(&millis) {
        return None;
    }
    let millis = millis as i64;
    let day = millis.div_euclid(DAY) + 719_468;
    let rest = millis.rem_euclid(DAY);
    let era = day.div_euclid(146_097);
    let of_era = day.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    let mut out = String::with_capacity(24);
    for (number, digits, end) in [
        (year, 4, "-"),
        (month, 2, "-"),
        (date, 2, "T"),
        (rest / 3_600_000, 2, ":"),
        (rest / 60_000 % 60, 2, ":"),
        (rest / 1_000 % 60, 2, "."),
        (rest % 1_000, 3, "Z"),
    ] {
        let text = number.to_string();
        for _ in text.len()..digits {
            out.push('0');
        }
        out.push_str(&text);
        out.push_str(end);
    }
    Some(out)
}

/// Takes numbers and marks off the front of a text.
struct Scan<'a>(&'a [u8]);

impl Scan<'_> {
    /// Exactly `count` digits.
    fn digits(&mut self, count: usize) -> Option<i64> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        digits.iter().try_fold(0, |number, digit| {
            digit
                .is_ascii_digit()
                .then(|| number * 10 + i64::from(digit - b'0'))
        })
    }

    fn mark(&mut self, mark: &[u8]) -> Option<()> {
        self.0 = self.0.strip_prefix(mark)?;
        Some(())
    }

    fn date(&mut self) -> Option<i64> {
        let year = self.digits(4)?;
        self.mark(b"-")?;
        let month = self.digits(2)?;
        self.mark(b"-")?;
        days(year, month, self.digits(2)?)
    }

    /// `hh:mm:ss` in milliseconds.
    fn clock(&mut self) -> Option<i64> {
        let hour = self.digits(2)?;
        self.mark(b":")?;
        let minute = self.digits(2)?;
        self.mark(b":")?;
        let second = self.digits(2)?;
        (hour < 24 && minute < 60 && second < 60)
            .then_some(hour * 3_600_000 + minute * 60_000 + second * 1_000)
    }
}

/// Reads `YYYY-MM-DD` into days from the epoch.
pub(crate) fn date(text: &[u8]) -> Option<i64> {
    let mut scan = Scan(text);
    scan.date().filter(|_| scan.0.is_empty())
}

/// Reads `DD-MM-YYYY` into days from the epoch.
pub(crate) fn day_first(text: &[u8]) -> Option<i64> {
    let mut scan = Scan(text);
    let day = scan.digits(2)?;
    scan.mark(b"-")?;
    let month = scan.digits(2)?;
    scan.mark(b"-")?;
    let year = scan.digits(4)?;
    days(year, month, day).filter(|_| scan.0.is_empty())
}

/// Reads an ISO 8601 instant with an offset: `2025-10-05T23:56:48[.821](Z|+01:00)`.
pub(crate) fn instant(text: &[u8]) -> Option<f64> {
    let mut scan = Scan(text);
    let mut millis = scan.date()? * DAY;
    scan.mark(b"T")?;
    millis += scan.clock()?;
    if scan.mark(b".").is_some() {
        let mut weight = 100;
        millis += scan.digits(1)? * weight;
        while let [b'0'..=b'9', ..] = scan.0 {
            weight /= 10;
            millis += scan.digits(1)? * weight;
        }
    }
    if scan.mark(b"Z").is_none() {
        let sign = match scan.0 {
            [b'+', ..] => -1,
            [b'-', ..] => 1,
            _ => return None,
        };
        scan.0 = scan.0.get(1..)?;
        let hours = scan.digits(2)?;
        scan.mark(b":")?;
        let minutes = scan.digits(2)?;
        if hours > 23 || minutes > 59 {
            return None;
        }
        millis += sign * (hours * 60 + minutes) * 60_000;
    }
    scan.0.is_empty().then_some(millis as f64)
}

/// Reads the date of an HTTP header: `Sun, 06 Nov 1994 08:49:37 GMT`.
#[cfg(any(feature = "edge", not(target_arch = "wasm32")))]
pub(crate) fn http_date(text: &[u8]) -> Option<f64> {
    const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";
    let mut scan = Scan(text.get(5..)?);
    let day = scan.digits(2)?;
    scan.mark(b" ")?;
    let (name, rest) = scan.0.split_at_checked(3)?;
    let month = MONTHS.chunks(3).position(|month| month == name)? as i64 + 1;
    scan.0 = rest;
    scan.mark(b" ")?;
    let year = scan.digits(4)?;
    scan.mark(b" ")?;
    let millis = days(year, month, day)? * DAY + scan.clock()?;
    (scan.0 == b" GMT").then_some(millis as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_every_day_from_1900_to_2100() {
        let mut expected = -25_567;
        for year in 1900..=2100 {
            for month in 1..=12 {
                for day in 1..=31 {
                    match days(year, month, day) {
                        Some(count) => {
                            assert_eq!(count, expected, "{year}-{month}-{day}");
                            let text = format!("{year:04}-{month:02}-{day:02}T00:00:00.000Z");
                            assert_eq!(super::format((count * DAY) as f64), Some(text));
                            expected += 1;
                        }
                        None => assert!(day > 28, "{year}-{month}-{day}"),
                    }
                }
            }
        }
        assert_eq!(expected, 47_847, "2101-01-01");
    }

    #[test]
    fn reads_instants_with_an_offset_only() {
        for (text, utc) in [
            ("2025-10-05T23:56:48.821Z", "2025-10-05T23:56:48.821Z"),
            ("2025-10-05T23:56:48Z", "2025-10-05T23:56:48.000Z"),
            (
                "2025-10-05T23:56:48.8219999+01:00",
                "2025-10-05T22:56:48.821Z",
            ),
            ("2025-12-31T23:30:00-05:30", "2026-01-01T05:00:00.000Z"),
        ] {
            let millis = instant(text.as_bytes()).unwrap_or(f64::NAN);
            assert_eq!(format(millis).as_deref(), Some(utc), "{text}");
        }
        for text in [
            "2025-10-05",
            "2025-10-05T23:56:48",
            "2025-10-05 23:56:48Z",
            "2025-10-05t23:56:48Z",
            "2025-10-05T23:56:48z",
            "2025-02-29T00:00:00Z",
            "2025-10-05T24:00:00Z",
            "2025-10-05T23:60:00Z",
            "2025-10-05T23:56:48.Z",
            "2025-10-05T23:56:48+0100",
            "2025-10-05T23:56:48+24:00",
            "2025-10-05T23:56:48Zx",
            "",
        ] {
            assert_eq!(instant(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn reads_the_date_of_a_header() {
        assert_eq!(
            http_date(b"Sun, 06 Nov 1994 08:49:37 GMT"),
            Some(784_111_777_000.0)
        );
        for text in [
            "",
            "120",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun, 31 Feb 2026 00:00:00 GMT",
        ] {
            assert_eq!(http_date(text.as_bytes()), None, "{text}");
        }
    }
}
