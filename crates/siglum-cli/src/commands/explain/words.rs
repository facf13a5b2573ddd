//! Words of title, text and notes, or of the raw file only.

use siglum::dataset::explain::{ClaimExplained, MissingPlace, Opened, Place, WordsExplained};

use super::{ExplainArgs, quoted, raw_line, rule_name, write_changes, write_entry, write_hint, write_source};
use crate::Done;
use crate::output::{Colour, Output, Usage, printable, shorten};

/// Places shown where `--nth` does not choose one.
const SHOWN: usize = 5;

/// Explains words.
pub(super) fn run(opened: &Opened, find: &str, args: &ExplainArgs, out: &mut Output) -> Result<Done, Usage> {
    let mut explained = opened.explain_words(find);
    let all = explained.places.len();
    if let Some(nth) = args.nth.map(|nth| nth as usize) {
        if nth > all && all > 0 {
            return Err(Usage::new(format_args!("the words stand in {all} places, and there is no number {nth}")));
        }
        explained.places = explained.places.into_iter().skip(nth - 1).take(1).collect();
    }
    if args.json {
        out.json(&explained)?;
    } else {
        write(&explained, all, args, out)?;
    }
    Ok(Done::Well)
}

fn write(explained: &WordsExplained, all: usize, args: &ExplainArgs, out: &mut Output) -> Result<(), Usage> {
    write_source(&explained.id, &explained.source, out)?;
    let first = args.nth.unwrap_or(1) as usize;
    for (index, place) in explained.places.iter().take(SHOWN).enumerate() {
        write_place(place, first + index, all, out)?;
    }
    let shown = explained.places.len().min(SHOWN);
    if args.nth.is_none() && all > shown {
        out.line("")?;
        out.line(format_args!("and {} more places; choose one with --nth", all - shown))?;
    }
    if all == 0 {
        write_missing(explained, out)?;
    }
    let places = explained.places.iter().take(SHOWN);
    let rules =
        places.flat_map(|place| place.runs.iter().filter_map(|run| run.rule.as_ref()).chain(place.changes.iter().map(|it| &it.rule)));
    let missing = explained
        .missing
        .iter()
        .take(SHOWN)
        .flat_map(|it| it.fates.iter().filter_map(|fate| fate.rule.as_ref()).chain(it.changes.iter().map(|it| &it.rule)));
    write_hint(rules.chain(missing), out)
}

fn write_place(place: &Place, number: usize, all: usize, out: &mut Output) -> Result<(), Usage> {
    let of = if all > 1 { format!("  ({number} of {all})") } else { String::new() };
    out.line("")?;
    out.line(out.paint(&format!("{} {}..{}{of}", place.within, place.start, place.end), Colour::Bold))?;
    write_entry("words", &quoted(&shorten(&place.words, 200)), out)?;
    for run in &place.runs {
        let rule = run.rule.as_ref().map_or_else(String::new, |rule| format!(" by {}", rule_name(rule)));
        let text = format!("{}{rule}  {}", raw_line(&run.raw), says(&run.how));
        let shown = if place.runs.len() > 1 { format!("{}  from {text}", quoted(&shorten(&run.words, 60))) } else { text };
        write_entry(&run.how, &shown, out)?;
    }
    write_changes(&place.changes, out)
}

fn says(how: &str) -> &'static str {
    match how {
        "verbatim" => "(as they stand there)",
        "stepped" | "decoded" => "(decoded)",
        "supplied" => "(not in the source)",
        _ => "",
    }
}

fn write_missing(explained: &WordsExplained, out: &mut Output) -> Result<(), Usage> {
    out.line("")?;
    let words = quoted(&explained.find);
    if explained.missing.is_empty() && !explained.claims.is_empty() {
        out.line(format_args!("{words} stands in no title, text or note. Claims of the metadata have it:"))?;
        return write_claims(&explained.claims, out);
    }
    if explained.missing.is_empty() {
        let why = match explained.has_raw {
            true => "stands neither in the text nor in the raw file",
            false => "stands in no title, text or note; with --raw DIR the raw file is searched too",
        };
        return Ok(out.line(format_args!("{words} {why}."))?);
    }
    out.line(format_args!("{words} stands in no title, text or note. The raw file has it here:"))?;
    for place in explained.missing.iter().take(SHOWN) {
        write_missing_place(place, out)?;
    }
    let rest = explained.missing.len().saturating_sub(SHOWN);
    if rest > 0 {
        out.line(format_args!("\nand {rest} more places"))?;
    }
    Ok(())
}

fn write_claims(claims: &[ClaimExplained], out: &mut Output) -> Result<(), Usage> {
    for it in claims.iter().take(SHOWN * 2) {
        let claim = &it.claim;
        let why = claim.why.as_ref().map_or_else(String::new, |why| format!(", {why}"));
        let accepted = if claim.accepted { "accepted" } else { "not accepted" };
        let bytes = claim.raw_start.zip(claim.raw_end).map_or_else(String::new, |(start, end)| format!(", bytes {start}..{end}"));
        out.line("")?;
        write_entry("claim", &format!("{} {}: {accepted}{why}", claim.field, quoted(&shorten(&claim.value, 120))), out)?;
        write_entry("", &format!("at {}{bytes}", printable(&claim.place)), out)?;
    }
    let rest = claims.len().saturating_sub(SHOWN * 2);
    if rest > 0 {
        out.line(format_args!("\nand {rest} more claims"))?;
    }
    Ok(())
}

fn write_missing_place(place: &MissingPlace, out: &mut Output) -> Result<(), Usage> {
    out.line("")?;
    write_entry("raw", &raw_line(&place.raw), out)?;
    for fate in &place.fates {
        let rule = fate.rule.as_ref().map_or_else(String::new, |rule| format!(" under {}", rule_name(rule)));
        write_entry(&fate.fate, &format!("bytes {}..{}{rule}  ({})", fate.raw_start, fate.raw_end, means(&fate.fate)), out)?;
    }
    for claim in place.claims.iter().take(3) {
        let why = claim.why.as_ref().map_or_else(String::new, |why| format!(", {why}"));
        let accepted = if claim.accepted { "accepted" } else { "not accepted" };
        write_entry("claim", &format!("{} at {}: {accepted}{why}", claim.field, printable(&claim.place)), out)?;
    }
    write_changes(&place.changes, out)
}

fn means(fate: &str) -> &'static str {
    match fate {
        "kept" | "decoded" => "in the text, but other words or none stand between",
        "emended" => "a rule put other words, or none, in their place",
        "markup" => "syntax: a tag, a mark, a label, white space",
        "metadata" => "read by a claim",
        "envelope" => "they belong to no document or to another",
        _ => "left out",
    }
}
