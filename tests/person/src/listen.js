// Hears what goes wrong on the page from its very first script on, and what it asks other hosts for.
// Kept for as long as the tab is open, over every reload.
(() => {
  const keep = (list, text) => {
    const kept = JSON.parse(sessionStorage.getItem(list) || "[]");
    kept.push(String(text).slice(0, 500));
    sessionStorage.setItem(list, JSON.stringify(kept));
  };
  const wrong = (text) => keep("person.errors", text);
  addEventListener("error", (event) => {
    const where = event.target && event.target !== window ? event.target.src || event.target.href || event.target.tagName : "";
    wrong(where ? "did not load: " + where : event.message);
  }, true);
  addEventListener("unhandledrejection", (event) => wrong("unhandled: " + event.reason));
  addEventListener("securitypolicyviolation", (event) => wrong("policy: " + event.violatedDirective + " " + event.blockedURI));
  for (const level of ["error", "warn"]) {
    const say = console[level];
    console[level] = (...parts) => {
      wrong("console." + level + ": " + parts.join(" "));
      say.apply(console, parts);
    };
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const url = new URL(entry.name, location.href);
      if (!["blob:", "data:"].includes(url.protocol) && url.origin !== location.origin) keep("person.outside", entry.name);
    }
  }).observe({ type: "resource", buffered: true });
})();
