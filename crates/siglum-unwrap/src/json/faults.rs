//! Faults: what a reader of strict JSON would stumble over, and where.

use std::fmt;
use std::ops::Range;

use super::Limits;

/// What is wrong at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// A byte order mark before everything else.
    Bom,
    /// Text before the first value, such as a warning of the server. Span: that text.
    Lead,
    /// Text after the last value. Span: that text.
    Tail,
    /// A further value after the first. Span: its first byte.
    AnotherRoot,
    /// There is no value. Span: the text, without the space around it.
    NoValue,
    /// The text is longer than the limit and was not indexed. Span: the text.
    TooLong,
    /// The text ends inside a value; [`Index::open`](super::Index::open) says which. Span: empty, at the end.
    Truncated,
    /// Control characters that stand unescaped in a string. Span: a run of them.
    RawControl,
    /// Half of a surrogate pair, decoded as U+FFFD. Span: the escape.
    LoneSurrogate,
    /// A backslash that begins no escape; it is kept as printed. Span: the backslash and what was read after it.
    BadEscape,
    /// A key that its object had before. The last one counts. Span: the later key; related: the one before it.
    DuplicateKey,
    /// Two values without a comma between them. Span: empty, before the second.
    MissingComma,
    /// A comma that follows no value. Span: the comma.
    ExtraComma,
    /// A comma before the closing bracket. Span: the comma.
    TrailingComma,
    /// A key and a value without a colon between them. Span: empty, before the value.
    MissingColon,
    /// A container among the members of an object, without a key. Span: its first byte.
    MissingKey,
    /// A key without a value. Span: the key.
    MissingValue,
    /// A key or value without quotes that is no JSON value. Span: the word.
    BareWord,
    /// A container closed by the bracket of one around it. Span: its opening bracket; related: the closing one.
    Unclosed,
    /// Characters that were stepped over: a bracket nobody opened, a second colon, a space that JSON does not know.
    Stray,
    /// A comment.
    Comment,
    /// A container below the depth cap. Span: the whole of it. What is in it was not checked.
    Deep,
}

impl FaultKind {
    /// Every kind, in the order of the names above.
    pub const ALL: [Self; 22] = [
        Self::Bom,
        Self::Lead,
        Self::Tail,
        Self::AnotherRoot,
        Self::NoValue,
        Self::TooLong,
        Self::Truncated,
        Self::RawControl,
        Self::LoneSurrogate,
        Self::BadEscape,
        Self::DuplicateKey,
        Self::MissingComma,
        Self::ExtraComma,
        Self::TrailingComma,
        Self::MissingColon,
        Self::MissingKey,
        Self::MissingValue,
        Self::BareWord,
        Self::Unclosed,
        Self::Stray,
        Self::Comment,
        Self::Deep,
    ];

    /// A short name that stays the same from version to version.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bom => "bom",
            Self::Lead => "lead",
            Self::Tail => "tail",
            Self::AnotherRoot => "another-root",
            Self::NoValue => "no-value",
            Self::TooLong => "too-long",
            Self::Truncated => "truncated",
            Self::RawControl => "raw-control",
            Self::LoneSurrogate => "lone-surrogate",
            Self::BadEscape => "bad-escape",
            Self::DuplicateKey => "duplicate-key",
            Self::MissingComma => "missing-comma",
            Self::ExtraComma => "extra-comma",
            Self::TrailingComma => "trailing-comma",
            Self::MissingColon => "missing-colon",
            Self::MissingKey => "missing-key",
            Self::MissingValue => "missing-value",
            Self::BareWord => "bare-word",
            Self::Unclosed => "unclosed",
            Self::Stray => "stray",
            Self::Comment => "comment",
            Self::Deep => "deep",
        }
    }

    /// Whether the grammar of JSON forbids it. Duplicate keys, lone surrogates and depth are within the grammar.
    pub fn is_against_grammar(self) -> bool {
        !matches!(self, Self::LoneSurrogate | Self::DuplicateKey | Self::Deep)
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// One fault and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where; each [`FaultKind`] says what its span covers.
    pub span: Range<usize>,
    /// The other place of a duplicate key or an unclosed container.
    pub related: Option<Range<usize>>,
}

/// The faults of a text: all counted, the first of each kind kept.
#[derive(Clone, Debug)]
pub(super) struct Faults {
    kept: Vec<Fault>,
    counts: [usize; FaultKind::ALL.len()],
    most: usize,
}

impl Faults {
    pub(super) fn new(limits: &Limits) -> Self {
        Self { kept: Vec::new(), counts: [0; FaultKind::ALL.len()], most: limits.faults.max(1) }
    }

    pub(super) fn add(&mut self, kind: FaultKind, span: Range<usize>) {
        self.add_related(kind, span, None);
    }

    pub(super) fn add_related(&mut self, kind: FaultKind, span: Range<usize>, related: Option<Range<usize>>) {
        let count = &mut self.counts[kind as usize];
        *count += 1;
        if *count <= self.most {
            self.kept.push(Fault { kind, span, related });
        }
    }

    /// Puts them in the order of the text.
    pub(super) fn sort(&mut self) {
        self.kept.sort_by_key(|fault| (fault.span.start, fault.span.end, fault.kind));
    }

    pub(super) fn kept(&self) -> &[Fault] {
        &self.kept
    }

    pub(super) fn count(&self, kind: FaultKind) -> usize {
        self.counts[kind as usize]
    }
}
