//! Counts over a corpus as it grows.

use std::collections::BTreeMap;

use crate::build::Built;
use crate::record::{ByteAccount, CodeBytes, ManifestLine, Status, Totals};

/// What a run did, for the table at its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The counts that the manifest publishes.
    pub totals: Totals,
    /// Changes by rule, doubts not among them.
    pub changes_by_code: BTreeMap<String, u64>,
    /// Doubts by rule.
    pub doubts_by_code: BTreeMap<String, u64>,
    /// Documents whose ids count positions, since their source gives no key.
    pub unstable_ids: u64,
}

impl Summary {
    /// Counts a document.
    pub(super) fn add_document(&mut self, built: &Built) {
        let record = &built.record;
        let totals = &mut self.totals;
        totals.documents += 1;
        totals.words += record.counts.words;
        totals.notes += record.counts.notes;
        totals.notes_paired += record.notes.iter().filter(|note| note.state == "paired").count() as u64;
        totals.orphan_marks += record.orphan_marks.len() as u64;
        totals.conflicts += record.conflicts.len() as u64;
        totals.changes += record.counts.changes;
        totals.doubts += record.counts.doubts;
        totals.changes_for_review += built.changes.iter().filter(|it| it.certainty == "medium" && it.act != "doubt").count() as u64;
        add_account(&mut totals.byte_account, &record.byte_account);
        for line in &built.changes {
            let by_code = if line.act == "doubt" { &mut self.doubts_by_code } else { &mut self.changes_by_code };
            *by_code.entry(line.code.clone()).or_default() += 1;
        }
    }

    /// Counts a raw file.
    pub(super) fn add_source(&mut self, line: &ManifestLine) {
        match line.status {
            Status::Published => self.totals.sources_published += 1,
            Status::Skipped => self.totals.sources_skipped += 1,
            Status::Failed => self.totals.sources_failed += 1,
        }
        self.totals.envelope_bytes += line.members.iter().map(|member| member.envelope).sum::<u64>();
        self.unstable_ids += line.unstable_ids.len() as u64;
    }
}

fn add_account(all: &mut ByteAccount, one: &ByteAccount) {
    all.kept += one.kept;
    all.decoded += one.decoded;
    all.markup += one.markup;
    all.metadata += one.metadata;
    add_codes(&mut all.emended, &one.emended);
    add_codes(&mut all.dropped, &one.dropped);
}

fn add_codes(all: &mut Vec<CodeBytes>, one: &[CodeBytes]) {
    for CodeBytes { code, bytes } in one {
        match all.binary_search_by(|it| it.code.cmp(code)) {
            Ok(index) => all[index].bytes += bytes,
            Err(index) => all.insert(index, CodeBytes { code: code.clone(), bytes: *bytes }),
        }
    }
}
