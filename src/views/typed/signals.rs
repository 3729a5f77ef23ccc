//! A form's draft as signals, a signal a field, because that is what fields are tied to.

/// Declares the signals of a draft, which is a plain struct: `signals! { Typed of Draft { name: String } rows { … } }`.
///
/// `new` shows a draft and `draft` reads it back, so that what was typed can be compared with what was there at first.
/// `rows` are lists of drafts with signals of their own.
macro_rules! signals {
    ($(#[$doc:meta])* $typed:ident of $draft:ident { $($field:ident: $type:ty),* $(,)? } rows { $($rows:ident: $row:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        pub struct $typed {
            $(pub $field: leptos::prelude::RwSignal<$type>,)*
            $(pub $rows: leptos::prelude::RwSignal<Vec<$row>>,)*
        }

        impl $typed {
            /// Shows a draft.
            pub fn new(draft: &$draft) -> Self {
                Self {
                    $($field: leptos::prelude::RwSignal::new(draft.$field.clone()),)*
                    $($rows: leptos::prelude::RwSignal::new(draft.$rows.iter().map($row::new).collect()),)*
                }
            }

            /// Reads the draft, following every field.
            pub fn draft(self) -> $draft {
                #[allow(unused_imports, reason = "not every draft has plain fields and rows")]
                use leptos::prelude::{Get as _, With as _};
                $draft {
                    $($field: self.$field.get(),)*
                    $($rows: self.$rows.with(|rows| rows.iter().map(|row| row.draft()).collect()),)*
                }
            }
        }
    };
}
pub(crate) use signals;
