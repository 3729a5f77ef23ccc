//! Words in the order and in the length in which most people write them, before anything is read.

use super::Reader;
use crate::letters::RawWord;
use crate::lexicon::{self, Role};
use crate::numbers;
use crate::places::{Mark, mark_of};
use crate::stem::{is_adjective, is_place_adjective, stem};

/// Institutions that some write before all that is said of them: «университет Омский технический».
const LEADING: &[&str] = &[
    "университет",
    "институт",
    "академ",
    "колледж",
    "техникум",
    "училищ",
    "школ",
    "библиотек",
    "больниц",
    "поликлиник",
    "театр",
    "муз",
];

impl Reader<'_> {
    /// Writes out what is cut short.
    pub(super) fn write_out(&self, raw: &mut [RawWord]) {
        for at in 1..raw.len() {
            let Some(([.., one], [two, ..])) = raw.split_at_mut_checked(at) else { continue };
            if one.text == "физ" && two.text == "мат" {
                for (word, whole) in [(one, "физико"), (two, "математический")] {
                    word.text = whole.to_owned();
                    (word.dotted, word.written) = (false, true);
                }
            }
        }
        for word in raw.iter_mut().filter(|word| word.dotted && mark_of(word).is_none()) {
            if let Some(whole) = self.lexicon.cut_short(&word.text) {
                word.text = whole.to_owned();
                word.dotted = false;
                word.written = true;
            }
        }
        for at in 0..raw.len() {
            let next = raw.get(at + 1).map(|next| next.text.as_str()).unwrap_or_default();
            let whole = raw.get(at).filter(|word| word.dotted).and_then(|word| match (word.text.as_str(), next) {
                ("гл", _) => Some("главный"),
                ("ком", "по") => Some("комитет"),
                _ => None,
            });
            if let Some((word, whole)) = raw.get_mut(at).zip(whole) {
                word.text = whole.to_owned();
                word.dotted = false;
                word.written = true;
            }
        }
        // «Челябинская обл. библиотека», «Волховский гор. дворец»: whose it is, and no place.
        for at in 0..raw.len() {
            let whole =
                raw.get(at).filter(|word| word.dotted && !word.capital).and_then(|word| match word.text.as_str() {
                    "обл" => Some("областной"),
                    "респ" => Some("республиканский"),
                    "гор" => Some("городской"),
                    _ => None,
                });
            let says = || {
                let next = raw.get(at + 1).filter(|next| !next.fresh && !next.capital && !next.dotted);
                next.is_some_and(|next| is_adjective(&next.text) || self.lexicon.find(&next.text).is_some())
            };
            let whole = whole.filter(|_| says());
            if let Some((word, whole)) = raw.get_mut(at).zip(whole) {
                word.text = whole.to_owned();
                word.dotted = false;
                word.written = true;
            }
        }
    }

    /// Leaves out what says nothing about a town, and puts what an institution is behind its adjectives.
    pub(super) fn put_in_order(&self, raw: &mut Vec<RawWord>) {
        said_twice(raw);
        self.municipal_forms(raw);
        municipal(raw);
        village_council(raw);
        without_the_owner(raw);
        lead_behind(raw);
    }

    /// «МУК «Краеведческий музей»», «МУЗ «Поликлиника № 4»»: forms of old; a «МУК» alone is a works of pupils. Behind the culture's
    /// own forms «ЦГБ им. Гагарина» is a library.
    fn municipal_forms(&self, raw: &mut [RawWord]) {
        let Some(at) = raw.iter().position(|word| matches!(word.text.as_str(), "мук" | "муз") && !word.dotted)
        else {
            return;
        };
        let is_kind = |word: &RawWord| {
            self.lexicon.find(&word.text).is_some_and(|known| known.role == Role::Kind)
                || self.lexicon.written_out(&word.text).is_some()
                || word.text == "цбс"
        };
        let small = |word: &RawWord| word.text == "муз" && !word.loud;
        let school = raw.get(at + 1).is_some_and(|next| stem(&next.text) == "школ");
        let named = raw.iter().skip(at + 1).any(is_kind);
        if let Some(word) = raw.get_mut(at).filter(|word| named && !school && !small(word)) {
            word.text = if word.text.ends_with('к') { "мбук" } else { "мбуз" }.to_owned();
        }
    }
}

/// «ЦТ (центр творчества)», «Шекснинская ЦРБ (центральная районная библиотека)»: the brackets tell what the letters are.
fn said_twice(raw: &mut Vec<RawWord>) {
    let Some(from) = raw.iter().position(|word| word.bracketed) else { return };
    let (before, rest) = raw.split_at(from);
    let run = rest.iter().take_while(|word| word.bracketed).count();
    let told = rest.get(..run).unwrap_or_default();
    let letters = |small: bool| {
        let said = told.iter().filter(move |word| small || !lexicon::is_small(&word.text));
        said.filter_map(|word| word.text.chars().next())
    };
    let is_told = |word: &RawWord| {
        run > 1 && word.loud && [true, false].into_iter().any(|small| letters(small).eq(word.text.chars()))
    };
    let Some(short) = before.iter().position(is_told) else { return };
    for word in raw.iter_mut().skip(from).take(run) {
        (word.bracketed, word.fresh) = (false, false);
    }
    raw.remove(short);
}

/// «Администрация Ребрихинского сельсовета» is the «Ребрихинский сельсовет»; «по РО» says a region by two letters that may mean many.
fn village_council(raw: &mut Vec<RawWord>) {
    if raw.iter().any(|word| stem(&word.text) == "сельсовет") {
        raw.retain(|word| stem(&word.text) != "администрац");
    }
    if let [.., by, region] = raw.as_slice()
        && by.text == "по"
        && !by.loud
        && region.loud
        && lexicon::is_after_form(&region.text)
        && raw.len() > 2
    {
        raw.truncate(raw.len() - 2);
    }
}

/// «Городского округа Чита» is the town; «муниципального образования» says nothing; «Пашское СП» is a rural settlement.
fn municipal(raw: &mut Vec<RawWord>) {
    // «ДО АО «Россельхозбанк»»: one of its offices.
    let banks = raw.iter().any(|word| stem(&word.text).ends_with("банк"));
    if let [first, form, ..] = raw.as_mut_slice()
        && banks
        && first.text == "до"
        && lexicon::sort_of_form(&form.text) == Some("ао")
    {
        *first = RawWord { text: "допофис".to_owned(), ..RawWord::default() };
    }
    let mut at = 0;
    while at < raw.len() {
        // «Администрация СП Языковское», «администрация сельского поселения Языковское»: as «Языковского сельского поселения».
        if let Some([office, settlement, rest @ ..]) = raw.get_mut(at..)
            && stem(&office.text) == "администрац"
        {
            let short = matches!(settlement.text.as_str(), "сп" | "гп");
            let named = |word: Option<&RawWord>| {
                word.is_some_and(|word| {
                    !word.fresh && (is_place_adjective(&word.text) || word.capital && is_adjective(&word.text))
                })
            };
            if short && named(rest.first()) {
                raw.swap(at + 1, at + 2);
            } else if let [of, name, ..] = rest
                && matches!(stem(&settlement.text), "сельск" | "городск")
                && stem(&of.text) == "поселен"
                && named(Some(name))
                && let Some(words) = raw.get_mut(at + 1..at + 4)
            {
                words.rotate_right(1);
            }
        }
        let own = raw.get(at).map(|word| stem(&word.text)).unwrap_or_default();
        let next = raw.get(at + 1).map(|word| stem(&word.text)).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| raw.get(at));
        let behind_place = before.is_some_and(|word| is_place_adjective(&word.text));
        let behind_adjective = before.is_some_and(|word| word.capital && is_adjective(&word.text));
        let named = raw.get(at + 2).is_some_and(|word| word.capital && !word.fresh && !is_place_adjective(&word.text));
        if matches!(own, "городск" | "муниципальн") && next == "округ" && !behind_place && named
        {
            raw.remove(at);
            if let Some(word) = raw.get_mut(at) {
                word.text = "города".to_owned();
                word.loud = false;
                word.shout = false;
            }
        } else if matches!(own, "городск" | "муниципальн")
            && next == "округ"
            && !behind_place
            && raw.get(at + 2).is_some_and(|word| mark_of(word) == Some(Mark::Town))
        {
            // «Городского округа — город Камышин».
            raw.drain(at..at + 2);
        } else if (behind_place || behind_adjective)
            && raw.get(at).is_some_and(|word| word.text == "с" && !word.dotted)
            && raw.get(at + 1).is_some_and(|word| word.text == "п" && !word.dotted)
        {
            // «Гостицкого с/п».
            for (word, whole) in raw.iter_mut().skip(at).zip(["сельского", "поселения"]) {
                *word = RawWord { text: whole.to_owned(), ..RawWord::default() };
            }
        } else if own == "муниципальн" && next == "образован" {
            raw.drain(at..at + 2);
        } else if behind_place
            && !raw.get(at + 1).is_some_and(|next| next.text == "номер" || numbers::digits(&next.text).is_some())
            && let Some(word) = raw.get_mut(at)
            && word.loud
            && let Some(whole) = match word.text.as_str() {
                "сп" => Some("сельского"),
                "гп" => Some("городского"),
                _ => None,
            }
        {
            let settlement = RawWord { text: "поселения".to_owned(), ..RawWord::default() };
            *word = RawWord { text: whole.to_owned(), ..RawWord::default() };
            raw.insert(at + 1, settlement);
        }
        at += 1;
    }
}

/// What the smallest offices belong to, and most people leave out: «Военный комиссариат Самарской области — отдел по г. Жигулёвску»,
/// «Ильинская библиотека МБУК «ЦБС» Ковровского района», «Ключевский ФАП Ржевской ЦРБ», «Кинешемский почтамт — ОСП УФПС …».
fn without_the_owner(raw: &mut Vec<RawWord>) {
    let behind = |raw: &[RawWord], from: usize, is: &dyn Fn(&str) -> bool| {
        raw.iter().enumerate().skip(from + 1).find(|(_, word)| is(&word.text)).map(|(at, _)| at)
    };
    let Some((at, own)) = raw.iter().enumerate().find_map(|(at, word)| match stem(&word.text) {
        own @ ("комиссариат" | "почтамт" | "библиотек" | "фап" | "пункт") => {
            Some((at, own.to_owned()))
        }
        _ => None,
    }) else {
        return;
    };
    match own.as_str() {
        "комиссариат" => {
            let office = behind(raw, at, &|text| stem(text) == "отдел");
            if let Some(office) = office.filter(|office| raw.get(office + 1).is_some_and(|next| next.text == "по")) {
                raw.drain(at + 1..=office + 1);
            }
        }
        "почтамт" if raw.get(at + 1).is_some_and(|next| next.text == "осп") => raw.truncate(at + 1),
        "библиотек" => {
            if let Some(system) = behind(raw, at, &|text| text == "цбс") {
                let form = system - usize::from(raw.get(system - 1).is_some_and(|form| lexicon::is_form(&form.text)));
                raw.drain(form..=system);
            } else if let Some(system) = raw.iter().take(at).position(|word| word.text == "цбс") {
                // «МБУК «ЦБС», библиотека-филиал № 2».
                let form = system
                    - usize::from(
                        system
                            .checked_sub(1)
                            .and_then(|at| raw.get(at))
                            .is_some_and(|form| lexicon::is_form(&form.text)),
                    );
                raw.drain(form..=system);
            }
        }
        "фап" | "пункт" => {
            let hospital = behind(raw, at, &|text| text == "црб");
            let of_a_district = |at: usize| {
                at.checked_sub(1).and_then(|at| raw.get(at)).is_some_and(|word| is_place_adjective(&word.text))
            };
            if let Some(word) = hospital.filter(|at| of_a_district(*at)).and_then(|at| raw.get_mut(at)) {
                *word = RawWord { text: "района".to_owned(), ..RawWord::default() };
            }
        }
        _ => {}
    }
}

/// «Университет Омский технический» is the «Омский технический университет».
fn lead_behind(raw: &mut [RawWord]) {
    let Some(at) = raw.iter().position(|word| !lexicon::is_form(&word.text) && word.text != "во") else { return };
    let leads = raw.get(at).is_some_and(|word| !word.hyphen && LEADING.contains(&stem(&word.text)));
    if !leads {
        return;
    }
    let endings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее"];
    let adjective = |word: &&RawWord| {
        word.text == "санкт"
            || !word.fresh
                && !word.loud
                && word.text.chars().nth(4).is_some()
                && endings.iter().any(|ending| word.text.ends_with(ending))
    };
    let adjectives = raw.iter().skip(at + 1).take_while(adjective).count();
    if let Some(run) = raw.get_mut(at..=at + adjectives)
        && adjectives > 0
    {
        let fresh = run.first().is_some_and(|word| word.fresh);
        run.rotate_left(1);
        if let Some(first) = run.first_mut() {
            first.fresh = fresh;
        }
        if let Some(last) = run.last_mut() {
            last.fresh = false;
        }
    }
}
