#![doc = include_str!("t305_link_to_nowhere.md")]

use siglum_model::{Document, StyleKind};
use siglum_rule::{About, Proposals, Rule, Stage};

/// Takes links that lead nowhere off their words.
#[derive(Debug)]
pub struct LinkToNowhere;

static ABOUT: About = About::new('T', 305, "link-to-nowhere", Stage::Structure, include_str!("t305_link_to_nowhere.md"));

impl Rule for LinkToNowhere {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        for (at, wording) in document.wordings() {
            for style in wording.styles() {
                if let StyleKind::Link { url } = &style.kind
                    && leads_nowhere(url)
                {
                    out.unlink(at, style.range.clone(), url);
                }
            }
        }
    }
}

fn leads_nowhere(url: &str) -> bool {
    let url = url.trim();
    url.is_empty() || url == "#" || url.to_ascii_lowercase().starts_with("javascript:")
}
