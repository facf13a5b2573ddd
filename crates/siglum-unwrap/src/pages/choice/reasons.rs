//! Why a block that is no main text is left out, for those who ask.

use siglum_rule::About;

use super::page::{FAR, Page};
use super::signals::Signal;
use crate::rules::{U101, U104, U106, U108, U112, U113, U114, U115, U116, U117, U118, U119};

/// What the parts of a page that hold no main text are called, and the codes they go under. Of several names around a block
/// the nearest says what it is; of two on one element the earlier in this list.
const REASONS: &[(Signal, &About)] = &[
    (Signal::NoScript, &U101),
    (Signal::Consent, &U115),
    (Signal::Newsletter, &U116),
    (Signal::Share, &U114),
    (Signal::Comment, &U118),
    (Signal::Related, &U113),
    (Signal::Author, &U117),
    (Signal::Navigation, &U108),
    (Signal::Breadcrumb, &U108),
    (Signal::Pages, &U108),
    (Signal::Contents, &U108),
    (Signal::Unseen, &U104),
    (Signal::TagButton, &U106),
];

/// What a page holds without showing it, or shows to be pressed and not to be read.
const UNSEEN: &[(Signal, &About)] = &[(Signal::NoScript, &U101), (Signal::Unseen, &U104), (Signal::TagButton, &U106)];

/// Names the code of a block that a page does not show to be read: hidden, pressed, or a link of its menu.
pub(super) fn unseen(page: &Page<'_>, block: usize) -> Option<&'static About> {
    let around = page.begins.get(block).and_then(|frame| page.around.get(*frame as usize))?;
    let is_inside = |signal: Signal| around.near.get(signal as usize).is_some_and(|steps| *steps < FAR);
    let stats = page.stats.get(block)?;
    if is_inside(Signal::Navigation) && stats.counts.linked * 10 >= stats.counts.bytes * 9 {
        return Some(&U108);
    }
    UNSEEN.iter().find(|(signal, _)| is_inside(*signal)).map(|(_, about)| *about)
}

/// What a heading or the block itself says, by the number of its phrase, and the codes.
const SAID: &[(u32, &About)] = &[(1, &U115), (2, &U116), (3, &U114), (4, &U118), (5, &U113)];

/// The most steps up at which a name still says what a block is.
const NEAR: u8 = 8;
/// The most words of a block that says itself what it is.
const BRIEF: u32 = 12;

/// Names the code of a block that is left out; `heading` is the last heading before it, if that is left out too.
pub(super) fn reason(page: &Page<'_>, block: usize, heading: Option<usize>, is_repeated: bool) -> &'static About {
    if is_repeated {
        return &U119;
    }
    let near = page.begins.get(block).and_then(|frame| page.around.get(*frame as usize)).map(|around| around.near);
    let named = near.and_then(|near| {
        let found = REASONS.iter().map(|(signal, about)| (near.get(*signal as usize).copied().unwrap_or(FAR), *about));
        found.filter(|(steps, _)| *steps <= NEAR).min_by_key(|(steps, _)| *steps)
    });
    let said = || {
        let says = |at: usize| page.stats.get(at).filter(|stats| stats.counts.words <= BRIEF).map(|stats| stats.phrases);
        let phrases = [Some(block), heading].into_iter().flatten().filter_map(says).collect::<Vec<_>>();
        SAID.iter().find(|(bit, _)| phrases.iter().any(|phrases| phrases.has(*bit))).map(|(_, about)| *about)
    };
    named.map(|(_, about)| about).or_else(said).unwrap_or(&U112)
}
