//! The line that the writer of a feed appends to each text.

use siglum_model::{Address, Block, BlockKind, StyleKind};
use siglum_rule::{Builder, Proposals};

use super::afterwards::Since;
use crate::rules::U125;

/// Beginning and middle of the line, in lower case, and the language that a program says it in.
const LINES: &[(&str, &str, &str)] = &[
    ("the post ", " appeared first on ", "English"),
    ("the post ", " first appeared on ", "English"),
    ("this article ", " appeared first on ", "English"),
    ("der beitrag ", " erschien zuerst auf ", "German"),
    ("l’article ", " est apparu en premier sur ", "French"),
    ("l'article ", " est apparu en premier sur ", "French"),
    ("cet article ", " est apparu en premier sur ", "French"),
    ("la entrada ", " se publicó primero en ", "Spanish"),
    ("la entrada ", " aparece primero en ", "Spanish"),
    ("l'articolo ", " proviene da ", "Italian"),
    ("l’articolo ", " proviene da ", "Italian"),
    ("o post ", " apareceu primeiro em ", "Portuguese"),
    ("o conteúdo ", " aparece primeiro em ", "Portuguese"),
    ("het bericht ", " verscheen eerst op ", "Dutch"),
    ("artykuł ", " pochodzi z serwisu ", "Polish"),
    ("inlägget ", " dök först upp på ", "Swedish"),
    ("сообщение ", " появились сначала на ", "Russian"),
    ("запись ", " впервые появилась ", "Russian"),
];

/// The longest line, in bytes.
const LONGEST: usize = 1_000;

/// Leaves the line out, if it is the last paragraph.
pub(super) fn leave_out(builder: &mut Builder, since: Since) {
    let first = since.first_block();
    let Some(last) = builder.blocks().len().checked_sub(1).filter(|last| *last > first) else { return };
    if builder.blocks().get(last).is_some_and(is_line) {
        let mut out = Proposals::new(&U125);
        out.drop_block(Address::text(last));
        builder.apply(out);
    }
}

fn is_line(block: &Block) -> bool {
    let has_link = || block.wording.styles().iter().any(|style| matches!(style.kind, StyleKind::Link { .. }));
    if block.kind != BlockKind::Paragraph || block.wording.len() > LONGEST || !has_link() {
        return false;
    }
    let text = block.as_str().to_lowercase().replace('\u{a0}', " ");
    let text = text.trim();
    LINES.iter().any(|(start, middle, _)| text.strip_prefix(start).is_some_and(|rest| rest.contains(middle)))
}
