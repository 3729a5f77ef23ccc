//! Long work in slices: it rests wherever it may, and whoever waits for it decides how often that is heeded.
//!
//! The work is written once, as an `async fn` that calls [`Pace::rest`] between any two pieces. On the page a rest lets the
//! page draw and answer; in tests and where little is done the work is hurried through by [`at_once`].

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A rest that is being taken.
pub type Rest = Pin<Box<dyn Future<Output = ()>>>;

/// Whoever waits for work.
pub trait Waiting {
    /// What to wait for before the work goes on, where it is time to. Asked very often.
    fn due(&self) -> Option<Rest>;
    /// Hears before a rest how much of the work is done, 0 to 1.
    fn hear(&self, done: f64);
}

/// How often work rests, and which part of the whole it is.
#[derive(Clone, Copy)]
pub struct Pace<'a> {
    waiting: Option<&'a dyn Waiting>,
    from: f64,
    to: f64,
}

impl<'a> Pace<'a> {
    /// Without any rest.
    pub const HURRIED: Pace<'static> = Pace { waiting: None, from: 0.0, to: 1.0 };

    /// The pace of whoever waits.
    pub fn of(waiting: &'a dyn Waiting) -> Self {
        Self { waiting: Some(waiting), from: 0.0, to: 1.0 }
    }

    /// The same for a part of this work, its beginning and its end given as shares of it.
    pub fn part(self, from: f64, to: f64) -> Self {
        let length = self.to - self.from;
        Self { from: self.from + length * from, to: self.from + length * to, ..self }
    }

    /// The same for one of so many equal parts.
    pub fn one_of(self, at: usize, of: usize) -> Self {
        let share = |at: usize| at as f64 / of.max(1) as f64;
        self.part(share(at), share(at + 1))
    }

    /// Rests where it is time to, when so much of so much of this part is done.
    pub async fn rest(self, at: usize, of: usize) {
        if let Some(waiting) = self.waiting
            && let Some(rest) = waiting.due()
        {
            waiting.hear(self.one_of(at, of).from);
            rest.await;
        }
    }
}

/// What comes of work that never waits for anything but a rest, at a pace that gives none.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::{Cell, RefCell};

    async fn sum(most: usize, pace: Pace<'_>) -> usize {
        let mut all = 0;
        for number in 1..=most {
            all += number;
            pace.rest(number, most).await;
        }
        all
    }

    #[derive(Default)]
    struct EverySecond {
        asked: Cell<usize>,
        heard: RefCell<Vec<f64>>,
    }

    impl Waiting for EverySecond {
        fn due(&self) -> Option<Rest> {
            self.asked.set(self.asked.get() + 1);
            self.asked.get().is_multiple_of(2).then(|| Box::pin(std::future::ready(())) as Rest)
        }
        fn hear(&self, done: f64) {
            self.heard.borrow_mut().push(done);
        }
    }

    #[test]
    fn work_rests_where_it_is_let_says_how_far_it_is_and_comes_to_the_same() {
        let waiting = EverySecond::default();
        assert_eq!(at_once(sum(4, Pace::of(&waiting).part(0.5, 1.0).one_of(1, 2))), 10);
        assert_eq!(*waiting.heard.borrow(), [0.875, 1.0]);
        assert_eq!(at_once(sum(4, Pace::HURRIED)), 10);
    }
}
