//! The forms in which events with each kind are expected.

use super::{Buttons, use_is_default, write};
use crate::analysis::settings::Settings;
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::value::{Members, Value};
use crate::state::preferences::{say, use_lang};
use crate::state::search::{fold, matches};
use crate::state::{follow, use_krug};
use crate::ui::{Choice, PickerField};
use crate::words::names::Named;
use crate::words::rules::small_first;
use crate::words::{Lang, expectations as words};
use leptos::prelude::*;

/// The section of the settings.
const KEY: &str = "expected_cells";

/// The forms of each kind in the order of the kinds.
type Chosen = Vec<(PartnerKind, Vec<Form>)>;

fn forms_of(cells: &[(PartnerKind, Form)], kind: PartnerKind) -> Vec<Form> {
    cells.iter().filter(|(of, _)| *of == kind).map(|(_, form)| *form).collect()
}

/// The section of the settings; `None` where it says what the defaults say.
fn section(chosen: &Chosen) -> Option<Value> {
    let defaults = Settings::default();
    let is_default = |(kind, forms): &(PartnerKind, Vec<Form>)| *forms == forms_of(&defaults.cells, *kind);
    if chosen.iter().all(is_default) {
        return None;
    }
    let mut members = Members::new();
    for (kind, forms) in chosen.iter().filter(|(_, forms)| !forms.is_empty()) {
        let forms = forms.iter().map(|form| Value::from(form.code())).collect();
        members.insert(kind.code().to_owned(), Value::List(forms));
    }
    Some(Value::Object(members))
}

fn form_names(forms: &[Form], lang: Lang) -> String {
    if forms.is_empty() {
        return words::NOTHING.say(lang).to_owned();
    }
    forms.iter().map(|form| small_first(form.name().say(lang))).collect::<Vec<_>>().join("; ")
}

/// The section.
#[component]
pub(super) fn Cells() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let all = StoredValue::new(
        PartnerKind::ALL.iter().map(|kind| (*kind, RwSignal::new(Vec::<String>::new()))).collect::<Vec<_>>(),
    );
    // Only the cells: what is saved in another section leaves the choice here as it is.
    follow(
        move || krug.document().with(|document| Settings::new(document).cells),
        move |cells| {
            all.with_value(|all| {
                for (kind, words) in all {
                    let forms = forms_of(&cells, *kind);
                    words.set(forms.into_iter().map(|form| form.code().to_owned()).collect());
                }
            });
        },
    );
    let save = move |()| {
        let chosen: Chosen = all.with_value(|all| {
            let forms = |words: RwSignal<Vec<String>>| {
                let words = words.get_untracked();
                Form::ALL.iter().copied().filter(|form| words.iter().any(|word| word == form.code())).collect()
            };
            all.iter().map(|(kind, words)| (*kind, forms(*words))).collect()
        });
        write(krug, KEY, section(&chosen), words::CELLS, lang.get_untracked());
    };
    let reset = move |()| {
        write(krug, KEY, None, words::CELLS, lang.get_untracked());
    };
    let defaults = Settings::default();
    let (mut often, mut seldom) = (Vec::new(), Vec::new());
    for (kind, chosen) in all.get_value() {
        let forms = forms_of(&defaults.cells, kind);
        let list = if forms.is_empty() { &mut seldom } else { &mut often };
        list.push(view! { <OfKind kind chosen forms /> }.into_any());
    }
    view! {
        <p class="soft prose">{say(words::CELLS_LEAD)}</p>
        <div class="stack-tight">{often}</div>
        <details>
            <summary>{say(words::CELLS_MORE)}</summary>
            <div class="stack-tight">{seldom}</div>
        </details>
        <Buttons
            title=words::CELLS
            on_save=Callback::new(save)
            on_reset=Callback::new(reset)
            is_default=use_is_default(KEY)
        />
    }
}

#[component]
fn OfKind(kind: PartnerKind, chosen: RwSignal<Vec<String>>, forms: Vec<Form>) -> impl IntoView {
    let lang = use_lang();
    let find = move |typed: String| {
        let (typed, lang) = (fold(&typed), lang.get_untracked());
        let fits = |form: &&Form| matches(&typed, &fold(form.name().say(lang)));
        Form::ALL.iter().filter(fits).map(|form| Choice::new(form.code(), form.name().say(lang))).collect::<Vec<_>>()
    };
    let name = move |word: String| Form::parse(&word).map_or(word, |form| form.name().say(lang.get()).to_owned());
    let hint = Signal::derive(move || Some(words::DEFAULT.fill(lang.get(), &[&form_names(&forms, lang.get())])));
    view! {
        <PickerField label=say(kind.name()) chosen find=Callback::new(find) name=Callback::new(name) hint />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;

    #[test]
    fn the_defaults_are_not_kept_and_anything_else_reads_back() {
        let defaults = Settings::default();
        let mut chosen: Chosen =
            PartnerKind::ALL.iter().map(|kind| (*kind, forms_of(&defaults.cells, *kind))).collect();
        assert_eq!(section(&chosen), None);
        for (kind, forms) in &mut chosen {
            *forms = if *kind == PartnerKind::Culture { vec![Form::Excursion] } else { Vec::new() };
        }
        let mut document = Document::default();
        document.settings.insert(KEY.to_owned(), section(&chosen).expect("a section"));
        assert_eq!(Settings::new(&document).cells, [(PartnerKind::Culture, Form::Excursion)]);
    }
}
