//! What a person does with the page. The same steps in every browser.

mod advice;
mod document;
mod event;
mod everywhere;
mod example;
mod exchange;
mod forget;
mod frame;
mod killed;
mod leaving;
mod offline;
mod reach;
mod settings;
mod tables;
mod two;
mod urgent;

pub use document::document;
pub use everywhere::everywhere;
pub use example::{example, pictures};
pub use forget::forget;
pub use frame::frame;
pub use killed::{edits, edits_are_there};
pub use offline::offline;
pub use reach::reach;
pub use settings::settings;
pub use tables::tables;
pub use two::two;

/// The pages that the navigation leads to: address, name in Russian, name in English.
pub(crate) const PAGES: [(&str, &str, &str); 8] = [
    ("#/", "Обзор", "Overview"),
    ("#/partners", "Партнёры", "Partners"),
    ("#/events", "Мероприятия", "Events"),
    ("#/analysis/matrix", "Анализ", "Analysis"),
    ("#/recommendations", "Рекомендации", "Recommendations"),
    ("#/report", "Справка", "Report"),
    ("#/exchange", "Обмен", "Exchange"),
    ("#/settings", "Настройки", "Settings"),
];

/// The other views of the analysis, to which their tabs lead, and the help, to which the foot of every page leads; likewise.
pub(crate) const VIEWS: [(&str, &str, &str); 4] = [
    ("#/analysis/reach", "Анализ", "Analysis"),
    ("#/analysis/benchmarks", "Анализ", "Analysis"),
    ("#/analysis/quality", "Анализ", "Analysis"),
    ("#/help", "Помощь", "Help"),
];
