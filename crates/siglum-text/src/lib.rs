//! Mends what carriers do to text: controls, white space, page breaks, lost headings, quotations and lists.
