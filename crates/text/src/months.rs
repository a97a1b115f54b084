//! The names of the months.

/// The months, each with its name and then its abbreviations, in small letters and without a point.
pub const MONTHS: [&[&str]; 12] = [
    &["january", "jan"],
    &["february", "feb"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The month of that name or abbreviation, 1 to 12; the word in small letters, with a point behind it or none.
pub fn month(lower: &str) -> Option<i8> {
    let word = lower.strip_suffix('.').unwrap_or(lower);
    let month = MONTHS.iter().position(|names| names.contains(&word))?;
    i8::try_from(month + 1).ok()
}
