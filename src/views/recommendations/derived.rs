//! What follows from the data: by addressee, the most urgent first, each with its grounds, its target and its deadline.

use super::accept::record;
use super::ground::ground;
use super::{ALL, addressee_name, asked_addressee, is_asked, name_of, use_open_advice};
use crate::analysis::indicators::Measure;
use crate::analysis::rules::{Advice, Draft, Priority, Rule};
use crate::model::Document;
use crate::model::code::Code;
use crate::model::date::SchoolYear;
use crate::model::document::AnyRecord;
use crate::model::id::{RecommendationId, SchoolId};
use crate::state::address::{Address, Page, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::{Krug, use_krug};
use crate::store::Intent;
use crate::ui::{Empty, Fact, Facts, LinkButton, Tag, TagTone, Tone};
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::dates::{period, short_day};
use crate::words::measures::many;
use crate::words::{Lang, analysis, recommendations as words, shell};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// So many addressees are drawn at once; of more only the first.
const GROUPS: usize = 6;

/// So many pieces of advice to one addressee are seen at once, the most urgent; more than one other is folded under them.
const FIRST: usize = 3;

/// So many grounds are seen at once; the others open.
const GROUNDS: usize = 1;

/// What the cards need besides their advice.
#[derive(Clone, Copy)]
struct Around {
    krug: Krug,
    lang: Lang,
    year: SchoolYear,
    shown: RwSignal<Option<RowsShown>>,
}

/// The section.
#[component]
pub(super) fn Derived() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let address = use_address();
    let advice = use_open_advice();
    let shown = RwSignal::new(None::<RowsShown>);
    let filtered = Memo::new(move |_| {
        let (to, priority) = address
            .with(|address| (asked_addressee(address), address.value("priority").unwrap_or_default().to_owned()));
        let mut advice = advice.get();
        advice.retain(|one| {
            let own = one.addressee.map_or_else(|| ALL.to_owned(), |school| school.to_string());
            (to.is_empty() || to == own) && (priority.is_empty() || priority == one.priority.word())
        });
        advice
    });
    let nothing =
        Memo::new(move |_| krug.document().with(|document| document.partners.is_empty() && document.events.is_empty()));
    let empty_text = Signal::derive(move || {
        let lang = lang.get();
        let accepted = krug.document().with(|document| {
            question.with(|question| document.recommendations.values().any(|record| is_asked(record, question)))
        });
        match (nothing.get(), advice.with(Vec::is_empty)) {
            (true, _) => analysis::REC_EMPTY.say(lang).to_owned(),
            (_, false) => words::FILTERED_NONE.say(lang).to_owned(),
            _ if accepted => words::ALL_INCLUDED.say(lang).to_owned(),
            _ => analysis::REC_NONE.fill(lang, &[&period(question.with(|question| question.period), lang)]),
        }
    });
    let groups = move || {
        let around = Around { krug, lang: lang.get(), year: question.with(crate::analysis::Question::year), shown };
        let mut by_addressee: BTreeMap<Option<SchoolId>, Vec<Advice>> = BTreeMap::new();
        for one in filtered.get() {
            by_addressee.entry(one.addressee).or_default().push(one);
        }
        krug.document().with(|document| {
            let few = by_addressee.len() <= GROUPS;
            // Who asks about one addressee wants all that is said to it.
            let whole = address.with(|address| !asked_addressee(address).is_empty());
            let groups = by_addressee.into_iter().enumerate();
            groups.map(|(place, (to, list))| group(to, list, few || place == 0, whole, document, around)).collect_view()
        })
    };
    view! {
        <section class="stack" aria-labelledby="derived-head">
            <h2 id="derived-head">{say(words::DERIVED)}</h2>
            <Show
                when=move || !filtered.with(Vec::is_empty)
                fallback=move || {
                    view! {
                        <Empty title=say(shell::RECOMMENDATIONS) text=empty_text>
                            <Show when=move || nothing.get()>
                                <LinkButton
                                    label=say(crate::words::events::ADD)
                                    href=Address::of(Page::Events).with("add", "1").href()
                                    tone=Tone::Primary
                                />
                            </Show>
                        </Empty>
                    }
                }
            >
                <div class="stack">{groups}</div>
            </Show>
        </section>
        <RowsDialog shown />
    }
}

/// What is said to one addressee: at once, or where there are many, when it is opened.
fn group(
    addressee: Option<SchoolId>,
    list: Vec<Advice>,
    at_once: bool,
    whole: bool,
    document: &Document,
    around: Around,
) -> AnyView {
    let name = addressee_name(addressee, document, around.lang);
    let count = list.len();
    let draw = move |list: Vec<Advice>, document: &Document| {
        let mut items: Vec<AnyView> = list.into_iter().map(|advice| card(advice, document, around)).collect();
        // What is folded is there all the same, for whoever searches the page.
        let rest = items.split_off(seen_of(items.len(), whole));
        let rest = (!rest.is_empty()).then(|| {
            let all = words::ALL_OF.fill(around.lang, &[&many(count, around.lang)]);
            view! {
                <details class="advice-rest">
                    <summary>
                        <span class="when-closed">{all}</span>
                        <span class="when-open">{words::FEWER.say(around.lang)}</span>
                    </summary>
                    <ol class="plain advice-list">{rest}</ol>
                </details>
            }
        });
        view! {
            <ol class="plain advice-list">{items}</ol>
            {rest}
        }
    };
    if at_once {
        let items = draw(list, document);
        return view! {
            <section class="stack">
                <h3>{name} " " <span class="soft small">{count}</span></h3>
                {items}
            </section>
        }
        .into_any();
    }
    let (opened, list) = (RwSignal::new(false), StoredValue::new(list));
    let krug = around.krug;
    let items = move || opened.get().then(|| krug.document().with(|document| draw(list.get_value(), document)));
    view! {
        <details class="addressee" on:toggle=move |_| opened.set(true)>
            <summary>{name} " " <span class="soft small">{count}</span></summary>
            {items}
        </details>
    }
    .into_any()
}

/// How many of `count` pieces of advice to one addressee are seen at once. A fold never hides one alone.
fn seen_of(count: usize, whole: bool) -> usize {
    if whole || count <= FIRST + 1 { count } else { FIRST }
}

fn card(advice: Advice, document: &Document, around: Around) -> AnyView {
    let Around { krug, lang, year, shown } = around;
    let headline = advice.rule.headline().say(lang);
    let (now, wanted) = (advice.value.text(lang), crate::analysis::saying::target(&advice.value, &advice.target, lang));
    let kept = now == wanted;
    let wanted = match (kept, &advice.value) {
        // What nobody knows cannot be kept: it is to be known.
        (_, Measure::NoData) => words::TO_KNOW.say(lang).to_owned(),
        (true, _) => words::KEEP.fill(lang, &[&wanted]),
        (false, _) => wanted,
    };
    // The target of every grade makes another one of them all.
    let together = !kept && advice.rule == Rule::ReachGrade;
    let wanted = if together { words::TOGETHER.fill(lang, &[&wanted]) } else { wanted };
    let due = short_day(advice.due, lang);
    let tag = match (advice.rule, advice.priority) {
        (Rule::SharePractice, _) => (words::PRAISE.say(lang).to_owned(), TagTone::Good),
        (_, priority) => {
            let tone = if priority == Priority::High { TagTone::Warn } else { TagTone::Neutral };
            (words::PRIORITY_OF.fill(lang, &[name_of(priority).say(lang)]), tone)
        }
    };
    let indicator = crate::analysis::indicators::name(advice.indicator).map(|name| name.say(lang));
    // Many buttons have one name; the headline tells them apart.
    let id = crate::ui::ident::fresh("advice");
    let plan = advice.draft.as_ref().map(|draft| {
        view! {
            <a class="button" href=plan_href(draft) aria-describedby=id.clone()>
                {words::PLAN.say(lang)}
            </a>
        }
    });
    let school = advice.addressee;
    let grounds = advice.evidence.clone().into_iter();
    let mut grounds: Vec<AnyView> =
        grounds.map(|one| ground(one, document, &year.to_string(), school, lang, shown)).collect();
    let rest = grounds.split_off(grounds.len().min(GROUNDS));
    let rest = (!rest.is_empty()).then(|| {
        let more = words::MORE_GROUNDS.fill(lang, &[&many(rest.len(), lang)]);
        view! {
            <details>
                <summary>{more}</summary>
                <ul class="grounds">{rest}</ul>
            </details>
        }
    });
    let advice = StoredValue::new(advice);
    let include = move |_| {
        let id = RecommendationId(krug.new_id());
        let record = advice.with_value(|advice| record(advice, id, year, krug.today(), lang));
        let done = words::INCLUDED.fill(lang, &[headline]);
        krug.run_or_say(Intent::Add(vec![AnyRecord::Recommendation(Arc::new(record))]), done);
    };
    view! {
        <li class="card advice">
            <div class="card-head">
                <h4 id=id.clone()>{headline}</h4>
                <Tag label=Signal::stored(tag.0) tone=tag.1 />
            </div>
            <ul class="grounds">{grounds}</ul>
            {rest}
            <Facts>
                <Fact label=Signal::stored(words::INDICATOR.say(lang).to_owned())>{indicator}</Fact>
                <Fact label=Signal::stored(words::NOW.say(lang).to_owned())>{now}</Fact>
                <Fact label=Signal::stored(words::WANTED.say(lang).to_owned())>{wanted}</Fact>
                <Fact label=Signal::stored(words::DUE.say(lang).to_owned())>{due}</Fact>
            </Facts>
            <div class="row no-print">
                <button type="button" class="button" aria-describedby=id.clone() on:click=include>
                    {words::INCLUDE.say(lang)}
                </button>
                {plan}
            </div>
        </li>
    }
    .into_any()
}

/// The address that opens the form of an event with what the draft says.
fn plan_href(draft: &Draft) -> String {
    let mut href = "#/events?add=1&planned=1".to_owned();
    let mut add = |name: &str, value: String| {
        if !value.is_empty() {
            href.push_str(&format!("&{name}={value}"));
        }
    };
    let joined = |list: Vec<String>| list.join(",");
    add("partner", joined(draft.partners.iter().map(ToString::to_string).collect()));
    add("form", draft.form.map(|form| form.code().to_owned()).unwrap_or_default());
    add("school", draft.school.map(|school| school.to_string()).unwrap_or_default());
    add("grade", joined(draft.grades.iter().map(ToString::to_string).collect()));
    href
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes::Form;
    use crate::model::id::{PartnerId, Uuid};

    #[test]
    fn the_most_urgent_are_seen_and_no_fold_hides_one_alone() {
        let seen: Vec<usize> = (0..8).map(|count| seen_of(count, false)).collect();
        assert_eq!(seen, [0, 1, 2, 3, 4, 3, 3, 3]);
        assert_eq!(seen_of(18, true), 18, "one addressee was asked for");
    }

    #[test]
    fn the_form_opens_with_what_is_known() {
        let school = SchoolId(Uuid::from_u128(1));
        let partner = PartnerId(Uuid::from_u128(2));
        let draft =
            Draft { school: Some(school), partners: vec![partner], form: Some(Form::Excursion), grades: vec![8, 9] };
        let expected = format!("#/events?add=1&planned=1&partner={partner}&form=excursion&school={school}&grade=8,9");
        assert_eq!(plan_href(&draft), expected);
        assert_eq!(plan_href(&Draft::default()), "#/events?add=1&planned=1");
    }
}
