//! From bytes to characters that know their bytes.

use encoding_rs::{CoderResult, Encoding, UTF_8, WINDOWS_1252};
use siglum_model::{Passage, Span, Step};

/// A decoded member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The characters with the map to their bytes.
    pub passage: Passage,
    /// The charset, as a WHATWG label in lower case.
    pub charset: String,
    /// Why this charset.
    pub reason: Reason,
    /// The byte order mark, where there is one.
    pub byte_order_mark: Option<Span>,
    /// Bytes that are none of the charset's; each stands as U+FFFD in the text.
    pub malformed: Vec<Span>,
}

/// Why a charset was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A byte order mark says so.
    ByteOrderMark,
    /// Every second byte, or three of four, is zero.
    ZeroBytes,
    /// The bytes are valid.
    Valid,
    /// Nearly all the bytes are valid.
    NearlyValid,
    /// The source declares it.
    Declared,
    /// The statistics of the bytes.
    Guessed,
}

impl Reason {
    /// Gives a word for records.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ByteOrderMark => "byte-order-mark",
            Self::ZeroBytes => "zero-bytes",
            Self::Valid => "valid",
            Self::NearlyValid => "nearly-valid",
            Self::Declared => "declared",
            Self::Guessed => "guessed",
        }
    }
}

/// How many valid sequences beyond ASCII a malformed one may be set against for the text still to count as UTF-8.
const VALID_FOR_EACH_MALFORMED: usize = 4;

/// Decodes a member.
///
/// The order is that of the WHATWG where it says something: a byte order mark, zero bytes of UTF-16 and UTF-32, strict
/// UTF-8, the declared charset, statistics.
pub fn decode(bytes: &[u8], member: u32) -> Decoded {
    if let Some((wide, mark)) = wide_with_mark(bytes) {
        return decode_wide(bytes, member, wide, mark);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        let mut decoded = decode_utf8(rest, member, 3, Reason::ByteOrderMark);
        decoded.byte_order_mark = Some(Span::new(member, 0, 3));
        return decoded;
    }
    if let Some(wide) = wide_by_zeros(bytes) {
        return decode_wide(bytes, member, wide, 0);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return decode_utf8(bytes, member, 0, Reason::Valid);
    }
    let malformed = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    let declared = declared_charset(bytes).filter(|encoding| *encoding != UTF_8);
    let valid = multibyte_count(bytes);
    let is_damaged = valid >= malformed * VALID_FOR_EACH_MALFORMED || (malformed < 3 && valid >= malformed);
    if declared.is_none() && is_damaged {
        return decode_utf8(bytes, member, 0, Reason::NearlyValid);
    }
    let (encoding, reason) = match declared {
        Some(encoding) => (encoding, Reason::Declared),
        None => (guess(bytes), Reason::Guessed),
    };
    decode_legacy(bytes, member, encoding, reason)
}

/// Decodes a member whose charset is already known by its WHATWG label. `None` if there is no such label.
pub fn decode_as(bytes: &[u8], member: u32, label: &str) -> Option<Decoded> {
    if label.starts_with("utf-16") || label.starts_with("utf-32") || label == "utf-8" {
        return Some(decode(bytes, member)).filter(|decoded| decoded.charset == label);
    }
    let encoding = Encoding::for_label(label.as_bytes())?;
    Some(decode_legacy(bytes, member, encoding, Reason::Declared))
}

fn multibyte_count(bytes: &[u8]) -> usize {
    bytes.utf8_chunks().map(|chunk| chunk.valid().chars().filter(|c| !c.is_ascii()).count()).sum()
}

fn decode_utf8(bytes: &[u8], member: u32, base: u32, reason: Reason) -> Decoded {
    // The parts of a text with malformed bytes are found far more slowly than a whole text is checked.
    let (passage, malformed) = match std::str::from_utf8(bytes) {
        Ok(text) => (Passage::verbatim(text, member, base), Vec::new()),
        Err(_) => decode_damaged_utf8(bytes, member, base),
    };
    Decoded { passage, charset: "utf-8".into(), reason, byte_order_mark: None, malformed }
}

fn decode_damaged_utf8(bytes: &[u8], member: u32, base: u32) -> (Passage, Vec<Span>) {
    let mut passage = Passage::new();
    let mut malformed = Vec::new();
    let mut at = base;
    for chunk in bytes.utf8_chunks() {
        let piece = Passage::verbatim(chunk.valid(), member, at);
        if at == base {
            passage = piece
        } else {
            passage.push_passage(&piece)
        }
        at += chunk.valid().len() as u32;
        if !chunk.invalid().is_empty() {
            let span = Span::new(member, at, at + chunk.invalid().len() as u32);
            passage.push_decoded("\u{FFFD}", span);
            malformed.push(span);
            at = span.end;
        }
    }
    (passage, malformed)
}

/// The charset that the head of a page or an XML declaration states.
fn declared_charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let head: String = head.iter().map(|b| char::from(*b).to_ascii_lowercase()).collect();
    let value = if head.trim_start().starts_with("<?xml") {
        head.split("encoding").nth(1)?
    } else if head.contains("<meta") {
        head.split("charset").nth(1)?
    } else {
        return None;
    };
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let label: String =
        value.trim_start_matches(['"', '\'']).chars().take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c)).collect();
    Encoding::for_label(label.as_bytes())
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    if encoding == UTF_8 { WINDOWS_1252 } else { encoding }
}

fn decode_legacy(bytes: &[u8], member: u32, encoding: &'static Encoding, reason: Reason) -> Decoded {
    let charset = encoding.name().to_ascii_lowercase();
    let (passage, malformed) =
        if encoding.is_single_byte() { decode_single_byte(bytes, member, encoding) } else { decode_multi_byte(bytes, member, encoding) };
    Decoded { passage, charset, reason, byte_order_mark: None, malformed }
}

fn decode_single_byte(bytes: &[u8], member: u32, encoding: &'static Encoding) -> (Passage, Vec<Span>) {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    let mut passage = Passage::new();
    passage.push_stepped(&text, Span::new(member, 0, bytes.len() as u32), Step { ascii: 1, other: 1 });
    let bad = text.chars().enumerate().filter(|(_, c)| had_errors && *c == '\u{FFFD}');
    let malformed = bad.map(|(at, _)| Span::new(member, at as u32, at as u32 + 1)).collect();
    (passage, malformed)
}

/// Feeds the decoder byte by byte, so that each character is tied to the bytes that made it.
fn decode_multi_byte(bytes: &[u8], member: u32, encoding: &'static Encoding) -> (Passage, Vec<Span>) {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut passage = Passage::new();
    let mut malformed = Vec::new();
    let mut from = 0;
    let mut out = String::with_capacity(64);
    for at in 0..=bytes.len() {
        let (input, last) = (bytes.get(at..at + 1).unwrap_or_default(), at == bytes.len());
        out.clear();
        let (result, _, had_errors) = decoder.decode_to_string(input, &mut out, last);
        debug_assert!(result == CoderResult::InputEmpty, "the buffer holds what one byte can make");
        if out.is_empty() {
            continue;
        }
        let span = Span::new(member, from, (at + usize::from(!last)) as u32);
        passage.push_decoded(&out, span);
        if had_errors {
            malformed.push(span);
        }
        from = span.end;
    }
    (passage, malformed)
}

#[derive(Clone, Copy)]
struct Wide {
    width: usize,
    big: bool,
    name: &'static str,
    reason: Reason,
}

const fn wide(width: usize, big: bool, name: &'static str, reason: Reason) -> Wide {
    Wide { width, big, name, reason }
}

/// UTF-16 or UTF-32 by its byte order mark, and the length of the mark.
fn wide_with_mark(bytes: &[u8]) -> Option<(Wide, usize)> {
    let mark = Reason::ByteOrderMark;
    match bytes {
        [0xFF, 0xFE, 0, 0, ..] => Some((wide(4, false, "utf-32le", mark), 4)),
        [0, 0, 0xFE, 0xFF, ..] => Some((wide(4, true, "utf-32be", mark), 4)),
        [0xFF, 0xFE, ..] => Some((wide(2, false, "utf-16le", mark), 2)),
        [0xFE, 0xFF, ..] => Some((wide(2, true, "utf-16be", mark), 2)),
        _ => None,
    }
}

/// A stray NUL or two in a text make no UTF-16 of it.
const LEAST_ZEROS: usize = 4;

/// UTF-16 or UTF-32 without a mark: in text of any script the spaces and line ends have zero bytes at fixed places.
fn wide_by_zeros(bytes: &[u8]) -> Option<Wide> {
    let head = &bytes[..bytes.len().min(4096) / 4 * 4];
    if head.len() < 8 {
        return None;
    }
    let zeros = |place: usize, width: usize| head.iter().skip(place).step_by(width).filter(|b| **b == 0).count();
    let of = |width: usize| head.len() / width;
    let zero = Reason::ZeroBytes;
    let quads = [zeros(0, 4), zeros(1, 4), zeros(2, 4), zeros(3, 4)];
    if quads[3] == of(4) && quads[2] * 10 > of(4) * 9 && quads[0] == 0 {
        return Some(wide(4, false, "utf-32le", zero));
    }
    if quads[0] == of(4) && quads[1] * 10 > of(4) * 9 && quads[3] == 0 {
        return Some(wide(4, true, "utf-32be", zero));
    }
    let (even, odd) = (zeros(0, 2), zeros(1, 2));
    if even.max(odd) < LEAST_ZEROS {
        return None;
    }
    if even == 0 && odd * 20 > of(2) {
        return Some(wide(2, false, "utf-16le", zero)).filter(|_| units_are_text(head, false));
    }
    if odd == 0 && even * 20 > of(2) {
        return Some(wide(2, true, "utf-16be", zero)).filter(|_| units_are_text(head, true));
    }
    None
}

fn units_are_text(head: &[u8], big: bool) -> bool {
    let units = head.chunks_exact(2).map(|pair| unit(pair, big) as u16);
    let odd = char::decode_utf16(units).filter(|c| c.as_ref().map_or(true, |c| c.is_control() && !c.is_whitespace())).count();
    odd * 50 < head.len()
}

fn unit(bytes: &[u8], big: bool) -> u32 {
    let fold = |sum: u32, byte: &u8| sum << 8 | u32::from(*byte);
    if big { bytes.iter().fold(0, fold) } else { bytes.iter().rev().fold(0, fold) }
}

fn decode_wide(bytes: &[u8], member: u32, wide: Wide, mark: usize) -> Decoded {
    let mut passage = Passage::new();
    let mut malformed = Vec::new();
    let mut at = mark;
    let mut buffer = [0; 4];
    while at < bytes.len() {
        let (character, len) = wide_char(&bytes[at..], wide);
        let span = Span::new(member, at as u32, (at + len) as u32);
        passage.push_decoded(character.unwrap_or('\u{FFFD}').encode_utf8(&mut buffer), span);
        if character.is_none() {
            malformed.push(span);
        }
        at += len;
    }
    let byte_order_mark = (mark > 0).then(|| Span::new(member, 0, mark as u32));
    Decoded { passage, charset: wide.name.into(), reason: wide.reason, byte_order_mark, malformed }
}

/// The first character and the bytes it takes.
fn wide_char(bytes: &[u8], wide: Wide) -> (Option<char>, usize) {
    let Some(first) = bytes.get(..wide.width) else { return (None, bytes.len()) };
    let first = unit(first, wide.big);
    if wide.width == 4 || !(0xD800..0xDC00).contains(&first) {
        return (char::from_u32(first), wide.width);
    }
    let second = bytes.get(2..4).map(|pair| unit(pair, wide.big)).filter(|u| (0xDC00..0xE000).contains(u));
    match second {
        Some(second) => (char::from_u32(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)), 4),
        None => (None, 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(bytes: &[u8]) -> Decoded {
        let decoded = decode(bytes, 0);
        let mut at = decoded.byte_order_mark.map_or(0, |mark| mark.end);
        for run in decoded.passage.runs() {
            assert_eq!(run.raw.start, at, "the runs tile the bytes");
            at = run.raw.end;
        }
        assert_eq!(at as usize, bytes.len());
        decoded
    }

    #[test]
    fn cyrillic_in_a_single_byte_charset_is_one_run() {
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode("Двоевластие есть переходный момент, и оно не может длиться долго.");
        let decoded = checked(&bytes);
        assert_eq!(decoded.charset, "windows-1251");
        assert!(decoded.passage.as_str().starts_with("Двоевластие"));
        assert_eq!(decoded.passage.run_count(), 1);
    }

    #[test]
    fn a_declaration_beats_statistics_and_valid_utf8_beats_a_declaration() {
        let page = "<meta charset=iso-8859-2><p>Grüße";
        assert_eq!(checked(page.as_bytes()).charset, "utf-8");
        let (bytes, ..) = encoding_rs::ISO_8859_2.encode("<meta charset=iso-8859-2><p>zażółć");
        let decoded = checked(&bytes);
        assert_eq!((decoded.charset.as_str(), decoded.reason), ("iso-8859-2", Reason::Declared));
        assert!(decoded.passage.as_str().ends_with("zażółć"));
    }

    #[test]
    fn two_bytes_a_character_without_a_mark() {
        for (big, name) in [(false, "utf-16le"), (true, "utf-16be")] {
            let bytes: Vec<u8> =
                "Ein Satz, 𝔞 und «mehr».".encode_utf16().flat_map(|u| if big { u.to_be_bytes() } else { u.to_le_bytes() }).collect();
            let decoded = checked(&bytes);
            assert_eq!(decoded.charset, name);
            assert_eq!(decoded.passage.as_str(), "Ein Satz, 𝔞 und «mehr».");
        }
    }

    #[test]
    fn one_bad_byte_among_many_good_ones_is_counted() {
        let mut bytes = "Straße, Größe, Übermut, Äpfel, Öl".as_bytes().to_vec();
        bytes.push(0xFF);
        let decoded = checked(&bytes);
        assert_eq!((decoded.charset.as_str(), decoded.malformed.len()), ("utf-8", 1));
    }

    #[test]
    fn two_byte_charsets_keep_their_bytes() {
        let text = "これは日本語の文章です。二重権力という言葉。";
        let (bytes, ..) = encoding_rs::SHIFT_JIS.encode(text);
        let decoded = checked(&bytes);
        assert_eq!(decoded.passage.as_str(), text);
        assert_eq!(decoded.passage.run_count(), 1);
    }
}
