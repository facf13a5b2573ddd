//! Blocks of Markdown, line by line.

use siglum_model::{Anchor, AnchorKind, Block, BlockKind, Wording};

use super::holders::Holders;
use super::inline::{self, Form};
use super::labels::Labels;
use super::table;

/// What stands before the lines of a note, behind the first.
const NOTE_INDENT: &str = "    ";

/// A page of Markdown that grows.
#[derive(Debug)]
pub(super) struct Page<'a> {
    out: String,
    labels: &'a Labels,
}

impl<'a> Page<'a> {
    /// Begins a page with its front matter.
    pub(super) fn new(front: String, labels: &'a Labels) -> Self {
        Self { out: front, labels }
    }

    /// Gives the page.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Writes a heading.
    pub(super) fn heading(&mut self, level: u8, wording: &Wording) {
        let text = heading(level, wording, self.labels);
        self.out.push_str(&format!("\n{text}\n"));
    }

    /// Writes the blocks of the text.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        self.write(blocks, "", "");
    }

    /// Writes the definition of a note.
    pub(super) fn note(&mut self, label: Option<&str>, blocks: &[Block]) {
        let Some(label) = label else { return };
        if blocks.iter().all(|block| block.wording.is_empty()) {
            self.out.push_str(&format!("\n[^{label}]:\n"));
        } else {
            self.write(blocks, &format!("[^{label}]: "), NOTE_INDENT);
        }
    }

    /// Writes blocks; `first` stands before the first line of all, `rest` before all others.
    fn write(&mut self, blocks: &[Block], first: &str, rest: &str) {
        let mut holders = Holders::default();
        let mut lead = first;
        for block in blocks.iter().filter(|block| !block.wording.is_empty()) {
            let place = holders.place(block);
            let outer = if lead == first { "" } else { rest };
            if let Some(above) = place.above {
                self.out.push_str(format!("{outer}{above}").trim_end());
                self.out.push('\n');
            }
            self.lines(&text_of(block, self.labels), &format!("{lead}{}", place.first), &format!("{rest}{}", place.rest));
            if let Some(marks) = marks_of_code(block, self.labels) {
                let lead = format!("{rest}{}", place.rest);
                self.out.push_str(&format!("{}\n", lead.trim_end()));
                self.lines(&marks, &lead, &lead);
            }
            lead = rest;
        }
    }

    fn lines(&mut self, text: &str, first: &str, rest: &str) {
        for (index, line) in text.split('\n').enumerate() {
            let lead = if index == 0 { first } else { rest };
            let lead = if line.is_empty() { lead.trim_end() } else { lead };
            self.out.push_str(lead);
            self.out.push_str(line);
            self.out.push('\n');
        }
    }
}

fn text_of(block: &Block, labels: &Labels) -> String {
    match block.kind {
        BlockKind::Heading => heading(block.level.unwrap_or(2), &block.wording, labels),
        BlockKind::Table => table::render(&block.wording, labels),
        BlockKind::Preformatted => fenced(block.as_str()),
        _ => inline::render(&block.wording, Form::Lines, labels),
    }
}

fn heading(level: u8, wording: &Wording, labels: &Labels) -> String {
    format!("{} {}", "#".repeat(usize::from(level.clamp(1, 6))), inline::render(wording, Form::Heading, labels))
}

/// Text between fences that are longer than any inside.
fn fenced(text: &str) -> String {
    let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
    format!("{fence}\n{text}\n{fence}")
}

/// The length of the longest run of a character.
pub(super) fn longest_run(text: &str, wanted: char) -> usize {
    text.split(|c| c != wanted).map(|run| run.len() / wanted.len_utf8()).max().unwrap_or(0)
}

/// The references that stand in preformatted text, where they have no form; they follow it.
fn marks_of_code(block: &Block, labels: &Labels) -> Option<String> {
    if block.kind != BlockKind::Preformatted {
        return None;
    }
    let marks: String = block.wording.anchors().iter().filter_map(|anchor| mark(anchor, labels)).collect();
    (!marks.is_empty()).then_some(marks)
}

/// A reference to a note.
pub(super) fn mark(anchor: &Anchor, labels: &Labels) -> Option<String> {
    match anchor.kind {
        AnchorKind::Reference(id) => labels.of(id).map(|label| format!("[^{label}]")),
        AnchorKind::Page { .. } => None,
    }
}
