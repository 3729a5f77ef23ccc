//! The matrix as a picture by itself, and the buttons that copy it out.

use super::{MatrixCell, MatrixHead, MatrixOf};
use crate::plot::heat::{GAP, Heat, NAME, ROW, SWATCH};
use crate::ui::bars::n;
use crate::ui::figure::escaped;
use crate::ui::{Copying, FigureTable, FigureTexts, FigureTools};
use leptos::html;
use leptos::prelude::*;
use std::fmt::Write;

/// The buttons that copy a matrix out; its picture is made when one is pressed.
#[component]
pub fn MatrixTools(
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// What is in it.
    of: MatrixOf,
    /// What its hatched cells are.
    #[prop(into)]
    expected: Signal<String>,
    /// The words.
    texts: FigureTexts,
    /// Its numbers as they are now.
    table: Callback<(), FigureTable>,
    /// Something is to be copied out.
    #[prop(into)]
    on_copy: Callback<Copying>,
) -> impl IntoView {
    let MatrixOf { rows, columns, total, cell } = of;
    let place = NodeRef::<html::Div>::new();
    let picture = Callback::new(move |()| {
        let drawn = untrack(|| {
            let with_total = |heads: Vec<MatrixHead>| {
                heads.into_iter().chain([MatrixHead { label: total.get(), hue: None }]).collect::<Vec<_>>()
            };
            let (rows, columns) = (with_total(rows.get()), with_total(columns.get()));
            draw(&rows, &columns, &expected.get(), |row, column| cell.run((row, column)))
        });
        // It stands in the page, unseen, so that the style sheet says how it looks.
        let place = place.get_untracked()?;
        place.set_inner_html(&drawn);
        place.query_selector("svg").ok().flatten()
    });
    view! {
        <div class="unseen" aria-hidden="true" node_ref=place></div>
        <FigureTools title texts picture=Some(picture) table on_copy />
    }
    .into_any()
}

/// The picture; the last row and the last column are totals. Where a cell is hatched, `expected` says under all what that is.
fn draw(
    rows: &[MatrixHead],
    columns: &[MatrixHead],
    expected: &str,
    cell: impl Fn(usize, usize) -> MatrixCell,
) -> String {
    let cells: Vec<Vec<MatrixCell>> =
        (0..rows.len()).map(|row| (0..columns.len()).map(|column| cell(row, column)).collect()).collect();
    let names = |heads: &'_ [MatrixHead]| heads.iter().map(|head| head.label.clone()).collect::<Vec<_>>();
    let (row_names, column_names) = (names(rows), names(columns));
    let numbers = cells.iter().flatten().map(|cell| cell.text.as_str());
    let heat = Heat::new(row_names.iter().map(String::as_str), column_names.iter().map(String::as_str), numbers);
    let hatched = |(row, cells): (usize, &Vec<MatrixCell>)| {
        row + 1 < rows.len() && cells.iter().take(columns.len().saturating_sub(1)).any(|cell| cell.expected)
    };
    let legend = cells.iter().enumerate().any(hatched).then_some(expected);
    let (wide, high) = heat.with_legend(legend);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"heat\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\">\
         <defs><pattern id=\"heat-hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect class=\"heat-expected\" width=\"7\" height=\"7\"/>\
         <rect class=\"heat-line\" width=\"3\" height=\"7\"/></pattern></defs>",
        n(wide),
        n(high)
    );
    // Writing into a text cannot fail.
    for (place, head) in columns.iter().enumerate() {
        let x = heat.cell(0, place).0 + heat.column / 2.0;
        let y = heat.top - 6.0;
        let class = name_class(place + 1 == columns.len());
        let name = escaped(&heat.fit(&head.label, false));
        let _ = write!(
            out,
            "<text class=\"{class}\" transform=\"translate({} {}) rotate(-90)\" dominant-baseline=\"central\">{name}</text>",
            n(x),
            n(y)
        );
    }
    for (row, (head, cells)) in rows.iter().zip(&cells).enumerate() {
        let last = row + 1 == rows.len();
        let middle = heat.cell(row, 0).1 + (ROW - GAP) / 2.0;
        if let Some(hue) = head.hue {
            let _ = write!(
                out,
                "<circle class=\"picture-dot {} shade-{}\" cx=\"6\" cy=\"{}\" r=\"4\"/>",
                hue.class(),
                hue.shade,
                n(middle)
            );
        }
        let name = escaped(&heat.fit(&head.label, true));
        let _ = write!(
            out,
            "<text class=\"{}\" x=\"{NAME}\" y=\"{}\" dominant-baseline=\"central\">{name}</text>",
            name_class(last),
            n(middle)
        );
        for (column, cell) in cells.iter().enumerate() {
            let total = last || column + 1 == columns.len();
            draw_cell(&mut out, &heat, (row, column), cell, total);
        }
    }
    if let Some(legend) = legend {
        let middle = heat.height + ROW / 2.0;
        let _ = write!(
            out,
            "<rect fill=\"url(#heat-hatch)\" x=\"0\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"/>\
             <text class=\"picture-text\" x=\"{}\" y=\"{}\" dominant-baseline=\"central\">{}</text>",
            n(heat.height + GAP),
            n(SWATCH),
            n(ROW - 2.0 * GAP),
            n(SWATCH + NAME / 2.0),
            n(middle),
            escaped(legend)
        );
    }
    out.push_str("</svg>");
    out
}

fn name_class(total: bool) -> &'static str {
    if total { "picture-text marked" } else { "picture-text" }
}

fn draw_cell(out: &mut String, heat: &Heat, (row, column): (usize, usize), cell: &MatrixCell, total: bool) {
    let (x, y) = heat.cell(row, column);
    let (wide, high) = (heat.column - GAP, ROW - GAP);
    let expected = cell.expected && !total;
    if !total {
        let step = cell.step.min(5);
        let fill =
            if expected { " fill=\"url(#heat-hatch)\"".to_owned() } else { format!(" class=\"heat-step-{step}\"") };
        let _ = write!(
            out,
            "<rect{fill} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"/>",
            n(x),
            n(y),
            n(wide),
            n(high)
        );
    }
    let (text, class) = match (cell.text.as_str(), expected) {
        ("", true) => ("—", "picture-text".to_owned()),
        ("", false) => ("·", "picture-text soft-text".to_owned()),
        (text, _) if total => (text, "picture-text marked".to_owned()),
        (text, _) => (text, format!("heat-number heat-on-{}", cell.step.min(5))),
    };
    let _ = write!(
        out,
        "<text class=\"{class}\" x=\"{}\" y=\"{}\" text-anchor=\"middle\" dominant-baseline=\"central\">{}</text>",
        n(x + wide / 2.0),
        n(y + high / 2.0),
        escaped(text)
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Hue;

    #[test]
    fn every_cell_is_drawn_and_names_are_escaped() {
        let head = |label: &str| MatrixHead { label: label.to_owned(), hue: Some(Hue::new(1, 2)) };
        let rows = [head("Вузы <&>"), head("Всего")];
        let columns = [head("Экскурсия"), head("Всего")];
        let drawn = |expected: (usize, usize)| {
            draw(&rows, &columns, "Ожидается", |row, column| MatrixCell {
                text: if (row, column) == expected { String::new() } else { format!("{row}{column}") },
                expected: (row, column) == expected,
                ..MatrixCell::default()
            })
        };
        // Totals are never hatched, so nothing of the kind is explained there.
        assert!(!drawn((1, 1)).contains("Ожидается") && !drawn((0, 1)).contains("Ожидается"));
        let drawn = drawn((0, 0));
        assert!(drawn.contains(">Ожидается</text>"), "what is hatched is explained: {drawn}");
        assert_eq!(drawn.matches("<text").count(), 2 + 2 + 4 + 1);
        assert!(drawn.contains("Вузы &lt;&amp;&gt;") && drawn.contains("url(#heat-hatch)"), "{drawn}");
        assert!(drawn.contains(">—</text>") && drawn.contains(">01</text>") && drawn.contains(">11</text>"), "{drawn}");
    }
}
