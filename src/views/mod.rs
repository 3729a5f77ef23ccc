//! The screens, one a file.

pub mod analysis;
pub mod calendar;
pub mod choices;
pub mod event;
pub mod events;
pub mod exchange;
pub mod filters;
pub mod hues;
pub mod leave;
pub mod missing;
pub mod overview;
pub mod partner;
pub mod partner_form;
pub mod partners;
pub mod recommendations;
pub mod report;
pub mod rows;
pub mod settings;
pub mod typed;
