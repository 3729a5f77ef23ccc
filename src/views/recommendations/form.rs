//! The form of a recommendation that is in the report.

use super::title_of;
use crate::model::codes::{AddresseeRole, RecommendationStatus};
use crate::model::date::Day;
use crate::model::field::{FieldName, FieldValue};
use crate::model::id::RecommendationId;
use crate::model::recommendation::Recommendation;
use crate::model::record::List;
use crate::model::value::Value;
use crate::state::preferences::{say, use_lang};
use crate::state::{on_choice, use_krug};
use crate::store::Intent;
use crate::ui::{DateField, FormDialog, SelectField, TextArea, TextField};
use crate::views::leave::{LeaveDialog, use_leave};
use crate::views::typed::date;
use crate::views::typed::signals::signals;
use crate::views::typed::text::{self, LONG};
use crate::views::{calendar, choices};
use crate::words::dates::short_day;
use crate::words::{Lang, common, recommendations as words};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Draft {
    text: String,
    role: String,
    responsible: String,
    due: String,
    decision: String,
    status: String,
}

signals! {
    /// What is typed.
    Typed of Draft { text: String, role: String, responsible: String, due: String, decision: String, status: String }
}

/// What is wrong with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    /// There is no text.
    Text,
    /// The deadline is no day.
    Due,
}

impl Draft {
    fn of(record: &Recommendation, lang: Lang) -> Self {
        let text = |member: &Option<String>| member.clone().unwrap_or_default();
        Self {
            text: text(&record.text),
            role: record.addressee_role.as_ref().map(|role| role.word().to_owned()).unwrap_or_default(),
            responsible: text(&record.responsible),
            due: record.due.map(|due| short_day(due, lang)).unwrap_or_default(),
            decision: text(&record.decision),
            status: record.status.as_ref().map(|status| status.word().to_owned()).unwrap_or_default(),
        }
    }

    /// The fields that are different from `before`, or what is wrong.
    fn changes(&self, before: &Self, today: Day) -> Result<BTreeMap<FieldName, Option<Value>>, Vec<Wrong>> {
        let mut wrong = Vec::new();
        if self.text.trim().is_empty() {
            wrong.push(Wrong::Text);
        }
        let due = date::read_day(&self.due, today);
        if due.is_none() && !self.due.trim().is_empty() && self.due != before.due {
            wrong.push(Wrong::Due);
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let texts = [
            ("text", &self.text, &before.text),
            ("addressee_role", &self.role, &before.role),
            ("responsible", &self.responsible, &before.responsible),
            ("decision", &self.decision, &before.decision),
            ("status", &self.status, &before.status),
        ];
        let mut changes = BTreeMap::new();
        for (field, now, then) in texts {
            if now != then {
                changes.insert(field.to_owned(), text::value(now));
            }
        }
        if self.due != before.due {
            changes.insert("due".to_owned(), due.as_ref().map(FieldValue::to_value));
        }
        Ok(changes)
    }
}

/// The form. It is open while a record is edited.
#[component]
pub(super) fn RecordForm(editing: RwSignal<Option<RecommendationId>>) -> impl IntoView {
    move || editing.get().map(|id| view! { <Opened editing id /> })
}

#[component]
fn Opened(editing: RwSignal<Option<RecommendationId>>, id: RecommendationId) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let open = RwSignal::new(true);
    let (first, name) = krug.document().with_untracked(|document| {
        let (record, lang) = (document.recommendation(id), lang.get_untracked());
        (
            record.map(|record| Draft::of(record, lang)).unwrap_or_default(),
            record.map(|record| title_of(record, lang)).unwrap_or_default(),
        )
    });
    let (role, status) = (first.role.clone(), first.status.clone());
    let typed = Typed::new(&first);
    let (first, name) = (StoredValue::new(first), StoredValue::new(name));
    let tried = RwSignal::new(false);
    let checked = move || first.with_value(|first| typed.draft().changes(first, krug.today()));
    let error = move |place: Wrong, phrase: crate::words::Phrase| {
        Signal::derive(move || {
            let wrong = tried.get() && checked().is_err_and(|wrong| wrong.contains(&place));
            wrong.then(|| phrase.say(lang.get()).to_owned())
        })
    };
    let dirty = Signal::derive(move || first.with_value(|first| typed.draft() != *first));
    let leave = use_leave(open, dirty);
    on_choice(open, move |is_open| {
        if !is_open {
            request_animation_frame(move || {
                editing.try_set(None);
            });
        }
    });
    let save = move |()| {
        tried.set(true);
        let Ok(fields) = untrack(checked) else { return };
        let done = name.with_value(|name| words::SAVED.fill(lang.get_untracked(), &[name]));
        if krug.run_or_say(Intent::Edit { list: List::Recommendations, id: id.0, fields }, done) {
            open.set(false);
        }
    };
    let delete = Callback::new(move |()| {
        open.set(false);
        let done = name.with_value(|name| words::DELETED.fill(lang.get_untracked(), &[name]));
        krug.run_or_say(Intent::Delete(vec![(List::Recommendations, id.0)]), done);
    });
    let roles = Signal::derive(move || {
        choices::or_none(words::NO_ROLE, lang.get(), choices::codes::<AddresseeRole>(lang.get(), &role))
    });
    let statuses = Signal::derive(move || choices::codes::<RecommendationStatus>(lang.get(), &status));
    view! {
        <FormDialog
            title=say(words::EDIT)
            open
            submit_label=say(common::SAVE)
            on_submit=Callback::new(save)
            may_close=leave.may_close()
            delete=Some((say(common::DELETE), delete))
        >
            <TextArea
                label=say(words::TEXT)
                value=typed.text
                error=error(Wrong::Text, words::TEXT_MISSING)
                lines=6
                longest=LONG
            />
            <div class="field-row">
                <SelectField label=say(words::STATUS) value=typed.status choices=statuses />
                <DateField
                    label=say(words::DUE)
                    value=typed.due
                    written=calendar::written(lang)
                    day=calendar::day(krug)
                    error=error(Wrong::Due, words::DUE_WRONG)
                />
            </div>
            <div class="field-row">
                <SelectField label=say(words::ROLE) value=typed.role choices=roles />
                <TextField
                    label=say(words::RESPONSIBLE)
                    value=typed.responsible
                    hint=say(words::RESPONSIBLE_HINT)
                    longest=LONG
                />
            </div>
            <TextArea label=say(words::DECISION) value=typed.decision lines=3 longest=LONG />
        </FormDialog>
        <LeaveDialog leave />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_day;

    #[test]
    fn only_what_was_changed_is_written_and_only_where_nothing_is_wrong() {
        let today = parse_day("2026-11-23").expect("a day");
        let before = Draft { text: "Сделать".to_owned(), due: "31.05.2027".to_owned(), ..Draft::default() };
        let now = Draft { due: "01.06.2027".to_owned(), decision: " да ".to_owned(), ..before.clone() };
        let changes = now.changes(&before, today).expect("nothing is wrong");
        let said: Vec<(&str, Option<Value>)> =
            changes.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
        assert_eq!(said, [("decision", Some("да".into())), ("due", Some("2027-06-01".into()))]);
        let cleared = Draft { due: String::new(), ..before.clone() };
        assert_eq!(cleared.changes(&before, today).expect("nothing is wrong").get("due"), Some(&None));
        let wrong = Draft { text: " ".to_owned(), due: "весной".to_owned(), ..before.clone() };
        assert_eq!(wrong.changes(&before, today), Err(vec![Wrong::Text, Wrong::Due]));
    }
}
