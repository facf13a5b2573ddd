//! What is needed to learn the choice of the main text: the blocks of a page as the model sees them, and the choice itself.

use siglum_model::Passage;
use siglum_rule::Builder;

use super::{choice, walk};
use crate::html::{Budget, Kind, Parsed, parse};

pub use super::choice::choose;

/// A block of a page and its features.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// The words of the block.
    pub text: String,
    /// How many words the choice counts in it.
    pub words: u32,
    /// What the model is told of it, a byte a feature, always in the same order.
    pub features: Vec<u8>,
}

/// Reads the blocks of a page with their features, none left out. A page whose tree would cost too much has none.
pub fn examples(source: &Passage) -> Vec<Example> {
    let Parsed::Tree(tree) = parse(source.as_str(), Kind::Page, &Budget::for_bytes(source.len())) else { return Vec::new() };
    let mut builder = Builder::new("html", Vec::new());
    let walked = walk::walk(source, &tree, true, &mut builder);
    let blocks = builder.blocks();
    let rows = choice::rows_of(blocks, &walked.frames, &choice::head_of(&tree));
    let each = blocks.iter().zip(rows);
    each.map(|(block, (words, features))| Example { text: block.as_str().to_owned(), words, features }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_the_features_that_the_shipped_trees_were_learnt_on() {
        let page = "<html><body><nav><a href='/'>Home</a></nav><main><h1>Salt</h1><p>Salt was dear.</p></main></body></html>";
        let examples = examples(&Passage::verbatim(page, 0, 0));
        assert_eq!(examples.iter().map(|example| example.text.as_str()).collect::<Vec<_>>(), ["Salt", "Salt was dear."]);
        assert!(examples.iter().all(|example| example.features.len() == choice::FEATURES));
        assert!(choice::TREES.lines().any(|line| line.ends_with(&format!(" {} features.", choice::FEATURES))));
    }
}
