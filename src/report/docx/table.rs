//! Tables of the document: as wide as the text, no word broken where that can be helped, the heading repeated on every page.

use super::text::run;
use crate::report::note::{Table, Text};

/// The width of the text between the margins, in twentieths of a point, as all lengths here.
const WIDTH: usize = 9354;
/// What a cell's edges take of its width.
const EDGES: usize = 200;
/// The width of a sign of the heading, bold and of ten points.
const HEAD: usize = 132;
/// The width of a column whose heading is turned.
const TURNED: usize = 520;
/// The most signs of a cell that its column is made wide for.
const MOST_SIGNS: usize = 44;

/// No column asks for more: where a number has 32 bits, products of widths stay in it.
const WIDEST: usize = 20_000;

/// A size that tables are set in: the style, and the width of a sign.
struct Size {
    style: &'static str,
    sign: usize,
}

const USUAL: Size = Size { style: "TableText", sign: 126 };
const SMALL: Size = Size { style: "TableSmall", sign: 106 };

/// How a table is laid out.
struct Layout {
    size: Size,
    widths: Vec<usize>,
    /// Whether the headings of its numbers are turned, because they are longer than what stands below them.
    turned: bool,
}

/// A table.
pub(super) fn markup(table: &Table) -> String {
    let Layout { size, widths, turned } = layout(table);
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
        let more =
            if turned && column.numeric { "<w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/>" } else { "" };
        cell(*width, more, "TableHead", if column.numeric && !turned { "right" } else { "left" }, &column.title)
    });
    let heads: String = heads.collect();
    let high = table.columns.iter().filter(|column| column.numeric).map(|column| column.title.chars().count()).max();
    let high = high.filter(|_| turned).map(|signs| {
        let high = signs.min(MOST_SIGNS) * HEAD + EDGES;
        format!("<w:trHeight w:val=\"{high}\" w:hRule=\"atLeast\"/>")
    });
    let mut rows = row(&format!("{}<w:tblHeader/>", high.unwrap_or_default()), &heads);
    for cells in &table.rows {
        let cells = cells.iter().zip(&table.columns).zip(&widths).map(|((text, column), width)| {
            cell(*width, "", size.style, if column.numeric { "right" } else { "left" }, &text.plain())
        });
        rows += &row("", &cells.collect::<String>());
    }
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

fn row(more: &str, cells: &str) -> String {
    format!("<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{cells}</w:tr>")
}

fn cell(width: usize, more: &str, style: &str, side: &str, text: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{more}</w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:jc w:val=\"{side}\"/></w:pPr>{}</w:p></w:tc>",
        run(text)
    )
}

/// The first of the usual size, the small one, and the small one with turned headings in which no word is broken; else the last.
fn layout(table: &Table) -> Layout {
    let tried = [(USUAL, false), (SMALL, false), (SMALL, true)];
    for (size, turned) in tried {
        let turned = turned || table.upright;
        let least: Vec<usize> = (0..table.columns.len()).map(|at| least(table, at, size.sign, turned)).collect();
        let whole: usize = least.iter().sum();
        if whole <= WIDTH {
            let wanted: Vec<usize> = (0..table.columns.len()).map(|at| wanted(table, at, size.sign)).collect();
            return Layout { widths: shared(&least, &wanted, WIDTH - whole), size, turned };
        }
    }
    let least: Vec<usize> = (0..table.columns.len()).map(|at| least(table, at, SMALL.sign, true)).collect();
    let whole = least.iter().sum::<usize>().max(1);
    Layout { widths: least.iter().map(|width| width * WIDTH / whole).collect(), size: SMALL, turned: true }
}

/// What is left over, shared out by what each column could use of it.
fn shared(least: &[usize], wanted: &[usize], left: usize) -> Vec<usize> {
    let lacking: Vec<usize> = wanted.iter().zip(least).map(|(wanted, least)| wanted.saturating_sub(*least)).collect();
    let whole: usize = lacking.iter().sum();
    let many = least.len().max(1);
    let share = |lacks: usize| (lacks * left).checked_div(whole).unwrap_or(left / many);
    least.iter().zip(&lacking).map(|(least, lacks)| least + share(*lacks)).collect()
}

/// The texts of a column, without its heading.
fn texts(table: &Table, at: usize) -> impl Iterator<Item = String> {
    table.rows.iter().filter_map(move |row| row.get(at)).map(Text::plain)
}

/// So wide that no word of the column is broken.
fn least(table: &Table, at: usize, sign: usize, turned: bool) -> usize {
    let longest = |text: &str| text.split([' ', '\n']).map(|word| word.chars().count()).max().unwrap_or(0);
    let cells = texts(table, at).map(|text| longest(&text)).max().unwrap_or(0).min(WIDEST) * sign;
    let head = table.columns.get(at).map_or(0, |column| match column.numeric && turned {
        true => TURNED - EDGES,
        false => longest(&column.title).min(WIDEST) * HEAD,
    });
    cells.max(head).min(WIDEST) + EDGES
}

/// So wide that no cell of the column has a second line, where that is not too much.
fn wanted(table: &Table, at: usize, sign: usize) -> usize {
    texts(table, at).map(|text| text.chars().count().min(MOST_SIGNS)).max().unwrap_or(0) * sign + EDGES
}

#[cfg(test)]
mod tests {
    use super::{WIDTH, layout};
    use crate::report::note::{Column, Table, Text};

    fn table(columns: Vec<Column>, row: &[&str]) -> Table {
        let rows = vec![row.iter().map(|text| Text::from(*text)).collect()];
        Table { caption: String::new(), upright: false, columns, rows }
    }

    #[test]
    fn numbers_and_dates_are_never_broken() {
        let columns = ["№", "Дата", "Название", "Участий"].map(Column::words).to_vec();
        let name = "Очень длинное название мероприятия, которое не уместится в одну строку";
        let found = layout(&table(columns, &["128", "08.09.2026", name, "142"]));
        assert!(found.widths.iter().sum::<usize>() <= WIDTH && found.size.style == "TableText" && !found.turned);
        let [number, date, name, _] = found.widths.try_into().expect("four columns");
        assert!(number >= 3 * 126 && date >= 10 * 126 && name > 3 * date, "{number} {date} {name}");
    }

    #[test]
    fn a_word_without_end_takes_its_share_only() {
        let columns = ["№", "Название"].map(Column::words).to_vec();
        let found = layout(&table(columns, &["1", &"я".repeat(3_000_000)]));
        assert!(found.widths.iter().all(|width| (1..=WIDTH).contains(width)), "{:?}", found.widths);
    }

    #[test]
    fn headings_that_are_too_long_together_are_turned() {
        let heads = [
            "Форма",
            "Работодатели",
            "Силовые структуры",
            "Колледжи",
            "Общеобразовательные",
            "Допобразование",
            "Служба занятости",
            "Всего",
        ];
        let columns = heads
            .iter()
            .enumerate()
            .map(|(at, head)| if at == 0 { Column::words(*head) } else { Column::numbers(*head) });
        let found = layout(&table(columns.collect(), &["Экскурсия", "1", "2", "3", "4", "5", "6", "21"]));
        assert!(found.turned && found.widths.iter().sum::<usize>() <= WIDTH, "{:?}", found.widths);
    }
}
