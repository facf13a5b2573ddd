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
pub mod u109_unrendered_shortcode;
pub mod u110_page_without_text;
pub mod u111_page_too_costly;
pub mod u112_around_the_text;
pub mod u113_related_items;
pub mod u114_share_bar;
pub mod u115_consent_box;
pub mod u116_newsletter_call;
pub mod u117_author_box;
pub mod u118_reader_comments;
pub mod u119_repeated_block;
pub mod u121_plugin_box;
pub mod u122_repeated_pullquote;
pub mod u123_double_escaped_reference;
pub mod u124_silent_quotation;
pub mod u125_line_of_a_feed;
pub mod u126_spanned_cell;
pub mod u201_damaged_json;
pub mod u202_lone_surrogate;
pub mod u203_duplicate_key;
pub mod u204_truncated_json;
pub mod u205_text_outside_json;
pub mod u206_unread_json_value;
pub mod u207_text_withheld;
pub mod u208_item_without_text;
pub mod u209_unpublished_post;
pub mod u301_front_matter_field;
pub mod u302_distributor_frame;
pub mod u303_unknown_header_line;
pub mod u401_cell_border;
pub mod u402_deep_nesting;
pub mod u501_linked_note;
pub mod u502_note_in_paragraph;
pub mod u503_linked_notes_heading;
pub mod u504_mark_without_target;
pub mod u505_uncited_linked_note;
pub mod u601_damaged_xml;
pub mod u602_truncated_xml;
pub mod u603_unknown_entity;
pub mod u604_belied_encoding;
pub mod u605_unread_element;
pub mod u606_feed_signature;
pub mod u607_feed_item_without_text;
pub mod u608_text_cut_by_feed;
pub mod u609_unpublished_item;

pub(crate) use u101_program_text::ABOUT as U101;
pub(crate) use u102_comment::ABOUT as U102;
pub(crate) use u103_page_head::ABOUT as U103;
pub(crate) use u104_hidden_text::ABOUT as U104;
pub(crate) use u105_line_break_element::ABOUT as U105;
pub(crate) use u106_form_control::ABOUT as U106;
pub(crate) use u107_embedded_object::ABOUT as U107;
pub(crate) use u108_site_navigation::ABOUT as U108;
pub(crate) use u109_unrendered_shortcode::ABOUT as U109;
pub(crate) use u110_page_without_text::ABOUT as U110;
pub(crate) use u111_page_too_costly::ABOUT as U111;
pub(crate) use u112_around_the_text::ABOUT as U112;
pub(crate) use u113_related_items::ABOUT as U113;
pub(crate) use u114_share_bar::ABOUT as U114;
pub(crate) use u115_consent_box::ABOUT as U115;
pub(crate) use u116_newsletter_call::ABOUT as U116;
pub(crate) use u117_author_box::ABOUT as U117;
pub(crate) use u118_reader_comments::ABOUT as U118;
pub(crate) use u119_repeated_block::ABOUT as U119;
pub(crate) use u121_plugin_box::ABOUT as U121;
pub(crate) use u122_repeated_pullquote::ABOUT as U122;
pub(crate) use u123_double_escaped_reference::ABOUT as U123;
pub(crate) use u124_silent_quotation::ABOUT as U124;
pub(crate) use u125_line_of_a_feed::ABOUT as U125;
pub(crate) use u126_spanned_cell::ABOUT as U126;
pub(crate) use u201_damaged_json::ABOUT as U201;
pub(crate) use u202_lone_surrogate::ABOUT as U202;
pub(crate) use u203_duplicate_key::ABOUT as U203;
pub(crate) use u204_truncated_json::ABOUT as U204;
pub(crate) use u205_text_outside_json::ABOUT as U205;
pub(crate) use u206_unread_json_value::ABOUT as U206;
pub(crate) use u207_text_withheld::ABOUT as U207;
pub(crate) use u208_item_without_text::ABOUT as U208;
pub(crate) use u209_unpublished_post::ABOUT as U209;
pub(crate) use u302_distributor_frame::ABOUT as U302;
pub(crate) use u303_unknown_header_line::ABOUT as U303;
pub(crate) use u402_deep_nesting::ABOUT as U402;
pub(crate) use u501_linked_note::ABOUT as U501;
pub(crate) use u502_note_in_paragraph::ABOUT as U502;
pub(crate) use u503_linked_notes_heading::ABOUT as U503;
pub(crate) use u504_mark_without_target::ABOUT as U504;
pub(crate) use u505_uncited_linked_note::ABOUT as U505;
pub(crate) use u601_damaged_xml::ABOUT as U601;
pub(crate) use u602_truncated_xml::ABOUT as U602;
pub(crate) use u603_unknown_entity::ABOUT as U603;
pub(crate) use u604_belied_encoding::ABOUT as U604;
pub(crate) use u605_unread_element::ABOUT as U605;
pub(crate) use u606_feed_signature::ABOUT as U606;
pub(crate) use u607_feed_item_without_text::ABOUT as U607;
pub(crate) use u608_text_cut_by_feed::ABOUT as U608;
pub(crate) use u609_unpublished_item::ABOUT as U609;

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
    &u109_unrendered_shortcode::ABOUT,
    &u110_page_without_text::ABOUT,
    &u111_page_too_costly::ABOUT,
    &u112_around_the_text::ABOUT,
    &u113_related_items::ABOUT,
    &u114_share_bar::ABOUT,
    &u115_consent_box::ABOUT,
    &u116_newsletter_call::ABOUT,
    &u117_author_box::ABOUT,
    &u118_reader_comments::ABOUT,
    &u119_repeated_block::ABOUT,
    &u121_plugin_box::ABOUT,
    &u122_repeated_pullquote::ABOUT,
    &u123_double_escaped_reference::ABOUT,
    &u124_silent_quotation::ABOUT,
    &u125_line_of_a_feed::ABOUT,
    &u126_spanned_cell::ABOUT,
    &u201_damaged_json::ABOUT,
    &u202_lone_surrogate::ABOUT,
    &u203_duplicate_key::ABOUT,
    &u204_truncated_json::ABOUT,
    &u205_text_outside_json::ABOUT,
    &u206_unread_json_value::ABOUT,
    &u207_text_withheld::ABOUT,
    &u208_item_without_text::ABOUT,
    &u209_unpublished_post::ABOUT,
    &u301_front_matter_field::ABOUT,
    &u302_distributor_frame::ABOUT,
    &u303_unknown_header_line::ABOUT,
    &u401_cell_border::ABOUT,
    &u402_deep_nesting::ABOUT,
    &u501_linked_note::ABOUT,
    &u502_note_in_paragraph::ABOUT,
    &u503_linked_notes_heading::ABOUT,
    &u504_mark_without_target::ABOUT,
    &u505_uncited_linked_note::ABOUT,
    &u601_damaged_xml::ABOUT,
    &u602_truncated_xml::ABOUT,
    &u603_unknown_entity::ABOUT,
    &u604_belied_encoding::ABOUT,
    &u605_unread_element::ABOUT,
    &u606_feed_signature::ABOUT,
    &u607_feed_item_without_text::ABOUT,
    &u608_text_cut_by_feed::ABOUT,
    &u609_unpublished_item::ABOUT,
];
