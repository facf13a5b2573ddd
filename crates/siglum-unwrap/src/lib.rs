//! Reads documents out of HTML, WordPress JSON, Markdown and plain text, every character tied to the bytes it came from.
