//! What adjectives are made of, and is no town.

use crate::stem::root;
use std::sync::LazyLock;

/// Parts of the country, rivers and mountains that adjectives are made of, and no towns.
const LANDS: [&str; 35] = [
    "кубанский",
    "уральский",
    "алтайский",
    "сибирский",
    "донской",
    "приволжский",
    "поволжский",
    "балтийский",
    "дальневосточный",
    "амурский",
    "тихоокеанский",
    "кавказский",
    "забайкальский",
    "приморский",
    "камский",
    "вятский",
    "кузбасский",
    "черноморский",
    "каспийский",
    "карельский",
    "башкирский",
    "татарский",
    "чувашский",
    "марийский",
    "мордовский",
    "удмуртский",
    "бурятский",
    "якутский",
    "дагестанский",
    "чеченский",
    "осетинский",
    "калмыцкий",
    "хакасский",
    "югорский",
    "волжский",
];

/// Whether a root is of a part of the country.
pub(crate) fn is_land(own: &str) -> bool {
    static ROOTS: LazyLock<[String; LANDS.len()]> = LazyLock::new(|| LANDS.map(root));
    ROOTS.iter().any(|land| land == own)
}
