//! Formats that their first bytes give away.

use crate::Detection;

/// First bytes, offset, format, what they are called. From the specifications of the formats.
static SIGNS: &[(&[u8], usize, &str, &str)] = &[
    (b"%PDF-", 0, "pdf", "%PDF- signature"),
    (b"\x1F\x8B", 0, "gzip", "gzip signature"),
    (b"\x28\xB5\x2F\xFD", 0, "zstd", "Zstandard signature"),
    (b"WARC/1.", 0, "warc", "WARC version line"),
    (b"ustar", 257, "tar", "ustar signature"),
    (b"\x89PNG\r\n\x1A\n", 0, "binary", "PNG signature"),
    (b"\xFF\xD8\xFF", 0, "binary", "JPEG signature"),
    (b"GIF8", 0, "binary", "GIF signature"),
    (b"RIFF", 0, "binary", "RIFF signature"),
    (b"BM", 0, "binary", "bitmap signature"),
    (b"II*\0", 0, "binary", "TIFF signature"),
    (b"MM\0*", 0, "binary", "TIFF signature"),
    (b"\x7FELF", 0, "binary", "ELF signature"),
    (b"OggS", 0, "binary", "Ogg signature"),
    (b"ID3", 0, "binary", "MP3 signature"),
    (b"ftyp", 4, "binary", "ISO media signature"),
    (b"SQLite format 3\0", 0, "binary", "SQLite signature"),
    (b"\xD0\xCF\x11\xE0", 0, "binary", "OLE signature"),
];

/// Names the format of bytes that are no text, if their first bytes tell.
pub(crate) fn by_signature(bytes: &[u8]) -> Option<Detection> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(zip_member(bytes));
    }
    let at = |sign: &[u8], offset: usize| bytes.get(offset..).is_some_and(|rest| rest.starts_with(sign));
    let (_, _, format, what) = SIGNS.iter().find(|(sign, offset, ..)| at(sign, *offset))?;
    // Two letters alone may begin a text.
    if *what == "bitmap signature" && !bytes[..bytes.len().min(64)].contains(&0) {
        return None;
    }
    Some(Detection::sure(format, 99, *what))
}

/// Looks at the names of the first entries of a zip archive.
fn zip_member(bytes: &[u8]) -> Detection {
    let head = &bytes[..bytes.len().min(8192)];
    let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    if holds(b"application/epub+zip") {
        Detection::sure("epub", 99, "zip archive whose mimetype entry says EPUB")
    } else if holds(b"application/vnd.oasis.opendocument.text") {
        Detection::sure("odt", 99, "zip archive whose mimetype entry says OpenDocument text")
    } else if holds(b"word/") {
        Detection::sure("docx", 97, "zip archive with a word/ folder")
    } else {
        Detection::sure("zip", 99, "zip signature")
    }
}

/// Tells whether decoded text is too full of control characters to be text.
pub(crate) fn is_binary(text: &str) -> bool {
    let mut head = text.len().min(65_536);
    while !text.is_char_boundary(head) {
        head -= 1;
    }
    let text = &text[..head];
    // What may begin an odd character; a character has at most four bytes, so few of these cannot be a tenth of them.
    let may_be_odd =
        |byte: u8| (byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != b'\r') | (byte == 0x7f) | (byte == 0xc2) | (byte == 0xef);
    // So short that the count fits a byte, and is taken of many bytes at once.
    let count = |bytes: &[u8]| usize::from(bytes.iter().map(|byte| u8::from(may_be_odd(*byte))).sum::<u8>());
    if text.as_bytes().chunks(128).map(count).sum::<usize>() * 40 <= text.len() {
        return false;
    }
    let (mut all, mut odd) = (0usize, 0usize);
    for c in text.chars() {
        all += 1;
        odd +=
            usize::from((c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{b}' | '\u{1b}' | '\u{85}')) || c == '\u{FFFD}');
    }
    odd * 10 > all
}
