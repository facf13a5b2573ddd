//! Words in an order that looks like chance and is the same every time.

const ENGLISH: &str = "the council of workers met in a hall by the river and wrote what it had seen that winter when bread was short \
newspapers said little letters from the harbour came late with names dates figures which no archive kept until now";

const RUSSIAN: &str = "совет рабочих собрался в зале у реки и записал то что видел той зимой когда хлеба было мало газеты молчали письма \
из порта шли долго имена даты числа которых нет ни в одном архиве";

/// A source of words.
pub(crate) struct Words {
    list: Vec<&'static str>,
    state: u64,
}

impl Words {
    pub(crate) fn english(seed: u64) -> Self {
        Self { list: ENGLISH.split_whitespace().collect(), state: seed }
    }

    pub(crate) fn russian(seed: u64) -> Self {
        Self { list: RUSSIAN.split_whitespace().collect(), state: seed }
    }

    /// A number below `bound`, by the multiplier and increment of Knuth's MMIX.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.state >> 33) as usize % bound.max(1)
    }

    pub(crate) fn word(&mut self) -> &'static str {
        let index = self.below(self.list.len());
        self.list[index]
    }

    /// So many words without a stop.
    pub(crate) fn phrase(&mut self, count: usize) -> String {
        let words: Vec<_> = (0..count).map(|_| self.word()).collect();
        words.join(" ")
    }

    /// A sentence of some eight to twenty words, with its stop.
    pub(crate) fn sentence(&mut self) -> String {
        let count = 8 + self.below(12);
        let text = self.phrase(count);
        let mut chars = text.chars();
        let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{first}{}.", chars.as_str())
    }

    /// Some sentences.
    pub(crate) fn paragraph(&mut self, sentences: usize) -> String {
        let sentences: Vec<_> = (0..sentences).map(|_| self.sentence()).collect();
        sentences.join(" ")
    }
}
