//! The ids of the documents of one file.

use std::collections::HashMap;

use crate::name::{id_by_key, id_by_position};

/// The id of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentId {
    /// The id.
    pub id: String,
    /// Which document of the file it is, from 0, where the file holds several.
    pub position: Option<u64>,
    /// Whether it counts positions, since the source gives no key of its own; such an id changes when documents come
    /// or go.
    pub is_unstable: bool,
}

/// Names the documents of a file, given the file's id and the key of each document.
///
/// A single document has the file's id. Keys that two documents share count as none.
pub fn document_ids<'a>(file: &str, keys: impl IntoIterator<Item = Option<&'a str>>) -> Vec<DocumentId> {
    let keys: Vec<Option<&str>> = keys.into_iter().map(|key| key.filter(|key| !key.is_empty())).collect();
    if keys.len() == 1 {
        return vec![DocumentId { id: file.to_owned(), position: None, is_unstable: false }];
    }
    let mut times: HashMap<&str, usize> = HashMap::new();
    for key in keys.iter().flatten() {
        *times.entry(key).or_default() += 1;
    }
    let own = |key: &&str| times.get(key) == Some(&1);
    let name = |(position, key): (usize, &Option<&str>)| match key.filter(own) {
        Some(key) => DocumentId { id: id_by_key(file, key), position: Some(position as u64), is_unstable: false },
        None => at_position(file, position),
    };
    keys.iter().enumerate().map(name).collect()
}

/// Names a document by its position.
pub(crate) fn at_position(file: &str, position: usize) -> DocumentId {
    DocumentId { id: id_by_position(file, position), position: Some(position as u64), is_unstable: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_documents_and_positions_where_there_is_none() {
        let ids = document_ids("posts", [Some("7"), None, Some("a b"), Some("x"), Some("x"), Some("")]);
        let ids: Vec<_> = ids.iter().map(|it| (it.id.as_str(), it.is_unstable)).collect();
        let wanted = [("posts--7", false), ("posts--~1", true), ("posts--a%20b", false)];
        assert_eq!(ids[..3], wanted);
        assert_eq!(ids[3..], [("posts--~3", true), ("posts--~4", true), ("posts--~5", true)]);
    }

    #[test]
    fn a_single_document_has_the_id_of_its_file() {
        assert_eq!(document_ids("a", [Some("7")])[0], DocumentId { id: "a".into(), position: None, is_unstable: false });
    }
}
