//! The codes of this crate, each with its page.

use siglum_rule::About;

pub mod n101_printed_note;
pub mod n103_orphan_mark;
pub mod n104_orphan_body;
pub mod n105_repeated_note;
pub mod n106_gap_in_numbering;
pub mod n107_numbering_restarts;
pub mod n108_doubtful_note;
pub mod n301_page_furniture;
pub mod n302_notes_heading;

pub(crate) use n101_printed_note::ABOUT as N101;
pub(crate) use n103_orphan_mark::ABOUT as N103;
pub(crate) use n104_orphan_body::ABOUT as N104;
pub(crate) use n105_repeated_note::ABOUT as N105;
pub(crate) use n106_gap_in_numbering::ABOUT as N106;
pub(crate) use n107_numbering_restarts::ABOUT as N107;
pub(crate) use n108_doubtful_note::ABOUT as N108;
pub(crate) use n301_page_furniture::ABOUT as N301;
pub(crate) use n302_notes_heading::ABOUT as N302;

/// All of them.
pub(crate) static CODES: &[&About] = &[&N101, &N103, &N104, &N105, &N106, &N107, &N108, &N301, &N302];
