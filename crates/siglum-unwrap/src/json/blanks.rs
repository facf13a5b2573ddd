//! Blanks: the space and the comments between tokens.

use super::faults::FaultKind;
use super::scan::Scanner;
use super::tokens;

impl Scanner<'_> {
    /// Skips space, comments, and what only looks like space.
    pub(super) fn skip_blanks(&mut self) {
        loop {
            self.skip_space();
            let end = match self.peek() {
                Some(b'!'..=b'~') | None => return,
                Some(_) => tokens::odd_space_end(self.text, self.at),
            };
            if end == self.at {
                return;
            }
            self.fault(FaultKind::Stray, end);
        }
    }

    /// Skips space and comments.
    pub(super) fn skip_space(&mut self) {
        loop {
            self.at = tokens::space_end(self.bytes, self.at);
            match self.comment_end() {
                Some(end) => self.fault(FaultKind::Comment, end),
                None => return,
            }
        }
    }

    fn comment_end(&mut self) -> Option<usize> {
        if self.peek() != Some(b'/') {
            return None;
        }
        let line = tokens::line_comment_end(self.bytes, self.at);
        line.or_else(|| self.block_comment_end())
    }

    /// An unclosed comment is none: it would swallow the rest of the text.
    fn block_comment_end(&mut self) -> Option<usize> {
        let inside = self.text.get(self.at..)?.strip_prefix("/*")?;
        if self.has_no_comment_end {
            return None;
        }
        let end = inside.find("*/").map(|offset| self.at + offset + 4);
        self.has_no_comment_end = end.is_none();
        end
    }
}
