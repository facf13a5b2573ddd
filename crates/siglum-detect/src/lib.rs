//! Says what the bytes of a text source are, on what evidence, and decodes them into characters that know their bytes.
