//! The quotations and list items that blocks stand in.

use siglum_model::{Block, BlockKind};

/// The largest number of a list item that Markdown knows.
const LARGEST: u64 = 999_999_999;

/// Something that holds blocks, by what it puts before each of their lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    Quotation,
    Item(Marker),
}

/// What stands before an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    Bullet,
    /// A number and the sign behind it.
    Number(u64, char),
}

/// The holders of the block that was written last, from the outermost.
#[derive(Debug, Default)]
pub(super) struct Holders {
    open: Vec<Holder>,
}

/// How a block is set off from the one before.
#[derive(Debug)]
pub(super) struct Place {
    /// What stands before its first line.
    pub(super) first: String,
    /// What stands before its other lines.
    pub(super) rest: String,
    /// What stands before the empty line above; `None` where an item follows an item of its list.
    pub(super) above: Option<String>,
}

impl Holders {
    /// Finds the place of the next block. A block deeper than what holds it stands in quotations.
    pub(super) fn place(&mut self, block: &Block) -> Place {
        let depth = usize::from(block.depth);
        let before = std::mem::take(&mut self.open);
        let mut kept = before.len().min(depth);
        let mut open: Vec<Holder> = before.iter().take(kept).cloned().collect();
        open.resize(depth, Holder::Quotation);
        let mut is_tight = false;
        match block.kind {
            BlockKind::Item => {
                let sibling = before.get(depth).filter(|_| kept == depth);
                let marker = marker_of(block, sibling);
                is_tight = before.len() == depth + 1 && sibling.is_some_and(|sibling| is_next(sibling, marker));
                open.push(Holder::Item(marker));
            }
            BlockKind::Quotation => {
                kept += usize::from(kept == depth && before.get(depth) == Some(&Holder::Quotation));
                open.push(Holder::Quotation);
            }
            _ => {}
        }
        let place = Place {
            first: open.iter().enumerate().map(|(index, holder)| holder.lead(index >= kept)).collect(),
            rest: open.iter().map(|holder| holder.lead(false)).collect(),
            above: (!is_tight).then(|| open.iter().take(kept).map(|holder| holder.lead(false)).collect()),
        };
        self.open = open;
        place
    }
}

impl Holder {
    fn lead(&self, is_new: bool) -> String {
        match self {
            Self::Quotation => "> ".to_owned(),
            Self::Item(marker) if is_new => format!("{} ", marker.sign()),
            Self::Item(marker) => " ".repeat(marker.sign().len() + 1),
        }
    }
}

impl Marker {
    fn sign(self) -> String {
        match self {
            Self::Bullet => "-".to_owned(),
            Self::Number(number, sign) => format!("{number}{sign}"),
        }
    }
}

/// The marker of an item. A number that does not follow the one before begins a list of its own by another sign.
fn marker_of(block: &Block, sibling: Option<&Holder>) -> Marker {
    let number = block.marker.as_deref().and_then(|marker| marker.trim_end_matches(['.', ')']).parse().ok());
    match (number.filter(|number| *number <= LARGEST), sibling) {
        (None, _) => Marker::Bullet,
        (Some(number), Some(Holder::Item(Marker::Number(last, sign)))) if number != last + 1 => {
            Marker::Number(number, if *sign == '.' { ')' } else { '.' })
        }
        (Some(number), Some(Holder::Item(Marker::Number(_, sign)))) => Marker::Number(number, *sign),
        (Some(number), _) => Marker::Number(number, '.'),
    }
}

/// Whether an item with the marker goes on with the list of its sibling.
fn is_next(sibling: &Holder, marker: Marker) -> bool {
    match (sibling, marker) {
        (Holder::Item(Marker::Bullet), Marker::Bullet) => true,
        (Holder::Item(Marker::Number(_, last)), Marker::Number(_, sign)) => *last == sign,
        _ => false,
    }
}
