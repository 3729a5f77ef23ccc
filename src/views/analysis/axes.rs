//! The names of a matrix's rows and columns.

use crate::analysis::matrix::Axis;
use crate::model::Document;
use crate::ui::MatrixHead;
use crate::views::hues::hue_of;
use crate::words::dates::month_name;
use crate::words::grades::grade_name;
use crate::words::names::Named;
use crate::words::{Lang, analysis as words};

/// What a row or a column is called.
pub fn axis_name(axis: Axis, document: &Document, lang: Lang) -> String {
    match axis {
        Axis::Kind(kind) => kind.short_name().say(lang).to_owned(),
        Axis::Form(form) => form.name().say(lang).to_owned(),
        Axis::Grade(grade) => grade_name(grade, lang),
        Axis::School(id) => document.school(id).map(|school| school.shown_name().to_owned()).unwrap_or_default(),
        Axis::Month(Some(month)) => capital(month_name(month.into(), lang)),
        Axis::Month(None) => words::NO_MONTH.say(lang).to_owned(),
    }
}

/// Its heading, with the hue of a kind.
pub fn axis_head(axis: Axis, document: &Document, lang: Lang) -> MatrixHead {
    let hue = if let Axis::Kind(kind) = axis { Some(hue_of(kind)) } else { None };
    MatrixHead { label: axis_name(axis, document, lang), hue }
}

fn capital(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
