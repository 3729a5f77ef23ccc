//! Small line drawings, 24 units wide. They only accompany words: each is hidden from screen readers.

use leptos::prelude::*;

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A circle with its centre: the year at a glance.
    Circle,
    /// Two people.
    People,
    /// A calendar.
    Calendar,
    /// A grid of cells.
    Grid,
    /// A list with ticks.
    Checklist,
    /// A written page.
    Document,
    /// Two arrows in opposite directions.
    Exchange,
    /// Sliders.
    Settings,
    /// Three dots.
    More,
    /// An arrow back.
    Undo,
    /// An arrow forward.
    Redo,
    /// A plus.
    Plus,
    /// A cross.
    Close,
    /// A magnifying glass.
    Search,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Up and down: can be sorted.
    UpDown,
    /// Left.
    Left,
    /// Right.
    Right,
    /// A pencil.
    Edit,
    /// A bin.
    Delete,
    /// Two sheets.
    Copy,
    /// A tick.
    Check,
    /// A triangle with an exclamation mark.
    Warning,
    /// A letter i in a circle.
    Info,
    /// A sun.
    Sun,
    /// A moon.
    Moon,
    /// A circle half filled: as the system has it.
    Half,
    /// An arrow into a tray.
    Download,
    /// An arrow out of a tray.
    Upload,
    /// A printer.
    Print,
    /// A link out of the page.
    Outside,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Circle => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 10a2 2 0 1 0 0 4a2 2 0 0 0 0-4",
            Self::People => {
                "M9 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6M3 20c0-4 2.5-6 6-6s6 2 6 6M16 5.5a3 3 0 0 1 0 5.5M18 14.5c2 .8 3 2.7 3 5.5"
            }
            Self::Calendar => "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4",
            Self::Grid => "M4 4h16v16H4zM4 9.5h16M4 14.7h16M9.5 4v16M14.7 4v16",
            Self::Checklist => "M4 6l1.5 1.5L8 5M4 12l1.5 1.5L8 11M4 18l1.5 1.5L8 17M12 6.5h8M12 12.5h8M12 18.5h8",
            Self::Document => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Self::Exchange => "M4 8h14l-4-4M20 16H6l4 4",
            Self::Settings => "M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4",
            Self::More => {
                "M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0"
            }
            Self::Undo => "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
            Self::Redo => "M15 14l5-5l-5-5M20 9H10a6 6 0 0 0 0 12h3",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Search => "M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14M16 16l5 5",
            Self::Up => "M6 15l6-6l6 6",
            Self::Down => "M6 9l6 6l6-6",
            Self::UpDown => "M8 9l4-4l4 4M8 15l4 4l4-4",
            Self::Left => "M15 6l-6 6l6 6",
            Self::Right => "M9 6l6 6l-6 6",
            Self::Edit => "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
            Self::Delete => "M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
            Self::Copy => "M8 8h11v12H8zM5 16V4h11",
            Self::Check => "M5 13l4 4L19 7",
            Self::Warning => "M12 4L2.5 20h19zM12 10v4M12 17h.01",
            Self::Info => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 11v5M12 8h.01",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3L19 19M19 5l-1.7 1.7M6.7 17.3L5 19"
            }
            Self::Moon => "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5",
            Self::Half => "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18v18M12 7h5.5M12 11h8.5M12 15h8M12 19h5",
            Self::Download => "M12 4v11M7 11l5 5l5-5M4 20h16",
            Self::Upload => "M12 16V5M7 9l5-5l5 5M4 20h16",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Outside => "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
        }
    }
}

/// Draws an icon.
#[component]
pub fn IconView(
    /// Which one.
    #[prop(into)]
    icon: Signal<Icon>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=move || icon.get().path()></path>
        </svg>
    }
}
