//! Note definitions, and the references that cite them.

use std::collections::{BTreeMap, BTreeSet};

use siglum_model::{Anchor, AnchorKind, Block, BlockKind, Note, NoteId, NoteKind, NoteState, Span, Wording};

/// How sure an explicit link is, in hundredths.
const CERTAIN: u8 = 99;

/// A definition as it stands in the source.
#[derive(Debug)]
pub(super) struct Definition {
    /// What references call it; empty for a note that stands where it is cited.
    pub(super) label: String,
    pub(super) label_raw: Option<Span>,
    pub(super) blocks: Vec<Block>,
}

impl Definition {
    /// A note that stands where it is cited, of one paragraph.
    pub(super) fn inline(wording: Wording) -> Self {
        let span = wording.passage().raw_hull(0..wording.len());
        let block = Block { span, ..Block::new(BlockKind::Paragraph, wording) };
        Self { label: String::new(), label_raw: None, blocks: vec![block] }
    }
}

/// The notes that were cited, as they are met; their numbers are settled at the end.
#[derive(Debug, Default)]
pub(super) struct Citations {
    met: BTreeMap<String, u32>,
    /// How many notes were met: those with a label, and those that stand where they are cited.
    count: u32,
    /// The definition of each note that stands where it is cited, by its number.
    inline: BTreeMap<u32, usize>,
}

impl Citations {
    /// Gives the note that a reference names a number for the time being.
    pub(super) fn cite(&mut self, label: &str) -> NoteId {
        let next = self.count;
        let number = *self.met.entry(fold(label)).or_insert(next);
        self.count += u32::from(number == next);
        NoteId(number)
    }

    /// Gives a note that stands where it is cited a number for the time being; `definition` is its index.
    pub(super) fn cite_inline(&mut self, definition: usize) -> NoteId {
        let number = self.count;
        self.count += 1;
        self.inline.insert(number, definition);
        NoteId(number)
    }

    /// Makes notes of the definitions and settles their numbers: first those that `text` cites in the order of their first
    /// reference, then those that these notes cite, then those that other notes cite, then the others.
    pub(super) fn finish(self, text: &mut [Block], definitions: Vec<Definition>, base: NoteId) -> Vec<Note> {
        let answers = self.answers(&definitions);
        let met: Vec<Option<usize>> = (0..self.count).map(|number| answers.get(&number).copied()).collect();
        let order = order_of(text, &definitions, &met);
        let ids: BTreeMap<usize, NoteId> = order.iter().zip(base.0..).map(|(index, number)| (*index, NoteId(number))).collect();
        let settled: Vec<NoteId> = met.iter().map(|index| index.and_then(|index| ids.get(&index).copied()).unwrap_or(NoteId(0))).collect();
        settle(text, &settled);
        let firsts: BTreeSet<usize> = met.iter().flatten().copied().collect();
        let mut labels = BTreeSet::new();
        let mut notes = Vec::with_capacity(definitions.len());
        for (index, mut definition) in definitions.into_iter().enumerate() {
            settle(&mut definition.blocks, &settled);
            let is_first = definition.label.is_empty() || labels.insert(fold(&definition.label));
            let id = ids.get(&index).copied().unwrap_or(base);
            notes.push(note_of(definition, id, state_of(firsts.contains(&index), is_first)));
        }
        notes.sort_by_key(|note| note.id);
        notes
    }

    /// The first definition for each number.
    fn answers(&self, definitions: &[Definition]) -> BTreeMap<u32, usize> {
        let mut answers = self.inline.clone();
        for (index, definition) in definitions.iter().enumerate() {
            if let Some(number) = self.met.get(&fold(&definition.label)) {
                answers.entry(*number).or_insert(index);
            }
        }
        answers
    }
}

/// The order in which the definitions are numbered.
fn order_of(text: &[Block], definitions: &[Definition], met: &[Option<usize>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(definitions.len());
    let mut seen = vec![false; definitions.len()];
    let mut add = |index: usize, order: &mut Vec<usize>| {
        if seen.get_mut(index).is_some_and(|seen| !std::mem::replace(seen, true)) {
            order.push(index);
        }
    };
    let cited = |blocks: &[Block]| -> Vec<usize> { numbers(blocks).filter_map(|number| *met.get(number)?).collect() };
    cited(text).into_iter().for_each(|index| add(index, &mut order));
    let mut at = 0;
    while let Some(definition) = order.get(at).and_then(|index| definitions.get(*index)) {
        cited(&definition.blocks).into_iter().for_each(|index| add(index, &mut order));
        at += 1;
    }
    let firsts: BTreeSet<usize> = met.iter().flatten().copied().collect();
    firsts.into_iter().chain(0..definitions.len()).for_each(|index| add(index, &mut order));
    order
}

/// The numbers that blocks cite, in order.
fn numbers(blocks: &[Block]) -> impl Iterator<Item = usize> + '_ {
    blocks.iter().flat_map(|block| block.wording.anchors()).filter_map(|anchor| match anchor.kind {
        AnchorKind::Reference(id) => Some(id.0 as usize),
        _ => None,
    })
}

/// Puts settled ids in the place of numbers.
fn settle(blocks: &mut [Block], ids: &[NoteId]) {
    for block in blocks.iter_mut().filter(|block| !block.wording.anchors().is_empty()) {
        let anchors = block.wording.anchors().to_vec();
        block.wording.retain_anchors(|_| false);
        for anchor in anchors {
            let kind = match anchor.kind {
                AnchorKind::Reference(id) => AnchorKind::Reference(ids.get(id.0 as usize).copied().unwrap_or(id)),
                kind => kind,
            };
            block.wording.add_anchor(Anchor { kind, ..anchor });
        }
    }
}

fn state_of(is_cited: bool, is_first: bool) -> NoteState {
    match (is_cited, is_first) {
        (true, _) => NoteState::Paired,
        (false, true) => NoteState::Orphan,
        (false, false) => NoteState::Duplicate,
    }
}

fn note_of(definition: Definition, id: NoteId, state: NoteState) -> Note {
    let Definition { label, label_raw, blocks } = definition;
    Note { id, label, kind: NoteKind::Footnote, blocks, state, confidence: CERTAIN, evidence: Vec::new(), label_raw }
}

/// Brings a label to the form in which labels are compared: without regard to case.
fn fold(label: &str) -> String {
    label.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect()
}
