//! BibTeX entries, for BibTeX and for biblatex.

use super::dates::cited_date;
use super::escape::{tex, verbatim};
use super::keys::Keys;
use super::names::{CitedName, PersonName, split_name};
use super::roles::variable_of;
use super::{doi_of, identifier_of, issued_of};
use crate::record::Record;

/// Cites a record as a BibTeX entry that ends in a line end: `@online` if it has an address, else `@misc`.
///
/// `date` is for biblatex and `year` for BibTeX. The title is in two pairs of braces, so that no style changes its
/// capitals. The keys are unique among those that `keys` gave out.
pub fn to_bibtex(record: &Record, keys: &mut Keys) -> String {
    let kind = if record.url.is_some() { "online" } else { "misc" };
    let mut out = format!("@{kind}{{{},\n", keys.key_of(record));
    for (name, value) in fields_of(record) {
        out.push_str(&format!("  {name} = {{{value}}},\n"));
    }
    out.push_str("}\n");
    out
}

/// The fields with their values, escaped, in the order of the entry.
fn fields_of(record: &Record) -> Vec<(&'static str, String)> {
    let mut fields = Vec::new();
    let mut add = |name: &'static str, value: Option<String>| fields.extend(value.filter(|value| !value.is_empty()).map(|it| (name, it)));
    let text = |value: &Option<String>| value.as_deref().map(tex);
    add("author", names(record.authors.iter().map(String::as_str), record));
    add("editor", names(with_variable(record, "editor"), record));
    add("translator", names(with_variable(record, "translator"), record));
    add("title", record.title.as_deref().map(|title| format!("{{{}}}", tex(title))));
    add("organization", text(&record.site_name));
    add("publisher", text(&record.publisher));
    add("series", text(&record.series));
    let (date, year) = dates_of(record);
    add("date", date);
    add("year", year);
    add("url", record.url.as_deref().map(verbatim));
    add("urldate", record.date_captured.as_deref().and_then(day_of));
    add("doi", doi_of(record).map(verbatim));
    add("isbn", identifier_of(record, "isbn").map(tex));
    add("language", text(&record.language));
    add("note", note_of(record));
    fields
}

/// The date with its day for biblatex, and the year; a date that has no parts stands as the year.
fn dates_of(record: &Record) -> (Option<String>, Option<String>) {
    let Some(date) = issued_of(record) else { return (None, None) };
    match cited_date(date).year() {
        Some(year) => (day_of(date), Some(year.to_string())),
        None => (None, Some(tex(date))),
    }
}

/// A date without its time. `None` if it has no parts.
fn day_of(date: &str) -> Option<String> {
    cited_date(date).year()?;
    Some(date.split('/').map(|end| end.split('T').next().unwrap_or_default()).collect::<Vec<_>>().join("/"))
}

fn with_variable<'a>(record: &'a Record, variable: &'a str) -> impl Iterator<Item = &'a str> {
    record.contributors.iter().filter(move |it| variable_of(&it.role) == variable).map(|it| it.name.as_str())
}

fn names<'a>(names: impl Iterator<Item = &'a str>, record: &Record) -> Option<String> {
    let names: Vec<String> = names.map(|name| name_of(&split_name(name, record.language.as_deref()))).collect();
    Some(names.join(" and ")).filter(|names| !names.is_empty())
}

/// A name as `von Family, Suffix, Given`. What BibTeX would part or take for a particle is held together by braces.
fn name_of(name: &CitedName) -> String {
    let PersonName { family, particle, given, suffix } = match name {
        CitedName::Literal(name) => return format!("{{{}}}", tex(name)),
        CitedName::Person(person) => person,
    };
    let is_one = !family.contains(' ') && !family.chars().next().is_some_and(char::is_lowercase);
    let family = if is_one { tex(family) } else { format!("{{{}}}", tex(family)) };
    let particle = particle.as_ref().map_or_else(String::new, |particle| format!("{} ", tex(particle)));
    let suffix = suffix.as_ref().map_or_else(String::new, |suffix| format!("{}, ", tex(suffix)));
    format!("{particle}{family}, {suffix}{}", tex(given))
}

/// The contributors for whom BibTeX has no field.
fn note_of(record: &Record) -> Option<String> {
    let others = record.contributors.iter().filter(|it| !matches!(variable_of(&it.role), "editor" | "translator"));
    let told: Vec<String> = others.map(|it| format!("{}: {}", tex(&it.role), tex(&it.name))).collect();
    Some(told.join("; ")).filter(|note| !note.is_empty())
}
