//! The screens, one a file.

pub mod analysis;
pub mod calendar;
pub mod choices;
pub mod event;
pub mod event_form;
pub mod events;
pub mod exchange;
pub mod filters;
pub mod gap_links;
pub mod help;
pub mod hues;
pub mod leave;
pub mod missing;
pub mod naming;
pub mod office;
pub mod overview;
pub mod partner;
pub mod partner_form;
pub mod partners;
pub mod recommendations;
pub mod register;
pub mod report;
pub mod rows;
pub mod settings;
pub mod status;
pub mod typed;
