//! Words of title, text and notes, or of the raw file only.

use siglum::dataset::explain::{ClaimExplained, FateExplained, MissingPlace, Neighbour, Opened, Place, WordsExplained};

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
    let found = all > 0 || !explained.missing.is_empty() || !explained.claims.is_empty();
    if args.json {
        out.json(&explained)?;
    } else if found {
        write(&explained, all, args, out)?;
    }
    if found {
        return Ok(Done::Well);
    }
    // As for a note or a field that there is not.
    out.error(&format!("{} {}", quoted(find), why_nowhere(&explained)));
    Ok(Done::Usage)
}

fn why_nowhere(explained: &WordsExplained) -> &'static str {
    match explained.has_raw {
        true => "stands neither in the text nor in the raw file",
        false => "stands in no title, text or note; with --raw DIR the raw file is searched too",
    }
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
    if all == 0 || (args.nth.is_none() && !explained.missing.is_empty()) {
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
    match explained.places.is_empty() {
        true => out.line(format_args!("{words} stands in no title, text or note. The raw file has it here:"))?,
        false => out.line(format_args!("The raw file has {words} here, too, where it was left out:"))?,
    }
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
    for fate in together(&place.fates) {
        let rule = fate.rule.as_ref().map_or_else(String::new, |rule| format!(" under {}", rule_name(rule)));
        write_entry(&fate.fate, &format!("bytes {}..{}{rule}  ({})", fate.raw_start, fate.raw_end, means(&fate.fate)), out)?;
    }
    write_reasons(place, out)?;
    for (label, neighbour) in [("before", &place.before), ("behind", &place.behind)] {
        let kept = neighbour.as_ref().map_or_else(|| "nothing of the text".to_owned(), kept_words);
        write_entry(label, &kept, out)?;
    }
    for claim in place.claims.iter().take(3) {
        let why = claim.why.as_ref().map_or_else(String::new, |why| format!(", {why}"));
        let accepted = if claim.accepted { "accepted" } else { "not accepted" };
        write_entry("claim", &format!("{} at {}: {accepted}{why}", claim.field, printable(&claim.place)), out)?;
    }
    write_changes(&place.changes, out)
}

/// The fates of words, without the tags between pieces that share one.
fn together(fates: &[FateExplained]) -> Vec<FateExplained> {
    let mut out: Vec<FateExplained> = Vec::new();
    for fate in fates {
        let index = out.len().saturating_sub(1 + usize::from(out.last().is_some_and(|last| last.fate == "markup")));
        match out.get_mut(index).filter(|before| before.fate == fate.fate && before.rule == fate.rule && fate.rule.is_some()) {
            Some(before) => {
                before.raw_end = fate.raw_end;
                out.truncate(index + 1);
            }
            None => out.push(fate.clone()),
        }
    }
    out
}

/// Why each of the rules leaves words out or changes them, once.
fn write_reasons(place: &MissingPlace, out: &mut Output) -> Result<(), Usage> {
    let mut told: Vec<&str> = Vec::new();
    for reason in place.fates.iter().filter_map(|fate| fate.reason.as_deref()) {
        if !told.contains(&reason) {
            told.push(reason);
            write_entry("because", &printable(reason), out)?;
        }
    }
    Ok(())
}

/// Words of the text beside a place, with where they stand.
fn kept_words(it: &Neighbour) -> String {
    let words = it.words.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}  {} {}..{}", quoted(&words), it.within, it.start, it.end)
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
