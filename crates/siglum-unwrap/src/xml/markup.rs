//! Markup that stands in an element as XML, made ready for the reader of HTML.

use std::ops::Range;

use siglum_model::{Passage, Span};

use super::index::{Index, Kind, Node};
use crate::rules::U605;

/// Elements of HTML that have no end tag.
const VOID: &[&str] = &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// What is done at a place of the markup.
enum Step {
    /// These characters belong to XML alone.
    Leave(Range<usize>),
    /// `<a/>` ends an element, which HTML does not know.
    End { at: usize, name: String },
}

impl Index<'_> {
    /// The markup in an element: signs of CDATA sections and prefixes of XHTML are left out, and elements that XML ends
    /// in their start tag get an end tag.
    pub(crate) fn markup(&self, source: &Passage, node: Node) -> Passage {
        let mut steps: Vec<(usize, Step)> = Vec::new();
        for part in self.within(node) {
            match self.entry(part).kind {
                Kind::Element => self.step_over_element(part, &mut steps),
                Kind::Cdata => {
                    let (span, inner) = (self.span(part), self.inner(part));
                    steps.push((span.start, Step::Leave(span.start..inner.start)));
                    steps.push((inner.end, Step::Leave(inner.end..span.end)));
                }
                Kind::Text | Kind::Other => {}
            }
        }
        steps.sort_by_key(|(at, _)| *at);
        self.apply(source, self.inner(node), steps)
    }

    fn step_over_element(&self, part: Node, steps: &mut Vec<(usize, Step)>) {
        let (span, inner) = (self.span(part), self.inner(part));
        let name = self.written_name(part);
        let (prefix, local) = self.name(part);
        let lead = if prefix == "xhtml" { name.len() - local.len() } else { 0 };
        if lead > 0 {
            steps.push((span.start + 1, Step::Leave(span.start + 1..span.start + 1 + lead)));
        }
        let has_end = inner.end + 2 + lead <= span.end;
        if lead > 0 && has_end {
            steps.push((inner.end + 2, Step::Leave(inner.end + 2..inner.end + 2 + lead)));
        }
        let ends_itself = inner.start == span.end && self.text().get(span.clone()).is_some_and(|tag| tag.ends_with("/>"));
        if ends_itself && !VOID.contains(&local) {
            steps.push((span.end, Step::End { at: span.end, name: local.to_owned() }));
        }
    }

    fn apply(&self, source: &Passage, within: Range<usize>, steps: Vec<(usize, Step)>) -> Passage {
        let mut out = Passage::new();
        let mut at = within.start;
        for (_, step) in steps {
            let (stop, next) = match &step {
                Step::Leave(range) => (range.start, range.end),
                Step::End { at, .. } => (*at, *at),
            };
            if stop < at {
                continue;
            }
            out.push_slice(source, at..stop.min(within.end));
            if let Step::End { name, .. } = step {
                let place = source.raw_place(stop).unwrap_or_else(|| Span::new(0, 0, 0));
                out.push_supplied(&format!("</{name}>"), place, U605.code);
            }
            at = next.min(within.end);
        }
        out.push_slice(source, at..within.end.max(at));
        out
    }
}
