//! The page in a browser, and what a person does with it. Every step waits for what it needs and says, when it waited
//! in vain, what the page showed instead.

use crate::Outcome;
use crate::engine::{Browser, Engine, tools};
use crate::serve::Site;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long a step waits.
pub(crate) const WAIT: Duration = Duration::from_secs(15);
pub(crate) const PAUSE: Duration = Duration::from_millis(60);
/// How many of the last steps a failure tells.
const TOLD: usize = 8;

/// The page in a browser.
pub struct Page {
    /// Which browser it is.
    pub engine: Engine,
    pub(crate) client: Client,
    site: String,
    axe: String,
    cut: Arc<AtomicBool>,
    steps: RefCell<Vec<String>>,
}

impl Page {
    /// Opens a session of the browser; nothing is loaded yet.
    pub(crate) async fn open_in(browser: &Browser, site: &Site) -> Result<Self, String> {
        let axe = tools().join("node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(&axe)
            .map_err(|error| format!("{}: {error}. `cargo xtask setup` fetches it.", axe.display()))?;
        let capabilities: Capabilities = match browser.capabilities() {
            Value::Object(members) => members,
            _ => Capabilities::new(),
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&browser.address())
            .await
            .map_err(|error| format!("the browser did not start: {error}"))?;
        Ok(Self {
            engine: browser.engine,
            client,
            site: site.address(),
            axe,
            cut: site.cut(),
            steps: RefCell::default(),
        })
    }

    /// Loads the page for the first time and makes sure that what goes wrong on it is heard.
    pub(crate) async fn start(&self) -> Outcome {
        self.window(1280, 900).await?;
        let address = self.first_address();
        self.load(&address).await?;
        self.run(
            "document.body.append(Object.assign(new Image(), { id: 'missing', src: 'missing.png' })); return null",
            vec![],
        )
        .await?;
        self.until("an error of the page is heard", async || {
            Ok(self.kept("person.errors").await?.iter().any(|text| text.contains("missing.png")))
        })
        .await?;
        self.run("document.getElementById('missing').remove(); return null", vec![]).await?;
        self.run("sessionStorage.removeItem('person.errors'); return null", vec![]).await?;
        Ok(())
    }

    /// The page's address at the first visit. This WebKit takes its languages from locales that are not installed here.
    fn first_address(&self) -> String {
        if self.engine == Engine::Webkit { format!("{}?lang=ru", self.site) } else { self.site.clone() }
    }

    /// Ends the session.
    pub(crate) async fn close(self) {
        // A browser that is gone already is closed.
        let _ = self.client.close().await;
    }

    /// A failure with what led to it and what the page shows.
    pub(crate) async fn explain(&self, reason: &str) -> String {
        let steps = self.steps.take();
        let last = steps[steps.len().saturating_sub(TOLD)..].join("\n  ");
        let errors = self.kept("person.errors").await.unwrap_or_default().join("\n  ");
        let text = self.text().await.unwrap_or_else(|error| error);
        let address = self.run("return location.hash", vec![]).await.unwrap_or_default();
        format!(
            "{reason}\nlast steps:\n  {last}\nerrors of the page:\n  {errors}\naddress: {address}\nthe page:\n{text}\n"
        )
    }

    /// Goes to an address of the page, such as `#/settings`, without loading it anew.
    pub async fn go(&self, hash: &str) -> Outcome {
        self.note(format!("go {hash}"));
        self.run("location.hash = arguments[0]; return null", vec![json!(hash)]).await?;
        Ok(())
    }

    /// Loads the page anew where it is.
    pub async fn reload(&self) -> Outcome {
        self.note("reload".to_owned());
        self.client.refresh().await.map_err(|error| format!("reload: {error}"))?;
        self.ready().await
    }

    /// Loads the page anew at its plain address.
    pub async fn reload_at_start(&self) -> Outcome {
        let address = self.site.clone();
        self.load(&address).await
    }

    /// Loads the page in a language.
    pub async fn load_in(&self, lang: &str) -> Outcome {
        let address = format!("{}?lang={lang}", self.site);
        self.load(&address).await
    }

    async fn load(&self, address: &str) -> Outcome {
        self.note(format!("load {address}"));
        self.client.goto(address).await.map_err(|error| format!("{address}: {error}"))?;
        self.ready().await
    }

    async fn ready(&self) -> Outcome {
        let script = "return !document.getElementById('loading') && !!document.querySelector('main h1')";
        self.until("the page stands", async || Ok(self.run(script, vec![]).await? == true)).await
    }

    /// Gives the page a size, whatever the browser's own bars take of the window.
    pub async fn window(&self, width: u32, height: u32) -> Outcome {
        let resize = async |width: u32, height: u32| {
            self.client.set_window_size(width, height).await.map_err(|error| format!("window: {error}"))
        };
        resize(width, height).await?;
        let inside = self.run("return [innerWidth, innerHeight]", vec![]).await?;
        let [inner_width, inner_height]: [u32; 2] =
            serde_json::from_value(inside).map_err(|error| error.to_string())?;
        resize(width + width.saturating_sub(inner_width), height + height.saturating_sub(inner_height)).await
    }

    /// Presses a button that offers a file, and gives the text of that file.
    pub async fn saved_by(&self, button: &str) -> Result<String, String> {
        self.run(include_str!("catch.js"), vec![]).await?;
        self.click("button", button).await?;
        self.shows("a file is offered", "return typeof window.caught", json!("string")).await?;
        let text = self.run("const text = window.caught; delete window.caught; return text", vec![]).await?;
        text.as_str().map(str::to_owned).ok_or_else(|| format!("«{button}» offered no text"))
    }

    /// From now on nothing answers the page.
    pub fn cut_network(&self) {
        self.note("the network is cut".to_owned());
        self.cut.store(true, Ordering::Relaxed);
    }

    /// Gives files to a file field.
    pub async fn choose_files(&self, label: &str, files: &[&Path]) -> Outcome {
        self.note(format!("choose files in «{label}»"));
        let field = self.find("file", Some(label)).await?;
        // Chromium takes no path with a way back in it.
        let whole = |path: &&Path| path.canonicalize().map_err(|error| format!("{}: {error}", path.display()));
        let paths = files.iter().map(whole).collect::<Result<Vec<_>, _>>()?;
        let paths = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join("\n");
        field.send_keys(&paths).await.map_err(|error| format!("«{label}»: {error}"))
    }

    /// Waits for what has this role and name.
    pub async fn there(&self, role: &str, name: &str) -> Outcome {
        self.find(role, Some(name)).await.map(|_| ())
    }

    /// The names of all that has this role at the moment.
    pub async fn names(&self, role: &str) -> Result<Vec<String>, String> {
        // No name is like this one, so all are seen.
        let found = self.look(role, Some("\u{0}")).await?;
        let seen = found.get("seen").and_then(Value::as_array).cloned().unwrap_or_default();
        Ok(seen.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// The text of the page as it is seen.
    pub async fn text(&self) -> Result<String, String> {
        let text = self.run("return document.body.innerText", vec![]).await?;
        Ok(text.as_str().unwrap_or_default().replace(['\u{a0}', '\u{202f}'], " "))
    }

    /// Waits for a text.
    pub async fn see(&self, text: &str) -> Outcome {
        self.note(format!("see «{text}»"));
        self.until(&format!("the text «{text}»"), async || Ok(self.text().await?.contains(text))).await
    }

    /// Waits until a text is gone.
    pub async fn gone(&self, text: &str) -> Outcome {
        self.note(format!("«{text}» goes"));
        self.until(&format!("the text «{text}» goes"), async || Ok(!self.text().await?.contains(text))).await
    }

    /// Waits for the page's one heading.
    pub async fn heading(&self, name: &str) -> Outcome {
        self.note(format!("heading «{name}»"));
        let script = "return [...document.querySelectorAll('h1')].map((one) => one.innerText.trim())";
        self.until(&format!("the one heading «{name}»"), async || Ok(self.run(script, vec![]).await? == json!([name])))
            .await
    }

    /// Waits until the focus is on the page's heading.
    pub async fn heading_has_focus(&self) -> Outcome {
        let script = "return document.activeElement === document.querySelector('main h1')";
        self.until("the focus on the heading", async || Ok(self.run(script, vec![]).await? == true)).await
    }

    /// Waits for a value that a script returns.
    pub async fn shows(&self, what: &str, script: &str, wanted: Value) -> Outcome {
        self.note(what.to_owned());
        self.until(what, async || Ok(self.run(script, vec![]).await? == wanted)).await
    }

    /// What a script returns.
    pub async fn ask(&self, script: &str) -> Result<Value, String> {
        self.run(script, vec![]).await
    }

    /// Waits until the page is still.
    pub async fn settle(&self) -> Outcome {
        let script = "return document.getAnimations().every((one) => one.playState !== 'running')";
        self.until("movements end", async || Ok(self.run(script, vec![]).await? == true)).await
    }

    /// What axe-core knows to stand in the way of a person with other eyes, ears or hands.
    pub async fn barriers(&self) -> Result<Vec<String>, String> {
        self.note("axe".to_owned());
        self.settle().await?;
        self.with_axe().await?;
        let script = include_str!("barriers.js");
        let found = self.client.execute_async(script, vec![]).await.map_err(|error| format!("axe: {error}"))?;
        serde_json::from_value(found).map_err(|error| format!("axe: {error}"))
    }

    /// No error was reported and no other host was asked for anything.
    pub async fn nothing_went_wrong(&self) -> Outcome {
        let errors = self.kept("person.errors").await?;
        let outside = self.kept("person.outside").await?;
        match (errors.as_slice(), outside.as_slice()) {
            ([], []) => Ok(()),
            _ => Err(format!("Errors of the page: {errors:?}; requests to other hosts: {outside:?}")),
        }
    }

    /// Writes what is seen to a picture.
    pub async fn picture(&self, path: &Path) -> Outcome {
        let bytes = self.client.screenshot().await.map_err(|error| format!("picture: {error}"))?;
        fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// Waits for what has this role and name (or any name).
    pub(crate) async fn find(&self, role: &str, name: Option<&str>) -> Result<Element, String> {
        let began = Instant::now();
        loop {
            let found = self.look(role, name).await?;
            if let Some(element) = found.get("element").and_then(|element| element_of(&self.client, element)) {
                return Ok(element);
            }
            if began.elapsed() > WAIT {
                let seen = found.get("seen").cloned().unwrap_or_default();
                return Err(format!("There is no {role} «{}»; there are {seen}", name.unwrap_or("…")));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    pub(crate) async fn look(&self, role: &str, name: Option<&str>) -> Result<Value, String> {
        self.with_axe().await?;
        self.run(include_str!("find.js"), vec![json!(role), json!(name)]).await
    }

    /// Puts axe-core into the page where it is not there yet.
    async fn with_axe(&self) -> Outcome {
        if self.run("return typeof window.axe", vec![]).await? != "object" {
            self.run(&format!("{}\nwindow.axe = axe; return null", self.axe), vec![]).await?;
        }
        Ok(())
    }

    /// Waits until something holds.
    pub(crate) async fn until(&self, what: &str, holds: impl AsyncFn() -> Result<bool, String>) -> Outcome {
        let began = Instant::now();
        loop {
            let held = holds().await;
            if held == Ok(true) {
                return Ok(());
            }
            if began.elapsed() > WAIT {
                let error = held.err().map(|error| format!(" ({error})")).unwrap_or_default();
                return Err(format!("Waited {} s in vain: {what}{error}", WAIT.as_secs()));
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What the listener kept.
    async fn kept(&self, list: &str) -> Result<Vec<String>, String> {
        let kept =
            self.run("return JSON.parse(sessionStorage.getItem(arguments[0]) || '[]')", vec![json!(list)]).await?;
        serde_json::from_value(kept).map_err(|error| error.to_string())
    }

    pub(crate) async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value, String> {
        self.client.execute(script, arguments).await.map_err(|error| error.to_string())
    }

    pub(crate) async fn run_on(
        &self,
        element: &Element,
        script: &str,
        mut arguments: Vec<Value>,
    ) -> Result<Value, String> {
        let element = serde_json::to_value(element).map_err(|error| error.to_string())?;
        arguments.insert(0, element);
        self.run(script, arguments).await
    }

    pub(crate) fn note(&self, step: String) {
        self.steps.borrow_mut().push(step);
    }
}

/// The element that a script returned.
pub(crate) fn element_of(client: &Client, value: &Value) -> Option<Element> {
    let id = value.as_object()?.values().next()?.as_str()?;
    Some(Element::from_element_id(client.clone(), ElementRef::from(id.to_owned())))
}
