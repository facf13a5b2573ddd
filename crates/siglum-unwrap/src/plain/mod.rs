//! Text without markup: paragraphs by their lines, inline Markdown where the source has it.

mod header;
mod inline;
mod lines;
mod paragraphs;

use siglum_model::{Block, BlockKind, Gap, Passage, Wording};
use siglum_rule::Builder;

use lines::Line;
use paragraphs::Paragraph;

/// Reads plain text, or the text of a paged file.
///
/// Each paragraph becomes a block that keeps its line ends, so that later stages see the lines as they stood; where
/// the source has the trait `inline-markdown`, emphasis and links become styles. Lines that say something of the text
/// (`Author: …` on top, the header of a distributor) become claims. `source` maps the decoded text to raw bytes.
pub fn read_plain(source: &Passage, traits: &[&'static str], builder: &mut Builder) {
    begin(source, builder);
    traits.iter().for_each(|name| builder.trait_of(name));
    let lines = header::read_header(source, lines::lines(source.as_str()), builder);
    read_lines(source, &lines, traits, builder);
}

/// Reads a text whose metadata stands elsewhere: every line of it is text.
pub(crate) fn read_words(source: &Passage, builder: &mut Builder) {
    begin(source, builder);
    read_lines(source, &lines::lines(source.as_str()), &[], builder);
}

fn begin(source: &Passage, builder: &mut Builder) {
    if let Some(whole) = source.raw_hull(0..source.len()) {
        builder.markup(whole);
    }
}

fn read_lines(source: &Passage, lines: &[Line<'_>], traits: &[&'static str], builder: &mut Builder) {
    let is_wrapped = traits.contains(&"hard-wrapped");
    let has_markdown = traits.contains(&"inline-markdown");
    let mut end = lines.first().map_or(0, |line| line.range.start);
    for paragraph in paragraphs::paragraphs(lines, is_wrapped) {
        let block = block(source, &paragraph, has_markdown, end);
        end = paragraph.lines.last().map_or(end, |line| line.range.end);
        builder.block(block);
    }
}

fn block(source: &Passage, paragraph: &Paragraph<'_>, has_markdown: bool, end: usize) -> Block {
    let start = paragraph.lines.first().map_or(end, |line| line.range.start);
    let passage = passage(source, paragraph.lines);
    let wording = if has_markdown { inline::read_inline(&passage) } else { Wording::from(passage) };
    let raw = if end < start { source.raw_hull(end..start) } else { source.raw_place(start) }.unwrap_or_default();
    let gap = Gap { lines: paragraph.breaks, page_edge: paragraph.page_edge, raw, cut: None };
    let kind = if paragraph.is_verse { BlockKind::Verse } else { BlockKind::Paragraph };
    let span = paragraph.lines.last().and_then(|last| source.raw_hull(start..last.range.end));
    Block { span, gap: Some(gap), ..Block::new(kind, wording) }
}

/// The lines of a paragraph, each line end as one LF.
fn passage(source: &Passage, lines: &[Line<'_>]) -> Passage {
    let mut out = Passage::new();
    let mut before: Option<&Line<'_>> = None;
    for line in lines {
        if let Some(before) = before {
            line_end(source, before.range.end, line.range.start, &mut out);
        }
        out.push_slice(source, line.range.clone());
        before = Some(line);
    }
    out
}

/// A line end and the blanks before it: one LF as it stands, or what stands there decoded to one.
fn line_end(source: &Passage, from: usize, to: usize, out: &mut Passage) {
    match source.as_str()[from..to].find('\n') {
        Some(at) if source.as_str()[from..to].trim_matches([' ', '\t', '\n']).is_empty() => {
            out.push_slice(source, from + at..from + at + 1);
        }
        _ => out.push_decoded("\n", source.raw_hull(from..to).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use siglum_model::Span;

    use super::*;

    fn read(text: &str, traits: &[&'static str]) -> Vec<Block> {
        let source = Passage::verbatim(text, 0, 0);
        let mut builder = Builder::new("plain-text", vec![Span::new(0, 0, text.len() as u32)]);
        read_plain(&source, traits, &mut builder);
        let document = builder.finish();
        for run in document.blocks.iter().flat_map(|b| b.wording.passage().runs()) {
            if run.how == siglum_model::How::Verbatim {
                assert_eq!(&text[run.raw.range()], run.text);
            }
        }
        document.blocks
    }

    fn texts(blocks: &[Block]) -> Vec<&str> {
        blocks.iter().map(Block::as_str).collect()
    }

    #[test]
    fn a_long_line_is_a_paragraph() {
        let long =
            "A sentence that goes on and on well beyond what any typewriter would put on one of its lines, for it is a paragraph a line.";
        let text = format!("  Head\n\n\n{long}\nThe next one.\r\n\r\n   \r\nEnd");
        let blocks = read(&text, &[]);
        assert_eq!(texts(&blocks), ["  Head", long, "The next one.", "End"]);
        assert_eq!(blocks.iter().map(|b| b.gap.map_or(0, |g| g.lines)).collect::<Vec<_>>(), [0, 3, 1, 3]);
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_and_short_lines_are_verse() {
        let text = "The lines of this paragraph were cut by a\ntypewriter at some forty characters, so\nthey belong together.\n\nRose,\noh pure\ncontradiction\n";
        let blocks = read(text, &["hard-wrapped"]);
        assert_eq!(blocks.len(), 2);
        assert_eq!(blocks[0].kind, BlockKind::Paragraph);
        assert_eq!((blocks[1].kind, blocks[1].as_str()), (BlockKind::Verse, "Rose,\noh pure\ncontradiction"));
    }

    #[test]
    fn form_feeds_are_page_edges() {
        let blocks = read("One page ends\n\n\u{c}and another begins.", &[]);
        assert_eq!(texts(&blocks), ["One page ends", "and another begins."]);
        assert!(blocks[1].gap.is_some_and(|gap| gap.page_edge));
    }

    #[test]
    fn emphasis_and_links_become_styles() {
        let blocks = read("1. A *word* and a [link **here**](http://x.org/a_b) of 2*3*4.\n\n* Stuart, p. 39.", &["inline-markdown"]);
        assert_eq!(texts(&blocks), ["1. A word and a link here of 2*3*4.", "* Stuart, p. 39."]);
        assert_eq!(blocks[0].wording.styles().len(), 3);
    }
}
