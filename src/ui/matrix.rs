//! A matrix: a real table whose cells are shaded by their value and open their rows.

mod picture;

use super::{Hue, Tag, TagTone};
use leptos::prelude::*;

pub use picture::MatrixTools;

/// The heading of a row or of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixHead {
    /// Its name.
    pub label: String,
    /// The hue of its dot.
    pub hue: Option<Hue>,
}

/// One cell, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixCell {
    /// The number as written; empty for an empty cell.
    pub text: String,
    /// How dark: 0 (nothing) to 5 (the most). See [`step_of`].
    pub step: u8,
    /// Whether it is empty and should not be.
    pub expected: bool,
    /// The whole of it in words: «Работодатели, Экскурсия: 12 мероприятий».
    pub name: String,
    /// Whether there is something to open.
    pub opens: bool,
}

/// The step of a value on the scale from 1 to 5, by its share of the greatest; 0 only for nothing.
pub fn step_of(value: u64, greatest: u64) -> u8 {
    if value == 0 || greatest == 0 {
        return 0;
    }
    // Rounded up, so that one of many still shows.
    let step = (u128::from(value.min(greatest)) * 5).div_ceil(u128::from(greatest));
    u8::try_from(step).unwrap_or(5)
}

/// What is in a matrix, whether it is drawn as a table or as a picture.
#[derive(Clone, Copy)]
pub struct MatrixOf {
    /// The headings of the rows.
    pub rows: Signal<Vec<MatrixHead>>,
    /// The headings of the columns.
    pub columns: Signal<Vec<MatrixHead>>,
    /// The heading of the totals. They stand in the row and the column after the last.
    pub total: Signal<String>,
    /// The cell of a row and a column; `rows.len()` and `columns.len()` ask for totals.
    pub cell: Callback<(usize, usize), MatrixCell>,
}

/// A matrix with totals.
#[component]
pub fn Matrix(
    /// What is in it.
    of: MatrixOf,
    /// What it shows, for screen readers.
    #[prop(into)]
    caption: Signal<String>,
    /// What the rows and columns are: «Вид \ форма».
    #[prop(into)]
    corner: Signal<String>,
    /// A cell was pressed.
    #[prop(into)]
    on_open: Callback<(usize, usize)>,
    /// Whether the headings of the columns are so short that they stand upright.
    #[prop(optional, into)]
    short_heads: Signal<bool>,
) -> impl IntoView {
    let MatrixOf { rows, columns, total, cell } = of;
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label=move || caption.get()>
            <table class="matrix" class:short-heads=move || short_heads.get()>
                <caption class="unseen">{move || caption.get()}</caption>
                <thead>
                    <tr>
                        <th class="corner" scope="col">
                            <span>{move || corner.get()}</span>
                        </th>
                        {move || columns.get().into_iter().map(|head| view! { <th scope="col">{named(head)}</th> }).collect_view()}
                        <th scope="col">
                            <span>
                                <strong>{move || total.get()}</strong>
                            </span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {move || {
                        let across = columns.with(Vec::len);
                        rows.get()
                            .into_iter()
                            .enumerate()
                            .map(|(row, head)| {
                                view! {
                                    <tr>
                                        <th scope="row">{named(head)}</th>
                                        {cells(row, across, false, cell, on_open)}
                                    </tr>
                                }
                            })
                            .collect_view()
                    }}
                </tbody>
                <tfoot>
                    <tr>
                        <th scope="row">
                            <strong>{move || total.get()}</strong>
                        </th>
                        {move || cells(rows.with(Vec::len), columns.with(Vec::len), true, cell, on_open)}
                    </tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}

fn named(head: MatrixHead) -> AnyView {
    match head.hue {
        Some(hue) => view! { <Tag label=head.label hue tone=TagTone::Bare /> }.into_any(),
        None => view! { <span>{head.label}</span> }.into_any(),
    }
}

fn cells(
    row: usize,
    across: usize,
    total_row: bool,
    cell: Callback<(usize, usize), MatrixCell>,
    on_open: Callback<(usize, usize)>,
) -> AnyView {
    (0..=across)
        .map(|column| {
            let drawn = cell.run((row, column));
            view! { <td>{draw(drawn, total_row || column == across, move || on_open.run((row, column)))}</td> }
        })
        .collect_view()
        .into_any()
}

fn draw(cell: MatrixCell, total: bool, on_open: impl Fn() + 'static) -> AnyView {
    let class = if total {
        "cell total".to_owned()
    } else if cell.expected {
        "cell expected".to_owned()
    } else {
        format!("cell step-{}", cell.step.min(5))
    };
    // An empty cell still says that it is empty: to the eye with a dot or a dash, to the ear with its name.
    let text = if !cell.text.is_empty() {
        cell.text
    } else if cell.expected && !total {
        "—".to_owned()
    } else {
        "·".to_owned()
    };
    if cell.opens {
        view! {
            <button type="button" class=format!("{class} cell-open") aria-label=cell.name.clone() title=cell.name on:click=move |_| on_open()>
                <span>{text}</span>
            </button>
        }
        .into_any()
    } else {
        view! {
            <span class=class title=cell.name.clone()>
                <span aria-hidden="true">{text}</span>
                <span class="unseen">{cell.name.clone()}</span>
            </span>
        }
        .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::step_of;

    #[test]
    fn steps_follow_the_share_of_the_greatest() {
        for (value, greatest, expected) in [
            (0, 10, 0),
            (1, 10, 1),
            (2, 10, 1),
            (3, 10, 2),
            (10, 10, 5),
            (1, 1_000, 1),
            (5, 0, 0),
            (20, 10, 5),
            (1, 1, 5),
        ] {
            assert_eq!(step_of(value, greatest), expected, "{value} of {greatest}");
        }
    }
}
