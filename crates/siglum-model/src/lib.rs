//! Plain data of a cleaned document: passages that map every character to the raw bytes, blocks, notes, claims, changes.
