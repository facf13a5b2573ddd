//! What of a source was left out, and why.

use std::collections::BTreeMap;

use serde::Serialize;
use siglum::dataset::Built;
use siglum::dataset::dropped::{Dropped, RawText};
use siglum::model::RuleCode;

use crate::output::{Colour, Output, Usage, printable, shorten_middle, wrap};

/// Characters shown of an entry; what stands between its ends is counted.
const SHOWN: usize = 200;

/// The words left out of the documents of one file.
#[derive(Debug)]
pub(super) struct Listing<'a> {
    raw: Option<RawText>,
    /// The names of all rules by their codes.
    names: BTreeMap<String, &'static str>,
    codes: &'a [RuleCode],
    json: bool,
}

/// A line of JSON.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(flatten)]
    entry: &'a Dropped,
}

impl<'a> Listing<'a> {
    /// Decodes the file that the documents come from.
    pub(super) fn of(bytes: &[u8], built: &Built, codes: &'a [RuleCode], json: bool) -> Self {
        let source = &built.record.source;
        let raw = RawText::decode(bytes, source.charset.as_deref().unwrap_or("utf-8"), &source.format);
        let names = siglum::rules().iter().map(|about| (about.code.to_string(), about.name)).collect();
        Self { raw, names, codes, json }
    }

    /// Lists what was left out of a document.
    pub(super) fn write(&self, built: &Built, out: &mut Output) -> Result<(), Usage> {
        let mut entries = self.raw.as_ref().map(|raw| raw.dropped(built)).unwrap_or_default();
        entries.retain(|entry| self.wants(&entry.code));
        if self.json {
            return entries.iter().try_for_each(|entry| {
                let line = Line { id: &built.record.id, name: self.name_of(&entry.code), entry };
                Ok(out.line(serde_json::to_string(&line).map_err(Usage::new)?)?)
            });
        }
        self.write_entries(&entries, out)?;
        self.write_summary(&entries, built, out)
    }

    fn wants(&self, code: &str) -> bool {
        self.codes.is_empty() || self.codes.iter().any(|wanted| wanted.to_string() == code)
    }

    /// Words and bytes by code; the bytes are all that was left out, blanks and signs too.
    fn write_summary(&self, entries: &[Dropped], built: &Built, out: &mut Output) -> Result<(), Usage> {
        let mut sums: BTreeMap<&str, (u64, u64, u64)> = BTreeMap::new();
        for code in built.record.byte_account.dropped.iter().filter(|code| self.wants(&code.code)) {
            sums.entry(&code.code).or_default().2 = code.bytes;
        }
        for entry in entries {
            let (places, words, bytes) = sums.entry(&entry.code).or_default();
            (*places, *words) = (*places + 1, *words + entry.words);
            *bytes += if entry.fate == "dropped" { 0 } else { entry.bytes };
        }
        if sums.is_empty() {
            return Ok(out.line("nothing was left out")?);
        }
        if !entries.is_empty() {
            out.line("")?;
        }
        let widest = sums.keys().map(|code| self.name_of(code).len()).max().unwrap_or_default();
        for (code, (places, words, bytes)) in sums {
            let code_name = format!("{} {:<widest$}", out.paint(code, Colour::Bold), self.name_of(code));
            let place = if places == 1 { "place " } else { "places" };
            let word = if words == 1 { "word " } else { "words" };
            out.line(format!("{code_name}  {places:>6} {place}  {words:>8} {word}  {bytes:>9} bytes"))?;
        }
        Ok(())
    }

    /// An entry a line; on a terminal its words go on under themselves.
    fn write_entries(&self, entries: &[Dropped], out: &mut Output) -> Result<(), Usage> {
        let places: Vec<String> = entries.iter().map(place_of).collect();
        let widest = |lengths: &mut dyn Iterator<Item = usize>| lengths.max().unwrap_or_default();
        let place_width = widest(&mut places.iter().map(String::len));
        let name_width = widest(&mut entries.iter().map(|entry| self.name_of(&entry.code).len()));
        let count_width = widest(&mut entries.iter().map(|entry| entry.words.to_string().len()));
        let before = place_width + name_width + count_width + "  U100   words  ".len();
        for (entry, place) in entries.iter().zip(&places) {
            let code = out.paint(&entry.code, Colour::Bold);
            let unit = if entry.words == 1 { "word " } else { "words" };
            let head =
                format!("{place:<place_width$}  {code} {:<name_width$}  {:>count_width$} {unit}", self.name_of(&entry.code), entry.words);
            let words = printable(&shorten_middle(&entry.text, SHOWN));
            let room = if out.is_terminal() { out.table_width().saturating_sub(before).max(20) } else { usize::MAX };
            let mut lines = wrap(&words, room).into_iter();
            out.line(format!("{head}  {}", lines.next().unwrap_or_default()))?;
            lines.try_for_each(|line| out.line(format!("{:before$}{line}", "")))?;
        }
        Ok(())
    }

    fn name_of(&self, code: &str) -> &'static str {
        self.names.get(code).copied().unwrap_or_default()
    }
}

fn place_of(entry: &Dropped) -> String {
    let member = entry.raw_member.map_or_else(String::new, |member| format!("{member}:"));
    format!("{member}{}..{}", entry.raw_start, entry.raw_end)
}
