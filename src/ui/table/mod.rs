//! A table: headings that sort, rows that open, and only the seen rows drawn when there are many.

mod rows;

use super::icon::{Icon, IconView};
use super::ident::fresh;
use leptos::prelude::*;
use rows::Rows;

/// How much of a table's width a column takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// Its share.
    #[default]
    Share,
    /// About a quarter: the name of the row.
    Wide,
    /// As much as a date or a number needs.
    Narrow,
    /// As much as a button needs.
    Button,
}

impl Width {
    fn class(self) -> &'static str {
        match self {
            Self::Share => "",
            Self::Wide => "wide-column",
            Self::Narrow => "narrow-column",
            Self::Button => "button-column",
        }
    }
}

/// One column.
#[derive(Clone)]
pub struct Column {
    /// What the program calls it.
    pub id: &'static str,
    /// Its heading.
    pub label: Signal<String>,
    /// Whether it holds numbers, set at the right.
    pub numeric: bool,
    /// Whether its heading sorts.
    pub sortable: bool,
    /// How much of the width it takes.
    pub width: Width,
}

impl Column {
    /// A column of words that sorts.
    pub fn new(id: &'static str, label: impl Into<Signal<String>>) -> Self {
        Self { id, label: label.into(), numeric: false, sortable: true, width: Width::Share }
    }

    /// The same, holding numbers.
    pub fn numeric(self) -> Self {
        Self { numeric: true, ..self }
    }

    /// The same, with a heading that does not sort.
    pub fn unsorted(self) -> Self {
        Self { sortable: false, ..self }
    }

    /// The same, wide.
    pub fn wide(self) -> Self {
        Self { width: Width::Wide, ..self }
    }

    /// The same, as wide as a date.
    pub fn narrow(self) -> Self {
        Self { width: Width::Narrow, ..self }
    }

    /// The same, as wide as a button.
    pub fn button(self) -> Self {
        Self { width: Width::Button, ..self }
    }
}

/// What a table is sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The column's `id`.
    pub column: String,
    /// Whether the greatest come first.
    pub falling: bool,
}

impl Sort {
    /// What pressing the heading of a column leads to: rising, and falling when it was rising.
    pub fn pressed(now: Option<&Self>, column: &str) -> Self {
        let falling = now.is_some_and(|now| now.column == column && !now.falling);
        Self { column: column.to_owned(), falling }
    }
}

/// A table of any length. Its roles are written out, because a phone draws it as cards, and a table that is not drawn as one
/// is not read as one either.
///
/// The first column is the heading of its row, and the link that opens it.
#[component]
pub fn Table(
    /// What it lists, for screen readers.
    #[prop(into)]
    caption: Signal<String>,
    /// The columns.
    columns: Vec<Column>,
    /// The number of rows.
    #[prop(into)]
    count: Signal<usize>,
    /// The content of a row's cell, by the numbers of row and column. What it reads reactively redraws its row.
    #[prop(into)]
    cell: Callback<(usize, usize), AnyView>,
    /// The address that a row opens.
    #[prop(optional, into)]
    href: Option<Callback<usize, Option<String>>>,
    /// Called once for each row that is drawn: what it provides as context, the cells and the address of the row have.
    #[prop(optional, into)]
    scope: Option<Callback<usize>>,
    /// What it is sorted by.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// A heading was pressed.
    #[prop(optional, into)]
    on_sort: Option<Callback<Sort>>,
) -> impl IntoView {
    let caption_id = fresh("table");
    let columns = StoredValue::new(columns);
    let head = columns.with_value(|columns| {
        columns.iter().cloned().map(|column| view! { <Heading column sort on_sort /> }).collect_view()
    });
    view! {
        <Rows caption caption_id=caption_id.clone() columns count cell href scope>
            <caption class="unseen" id=caption_id>
                {move || caption.get()}
            </caption>
            <thead role="rowgroup">
                <tr role="row" aria-rowindex="1">{head}</tr>
            </thead>
        </Rows>
    }
    .into_any()
}

/// The heading of a column.
#[component]
fn Heading(column: Column, sort: Signal<Option<Sort>>, on_sort: Option<Callback<Sort>>) -> impl IntoView {
    let Column { id, label, numeric, sortable, width } = column;
    let class = format!("{} {}", if numeric { "number" } else { "" }, width.class());
    let sorts = on_sort.filter(|_| sortable);
    let direction = move || sort.with(|sort| sort.as_ref().filter(|sort| sort.column == id).map(|sort| sort.falling));
    let icon = Signal::derive(move || match direction() {
        Some(true) => Icon::Down,
        Some(false) => Icon::Up,
        None => Icon::UpDown,
    });
    let aria = move || direction().map(|falling| if falling { "descending" } else { "ascending" });
    let inside = match sorts {
        Some(on_sort) => view! {
            <button
                type="button"
                class="sort"
                on:click=move |_| on_sort.run(sort.with_untracked(|sort| Sort::pressed(sort.as_ref(), id)))
            >
                <span>{move || label.get()}</span>
                <IconView icon />
            </button>
        }
        .into_any(),
        None => view! { <span>{move || label.get()}</span> }.into_any(),
    };
    view! {
        <th role="columnheader" scope="col" class=class class:unsorted=sorts.is_none() aria-sort=aria>
            {inside}
        </th>
    }
}

/// A piece of a page that is drawn anew only when what it shows has become another.
pub fn once<T: Clone + PartialEq + Send + Sync + 'static>(
    of: impl Fn() -> T + Send + Sync + 'static,
    draw: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView {
    let now = Memo::new(move |_| of());
    (move || draw(now.get())).into_any()
}

#[cfg(test)]
mod tests {
    use super::Sort;

    #[test]
    fn pressing_twice_turns_the_order() {
        let first = Sort::pressed(None, "name");
        assert_eq!(first, Sort { column: "name".to_owned(), falling: false });
        let second = Sort::pressed(Some(&first), "name");
        assert!(second.falling);
        assert!(!Sort::pressed(Some(&second), "name").falling);
        assert!(!Sort::pressed(Some(&second), "date").falling, "another column starts anew");
    }
}
