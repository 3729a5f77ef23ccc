//! Goes through the built page as a person would, in real browsers: by role and name, with keys and clicks, and listens
//! for anything that goes wrong meanwhile.
//!
//! `dist/` must be built before. The drivers of the three browsers and axe-core must be on this machine.

pub mod engine;
mod fields;
mod page;
mod press;
mod process;
mod scratch;
mod serve;
pub mod walk;

pub use engine::Engine;
pub use page::Page;

use std::time::Duration;

/// How long a whole walk may take.
const WALK: Duration = Duration::from_secs(300);

/// What a step says when it fails: in words, with what the page showed.
pub type Outcome = Result<(), String>;

/// Opens the page in a fresh browser, walks, and closes the browser whatever happened.
///
/// # Panics
/// Where the browser did not start, the walk failed, or the page reported an error or went out to the network.
pub fn run(engine: Engine, walk: impl AsyncFnOnce(&Page) -> Outcome) {
    run_all::<1>(engine, async |[page]| walk(page).await);
}

/// The same with the pages of two people, who have nothing in common but the program.
///
/// # Panics
/// As [`run`] does.
pub fn run_two(engine: Engine, walk: impl AsyncFnOnce(&Page, &Page) -> Outcome) {
    run_all::<2>(engine, async |[one, two]| walk(one, two).await);
}

/// The same with one person whose browser is killed between two walks and opened again with what it had written.
///
/// # Panics
/// As [`run`] does.
pub fn run_killed(
    engine: Engine,
    before: impl AsyncFnOnce(&Page) -> Outcome,
    after: impl AsyncFnOnce(&Page) -> Outcome,
) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let outcome = runtime.block_on(async {
        let (site, browser) = (serve::Site::start()?, engine::Browser::start(engine)?);
        visit(&browser, &site, before).await?;
        let browser = browser.killed()?;
        visit(&browser, &site, after).await
    });
    if let Err(reason) = outcome {
        panic!("{engine:?}: {reason}");
    }
}

/// A walk after which nobody closes the page.
async fn visit(browser: &engine::Browser, site: &serve::Site, walk: impl AsyncFnOnce(&Page) -> Outcome) -> Outcome {
    let page = Page::open_in(browser, site).await?;
    let walked = async {
        page.start().await?;
        walk(&page).await?;
        page.nothing_went_wrong().await
    };
    let outcome = tokio::time::timeout(WALK, walked).await;
    match outcome.unwrap_or_else(|_| Err(format!("The walk took over {} s.", WALK.as_secs()))) {
        Ok(()) => Ok(()),
        Err(reason) => Err(page.explain(&reason).await),
    }
}

fn run_all<const PEOPLE: usize>(engine: Engine, walk: impl AsyncFnOnce([&Page; PEOPLE]) -> Outcome) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let outcome = runtime.block_on(async {
        let mut opened = Vec::new();
        for _ in 0..PEOPLE {
            let (site, browser) = (serve::Site::start()?, engine::Browser::start(engine)?);
            let page = Page::open_in(&browser, &site).await?;
            opened.push((page, browser, site));
        }
        let pages: [&Page; PEOPLE] = std::array::from_fn(|place| &opened[place].0);
        let walked = tokio::time::timeout(WALK, async {
            for page in pages {
                page.start().await?;
            }
            walk(pages).await?;
            for page in pages {
                page.nothing_went_wrong().await?;
            }
            Ok(())
        });
        let outcome = walked.await.unwrap_or_else(|_| Err(format!("The walk took over {} s.", WALK.as_secs())));
        let outcome = match outcome {
            Ok(()) => Ok(()),
            Err(mut reason) => {
                for page in pages {
                    reason = page.explain(&reason).await;
                }
                Err(reason)
            }
        };
        for (page, ..) in opened {
            page.close().await;
        }
        outcome
    });
    // What is dropped above ends its processes; only then may the test fail.
    if let Err(reason) = outcome {
        panic!("{engine:?}: {reason}");
    }
}
