//! The note as a structure: sections of paragraphs, lists, tables and charts. Plain text everywhere; whoever draws it escapes
//! it. A number in it knows the rows that it was counted from.

mod text;

use crate::words::{Lang, report_sections as words};
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

impl SectionId {
    /// Every section, in the order of the note; the appendices last.
    pub const ALL: [Self; 17] = [
        Self::Basis,
        Self::Collection,
        Self::Indicators,
        Self::Partners,
        Self::Events,
        Self::Reach,
        Self::Schools,
        Self::Practice,
        Self::Gaps,
        Self::Findings,
        Self::Recommendations,
        Self::Decisions,
        Self::Effect,
        Self::Limits,
        Self::PartnerRegister,
        Self::EventRegister,
        Self::Method,
    ];

    /// Its name in the settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Basis => "basis",
            Self::Collection => "collection",
            Self::Indicators => "indicators",
            Self::Partners => "partners",
            Self::Events => "events",
            Self::Reach => "reach",
            Self::Schools => "schools",
            Self::Practice => "practice",
            Self::Gaps => "gaps",
            Self::Findings => "findings",
            Self::Recommendations => "recommendations",
            Self::Decisions => "decisions",
            Self::Effect => "effect",
            Self::Limits => "limits",
            Self::PartnerRegister => "partner_register",
            Self::EventRegister => "event_register",
            Self::Method => "method",
        }
    }
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
    /// Whether there are so many narrow columns of numbers that their headings stand upright.
    pub upright: bool,
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

impl Chart {
    /// A chart of numbers that stand against each other; its sentence names every bar.
    pub fn of_counts(title: &str, bars: Vec<ChartBar>, lang: Lang) -> Self {
        let named = bars.iter().map(|bar| words::BAR.fill(lang, &[&bar.label, &bar.text])).collect::<Vec<_>>();
        let sentence = words::BARS.fill(lang, &[title, &named.join("; ")]);
        Self { title: title.to_owned(), sentence, full: None, bars }
    }
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
