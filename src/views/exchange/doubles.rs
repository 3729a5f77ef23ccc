//! Doubles: among what a plan would add, and among what is there.

use super::involved::Involved;
use super::pair::{Edition, Places, Question, QuestionCard, Said, Word, edition, records_of};
use super::sure::{Sure, SureGroup, sure_groups};
use crate::model::document::Document;
use crate::model::id::Uuid;
use crate::model::record::List;
use crate::state::doubles::Doubles;
use crate::state::exchange::{Exchange, use_exchange};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::Intent;
use crate::store::matching::{Asked, Double, questions};
use crate::store::plan::{Answer, Settled};
use crate::ui::walk::Place;
use crate::ui::{Button, Card, Icon, Progress, Tone};
use crate::words::{Lang, Phrase, doubles as words, exchange as exchange_words};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many questions are shown at once.
const SHOWN: usize = 10;

/// The search among what is there, and what it found.
#[component]
pub fn DoublesCard(doubles: Doubles) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let exchange = use_exchange();
    let shown = RwSignal::new(SHOWN);
    // Beside a plan, which has a search of its own, the machine has enough to do.
    Effect::new(move |_| {
        krug.document().track();
        if exchange.pending.with(Option::is_none) && exchange.busy().with(Option::is_none) {
            doubles.prepare();
        }
    });
    let asked = Memo::new(move |_| doubles.left.with(|left| left.as_ref().map(|left| questions(left))));
    let searching = Signal::derive(move || doubles.progress.with(Option::is_some));
    // All of them are here.
    let places = Places { origin: Callback::new(|_| String::new()), is_here: Callback::new(|_| true) };
    let on_said = Callback::new(move |(question, word): Said| {
        let place = Place::of("[data-questions]", "[data-question]");
        let lang = lang.get_untracked();
        let list = question.list;
        let names = |ids: &[Uuid]| question.names(ids, lang);
        match word {
            Word::Same(ids, chosen) => {
                let mut names = names(&ids);
                let called = ["name", "title"].into_iter().find_map(|field| chosen.get(field)?.as_ref()?.as_text());
                if let ([first, _, _, ..], Some(called)) = (names.as_mut_slice(), called) {
                    called.clone_into(first);
                }
                let done = said(&names, (words::MERGED, words::MERGED_MANY), lang);
                doubles.answer(Intent::MergeDoubles { list, ids, chosen }, done);
            }
            Word::Apart(pairs) => {
                let names = names(&pairs.iter().flat_map(|(a, b)| [*a, *b]).collect::<Vec<_>>());
                let done = match names.as_slice() {
                    [one, other] => words::TOLD_APART.fill(lang, &[one, other]),
                    _ => words::APART_MANY.fill(lang, &[&few(&names)]),
                };
                doubles.answer(Intent::NotTheSame { list, pairs }, done);
            }
            Word::Later => doubles.later(&records_of(&question.asked)),
        }
        place.next();
    });
    let merge_sure = Callback::new(move |groups: Vec<Vec<Uuid>>| {
        let lang = lang.get_untracked();
        let (records, left) = (groups.concat().len(), groups.len());
        let all = krug.document().with_untracked(|document| sure_groups(&groups, document, places, lang));
        let names: Vec<String> = all.iter().map(|one| one.called.clone()).collect();
        let groups = all.into_iter().map(|one| (one.list, one.ids, one.chosen)).collect();
        let done = words::MERGED_SURE.fill(lang, &[&records.to_string(), &left.to_string(), &few(&names)]);
        doubles.answer(Intent::MergeAll(groups), done);
    });
    view! {
        <Card title=say(words::TITLE)>
            <div class="stack" data-questions>
                <p class="soft">{say(words::LEAD)}</p>
                <Show
                    when=move || searching.get()
                    fallback=move || {
                        view! {
                            <Button
                                label=say(words::FIND)
                                icon=Icon::Search
                                on_press=Callback::new(move |()| {
                                    shown.set(SHOWN);
                                    doubles.find();
                                })
                            />
                        }
                    }
                >
                    <Progress
                        label=say(words::SEARCHING)
                        done=doubles.progress
                        on_cancel=Callback::new(move |()| doubles.cancel())
                    />
                </Show>
                <p role="status" tabindex="-1" data-head>
                    {move || asked.with(|asked| asked.as_ref().map(|asked| how_many(asked, lang.get())))}
                </p>
                <Sure doubles document=krug.document() places on_yes=merge_sure />
                <Questions asked document=krug.document() shown places on_said />
            </div>
        </Card>
    }
}

/// How many questions there are, in words.
fn how_many(asked: &[Asked], lang: Lang) -> String {
    let records: BTreeSet<Uuid> = asked.iter().flat_map(records_of).collect();
    match (asked.len(), asked.iter().any(|one| matches!(one, Asked::Group(_)))) {
        (0, _) => words::NONE.say(lang).to_owned(),
        (count, false) => words::FOUND.fill(lang, &[&count.to_string()]),
        (count, true) => words::FOUND_GROUPS.fill(lang, &[&count.to_string(), &records.len().to_string()]),
    }
}

/// The first of the questions, and the button that shows more.
#[component]
fn Questions(
    asked: Memo<Option<Vec<Asked>>>,
    #[prop(into)] document: Signal<Arc<Document>>,
    shown: RwSignal<usize>,
    places: Places,
    on_said: Callback<Said>,
) -> impl IntoView {
    let first = Memo::new(move |_| {
        let most = shown.get();
        asked.with(|asked| {
            document.with(|document| {
                let first = asked.iter().flatten().take(most);
                first.map(|one| (edition(one, document), one.clone())).collect::<Vec<(Edition, Asked)>>()
            })
        })
    });
    let involved = StoredValue::new((Arc::<Document>::default(), Arc::<Involved>::default()));
    let card = move |(_, asked): (Edition, Asked)| {
        let question = document.with_untracked(|document| {
            // Once for all that are shown: going over the events for each would stand the page still.
            let known = involved.with_value(|(of, known)| {
                let fits = Arc::ptr_eq(of, document) && records_of(&asked).iter().all(|id| known.knows(*id));
                fits.then(|| known.clone())
            });
            let known = known.unwrap_or_else(|| {
                let shown = first.with_untracked(|first| {
                    first.iter().flat_map(|(_, one)| records_of(one)).chain(records_of(&asked)).collect::<Vec<_>>()
                });
                let known = Arc::new(Involved::of(document, shown));
                involved.set_value((document.clone(), known.clone()));
                known
            });
            Question::of(asked, document, known, places)
        });
        question.map(|question| view! { <QuestionCard question on_said /> })
    };
    let more = move || asked.with(|asked| asked.as_ref().is_some_and(|asked| asked.len() > shown.get()));
    view! {
        <For each=move || first.get() key=|(edition, _)| edition.clone() children=card />
        <Show when=more>
            <Button label=say(words::SHOW_MORE) on_press=Callback::new(move |()| shown.update(|most| *most += SHOWN)) />
        </Show>
    }
}

/// What is said when records are one: two by their names, more by how many they are.
fn said(names: &[String], (two, many): (Phrase, Phrase), lang: Lang) -> String {
    match names {
        [one, other] => two.fill(lang, &[one, other]),
        _ => many.fill(lang, &[&names.len().to_string(), names.first().map_or("", String::as_str)]),
    }
}

/// The first names, and an ellipsis for the rest.
fn few(names: &[String]) -> String {
    const SHOWN: usize = 3;
    let first = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("; ");
    if names.len() > SHOWN { format!("{first}…") } else { first }
}

/// What was answered in a plan at once, and can be asked again.
#[derive(Clone, Debug, PartialEq)]
struct Answered {
    pairs: Vec<(Uuid, Uuid)>,
    phrases: (Phrase, Phrase),
    names: Vec<String>,
    put_off: bool,
}

impl Answered {
    /// Whether it still is an answer: a plan that was drawn up anew may have forgotten it with its records.
    fn stands(&self, exchange: Exchange) -> bool {
        self.put_off
            || exchange.pending.with(|pending| {
                let plan = pending.as_ref().map(|pending| &pending.plan);
                plan.is_some_and(|plan| self.pairs.iter().any(|(a, b)| plan.settled(*a, *b).is_some()))
            })
    }

    fn text(&self, lang: Lang) -> String {
        let (two, many) = self.phrases;
        match self.names.as_slice() {
            [one, other] => two.fill(lang, &[one, other]),
            names => many.fill(lang, &[&few(names)]),
        }
    }
}

/// What a plan would add that looks like a double, to be settled before it is applied, or later.
#[component]
pub fn PlanDoubles(doubles: Doubles) -> impl IntoView {
    let exchange = use_exchange();
    let krug = use_krug();
    let lang = use_lang();
    let shown = RwSignal::new(SHOWN);
    let answered: RwSignal<Vec<Answered>> = RwSignal::new(Vec::new());
    let asked = Memo::new(move |_| {
        let put_off: BTreeSet<(Uuid, Uuid)> =
            answered.with(|all| all.iter().filter(|one| one.put_off).flat_map(|one| one.pairs.clone()).collect());
        doubles.left.with(|left| {
            let left = left.as_ref()?;
            let now: Vec<Double> = left.iter().filter(|one| !put_off.contains(&(one.a, one.b))).copied().collect();
            Some(questions(&now))
        })
    });
    let standing = Memo::new(move |_| {
        answered.with(|all| {
            all.iter()
                .enumerate()
                .filter(|(_, one)| one.stands(exchange))
                .map(|(at, one)| (at, one.clone()))
                .collect::<Vec<_>>()
        })
    });
    let is_here = move |id: Uuid| krug.document().with_untracked(|document| document.find(id).is_some());
    let origin = move |id: Uuid| origin(exchange, is_here(id), id, lang.get_untracked());
    let places = Places { origin: Callback::new(origin), is_here: Callback::new(is_here) };
    let on_said = Callback::new(move |(question, word): Said| {
        let place = Place::of("[data-questions]", "[data-question]");
        let names = |pairs: &[(Uuid, Uuid)]| {
            question.names(&pairs.iter().flat_map(|(a, b)| [*a, *b]).collect::<Vec<_>>(), lang.get_untracked())
        };
        let of = question.list;
        let (pairs, answer, phrases) = match word {
            Word::Same(ids, chosen) => {
                let first = ids.first().copied().unwrap_or_default();
                let pairs: Vec<_> = ids.iter().skip(1).map(|id| (first, *id)).collect();
                (pairs, Some(Answer::Same(chosen)), (words::WILL_BE_ONE, words::WILL_BE_ONE_MANY))
            }
            Word::Apart(pairs) => (pairs, Some(Answer::Apart), (words::WILL_STAY, words::WILL_STAY_MANY)),
            Word::Later => {
                let pairs = match &question.asked {
                    Asked::Pair(double) => vec![(double.a, double.b)],
                    Asked::Group(group) => group.pairs.iter().map(|double| (double.a, double.b)).collect(),
                };
                (pairs, None, (words::WILL_BE_ASKED, words::WILL_BE_ASKED_MANY))
            }
        };
        let put_off = answer.is_none();
        settle(exchange, of, &pairs, answer);
        let names = names(&pairs);
        answered.update(|all| all.push(Answered { pairs, phrases, names, put_off }));
        place.next();
    });
    let merge_sure = Callback::new(move |groups: Vec<Vec<Uuid>>| {
        let document = doubles.among.get_untracked();
        let (mut pairs, mut names) = (Vec::new(), Vec::new());
        for SureGroup { list, ids, chosen, called, .. } in sure_groups(&groups, &document, places, lang.get_untracked())
        {
            let first = ids.first().copied().unwrap_or_default();
            let own: Vec<_> = ids.iter().skip(1).map(|id| (first, *id)).collect();
            settle(exchange, list, &own, Some(Answer::Same(chosen)));
            names.push(called);
            pairs.extend(own);
        }
        let phrases = (words::WILL_BE_MERGED, words::WILL_BE_MERGED_MANY);
        answered.update(|all| all.push(Answered { pairs, phrases, names, put_off: false }));
    });
    let again = move |at: usize| {
        let gone = answered.try_update(|all| (at < all.len()).then(|| all.remove(at))).flatten();
        let pairs = gone.map(|gone| gone.pairs).unwrap_or_default();
        exchange.edit_plan(move |plan| pairs.iter().for_each(|(a, b)| plan.unsettle(*a, *b)));
    };
    let line = move |(at, one): (usize, Answered)| {
        view! {
            <p class="row pair">
                <span class="grow">{move || one.text(lang.get())}</span>
                <Button label=say(words::ASK_AGAIN) tone=Tone::Plain on_press=Callback::new(move |()| again(at)) />
            </p>
        }
    };
    let any = Memo::new(move |_| {
        asked.with(|asked| asked.as_ref().is_some_and(|asked| !asked.is_empty())) || !standing.with(Vec::is_empty)
    });
    view! {
        <Show when=move || any.get()>
            <section class="stack-tight" data-questions>
                <h3 tabindex="-1" data-head>{say(exchange_words::DOUBLES)}</h3>
                <p class="soft">{say(exchange_words::DOUBLES_LEAD)}</p>
                <Sure doubles document=doubles.among places on_yes=merge_sure />
                {move || standing.get().into_iter().map(line).collect_view()}
                <Questions asked document=doubles.among shown places on_said />
            </section>
        </Show>
    }
}

/// Settles pairs of a plan in one go; without an answer nothing is settled.
fn settle(exchange: Exchange, list: List, pairs: &[(Uuid, Uuid)], answer: Option<Answer>) {
    let Some(answer) = answer else { return };
    exchange.edit_plan(|plan| {
        for (place, (a, b)) in pairs.iter().enumerate() {
            // What was chosen is chosen once, for all of them.
            let answer = match &answer {
                Answer::Same(_) if place + 1 < pairs.len() => Answer::Same(BTreeMap::new()),
                answer => answer.clone(),
            };
            plan.settle(Settled { list, a: *a, b: *b, answer });
        }
    });
}

/// Where a record of a plan stands: here, or in which file and from whom.
fn origin(exchange: Exchange, here: bool, id: Uuid, lang: Lang) -> String {
    let mut places: Vec<String> = here.then(|| words::HERE.say(lang).to_owned()).into_iter().collect();
    exchange.pending.with_untracked(|pending| {
        let Some(pending) = pending else { return };
        for (place, incoming) in pending.incoming.iter().enumerate().filter(|(_, incoming)| incoming.names(id)) {
            let (file, owner) = match pending.files.get(place) {
                Some(file) => (file.name.as_str(), file.owner.as_deref()),
                None => (incoming.source.name.as_str(), None),
            };
            let file = if file.is_empty() { exchange_words::FROM_DOCUMENT.say(lang) } else { file };
            places.push(match owner {
                Some(owner) => words::IN_FILE_OF.fill(lang, &[file, owner]),
                None => words::IN_FILE.fill(lang, &[file]),
            });
        }
    });
    places.join("; ")
}
