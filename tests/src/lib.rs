//! End-to-end tests of siglum: the four documents, the rule pages, the commands and hostile input.
