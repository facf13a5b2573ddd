//! The codes of this crate, each with its page.

use siglum_rule::About;

pub mod u101_program_text;
pub mod u102_comment;
pub mod u103_page_head;
pub mod u104_hidden_text;
pub mod u105_line_break_element;
pub mod u106_form_control;
pub mod u107_embedded_object;
pub mod u108_site_navigation;
pub mod u111_page_too_costly;
pub mod u201_damaged_json;
pub mod u202_lone_surrogate;
pub mod u203_duplicate_key;
pub mod u204_truncated_json;
pub mod u205_text_outside_json;
pub mod u206_unread_json_value;
pub mod u207_text_withheld;
pub mod u301_front_matter_field;
pub mod u401_cell_border;
pub mod u402_deep_nesting;
pub mod u501_linked_note;
pub mod u502_note_in_paragraph;
pub mod u503_linked_notes_heading;
pub mod u504_mark_without_target;
pub mod u505_uncited_linked_note;

pub(crate) use u101_program_text::ABOUT as U101;
pub(crate) use u102_comment::ABOUT as U102;
pub(crate) use u103_page_head::ABOUT as U103;
pub(crate) use u104_hidden_text::ABOUT as U104;
pub(crate) use u105_line_break_element::ABOUT as U105;
pub(crate) use u106_form_control::ABOUT as U106;
pub(crate) use u107_embedded_object::ABOUT as U107;
pub(crate) use u108_site_navigation::ABOUT as U108;
pub(crate) use u111_page_too_costly::ABOUT as U111;
pub(crate) use u201_damaged_json::ABOUT as U201;
pub(crate) use u202_lone_surrogate::ABOUT as U202;
pub(crate) use u203_duplicate_key::ABOUT as U203;
pub(crate) use u204_truncated_json::ABOUT as U204;
pub(crate) use u205_text_outside_json::ABOUT as U205;
pub(crate) use u206_unread_json_value::ABOUT as U206;
pub(crate) use u207_text_withheld::ABOUT as U207;
pub(crate) use u402_deep_nesting::ABOUT as U402;
pub(crate) use u501_linked_note::ABOUT as U501;
pub(crate) use u502_note_in_paragraph::ABOUT as U502;
pub(crate) use u503_linked_notes_heading::ABOUT as U503;
pub(crate) use u504_mark_without_target::ABOUT as U504;
pub(crate) use u505_uncited_linked_note::ABOUT as U505;

/// All of them.
pub(crate) static CODES: &[&About] = &[
    &u101_program_text::ABOUT,
    &u102_comment::ABOUT,
    &u103_page_head::ABOUT,
    &u104_hidden_text::ABOUT,
    &u105_line_break_element::ABOUT,
    &u106_form_control::ABOUT,
    &u107_embedded_object::ABOUT,
    &u108_site_navigation::ABOUT,
    &u111_page_too_costly::ABOUT,
    &u201_damaged_json::ABOUT,
    &u202_lone_surrogate::ABOUT,
    &u203_duplicate_key::ABOUT,
    &u204_truncated_json::ABOUT,
    &u205_text_outside_json::ABOUT,
    &u206_unread_json_value::ABOUT,
    &u207_text_withheld::ABOUT,
    &u301_front_matter_field::ABOUT,
    &u401_cell_border::ABOUT,
    &u402_deep_nesting::ABOUT,
    &u501_linked_note::ABOUT,
    &u502_note_in_paragraph::ABOUT,
    &u503_linked_notes_heading::ABOUT,
    &u504_mark_without_target::ABOUT,
    &u505_uncited_linked_note::ABOUT,
];
