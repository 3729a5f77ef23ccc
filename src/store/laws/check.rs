//! Each law, asked of a world.

use super::oracle::{classes, distinct, living, said};
use super::world::{World, import, records};
use crate::model::classes::Classes;
use crate::model::document::Document;
use crate::model::record::List;
use crate::model::testing::START;
use crate::store::plan::{Incoming, Side, plan};
use crate::store::{Command, Intent, Store};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is wrong, or nothing.
type Outcome = Result<(), String>;

/// The laws by name.
pub const LAWS: [(&str, fn(&World) -> Outcome); 7] = [
    ("law 1", idempotent),
    ("law 2", in_any_order),
    ("law 3", later_wins),
    ("law 4", conflicts_are_told),
    ("law 5", deleted_while_later),
    ("law 7", classes_are_one),
    ("law 8", undone_whole),
];

fn ensure(holds: bool, what: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(what()) }
}

fn same(one: &Document, other: &Document, what: &str) -> Outcome {
    let (one, other) = (records(one), records(other));
    ensure(one == other, || format!("{what}:\n{one:#?}\n{other:#?}"))
}

/// The store of the school that the world picks, and the file of the next one.
fn two(world: &World) -> (Store, &Incoming) {
    let mine = world.pick % world.schools.len();
    let theirs = (mine + 1) % world.schools.len();
    (Store::new("me", world.schools[mine].clone()), &world.files[theirs])
}

fn all_of(world: &World, order: impl IntoIterator<Item = usize>) -> Document {
    let mut store = Store::new("me", Document::default());
    order.into_iter().for_each(|file| import(&mut store, std::slice::from_ref(&world.files[file]), START));
    store.document().as_ref().clone()
}

fn idempotent(world: &World) -> Outcome {
    let (mut store, file) = two(world);
    import(&mut store, std::slice::from_ref(file), START);
    says_nothing(&store, file)?;
    // Whatever came in between, a file says nothing new when it comes again.
    let mut store = Store::new("me", Document::default());
    for file in &world.files {
        import(&mut store, std::slice::from_ref(file), START);
        for earlier in &world.files {
            if earlier.source.mark == file.source.mark {
                break;
            }
            says_nothing(&store, earlier)?;
        }
    }
    Ok(())
}

fn says_nothing(store: &Store, file: &Incoming) -> Outcome {
    let again = plan(store.document(), std::slice::from_ref(file));
    let counts = again.counts();
    ensure((counts.added, counts.changed, counts.deleted, counts.conflicts) == (0, 0, 0, 0), || format!("{counts:?}"))?;
    ensure(again.items.iter().all(|item| item.before == item.after), || "something would be written again".to_owned())
}

fn in_any_order(world: &World) -> Outcome {
    let count = world.files.len();
    let forwards = all_of(world, 0..count);
    same(&forwards, &all_of(world, (0..count).rev()), "backwards")?;
    let turned = (0..count).map(|place| (place + 1 + world.pick) % count);
    same(&forwards, &all_of(world, turned), "turned")?;
    let mut store = Store::new("me", Document::default());
    import(&mut store, &world.files, START);
    same(&forwards, store.document(), "at once")?;
    // Some first merge among themselves and send what came of it.
    let half = super::world::file(&all_of(world, 1..count), 0, START);
    let mut store = Store::new("me", Document::default());
    import(&mut store, &[half], START);
    import(&mut store, std::slice::from_ref(&world.files[0]), START);
    same(&forwards, store.document(), "in groups")
}

fn later_wins(world: &World) -> Outcome {
    let merged = all_of(world, 0..world.files.len());
    let files: Vec<&Document> = world.files.iter().map(|file| &file.document).collect();
    let (expected, found) = (said(&files), said(&[&merged]));
    for (id, said) in &expected {
        let Some(now) = found.get(id) else { return Err(format!("{id} is lost")) };
        ensure(now.cells == said.cells, || format!("{id}: {:#?} instead of {:#?}", now.cells, said.cells))?;
        ensure(now.own == said.own, || format!("{id}: {:?} instead of {:?}", now.own, said.own))?;
        ensure(now.tombstone == said.tombstone, || format!("{id}: a tombstone went"))?;
    }
    ensure(merged.distinct == distinct(&files), || "a parting is lost".to_owned())
}

fn conflicts_are_told(world: &World) -> Outcome {
    let (mut store, file) = two(world);
    let mut mine = store.document().as_ref().clone();
    // What was shown and applied before is another matter, which law 1 is about.
    mine.settings.clear();
    store.adopt(mine.clone());
    let mut shown = plan(&mine, std::slice::from_ref(file));
    let mut expected = BTreeSet::new();
    for item in shown.items.iter().filter(|item| item.after.record.is_some()) {
        let theirs = file.document.record(item.list, item.id);
        let (Some(own), Some(theirs)) = (&item.before.record, &theirs) else { continue };
        let (own_cells, their_cells) = (own.cells(), theirs.cells());
        for (field, cell) in &own_cells {
            let Some(other) = their_cells.get(field).filter(|other| other.value != cell.value) else { continue };
            let unseen = |seen: &Document, stamp: &crate::model::stamp::Stamp| {
                seen.seen.get(&stamp.device).is_none_or(|seen| seen < stamp)
            };
            let concurrent = if file.has_seen {
                unseen(&file.document, &cell.stamp) && unseen(&mine, &other.stamp)
            } else {
                [own, theirs].iter().all(|side| side.stamps().by_field.contains_key(field))
            };
            if concurrent {
                expected.insert((item.id, field.clone()));
            }
        }
    }
    let told = shown.items.iter().flat_map(|item| item.conflicts.iter().map(|told| (item.id, told.field.clone())));
    let told: BTreeSet<_> = told.collect();
    ensure(told == expected, || format!("told {told:?}, there are {expected:?}"))?;
    // Every loser is chosen; each value has to be here then, later than all it was chosen from, for everybody.
    let mut chosen = Vec::new();
    for item in shown.items.clone() {
        for conflict in &item.conflicts {
            let side = if conflict.winner == Side::Mine { Side::File(0) } else { Side::Mine };
            let Some(claim) = conflict.claim(side) else { return Err("a side is missing".to_owned()) };
            let latest = conflict.claims.iter().map(|claim| claim.stamp.clone()).max();
            chosen.push((item.list, item.id, conflict.field.clone(), claim.value.clone(), latest));
            ensure(shown.choose(item.list, item.id, &conflict.field, side), || "not chosen".to_owned())?;
        }
    }
    let at = store.stamp(START);
    store.run(Command { at, intent: Intent::Import(Arc::new(shown)) }).map_err(|why| format!("{why:?}"))?;
    let mut other = Store::new("other", file.document.clone());
    import(&mut other, &[super::world::file(store.document(), 0, START)], START);
    for (list, id, field, value, latest) in chosen {
        for document in [store.document(), other.document()] {
            let cell = document.record(list, id).and_then(|record| record.cells().get(&field).cloned());
            let stays = cell.as_ref().is_some_and(|cell| cell.value == value && Some(&cell.stamp) > latest.as_ref());
            ensure(stays, || format!("{id} {field}: {cell:?} instead of {value:?} after {latest:?}"))?;
        }
    }
    Ok(())
}

fn deleted_while_later(world: &World) -> Outcome {
    let files: Vec<&Document> = world.files.iter().map(|file| &file.document).collect();
    let merged = all_of(world, 0..files.len());
    let all = said(&files);
    let expected = living(&all, &classes(&all, &distinct(&files)));
    let found: BTreeSet<_> = List::ALL
        .into_iter()
        .flat_map(|list| merged.records(list).map(|record| record.uuid()).collect::<Vec<_>>())
        .collect();
    ensure(found == expected, || format!("{found:?} live instead of {expected:?}"))?;
    // Every school, too, keeps as dead what its own stamps say is dead, whatever it did last.
    for school in &world.schools {
        let all = said(&[school]);
        let expected = living(&all, &classes(&all, &distinct(&[school])));
        let found: BTreeSet<_> = List::ALL
            .into_iter()
            .flat_map(|list| school.records(list).map(|record| record.uuid()).collect::<Vec<_>>())
            .collect();
        ensure(found == expected, || format!("in a school {found:?} live instead of {expected:?}"))?;
    }
    Ok(())
}

fn classes_are_one(world: &World) -> Outcome {
    let merged = all_of(world, 0..world.files.len());
    let all = said(&[&merged]);
    let expected = classes(&all, &merged.distinct);
    for list in [List::Schools, List::Partners, List::Events] {
        let found = Classes::of_list(&merged, list);
        for record in merged.records(list) {
            let id = record.uuid();
            let members: BTreeSet<_> = found.members(id).into_iter().filter(|id| all.contains_key(id)).collect();
            ensure(Some(&members) == expected.get(&id), || format!("{id} is one with {members:?}: {expected:?}"))?;
            let smallest = members.iter().find(|id| merged.record(list, **id).is_some()).copied();
            ensure(smallest == Some(found.class_of(id)), || format!("{id} is in {}", found.class_of(id)))?;
        }
    }
    // Everybody who heard everybody else has the same, twice round.
    let mut stores: Vec<Store> = world.schools.iter().map(|school| Store::new("x", school.clone())).collect();
    for _ in 0..2 {
        for to in 0..stores.len() {
            let files: Vec<Incoming> =
                stores.iter().map(|store| super::world::file(store.document(), 0, START)).collect();
            import(&mut stores[to], &files, START);
        }
    }
    stores.windows(2).try_for_each(|two| same(two[0].document(), two[1].document(), "after all heard all"))
}

fn undone_whole(world: &World) -> Outcome {
    let (mut store, file) = two(world);
    let before = store.document().as_ref().clone();
    import(&mut store, std::slice::from_ref(file), START);
    let at = store.stamp(START);
    let Some((_, kept)) = store.undo_import(at) else { return Err("nothing to take back".to_owned()) };
    ensure(kept.is_empty(), || format!("{kept:?} stay"))?;
    let but_seen = |document: &Document| Document { seen: Default::default(), ..document.clone() };
    ensure(but_seen(store.document()) == but_seen(&before), || "not as it was".to_owned())
}
