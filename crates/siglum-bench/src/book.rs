//! The text of a book with footnotes, as it comes out of a paged file.

use std::fmt::Write as _;

use crate::words::Words;

/// Makes the text of a book of about `bytes` bytes: pages parted by form feeds, each with two footnotes at its foot that
/// interrupt a sentence. The numbering goes on to the end of a chapter of ten pages. The same size gives the same book.
pub fn book_with_notes(bytes: usize) -> String {
    let mut words = Words::english(1871);
    let mut book = String::with_capacity(bytes + 4096);
    let mut page = 0;
    let mut number = 0;
    while book.len() < bytes {
        if page % 10 == 0 {
            number = 0;
            let _ = write!(book, "CHAPTER {}\n\n", page / 10 + 1);
        }
        page += 1;
        add_page(&mut book, &mut words, &mut number);
    }
    book
}

fn add_page(book: &mut String, words: &mut Words, number: &mut usize) {
    let marks = [*number + 1, *number + 2];
    let _ = write!(book, "{}\n\n", words.paragraph(5));
    let _ = write!(book, "{}{} {}\n\n", words.paragraph(3), raised(marks[0]), words.paragraph(2));
    let _ = write!(book, "{} {}{} and {}\n\n", words.paragraph(2), words.phrase(5), raised(marks[1]), words.phrase(4));
    for mark in marks {
        let (volume, page) = (1 + words.below(9), 1 + words.below(400));
        let _ = write!(book, "{} See the minutes, vol. {volume}, p. {page}. {}\n\n", raised(mark), words.sentence());
    }
    let _ = write!(book, "\u{c}{} {}\n\n", words.phrase(6), words.paragraph(2));
    *number += 2;
}

/// A number in raised digits.
fn raised(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}

#[cfg(test)]
mod tests {
    use siglum::notes::{Options, State, find_notes};

    use super::*;

    #[test]
    fn the_notes_of_a_book_are_found() {
        let book = book_with_notes(30_000);
        let found = find_notes(&book, &Options::default());
        let bodies = book.matches(" See the minutes").count();
        let lifted = found.pairs.iter().filter(|pair| pair.state == State::Lift).count();
        assert!(bodies > 10);
        assert_eq!(lifted, bodies);
    }
}
