//! What elements say of themselves in the language of notes: by class, role, `epub:type` and name.
//!
//! Programs that write notes share few names and many parts of names. So a class is read as a stem (`footnote`) with an
//! ending (`-ref`), and what has no such name stands in a table of its own.

use scraper::node::Element;
use siglum_model::NoteKind;

/// A thing that an element says of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// It is the mark that cites a note.
    Mark = 1,
    /// It leads back from a note to its mark.
    Back = 2,
    /// It is the label before a note.
    Label = 4,
    /// It is one note.
    Note = 8,
    /// It holds notes.
    List = 16,
    /// It is a note that may stand in the paragraph which cites it.
    Aside = 32,
    /// It holds the words of a note, and what is around them is its frame.
    Content = 64,
    /// It stands in the margin.
    Margin = 128,
}

/// All that an element says of itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u8);

impl Signs {
    pub(crate) fn has(self, sign: Sign) -> bool {
        self.0 & sign as u8 != 0
    }

    /// Tells whether it says nothing.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn add(&mut self, sign: Sign) {
        self.0 |= sign as u8;
    }

    /// The kind of a note with these signs.
    pub(crate) fn kind(self) -> NoteKind {
        if self.has(Sign::Margin) { NoteKind::Marginal } else { NoteKind::Footnote }
    }
}

/// Stems of classes and element names, whether what they name stands in the margin, and what they say without an ending.
const STEMS: [(&str, bool, Sign); 13] = [
    ("footnote", false, Sign::Note),    // the word
    ("endnote", false, Sign::Note),     // the word
    ("foot-note", false, Sign::Note),   // elements of site builders
    ("noteref", false, Sign::Mark),     // DAISY, TEI sheets
    ("note-ref", false, Sign::Mark),    // the same
    ("fnref", false, Sign::Mark),       // Markdown writers
    ("fn-ref", false, Sign::Mark),      // the same
    ("fn-back", false, Sign::Back),     // docutils: `fn-backref`
    ("fn-bracket", false, Sign::Label), // docutils 0.18
    ("sidenote", true, Sign::Note),     // Tufte CSS
    ("side-note", true, Sign::Note),    // the same
    ("marginnote", true, Sign::Note),   // Tufte CSS
    ("margin-note", true, Sign::Note),  // the same
];

/// Parts of a class that make what it names a way back, wherever they stand in it.
const BACK: [&str; 5] = [
    "back",   // `footnote-backref`, `footnote-back-link`
    "revers", // kramdown, FD Footnotes: `reversefootnote`, `footnotereverse`
    "return", // hand-made
    "to-top", // Easy Footnotes
    "jump",   // hand-made
];

/// What the part of a class behind its stem says, in this order: the first that fits counts.
const ENDINGS: [(&str, Sign); 25] = [
    ("container", Sign::List),  // Footnotes by Cheret
    ("wrapper", Sign::List),    // Easy Footnotes
    ("list", Sign::List),       // markdown-it
    ("section", Sign::List),    // LessWrong
    ("divider", Sign::List),    // FD Footnotes
    ("anchor", Sign::Mark),     // Substack
    ("call", Sign::Mark),       // OpenEdition
    ("link", Sign::Mark),       // Footnotes Made Easy
    ("identifier", Sign::Mark), // the same
    ("toggle", Sign::Mark),     // Tufte CSS
    ("ref", Sign::Mark),        // pandoc, Goldmark, docutils
    ("anc", Sign::Mark),        // LibreOffice: `sdfootnoteanc`
    ("number", Sign::Label),    // Substack, Tufte CSS
    ("bracket", Sign::Label),   // docutils
    ("label", Sign::Label),     // hand-made
    ("index", Sign::Label),     // Footnotes by Cheret
    ("num", Sign::Label),       // hand-made
    ("sym", Sign::Label),       // LibreOffice: `sdfootnotesym`
    ("mark", Sign::Label),      // hand-made
    ("delimiter", Sign::Label), // Hugo short codes
    ("content", Sign::Content), // Substack, Hugo short codes
    ("tooltip", Sign::Content), // Footnotes by Cheret
    ("_note", Sign::Content),   // Modern Footnotes
    ("text", Sign::Content),    // Word: `MsoFootnoteText`
    ("body", Sign::Content),    // Lodel
];

/// A name, the elements on which it counts (none: all), and what it says.
type Name = (&'static str, &'static [&'static str], Sign);

/// Classes without a stem.
const CLASSES: &[Name] = &[
    ("fn", &["sup"], Sign::Mark),                  // WordPress blocks
    ("reference", &["sup", "span"], Sign::Mark),   // MediaWiki
    ("mw-ref", &[], Sign::Mark),                   // MediaWiki, Parsoid
    ("mw-cite-backlink", &[], Sign::Back),         // MediaWiki
    ("cite-accessibility-label", &[], Sign::Back), // MediaWiki
    ("mw-linkback-text", &[], Sign::Back),         // MediaWiki, Parsoid
    ("references", &[], Sign::List),               // MediaWiki
    ("reflist", &[], Sign::List),                  // MediaWiki
    ("fnanchor", &[], Sign::Mark),                 // Project Gutenberg
    ("label", &["span", "td", "dt"], Sign::Label), // Project Gutenberg, docutils
    ("simple-footnote-back", &[], Sign::Back),     // Pelican
    ("notesbaspage", &[], Sign::Note),             // OpenEdition
    ("margin-toggle", &["label"], Sign::Mark),     // Tufte CSS: shows a note on a small screen
    ("margin-toggle", &["label"], Sign::Label),    // the same
    ("ltx_note", &["span"], Sign::Aside),          // LaTeXML
    ("ltx_note_mark", &[], Sign::Label),           // LaTeXML
    ("ltx_tag_note", &[], Sign::Label),            // LaTeXML
    ("ltx_note_type", &[], Sign::Label),           // LaTeXML: "thanks: "
    ("inline-footnote", &[], Sign::Aside),         // hand-made
];

/// Roles.
const ROLES: &[Name] = &[
    ("doc-noteref", &[], Sign::Mark),  // DPUB-ARIA
    ("doc-backlink", &[], Sign::Back), // DPUB-ARIA
    ("doc-footnote", &[], Sign::Note), // DPUB-ARIA
    ("doc-endnote", &[], Sign::Note),  // DPUB-ARIA
    ("doc-endnotes", &[], Sign::List), // DPUB-ARIA
];

/// Values of `epub:type`.
const EPUB_TYPES: &[Name] = &[
    ("noteref", &[], Sign::Mark),   // EPUB vocabulary
    ("backlink", &[], Sign::Back),  // EPUB vocabulary
    ("referrer", &[], Sign::Back),  // EPUB vocabulary
    ("footnote", &[], Sign::Note),  // EPUB vocabulary
    ("endnote", &[], Sign::Note),   // EPUB vocabulary
    ("rearnote", &[], Sign::Note),  // EPUB vocabulary, older
    ("note", &[], Sign::Note),      // EPUB vocabulary
    ("footnotes", &[], Sign::List), // EPUB vocabulary
    ("endnotes", &[], Sign::List),  // EPUB vocabulary
    ("rearnotes", &[], Sign::List), // EPUB vocabulary, older
];

/// Attributes that say something by being there.
const ATTRIBUTES: &[Name] = &[
    ("data-footnote-ref", &[], Sign::Mark),             // GitHub
    ("data-footnote-backref", &[], Sign::Back),         // GitHub
    ("data-footnotes", &[], Sign::List),                // GitHub
    ("data-fn", &["sup"], Sign::Mark),                  // WordPress blocks
    ("data-footnote-id", &["span", "sup"], Sign::Mark), // editors
];

/// Values of `rel`.
const RELS: &[Name] = &[
    ("footnote", &["a"], Sign::Mark),     // PHP Markdown Extra, kramdown
    ("mw:referencedby", &[], Sign::Back), // MediaWiki, Parsoid
];

/// Values of `rev`.
const REVS: &[Name] = &[
    ("footnote", &["a"], Sign::Back), // PHP Markdown Extra
];

/// Elements.
const ELEMENTS: &[Name] = &[
    ("foot-note", &[], Sign::Aside),  // elements of site builders
    ("footnote", &[], Sign::Aside),   // the same
    ("d-footnote", &[], Sign::Aside), // Distill
    ("dt-fn", &[], Sign::Aside),      // Distill, older
];

/// Elements within a line: a note in one of them stands in the paragraph that cites it.
const WITHIN: [&str; 10] = ["span", "small", "i", "em", "cite", "font", "ins", "aside", "details", "label"];

/// Elements that are marks where they have a note's name.
const MARKS: [&str; 2] = ["a", "sup"];

/// Reads what an element says of itself.
pub(crate) fn signs_of(element: &Element) -> Signs {
    let mut signs = Signs::default();
    let name = element.name();
    for (attribute, value) in element.attrs() {
        let names = match attribute {
            "class" => CLASSES,
            "role" => ROLES,
            "epub:type" => EPUB_TYPES,
            "rel" => RELS,
            "rev" => REVS,
            _ => {
                add_name(&mut signs, name, ATTRIBUTES, attribute);
                continue;
            }
        };
        for word in value.split_ascii_whitespace() {
            add_name(&mut signs, name, names, word);
            if attribute == "class" && has_stem(word) {
                add_class(&mut signs, name, &word.to_ascii_lowercase());
            }
        }
    }
    add_name(&mut signs, name, ELEMENTS, name);
    signs
}

fn add_name(signs: &mut Signs, name: &str, names: &[Name], word: &str) {
    for (known, tags, sign) in names {
        if known.eq_ignore_ascii_case(word) && (tags.is_empty() || tags.contains(&name)) {
            signs.add(*sign);
        }
    }
}

/// Whether a class may have one of the stems: a quick look, since most classes have none.
fn has_stem(class: &str) -> bool {
    class.as_bytes().windows(2).any(|pair| matches!(pair, [b'f' | b'F', b'n' | b'N']))
        || class.as_bytes().windows(4).any(|four| matches!(four, [b'n' | b'N', b'o' | b'O', b't' | b'T', b'e' | b'E']))
}

/// Reads a class as a stem with an ending.
fn add_class(signs: &mut Signs, name: &str, class: &str) {
    let last = STEMS.iter().filter_map(|stem| Some((class.rfind(stem.0)?, stem)));
    let Some((start, (stem, in_margin, alone))) = last.max_by_key(|(start, (stem, ..))| start + stem.len()) else { return };
    if *in_margin {
        signs.add(Sign::Margin);
    }
    let rest = class.get(start + stem.len()..).unwrap_or_default();
    let ending = ENDINGS.iter().find(|(ending, _)| rest.contains(ending)).map(|(_, sign)| *sign);
    let ending = ending.or((*alone != Sign::Note).then_some(*alone));
    match ending {
        _ if BACK.iter().any(|part| class.contains(part)) => signs.add(Sign::Back),
        _ if is_plural(rest) => signs.add(Sign::List),
        Some(Sign::List) => signs.add(Sign::List),
        // The name is that of a mark, wherever it stands; before a note it is the label.
        _ if MARKS.contains(&name) => add_mark(signs),
        Some(Sign::Mark | Sign::Label) if matches!(name, "label" | "span") => add_mark(signs),
        Some(sign @ (Sign::Mark | Sign::Label)) => signs.add(sign),
        Some(_) if WITHIN.contains(&name) => {
            signs.add(Sign::Aside);
            signs.add(Sign::Content);
        }
        Some(_) => signs.add(Sign::Note),
        // `paragraph-footnote` is a size of type, `footnotesComponent` a part of a program.
        None if start > 0 || rest.starts_with(|c: char| c.is_ascii_alphabetic()) => {}
        None => {
            signs.add(Sign::Note);
            if *in_margin || WITHIN.contains(&name) {
                signs.add(Sign::Aside);
            }
        }
    }
}

fn add_mark(signs: &mut Signs) {
    signs.add(Sign::Mark);
    signs.add(Sign::Label);
}

/// Whether the stem is in the plural: `footnotes`, `footnotes-list`.
fn is_plural(rest: &str) -> bool {
    rest.strip_prefix('s').is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Tells whether an id is one that writers and programs give to notes.
pub(crate) fn has_note_name(id: &str) -> bool {
    let id = id.to_ascii_lowercase();
    ["fn", "note", "cite", "ftn", "foot", "edn"].iter().any(|name| id.contains(name)) && !id.contains("footer")
}
