//! Slices of long work: short enough that the page draws and answers between them.

use crate::model::pace::{Rest, Waiting};
use crate::platform::{clock, wait};
use std::cell::Cell;
use std::rc::Rc;

/// How long a slice is, in milliseconds. A page that stands still for 50 is noticed.
const SLICE: i64 = 16;

/// How long, in milliseconds, the page only answers between slices before it is let draw as well.
const DRAWING: i64 = 100;

/// How often the clock is looked at: asking it takes longer than many a piece of work.
const OFTEN: u32 = 4;

/// Does a long work piece by piece while the page draws and answers between them; a piece gives whether there is more.
pub fn piece_by_piece(mut piece: impl FnMut() -> bool + 'static) {
    wait::begin(async move {
        wait::turn().await;
        while piece() {
            wait::turn().await;
        }
    });
}

/// When there was a rest last.
#[derive(Clone)]
pub struct Slices {
    rested: Rc<Cell<i64>>,
    /// When the page was let draw last.
    drawn: Rc<Cell<i64>>,
    asked: Rc<Cell<u32>>,
}

impl Slices {
    /// The first slice begins now.
    pub fn new() -> Self {
        let now = Rc::new(Cell::new(clock::now_ms()));
        Self { rested: now.clone(), drawn: Rc::new(Cell::new(now.get())), asked: Rc::default() }
    }
}

impl Waiting for Slices {
    fn due(&self) -> Option<Rest> {
        self.asked.set(self.asked.get().wrapping_add(1));
        if !self.asked.get().is_multiple_of(OFTEN) || clock::now_ms() - self.rested.get() < SLICE {
            return None;
        }
        let (rested, drawn) = (self.rested.clone(), self.drawn.clone());
        Some(Box::pin(async move {
            if clock::now_ms() - drawn.get() < DRAWING {
                wait::answer().await;
            } else {
                wait::turn().await;
                drawn.set(clock::now_ms());
            }
            rested.set(clock::now_ms());
        }))
    }

    fn hear(&self, _: f64) {}
}
