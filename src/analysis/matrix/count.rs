//! Each matrix counted in one pass over the columns: no set for an event, a partner's columns as the bits of a number.

use super::axis::{MatrixId, Side};
use super::grid::{Count, Grid, TOTAL, TOTAL_BIT, places};
use crate::analysis::facts::{Facts, Index, Lists, at};
use crate::analysis::question::Question;
use crate::analysis::select::Selection;
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};

/// Months of a year, and the unknown one before them.
const MONTHS: usize = 13;
/// The bits of the grades 0 to 12.
const GRADES: u16 = 0x1fff;

/// Counts a matrix.
pub(super) fn count(selection: &Selection, id: MatrixId) -> Grid {
    match id {
        MatrixId::KindForm => kind_form(selection),
        MatrixId::GradeKind => grade_kind(selection),
        MatrixId::MonthForm => month_form(selection),
        MatrixId::SchoolKind | MatrixId::SchoolForm => by_school(selection, id.sides().1),
    }
}

/// Forms in a row of the counts by set of kinds.
const FORMS: usize = 32;

/// The held events of a question, kind by form, each once in a cell: nothing else is counted, so nothing is quicker.
#[derive(Clone, Debug)]
pub struct EventsByKind(Vec<u32>);

impl EventsByKind {
    /// Counts them.
    pub fn new(facts: &Facts, question: &Question) -> Self {
        Self::of(&Selection::unread(facts, question))
    }

    /// Counts those of a selection.
    pub(super) fn of(selection: &Selection) -> Self {
        let columns = &selection.facts.events;
        let (sets, forms) = (columns.kinds.as_slice(), columns.forms.as_slice());
        let mut table = vec![0; PartnerKind::ALL.len() * FORMS];
        if are_few(selection) {
            selection.each(|event| {
                if let Some(form) = forms.get(event) {
                    add(&mut table, columns.kinds_of(event), *form as usize, 1);
                }
            });
            return Self(table);
        }
        let mut by_set = vec![0_u32; columns.sets.len() * FORMS];
        selection.each(|event| {
            if let (Some(set), Some(form)) = (sets.get(event), forms.get(event))
                && let Some(count) = by_set.get_mut(place(*set, *form))
            {
                *count += 1;
            }
        });
        for (counts, kinds) in by_set.chunks_exact(FORMS).zip(columns.sets.masks()) {
            for (form, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                add(&mut table, kinds, form, *count);
            }
        }
        Self(table)
    }

    /// The events of a form that have a partner of a kind.
    pub fn events(&self, kind: PartnerKind, form: Form) -> u64 {
        u64::from(at(&self.0, kind as usize * FORMS + form as usize))
    }
}

fn add(table: &mut [u32], kinds: u32, form: usize, events: u32) {
    for kind in places(kinds) {
        if let Some(count) = table.get_mut(kind * FORMS + form) {
            *count += events;
        }
    }
}

/// Whether there are fewer events to look at than counters by set and form: those are worth their while for many.
fn are_few(selection: &Selection) -> bool {
    let columns = &selection.facts.events;
    columns.around(selection.question.period).len() < columns.sets.len() * FORMS
}

fn place(set: u32, form: Form) -> usize {
    set as usize * FORMS + form as usize
}

fn bit(form: Form) -> u32 {
    1 << form as u32
}

fn events(participants: u64) -> Count {
    Count { events: 1, partners: 0, participants }
}

const ONE_PARTNER: Count = Count { events: 0, partners: 1, participants: 0 };

fn kind_form(selection: &Selection) -> Grid {
    let facts = selection.facts;
    let columns = &facts.events;
    let few = are_few(selection);
    // Two narrow columns of counters: together they stay near the processor.
    let counters = if few { 0 } else { columns.sets.len() * FORMS };
    let (mut by_set, mut heads_by_set) = (vec![0_u32; counters], vec![0_u64; counters]);
    let mut forms_of = Seen::new(facts.partners.ids.len());
    let mut grid = Grid::new(PartnerKind::ALL.len());
    selection.each(|event| {
        let (set, form) = (at(&columns.kinds, event), facts.form(event));
        if few {
            let kinds = columns.sets.mask(set);
            if kinds != 0 {
                grid.add_all(kinds | TOTAL_BIT, bit(form) | TOTAL_BIT, events(selection.heads(event)));
            }
        } else if let Some(count) = by_set.get_mut(place(set, form))
            && let Some(heads) = heads_by_set.get_mut(place(set, form))
        {
            *count += 1;
            *heads += selection.heads(event);
        }
        forms_of.add(columns.partners.of(event), bit(form));
    });
    let of_sets = by_set.chunks_exact(FORMS).zip(heads_by_set.chunks_exact(FORMS)).zip(columns.sets.masks());
    for ((counts, heads), kinds) in of_sets.filter(|(_, kinds)| *kinds != 0) {
        for (form, (count, heads)) in counts.iter().zip(heads).enumerate().filter(|(_, (count, _))| **count > 0) {
            let count = Count { events: u64::from(*count), partners: 0, participants: *heads };
            grid.add_all(kinds | TOTAL_BIT, 1 << form | TOTAL_BIT, count);
        }
    }
    // A partner is of one kind, so the totals over the kinds are sums here.
    let mut partners_of = vec![0_u32; PartnerKind::ALL.len() * FORMS];
    for (partner, forms) in forms_of.all() {
        add(&mut partners_of, kind_bit(facts, partner), TOTAL, 1);
        for form in places(forms) {
            add(&mut partners_of, kind_bit(facts, partner), form, 1);
        }
    }
    for (kind, counts) in partners_of.chunks_exact(FORMS).enumerate() {
        for (form, partners) in counts.iter().enumerate().filter(|(_, partners)| **partners > 0) {
            let count = Count { partners: u64::from(*partners), ..Count::default() };
            grid.add_all(1 << kind | TOTAL_BIT, 1 << form, count);
        }
    }
    grid
}

fn grade_kind(selection: &Selection) -> Grid {
    let facts = selection.facts;
    let columns = &facts.events;
    let asked = selection.question.filter.grade.map_or(GRADES, |grade| 1_u16.checked_shl(grade.into()).unwrap_or(0));
    let mut grades_of = Seen::new(facts.partners.ids.len());
    let mut grid = Grid::new(usize::from(GRADES.count_ones() as u8));
    selection.each(|event| {
        let (grades, kinds) = (selection.grades(event) & asked & GRADES, columns.kinds_of(event));
        if grades == 0 || kinds == 0 {
            return;
        }
        let kinds = kinds | TOTAL_BIT;
        grid.add_all(grades.into(), kinds, events(0));
        grid.add_all(TOTAL_BIT, kinds, events(selection.heads(event)));
        for row in selection.rows(event) {
            // Of rows of several grades nobody knows who was of which.
            if let Some(grade) = row.one_grade().filter(|_| row.grades & grades != 0) {
                let heads = Count { participants: row.counted(), ..Count::default() };
                grid.add(grade.into(), kinds, heads);
            }
        }
        grades_of.add(columns.partners.of(event), grades.into());
    });
    for (partner, grades) in grades_of.all() {
        grid.add_all(grades | TOTAL_BIT, kind_bit(facts, partner) | TOTAL_BIT, ONE_PARTNER);
    }
    grid
}

fn month_form(selection: &Selection) -> Grid {
    let facts = selection.facts;
    let columns = &facts.events;
    let mut forms_of = Seen::new(facts.partners.ids.len() * MONTHS);
    let mut grid = Grid::new(MONTHS);
    selection.each(|event| {
        let (month, form) = (at(&columns.months, event), bit(facts.form(event)));
        grid.add_all(1 << month | TOTAL_BIT, form | TOTAL_BIT, events(selection.heads(event)));
        for partner in columns.partners.of(event) {
            forms_of.add(&[*partner * MONTHS + usize::from(month)], form);
        }
    });
    for of_partner in forms_of.0.chunks_exact(MONTHS) {
        let mut all = 0;
        for (month, forms) in of_partner.iter().enumerate().filter(|(_, forms)| **forms != 0) {
            grid.add(month, forms | TOTAL_BIT, ONE_PARTNER);
            all |= forms;
        }
        if all != 0 {
            grid.add(grid.total_row(), all | TOTAL_BIT, ONE_PARTNER);
        }
    }
    grid
}

/// School × kind, school × form: the events school by school.
fn by_school(selection: &Selection, side: Side) -> Grid {
    let facts = selection.facts;
    let columns = &facts.events;
    let of_event = |event: Index| if side == Side::Kind { columns.kinds_of(event) } else { bit(facts.form(event)) };
    let of_partner =
        |partner: Index, seen: u32| if side == Side::Kind { kind_bit(facts, partner) } else { seen } | TOTAL_BIT;
    let mut grid = Grid::new(facts.schools.ids.len());
    let mut standing = Vec::new();
    let mut everywhere = Seen::new(facts.partners.ids.len());
    selection.each(|event| {
        let before = standing.len();
        let at_columns = of_event(event);
        if at_columns != 0 {
            let schools = columns.schools.of(event).iter().filter(|school| selection.scope.has(**school));
            standing.extend(schools.map(|school| (*school, event)));
        }
        if standing.len() > before {
            grid.add(grid.total_row(), at_columns | TOTAL_BIT, events(selection.heads(event)));
            everywhere.add(columns.partners.of(event), at_columns);
        }
    });
    for (partner, seen) in everywhere.all() {
        grid.add(grid.total_row(), of_partner(partner, seen), ONE_PARTNER);
    }
    let by_school = Lists::gathered(facts.schools.ids.len(), &standing);
    let mut here = Seen::new(facts.partners.ids.len());
    let mut met: Vec<Index> = Vec::new();
    for school in 0..facts.schools.ids.len() {
        for event in by_school.of(school) {
            let rows = selection.rows(*event).filter(|row| row.school == school);
            grid.add(school, of_event(*event) | TOTAL_BIT, events(rows.map(|row| row.counted()).sum()));
            let partners = columns.partners.of(*event);
            met.extend(partners.iter().filter(|partner| here.of(**partner) == 0));
            here.add(partners, of_event(*event));
        }
        for partner in met.drain(..) {
            grid.add(school, of_partner(partner, here.take(partner)), ONE_PARTNER);
        }
    }
    grid
}

fn kind_bit(facts: &Facts, partner: Index) -> u32 {
    1 << facts.kind(partner) as u32
}

/// Which columns each partner was met in, as bits.
struct Seen(Vec<u32>);

impl Seen {
    fn new(partners: usize) -> Self {
        Self(vec![0; partners])
    }

    fn add(&mut self, partners: &[Index], columns: u32) {
        for partner in partners {
            if let Some(seen) = self.0.get_mut(*partner) {
                *seen |= columns;
            }
        }
    }

    fn of(&self, partner: Index) -> u32 {
        at(&self.0, partner)
    }

    fn take(&mut self, partner: Index) -> u32 {
        self.0.get_mut(partner).map(std::mem::take).unwrap_or_default()
    }

    /// The partners that were met.
    fn all(&self) -> impl Iterator<Item = (Index, u32)> {
        self.0.iter().copied().enumerate().filter(|(_, columns)| *columns != 0)
    }
}
