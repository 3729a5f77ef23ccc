//! Long work in slices: it rests wherever it may, and whoever waits for it decides how often that is heeded.
//!
//! The work is written once, as an `async fn` that calls [`Pace::rest`] between any two pieces. On the page a rest lets the
//! page draw and answer; in tests and where little is done the work is hurried through by [`at_once`].

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// A rest that is being taken.
pub type Rest = Pin<Box<dyn Future<Output = ()>>>;

/// How often work rests.
#[derive(Clone, Copy)]
pub struct Pace<'a>(Option<&'a dyn Fn() -> Option<Rest>>);

impl<'a> Pace<'a> {
    /// Without any rest.
    pub const HURRIED: Pace<'static> = Pace(None);

    /// Resting whenever the function gives something to wait for. It is asked very often.
    pub fn new(due: &'a dyn Fn() -> Option<Rest>) -> Self {
        Self(Some(due))
    }

    /// Rests, where it is time to.
    pub async fn rest(self) {
        if let Some(rest) = self.0.and_then(|due| due()) {
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
    use std::cell::Cell;

    async fn sum(most: u32, pace: Pace<'_>) -> u32 {
        let mut all = 0;
        for number in 1..=most {
            all += number;
            pace.rest().await;
        }
        all
    }

    #[test]
    fn work_rests_where_it_is_let_and_comes_to_the_same() {
        let rests = Cell::new(0);
        let due = || {
            rests.set(rests.get() + 1);
            (rests.get() % 2 == 0).then(|| Box::pin(std::future::ready(())) as Rest)
        };
        assert_eq!(at_once(sum(10, Pace::new(&due))), 55);
        assert_eq!(rests.get(), 10);
        assert_eq!(at_once(sum(10, Pace::HURRIED)), 55);
    }
}
