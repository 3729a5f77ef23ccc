//! Regions of Russia, with slips in them or without.

use crate::stem::stem;
use crate::typo::{letter_bits, slips};

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
