//! Fields of forms: each has a label that is connected, may have a hint, and shows its error beside itself.

mod bar;
mod check;
mod date;
mod frame;
mod group;
mod picker;
mod search;
mod select;
mod text;

pub use bar::{DayFilter, TickFilter};
pub use check::CheckField;
pub use date::DateField;
pub use group::FieldGroup;
pub use picker::PickerField;
pub use search::SearchField;
pub use select::{Choice, Filter, SelectField};
pub use text::{NumberField, TextArea, TextField};
