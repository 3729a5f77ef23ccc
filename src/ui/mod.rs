//! Components that know no school: every word comes in as a property, every action goes out as a callback.
//!
//! Words are `Signal<String>` made from a string, a signal or a closure, so that a change of language is seen at once.
//! The few words that the components say themselves (close, remove, nothing found) stand in [`Texts`], which the
//! application provides once. Looks are classes of `style/`; nothing here writes a `style` attribute, because the
//! page's content policy forbids it (`style:name=` goes another way and is allowed). The few effects here move only what
//! is on the screen (a dialog opens, a row is measured, a list scrolls); none changes what the page knows.

pub mod banner;
pub mod bars;
pub mod button;
pub mod circle;
#[cfg(test)]
mod contrast;
pub mod dialog;
mod drawn;
pub mod empty;
pub mod field;
pub mod figure;
pub mod files;
pub mod focus;
pub mod hue;
pub mod icon;
pub mod ident;
pub mod mark;
pub mod matrix;
pub mod multiples;
pub mod network;
pub mod page;
pub mod paper;
pub mod progress;
pub mod ranges;
pub mod stacked;
pub mod stat;
pub mod switch;
pub mod table;
pub mod tabs;
pub mod tag;
pub mod texts;
pub mod toast;
mod turn;
mod unbroken;
pub mod walk;
pub mod width;

pub use banner::{Banner, BannerTone};
pub use bars::{Bar, BarMark, Bars};
pub use button::{Button, IconButton, LinkButton, Tone};
pub use circle::{Circle, CircleItem, CircleSector, most_drawn};
pub use dialog::{ConfirmDialog, Dialog, DialogWidth, FormDialog};
pub use empty::Empty;
pub use field::{
    CheckField, Choice, DateField, DayFilter, FieldGroup, Filter, NumberField, PickerField, SearchField, SelectField,
    TextArea, TextField, TickFilter,
};
pub use figure::{Copying, Figure, FigureCell, FigureRow, FigureTable, FigureTexts, FigureTools, Pictured};
pub use files::{FileDrop, brings_files, dropped};
pub use hue::Hue;
pub use icon::{Icon, IconView};
pub use mark::Mark;
pub use matrix::{Matrix, MatrixCell, MatrixHead, MatrixOf, MatrixTools};
pub use multiples::{Multiple, MultipleColumn, Multiples};
pub use network::{Network, NetworkNode, NetworkOf};
pub use page::{Card, Fact, Facts, PageHead};
pub use paper::MOST_ON_PAPER;
pub use progress::Progress;
pub use ranges::{RangeBar, RangeLine, RangeScale, Ranges};
pub use stacked::{Part, Stacked};
pub use stat::{Change, Stat, Trend};
pub use switch::Switch;
pub use table::{Column, Sort, Table, once};
pub use tabs::{Tab, Tabs};
pub use tag::{Tag, TagTone};
pub use texts::{Texts, provide_texts, use_texts};
pub use toast::Toast;
pub use unbroken::unbroken;
pub use width::use_width;
