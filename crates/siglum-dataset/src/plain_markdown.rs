//! A plain rendering as Markdown.

use siglum_model::{Document, Wording};

use crate::front_matter::FrontMatter;

/// Renders a document as Markdown: front matter, title, blocks, notes.
pub fn render_markdown(front: &FrontMatter, document: &Document) -> String {
    let mut out = front.to_yaml();
    if let Some(title) = &document.title {
        out.push_str(&format!("\n# {}\n", title.as_str()));
    }
    for block in &document.blocks {
        out.push_str(&format!("\n{}\n", block.as_str()));
    }
    for note in &document.notes {
        let text: Vec<&str> = note.blocks.iter().map(|block| &block.wording).map(Wording::as_str).collect();
        out.push_str(&format!("\n[^{}]: {}\n", note.id, text.join("\n\n    ")));
    }
    out
}
