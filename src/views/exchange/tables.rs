//! Tables on their way in: what each is, what its columns hold, and what could not be read.

use crate::format::sheet::{Cell, Mapping, Note, Register};
use crate::model::code::Code;
use crate::model::date::SchoolYear;
use crate::model::id::Uuid;
use crate::report::csv::said;
use crate::state::exchange::{TableLine, TableSession, use_exchange};
use crate::state::preferences::{say, use_lang};
use crate::state::{on_choice, use_krug};
use crate::ui::{Banner, BannerTone, CheckField, Choice, SelectField};
use crate::words::dates::short_day;
use crate::words::{Lang, Phrase, exchange as exchange_words, sheets as words};
use leptos::prelude::*;

/// How many rows of a table are shown.
const ROWS_SHOWN: usize = 4;
/// How many characters of a cell are shown.
const LONGEST_CELL: usize = 60;
/// How many things that could not be read are listed.
const NOTES_SHOWN: usize = 100;
/// In how many rows the heading may stand.
const HEADING_ROWS: usize = 20;
/// The choice that leaves a table or a column out.
const OUT: &str = "";

/// The tables with the school year that they are for.
#[component]
pub fn Tables() -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let session = exchange.tables;
    let (first_year, first_move) = session.with_untracked(|session| {
        session.as_ref().map_or_else(Default::default, |session| (session.year.to_string(), session.move_into_year))
    });
    let year = RwSignal::new(first_year);
    on_choice(year, move |year: String| {
        if let Some(year) = SchoolYear::parse(&year) {
            exchange.edit_tables(|session| session.year = year);
        }
    });
    let moved = RwSignal::new(first_move);
    on_choice(moved, move |moved: bool| exchange.edit_tables(|session| session.move_into_year = moved));
    let years = Signal::derive(move || {
        let now = SchoolYear::of(krug.today());
        let mut years = vec![now.next(), now];
        for _ in 0..10 {
            years.extend(years.last().copied().map(SchoolYear::previous));
        }
        let chosen = SchoolYear::parse(&year.get());
        years.extend(chosen.filter(|chosen| !years.contains(chosen)));
        years.into_iter().map(|year| Choice::new(year.to_string(), year.to_string())).collect::<Vec<_>>()
    });
    let has_plan = Memo::new(move |_| session.with(|session| session.as_ref().is_some_and(TableSession::has_plan)));
    let keys = Memo::new(move |_| {
        session
            .with(|session| session.iter().flat_map(|session| &session.lines).map(|line| line.key).collect::<Vec<_>>())
    });
    let aside = Memo::new(move |_| {
        let sheets = session.with(|session| session.as_ref().map(|session| session.aside.clone()).unwrap_or_default());
        let named = sheets.iter().map(|sheet| format!("«{sheet}»")).collect::<Vec<_>>().join(", ");
        (!sheets.is_empty()).then(|| words::FIGURES_ASIDE.fill(lang.get(), &[&named]))
    });
    view! {
        <div class="stack">
            {move || aside.get().map(|said| view! { <p role="status">{said}</p> })}
            <p>{say(words::LEAD)}</p>
            <div class="field-row">
                <SelectField label=say(words::YEAR) value=year choices=years hint=say(words::YEAR_HINT) />
            </div>
            <Show when=move || has_plan.get()>
                <CheckField label=say(words::MOVE) value=moved />
            </Show>
            <For each=move || keys.get() key=|key| *key let(key)>
                <TableCard key />
            </For>
        </div>
    }
}

/// What may change of a table while it stands: everything but its cells.
#[derive(Clone, PartialEq)]
struct Taken {
    mapping: Mapping,
    taken: bool,
}

#[component]
fn TableCard(key: Uuid) -> impl IntoView {
    let exchange = use_exchange();
    let lang = use_lang();
    let find = move |session: &Option<TableSession>| -> Option<TableLine> {
        session.iter().flat_map(|session| &session.lines).find(|line| line.key == key).cloned()
    };
    let Some(first) = exchange.tables.with_untracked(find) else { return ().into_any() };
    let line = Memo::new(move |_| {
        exchange
            .tables
            .with(|session| find(session))
            .map(|line| (line.rows, line.notes.clone(), line.mapping.is_usable()))
    });
    let change = move |edit: &dyn Fn(&mut TableLine)| {
        exchange.edit_tables(|session| session.lines.iter_mut().filter(|line| line.key == key).for_each(edit));
    };
    let register = RwSignal::new(if first.taken { first.mapping.register.code() } else { OUT }.to_owned());
    on_choice(register, move |code: String| {
        change(&|line| {
            line.taken = code != OUT;
            if let Some(register) = Register::parse(&code).filter(|register| *register != line.mapping.register) {
                line.mapping = Mapping::of(&line.table, register, line.mapping.header_row, line.mapping.header_rows);
            }
        });
    });
    let registers = Signal::derive(move || {
        let lang = lang.get();
        let all = Register::ALL.iter().map(|one| Choice::new(one.code(), said::register(*one).say(lang)));
        all.chain([Choice::new(OUT, words::NOT_TAKEN.say(lang))]).collect::<Vec<_>>()
    });
    let rows = first.table.rows.len().min(HEADING_ROWS);
    let heading = RwSignal::new(if first.mapping.header_rows == 0 {
        OUT.to_owned()
    } else {
        (first.mapping.header_row + 1).to_string()
    });
    on_choice(heading, move |row: String| {
        change(&|line| {
            let register = line.mapping.register;
            line.mapping = match row.parse::<usize>() {
                Ok(row) => Mapping::of(&line.table, register, row.saturating_sub(1), line.mapping.header_rows.max(1)),
                Err(_) => Mapping::of(&line.table, register, 0, 0),
            };
        });
    });
    let heading_rows = Signal::derive(move || {
        let none = Choice::new(OUT, words::NO_HEADING.say(lang.get()));
        std::iter::once(none)
            .chain((1..=rows).map(|row| Choice::new(row.to_string(), row.to_string())))
            .collect::<Vec<_>>()
    });
    let taken = Memo::new(move |_| {
        exchange.tables.with(|session| find(session)).map(|line| Taken { mapping: line.mapping, taken: line.taken })
    });
    let title = first.name.clone();
    view! {
        <section class="stack-tight">
            <h3>{title}</h3>
            <div class="field-row">
                <SelectField label=say(words::WHAT_IS_IT) value=register choices=registers />
                <SelectField label=say(words::HEADING_ROW) value=heading choices=heading_rows />
            </div>
            {move || {
                let usable = line.get().is_none_or(|(.., usable)| usable);
                (!usable && register.with(|code| code != OUT))
                    .then(|| {
                        let phrase = if register.get() == Register::Enrolment.code() {
                            words::NOT_USABLE_ENROLMENT
                        } else {
                            words::NOT_USABLE
                        };
                        view! { <Banner title=say(phrase) tone=BannerTone::Warn /> }
                    })
            }}
            {move || {
                let lang = lang.get();
                taken
                    .get()
                    .filter(|taken| taken.taken)
                    .map(|taken| view! { <Columns key table=first.table.clone() mapping=taken.mapping lang /> })
            }}
            {move || line.get().map(|(rows, notes, _)| outcome(rows, &notes, lang.get()))}
        </section>
    }
    .into_any()
}

/// The first rows under the choices of what each column holds.
#[component]
fn Columns(
    key: Uuid,
    table: std::sync::Arc<crate::format::sheet::Table>,
    mapping: Mapping,
    lang: Lang,
) -> impl IntoView {
    let exchange = use_exchange();
    let register = mapping.register;
    let heads = mapping.columns.iter().enumerate().map(|(at, column)| {
        let heading = mapping.heading(&table, at);
        let number = (at + 1).to_string();
        let name = if heading.is_empty() {
            words::COLUMN_NUMBER.fill(lang, &[&number])
        } else {
            words::COLUMN.fill(lang, &[&number, &heading])
        };
        let chosen = *column;
        let on_change = move |event| {
            let column = crate::format::sheet::Column::parse(&event_target_value(&event));
            exchange.edit_tables(|session| {
                for line in session.lines.iter_mut().filter(|line| line.key == key) {
                    // A column stands once: chosen for another place, it leaves its old one.
                    line.mapping
                        .columns
                        .iter_mut()
                        .filter(|other| column.is_some() && **other == column)
                        .for_each(|other| *other = None);
                    if let Some(place) = line.mapping.columns.get_mut(at) {
                        *place = column;
                    }
                }
            });
        };
        let choices = register.columns().iter().map(|one| {
            view! { <option value=one.code() selected=chosen == Some(*one)>{said::column(*one).say(lang)}</option> }
        });
        view! {
            <th scope="col">
                <select class="field-input" aria-label=name on:change=on_change>
                    <option value=OUT selected=chosen.is_none()>{words::COLUMN_OUT.say(lang)}</option>
                    {choices.collect_view()}
                </select>
                <span class="small soft">{shortened(&heading)}</span>
            </th>
        }
    });
    let first_row = mapping.header_row + mapping.header_rows;
    let rows = (first_row..table.rows.len().min(first_row + ROWS_SHOWN)).map(|row| {
        let cells = (0..mapping.columns.len()).map(|column| view! { <td>{shown(table.cell(row, column), lang)}</td> });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    view! {
        <div class="table-box" tabindex="0" role="region" aria-label=say(words::PREVIEW)>
            <table class="preview">
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

/// How many rows became records, what could not be read, and what was read otherwise than it stands.
fn outcome(rows: usize, notes: &[Note], lang: Lang) -> impl IntoView + use<> {
    let (lost, told): (Vec<&Note>, Vec<&Note>) = notes.iter().partition(|note| note.is_loss());
    view! {
        <p class="soft" role="status">
            {words::ROWS_TAKEN.fill(lang, &[&rows.to_string()])}
        </p>
        {list(words::NOTES, &lost, lang)}
        {list(words::READ_OTHERWISE, &told, lang)}
    }
}

/// Notes under their heading, the first of many.
fn list(heading: Phrase, notes: &[&Note], lang: Lang) -> Option<AnyView> {
    let total = notes.len();
    if total == 0 {
        return None;
    }
    let said = notes.iter().take(NOTES_SHOWN).map(|note| view! { <li>{said::note(note, lang)}</li> });
    let more = total.saturating_sub(NOTES_SHOWN);
    let list = view! {
        <details open=total <= 10>
            <summary>{heading.fill(lang, &[&total.to_string()])}</summary>
            <ul class="plain problems">{said.collect_view()}</ul>
            {(more > 0)
                .then(|| view! { <p class="soft">{exchange_words::MORE.fill(lang, &[&more.to_string()])}</p> })}
        </details>
    };
    Some(list.into_any())
}

/// The words of a cell as the page writes them: a day as days are written in its language.
fn shown(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Date(day) => short_day(*day, lang),
        _ => shortened(&cell.text()),
    }
}

fn shortened(text: &str) -> String {
    let mut characters = text.chars();
    let start: String = characters.by_ref().take(LONGEST_CELL).collect();
    if characters.next().is_some() { format!("{start}…") } else { start }
}
