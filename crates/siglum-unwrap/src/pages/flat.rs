//! Blocks out of the flat reading of a page: text is never dropped, nesting and styles are not known.

use siglum_model::{Passage, Span};
use siglum_rule::Builder;

use super::addresses::is_address;
use super::blocks::{Around, Blocks};
use super::elements::{Role, role};
use crate::html::{Item, Linear, SegmentKind};
use crate::rules::{U101, U102, U103, U111};

/// Reads the items of a page whose tree would cost more work than its length allows.
pub(crate) fn read_items(source: &Passage, linear: &Linear<'_>, builder: &mut Builder) {
    let tripped = linear.tripped();
    let raw = |range: std::ops::Range<usize>| source.raw_hull(range).unwrap_or_default();
    let at = source.raw_place(tripped.at);
    builder.doubt(&U111, at, format!("too much work for its length ({}); read as flat text", tripped.limit.name()));
    let mut blocks = Blocks::new(source, builder);
    let mut in_block = false;
    for item in linear.items() {
        match item {
            Item::Text { text, segments, raw_in } => {
                let about = match raw_in {
                    Some("title") => Some(&U103),
                    Some("textarea") | None => None,
                    Some(_) => Some(&U101),
                };
                for segment in segments {
                    match about {
                        Some(about) => blocks.builder().dropped(raw(segment.raw.clone()), about),
                        None if segment.kind == SegmentKind::Unknown => {}
                        None => {
                            let words = text.get(segment.text.clone()).unwrap_or_default();
                            blocks.words(words, segment.raw.clone(), segment.kind == SegmentKind::Verbatim);
                        }
                    }
                }
            }
            Item::StartTag { name, span } if is_address(name) => blocks.verbatim(span),
            Item::StartTag { name, span } => start(&mut blocks, name, raw(span), &mut in_block),
            Item::EndTag { name, .. } => end(&mut blocks, name, &mut in_block),
            Item::Comment { span } => blocks.builder().dropped(raw(span), &U102),
            Item::Doctype { .. } => {}
        }
    }
    if in_block {
        blocks.leave();
    }
    blocks.finish_block();
    let tail = linear.tail();
    if !tail.is_empty() {
        blocks.builder().dropped(raw(tail), &U103);
    }
}

fn start(blocks: &mut Blocks<'_>, name: &str, raw: Span, in_block: &mut bool) {
    match role(name) {
        Role::Break => blocks.line_break(raw),
        Role::Style(_) | Role::Inline | Role::Image | Role::Dropped(_) => {}
        Role::Block(kind, level) => {
            close(blocks, in_block);
            blocks.enter(Around::Block(kind, level));
            *in_block = true;
        }
        _ => close(blocks, in_block),
    }
}

fn end(blocks: &mut Blocks<'_>, name: &str, in_block: &mut bool) {
    if !matches!(role(name), Role::Style(_) | Role::Inline | Role::Image | Role::Dropped(_) | Role::Break) {
        close(blocks, in_block);
    }
}

fn close(blocks: &mut Blocks<'_>, in_block: &mut bool) {
    if *in_block {
        blocks.leave();
        *in_block = false;
    } else {
        blocks.flush();
    }
}
