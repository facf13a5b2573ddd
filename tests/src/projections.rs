//! Short projections of a document: what a person can review in a minute.

use std::fmt::Write as _;

use siglum::dataset::record::{Record, Style};
use siglum::dataset::sha256_hex;

use crate::documents::Cleaning;
use crate::words::{code_points, count_words};

/// The blocks: kind, place, words, first and last words, styles. Opens with the digest of the clean text.
pub fn outline(cleaning: &Cleaning) -> String {
    let record = cleaning.record();
    let mut out = head(record);
    let _ = writeln!(out, "title: {}{}", quoted(record.title.as_deref()), if record.title_in_text { " (stood in the text)" } else { "" });
    for block in &record.blocks {
        let text = code_points(&record.text, block.start, block.end);
        let mut form = block.kind.clone();
        if block.depth > 0 {
            let _ = write!(form, " depth {}", block.depth);
        }
        for detail in [block.level.map(|level| format!("level {level}")), block.marker.clone(), block.role.clone(), block.language.clone()]
        {
            let _ = detail.map(|detail| write!(form, " {detail}"));
        }
        let words = count_words(&text);
        let _ = writeln!(out, "{:>5} {form:<14} {words:>4}w  {}", block.start, ends(&text));
        for style in record.styles.iter().filter(|style| block.start <= style.start && style.end <= block.end) {
            let _ = writeln!(out, "        {}", styled(&record.text, style));
        }
    }
    out
}

/// The changes and doubts, a line each.
pub fn changes(cleaning: &Cleaning) -> String {
    let mut out = head(cleaning.record());
    for line in &cleaning.built.changes {
        let to = line.to.as_ref().map(|to| format!(" -> {}", to.within)).unwrap_or_default();
        let words = match (&line.before, &line.after) {
            (None, None) => String::new(),
            (Some(before), None) => format!("  {}", ends(before)),
            (Some(before), Some(after)) if before == after => format!("  {}", ends(after)),
            (before, Some(after)) => format!("  {} -> {}", spelled(before.as_deref().unwrap_or_default()), spelled(after)),
        };
        let message = line.message.as_ref().map(|message| format!("  ({message})")).unwrap_or_default();
        let _ = writeln!(out, "{} {:<5} {}:{}-{}{to}{words}{message}", line.code, line.act, line.within, line.start, line.end);
    }
    out
}

/// The notes: label, kind, state, where they are cited behind which words, and what they say.
pub fn notes(cleaning: &Cleaning) -> String {
    let record = cleaning.record();
    let mut out = head(record);
    for note in &record.notes {
        let label = quoted(note.label.as_deref());
        let _ = writeln!(out, "{} {label} {} {} {}w  {}", note.id, note.kind, note.state, count_words(&note.text), ends(&note.text));
        for reference in &note.refs {
            let before = before(record, &reference.within, reference.offset);
            let _ = writeln!(out, "      {}:{} behind {before:?}", reference.within, reference.offset);
        }
    }
    for mark in &record.orphan_marks {
        let _ = writeln!(out, "orphan mark {} {}:{}-{}", mark.label, mark.within, mark.start, mark.end);
    }
    out
}

/// The claims by field, the believed ones with a plus; then the grounds of each field that has any.
pub fn claims(cleaning: &Cleaning) -> String {
    let mut out = head(cleaning.record());
    for claim in &cleaning.built.claims {
        let sign = if claim.accepted { '+' } else { '-' };
        let role = claim.role.as_ref().map(|role| format!(" as {role}")).unwrap_or_default();
        let normal = claim.normal.as_ref().map(|normal| format!(" = {normal}")).unwrap_or_default();
        let about = if claim.about == "document" { String::new() } else { format!(" of {}", claim.about) };
        let why = claim.why.as_ref().map(|why| format!(" [{why}]")).unwrap_or_default();
        let _ = writeln!(out, "{sign} {}{role}{about}: {}{normal} <- {}{why}", claim.field, ends(&claim.value), claim.place);
    }
    for field in cleaning.record().fields.iter().filter(|field| field.basis != "silent") {
        let confidence = field.confidence.map(|confidence| format!(" {}", confidence.0)).unwrap_or_default();
        let _ =
            writeln!(out, "{} {} by {}{confidence}, {} of {} rejected", field.field, field.basis, field.rule, field.rejected, field.claims);
    }
    out
}

/// The fields that hold something, a line each.
pub fn metadata(cleaning: &Cleaning) -> String {
    let record = cleaning.record();
    let mut out = String::new();
    let list = |values: &[String]| Some(values.join("; ")).filter(|text| !text.is_empty());
    let people = record.contributors.iter().map(|it| format!("{} ({})", it.name, it.role)).collect::<Vec<_>>();
    let posted = record.posted_by.as_ref().map(|by| format!("{} {}", quoted(by.name.as_deref()), quoted(by.account.as_deref())));
    let rows = [
        ("title", record.title.clone()),
        ("authors", list(&record.authors)),
        ("contributors", list(&people)),
        ("posted by", posted),
        ("published", record.date_published.clone()),
        ("modified", record.date_modified.clone()),
        ("created", record.date_created.clone()),
        ("captured", record.date_captured.clone()),
        ("language", record.language.clone()),
        ("publisher", record.publisher.clone()),
        ("site", record.site_name.clone()),
        ("url", record.url.clone()),
        ("description", record.description.as_deref().map(ends)),
        ("standfirst", record.standfirst.as_deref().map(ends)),
        ("genre", record.genre.clone()),
        ("series", record.series.clone()),
        ("keywords", list(&record.keywords)),
        ("tags", list(&record.tags)),
        ("categories", list(&record.categories)),
        ("license", record.rights.license_spdx.clone()),
        ("rights", record.rights.statement.as_deref().and_then(|url| url.split('/').nth(4)).map(str::to_owned)),
    ];
    for (name, value) in rows {
        let _ = value.map(|value| writeln!(out, "{name}: {value}"));
    }
    for conflict in &record.conflicts {
        let claimed: Vec<_> =
            conflict.claims.iter().map(|claim| format!("{}{}", if claim.accepted { '+' } else { '-' }, claim.value)).collect();
        let _ = writeln!(out, "conflict: {} = {:?} of {}", conflict.field, conflict.chosen, claimed.join(" "));
    }
    for doubt in &record.doubts {
        let _ = writeln!(out, "doubt: {} {}", doubt.code, doubt.message);
    }
    out
}

/// A value in quotation marks, or `null`.
pub fn quoted(value: Option<&str>) -> String {
    value.map_or_else(|| "null".to_owned(), |value| format!("{value:?}"))
}

fn head(record: &Record) -> String {
    let counts = &record.counts;
    let digest = sha256_hex(record.text.as_bytes());
    format!("{} words, {} blocks, {} notes; clean text {}\n", counts.words, counts.blocks, counts.notes, &digest[..16])
}

fn styled(text: &str, style: &Style) -> String {
    let url = style.url.as_ref().map(|url| format!(" -> {url}")).unwrap_or_default();
    format!("{} {:?}{url}", style.kind, ends(&code_points(text, style.start, style.end)))
}

/// A text of at most eight words as it is, a longer one by its first five and last three.
fn ends(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() {
        0..=8 => words.join(" "),
        len => format!("{} … {}", words[..5].join(" "), words[len - 3..].join(" ")),
    }
}

/// The ends of a text in quotation marks, or its white space where it is nothing else.
fn spelled(text: &str) -> String {
    if text.trim().is_empty() { format!("{text:?}") } else { format!("{:?}", ends(text)) }
}

/// The last words before a place.
fn before(record: &Record, within: &str, offset: u64) -> String {
    let text = match within {
        "text" => record.text.as_str(),
        "title" => record.title.as_deref().unwrap_or_default(),
        id => record.notes.iter().find(|note| note.id == id).map_or("", |note| note.text.as_str()),
    };
    let upto = code_points(text, offset.saturating_sub(24), offset);
    upto.split_once(' ').map_or(upto.clone(), |(_, words)| words.to_owned())
}
