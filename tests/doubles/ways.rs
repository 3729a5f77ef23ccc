//! How people write: slips of the fingers, look-alike letters, quotes, case, numbers.

/// A small generator of numbers that are the same in every run (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }

    pub fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.roll(of.len())]
    }
}

const KEYBOARD: [&str; 3] = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"];

fn neighbours(letter: char) -> Vec<char> {
    let mut near = Vec::new();
    for (row, keys) in KEYBOARD.iter().enumerate() {
        let keys: Vec<char> = keys.chars().collect();
        let Some(at) = keys.iter().position(|key| *key == letter) else { continue };
        near.extend(at.checked_sub(1).map(|at| keys[at]));
        near.extend(keys.get(at + 1).copied());
        for other in [row.checked_sub(1), Some(row + 1)].into_iter().flatten().filter_map(|row| KEYBOARD.get(row)) {
            near.extend(other.chars().nth(at));
        }
    }
    near
}

/// One slip in one of the longer words: a neighbouring key, a letter left out, doubled or swapped.
pub fn slip(name: &str, dice: &mut Dice) -> String {
    let letters: Vec<char> = name.chars().collect();
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut start = None;
    for (at, letter) in letters.iter().chain(&[' ']).enumerate() {
        match (letter.is_alphabetic(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let capitals = letters[from..at].iter().filter(|letter| letter.is_uppercase()).count();
                if at - from >= 5 && (capitals <= 1 || capitals == at - from && at - from >= 6) {
                    words.push((from, at));
                }
                start = None;
            }
            _ => {}
        }
    }
    if words.is_empty() {
        return name.to_owned();
    }
    let (from, to) = *dice.pick(&words);
    let at = from + 1 + dice.roll(to - from - 1);
    let mut out = letters.clone();
    let capital = letters[at].is_uppercase();
    match dice.roll(4) {
        0 => {
            let near = neighbours(letters[at].to_lowercase().next().unwrap_or(' '));
            if !near.is_empty() {
                let key = *dice.pick(&near);
                out[at] = if capital { key.to_uppercase().next().unwrap_or(key) } else { key };
            }
        }
        1 => {
            out.remove(at);
        }
        2 => out.insert(at, letters[at]),
        _ => {
            let other = if at + 1 < to { at + 1 } else { at - 1 };
            if other > from {
                out.swap(at, other);
            }
        }
    }
    out.into_iter().collect()
}

/// Some letters typed with the Latin keyboard on.
pub fn latin(name: &str, dice: &mut Dice) -> String {
    let twins = [
        ('А', 'A'),
        ('В', 'B'),
        ('Е', 'E'),
        ('К', 'K'),
        ('М', 'M'),
        ('Н', 'H'),
        ('О', 'O'),
        ('Р', 'P'),
        ('С', 'C'),
        ('Т', 'T'),
        ('Х', 'X'),
        ('а', 'a'),
        ('е', 'e'),
        ('о', 'o'),
        ('р', 'p'),
        ('с', 'c'),
        ('у', 'y'),
        ('х', 'x'),
    ];
    name.chars()
        .map(|letter| twins.iter().find(|(own, _)| *own == letter && dice.chance(35)).map_or(letter, |(_, twin)| *twin))
        .collect()
}

/// Quotes of another sort, or none.
pub fn quotes(name: &str, dice: &mut Dice) -> String {
    let (open, close) = *dice.pick(&[("«", "»"), ("\"", "\""), ("“", "”"), ("„", "“"), ("", ""), ("", "")]);
    name.replace('«', open).replace('»', close)
}

/// The number sign in another writing, or none.
pub fn number_sign(name: &str, dice: &mut Dice) -> String {
    let sign = *dice.pick(&["№ ", "№", "N ", "N", "No ", "", "№  "]);
    name.replace("№ ", sign)
}

/// Case, «ё», spaces and full stops as they come.
pub fn untidy(name: &str, dice: &mut Dice) -> String {
    let name = match dice.roll(10) {
        0 => name.to_uppercase(),
        1 => name.to_lowercase(),
        _ => name.to_owned(),
    };
    let name = if dice.chance(70) { name.replace('ё', "е").replace('Ё', "Е") } else { name };
    match dice.roll(12) {
        0 => name.replace(' ', "  "),
        1 => format!(" {name} "),
        2 => format!("{name}."),
        3 => name.replace(" – ", "-"),
        _ => name,
    }
}
