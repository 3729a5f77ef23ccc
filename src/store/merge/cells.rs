//! Merging, field by field: the later stamp wins (laws 1–3).
//!
//! A record is a set of cells, and each cell a register of which the later write stays. Equal stamps with different values
//! are decided by the greater canonical text, cleared being smallest, so that two sides that never met decide alike. All of
//! this is a maximum in a total order, which is why the order of files does not matter.

use crate::model::document::AnyRecord;
use crate::model::record::Cell;
use crate::model::value::Value;

/// The one of two cells that stays.
pub fn winner<'a>(mine: &'a Cell, theirs: &'a Cell) -> &'a Cell {
    let order = mine.stamp.cmp(&theirs.stamp).then_with(|| {
        let text = |cell: &Cell| cell.value.as_ref().map(Value::canonical);
        text(mine).cmp(&text(theirs))
    });
    if order.is_lt() { theirs } else { mine }
}

/// Two records of one identifier as one.
pub fn merge_records(mine: &AnyRecord, theirs: &AnyRecord) -> AnyRecord {
    if mine == theirs {
        return mine.clone();
    }
    let mut cells = mine.cells();
    for (field, cell) in theirs.cells() {
        let stays = cells.get(&field).map_or(&cell, |own| winner(own, &cell)).clone();
        cells.insert(field, stays);
    }
    let own = mine.stamps().own.clone().min(theirs.stamps().own.clone());
    // Both were whole, and a required field cannot be cleared, so the cells make a record.
    AnyRecord::from_cells(mine.list(), mine.uuid(), own, &cells).unwrap_or_else(|| mine.clone())
}
