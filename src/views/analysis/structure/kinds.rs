//! The active partners by kind, with what is expected and not there.

use super::{Made, said, share_of};
use crate::analysis::structure::{KindPart, Structure};
use crate::model::codes::PartnerKind;
use crate::plot::bars::Span;
use crate::ui::{Bar, Bars, FigureCell, FigureRow, FigureTable};
use crate::views::analysis::figure::Chart;
use crate::views::hues::hue_of;
use crate::views::rows::RowsShown;
use crate::words::measures::{many, percent};
use crate::words::plural::KIND;
use crate::words::{Lang, structure as words};
use leptos::prelude::*;

/// The chart of kinds.
#[component]
pub fn Kinds(made: Made) -> impl IntoView {
    let rows = Signal::derive(move || made.now.with(|now| made.then.with(|then| rows(now, then.as_ref()))));
    let summary = made.text(summary);
    let lang = made.lang;
    let bars = Signal::derive(move || rows.with(|rows| rows.iter().map(|row| row.bar(lang.get())).collect::<Vec<_>>()));
    let table = Signal::derive(move || rows.with(|rows| table(rows, lang.get())));
    let open = move |row: usize| {
        let found = rows.with_untracked(|rows| rows.get(row).map(|row| row.part.clone()));
        let title = |part: &KindPart| part.kind.short_name().say(lang.get_untracked());
        found.map(|part| RowsShown::partners(title(&part), part.partners)).unwrap_or_default()
    };
    view! {
        <Chart
            title=crate::state::preferences::say(words::KINDS)
            file="krug-kinds"
            summary
            table
            rows=Callback::new(move |(row, _)| open(row))
        >
            <Bars summary bars on_open=Callback::new(move |row| made.shown.set(Some(open(row)))) />
        </Chart>
    }
}

/// One kind with its two values.
#[derive(Clone)]
struct Row {
    part: KindPart,
    then: Option<usize>,
    active: usize,
}

impl Row {
    fn bar(&self, lang: Lang) -> Bar {
        let now = self.part.partners.len();
        let number = words::with_more(now, self.then, lang);
        let text = match now {
            0 if self.part.expected && self.then.is_none_or(|then| then == 0) => {
                words::EXPECTED_NONE.say(lang).to_owned()
            }
            0 => number,
            _ => format!("{number} · {}", percent(now as u64, self.active as u64, lang)),
        };
        let label = self.part.kind.short_name().say(lang).to_owned();
        Bar {
            name: said(&label, &text, lang),
            label,
            hue: Some(hue_of(self.part.kind)),
            span: Span { from: 0.0, to: now as f64, beyond: self.then.unwrap_or(0) as f64 },
            text,
            opens: now > 0,
            marked: false,
        }
    }
}

/// The kinds of now, and after them those that only what is planned would bring.
fn rows(now: &Structure, then: Option<&Structure>) -> Vec<Row> {
    let row = |part: &KindPart| Row {
        part: part.clone(),
        then: then.map(|then| then.of_kind(part.kind)),
        active: now.active.len(),
    };
    let there = |kind: PartnerKind| now.kinds.iter().any(|part| part.kind == kind);
    let new = then.iter().flat_map(|then| &then.kinds).filter(|part| !there(part.kind));
    let new = new.map(|part| KindPart { partners: Vec::new(), ..part.clone() });
    now.kinds.iter().map(row).chain(new.map(|part| row(&part))).collect()
}

fn table(rows: &[Row], lang: Lang) -> FigureTable {
    let line = |row: &Row| {
        let now = row.part.partners.len();
        let number = words::with_more(now, row.then, lang);
        let number = if now > 0 { FigureCell::open(number) } else { FigureCell::plain(number) };
        let cells = vec![
            number,
            FigureCell::plain(percent(now as u64, row.active as u64, lang)),
            FigureCell::plain(many(row.part.all, lang)),
        ];
        FigureRow { label: row.part.kind.short_name().say(lang).to_owned(), href: None, cells }
    };
    FigureTable {
        corner: words::KIND.say(lang).to_owned(),
        columns: [words::ACTIVE, words::SHARE, words::OF_REGISTER].map(|phrase| phrase.say(lang).to_owned()).to_vec(),
        rows: rows.iter().map(line).collect(),
    }
}

fn summary(found: &Structure, span: &str, lang: Lang) -> String {
    let all = found.active.len();
    let missing = found.kinds.iter().filter(|part| part.partners.is_empty());
    let missing: Vec<&str> = missing.map(|part| part.kind.short_name().say(lang)).collect();
    let wanted = if found.kinds.iter().all(|part| !part.expected) {
        String::new()
    } else if missing.is_empty() {
        words::KINDS_COMPLETE.say(lang).to_owned()
    } else {
        words::KINDS_MISSING.fill(lang, &[&missing.join(", ")])
    };
    let Some(effective) = found.effective_kinds() else {
        return join(&[&words::NONE.fill(lang, &[span]), &wanted]);
    };
    let kinds = found.kinds.iter().filter(|part| !part.partners.is_empty()).count();
    let active = words::ACTIVE_PARTNER.count(lang, all as u64);
    let mut lead = words::KINDS_SUMMARY.fill(lang, &[span, &active, &KIND.count(lang, kinds as u64)]);
    // Of two that have the same number neither has the most.
    if let [first, rest @ ..] = found.kinds.as_slice()
        && rest.first().is_none_or(|next| next.partners.len() < first.partners.len())
    {
        let share = share_of(first.partners.len(), all, lang);
        lead = format!("{lead} {}", words::KINDS_MOST.fill(lang, &[first.kind.short_name().say(lang), &share]));
    }
    let effective = words::KINDS_EFFECTIVE.fill(lang, &[&words::decimal(effective, lang)]);
    join(&[&lead, &wanted, &effective])
}

/// Sentences one after the other.
fn join(said: &[&str]) -> String {
    said.iter().filter(|one| !one.is_empty()).copied().collect::<Vec<_>>().join(" ")
}
