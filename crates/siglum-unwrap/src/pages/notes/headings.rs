//! Headings that stand above notes and nothing else.

use siglum_model::{Block, BlockKind};

use super::links::Body;
use super::names::Sign;
use super::page::Page;
use super::seen::Shape;

/// What people write above notes, in lower case.
const WORDS: [&str; 44] = [
    "notes",
    "note",
    "footnotes",
    "footnote",
    "endnotes",
    "end notes",
    "foot notes",
    "references",
    "notes and references",
    "references and notes",
    "citations",
    "sources",
    "explanatory notes",
    "remarks",
    "annotations",
    "notes & references",
    "anmerkungen",
    "fußnoten",
    "fussnoten",
    "endnoten",
    "einzelnachweise",
    "anmerkungen und einzelnachweise",
    "quellen",
    "nachweise",
    "notes et références",
    "notes de bas de page",
    "références",
    "notas",
    "notas al pie",
    "notas de rodapé",
    "referencias",
    "referências",
    "note a piè di pagina",
    "riferimenti",
    "noten",
    "voetnoten",
    "referenties",
    "przypisy",
    "noter",
    "fotnoter",
    "referenser",
    "примечания",
    "сноски",
    "注释",
];

/// The longest heading, in bytes; what is longer says more than that notes follow.
const LONGEST: usize = 60;

/// The blocks that are headings of notes which are gone, in order.
pub(crate) fn gone_headings(page: &Page<'_>, bodies: &[Body], orphans: &[Body]) -> Vec<usize> {
    let gone = gone(page, bodies.iter().chain(orphans));
    let framed = framed(page);
    let mut out = Vec::new();
    let mut below = None;
    for index in (0..page.blocks.len()).rev() {
        let is_notes = below.is_some();
        if gone.get(index) == Some(&true) {
            below = below.or(Some(index + 1));
            continue;
        }
        let heads = is_notes && is_heading(page, index, framed.get(index) == Some(&true)) && ends(page, below, index);
        if heads {
            out.push(index);
        } else {
            below = None;
        }
    }
    out.reverse();
    out
}

/// Which blocks are wholly notes that stood in the text.
fn gone<'a>(page: &Page<'_>, bodies: impl Iterator<Item = &'a Body>) -> Vec<bool> {
    let mut gone: Vec<bool> = page.homes.iter().map(|home| *home > 0).collect();
    for body in bodies.filter(|body| body.home == 0) {
        let to = if body.end.1 == 0 { body.end.0 } else { body.end.0 + 1 };
        gone.iter_mut().take(to).skip(body.start.0).for_each(|gone| *gone = true);
    }
    gone
}

/// Which blocks stand inside of an element that holds notes.
fn framed(page: &Page<'_>) -> Vec<bool> {
    let mut framed = vec![false; page.blocks.len()];
    let lists = page.elements.iter().filter(|element| element.signs.has(Sign::List) && element.home == 0 && element.shape == Shape::Part);
    let mut done = 0;
    for list in lists {
        let from = list.start.0.max(done);
        framed.iter_mut().take(list.end.0).skip(from).for_each(|framed| *framed = true);
        done = done.max(list.end.0);
    }
    framed
}

/// Whether a block heads notes by its words, or because it is the heading inside of what holds them.
fn is_heading(page: &Page<'_>, index: usize, is_framed: bool) -> bool {
    let Some(block) = page.blocks.get(index).filter(|block| block.wording.len() <= LONGEST) else { return false };
    let is_form = matches!(block.kind, BlockKind::Heading | BlockKind::Paragraph | BlockKind::Caption);
    let says = || WORDS.contains(&plain(block).as_str());
    is_form && ((is_framed && block.kind == BlockKind::Heading) || says())
}

/// The words of a heading without what a site adds: `References[edit]`, `Notes:`.
fn plain(block: &Block) -> String {
    let text = block.as_str().trim();
    let text = text.strip_suffix(']').and_then(|text| text.rsplit_once('[')).map_or(text, |(words, _)| words);
    let signs = |c: char| !c.is_alphanumeric();
    text.trim_matches(signs).to_lowercase()
}

/// Whether what stands under the heading at `index` ends with the notes: nothing follows, another heading does, or a block
/// of another kind than a list of notes would have.
fn ends(page: &Page<'_>, below: Option<usize>, index: usize) -> bool {
    let next = below.and_then(|below| page.blocks.get(below));
    let level = page.blocks.get(index).and_then(|block| block.level);
    next.is_none_or(|next| match next.kind {
        BlockKind::Heading => level.is_none() || next.level.is_none() || next.level <= level,
        BlockKind::Item => false,
        _ => true,
    })
}
