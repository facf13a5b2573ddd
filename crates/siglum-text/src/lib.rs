#![doc = include_str!("../README.md")]

mod plain;
pub mod rules;
mod vocabulary;

use rules::{
    ControlCharacter, CutParagraph, DirectionOverride, InvisibleCharacter, LineEndHyphen, LinkToNowhere, NotComposed, ReplacementCharacter,
    TrailingWorks, UnmarkedHeading, UnmarkedList, UnmarkedQuotation, WhiteSpace,
};
use siglum_rule::Rule;

/// The rules that go before the pairing of notes: characters that no text needs.
pub static BEFORE_NOTES: &[&dyn Rule] = &[&ControlCharacter, &InvisibleCharacter, &DirectionOverride];

/// The rules that follow the pairing of notes: joins, then form, then white space and composition, which see every seam.
pub static AFTER_NOTES: &[&dyn Rule] = &[
    &LineEndHyphen,
    &CutParagraph,
    &UnmarkedList,
    &UnmarkedQuotation,
    &TrailingWorks,
    &UnmarkedHeading,
    &LinkToNowhere,
    &WhiteSpace,
    &NotComposed,
    &ReplacementCharacter,
];

/// The rules for a title that was found in the metadata, after the text has gone through all others.
pub static FOR_TITLES: &[&dyn Rule] = &[&ControlCharacter, &InvisibleCharacter, &DirectionOverride, &WhiteSpace, &NotComposed];
