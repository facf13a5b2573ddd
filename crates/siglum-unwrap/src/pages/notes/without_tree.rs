//! Notes that a text without a tree links with their marks, such as Markdown: the links are there, and the ids that they lead
//! to are often lost.

use std::collections::HashMap;
use std::ops::Range;

use siglum_model::{Block, BlockKind, StyleKind};

use super::labels::{is_arrow, label};
use super::names::{Signs, has_note_name};
use super::page::{At, Element, Page};
use super::seen::Shape;

/// An id of the source: the block, the byte of its words, the id.
pub(crate) type Id = (usize, usize, String);

/// A link within the text.
struct Link {
    block: usize,
    range: Range<usize>,
    to: String,
}

/// Makes a page of blocks from `first` on: their links, the ids that are known, and those that their links imply.
pub(super) fn page_of<'a>(blocks: &'a [Block], first: usize, known: &[Id]) -> Page<'a> {
    let links = links(blocks, first);
    let mut elements: Vec<Element> =
        links.iter().map(|link| element((link.block, link.range.start), (link.block, link.range.end), Shape::Inline)).collect();
    for (element, link) in elements.iter_mut().zip(&links) {
        element.link = Some(link.to.clone());
    }
    let known_ids = known.iter().filter(|(block, ..)| *block < blocks.len());
    elements.extend(known_ids.map(|(block, at, id)| with_id((*block, *at), (*block, *at), Shape::Inline, id)));
    let is_known = |id: &str| known.iter().any(|(.., own)| own == id);
    elements.extend(if known.len() > MOST_IDS { Vec::new() } else { implied(blocks, &links, &is_known) });
    let mut ids = HashMap::new();
    for (index, element) in elements.iter().enumerate() {
        if let Some(id) = &element.id {
            ids.entry(id.clone()).or_insert(index);
        }
    }
    Page::of_elements(blocks, elements, ids)
}

/// The most known ids beside which others are implied: each is looked for among them.
const MOST_IDS: usize = 1000;

/// The links that lead to a place within the text.
fn links(blocks: &[Block], first: usize) -> Vec<Link> {
    let mut all = Vec::new();
    for (block, it) in blocks.iter().enumerate().skip(first) {
        for style in it.wording.styles() {
            let StyleKind::Link { url } = &style.kind else { continue };
            if let Some((_, to)) = url.split_once('#').filter(|(_, to)| !to.is_empty()) {
                all.push(Link { block, range: style.range.clone(), to: to.to_owned() });
            }
        }
    }
    all
}

fn element(start: At, end: At, shape: Shape) -> Element {
    Element { start, end, parent: None, shape, signs: Signs::default(), link: None, id: None, home: 0 }
}

fn with_id(start: At, end: At, shape: Shape, id: &str) -> Element {
    Element { id: Some(id.to_owned()), ..element(start, end, shape) }
}

/// The elements whose ids are lost: a mark leads to the block that leads back to it, by names alike.
fn implied(blocks: &[Block], links: &[Link], is_known: &impl Fn(&str) -> bool) -> Vec<Element> {
    let text = |link: &Link| blocks.get(link.block).and_then(|block| block.as_str().get(link.range.clone())).unwrap_or_default();
    let mut marks: HashMap<String, &Link> = HashMap::new();
    let mut found = Vec::new();
    for link in links {
        let key = key(&link.to);
        let ends = || blocks.get(link.block).and_then(|block| block.as_str().get(link.range.end..)).is_some_and(|rest| rest.len() < 4);
        let says_so = || has_note_name(&link.to) && ends();
        let leads_back = is_arrow(text(link)) || (link.range.start == 0 && label(text(link)).is_some()) || says_so();
        match marks.get(&key) {
            Some(mark) if leads_back && mark.block < link.block && mark.to != link.to && !is_known(&mark.to) => {
                found.push(with_id((item_start(blocks, link.block, mark.block), 0), (link.block + 1, 0), Shape::Item, &mark.to));
                found.push(with_id((mark.block, mark.range.start), (mark.block, mark.range.end), Shape::Inline, &link.to));
                marks.remove(&key);
            }
            None if !key.is_empty() && label(text(link)).is_some() => {
                marks.insert(key, link);
            }
            _ => {}
        }
    }
    found
}

/// The first block of the list item that a block stands in, behind the block of the mark; else the block itself.
fn item_start(blocks: &[Block], block: usize, mark: usize) -> usize {
    let depth = blocks.get(block).map_or(0, |it| it.depth);
    let is_item = |it: &Block| it.kind == BlockKind::Item;
    if blocks.get(block).is_some_and(is_item) || depth == 0 {
        return block;
    }
    let above = (mark + 1..block).rev().take(MOST_PARAGRAPHS);
    let inside = above.take_while(|&at| blocks.get(at).is_some_and(|it| it.depth >= depth || is_item(it)));
    let start = inside.into_iter().find(|&at| blocks.get(at).is_some_and(|it| is_item(it) && it.depth < depth));
    start.unwrap_or(block)
}

/// The most paragraphs of one note that stand before its link back.
const MOST_PARAGRAPHS: usize = 24;

/// Parts of ids that tell a mark from its note; what is left is alike in both.
const PARTS: [&str; 22] = [
    "usercontent",
    "sdfootnote",
    "sdendnote",
    "easyfootnote",
    "footnotedef",
    "footnote",
    "endnote",
    "identifier",
    "anchor",
    "return",
    "bottom",
    "cite",
    "note",
    "back",
    "body",
    "link",
    "ftn",
    "edn",
    "ref",
    "anc",
    "sym",
    "fn",
];

/// What the ids of a mark and of its note have in common: `1` of `fn1` and `fnref1`, of `_ftn1` and `_ftnref1`.
fn key(id: &str) -> String {
    // Of several marks of one note MediaWiki counts the first as `cite_ref-name_1-0`.
    let id = id.strip_suffix("-0").filter(|own| own.contains("cite_ref") && own.contains('_')).unwrap_or(id);
    let mut rest: String = id.to_ascii_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    for part in PARTS {
        rest = rest.replace(part, "");
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn marks_and_notes_have_keys_alike() {
        let pairs = [
            ("fn1", "fnref1"),
            ("fn:a", "fnref:a"),
            ("_ftn12", "_ftnref12"),
            ("_edn2", "_ednref2"),
            ("cite_note-foo-1", "cite_ref-foo_1-0"),
            ("cite_note-7", "cite_ref-7"),
            ("footnote-1", "footnote-anchor-1"),
            ("easy-footnote-bottom-1-77", "easy-footnote-1-77"),
            ("_footnotedef_3", "_footnoteref_3"),
            ("sdfootnote1sym", "sdfootnote1anc"),
            ("user-content-fn-1", "user-content-fnref-1"),
            ("footnote_1_7", "identifier_1_7"),
            ("note-7-1", "return-note-7-1"),
        ];
        assert!(pairs.iter().all(|(note, mark)| key(note) == key(mark) && !key(note).is_empty()));
        assert_ne!(key("fn1"), key("fnref11"));
    }
}
