//! The form of the files of tree construction cases.

/// A case: markup, and the tree that the standard makes of it.
#[derive(Debug, Default)]
pub(super) struct Case {
    pub(super) data: String,
    /// The element in which the markup stands, if it is a piece of a page.
    pub(super) context: Option<String>,
    /// Whether scripts run in it.
    pub(super) script_on: bool,
    pub(super) document: String,
}

/// Reads the cases of a file.
pub(super) fn read_cases(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut part = "";
    for line in text.split('\n') {
        match line {
            "#data" if part != "#data" => {
                cases.push(Case::default());
                part = line;
                continue;
            }
            "#errors" | "#new-errors" | "#document-fragment" | "#document" | "#script-on" | "#script-off" => {
                part = line;
                if let (Some(case), "#script-on") = (cases.last_mut(), line) {
                    case.script_on = true;
                }
                continue;
            }
            _ => {}
        }
        let Some(case) = cases.last_mut() else { continue };
        match part {
            "#data" => push_line(&mut case.data, line),
            "#document" => push_line(&mut case.document, line),
            "#document-fragment" => case.context = Some(line.to_owned()),
            _ => {}
        }
    }
    for case in &mut cases {
        case.data.pop();
        // Between two cases stands an empty line.
        case.document.truncate(case.document.trim_end_matches('\n').len());
    }
    cases
}

fn push_line(to: &mut String, line: &str) {
    to.push_str(line);
    to.push('\n');
}
