//! Regions of Russia, with slips in them or without.

use crate::stem::{root, stem};
use crate::typo::{letter_bits, slips};
use std::sync::LazyLock;

/// Republics that are said without that word, and are no town.
pub(super) const REPUBLICS: [&str; 16] = [
    "адыгея",
    "башкирия",
    "башкортостан",
    "бурятия",
    "дагестан",
    "ингушетия",
    "калмыкия",
    "карелия",
    "мордовия",
    "татарстан",
    "тува",
    "удмуртия",
    "хакасия",
    "чечня",
    "чувашия",
    "якутия",
];

/// Regions by their adjectives.
const REGIONS: &str = "алтайский амурский архангельский астраханский белгородский брянский владимирский волгоградский вологодский воронежский \
    ивановский иркутский калининградский калужский камчатский кемеровский кировский костромской краснодарский красноярский курганский \
    курский ленинградский липецкий магаданский московский мурманский нижегородский новгородский новосибирский омский оренбургский орловский \
    пензенский пермский приморский псковский ростовский рязанский самарский саратовский сахалинский свердловский смоленский \
    ставропольский тамбовский тверской томский тульский тюменский ульяновский хабаровский челябинский забайкальский ярославский";

/// The region that is meant by an adjective before «область» or «край», in any case, with a slip in it or without.
pub(crate) fn region_of(adjective: &str) -> Option<&'static str> {
    let own = stem(adjective);
    let mut near = REGIONS.split_whitespace().filter(|region| stem(region) == own);
    let bits = letter_bits(own);
    let slip = |region: &&str| {
        own.chars().nth(4).is_some() && slips((own, bits), (stem(region), letter_bits(stem(region)))) == Some(1)
    };
    near.next().or_else(|| {
        let mut slipped = REGIONS.split_whitespace().filter(slip);
        slipped.next().filter(|_| slipped.next().is_none())
    })
}

/// Regions that are not called after their capitals, and those.
const CAPITALS: [(&str, &str); 21] = [
    ("свердловский", "екатеринбург"),
    ("нижегородский", "новгород"),
    ("приморский", "владивосток"),
    ("алтайский", "барнаул"),
    ("забайкальский", "чита"),
    ("кубанский", "краснодар"),
    ("башкирский", "уфа"),
    ("татарский", "казань"),
    ("удмуртский", "ижевск"),
    ("чувашский", "чебоксары"),
    ("мордовский", "саранск"),
    ("карельский", "петрозаводск"),
    ("дагестанский", "махачкала"),
    ("бурятский", "улан-удэ"),
    ("якутский", "якутск"),
    ("хакасский", "абакан"),
    ("калмыцкий", "элиста"),
    ("кузбасский", "кемерово"),
    ("ямальский", "салехард"),
    ("амурский", "благовещенск"),
    ("адыгейский", "майкоп"),
];

/// Whether a town, by its root, is the capital of the region that an adjective of this root is made of: «Свердловская областная
/// больница» is in Yekaterinburg.
pub(crate) fn is_capital_of(town: &str, adjective: &str) -> bool {
    static ROOTS: LazyLock<[(String, String); CAPITALS.len()]> =
        LazyLock::new(|| CAPITALS.map(|(region, capital)| (root(region), root(capital))));
    ROOTS.iter().any(|(region, capital)| region == adjective && capital == town)
}
