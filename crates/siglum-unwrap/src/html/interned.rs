//! Names of tags and attributes, each interned once.

use html5ever::LocalName;

use super::build::to_text;

/// How many names are remembered; a power of two. Pages have some hundred different ones.
const SLOTS: usize = 512;

/// The names met last, each in the slot that its bytes lead to: interning digests a name slowly, and pages repeat theirs.
#[derive(Debug)]
pub(super) struct Names {
    slots: Vec<Option<LocalName>>,
}

impl Default for Names {
    fn default() -> Self {
        Self { slots: vec![None; SLOTS] }
    }
}

impl Names {
    /// Interns a name.
    pub(super) fn intern(&mut self, bytes: &[u8]) -> LocalName {
        let Some(slot) = self.slots.get_mut(slot_of(bytes)) else { return LocalName::from(&*to_text(bytes)) };
        match slot {
            Some(name) if name.as_bytes() == bytes => name.clone(),
            _ => slot.insert(LocalName::from(&*to_text(bytes))).clone(),
        }
    }
}

/// Any slot does; names of one page differ in length, ends and middle.
fn slot_of(bytes: &[u8]) -> usize {
    let at = |at: usize| bytes.get(at).copied().map_or(0, usize::from);
    let length = bytes.len();
    (length * 67 + at(0) * 29 + at(length / 2) * 13 + at(length.saturating_sub(1))) % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_often_and_beside_whatever_it_is_met() {
        let mut names = Names::default();
        for _ in 0..2 {
            for number in 0..2_000 {
                let name = format!("data-{number}-x");
                assert_eq!(&*names.intern(name.as_bytes()), name);
            }
            assert_eq!(names.intern(b"class"), html5ever::local_name!("class"));
            assert_eq!(&*names.intern(b"a\xff"), "a\u{fffd}");
        }
    }
}
