//! Where an organisation is, as far as its record says: towns, districts, regions, each by its root.

mod certain;
mod lands;
mod regions;

use super::gazetteer::is_root_of_town;
use super::letters::{RawWord, words_of};
use super::lexicon::is_after_form;
use super::stem::{is_adjective, is_place_adjective, root, root_of_two, stem};
use super::typo::{letter_bits, slips};
pub(super) use lands::is_land;
pub(super) use regions::region_of;
use regions::{REPUBLICS, is_capital_of};

/// A place as it was written, and its root.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The root of the town's or the district's name.
    pub root: String,
    /// The word that it was written with.
    pub text: String,
}

/// The places of a name or of a place field, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Towns, villages.
    pub towns: Vec<Spot>,
    /// Districts of regions and of cities.
    pub districts: Vec<Spot>,
    /// Regions.
    pub regions: Vec<Spot>,
}

/// What two lots of places say about two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Where {
    /// Two different places.
    Apart,
    /// One side or both say nothing.
    Unknown,
    /// The same place.
    Same,
}

/// What a place word is marked as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Stands before a town: «г.», «пос.».
    Town,
    /// Stands behind a district: «район», «р-н».
    District,
    /// Stands behind a region, or before a republic.
    Region,
    /// Says nothing: «муниципальный», «Россия».
    Nothing,
    /// The address goes on within the town.
    Street,
}

/// The root of Saint Petersburg, however it is written.
pub(super) const PETERSBURG: &str = "петербург";

/// What a word marks, where it is a mark at all.
pub(super) fn mark_of(word: &RawWord) -> Option<Mark> {
    let text = word.text.as_str();
    Some(match text {
        "г" | "гор" | "пос" | "пгт" | "дер" | "рп" | "ст" | "хут" | "сел" | "зато" => {
            Mark::Town
        }
        "с" | "д" | "п" | "х" if word.dotted => Mark::Town,
        "рн" => Mark::District,
        "обл" | "респ" => Mark::Region,
        "кр" if word.dotted => Mark::Region,
        "мо" | "рф" | "мр" | "мкр" => Mark::Nothing,
        "ул" | "просп" | "пр" | "пер" | "наб" | "пл" | "ш" | "бул" => Mark::Street,
        _ => match stem(text) {
            "город" | "поселок" | "поселк" | "сел" | "деревн" | "станиц" | "хутор" => {
                Mark::Town
            }
            "район" => Mark::District,
            "област" | "кра" | "край" | "республик" => Mark::Region,
            "муниципальн" | "городск" | "округ" | "поселен" | "сельск" | "образован" | "росс" | "федерац" => {
                Mark::Nothing
            }
            "улиц" | "проспект" | "переул" | "шоссе" | "набережн" | "площад" | "бульвар" => {
                Mark::Street
            }
            _ => return None,
        },
    })
}

impl Places {
    /// Reads a place field: «Кириши», «г. Кириши Ленинградской обл.», «Киришский район».
    pub fn read(text: &str) -> Self {
        let mut places = Self::default();
        let mut raw = words_of(text);
        super::gazetteer::say_in_one_way(&mut raw);
        let mut waiting: Vec<&RawWord> = Vec::new();
        let mut at = 0;
        while let Some(word) = raw.get(at) {
            at += 1;
            // «р-н» comes in two.
            if word.text == "р"
                && raw.get(at).is_some_and(|next| matches!(next.text.as_str(), "н" | "на" | "не" | "ну"))
            {
                at += 1;
                places.give(&mut waiting, Mark::District);
                continue;
            }
            if word.fresh && !word.hyphen {
                places.give(&mut waiting, Mark::Town);
            }
            match mark_of(word) {
                Some(Mark::Street) => break,
                Some(Mark::District) => places.give(&mut waiting, Mark::District),
                // «Уфа Республики Башкортостан».
                Some(Mark::Region)
                    if waiting.is_empty()
                        || stem(&word.text) == "республик"
                            && at < raw.len()
                            && waiting.last().is_some_and(|last| !is_place_adjective(&last.text)) =>
                {
                    places.give(&mut waiting, Mark::Town);
                    if let Some(next) = raw.get(at) {
                        at += 1;
                        places.add(Mark::Region, &root(&next.text), &next.text);
                    }
                }
                Some(Mark::Region) => places.give(&mut waiting, Mark::Region),
                Some(Mark::Town) => places.give(&mut waiting, Mark::Town),
                // «Кадуйский округ», «Ирбитское МО».
                Some(Mark::Nothing)
                    if matches!(stem(&word.text), "округ" | "мо" | "мр")
                        && waiting.last().is_some_and(|last| is_place_adjective(&last.text)) =>
                {
                    places.give(&mut waiting, Mark::District)
                }
                Some(Mark::Nothing) => {}
                None if word.text == "ло" || word.text == "лен" => {
                    places.add(Mark::Region, &root("ленинградский"), "ленинградский")
                }
                None if REPUBLICS.contains(&word.text.as_str()) => {
                    places.give(&mut waiting, Mark::Town);
                    places.add(Mark::Region, &root(&word.text), &word.text);
                }
                // «Инта, РК», «Уфа, РБ»: a region by its letters, which may be of two.
                None if word.loud && is_after_form(&word.text) => places.give(&mut waiting, Mark::Town),
                None if word.text.bytes().all(|byte| byte.is_ascii_digit()) => {}
                None => waiting.push(word),
            }
        }
        places.give(&mut waiting, Mark::Town);
        places
    }

    /// Takes the words that waited for what they are. Before a district or a region only the last one was its name.
    fn give(&mut self, waiting: &mut Vec<&RawWord>, mark: Mark) {
        if mark != Mark::Town
            && let Some(last) = waiting.pop()
            // «Свердл. обл.», «Ставр. край»: how it goes on is anybody's guess.
            && !(mark == Mark::Region && last.dotted)
        {
            let region = if mark == Mark::Region { region_of(&last.text) } else { None };
            let text = region.unwrap_or(&last.text);
            self.add(mark, &root(text), text);
        }
        let words: Vec<&str> = waiting.drain(..).map(|word| word.text.as_str()).collect();
        self.add_town(&words);
    }

    /// A town of one word or more: «Сосновый Бор» has the root of «сосновоборский».
    pub(super) fn add_town(&mut self, words: &[&str]) {
        let words: Vec<&str> =
            words.iter().copied().filter(|word| word.chars().nth(1).is_some() && *word != "санкт").collect();
        match words.as_slice() {
            [] => {}
            ["спб" | "питер" | "петербург"] => self.add(Mark::Town, PETERSBURG, PETERSBURG),
            [one] if one.starts_with(PETERSBURG) => self.add(Mark::Town, PETERSBURG, PETERSBURG),
            [one] => self.add(Mark::Town, &root(one), one),
            // «Усть-Ницинское»: as its adjective is made.
            [.., side @ ("усть" | "нижне" | "верхне" | "средне" | "старо" | "ново" | "мало" | "северо"), last]
                if is_adjective(last) =>
            {
                let joined = format!("{side}{last}");
                self.add(Mark::Town, &root(&joined), &joined);
            }
            [.., adjective, last] => {
                let joined = format!("{adjective} {last}");
                self.add(Mark::Town, &root_of_two(adjective, last), &joined);
            }
        }
    }

    /// Adds a place by its root.
    pub(super) fn add(&mut self, mark: Mark, root: &str, text: &str) {
        let list = match mark {
            Mark::District => &mut self.districts,
            Mark::Region => &mut self.regions,
            Mark::Town | Mark::Nothing | Mark::Street => &mut self.towns,
        };
        if let Err(at) = list.binary_search_by(|own| own.root.as_str().cmp(root)) {
            list.insert(at, Spot { root: root.to_owned(), text: text.to_owned() });
        }
    }

    /// The same places with some read as others.
    pub(super) fn read_as(&self, meant: impl Fn(&str) -> Option<String>) -> Self {
        let mut all = Self::default();
        for (mark, list) in self.lists() {
            for spot in list {
                let root = meant(&spot.text);
                all.add(mark, root.as_ref().unwrap_or(&spot.root), &spot.text);
            }
        }
        all
    }

    /// Both lots together.
    pub fn with(&self, other: &Self) -> Self {
        let mut all = self.clone();
        for (mark, list) in other.lists() {
            list.iter().for_each(|spot| all.add(mark, &spot.root, &spot.text));
        }
        all
    }

    fn lists(&self) -> [(Mark, &[Spot]); 3] {
        [(Mark::Town, &self.towns), (Mark::District, &self.districts), (Mark::Region, &self.regions)]
    }

    /// Towns and districts as they were written.
    pub(super) fn spots(&self) -> impl Iterator<Item = &Spot> {
        self.towns.iter().chain(&self.districts)
    }

    /// Whether an adjective of this root means one of the towns or districts: «Ильинская» of «Ильинка» as well.
    pub(super) fn are_meant_by(&self, adjective: &str) -> bool {
        self.near().any(|place| same_root(place, adjective) || is_capital_of(place, adjective))
            || self.spots().filter_map(village).any(|root| root == adjective)
    }

    /// Towns and districts.
    pub(super) fn near(&self) -> impl Iterator<Item = &str> {
        self.spots().map(|spot| spot.root.as_str())
    }

    /// Whether it knows a town or a district.
    pub(super) fn is_known(&self) -> bool {
        !self.towns.is_empty() || !self.districts.is_empty()
    }

    /// Whether one says a town and the other the district around it: there may be two of a sort and a number in them.
    pub(super) fn are_town_and_around(&self, other: &Self) -> bool {
        let town = |one: &Self, other: &Self| {
            !one.towns.is_empty() && one.districts.is_empty() && other.towns.is_empty() && !other.districts.is_empty()
        };
        town(self, other) || town(other, self)
    }

    /// Whether both say a region, and another one.
    pub(super) fn are_of_two_regions(&self, other: &Self) -> bool {
        let shared = self.regions.iter().any(|one| other.regions.iter().any(|two| same_root(&one.root, &two.root)));
        !self.regions.is_empty() && !other.regions.is_empty() && !shared
    }

    /// Whether both say a district, and another one: of one city, each has its own.
    pub(super) fn are_of_two_districts(&self, other: &Self) -> bool {
        let shared = self.districts.iter().any(|one| other.near().any(|two| same_root(&one.root, two)))
            || other.districts.iter().any(|one| self.near().any(|two| same_root(&one.root, two)));
        !self.districts.is_empty() && !other.districts.is_empty() && !shared
    }

    /// What both say about where two records are.
    pub(super) fn compare(&self, other: &Self) -> Where {
        let shared = |a: &[Spot], b: &[Spot]| a.iter().any(|one| b.iter().any(|two| same_root(&one.root, &two.root)));
        let unlike = |a: &[Spot], b: &[Spot]| !a.is_empty() && !b.is_empty() && !shared(a, b);
        if !self.is_known() || !other.is_known() {
            return if unlike(&self.regions, &other.regions) { Where::Apart } else { Where::Unknown };
        }
        let near = self.near().any(|one| other.near().any(|two| same_root(one, two)));
        if !near || unlike(&self.regions, &other.regions) {
            return Where::Apart;
        }
        // One city, two of its districts; one district, two of its villages.
        let across = |a: &Self, b: &Self| shared(&a.towns, &b.districts);
        if (unlike(&self.districts, &other.districts) || unlike(&self.towns, &other.towns))
            && !across(self, other)
            && !across(other, self)
        {
            return Where::Apart;
        }
        Where::Same
    }
}

/// The root of the adjective of a village in «-ка»: «Ивановка» and «Иваново» are two places, and both have an «Ивановская школа».
pub(super) fn village(spot: &Spot) -> Option<String> {
    let base =
        spot.text.strip_suffix("ка").filter(|base| base.ends_with(['в', 'н']) && base.chars().nth(3).is_some())?;
    Some(root(&format!("{base}ский")))
}

/// Whether two roots are of one place: equal, with a slip in a long one, or one the tail of the other («Великий Новгород»).
pub(super) fn same_root(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.chars().count() < 5 {
        return false;
    }
    long.strip_suffix(short).is_some_and(|side| match side {
        // «Великий Устюг» is not «Устюжна».
        "велико" => short.starts_with("новгор"),
        _ => matches!(side, "санкт" | "горно" | "набережно"),
    }) || (a.chars().next() == b.chars().next()
            && slips((a, letter_bits(a)), (b, letter_bits(b))) == Some(1)
            // «Балаково» and «Балашов».
            && !(is_root_of_town(a) && is_root_of_town(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_compared_as_people_mean_them() {
        for (a, b, expected) in [
            ("Кириши", "г. Кириши", Where::Same),
            ("Кириши", "Киришский муниципальный район", Where::Same),
            ("г. Кириши, Ленинградская обл.", "Кириши", Where::Same),
            ("Кириши", "Тихвин", Where::Apart),
            ("Кириши", "", Where::Unknown),
            ("Кириши", "Ленинградская область", Where::Unknown),
            ("СПб", "Санкт-Петербург", Where::Same),
            ("Санкт-Петербург, Центральный район", "Санкт-Петербург, Невский район", Where::Apart),
            ("Санкт-Петербург, Центральный район", "С.-Петербург", Where::Same),
            ("Сосновый Бор", "Сосновоборский городской округ", Where::Same),
            ("п. Глажево, Киришский район", "п. Будогощь, Киришский район", Where::Apart),
            ("п. Глажево, Киришский район", "Кириши", Where::Same),
            ("Великий Новгород", "Новгород", Where::Same),
            ("г Кириши, ул. Ленина, 5", "Кириши", Where::Same),
            ("Омск", "Томск", Where::Apart),
            ("Инта, РК", "Сыктывкар, РК", Where::Apart),
            ("Великий Устюг", "Устюжна", Where::Apart),
            ("Дагестан", "Махачкала", Where::Unknown),
            ("Хабаровский кр.", "Хабаровск", Where::Unknown),
            ("с. Борисово-Судское", "Борисово-Судский округ", Where::Same),
            ("Балаково", "г. Балашов", Where::Apart),
        ] {
            assert_eq!(Places::read(a).compare(&Places::read(b)), expected, "{a} / {b}");
            assert_eq!(Places::read(b).compare(&Places::read(a)), expected, "{b} / {a}");
        }
    }
}
