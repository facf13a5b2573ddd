//! A page that was read, and what must hold of any.

use siglum_model::{Act, Block, BlockKind, Document, Fate, Passage, Span};
use siglum_rule::account;
use siglum_unwrap::{Input, read_documents};

/// Eight ordinary paragraphs, as a village paper might print them.
pub(crate) const PARAGRAPHS: [&str; 8] = [
    "The mill by the lower bridge was built in the spring of 1802, when three farmers agreed to share the cost of a wheel, and \
     for sixty years it ground the barley of the whole valley.",
    "Its first miller, a quiet man from the hills, kept a book in which he wrote down every sack, every debt and every flood; \
     the book still lies in the parish chest, and its ink has hardly faded.",
    "In dry summers the wheel stood still for weeks, so the farmers carried their grain over the pass, paid the toll, and came \
     home with flour that, as they said, tasted of the road.",
    "The great flood of 1846 took the weir, the bridge and half of the garden, but the house stayed where it was, since the \
     builder had set it on the old rock and not on the gravel beside it.",
    "After the railway came, nobody needed a mill any longer; the last sack was ground in autumn, the children were given a day \
     without school, and the stones were laid before the church as steps.",
    "For a time a joiner worked there, then a dyer, who coloured the brook on Mondays, and at last a painter from the city, who \
     paid no rent but left eleven pictures of the bridge.",
    "Today the house belongs to the commune, which has mended the roof, cleared the race and put a small wheel where the large \
     one was, so that school classes may see how slowly stones turn.",
    "Whoever wants to visit it asks for the key at the bakery, pays nothing, and is told, whether they ask or not, how the \
     painter once fell into the race and lost a shoe that was never found.",
];

/// The paragraphs, each in its element.
pub(crate) fn paragraphs() -> Vec<String> {
    PARAGRAPHS.iter().map(|words| format!("<p>{words}</p>\n")).collect()
}

/// The paragraphs as the body of a page.
pub(crate) fn article() -> String {
    paragraphs().concat()
}

/// A whole page around a body.
pub(crate) fn page_of(body: &str) -> String {
    format!("<!doctype html><html><head><title>The mill</title></head><body>{body}</body></html>")
}

/// A page that was read.
#[derive(Debug)]
pub(crate) struct Page {
    html: String,
    pub(crate) document: Document,
}

impl Page {
    /// Reads a whole page, and checks what must hold of any.
    #[track_caller]
    pub(crate) fn read(html: impl Into<String>) -> Self {
        Self::read_as(html.into(), "html")
    }

    /// Reads a piece of a page, of which nothing is chosen, and checks the same.
    #[track_caller]
    pub(crate) fn fragment(html: impl Into<String>) -> Self {
        Self::read_as(html.into(), "html-fragment")
    }

    #[track_caller]
    fn read_as(html: String, format: &'static str) -> Self {
        let source = Passage::verbatim(html.as_str(), 0, 0);
        let whole = Span::new(0, 0, u32::try_from(html.len()).unwrap());
        let documents = read_documents(&Input { source: &source, whole, format, traits: &[] }).unwrap();
        let [document] = <[Document; 1]>::try_from(documents).unwrap();
        let page = Self { html, document };
        page.check_fates();
        page.check_size();
        page
    }

    /// Each byte has one fate, and some reader spoke of it.
    #[track_caller]
    fn check_fates(&self) {
        let mut at = 0;
        for fated in account(&self.document) {
            assert_eq!(fated.span.start, at, "a gap before {fated:?}");
            assert!(fated.fate.code().is_none_or(|code| code.to_string() != "U100"), "nobody read {fated:?}");
            at = fated.span.end;
        }
        assert_eq!(at as usize, self.html.len());
    }

    /// All that comes out is in proportion to the bytes that went in.
    #[track_caller]
    fn check_size(&self) {
        let (pieces, text) = self.size();
        assert!(pieces <= 4 * self.html.len() + 64, "{pieces} pieces out of {} bytes", self.html.len());
        assert!(text <= 3 * self.html.len() + 64, "{text} bytes of text out of {}", self.html.len());
    }

    /// How many pieces (blocks, runs, styles, fates, changes, claims) were made, and how many bytes of text.
    pub(crate) fn size(&self) -> (usize, usize) {
        let own = &self.document;
        let of_block = |wording: &siglum_model::Wording| 1 + wording.passage().run_count() + wording.styles().len();
        let blocks: usize = own.wordings().map(|(_, wording)| of_block(wording)).sum();
        let claimed: usize = own.claims.iter().map(|claim| claim.value.len()).sum();
        let text: usize = own.wordings().map(|(_, wording)| wording.len()).sum();
        (blocks + own.fates.len() + own.changes.len() + own.claims.len(), text + claimed)
    }

    /// The words of each block, blanks folded.
    pub(crate) fn blocks(&self) -> Vec<String> {
        self.document.blocks.iter().map(folded).collect()
    }

    /// All words of the text.
    pub(crate) fn words(&self) -> String {
        self.blocks().join(" ")
    }

    /// The source.
    pub(crate) fn html(&self) -> &str {
        &self.html
    }

    /// The bytes that were left out under a code.
    pub(crate) fn dropped(&self, code: &str) -> String {
        let is_under = |fate: Fate| matches!(fate, Fate::Dropped(own) if own.to_string() == code);
        account(&self.document).into_iter().filter(|it| is_under(it.fate)).map(|it| &self.html[it.span.range()]).collect()
    }

    /// What is doubted under a code.
    pub(crate) fn doubts(&self, code: &str) -> Vec<String> {
        let doubts = self.document.changes.iter().filter(|change| change.act == Act::Doubt && change.code.to_string() == code);
        doubts.map(|change| change.message.clone().unwrap_or_default()).collect()
    }

    /// Whether the page was too costly for a tree and was read flat, said once.
    #[track_caller]
    pub(crate) fn assert_flat(&self) {
        assert_eq!(self.doubts("U111").len(), 1);
    }

    /// Whether all eight paragraphs stand in the text, in their order.
    #[track_caller]
    pub(crate) fn assert_article(&self) {
        let words = self.words();
        let mut rest = words.as_str();
        for paragraph in PARAGRAPHS {
            let (_, behind) = rest.split_once(paragraph).unwrap_or_else(|| panic!("{paragraph:?} is missing or out of order"));
            rest = behind;
        }
    }
}

fn folded(block: &Block) -> String {
    match block.kind {
        BlockKind::Table => block.as_str().replace(" \t", "\t").replace(" \n", "\n").trim_end_matches(' ').to_owned(),
        _ => block.as_str().split_whitespace().collect::<Vec<_>>().join(" "),
    }
}
