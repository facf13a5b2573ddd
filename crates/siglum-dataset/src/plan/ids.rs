//! The ids of a plan.

use std::collections::HashMap;

use crate::name::{percent_encode, without_extension};

/// Gives the ids of paths. Those that would meet, also when only case differs, keep their extensions.
///
/// An id that is given stays as it is, and others make way for it.
pub(super) fn ids_of(paths: &[&[u8]], given: &[Option<String>]) -> Vec<String> {
    let mut whole: Vec<bool> = given.iter().map(Option::is_some).collect();
    loop {
        let ids: Vec<String> = (0..paths.len()).map(|index| id_of(paths[index], whole[index], given[index].as_deref())).collect();
        let mut met: HashMap<String, usize> = HashMap::new();
        for id in &ids {
            *met.entry(id.to_ascii_lowercase()).or_default() += 1;
        }
        // A file that keeps its extension may now be called like the stem of another, which keeps its own then.
        let meets = |index: &usize| !whole[*index] && met.get(&ids[*index].to_ascii_lowercase()).is_some_and(|times| *times > 1);
        let more: Vec<usize> = (0..paths.len()).filter(meets).collect();
        if more.is_empty() {
            return ids;
        }
        more.into_iter().for_each(|index| whole[index] = true);
    }
}

fn id_of(path: &[u8], is_whole: bool, given: Option<&str>) -> String {
    match given {
        Some(id) => id.to_owned(),
        None if is_whole => percent_encode(path),
        None => percent_encode(without_extension(path)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(paths: &[&str]) -> Vec<String> {
        let bytes: Vec<&[u8]> = paths.iter().map(|path| path.as_bytes()).collect();
        ids_of(&bytes, &vec![None; paths.len()])
    }

    #[test]
    fn the_extension_goes_where_nothing_meets() {
        assert_eq!(ids(&["a/b.txt", "c.tar.gz"]), ["a/b", "c.tar"]);
    }

    #[test]
    fn files_that_meet_keep_their_extensions() {
        assert_eq!(ids(&["a.html", "a.txt", "b.txt"]), ["a.html", "a.txt", "b"]);
        assert_eq!(ids(&["A.html", "a.txt"]), ["A.html", "a.txt"]);
        assert_eq!(ids(&["a", "a.md", "a.md.txt"]), ["a", "a.md", "a.md.txt"]);
    }

    #[test]
    fn others_make_way_for_a_given_id() {
        let paths: [&[u8]; 2] = [b"new.txt", b"old.txt"];
        assert_eq!(ids_of(&paths, &[Some("old".to_owned()), None]), ["old", "old.txt"]);
    }
}
