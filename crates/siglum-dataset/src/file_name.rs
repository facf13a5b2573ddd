//! The names of the files of a document.

use std::collections::HashMap;

use crate::digest::sha256_hex;

/// Names beyond this many bytes are cut.
const LONGEST: usize = 120;
/// Digits of the digest that end a cut name.
const DIGITS: usize = 12;

/// Gives the name (without extension) of the files of a document that no other document's name is like.
pub fn plain_file_name(id: &str) -> String {
    let name = id.replace('/', "__");
    if name.len() > LONGEST { distinct_file_name(id) } else { name }
}

/// Gives the name of the files of a document whose plain name is another's but for case: cut, with a digest behind.
pub fn distinct_file_name(id: &str) -> String {
    let name = id.replace('/', "__");
    // An id holds only ASCII, and so any byte ends a character; what does not is kept whole by `get`.
    let cut = name.get(..LONGEST - DIGITS - 1).unwrap_or(&name);
    format!("{cut}-{}", sha256_hex(id.as_bytes()).get(..DIGITS).unwrap_or_default())
}

/// The file names of a corpus as it grows. Names that are alike but for case are all told apart, whichever came first.
#[derive(Debug, Default)]
pub(crate) struct FileNames {
    /// The id that took a plain name first, and whether it was told apart since.
    taken: HashMap<String, (String, bool)>,
}

/// The name given to a document, and the renaming of an earlier one that it makes necessary.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub(crate) file: String,
    pub(crate) renamed: Option<Renamed>,
}

/// An earlier document whose files have another name from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Renamed {
    pub(crate) id: String,
    pub(crate) from: String,
    pub(crate) to: String,
}

impl FileNames {
    /// Names the files of a document.
    pub(crate) fn name(&mut self, id: &str) -> Named {
        let plain = plain_file_name(id);
        match self.taken.get_mut(&plain.to_ascii_lowercase()) {
            None => {
                self.taken.insert(plain.to_ascii_lowercase(), (id.to_owned(), false));
                Named { file: plain, renamed: None }
            }
            Some((first, is_apart)) => {
                let renamed =
                    (!*is_apart).then(|| Renamed { id: first.clone(), from: plain_file_name(first), to: distinct_file_name(first) });
                *is_apart = true;
                Named { file: distinct_file_name(id), renamed }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_become_two_underscores() {
        assert_eq!(plain_file_name("a/b/c"), "a__b__c");
    }

    #[test]
    fn a_long_name_is_cut_and_ends_in_digits_of_the_id() {
        let name = plain_file_name(&"x".repeat(121));
        assert_eq!(name.len(), LONGEST);
        assert_ne!(name, plain_file_name(&"x".repeat(122)));
        assert_eq!(plain_file_name(&"x".repeat(120)).len(), 120);
    }

    #[test]
    fn names_alike_but_for_case_are_all_distinct_file_name() {
        let mut names = FileNames::default();
        assert_eq!(names.name("a/B").renamed, None);
        let second = names.name("a__b");
        assert_eq!(second.file, distinct_file_name("a__b"));
        assert_eq!(second.renamed, Some(Renamed { id: "a/B".into(), from: "a__B".into(), to: distinct_file_name("a/B") }));
        assert_eq!(names.name("A/b"), Named { file: distinct_file_name("A/b"), renamed: None });
    }
}
