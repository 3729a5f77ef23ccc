//! The pages and their paths.

use super::code;
use super::view::View;

/// A page of the program. `#/analysis` leads to its first view.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The year at a glance.
    Overview,
    /// The register of partners.
    Partners,
    /// One partner, by its id as the address has it.
    Partner(String),
    /// The register of events.
    Events,
    /// One event, by its id as the address has it.
    Event(String),
    /// A view of the analysis.
    Analysis(View),
    /// The recommendations.
    Recommendations,
    /// The note.
    Report,
    /// Import and export.
    Exchange,
    /// The settings.
    Settings,
    /// The help.
    Help,
    /// A path that leads nowhere.
    Unknown(String),
}

impl Page {
    /// Reads a path: `/partners/<id>`. Slashes too many and the case of letters do not matter.
    pub fn parse(path: &str) -> Self {
        let parts: Vec<String> = path.split('/').filter(|part| !part.is_empty()).map(code::decode).collect();
        let words: Vec<String> = parts.iter().map(|part| part.to_ascii_lowercase()).collect();
        match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            [] => Self::Overview,
            ["partners"] => Self::Partners,
            ["partners", id] => Self::Partner((*id).to_owned()),
            ["events"] => Self::Events,
            ["events", id] => Self::Event((*id).to_owned()),
            ["analysis"] => Self::Analysis(View::Matrix),
            ["analysis", word] => View::parse(word).map_or_else(|| Self::Unknown(parts.join("/")), Self::Analysis),
            ["recommendations"] => Self::Recommendations,
            ["report"] => Self::Report,
            ["exchange"] => Self::Exchange,
            ["settings"] => Self::Settings,
            ["help"] => Self::Help,
            _ => Self::Unknown(parts.join("/")),
        }
    }

    /// The path: `/partners/<id>`.
    pub fn path(&self) -> String {
        match self {
            Self::Overview => "/".to_owned(),
            Self::Partners => "/partners".to_owned(),
            Self::Partner(id) => format!("/partners/{}", code::encode(id)),
            Self::Events => "/events".to_owned(),
            Self::Event(id) => format!("/events/{}", code::encode(id)),
            Self::Analysis(view) => format!("/analysis/{}", view.word()),
            Self::Recommendations => "/recommendations".to_owned(),
            Self::Report => "/report".to_owned(),
            Self::Exchange => "/exchange".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::Help => "/help".to_owned(),
            Self::Unknown(path) => format!("/{}", code::encode(path)),
        }
    }

    /// The page of the navigation that this page belongs to: a partner's card to the register of partners.
    pub fn section(&self) -> Self {
        match self {
            Self::Partner(_) => Self::Partners,
            Self::Event(_) => Self::Events,
            Self::Analysis(_) => Self::Analysis(View::Matrix),
            other => other.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Page, View};

    fn check(path: &str, expected: Page) {
        assert_eq!(Page::parse(path), expected, "{path}");
    }

    #[test]
    fn every_path_has_its_page() {
        check("", Page::Overview);
        check("/", Page::Overview);
        check("/partners", Page::Partners);
        check("/partners/", Page::Partners);
        check("partners", Page::Partners);
        check("/Partners", Page::Partners);
        check(
            "/partners/0190a5d2-0000-7000-8000-000000000001",
            Page::Partner("0190a5d2-0000-7000-8000-000000000001".to_owned()),
        );
        check("/events", Page::Events);
        check("/events/1", Page::Event("1".to_owned()));
        check("/analysis", Page::Analysis(View::Matrix));
        check("/analysis/matrix", Page::Analysis(View::Matrix));
        check("/Analysis/Reach", Page::Analysis(View::Reach));
        check("/recommendations", Page::Recommendations);
        check("/report", Page::Report);
        check("/exchange", Page::Exchange);
        check("/settings", Page::Settings);
        check("/help", Page::Help);
        check("/analysis/none", Page::Unknown("analysis/none".to_owned()));
        check("/Школы", Page::Unknown("Школы".to_owned()));
        check("/partners/1/2", Page::Unknown("partners/1/2".to_owned()));
    }

    #[test]
    fn what_is_printed_reads_back() {
        for page in [
            Page::Overview,
            Page::Partners,
            Page::Partner("1 /?#%я".to_lowercase()),
            Page::Events,
            Page::Event("a".to_owned()),
            Page::Analysis(View::Matrix),
            Page::Analysis(View::Quality),
            Page::Recommendations,
            Page::Report,
            Page::Exchange,
            Page::Settings,
            Page::Help,
            Page::Unknown("нет такой".to_owned()),
        ] {
            check(&page.path(), page.clone());
        }
    }

    #[test]
    fn a_card_belongs_to_its_register() {
        assert_eq!(Page::Partner("1".to_owned()).section(), Page::Partners);
        assert_eq!(Page::Event("1".to_owned()).section(), Page::Events);
        assert_eq!(Page::Analysis(View::Network).section(), Page::Analysis(View::Matrix));
        assert_eq!(Page::Report.section(), Page::Report);
    }
}
