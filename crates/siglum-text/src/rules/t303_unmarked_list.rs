#![doc = include_str!("t303_unmarked_list.md")]

use siglum_model::{Address, Block, BlockKind, Document};
use siglum_rule::{About, Form, Proposals, Rule, Stage};

use crate::plain::{Sign, is_plain, read_sign};

/// Finds the items of lists in text without markup.
#[derive(Debug)]
pub struct UnmarkedList;

static ABOUT: About = About::new('T', 303, "unmarked-list", Stage::Structure, include_str!("t303_unmarked_list.md"));

impl Rule for UnmarkedList {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        if !is_plain(document) {
            return;
        }
        let signs: Vec<Option<Sign>> = document.blocks.iter().map(sign).collect();
        let mut start = 0;
        while start < signs.len() {
            let len = run_length(&signs[start..]);
            if len > 1 {
                for index in start..start + len {
                    out.form(Address::text(index), Form { kind: Some(BlockKind::Item), ..Form::default() });
                }
            }
            start += len.max(1);
        }
    }
}

/// What a block begins with, if it may be an item.
fn sign(block: &Block) -> Option<Sign> {
    Some(block).filter(|block| block.kind == BlockKind::Paragraph).and_then(|block| read_sign(block.as_str()))
}

/// How many blocks from the first on count on from each other, or repeat one bullet.
fn run_length(signs: &[Option<Sign>]) -> usize {
    let mut len = 0;
    let mut before: Option<&Sign> = None;
    for sign in signs.iter().map_while(Option::as_ref) {
        if before.is_some_and(|before| !sign.follows(before)) {
            break;
        }
        before = Some(sign);
        len += 1;
    }
    len
}
