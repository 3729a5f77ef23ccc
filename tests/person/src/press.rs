//! Pressing: what a person does with a pointer, who aims at what stands still and presses once more after a miss.

use crate::page::{PAUSE, WAIT, element_of};
use crate::{Outcome, Page};
use fantoccini::elements::Element;
use serde_json::Value;
use std::time::Instant;

/// Brings a thing to the middle of the window, where nothing that sticks to its edges lies over it, and gives what is
/// pressed, and where it is. Choices are pressed at their words, as a person does: their circles may be drawn, not the
/// browser's.
const AIM: &str = "const e = arguments[0]; e.scrollIntoView({ block: 'center', behavior: 'instant' });
    const target = (/^(radio|checkbox)$/.test(e.type) && e.closest('label')) || e;
    const box = target.getBoundingClientRect();
    return [target, box.left + ' ' + box.top + ' ' + box.width + ' ' + box.height]";

/// Hears whether the next press is one of this thing.
const HEAR: &str = "const target = arguments[0]; window.heardPress = null;
    addEventListener('click', event => { window.heardPress = target.contains(event.target) },
        { capture: true, once: true });
    return null";

impl Page {
    /// Presses what has this role and name.
    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        self.note(format!("click {role} «{name}»"));
        let began = Instant::now();
        loop {
            let element = self.find(role, Some(name)).await?;
            match self.press(&element).await {
                Ok(()) => return Ok(()),
                // Something lies over it or it was drawn anew: a person waits for a moment, too.
                Err(_) if began.elapsed() < WAIT => tokio::time::sleep(PAUSE).await,
                Err(error) => return Err(format!("{role} «{name}» could not be pressed: {error}")),
            }
        }
    }

    async fn press(&self, element: &Element) -> Outcome {
        let (_, mut place) = self.aim(element).await?;
        let began = Instant::now();
        let target = loop {
            tokio::time::sleep(PAUSE / 2).await;
            let (target, now) = self.aim(element).await?;
            if now == place {
                break target;
            }
            if began.elapsed() > WAIT {
                return Err("it does not stand still".to_owned());
            }
            place = now;
        };
        self.run_on(&target, HEAR, vec![]).await?;
        target.click().await.map_err(|error| error.to_string())?;
        let pressed = Instant::now();
        loop {
            // A page that was loaded anew by the press has heard nothing and knows of nothing to hear.
            match self.run("return window.heardPress === undefined ? true : window.heardPress", vec![]).await? {
                Value::Bool(true) => return Ok(()),
                Value::Bool(false) => return Err("something else was pressed".to_owned()),
                _ if pressed.elapsed() > WAIT / 5 => return Err("the press went nowhere".to_owned()),
                _ => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    async fn aim(&self, element: &Element) -> Result<(Element, Value), String> {
        let mut found = self.run_on(element, AIM, vec![]).await?;
        let (target, place) = (found[0].take(), found[1].take());
        let target = element_of(&self.client, &target).ok_or("it is gone")?;
        Ok((target, place))
    }
}
