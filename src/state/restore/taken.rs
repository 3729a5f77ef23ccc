//! A point that was taken before a work that may be stopped yet.

use super::point::Point;

/// A point that goes with the work that it was taken for when that is stopped, unless it is kept.
#[derive(Debug)]
pub struct Taken {
    /// Whether all is as it should be: the point was taken, or there was nothing to take.
    done: bool,
    /// The point, with what becomes of it in the end: whether it is kept.
    point: Option<(Point, fn(Point, bool))>,
}

impl Taken {
    /// No point, and whether that is as it should be.
    pub(super) fn nothing(done: bool) -> Self {
        Self { done, point: None }
    }

    /// Holds a point from before it is written: what is written when the work is stopped in the middle of it goes, too.
    pub(super) fn hold(&mut self, point: Point, ended: fn(Point, bool)) {
        self.point = Some((point, ended));
    }

    /// The same, with whether all is as it should be.
    pub(super) fn with(mut self, done: bool) -> Self {
        self.done = done;
        self
    }

    /// Whether the point was taken, or there was nothing to take.
    pub(super) fn is_done(&self) -> bool {
        self.done
    }

    /// What it was taken for has come to pass; the oldest points go.
    pub fn keep(mut self) {
        if let Some((point, ended)) = self.point.take() {
            ended(point, true);
        }
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        if let Some((point, ended)) = self.point.take() {
            ended(point, false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::restore::Reason;
    use std::cell::RefCell;
    use std::task::{Context, Waker};

    thread_local! {
        static ENDED: RefCell<Vec<(i64, bool)>> = const { RefCell::new(Vec::new()) };
    }

    fn note(point: Point, is_kept: bool) {
        ENDED.with_borrow_mut(|ended| ended.push((point.at, is_kept)));
    }

    /// An import: it takes a point, goes on for a while, and keeps the point when it is done.
    async fn import(at: i64, is_long: bool) {
        let mut taken = Taken::nothing(false);
        taken.hold(Point { at, reason: Reason::Import, schools: 0, partners: 0, events: 0 }, note);
        let taken = taken.with(true);
        assert!(taken.is_done());
        if is_long {
            std::future::pending::<()>().await;
        }
        taken.keep();
    }

    #[test]
    fn a_stopped_import_leaves_no_restore_point() {
        let poll = |work: std::pin::Pin<&mut dyn Future<Output = ()>>| {
            work.poll(&mut Context::from_waker(Waker::noop())).is_ready()
        };
        let mut stopped = Box::pin(import(1, true));
        assert!(!poll(stopped.as_mut()));
        assert_eq!(ENDED.take(), [], "it is still going on");
        drop(stopped);
        assert_eq!(ENDED.take(), [(1, false)]);
        assert!(poll(Box::pin(import(2, false)).as_mut()));
        assert_eq!(ENDED.take(), [(2, true)]);
        drop(Taken::nothing(true));
        assert_eq!(ENDED.take(), []);
    }
}
