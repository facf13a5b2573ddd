//! What is noted while the tree is made: which token each node and each piece of text came from.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use ego_tree::NodeId;
use html5ever::LocalName;
use html5ever::tendril::StrTendril;

use super::segments::{Segment, SegmentKind, cut_segments};
use super::stamps::{Place, Stamps};

/// What the tree builder is working on.
#[derive(Debug, Clone, Default)]
pub(super) enum Token {
    /// A start tag, its name and bytes.
    Start(LocalName, Range<usize>),
    /// An end tag, its name and bytes.
    End(LocalName, Range<usize>),
    /// A run of characters, which is queued.
    Text,
    /// A NUL.
    Null(usize),
    /// A comment.
    Comment(Range<usize>),
    /// A document type, which html5ever deals with before all else, waiting text too.
    Doctype(Range<usize>),
    /// Nothing yet, or the end.
    #[default]
    None,
}

/// Characters the tree builder has been given and has not yet put into the tree.
#[derive(Debug)]
struct Run {
    text: StrTendril,
    used: usize,
    segments: Vec<Segment>,
}

/// What is noted while the tree is made.
#[derive(Debug, Default)]
pub(super) struct Notes {
    stamps: Stamps,
    token: Token,
    queue: VecDeque<Run>,
    /// The element the current start tag made, as far as can be told, and the signature of its tag.
    own: Option<(usize, Option<u64>)>,
    /// Where a formatting tag of each signature stood last.
    signatures: HashMap<u64, Place>,
}

impl Notes {
    /// Says which token comes next.
    pub(super) fn begin_token(&mut self, token: Token) {
        self.token = token;
    }

    /// Queues the characters of the next token.
    pub(super) fn queue_text(&mut self, text: StrTendril, segments: Vec<Segment>) {
        self.queue.push_back(Run { text, used: 0, segments });
    }

    /// How many different formatting tags have been met.
    pub(super) fn formatting_tags(&self) -> usize {
        self.signatures.len()
    }

    /// All that was noted.
    pub(super) fn into_stamps(mut self) -> Stamps {
        self.stamps.sort_tags();
        self.stamps
    }

    /// Ends the token: what it made is known.
    pub(super) fn finish_token(&mut self) {
        if let (Token::Start(_, span), Some((_, Some(signature)))) = (&self.token, self.own) {
            self.signatures.insert(signature, span.clone().into());
        }
        self.own = None;
        // Only text in a table waits, and only until the next token that is no text.
        if !matches!(self.token, Token::Text | Token::Null(_) | Token::Doctype(_)) {
            self.queue.clear();
        }
        self.token = Token::None;
    }

    /// Notes a new element; a formatting element comes with the signature of its tag.
    pub(super) fn add_element(&mut self, id: NodeId, name: &LocalName, signature: Option<u64>) {
        let copied = signature.and_then(|signature| self.signatures.get(&signature).copied());
        let Some(span) = self.token.makes(name) else {
            self.stamps.add_element(id, copied, copied.is_some());
            return;
        };
        // Copies of formatting elements are made before the element of the tag itself.
        if let Some((at, before)) = self.own {
            let of = before.and_then(|signature| self.signatures.get(&signature).copied());
            self.stamps.make_copy(at, of);
        }
        let at = self.stamps.add_element(id, Some(span), false);
        self.own = Some((at, signature));
    }

    /// Notes a comment or a document type.
    pub(super) fn add_other(&mut self, id: NodeId) {
        if let Token::Comment(span) | Token::Doctype(span) = &self.token {
            self.stamps.add_other(id, span.clone().into());
        }
    }

    /// Notes that the token gave its attributes to an element which was there already.
    pub(super) fn add_tag(&mut self, id: NodeId) {
        if let Token::Start(_, span) = &self.token {
            self.stamps.add_tag(id, span.clone().into());
        }
    }

    /// Notes the end tag of an element, if the token is one of that name, and says whether it is.
    pub(super) fn close_element(&mut self, id: NodeId, name: &LocalName) -> bool {
        match &self.token {
            Token::End(closing, span) if closing.eq_ignore_ascii_case(name) => {
                self.stamps.close_element(id, span.clone().into());
                true
            }
            _ => false,
        }
    }

    /// Notes text that was added to the end of a node, and gives back how many bytes were searched for it.
    pub(super) fn add_text(&mut self, id: NodeId, length: usize, text: &StrTendril) -> usize {
        self.fill_gap(id, length - text.len());
        if let Token::Null(at) = self.token {
            let raw = at..at + 1;
            self.stamps.add_segment(id, &Segment { text: 0..text.len(), raw, kind: SegmentKind::Decoded });
            return 0;
        }
        let (found, searched) = self.find_text(text);
        let Some((nth, at)) = found else {
            self.fill_gap(id, length);
            return searched;
        };
        self.queue.drain(..nth);
        if let Some(run) = self.queue.front_mut() {
            run.used = at + text.len();
            for segment in cut_segments(&run.segments, at..run.used) {
                self.stamps.add_segment(id, &segment);
            }
        }
        searched
    }

    /// Finds the first place in the queue where `text` stands: its head may have been dropped.
    fn find_text(&self, text: &str) -> (Option<(usize, usize)>, usize) {
        let mut searched = 0;
        for (nth, run) in self.queue.iter().enumerate() {
            let rest = run.text.get(run.used..).unwrap_or_default();
            if rest.starts_with(text) {
                return (Some((nth, run.used)), searched);
            }
            let found = rest.find(text);
            searched += found.unwrap_or(rest.len());
            if let Some(at) = found {
                return (Some((nth, run.used + at)), searched);
            }
        }
        (None, searched)
    }

    /// Notes text of unknown origin up to `length`.
    fn fill_gap(&mut self, id: NodeId, length: usize) {
        let known = self.stamps.text_length(id);
        if known < length {
            let segment = Segment { text: known..length, raw: 0..0, kind: SegmentKind::Unknown };
            self.stamps.add_segment(id, &segment);
        }
    }
}

impl Token {
    /// The bytes of the tag, if it makes an element of this name.
    fn makes(&self, name: &LocalName) -> Option<Place> {
        match self {
            // In SVG names get back their capitals; an `image` becomes an `img`.
            Self::Start(tag, span) if tag.eq_ignore_ascii_case(name) || (&**tag == "image" && &**name == "img") => {
                Some(span.clone().into())
            }
            _ => None,
        }
    }
}
