//! `siglum explain`: where words, notes and metadata come from, and why words are missing.

mod field;
mod note;
mod words;

use std::collections::BTreeMap;
use std::path::PathBuf;

use siglum::dataset::explain::{ChangeExplained, Opened, RawExplained, RuleNamed};
use siglum::dataset::read::Corpus;

use super::named::no_document;
use crate::Done;
use crate::output::{Colour, Output, Usage, printable, shorten, wrap};

/// Tells where words, a note or a metadata field come from, or why words are missing.
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").required(true))]
pub struct ExplainArgs {
    /// The folder of the corpus.
    #[arg(value_name = "DIR")]
    corpus: PathBuf,
    /// The id of the document.
    id: String,
    /// Words of title, text or notes, or with --raw words that were left out; white space and escapes are matched
    /// loosely.
    #[arg(long, value_name = "WORDS", group = "what", value_parser = some_words)]
    find: Option<String>,
    /// A note by its id, such as n3.
    #[arg(long, value_name = "ID", group = "what")]
    note: Option<String>,
    /// A metadata field, such as authors.
    #[arg(long, value_name = "NAME", group = "what")]
    field: Option<String>,
    /// Of several places where the words stand, only this one, from 1.
    #[arg(long, value_name = "N", requires = "find", value_parser = clap::value_parser!(u32).range(1..))]
    nth: Option<u32>,
    /// The folder of the raw files: shows the raw bytes, and finds words that were left out.
    #[arg(long, value_name = "DIR")]
    raw: Vec<PathBuf>,
    /// Write JSON.
    #[arg(long)]
    json: bool,
}

/// Refuses a query without words.
fn some_words(text: &str) -> Result<String, String> {
    if text.trim().is_empty() { Err("no words are given".to_owned()) } else { Ok(text.to_owned()) }
}

/// Explains what was asked for.
///
/// # Errors
/// Fails if there is no such document, note or field, or a file cannot be read.
pub fn run(args: &ExplainArgs, out: &mut Output) -> Result<Done, Usage> {
    let corpus = Corpus::open(&args.corpus)?;
    let Some(opened) = Opened::open(&corpus, &args.id, &args.raw)? else { return Err(no_document(&corpus, &args.id)) };
    let opened = opened.with_pages(&siglum::rules());
    if let Some(reason) = opened.without_raw() {
        out.note(&format!("siglum: the raw bytes of {} are not at hand: {reason}", opened.record().source.path));
    }
    if let Some(find) = &args.find {
        words::run(&opened, find, args, out)
    } else if let Some(note) = &args.note {
        note::run(&opened, note, args, out)
    } else {
        field::run(&opened, args.field.as_deref().unwrap_or_default(), args, out)
    }
}

/// Writes the file that a document comes from.
fn write_source(id: &str, source: &str, out: &mut Output) -> Result<(), Usage> {
    let name = out.paint(id, Colour::Bold);
    Ok(out.line(format_args!("{name}  from {}", printable(source)))?)
}

/// Writes raw bytes and what stands there.
fn raw_line(raw: &RawExplained) -> String {
    let member = raw.raw_member.map_or_else(String::new, |member| format!("member {member}, "));
    let place = if raw.raw_start == raw.raw_end {
        format!("before byte {}", raw.raw_start)
    } else {
        format!("bytes {}..{}", raw.raw_start, raw.raw_end)
    };
    let words = raw.raw.as_ref().filter(|words| !words.is_empty());
    words.map_or_else(|| format!("{member}{place}"), |words| format!("{member}{place}  {}", quoted(words)))
}

/// Words in quotation marks, safe for a terminal.
fn quoted(words: &str) -> String {
    format!("“{}”", printable(words))
}

/// Writes text behind a label, wrapped.
fn write_entry(label: &str, text: &str, out: &mut Output) -> Result<(), Usage> {
    const LABEL: usize = 12;
    let mut lines = wrap(text, out.width().saturating_sub(LABEL + 2)).into_iter();
    let first = lines.next().unwrap_or_default();
    out.line(format_args!("  {} {first}", out.paint(&format!("{label:<width$}", width = LABEL - 1), Colour::Dim)))?;
    for line in lines {
        out.line(format_args!("  {:LABEL$}{line}", ""))?;
    }
    Ok(())
}

/// A rule as people read it.
fn rule_name(rule: &RuleNamed) -> String {
    rule.name.as_ref().map_or_else(|| rule.code.clone(), |name| format!("{} {name}", rule.code))
}

/// Writes changes, one paragraph each.
fn write_changes(changes: &[ChangeExplained], out: &mut Output) -> Result<(), Usage> {
    for change in changes {
        let by = if change.by == "curator" { " by a maintainer" } else { "" };
        let to = change.to.as_ref().map_or_else(String::new, |to| format!(" to {to}"));
        let mut text = format!("{} {}{to}{by} at {} {}..{}", rule_name(&change.rule), change.act, change.within, change.start, change.end);
        let words = |words: &Option<String>| words.as_ref().map_or_else(|| "nothing".to_owned(), |words| quoted(&shorten(words, 80)));
        match (&change.before, &change.after) {
            (None, None) => {}
            (before, after) if before == after => text.push_str(&format!(": {}", words(before))),
            (before, None) => text.push_str(&format!(": {}", words(before))),
            (before, after) => text.push_str(&format!(": {} became {}", words(before), words(after))),
        }
        if let Some(message) = &change.message {
            text.push_str(&format!(" ({})", printable(message)));
        }
        write_entry(if change.act == "doubt" { "doubt" } else { "change" }, &text, out)?;
        for raw in change.raw.iter().take(3) {
            write_entry("", &raw_line(raw), out)?;
        }
    }
    Ok(())
}

/// Ends with where to read about the rules.
fn write_hint<'a>(rules: impl IntoIterator<Item = &'a RuleNamed>, out: &mut Output) -> Result<(), Usage> {
    let rules: BTreeMap<&str, &RuleNamed> = rules.into_iter().map(|rule| (rule.code.as_str(), rule)).collect();
    if rules.is_empty() {
        return Ok(());
    }
    out.line("")?;
    for (code, rule) in rules {
        let name = rule.name.as_deref().unwrap_or_default();
        out.line(out.paint(&format!("siglum rule {code}   tells about {name}"), Colour::Dim))?;
    }
    Ok(())
}
