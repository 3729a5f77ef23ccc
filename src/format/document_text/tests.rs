//! Documents of several municipalities, names in several cases, brackets of several habits.

use super::*;
use crate::model::code::Code;
use proptest::prelude::*;

/// A document's rows as `kind|name|forms`, and marks of doubt behind them.
fn shown(text: &str) -> String {
    let draft = match read(text) {
        Ok(draft) => draft,
        Err(problem) => return format!("{problem:?}"),
    };
    let row = |row: &DraftRow| {
        let forms = row.forms.iter().map(|form| {
            let programme = form.programme.as_ref().map(|title| format!("«{title}»")).unwrap_or_default();
            let grades = form.grades.iter().map(u8::to_string).collect::<Vec<_>>().join("+");
            format!("{}{programme}{grades}", form.form.code())
        });
        let two = if row.doubts.contains(&Doubt::PossiblyTwoPartners) { "|?2" } else { "" };
        format!("{}|{}|{}{two}", row.kind.code(), row.name, forms.collect::<Vec<_>>().join(","))
    };
    draft.rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
