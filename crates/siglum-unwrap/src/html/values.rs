//! Values of attributes whose names are known beforehand.

use html5ever::{LocalName, ns};
use scraper::node::Element;

/// The value of an attribute of HTML by an interned name.
///
/// It gives what `Element::attr` gives, without digesting the name anew at every call; elements have few attributes.
pub(crate) fn value_of<'e>(element: &'e Element, name: &LocalName) -> Option<&'e str> {
    let own = element.attrs.iter().find(|(own, _)| own.local == *name && own.ns == ns!() && own.prefix.is_none());
    own.map(|(_, value)| &**value)
}
