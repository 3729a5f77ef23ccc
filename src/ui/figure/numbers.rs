//! The numbers of a chart as a table: for the page, for a spreadsheet and for a document.

/// The numbers of a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureTable {
    /// What the rows are: «Параллель».
    pub corner: String,
    /// The headings of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<FigureRow>,
}

impl FigureTable {
    /// The table as text for a spreadsheet: cells parted by tabs, rows by line ends.
    pub fn text(&self) -> String {
        let head = std::iter::once(&self.corner).chain(&self.columns).map(|text| clean(text));
        let mut lines = vec![head.collect::<Vec<_>>().join("\t")];
        lines.extend(self.rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| bare(&cell.text));
            std::iter::once(clean(&row.label)).chain(cells).collect::<Vec<_>>().join("\t")
        }));
        lines.join("\n")
    }

    /// The same as a table of a page, which documents and letters take as a table.
    pub fn html(&self) -> String {
        let cell = |tag: &str, text: &str| format!("<{tag}>{}</{tag}>", escaped(text));
        let heads = std::iter::once(&self.corner).chain(&self.columns);
        let head: String = heads.map(|text| cell("th", &clean(text))).collect();
        let row = |row: &FigureRow| {
            let cells: String = row.cells.iter().map(|of| cell("td", &bare(&of.text))).collect();
            format!("<tr>{}{cells}</tr>", cell("th", &clean(&row.label)))
        };
        let rows: String = self.rows.iter().map(row).collect();
        format!("<table border=\"1\"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>")
    }
}

/// A cell as it is pasted: a count without what parts its thousands, which a spreadsheet would take for a text.
fn bare(text: &str) -> String {
    let groups: Vec<&str> = text.split(['\u{a0}', ',']).collect();
    let digits = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit());
    let counts = match groups.as_slice() {
        [first, rest @ ..] if !rest.is_empty() => {
            (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3) && groups.iter().all(digits)
        }
        _ => false,
    };
    if counts { groups.concat() } else { clean(text) }
}

/// A cell on one line. A name that somebody else wrote must not become a formula; a number with its sign stays one.
fn clean(text: &str) -> String {
    let text = text.replace(['\t', '\n', '\r'], " ");
    let begins = text.trim_start();
    let number = begins.chars().nth(1).is_some_and(|next| next.is_ascii_digit());
    let formula = begins.starts_with(['=', '@']) || begins.starts_with(['+', '-']) && !number;
    if formula { format!("'{text}") } else { text }
}

/// A text within the marks of a page or a picture.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// One row of the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureRow {
    /// Its heading.
    pub label: String,
    /// Where its heading leads.
    pub href: Option<String>,
    /// Its cells.
    pub cells: Vec<FigureCell>,
}

/// One number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureCell {
    /// As it is written.
    pub text: String,
    /// Whether there are rows behind it to open.
    pub opens: bool,
}

impl FigureCell {
    /// A number without rows behind it.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), opens: false }
    }

    /// A number that opens the rows behind it.
    pub fn open(text: impl Into<String>) -> Self {
        Self { text: text.into(), opens: true }
    }
}

#[cfg(test)]
mod tests {
    use super::{FigureCell, FigureRow, FigureTable};

    #[test]
    fn a_table_is_pasted_as_cells() {
        let row = |label: &str, cell: &str| FigureRow {
            label: label.to_owned(),
            href: None,
            cells: vec![FigureCell::plain(cell), FigureCell::open("2")],
        };
        let table = FigureTable {
            corner: "Параллель".to_owned(),
            columns: vec!["не менее".to_owned(), "не более".to_owned()],
            rows: vec![row("8-е\tклассы", "1"), row("9", "")],
        };
        assert_eq!(table.text(), "Параллель\tне менее\tне более\n8-е классы\t1\t2\n9\t\t2");
    }

    #[test]
    fn a_table_is_pasted_into_a_document_as_a_table() {
        let row = FigureRow { label: "=1".to_owned(), href: None, cells: vec![FigureCell::plain("<b> & \"в\"")] };
        let table =
            FigureTable { corner: "Вид".to_owned(), columns: vec!["Число".to_owned()], rows: vec![row] };
        assert_eq!(
            table.html(),
            "<table border=\"1\"><thead><tr><th>Вид</th><th>Число</th></tr></thead><tbody><tr><th>'=1</th>\
             <td>&lt;b&gt; &amp; &quot;в&quot;</td></tr></tbody></table>"
        );
    }

    #[test]
    fn a_number_is_pasted_as_a_number() {
        for (text, expected) in [
            ("10\u{a0}500", "10500"),
            ("1\u{a0}234\u{a0}567", "1234567"),
            ("12,345", "12345"),
            ("9999", "9999"),
            ("12,5", "12,5"),
            ("1\u{a0}234 (+1)", "1\u{a0}234 (+1)"),
            ("50,0\u{a0}%", "50,0\u{a0}%"),
            ("2026/27, 100", "2026/27, 100"),
            (",123", ",123"),
            ("", ""),
        ] {
            let row = FigureRow { label: "10\u{a0}500".to_owned(), href: None, cells: vec![FigureCell::plain(text)] };
            let table = FigureTable { rows: vec![row], ..FigureTable::default() };
            assert_eq!(table.text(), format!("\n10\u{a0}500\t{expected}"));
            assert!(table.html().contains(&format!("<td>{expected}</td>")), "{}", table.html());
        }
    }

    #[test]
    fn a_name_never_becomes_a_formula() {
        for (label, expected) in
            [("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+a", "'+a"), ("-5", "-5"), ("+2", "+2")]
        {
            let row = FigureRow { label: label.to_owned(), ..FigureRow::default() };
            let table = FigureTable { rows: vec![row], ..FigureTable::default() };
            assert_eq!(table.text(), format!("\n{expected}"));
        }
    }
}
