//! The kinds that are expected of a school and of a centre.

use super::{Buttons, use_is_default, write};
use crate::analysis::settings::Settings;
use crate::model::code::Code;
use crate::model::codes::{PartnerKind, SchoolType};
use crate::model::order::InOrder;
use crate::model::value::{Members, Value};
use crate::state::preferences::{say, use_lang};
use crate::state::{follow, use_krug};
use crate::ui::CheckField;
use crate::words::names::Named;
use crate::words::rules::small_first;
use crate::words::{Lang, Phrase, expectations as words};
use leptos::prelude::*;

/// The section of the settings.
const KEY: &str = "expected_kinds";

/// The two lists: member, label, and the type that has it.
const LISTS: [(&str, Phrase, Option<SchoolType>); 2] =
    [("school", words::KINDS_SCHOOL, Some(SchoolType::School)), ("centre", words::KINDS_CENTRE, None)];

/// The section as it stands in the settings, with the lists that differ from their defaults; `None` where none does.
fn section(before: Option<&Value>, chosen: &[Vec<PartnerKind>]) -> Option<Value> {
    let mut members: Members = before.and_then(Value::as_object).cloned().unwrap_or_default();
    let defaults = Settings::default();
    for ((member, _, of), kinds) in LISTS.into_iter().zip(chosen) {
        if kinds.as_slice() == defaults.kinds(of) {
            members.remove(member);
        } else {
            let kinds = kinds.iter().map(|kind| Value::from(kind.code())).collect();
            members.insert(member.to_owned(), Value::List(kinds));
        }
    }
    (!members.is_empty()).then_some(Value::Object(members))
}

/// Kinds in the middle of a sentence.
pub(super) fn kind_names(kinds: &[PartnerKind], lang: Lang) -> String {
    kinds.iter().map(|kind| small_first(kind.short_name().say(lang))).collect::<Vec<_>>().join(", ")
}

/// The section.
#[component]
pub(super) fn Kinds() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let ticks = StoredValue::new(
        LISTS.map(|_| PartnerKind::ALL.iter().map(|kind| (*kind, RwSignal::new(false))).collect::<Vec<_>>()),
    );
    let none = RwSignal::new(false);
    // Only these lists: what is saved in another section leaves the ticks here as they are.
    follow(
        move || {
            let settings = krug.document().with(|document| Settings::new(document));
            LISTS.map(|(.., of)| settings.kinds(of).to_vec())
        },
        move |lists| {
            ticks.with_value(|ticks| {
                for (kinds, list) in lists.iter().zip(ticks) {
                    list.iter().for_each(|(kind, tick)| tick.set(kinds.contains(kind)));
                }
            });
        },
    );
    let chosen = move || {
        ticks.with_value(|ticks| {
            let chosen = |list: &Vec<(PartnerKind, RwSignal<bool>)>| {
                list.iter().filter(|(_, tick)| tick.get_untracked()).map(|(kind, _)| *kind).into_set()
            };
            ticks.iter().map(|list| chosen(list).into_iter().collect::<Vec<_>>()).collect::<Vec<_>>()
        })
    };
    let save = move |()| {
        let chosen = chosen();
        none.set(chosen.iter().any(Vec::is_empty));
        if !none.get_untracked() {
            let value = krug.document().with_untracked(|document| section(document.settings.get(KEY), &chosen));
            write(krug, KEY, value, words::KINDS, lang.get_untracked());
        }
    };
    let reset = move |()| {
        none.set(false);
        write(krug, KEY, None, words::KINDS, lang.get_untracked());
    };
    let lists = LISTS.into_iter().zip(ticks.get_value()).map(|((_, label, of), list)| {
        let hint = move || words::DEFAULT.fill(lang.get(), &[&kind_names(Settings::default().kinds(of), lang.get())]);
        let ticks = list.into_iter().map(|(kind, tick)| {
            view! { <CheckField label=say(kind.name()) value=tick /> }
        });
        view! {
            <fieldset class="field-set stack-tight">
                <legend>{say(label)}</legend>
                <p class="field-hint">{hint}</p>
                <div class="ticks">{ticks.collect_view()}</div>
            </fieldset>
        }
    });
    view! {
        {lists.collect_view()}
        <Show when=move || none.get()>
            <p class="field-error" role="alert">{say(words::NO_KIND)}</p>
        </Show>
        <Buttons
            title=words::KINDS
            on_save=Callback::new(save)
            on_reset=Callback::new(reset)
            is_default=use_is_default(KEY)
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;

    #[test]
    fn a_list_at_its_default_is_not_kept_and_another_reads_back() {
        let defaults = Settings::default();
        let (school, centre) = (defaults.kinds(Some(SchoolType::School)).to_vec(), defaults.kinds(None).to_vec());
        assert_eq!(section(None, &[school, centre.clone()]), None);
        let value = section(None, &[vec![PartnerKind::Culture], centre.clone()]).expect("a section");
        let mut document = Document::default();
        document.settings.insert(KEY.to_owned(), value);
        let read = Settings::new(&document);
        assert_eq!(read.kinds(Some(SchoolType::School)), [PartnerKind::Culture]);
        assert_eq!(read.kinds(None), centre);
    }
}
