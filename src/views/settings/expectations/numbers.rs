//! A section of whole numbers, each with its default beside it.

use super::{Buttons, use_is_default, write};
use crate::model::Document;
use crate::model::value::{Members, Value};
use crate::state::preferences::{say, use_lang};
use crate::state::{follow, use_krug};
use crate::ui::{NumberField, TextField};
use crate::views::typed::number;
use crate::views::typed::text::LONG;
use crate::words::{Phrase, expectations as words};
use leptos::prelude::*;
use std::ops::RangeInclusive;

/// One number.
#[derive(Clone, Debug)]
pub(super) struct Number {
    /// Its member in the section.
    pub(super) member: &'static str,
    /// What people call it.
    pub(super) label: Phrase,
    /// The heading that it stands under.
    pub(super) under: Option<Phrase>,
    /// Its default.
    pub(super) default: u64,
    /// What it may be.
    pub(super) range: RangeInclusive<u64>,
}

/// What is wrong with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    /// It is no whole number of its range.
    NotThis,
    /// It is not more than the one before.
    NotRising,
}

/// The section as it stands in the settings, with what is typed in the place of its numbers; `None` where nothing
/// differs from the defaults. What this version does not know is kept. The first `rising` numbers have to grow.
fn section(
    before: Option<&Value>,
    numbers: &[Number],
    typed: &[String],
    text: Option<(&str, &str)>,
    rising: usize,
) -> Result<Option<Value>, Vec<(usize, Wrong)>> {
    let mut members: Members = before.and_then(Value::as_object).cloned().unwrap_or_default();
    let (mut wrong, mut last) = (Vec::new(), None::<u64>);
    for (place, (of, typed)) in numbers.iter().zip(typed).enumerate() {
        let bounds = bound(*of.range.start())..=bound(*of.range.end());
        let Ok(value) = number::whole(typed, bounds) else {
            wrong.push((place, Wrong::NotThis));
            continue;
        };
        let value = value.map_or(of.default, u64::from);
        if place < rising {
            if last.is_some_and(|last| value <= last) {
                wrong.push((place, Wrong::NotRising));
            }
            last = Some(value);
        }
        if value == of.default {
            members.remove(of.member);
        } else {
            members.insert(of.member.to_owned(), Value::Int(i64::try_from(value).unwrap_or(i64::MAX)));
        }
    }
    if let Some((member, typed)) = text {
        match typed.trim() {
            "" => members.remove(member),
            typed => members.insert(member.to_owned(), Value::from(typed)),
        };
    }
    if wrong.is_empty() { Ok((!members.is_empty()).then_some(Value::Object(members))) } else { Err(wrong) }
}

fn bound(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The numbers as they are set.
fn shown(document: &Document, key: &str, numbers: &[Number]) -> Vec<String> {
    let members = document.settings.get(key).and_then(Value::as_object);
    let set = |of: &Number| {
        let number = u64::try_from(members?.get(of.member)?.as_int()?).ok()?;
        of.range.contains(&number).then_some(number)
    };
    numbers.iter().map(|of| set(of).unwrap_or(of.default).to_string()).collect()
}

/// The section.
#[component]
pub(super) fn Numbers(
    title: Phrase,
    key: &'static str,
    numbers: Vec<Number>,
    #[prop(optional)] rising: usize,
    #[prop(optional)] text: Option<(&'static str, Phrase, Phrase)>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let fields: Vec<RwSignal<String>> = numbers.iter().map(|_| RwSignal::new(String::new())).collect();
    let source = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let numbers = StoredValue::new(numbers);
    let fields = StoredValue::new(fields);
    // What is set elsewhere, or taken back, shows at once.
    follow(
        move || {
            krug.document().with(|document| {
                let said = text.and_then(|(member, ..)| {
                    let section = document.settings.get(key).and_then(Value::as_object)?;
                    section.get(member).and_then(Value::as_text).map(str::to_owned)
                });
                (numbers.with_value(|numbers| shown(document, key, numbers)), said.unwrap_or_default())
            })
        },
        move |(now, said)| {
            tried.set(false);
            source.set(said);
            fields.with_value(|fields| fields.iter().zip(now).for_each(|(field, now)| field.set(now)));
        },
    );
    let checked = Memo::new(move |_| {
        let typed: Vec<String> = fields.with_value(|fields| fields.iter().map(|field| field.get()).collect());
        let said = source.get();
        let said = text.map(|(member, ..)| (member, said.as_str()));
        krug.document().with(|document| {
            numbers.with_value(|numbers| section(document.settings.get(key), numbers, &typed, said, rising))
        })
    });
    let error = move |place: usize, range: RangeInclusive<u64>| {
        Signal::derive(move || {
            let wrong = checked.with(|checked| {
                let all = checked.as_ref().err()?;
                all.iter().find(|(at, _)| *at == place).map(|(_, wrong)| *wrong)
            });
            let lang = lang.get();
            wrong.filter(|_| tried.get()).map(|wrong| match wrong {
                Wrong::NotThis => {
                    words::NOT_A_NUMBER.fill(lang, &[&range.start().to_string(), &range.end().to_string()])
                }
                Wrong::NotRising => words::NOT_RISING.say(lang).to_owned(),
            })
        })
    };
    let save = move |()| {
        tried.set(true);
        if let Ok(value) = checked.get_untracked() {
            write(krug, key, value, title, lang.get_untracked());
        }
    };
    let reset = move |()| {
        write(krug, key, None, title, lang.get_untracked());
    };
    let mut under = None;
    let rows = numbers.with_value(|numbers| {
        let rows = numbers.iter().enumerate().map(|(place, of)| {
            let head = of.under.filter(|head| under != Some(*head));
            under = of.under;
            let default = of.default.to_string();
            let hint = Signal::derive(move || Some(words::DEFAULT.fill(lang.get(), &[&default])));
            let field = fields.with_value(|fields| fields.get(place).copied()).unwrap_or_default();
            view! {
                {head.map(|head| view! { <h3 class="small">{say(head)}</h3> })}
                <NumberField label=say(of.label) value=field hint error=error(place, of.range.clone()) />
            }
        });
        rows.collect_view()
    });
    let source_field = text.map(|(_, label, default)| {
        let hint = Signal::derive(move || Some(words::DEFAULT.fill(lang.get(), &[default.say(lang.get())])));
        view! { <TextField label=say(label) value=source hint longest=LONG /> }
    });
    view! {
        <div class="numbers">{rows}</div>
        {source_field}
        <Buttons
            title
            on_save=Callback::new(save)
            on_reset=Callback::new(reset)
            is_default=use_is_default(key)
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(member: &'static str, default: u64) -> Number {
        Number { member, label: words::TITLE, under: None, default, range: 1..=100 }
    }

    fn check(before: &[(&str, i64)], typed: [&str; 2], expected: Result<Option<&str>, Vec<(usize, Wrong)>>) {
        let members = before.iter().map(|(member, value)| ((*member).to_owned(), Value::Int(*value)));
        let before = (!before.is_empty()).then(|| Value::Object(members.collect()));
        let typed = typed.map(str::to_owned);
        let made = section(before.as_ref(), &[number("a", 4), number("b", 6)], &typed, None, 2);
        let made = made.map(|value| value.map(|value| value.canonical()));
        assert_eq!(made, expected.map(|value| value.map(str::to_owned)), "{typed:?}");
    }

    #[test]
    fn only_what_differs_is_kept_and_what_is_unknown_stays() {
        check(&[], ["4", "6"], Ok(None));
        check(&[], ["", "9"], Ok(Some(r#"{"b":9}"#)));
        check(&[("a", 1), ("z", 5)], ["4", "6"], Ok(Some(r#"{"z":5}"#)));
        check(&[], ["0", "6"], Err(vec![(0, Wrong::NotThis)]));
        check(&[], ["6", "6"], Err(vec![(1, Wrong::NotRising)]));
        check(&[], ["много", "101"], Err(vec![(0, Wrong::NotThis), (1, Wrong::NotThis)]));
    }
}
