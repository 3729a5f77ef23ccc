//! Words that are neither a form nor a number nor a mark: everyday words, places, people, names of their own.

use super::{Known, Reader, Role, is_patronymic};
use crate::latin::{in_cyrillic, sort_in_russian};
use crate::letters::RawWord;
use crate::lexicon;
use crate::places::{Mark, mark_of};
use crate::stem::{is_adjective, is_place_adjective, root, stem};

/// Institutions that an adjective before them makes a sort of.
const BEGUN: &[&str] = &[
    "лиц",
    "школ",
    "гимназ",
    "колледж",
    "техникум",
    "училищ",
    "центр",
    "институт",
    "университет",
    "академ",
    "больниц",
    "муз",
    "библиотек",
    "театр",
];

/// First names of most people.
const FIRST_NAMES: &str = "александр александра алексей алена алина алиса алла альбина анастасия анатолий ангелина андрей анжела анна антон \
    антонина арина арсений артем артур ася богдан борис вадим валентин валентина валерий валерия варвара василий василиса \
    вера вероника виктор виктория виталий влад владимир владислав вячеслав галина геннадий георгий герман глеб григорий гульнара \
    данил даниил данила дарья денис диана динара дина дмитрий ева евгений евгения егор екатерина елена елизавета ефим жанна захар зинаида \
    зоя иван игорь ильдар илья инна ирина камилла карина кирилл кира клавдия константин кристина ксения лариса лев леонид \
    лидия лилия любовь людмила майя максим маргарита марина мария марк марат матвей милана михаил надежда назар наиль наталия наталья \
    нелли никита николай нина оксана олег олеся ольга павел петр полина раиса рамиль ренат регина ринат роман руслан рустам \
    светлана семен сергей снежана софия софья станислав степан тамара татьяна тимофей тимур ульяна фаина федор \
    филипп эдуард эльвира эльдар эмма юлия юрий яна ярослав";

/// Whether a word is somebody's first name.
fn is_first_name(text: &str) -> bool {
    FIRST_NAMES.split_whitespace().any(|name| name == text)
}

impl Reader<'_> {
    /// Reads a word by what it is, and by how and where it is written.
    pub(super) fn plain(&mut self, word: &RawWord, next: Option<&RawWord>) {
        let text = sort_in_russian(&word.text).unwrap_or(&word.text);
        let known = self.lexicon.find(text);
        if let Some(Known { role: Role::Weak, stem, .. }) = known {
            if stem == "росс" && word.quoted && word.fresh && next.is_none_or(|next| !next.quoted) {
                // «Банк «Россия»».
                self.push(text, Role::Own, stem, Some(word));
                return;
            }
            self.name.branch |= lexicon::is_branch(stem);
            self.initial(word, None, true);
            return;
        }
        let works = if word.quoted { None } else { self.lexicon.split_works(text) };
        let split = works.or_else(|| {
            if known.is_none() { self.lexicon.split(text, !(word.quoted || word.capital && self.cases)) } else { None }
        });
        if let Some((before, whole)) = split
            && (!word.quoted
                || !word.fresh
                || self.lexicon.find(before).is_some()
                || self.lexicon.town(before).is_some())
        {
            if let Some(town) = self.lexicon.town(before).map(str::to_owned) {
                // «Курганводоканал».
                self.push_place(&RawWord { text: before.to_owned(), ..word.clone() }, &town);
                if let Some(known) = self.lexicon.find(whole) {
                    self.push(whole, known.role, known.stem, None);
                }
                return;
            }
            let (role, own) = match self.lexicon.find(before) {
                Some(known) => (known.role, known.stem.to_owned()),
                None => (Role::Common, before.to_owned()),
            };
            self.push(before, role, &own, Some(word));
            if let Some(last) = self.name.words.last_mut() {
                last.cut = true;
            }
            if let Some(known) = self.lexicon.find(whole) {
                let behind = RawWord { text: whole.to_owned(), ..RawWord::default() };
                self.push(whole, known.role, known.stem, Some(&behind));
            }
            return;
        }
        if let Some(known) = known {
            self.name.branch |= lexicon::is_branch(known.stem);
            let again = self.name.words.iter().any(|own| own.stem == known.stem && own.role == known.role);
            if again {
                return;
            }
            if known.stem == "администрац" && self.name.of(Role::Kind).next().is_some() {
                // «Комитет по образованию администрации района»: whose it is, like the district itself.
                return;
            }
            // «Уралвагонзавод».
            let apart = || next.is_none_or(|next| next.fresh && !next.quoted || mark_of(next).is_some());
            let named =
                (word.quoted || word.capital && (!self.name.words.is_empty() || self.cases && apart()) || self.alone)
                    && known.role == Role::Firm
                    && lexicon::is_a_works_name(text);
            if named {
                self.push(text, Role::Own, stem(text), Some(word));
                return;
            }
            // «Альфа-Банк»: a part of the name, and no word about it.
            let tail = word.hyphen
                && word.capital
                && matches!(known.role, Role::Kind | Role::Firm)
                && known.stem != "холдинг"
                && self.name.words.last().is_some_and(|last| last.role == Role::Own && last.proper && last.capital);
            self.push(text, if tail { Role::Own } else { known.role }, known.stem, Some(word));
            return;
        }
        // «историко-краеведческий»: not everybody says the first part.
        let side = text.ends_with('о') && next.is_some_and(|next| next.hyphen && is_adjective(&next.text));
        let within = self.name.words.last().is_some_and(|last| last.quoted && last.role != Role::Own);
        let everyday = self.cases && !word.capital && (!word.quoted || within && !word.fresh);
        // Written small, it names a place only at the beginning.
        let may_be_place = !everyday || self.name.words.is_empty();
        // «ИП Орлов, Ивановская область».
        let of_a_region = || next.is_some_and(|next| matches!(mark_of(next), Some(Mark::Region | Mark::District)));
        if is_place_adjective(text) && may_be_place && !word.shout && (!self.of_a_person || of_a_region()) {
            let own = root(text);
            self.push(text, Role::Place, &own, Some(word));
            return;
        }
        // «Зелёный мир»: a name goes on behind its capital.
        let goes_on = !word.fresh
            && !word.quoted
            && self.name.words.last().is_some_and(|last| last.role == Role::Own && last.proper && last.capital);
        let everyday = everyday && !goes_on;
        // «Иванов Иван Иванович»: the surname is enough.
        if is_patronymic(text) {
            let cases = self.cases;
            if let Some(first) =
                self.name.words.last_mut().filter(|first| first.role == Role::Own && (first.capital || !cases))
            {
                first.role = Role::Person;
                self.name.letters.extend(first.text.chars().next());
            }
            self.name.letters.extend(text.chars().next());
            self.push(text, Role::Person, stem(text), Some(word));
            return;
        }
        // «ИП Шевченко Виктория».
        if self.of_a_person && !word.quoted && self.name.letters.is_empty() && is_first_name(text) {
            let behind = self.name.of(Role::Own).next().is_some() && self.name.of(Role::Kind).next().is_none();
            if behind {
                self.name.letters.extend(text.chars().next());
                self.push(text, Role::Person, stem(text), Some(word));
                return;
            }
        }
        // «Университет Петра Великого» bears a man's name without saying so.
        let bears = word.capital && !word.quoted && !word.fresh && !word.shout && self.after_university();
        // «Инженерный лицей», «Правобережный центр»: at the beginning it is written big and says no more than elsewhere.
        let begins_a_kind = is_adjective(text)
            && !word.shout
            && self.name.words.iter().all(|own| own.role == Role::Place)
            && next
                .and_then(|next| self.lexicon.find(&next.text))
                .is_some_and(|next| next.role == Role::Kind && BEGUN.contains(&next.stem));
        let role = if bears {
            Role::Person
        } else if side {
            Role::Level
        } else if everyday || word.dotted || begins_a_kind {
            Role::Common
        } else {
            Role::Own
        };
        let foreign = in_cyrillic(text);
        if let Some(foreign) = &foreign {
            let own = stem(foreign).to_owned();
            self.push(foreign, role, &own, Some(word));
            if let Some(last) = self.name.words.last_mut() {
                last.foreign = true;
            }
            return;
        }
        let own = if word.shout { text.to_owned() } else { stem(text).to_owned() };
        self.push(text, role, &own, Some(word));
    }

    /// Reads the words that an abbreviation stands for.
    pub(super) fn expand(&mut self, written: &str, word: &RawWord) {
        let mut first = true;
        for part in written.split(' ') {
            let known = self.lexicon.find(part);
            let (role, own) = known.map_or((Role::Common, stem(part)), |known| (known.role, known.stem));
            if role == Role::Weak || self.name.words.iter().any(|word| word.stem == own && word.role == role) {
                continue;
            }
            self.push(part, role, own, if first { Some(word) } else { None });
            if let Some(last) = self.name.words.last_mut() {
                last.short = true;
            }
            first = false;
        }
    }
}
