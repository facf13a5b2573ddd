//! What else than its figures a date may say of itself: a season, and how sure it is.

/// A season, as EDTF counts them; on which half of the earth is not said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// Spring, `21`.
    Spring,
    /// Summer, `22`.
    Summer,
    /// Autumn, `23`.
    Autumn,
    /// Winter, `24`.
    Winter,
}

impl Season {
    /// Every season, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Spring, Self::Summer, Self::Autumn, Self::Winter];

    /// Gives the number that EDTF puts in the place of the month, 21 to 24.
    pub const fn number(self) -> u8 {
        self as u8 + 21
    }

    /// Gives the season of a number of EDTF.
    pub fn of_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|season| season.number() == number)
    }
}

/// How sure a source is of its date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Quality {
    /// The source states it without reserve.
    #[default]
    Stated,
    /// The source doubts it: `1917?`.
    Uncertain,
    /// About then: `1917~`.
    Approximate,
    /// About then, and doubted: `1917%`.
    Both,
}

impl Quality {
    /// Gives the sign of EDTF.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Stated => "",
            Self::Uncertain => "?",
            Self::Approximate => "~",
            Self::Both => "%",
        }
    }

    /// Gives both reserves together.
    pub(super) const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Stated, it) | (it, Self::Stated) => it,
            (Self::Uncertain, Self::Uncertain) => Self::Uncertain,
            (Self::Approximate, Self::Approximate) => Self::Approximate,
            _ => Self::Both,
        }
    }
}
