//! A chart of the analysis: the component with the page's words, copying, and the rows behind its numbers.

use super::filtered::use_filtered;
use crate::state::picture::use_copier;
use crate::state::preferences::say;
use crate::state::use_krug;
use crate::ui::{Copying, Figure, FigureTable, FigureTexts, Pictured};
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::figure as words;
use leptos::prelude::*;

/// A chart with its sentence, its table, and the rows behind its numbers.
#[component]
pub fn Chart(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What its file is called: `krug-reach`.
    file: &'static str,
    /// What it shows, in words.
    #[prop(into)]
    summary: Signal<String>,
    /// The numbers.
    #[prop(into)]
    table: Signal<FigureTable>,
    /// The rows behind the number at a row and a column.
    #[prop(optional, into)]
    rows: Option<Callback<(usize, usize), RowsShown>>,
    /// What the dialog of rows shows, where the picture opens it too.
    #[prop(optional)]
    shown: Option<RwSignal<Option<RowsShown>>>,
    /// Whether the table stands open from the start.
    #[prop(optional)]
    open: bool,
    /// Whether there is no picture, only the table.
    #[prop(optional)]
    bare: bool,
    /// The chart.
    children: ChildrenFn,
) -> impl IntoView {
    let shown = shown.unwrap_or_else(|| RwSignal::new(None));
    let texts = use_figure_texts();
    let on_copy = use_on_copy(file);
    let on_open = Callback::new(move |at| {
        if let Some(rows) = rows {
            shown.set(Some(rows.run(at)));
        }
    });
    view! {
        <Figure title summary table texts on_copy on_open open bare>
            {children()}
        </Figure>
        <RowsDialog shown />
    }
    .into_any()
}

/// The words of a figure, with what the page is filtered by as what a copied picture is about.
pub fn use_figure_texts() -> FigureTexts {
    FigureTexts {
        table: say(words::TABLE),
        copy: say(words::COPY),
        copy_table: say(words::COPY_TABLE),
        copy_png: say(words::COPY_PNG),
        copy_svg: say(words::COPY_SVG),
        save_svg: say(words::SAVE_SVG),
        about: use_filtered(),
    }
}

/// Copies out what is asked for; a file of it is called so, with the day after it.
pub fn use_on_copy(file: &'static str) -> Callback<Copying> {
    let krug = use_krug();
    let copier = use_copier();
    Callback::new(move |what| {
        let name = format!("{file}-{}", krug.today());
        match what {
            Copying::Table(table) => copier.table(table.text(), table.html()),
            Copying::Png(Pictured { drawing, title, about }) => copier.png(&drawing, &title, &about, name),
            Copying::Svg(Pictured { drawing, title, about }) => copier.svg(&drawing, &title, &about, name),
            Copying::SvgFile(Pictured { drawing, title, about }) => copier.svg_file(&drawing, &title, &about, &name),
        }
    })
}
