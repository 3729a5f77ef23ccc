//! Kinds and forms of the period's events, and the other tables that cross two sides of them.

mod beside;

use super::axes::{axis_head, axis_name};
use super::figure::{use_figure_texts, use_on_copy};
use super::second;
use crate::analysis::matrix::{self, Cell, CellRows, MatrixId};
use crate::state::address::{go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::matrix::step_of;
use crate::ui::{Choice, Empty, FigureCell, FigureRow, FigureTable, Filter, MatrixCell, MatrixOf, MatrixTools, Switch};
use crate::views::analysis::filtered::span_of;
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::measures::{count, many};
use crate::words::plural::{EVENT, PARTNER};
use crate::words::{Lang, Phrase, analysis as words};
use beside::Beside;
use leptos::prelude::*;

/// What a cell counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counted {
    Events,
    Partners,
    Participants,
}

impl Counted {
    const ALL: [Self; 3] = [Self::Events, Self::Partners, Self::Participants];

    fn word(self) -> &'static str {
        match self {
            Self::Events => "events",
            Self::Partners => "partners",
            Self::Participants => "participants",
        }
    }

    fn phrase(self) -> Phrase {
        match self {
            Self::Events => words::SHOW_EVENTS,
            Self::Partners => words::SHOW_PARTNERS,
            Self::Participants => words::SHOW_PARTICIPANTS,
        }
    }

    /// What a cell opens: as many rows as it says, or of participants the events that they came to.
    fn rows(self, title: String, behind: CellRows) -> RowsShown {
        match self {
            Self::Partners => RowsShown::partners(title, behind.partners),
            Self::Events | Self::Participants => RowsShown::events(title, behind.events),
        }
    }

    /// Whether there are rows behind a cell: uncounted participants came to events, too.
    fn opens(self, cell: &Cell) -> bool {
        match self {
            Self::Partners => cell.partners > 0,
            Self::Events | Self::Participants => cell.events > 0,
        }
    }

    /// Why a total is no sum of its cells.
    fn not_sum(self) -> Phrase {
        match self {
            Self::Events => words::NOT_SUM,
            Self::Partners => words::NOT_SUM_PARTNERS,
            Self::Participants => words::NOT_SUM_PARTICIPANTS,
        }
    }

    fn of(self, cell: &Cell) -> u64 {
        match self {
            Self::Events => cell.events,
            Self::Partners => cell.partners,
            Self::Participants => cell.participants,
        }
    }
}

/// The view «Виды и формы».
#[component]
pub fn Matrix() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let question = use_view_question();
    let planned = use_planned_too();
    let shown = RwSignal::new(None::<RowsShown>);
    let set = move |name: &'static str, value: String| go(&address.get_untracked().with(name, &value));
    let which = Memo::new(move |_| {
        let word = address.with(|address| address.value("table").map(str::to_owned));
        MatrixId::ALL.into_iter().find(|id| Some(id.code()) == word.as_deref()).unwrap_or(MatrixId::KindForm)
    });
    let counted = Memo::new(move |_| {
        let word = address.with(|address| address.value("show").map(str::to_owned));
        Counted::ALL.into_iter().find(|counted| Some(counted.word()) == word.as_deref()).unwrap_or(Counted::Events)
    });
    let made = Memo::new(move |_| Beside::new(&krug.facts().get(), &question.get(), which.get(), planned.get()));
    let greatest = Memo::new(move |_| {
        made.with(|made| made.held().filled().map(|(_, _, cell)| counted.get().of(cell)).max().unwrap_or(0))
    });
    let heads = move |of: fn(&matrix::Matrix) -> &Vec<matrix::Axis>| {
        Signal::derive(move || {
            let lang = lang.get();
            krug.document().with(|document| {
                made.with(|made| {
                    of(made.frame()).iter().map(|axis| axis_head(*axis, document, lang)).collect::<Vec<_>>()
                })
            })
        })
    };
    let name_at = move |row: usize, column: usize, lang: Lang| {
        krug.document().with(|document| {
            made.with(|made| {
                let made = made.frame();
                let name = |axes: &[matrix::Axis], at: usize| {
                    axes.get(at)
                        .map_or_else(|| words::TOTAL.say(lang).to_owned(), |axis| axis_name(*axis, document, lang))
                };
                (name(&made.rows, row), name(&made.columns, column))
            })
        })
    };
    let cell = move |(row, column): (usize, usize)| {
        let lang = lang.get();
        let (row_name, column_name) = name_at(row, column, lang);
        made.with(|made| {
            let found = made.cell(row, column);
            let value = counted.get().of(&found);
            let later = made.later(row, column).map(|cell| counted.get().of(cell));
            let frame = made.frame();
            let total = row == frame.rows.len() || column == frame.columns.len();
            let said = in_words(&found, counted.get(), lang);
            let more = later.filter(|later| *later > value).map(|later| second::beside(value, Some(later), lang));
            let said = more.map_or_else(|| said.clone(), |more| words::ADDED.fill(lang, &[&said, &more]));
            MatrixCell {
                text: if later.unwrap_or(value) > 0 { second::beside(value, later, lang) } else { String::new() },
                step: if total { 0 } else { step_of(value, greatest.get()) },
                expected: found.is_missing(),
                name: named(&row_name, &column_name, &said, lang),
                opens: counted.get().opens(&found)
                    || made.later(row, column).is_some_and(|cell| counted.get().opens(cell)),
            }
        })
    };
    let of = MatrixOf {
        rows: heads(|made| &made.rows),
        columns: heads(|made| &made.columns),
        total: say(words::TOTAL),
        cell: Callback::new(cell),
    };
    let open = move |(row, column): (usize, usize)| {
        let (row_name, column_name) = untrack(|| name_at(row, column, lang.get()));
        let facts = krug.facts().get_untracked();
        let behind = made.with_untracked(|made| made.rows(&facts, row, column));
        let totals = are_totals(&row_name, &column_name, lang.get_untracked());
        let title = if totals { row_name } else { format!("{row_name} · {column_name}") };
        shown.set(Some(counted.get_untracked().rows(title, behind)));
    };
    let table = Callback::new(move |()| {
        untrack(|| {
            let across = made.with(|made| made.frame().columns.len());
            let row = |row: usize| FigureRow {
                label: name_at(row, 0, lang.get()).0,
                href: None,
                cells: (0..=across).map(|column| FigureCell::plain(cell((row, column)).text)).collect(),
            };
            FigureTable {
                corner: title_of(which.get()).say(lang.get()).to_owned(),
                columns: (0..=across).map(|column| name_at(0, column, lang.get()).1).collect(),
                rows: (0..=made.with(|made| made.frame().rows.len())).map(row).collect(),
            }
        })
    });
    let texts = use_figure_texts();
    let on_copy = use_on_copy("krug-matrix");
    // A picture by itself says what its cells count.
    let pictured = Signal::derive(move || {
        let lang = lang.get();
        words::NAMED.fill(lang, &[title_of(which.get()).say(lang), counted.get().phrase().say(lang)])
    });
    let tables = Signal::derive(move || {
        let lang = lang.get();
        MatrixId::ALL.into_iter().map(|id| Choice::new(id.code(), title_of(id).say(lang))).collect::<Vec<_>>()
    });
    let ways = Signal::derive(move || {
        let lang = lang.get();
        Counted::ALL
            .into_iter()
            .map(|counted| Choice::new(counted.word(), counted.phrase().say(lang)))
            .collect::<Vec<_>>()
    });
    let empty = Memo::new(move |_| {
        made.with(|made| made.frame().rows.is_empty() || made.frame().total().is_none_or(|cell| cell.events == 0))
    });
    let year = Signal::derive(move || question.with(|question| span_of(question, lang.get())));
    view! {
        <div class="stack">
            <div class="row">
                <Filter
                    label=say(words::WHAT)
                    value=Signal::derive(move || which.get().code().to_owned())
                    choices=tables
                    on_choose=Callback::new(move |value| set("table", value))
                />
                <Switch
                    label=say(words::SHOW)
                    value=Signal::derive(move || counted.get().word().to_owned())
                    choices=ways
                    on_choose=Callback::new(move |value| set("show", value))
                />
            </div>
            <p role="status">{move || made.with(|made| summary(made.held(), &year.get(), lang.get()))}</p>
            <Show
                when=move || !empty.get()
                fallback=move || {
                    view! {
                        <Empty
                            title=say(words::KINDS_AND_FORMS)
                            text=Signal::derive(move || words::EMPTY.fill(lang.get(), &[&year.get()]))
                        >
                            <second::AddEvent />
                        </Empty>
                    }
                }
            >
                <crate::ui::Matrix
                    caption=Signal::derive(move || title_of(which.get()).say(lang.get()).to_owned())
                    corner=Signal::derive(move || title_of(which.get()).say(lang.get()).to_owned())
                    of
                    on_open=Callback::new(open)
                />
                <p class="soft small prose">{move || counted.get().not_sum().say(lang.get())}</p>
                <second::PlannedNote planned />
                <MatrixTools
                    title=pictured
                    of
                    expected=say(words::EXPECTED)
                    texts
                    table
                    on_copy
                />
            </Show>
        </div>
        <RowsDialog shown />
    }
}

/// The name of a table.
fn title_of(id: MatrixId) -> Phrase {
    match id {
        MatrixId::KindForm => words::KIND_FORM,
        MatrixId::GradeKind => words::GRADE_KIND,
        MatrixId::SchoolKind => words::SCHOOL_KIND,
        MatrixId::SchoolForm => words::SCHOOL_FORM,
        MatrixId::MonthForm => words::MONTH_FORM,
    }
}

/// Whether both headings are those of totals: «иное» can cross «иное» too.
fn are_totals(row: &str, column: &str, lang: Lang) -> bool {
    let total = words::TOTAL.say(lang);
    row == total && column == total
}

/// A cell with its headings; the total of both has one.
fn named(row: &str, column: &str, said: &str, lang: Lang) -> String {
    if are_totals(row, column, lang) {
        return words::NAMED.fill(lang, &[row, said]);
    }
    words::CELL.fill(lang, &[row, column, said])
}

/// A cell's content for who does not see its shade.
fn in_words(cell: &Cell, counted: Counted, lang: Lang) -> String {
    if cell.is_missing() {
        return words::EXPECTED_CELL.say(lang).to_owned();
    }
    let value = counted.of(cell);
    let mut text = match counted {
        Counted::Events => EVENT.count(lang, value),
        Counted::Partners => PARTNER.count(lang, value),
        Counted::Participants => words::PARTICIPANT.count(lang, value),
    };
    if let Some(reach) = cell.reach {
        let [lo, hi, of] = [reach.lo, reach.hi, reach.of].map(|number| count(number, lang));
        let said = if lo == hi { words::REACHED_EXACT } else { words::REACHED };
        text = format!("{text}, {}", said.fill(lang, &[&lo, &hi, &of]));
    }
    text
}

/// The table in a sentence or two.
fn summary(made: &matrix::Matrix, year: &str, lang: Lang) -> String {
    let Some(total) = made.total().filter(|cell| cell.events > 0) else { return String::new() };
    let events = EVENT.count(lang, total.events);
    let partners = PARTNER.count(lang, total.partners);
    let cells = (0..made.rows.len()).flat_map(|row| (0..made.columns.len()).map(move |column| (row, column)));
    let (wanted, missing) = cells
        .filter_map(|(row, column)| made.cell(row, column))
        .filter(|cell| cell.expected)
        .fold((0_usize, 0_usize), |(wanted, missing), cell| (wanted + 1, missing + usize::from(cell.is_missing())));
    let mut text = if wanted == 0 {
        words::SUMMARY_SHORT.fill(lang, &[year, &events, &partners])
    } else {
        words::SUMMARY.fill(lang, &[year, &events, &partners, &many(wanted - missing, lang), &many(wanted, lang)])
    };
    // Elsewhere they count as held: whoever compares the numbers is told where the others are.
    if made.left_out > 0 {
        let why = match made.id {
            MatrixId::KindForm => words::LEFT_OUT_PARTNER,
            MatrixId::GradeKind => words::LEFT_OUT_GRADE,
            MatrixId::SchoolKind => words::LEFT_OUT_SCHOOL_PARTNER,
            MatrixId::SchoolForm | MatrixId::MonthForm => words::LEFT_OUT_SCHOOL,
        };
        text.push(' ');
        text.push_str(&why.fill(lang, &[&EVENT.count(lang, made.left_out as u64)]));
    }
    text
}
