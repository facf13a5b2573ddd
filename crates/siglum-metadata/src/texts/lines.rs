//! The blocks at either end of a text, and the lines in them.

use std::ops::Range;

use siglum_model::{AboutWhat, Block, BlockKind, BlockRole, Claim, Document, Field};

use crate::names::fold;
use crate::titles::to_letters;

/// The blocks at the head that are read.
const HEAD: usize = 3;

/// The blocks at the end that are read.
const TAIL: usize = 4;

/// The bytes of a block up to which each of its lines may be a line of its own; of a longer one only the first or the last.
const SHORT: usize = 600;

/// The longest line that may be a byline or a signature, in bytes.
const LONGEST: usize = 200;

/// The most words of a line that opens a part behind the text.
const OPENING_WORDS: usize = 4;

/// What opens the comments of readers, in the comparison form: whatever comes then is not the text.
const COMMENTS: &[&str] = &[
    "comments",
    "comment",
    "comentarios",
    "comentários",
    "kommentare",
    "commentaires",
    "commenti",
    "reacties",
    "responses",
    "replies",
    "leave a reply",
    "leave a comment",
    "deja un comentario",
    "kommentar schreiben",
    "laisser un commentaire",
];

/// What opens lists of other texts behind the text, in the comparison form.
const LISTS: &[&str] = &[
    "references",
    "bibliography",
    "works cited",
    "further reading",
    "reading list",
    "related",
    "related posts",
    "related articles",
    "see also",
    "notes",
    "footnotes",
    "sources",
    "tags",
    "links",
    "referencias",
    "bibliografia",
    "lecturas",
    "lectura recomendada",
    "lecturas recomendadas",
    "ver tambien",
    "notas",
    "literatur",
    "literaturverzeichnis",
    "quellen",
    "anmerkungen",
    "siehe auch",
    "references bibliographiques",
    "bibliographie",
    "voir aussi",
    "a lire aussi",
    "literatuur",
    "bronnen",
    "note",
    "riferimenti",
    "recommended reading",
    "more from",
    "you may also like",
    "read more",
];

/// Which blocks of a text are read.
#[derive(Clone, Debug, Default)]
pub(super) struct Ends {
    /// The first blocks behind the title.
    pub(super) head: Vec<usize>,
    /// The last blocks of the text.
    pub(super) tail: Vec<usize>,
    /// The last blocks of the document where lists of other texts stand between; only biographies are read there.
    pub(super) behind: Vec<usize>,
}

impl Ends {
    /// Finds the ends of a document whose title takes the first so many blocks.
    pub(super) fn of(document: &Document, title: usize) -> Self {
        let blocks = &document.blocks;
        let half = blocks.len() / 2;
        let opens = |table: &[&str]| (half.max(1)..blocks.len()).find(|at| opens_with(blocks[*at].as_str(), table));
        let whole = opens(COMMENTS).unwrap_or(blocks.len());
        let text = opens(LISTS).map_or(whole, |at| at.min(whole));
        let is_title = |at: &usize| *at == 0 && is_title(document, &blocks[0]);
        let is_last = |at: &usize| *at > title && at + 1 == text;
        let head = (title..text).filter(|at| is_read(&blocks[*at]) && !is_title(at)).take(HEAD).filter(|at| !is_last(at)).collect();
        let last = |end: usize| {
            (title..end).rev().filter(|at| is_read(&blocks[*at]) && !is_aside(&blocks[*at])).take(TAIL).collect::<Vec<usize>>()
        };
        let tail = last(text);
        let behind = if text < whole { last(whole).into_iter().filter(|at| *at > text).collect() } else { Vec::new() };
        Self { head, tail, behind }
    }

    /// Leaves some blocks out.
    pub(super) fn without(mut self, blocks: &Range<usize>) -> Self {
        for of in [&mut self.head, &mut self.tail, &mut self.behind] {
            of.retain(|at| !blocks.contains(at));
        }
        self
    }
}

/// Tells whether a block repeats a title that is claimed for the document.
fn is_title(document: &Document, block: &Block) -> bool {
    let letters = to_letters(block.as_str());
    let mut titles = document.claims.iter().filter(|it| it.field == Field::Title && it.about == AboutWhat::Document);
    block.wording.len() <= SHORT && titles.any(|it| to_letters(it.normal()) == letters)
}

fn is_read(block: &Block) -> bool {
    block.role != Some(BlockRole::Bibliography) && !block.as_str().trim().is_empty()
}

/// Lists of works, tables and pictures behind a text do not end it.
fn is_aside(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Item | BlockKind::Table | BlockKind::Caption | BlockKind::Preformatted)
}

fn opens_with(text: &str, table: &[&str]) -> bool {
    let text = text.trim();
    if text.len() > LONGEST || text.split_whitespace().count() > OPENING_WORDS + 2 {
        return false;
    }
    let folded = fold(text);
    let bare = folded.trim_matches(|c: char| !c.is_alphabetic());
    let counted = bare.split(' ').count() <= 2 && COMMENTS.iter().any(|it| bare == fold(it));
    table.iter().any(|it| bare == fold(it)) || (counted && std::ptr::eq(table, COMMENTS))
}

/// A line of a block, without white space around it.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// The index of the block.
    pub(super) block: usize,
    pub(super) kind: BlockKind,
    /// Where it stands in the block.
    pub(super) range: Range<usize>,
    pub(super) text: &'a str,
    /// Whether nothing else stands in the block.
    pub(super) is_alone: bool,
    /// Whether it is the last line of the block.
    pub(super) is_last: bool,
}

/// The lines of a block that may say something by themselves; of a long block only the last, or the first at the head.
pub(super) fn lines(document: &Document, block: usize, is_head: bool) -> Vec<Line<'_>> {
    let Some(of) = document.blocks.get(block) else { return Vec::new() };
    let text = of.as_str();
    let mut out: Vec<Line<'_>> = Vec::new();
    let mut at = 0;
    for piece in text.split('\n') {
        let start = at + piece.len() - piece.trim_start().len();
        let bare = piece.trim();
        at += piece.len() + 1;
        if !bare.is_empty() {
            out.push(Line { block, kind: of.kind, range: start..start + bare.len(), text: bare, is_alone: false, is_last: false });
        }
    }
    let is_alone = out.len() == 1;
    if let Some(last) = out.last_mut() {
        (last.is_alone, last.is_last) = (is_alone, true);
    }
    if text.len() > SHORT {
        let keep = if is_head { 0 } else { out.len().saturating_sub(1) };
        out = out.into_iter().skip(keep).take(1).collect();
    }
    out.retain(|line| line.text.len() <= LONGEST);
    out
}

/// Makes a claim out of a part of a block.
pub(super) fn claim(document: &Document, field: Field, block: usize, range: Range<usize>, source: &'static str) -> Claim {
    let passage = document.blocks[block].wording.passage();
    let mut claim = Claim::new(field, &passage.as_str()[range.clone()], source, format!("text, block {}", block + 1));
    claim.raw = passage.raw_hull(range);
    claim.role = (field == Field::Authors).then(|| "author".to_owned());
    claim
}

/// Makes a claim about something else than the document.
pub(super) fn about(claim: Claim, about: AboutWhat) -> Claim {
    Claim { about, ..claim }
}
