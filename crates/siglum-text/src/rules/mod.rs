//! The rules of this crate, one file and one page each.

mod t101_control_character;
mod t102_invisible_character;
mod t103_direction_override;
mod t104_white_space;
mod t105_replacement_character;
mod t106_not_composed;
mod t201_line_end_hyphen;
mod t202_cut_paragraph;
mod t301_unmarked_heading;
mod t302_unmarked_quotation;
mod t303_unmarked_list;
mod t304_trailing_works;
mod t305_link_to_nowhere;

pub use t101_control_character::ControlCharacter;
pub use t102_invisible_character::InvisibleCharacter;
pub use t103_direction_override::DirectionOverride;
pub use t104_white_space::WhiteSpace;
pub use t105_replacement_character::ReplacementCharacter;
pub use t106_not_composed::NotComposed;
pub use t201_line_end_hyphen::LineEndHyphen;
pub use t202_cut_paragraph::CutParagraph;
pub use t301_unmarked_heading::UnmarkedHeading;
pub use t302_unmarked_quotation::UnmarkedQuotation;
pub use t303_unmarked_list::UnmarkedList;
pub use t304_trailing_works::TrailingWorks;
pub use t305_link_to_nowhere::LinkToNowhere;
