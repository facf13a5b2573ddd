//! Prints the notes of a text file as a table: label, place, first words, state.
//!
//! `cargo run -p siglum-notes --example find_notes -- FILE...`

use std::io::{self, Write};
use std::{env, fs};

use siglum_notes::{Body, Found, Options, State, find_notes};

fn main() -> io::Result<()> {
    let mut out = io::stdout().lock();
    for path in env::args().skip(1) {
        let text = fs::read_to_string(&path)?;
        let found = find_notes(&text, &Options::default());
        writeln!(out, "{path}: {} notes, {} marks", found.bodies.len(), found.marks.len())?;
        print_bodies(&mut out, &text, &found)?;
        print_rest(&mut out, &text, &found)?;
    }
    Ok(())
}

fn print_bodies(out: &mut impl Write, text: &str, found: &Found) -> io::Result<()> {
    for (index, body) in found.bodies.iter().enumerate() {
        let pair = found.pairs.iter().find(|p| p.body == index);
        let (state, certainty) = match pair {
            Some(pair) if pair.state == State::Lift => ("lift", pair.confidence),
            Some(pair) => ("doubtful", pair.confidence),
            None if found.duplicates.contains(&index) => ("duplicate", 0),
            None => ("no mark", 0),
        };
        let mark = pair.and_then(|p| found.marks.get(p.mark)).map_or(String::from("-"), |m| m.range.start.to_string());
        writeln!(
            out,
            "{:>6}  mark at {mark:>7}  body at {:>7}  {state:<9} {certainty:>2}  {}",
            body.label,
            body.label_range.start,
            first_words(text, body)
        )?;
    }
    Ok(())
}

fn print_rest(out: &mut impl Write, text: &str, found: &Found) -> io::Result<()> {
    for mark in found.orphan_marks.iter().filter_map(|&m| found.marks.get(m)) {
        writeln!(out, "{:>6}  mark at {:>7}  no body", mark.label, mark.range.start)?;
    }
    for gap in &found.gaps {
        writeln!(out, "  {} missing between {} and {}", gap.missing, gap.from, gap.to)?;
    }
    for seam in &found.seams {
        let before: String = text.get(..seam.before).unwrap_or("").chars().rev().take(24).collect();
        let before: String = before.chars().rev().collect();
        let after: String = text.get(seam.after..).unwrap_or("").chars().take(24).collect();
        writeln!(out, "  joined ({:?}): {before:?} | {after:?}", seam.join)?;
    }
    Ok(())
}

/// The first and the last words of a note.
fn first_words(text: &str, body: &Body) -> String {
    let words: Vec<&str> = body.pieces.iter().filter_map(|p| text.get(p.range.clone())).flat_map(str::split_whitespace).collect();
    if words.len() <= 12 {
        return words.join(" ");
    }
    let (head, tail) = (words.get(..8).unwrap_or(&[]), words.get(words.len() - 3..).unwrap_or(&[]));
    format!("{} ... {} ({} words)", head.join(" "), tail.join(" "), words.len())
}
