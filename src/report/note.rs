//! The note as a structure: sections of paragraphs, lists, tables and charts. Plain text everywhere; whoever draws it escapes
//! it. A number in it knows the rows that it was counted from.

mod text;

pub use text::{Behind, Piece, Text};

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Its title.
    pub title: String,
    /// What stands under the title: organisation, period.
    pub head: Vec<String>,
    /// Its sections, none of them empty, their headings numbered where there are many.
    pub sections: Vec<Section>,
    /// What is appended, each on a page of its own.
    pub appendices: Vec<Section>,
    /// The line to sign.
    pub signed: String,
}

/// What a section is about, whatever its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SectionId {
    /// The order, the aim and the tasks.
    Basis,
    /// Period, participants, collection of the data.
    Collection,
    /// Indicators and their change.
    Indicators,
    /// Partners and forms of joint work.
    Partners,
    /// Events by level, form and mode.
    Events,
    /// Reach of the pupils.
    Reach,
    /// Organisations side by side.
    Schools,
    /// Good practice.
    Practice,
    /// What is missing.
    Gaps,
    /// Findings.
    Findings,
    /// Recommendations by addressee.
    Recommendations,
    /// Decisions and measures.
    Decisions,
    /// The effect of last year's measures.
    Effect,
    /// Completeness of the data and what the intervals mean.
    Limits,
    /// Appendix: the register of partners.
    PartnerRegister,
    /// Appendix: the register of events.
    EventRegister,
    /// Appendix: how the indicators are computed.
    Method,
}

/// A section.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// What it is about.
    pub id: SectionId,
    /// Its heading, with its number where it has one.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A heading within the section.
    Subheading(String),
    /// A list with dots.
    Bullets(Vec<Text>),
    /// A list with numbers.
    Numbered(Vec<Text>),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
}

/// A table; every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, the first cell of each names the row.
    pub rows: Vec<Vec<Text>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Whether it holds numbers, which stand to the right.
    pub numeric: bool,
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>) -> Self {
        Self { title: title.into(), numeric: false }
    }

    /// A column of numbers.
    pub fn numbers(title: impl Into<String>) -> Self {
        Self { title: title.into(), numeric: true }
    }
}

/// A chart of lying bars. Whoever draws it chooses how; who can't draw has the sentence and the bars' texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it is called.
    pub title: String,
    /// What it shows, in words.
    pub sentence: String,
    /// What a full bar stands for; `None` = the greatest of them. A share's is 100.
    pub full: Option<f64>,
    /// The bars from the top.
    pub bars: Vec<ChartBar>,
}

/// A bar: solid to what is sure, hatched to what may be.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartBar {
    /// Its name.
    pub label: String,
    /// What is sure.
    pub lo: f64,
    /// What may be, not less than `lo`.
    pub hi: f64,
    /// Its target.
    pub target: Option<f64>,
    /// The number as it is written.
    pub text: String,
}
