//! A form's draft as signals, a signal a field, because that is what fields are tied to.

/// Declares the signals of a draft, which is a plain struct: `signals! { Typed of Draft { name: String } }`.
///
/// `new` shows a draft and `draft` reads it back, so that what was typed can be compared with what was there at first.
macro_rules! signals {
    ($(#[$doc:meta])* $typed:ident of $draft:ident { $($field:ident: $type:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy)]
        struct $typed {
            $($field: leptos::prelude::RwSignal<$type>,)+
        }

        impl $typed {
            /// Shows a draft.
            fn new(draft: &$draft) -> Self {
                Self { $($field: leptos::prelude::RwSignal::new(draft.$field.clone()),)+ }
            }

            /// Reads the draft, following every field.
            fn draft(self) -> $draft {
                use leptos::prelude::Get as _;
                $draft { $($field: self.$field.get(),)+ }
            }
        }
    };
}
pub(crate) use signals;
