//! What is counted of the words of one block.

use siglum_model::{Block, BlockKind, StyleKind};

use super::phrases::{CONTACT, PRICE, Phrases};

/// Counts of one block, or sums of several.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    /// Blocks.
    pub(super) blocks: u32,
    /// Words; two characters of a script without spaces count for one.
    pub(super) words: u32,
    /// Bytes of text.
    pub(super) bytes: u32,
    /// Bytes of text inside links.
    pub(super) linked: u32,
    /// Words of blocks that look like a paragraph of running text.
    pub(super) running: u32,
    /// Such blocks.
    pub(super) paragraphs: u32,
    /// Headings.
    pub(super) headings: u32,
    /// Commas.
    pub(super) commas: u32,
}

impl Counts {
    pub(super) fn plus(self, other: Self) -> Self {
        self.zip(other, u32::saturating_add)
    }

    pub(super) fn minus(self, other: Self) -> Self {
        self.zip(other, u32::saturating_sub)
    }

    fn zip(self, other: Self, of: impl Fn(u32, u32) -> u32) -> Self {
        Self {
            blocks: of(self.blocks, other.blocks),
            words: of(self.words, other.words),
            bytes: of(self.bytes, other.bytes),
            linked: of(self.linked, other.linked),
            running: of(self.running, other.running),
            paragraphs: of(self.paragraphs, other.paragraphs),
            headings: of(self.headings, other.headings),
            commas: of(self.commas, other.commas),
        }
    }
}

/// What is known of one block by itself.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Stats {
    pub(super) counts: Counts,
    pub(super) kind: u8,
    pub(super) level: u8,
    pub(super) depth: u8,
    pub(super) links: u32,
    pub(super) lines: u32,
    pub(super) stops: u32,
    pub(super) digits: u32,
    pub(super) capitals: u32,
    pub(super) short: u32,
    pub(super) marks: u32,
    pub(super) ends_sentence: bool,
    pub(super) ends_open: bool,
    pub(super) asks: bool,
    pub(super) starts_lower: bool,
    pub(super) phrases: Phrases,
    pub(super) in_title: u32,
    pub(super) in_description: u32,
    pub(super) hash: u64,
}

/// The most words that are looked up among the phrases: a paragraph begins with what it is.
const LOOKED_UP: u32 = 30;
/// From this many words on a block may be running text; the measure of jusText (short blocks below 70 characters).
const RUNNING: u32 = 12;

/// Counts the words of a block.
pub(super) fn stats_of(block: &Block, title: &[u32], description: &[u32]) -> Stats {
    let text = block.as_str();
    let mut stats = Stats { kind: kind_of(block.kind), level: block.level.unwrap_or(0), depth: block.depth, ..Stats::default() };
    for word in text.split_whitespace() {
        read_word(word, &mut stats, title, description);
    }
    stats.lines = text.bytes().filter(|byte| *byte == b'\n').count() as u32;
    let end = text.trim_end_matches(['"', '\'', ')', '”', '’', '»', ']', ' ', '\n']).chars().next_back();
    stats.ends_sentence = end.is_some_and(|end| matches!(end, '.' | '!' | '?' | '…' | '。' | '！' | '？'));
    stats.ends_open = end == Some(':');
    stats.asks = matches!(end, Some('?' | '？' | '؟'));
    stats.starts_lower = text.chars().find(|first| first.is_alphabetic()).is_some_and(char::is_lowercase);
    let links = block.wording.styles().iter().filter(|style| matches!(style.kind, StyleKind::Link { .. }));
    for link in links {
        stats.links += 1;
        stats.counts.linked += link.range.len() as u32;
    }
    let counts = &mut stats.counts;
    (counts.blocks, counts.bytes) = (1, text.len() as u32);
    counts.headings = u32::from(block.kind == BlockKind::Heading);
    let is_running = counts.words >= RUNNING && counts.linked * 2 < counts.bytes && block.kind != BlockKind::Heading;
    if is_running {
        (counts.running, counts.paragraphs) = (counts.words, 1);
    }
    stats
}

fn read_word(word: &str, stats: &mut Stats, title: &[u32], description: &[u32]) {
    let first = word.chars().next().unwrap_or(' ');
    let digits = word.bytes().filter(u8::is_ascii_digit).count() as u32;
    let wide = if first.is_ascii() { 0 } else { word.chars().filter(|char| is_wide(*char)).count() as u32 };
    stats.counts.words += (wide / 2).max(1);
    stats.digits += u32::from(digits > 0);
    stats.capitals += u32::from(first.is_uppercase());
    stats.short += u32::from(word.len() <= 3);
    stats.counts.commas += u32::from(word.ends_with([',', '，', '、', '،']));
    stats.stops += u32::from(word.ends_with(['.', '!', '?', '。']));
    stats.marks += u32::from(matches!(word, "|" | "•" | "·" | "/" | "»" | "›" | ">" | "-" | "–" | "—"));
    let hash = hash_of(word);
    stats.hash = stats.hash.rotate_left(5).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(hash);
    if stats.counts.words <= LOOKED_UP {
        stats.in_title += u32::from(title.binary_search(&hash).is_ok());
        stats.in_description += u32::from(description.binary_search(&hash).is_ok());
        read_phrase(word, digits, &mut stats.phrases);
    }
}

fn read_phrase(word: &str, digits: u32, phrases: &mut Phrases) {
    if digits > 0 && word.contains(['$', '€', '£', '¥']) {
        phrases.add(PRICE);
    }
    if digits >= 7 || word.contains('@') {
        phrases.add(CONTACT);
    }
    let word = word.trim_matches([',', '.', ':', ';', '!', '?', '(', ')', '"', '“', '”', '…']);
    if word.len() > 16 {
        return;
    }
    if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        phrases.add_word(&word.to_ascii_lowercase());
    } else {
        phrases.add_word(word);
    }
}

/// Letters of scripts that are written without spaces.
fn is_wide(char: char) -> bool {
    matches!(char, '\u{0e00}'..='\u{0eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Digests a word without regard to the case of ASCII letters and to marks around it.
pub(super) fn hash_of(word: &str) -> u32 {
    let word = word.trim_matches(|char: char| char.is_ascii_punctuation());
    word.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193))
}

/// Digests the words of a text, in order of the digests, for lookups.
pub(super) fn hashes_of(text: &str) -> Vec<u32> {
    let mut hashes: Vec<u32> = text.split_whitespace().take(400).filter(|word| word.len() > 2).map(hash_of).collect();
    hashes.sort_unstable();
    hashes.dedup();
    hashes
}

/// The number of headings among the kinds.
pub(super) const HEADING: u8 = 1;

fn kind_of(kind: BlockKind) -> u8 {
    match kind {
        BlockKind::Paragraph => 0,
        BlockKind::Heading => HEADING,
        BlockKind::Item => 2,
        BlockKind::Table => 3,
        BlockKind::Quotation => 4,
        BlockKind::Caption => 5,
        BlockKind::Preformatted => 6,
        BlockKind::Verse => 7,
        _ => 8,
    }
}
