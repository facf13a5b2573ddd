//! Words with their styles and references.

use std::ops::Range;

use siglum_model::Wording;

use super::escape::{self, Around};
use super::labels::Labels;
use super::signs::{Signs, is_link};
use super::spans::{Span, spans};
use super::tokens::{Token, Tokens};

/// What the words stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Lines of their own; a line end is a backslash and a line end.
    Lines,
    /// A heading of one line.
    Heading,
    /// A cell of a table.
    Cell,
}

/// Writes a whole wording.
pub(super) fn render(wording: &Wording, form: Form, labels: &Labels) -> String {
    render_part(wording, 0..wording.len(), &spans(wording), form, labels)
}

/// Writes a part of a wording; `styles` are those in it, in the order of their start.
pub(super) fn render_part(wording: &Wording, range: Range<usize>, styles: &[Span<'_>], form: Form, labels: &Labels) -> String {
    let tokens = Tokens::new(wording, range, styles, labels);
    let texts = escaped(&tokens, form);
    let signs = Signs::new(&tokens, &texts, form);
    let mut out = String::new();
    let mut is_code = false;
    for (index, (token, text)) in tokens.list.iter().zip(&texts).enumerate() {
        match token {
            Token::Text(_) if is_code => {}
            Token::Text(_) => out.push_str(text),
            Token::Mark(mark) => out.push_str(mark),
            // At the end of a style the backslash would be read as one.
            Token::Break if form == Form::Lines && !matches!(tokens.list.get(index + 1), Some(Token::Close(_))) => out.push_str("\\\n"),
            Token::Break => out.push_str("<br>"),
            Token::Open(part) => {
                out.push_str(signs.open(*part));
                is_code = signs.is_whole(*part);
            }
            Token::Close(part) => {
                out.push_str(signs.close(*part));
                is_code = false;
            }
        }
    }
    out
}

/// The text of each token with what is active in it escaped; empty for other tokens.
fn escaped(tokens: &Tokens<'_>, form: Form) -> Vec<String> {
    let has_lines = form == Form::Lines && tokens.list.iter().any(|token| matches!(token, Token::Break));
    let mut links = 0;
    let mut out = Vec::with_capacity(tokens.list.len());
    for (index, token) in tokens.list.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| tokens.list.get(index));
        let behind = tokens.list.get(index + 1);
        let opens_link = |token: Option<&Token<'_>>| matches!(token, Some(Token::Open(part)) if is_link(tokens, *part));
        let is_edge = |token: Option<&Token<'_>>| matches!(token, None | Some(Token::Break));
        let is_mark = |token: Option<&Token<'_>>| matches!(token, Some(Token::Mark(_)));
        match token {
            Token::Open(part) if is_link(tokens, *part) => links += 1,
            Token::Close(part) if is_link(tokens, *part) => links -= 1,
            _ => {}
        }
        let around = Around {
            form,
            has_lines,
            begins_line: is_edge(before),
            ends_line: is_edge(behind),
            is_last: behind.is_none(),
            after_mark: is_mark(before),
            before_bracket: is_mark(behind) || opens_link(behind),
            begins_link: opens_link(before),
            in_link: links > 0,
        };
        out.push(match token {
            Token::Text(text) => escape::text(text, &around),
            _ => String::new(),
        });
    }
    out
}
