//! What kind of organisation a name speaks of: words that weigh for a kind, the group's heading weighing least.

use super::heads::plain;
use crate::model::codes::PartnerKind::{self, *};

/// The kind that a name seems to be of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guess {
    /// The kind.
    pub kind: PartnerKind,
    /// Whether the name itself says so.
    pub sure: bool,
}

/// Beginnings of words or phrases, with their kind and weight. A phrase is words joined by one space, each a beginning.
const SIGNS: &[(&str, PartnerKind, u32)] = &[
    ("служб занятост", EmploymentService, 9),
    ("центр занятост", EmploymentService, 9),
    ("цзн", EmploymentService, 9),
    ("цз", EmploymentService, 7),
    ("кадров центр", EmploymentService, 9),
    ("занятост населен", EmploymentService, 9),
    ("бирж труд", EmploymentService, 9),
    ("агентств занятост", EmploymentService, 9),
    ("комитет труд", EmploymentService, 6),
    ("комитет образован", EducationAuthority, 9),
    ("комитет по образован", EducationAuthority, 9),
    ("управлен образован", EducationAuthority, 9),
    ("отдел образован", EducationAuthority, 9),
    ("департамент образован", EducationAuthority, 9),
    ("министерств образован", EducationAuthority, 9),
    ("министерств просвещен", EducationAuthority, 9),
    ("комитет общ", EducationAuthority, 7),
    ("управлен по образован", EducationAuthority, 9),
    ("отдел по образован", EducationAuthority, 9),
    ("райо", EducationAuthority, 5),
    ("роно", EducationAuthority, 8),
    ("гороно", EducationAuthority, 8),
    ("мппс", SupportCentre, 9),
    ("ппмс", SupportCentre, 9),
    ("цппмс", SupportCentre, 9),
    ("цппмсп", SupportCentre, 9),
    ("ппмсп", SupportCentre, 9),
    ("психолого", SupportCentre, 8),
    ("психологич", SupportCentre, 6),
    ("пмпк", SupportCentre, 8),
    ("коррекц", SupportCentre, 5),
    ("цопп", CareerCentre, 9),
    ("опережающ", CareerCentre, 9),
    ("профориентац", CareerCentre, 6),
    ("профориентацион", CareerCentre, 6),
    ("центр карьер", CareerCentre, 8),
    ("профессиональн самоопредел", CareerCentre, 6),
    ("детск сад", Preschool, 9),
    ("доу", Preschool, 8),
    ("мдоу", Preschool, 9),
    ("мбдоу", Preschool, 9),
    ("мадоу", Preschool, 9),
    ("мкдоу", Preschool, 9),
    ("дошкольн", Preschool, 8),
    ("дополнительн образован", ExtraEducation, 7),
    ("дом детск творчеств", ExtraEducation, 9),
    ("дом творчеств", ExtraEducation, 9),
    ("центр творческ", ExtraEducation, 8),
    ("дворец творчеств", ExtraEducation, 9),
    ("дворец детск", ExtraEducation, 9),
    ("дворец учащ", ExtraEducation, 9),
    ("дворец пионер", ExtraEducation, 9),
    ("ддт", ExtraEducation, 9),
    ("цдт", ExtraEducation, 9),
    ("цдо", ExtraEducation, 8),
    ("кванториум", ExtraEducation, 9),
    ("технопарк", ExtraEducation, 6),
    ("юных", ExtraEducation, 7),
    ("юннат", ExtraEducation, 7),
    ("школ искусств", ExtraEducation, 9),
    ("музыкальн школ", ExtraEducation, 9),
    ("художествен школ", ExtraEducation, 9),
    ("спортивн школ", ExtraEducation, 9),
    ("дюсш", ExtraEducation, 9),
    ("дши", ExtraEducation, 9),
    ("точк рост", ExtraEducation, 8),
    ("учебн комбинат", ExtraEducation, 8),
    ("центр детск", ExtraEducation, 7),
    ("внешкольн", ExtraEducation, 8),
    ("развити творчеств", ExtraEducation, 7),
    ("дома творчеств", ExtraEducation, 8),
    ("гбноу", ExtraEducation, 3),
    ("колледж", College, 8),
    ("техникум", College, 8),
    ("училищ", College, 7),
    ("ссуз", College, 8),
    ("гапоу", College, 6),
    ("гбпоу", College, 6),
    ("огбпоу", College, 6),
    ("кгбпоу", College, 6),
    ("лицей профессиональн", College, 8),
    ("профессиональн лицей", College, 8),
    ("профессиональн образовательн", College, 5),
    ("университет", University, 8),
    ("институт", University, 7),
    ("академи", University, 7),
    ("вуз", University, 7),
    ("консерватори", University, 7),
    ("фгбоу", University, 5),
    ("фгаоу", University, 5),
    ("высш школ", University, 7),
    ("высш образован", University, 5),
    ("политех", University, 4),
    ("ранхигс", University, 9),
    ("мгимо", University, 9),
    ("пожарн", UniformedService, 8),
    ("противопожарн", UniformedService, 8),
    ("мчс", UniformedService, 9),
    ("полици", UniformedService, 8),
    ("мвд", UniformedService, 9),
    ("омвд", UniformedService, 9),
    ("умвд", UniformedService, 9),
    ("гибдд", UniformedService, 9),
    ("военкомат", UniformedService, 9),
    ("военн", UniformedService, 6),
    ("воинск", UniformedService, 9),
    ("комиссариат", UniformedService, 8),
    ("росгвард", UniformedService, 9),
    ("фсб", UniformedService, 9),
    ("прокуратур", UniformedService, 8),
    ("следственн", UniformedService, 9),
    ("таможн", UniformedService, 8),
    ("погранич", UniformedService, 8),
    ("спасател", UniformedService, 7),
    ("спасательн", UniformedService, 7),
    ("фсин", UniformedService, 9),
    ("пч", UniformedService, 5),
    ("псч", UniformedService, 7),
    ("музе", Culture, 8),
    ("библиотек", Culture, 8),
    ("дом культур", Culture, 9),
    ("дворец культур", Culture, 9),
    ("дк", Culture, 7),
    ("театр", Culture, 8),
    ("филармони", Culture, 8),
    ("галере", Culture, 8),
    ("кинотеатр", Culture, 8),
    ("культур", Culture, 4),
    ("культурн", Culture, 4),
    ("досугов", Culture, 5),
    ("планетари", Culture, 7),
    ("архив", Culture, 5),
    ("мбук", Culture, 5),
    ("зоопарк", Culture, 5),
    ("движен перв", YouthOrganisation, 9),
    ("молодежн", YouthOrganisation, 6),
    ("молодеж", YouthOrganisation, 4),
    ("волонтер", YouthOrganisation, 7),
    ("юнарми", YouthOrganisation, 9),
    ("добровол", YouthOrganisation, 6),
    ("рдш", YouthOrganisation, 8),
    ("рддм", YouthOrganisation, 9),
    ("общественн", PublicOrganisation, 6),
    ("фонд", PublicOrganisation, 6),
    ("ассоциац", PublicOrganisation, 6),
    ("союз", PublicOrganisation, 5),
    ("нко", PublicOrganisation, 7),
    ("ано", PublicOrganisation, 4),
    ("ветеран", PublicOrganisation, 7),
    ("профсоюз", PublicOrganisation, 7),
    ("палат", PublicOrganisation, 5),
    ("некоммерч", PublicOrganisation, 6),
    ("совет ветеран", PublicOrganisation, 8),
    ("родител", ParentCommunity, 8),
    ("администрац", Government, 7),
    ("правительств", Government, 8),
    ("дум", Government, 6),
    ("министерств", Government, 6),
    ("департамент", Government, 5),
    ("муниципалитет", Government, 7),
    ("комисси по делам", Government, 8),
    ("кдн", Government, 8),
    ("совет депутат", Government, 8),
    ("фнс", Government, 7),
    ("налогов", Government, 7),
    ("мфц", Government, 6),
    ("комитет", Government, 3),
    ("управлен", Government, 3),
    ("отдел", Government, 2),
    ("суд", Government, 6),
    ("роспотребнадзор", Government, 7),
    ("казначейств", Government, 6),
    ("пенсионн", Government, 6),
    ("социальн фонд", Government, 8),
    ("общеобразовательн", School, 8),
    ("школ", School, 5),
    ("гимнази", School, 7),
    ("лице", School, 6),
    ("сош", School, 9),
    ("оош", School, 9),
    ("мбоу", School, 4),
    ("маоу", School, 4),
    ("моу", School, 4),
    ("мкоу", School, 4),
    ("гбоу", School, 4),
    ("образовательн организац", School, 5),
    ("интернат", School, 5),
    ("кадетск", School, 5),
    ("завод", Employer, 8),
    ("фабрик", Employer, 8),
    ("комбинат", Employer, 6),
    ("предприят", Employer, 6),
    ("больниц", Employer, 8),
    ("поликлиник", Employer, 8),
    ("банк", Employer, 7),
    ("сбербанк", Employer, 8),
    ("ооо", Employer, 7),
    ("пао", Employer, 7),
    ("оао", Employer, 7),
    ("зао", Employer, 7),
    ("ао", Employer, 7),
    ("ип", Employer, 6),
    ("кфх", Employer, 7),
    ("грэс", Employer, 8),
    ("тэц", Employer, 8),
    ("гэс", Employer, 7),
    ("аэс", Employer, 8),
    ("электростанц", Employer, 8),
    ("редакц", Employer, 7),
    ("газет", Employer, 7),
    ("аптек", Employer, 7),
    ("магазин", Employer, 7),
    ("компани", Employer, 6),
    ("холдинг", Employer, 6),
    ("корпорац", Employer, 6),
    ("ферм", Employer, 7),
    ("птицефабрик", Employer, 8),
    ("агро", Employer, 7),
    ("агрокомплекс", Employer, 7),
    ("леспромхоз", Employer, 7),
    ("лесхоз", Employer, 7),
    ("лесничеств", Employer, 6),
    ("совхоз", Employer, 7),
    ("колхоз", Employer, 7),
    ("порт", Employer, 7),
    ("морпорт", Employer, 7),
    ("аэропорт", Employer, 7),
    ("депо", Employer, 7),
    ("ржд", Employer, 8),
    ("железн дорог", Employer, 7),
    ("почт", Employer, 7),
    ("ростелеком", Employer, 8),
    ("гостиниц", Employer, 7),
    ("отел", Employer, 7),
    ("ресторан", Employer, 7),
    ("кафе", Employer, 7),
    ("госпитал", Employer, 8),
    ("диспансер", Employer, 8),
    ("скор", Employer, 5),
    ("типограф", Employer, 7),
    ("мясокомбинат", Employer, 8),
    ("хлебозавод", Employer, 8),
    ("хлебокомбинат", Employer, 8),
    ("молокозавод", Employer, 8),
    ("водоканал", Employer, 8),
    ("энерго", Employer, 6),
    ("нефт", Employer, 6),
    ("газпром", Employer, 8),
    ("строй", Employer, 6),
    ("строительн", Employer, 4),
    ("фирм", Employer, 6),
    ("парикмахерск", Employer, 7),
    ("салон", Employer, 6),
    ("ателье", Employer, 7),
    ("шахт", Employer, 7),
    ("рудник", Employer, 7),
    ("верф", Employer, 8),
    ("судоремонтн", Employer, 7),
    ("автотранспорт", Employer, 7),
    ("гбуз", Employer, 7),
    ("црб", Employer, 8),
    ("ветеринарн", Employer, 6),
    ("телевиден", Employer, 6),
    ("телекомпан", Employer, 7),
    ("радио", Employer, 5),
    ("типографи", Employer, 7),
    ("теплосет", Employer, 7),
    ("электросет", Employer, 7),
    ("птиц", Employer, 5),
    ("организац работодател", Employer, 7),
    ("работодател", Employer, 6),
    ("санатори", Employer, 6),
    ("роддом", Employer, 7),
    ("индивидуальн предпринимател", Employer, 8),
    ("цбк", Employer, 8),
    ("гок", Employer, 8),
    ("нпз", Employer, 8),
    ("рэс", Employer, 7),
    ("гауз", Employer, 7),
    ("огбуз", Employer, 7),
    ("кгбуз", Employer, 7),
    ("бпоу", College, 6),
    ("огапоу", College, 6),
];

/// What the words for bodies of learning and healing end with: «госуниверситет», «медколледж», «райбольница».
const COMPOUND: [&str; 6] = ["университет", "институт", "колледж", "техникум", "училищ", "больниц"];

/// The kind of a name; the heading of its group is a weak hint.
pub fn kind(name: &str, heading: Option<&str>) -> Guess {
    let mut scores = [0_u32; 17];
    add(&mut scores, name, 4);
    for word in name.split([' ', '«', '»', ',', '(', ')']) {
        // СПбГУ, ЛГУ, СПбПУ: capitals that end as universities do.
        let capitals = word.chars().filter(|character| character.is_uppercase()).count();
        let university = ["ГУ", "ТУ", "ПУ", "ЭУ", "МУ", "АУ"].iter().any(|ending| word.ends_with(ending));
        let legal = super::heads::is_legal_form(word);
        if university && capitals >= 3 && !legal {
            bump(&mut scores, University, 4 * 6);
        }
    }
    let own = best(&scores);
    if let Some(heading) = heading {
        add(&mut scores, heading, 1);
    }
    let (kind, score, second) = best(&scores);
    let sure = own.1 >= 4 * 4 && own.0 == kind && score > second;
    if score == 0 { Guess { kind: Other, sure: false } } else { Guess { kind, sure } }
}

fn add(scores: &mut [u32; 17], text: &str, factor: u32) {
    let words: Vec<String> =
        text.split(|character: char| !character.is_alphanumeric()).map(plain).filter(|word| !word.is_empty()).collect();
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        for (sign, kind, weight) in SIGNS {
            if begins(rest, sign) {
                bump(scores, *kind, weight * factor);
            }
        }
    }
}

/// Whether words begin as the words of a sign do. Short signs (ДК, АО, ИП) must be the whole word; within a phrase one word
/// may stand between, as in «комитет общего образования».
fn begins(words: &[String], sign: &str) -> bool {
    let mut words = words.iter();
    for (number, part) in sign.split(' ').enumerate() {
        let fits = |word: &String| match part.chars().count() {
            ..=3 => word == part,
            _ => word.starts_with(part) || COMPOUND.contains(&part) && word.contains(part),
        };
        let found = match words.next() {
            Some(word) if fits(word) => true,
            Some(_) if number > 0 => words.next().is_some_and(fits),
            _ => false,
        };
        if !found {
            return false;
        }
    }
    true
}

fn bump(scores: &mut [u32; 17], kind: PartnerKind, weight: u32) {
    if let Some(score) = scores.get_mut(kind as usize) {
        *score += weight;
    }
}

/// The kind with the most, how much, and what the next one has.
fn best(scores: &[u32; 17]) -> (PartnerKind, u32, u32) {
    let mut out = (Other, 0, 0);
    for kind in <PartnerKind as crate::model::code::Code>::ALL {
        let score = scores.get(*kind as usize).copied().unwrap_or(0);
        if score > out.1 {
            out = (*kind, score, out.1);
        } else if score > out.2 {
            out.2 = score;
        }
    }
    out
}
